"""The actor and outlet files keep what their headers promise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from counterclaim.knowledge.actors import get, listed_actors
from counterclaim.knowledge.actors.phrase import name_key
from counterclaim.knowledge.countries import country
from counterclaim.knowledge.tables import rows, values
from counterclaim.records import VoiceKind

DECIDED = {
    "AKP": ("AKP", "Agence Kampuchea Presse"),
    "AA": ("Arakan Army", "Anadolu Agency"),
    "ANP": ("Awami National Party", "ANP"),
    "CPC": ("Coalition of Patriots for Change", "Communist Party of China"),
    "NRC": ("Norwegian Refugee Council", "NRC Handelsblad"),
    "congress": ("Indian National Congress", "U.S. Congress"),
}
"""Names that several actors share; without a context that tells, the first is meant."""

SECTORS = {
    "GOV", "MIL", "REB", "PRM", "SPY", "COP", "JUD", "LEG", "PTY", "OPP", "PRE", "SOC", "BUS",
    "MED", "EDU", "CRM", "LAB", "REL", "JRN",
}  # fmt: skip


def test_ids_are_unique() -> None:
    counts = Counter(actor.id for actor in listed_actors())
    assert [id_ for id_, times in counts.items() if times > 1] == []


def test_names_that_several_actors_share_are_decided() -> None:
    owners = defaultdict(list)
    for row in (*rows("actors"), *rows("outlets")):
        for key in dict.fromkeys(map(name_key, (row["id"], *values(row["aliases"])))):
            owners[key].append(row["id"])
    shared = {key: tuple(ids) for key, ids in owners.items() if len(ids) > 1}
    assert shared == DECIDED


def test_codes_are_valid() -> None:
    ids = {actor.id for actor in listed_actors()}
    for actor in listed_actors():
        assert set(actor.sectors) <= SECTORS, actor
        assert actor.type in {None, "IGO", "UNO", "EUR", "NGO", "MNC"}, actor
        if actor.country:
            assert country(actor.country).code == actor.country
        if actor.side and re.fullmatch("[A-Z]{3}", actor.side) and actor.side not in ids:
            assert country(actor.side).code3 == actor.side


def test_sides_are_states_or_groups() -> None:
    known = {actor.id for actor in listed_actors()} | {"SYR"}
    for actor in listed_actors():
        if actor.side and not re.fullmatch("[A-Z]{3}", actor.side):
            assert actor.side in known or actor.side in SIDES_OF_SEVERAL, actor


SIDES_OF_SEVERAL = {
    "Ambazonia", "Belarusian opposition", "FARC dissidents", "Kurdistan Region of Iraq", "MFDC",
    "Syrian opposition",
}  # fmt: skip
"""Sides that several groups form and that are no group of the list themselves."""


def test_outlets_say_whose_they_are() -> None:
    for row in rows("outlets"):
        assert row["ownership"] in {"state", "public", "private", "party"}, row
        assert row["wire"] in {"yes", "no"}, row
        country(row["country"])


def test_the_lists_are_long_enough() -> None:
    groups = [actor for actor in listed_actors() if actor.ownership is None]
    assert sum(actor.kind is not VoiceKind.STATE_BODY for actor in groups) >= 400
    assert len(listed_actors()) - len(groups) >= 250


def test_states_and_the_ids_that_others_store_stay() -> None:
    for id_ in ("Hezbollah", "Hamas", "Houthis", "Kremlin", "White House", "TASS", "Reuters"):
        assert get(id_).id == id_
