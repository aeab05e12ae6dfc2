"""Names of speakers resolve to who they are: kind, country, side, and one id for one actor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.knowledge.actors import Actor, resolve_actor
from counterclaim.records import VoiceKind


def known(name: str, context: str | None = None) -> Actor:
    actor = resolve_actor(name, context)
    assert actor is not None
    return actor


@pytest.mark.parametrize(
    "names",
    [
        ("Russian Defence Ministry", "Ministry of Defense of Russia", "Russia's defense ministry"),
        ("Hezbollah", "Hizbullah", "the Lebanese Hezbollah"),
        ("IRGC", "Iran's Revolutionary Guards", "the Islamic Revolutionary Guard Corps"),
        ("Moscow", "Russia", "the Russian government"),
        ("Kyiv", "Kiev", "Ukraine"),
        ("Israel Defense Forces (IDF)", "IDF", "the Israeli military"),
        ("TASS", "Russian news agency TASS"),
    ],
)
def test_the_names_of_one_actor_share_its_id(names: tuple[str, ...]) -> None:
    ids = {known(name).id for name in names}
    assert len(ids) == 1
    assert None not in ids


@pytest.mark.parametrize(
    ("name", "kind", "sector", "country"),
    [
        ("the Kremlin", VoiceKind.STATE_BODY, "GOV", "RU"),
        ("Pentagon", VoiceKind.STATE_BODY, "MIL", "US"),
        ("Downing Street", VoiceKind.STATE_BODY, "GOV", "GB"),
        ("Tehran", VoiceKind.STATE_BODY, "GOV", "IR"),
        ("Kirkuk police", VoiceKind.STATE_BODY, "COP", "IQ"),
        ("Angola's foreign ministry", VoiceKind.STATE_BODY, "GOV", "AO"),
        ("Russian embassy in Kabul", VoiceKind.STATE_BODY, "GOV", "RU"),
        ("Rapid Support Forces (RSF)", VoiceKind.ARMED_GROUP, "REB", "SD"),
        ("Reuters", VoiceKind.WIRE_AGENCY, "JRN", "GB"),
        ("Kyiv Independent", VoiceKind.OUTLET, "JRN", "UA"),
        ("spokesman for the Iraqi military", VoiceKind.PERSON, "MIL", "IQ"),
        ("two U.S. officials", VoiceKind.PERSON, "GOV", "US"),
        ("a senior Biden administration official", VoiceKind.PERSON, "GOV", "US"),
        ("Air Force of Ukraine spokesman Taras Prykhodko", VoiceKind.PERSON, "MIL", "UA"),
        ("Governor of Crimea, Pavel Ivanenko", VoiceKind.PERSON, "GOV", "UA"),
        ("Hamas official", VoiceKind.PERSON, "REB", "PS"),
        ("a witness in Gaza", VoiceKind.WITNESSES, "CVL", "PS"),
        ("22 of 58 Russian prisoners", VoiceKind.PERSON, "CVL", "RU"),
        ("Romanian navy divers' report", VoiceKind.DOCUMENT, None, "RO"),
        ("satellite images", VoiceKind.IMAGERY, None, None),
    ],
)
def test_kind_sector_and_country(
    name: str, kind: VoiceKind, sector: str | None, country: str | None
) -> None:
    actor = known(name)
    assert (actor.kind, actor.sector, actor.country) == (kind, sector, country)


def test_a_group_speaks_for_its_own_side_and_a_ministry_for_its_state() -> None:
    assert known("Houthi rebels").side == "Houthis"
    assert known("Al-Qassam Brigades").side == "Hamas"
    assert known("Syrian defence ministry").side == "SYR"


def test_international_bodies_have_a_type_and_no_country() -> None:
    actor = known("UN human rights office")
    assert (actor.type, actor.country) == ("UNO", None)
    assert known("a U.N. official").type == "UNO"


def test_people_of_a_whole_region_have_no_country() -> None:
    assert known("two Arab officials", "Doha, Qatar. Two Arab officials spoke.").country is None


def test_a_person_belongs_where_the_text_says() -> None:
    context = "Kyiv was hit. Georgia's foreign minister, Davit Beridze, said so. Ukraine denied it."
    actor = known("Davit Beridze", context)
    assert (actor.kind, actor.country, actor.side) == (VoiceKind.PERSON, "GE", "GEO")


@pytest.mark.parametrize(
    ("report", "sectors", "country"),
    [
        ("It fell, Russian Defense Minister Lev Anin pledged.", ("GOV", "MIL"), "RU"),
        ("Moldova's prime minister, Lev Anin, told TV8 so.", ("GOV",), "MD"),
        ("Governor of Crimea Lev Anin said so on Tuesday.", ("GOV",), "UA"),
        ("Ukrainian Air Force spokesman Lev Anin said so.", ("MIL",), "UA"),
        ("Lev Anin, a spokesman for Hamas, said so.", ("REB",), "PS"),
        ("The EUMM spokesperson, Lev Anin, said that Georgia was calm.", ("GOV",), None),
    ],
)
def test_a_person_has_the_office_that_stands_beside_the_name(
    report: str, sectors: tuple[str, ...], country: str | None
) -> None:
    actor = known("Lev Anin", report)
    assert (actor.kind, actor.sectors, actor.country) == (VoiceKind.PERSON, sectors, country)


def test_the_author_is_the_author() -> None:
    assert known("author", "Kyiv said so.").kind is VoiceKind.AUTHOR
    assert known("unknown", "Kyiv said so.").country is None


def test_a_bare_body_belongs_to_the_state_that_the_report_is_of() -> None:
    context = "MAPUTO - Mozambique's navy said so. The Ministry of Defence denied it."
    assert known("Ministry of Defence", context).id == "MOZ defence ministry"


def test_the_context_decides_between_actors_of_one_name() -> None:
    assert known("AA", "Arakan Army fighters took Sittwe in Myanmar.").id == "Arakan Army"
    assert known("AA", "ANKARA - Turkey said on Monday.").id == "Anadolu Agency"


@pytest.mark.parametrize("words", ["", "  ", "puppies", "the day after", "“”"])
def test_what_names_nobody_is_none(words: str) -> None:
    assert resolve_actor(words) is None


@given(st.text(max_size=60), st.none() | st.text(max_size=200))
def test_any_words_can_be_asked_for(name: str, context: str | None) -> None:
    actor = resolve_actor(name, context)
    assert actor is None or actor.name
