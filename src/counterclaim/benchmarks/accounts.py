"""Accounts of many documents against gold incidents: grouping, copies, origins, collisions.

Definitions stand in ``docs/accounts.md``. The gold is the corpus' ``*.incidents.jsonl``: for each
incident its articles, collisions and updates (values with the claims that hold them), origins and
copies.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from counterclaim.accounts import Account, compare, find_copies
from counterclaim.benchmarks.accounts_collisions import Dispute, collision_measures
from counterclaim.benchmarks.accounts_events import event_measures
from counterclaim.benchmarks.accounts_origins import GoldOrigin, origin_measure
from counterclaim.benchmarks.scores import Measure, Score
from counterclaim.errors import InputError
from counterclaim.knowledge.places import find_places
from counterclaim.records import Event, Place, Reading


@dataclass(frozen=True, slots=True)
class GoldIncident:
    """One incident of the corpus. ``copies`` are groups of articles."""

    id: str
    articles: tuple[str, ...]
    collisions: tuple[Dispute, ...]
    updates: tuple[Dispute, ...]
    origins: tuple[GoldOrigin, ...]
    copies: tuple[tuple[str, ...], ...]


def load_incidents(path: Path) -> list[GoldIncident]:
    """The incidents of a JSON lines file. Raises :class:`InputError` naming the line."""
    incidents = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        try:
            incidents.append(_incident(json.loads(line)))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{path}, line {number}", f"no incident ({error!r})") from error
    return incidents


def account_measures(
    gold: Sequence[Reading], read: Sequence[Reading], incidents: Sequence[GoldIncident]
) -> list[Measure]:
    """All measures of the accounts made of ``read``; ``gold`` has the same documents, annotated."""
    accounts = compare(read)
    copies = [group.documents for group in find_copies(read)]
    return [
        pairs_measure(
            "pairs of articles in one incident",
            [incident.articles for incident in incidents],
            [account.incident.documents for account in accounts],
        ),
        *event_measures(accounts, _incident_of(gold), read, _disputed(incidents)),
        *collision_measures(
            _accounts_of_several(accounts),
            {incident.id: incident.articles for incident in incidents},
            {incident.id: incident.collisions for incident in incidents},
            {incident.id: incident.updates for incident in incidents},
            gold,
        ),
        origin_measure(
            [(origin, incident.articles) for incident in incidents for origin in incident.origins],
            {reading.document.id: reading for reading in read},
        ),
        pairs_measure(
            "copies: pairs of articles",
            [group for incident in incidents for group in incident.copies],
            copies,
        ),
    ]


def pairs_measure(
    name: str, gold: Iterable[Sequence[str]], read: Iterable[Sequence[str]]
) -> Measure:
    """Pairs of articles that stand in one group, gold against read."""
    gold_pairs, read_pairs = _pairs(gold), _pairs(read)
    return Measure(name, Score(len(gold_pairs & read_pairs), len(gold_pairs), len(read_pairs)))


def located(reading: Reading) -> Reading:
    """Gold places with the gazetteer's entry for the words, which gold data do not give."""
    document = reading.document
    found = find_places(document.text, outlet=document.outlet)
    events = tuple(_located_event(event, found) for event in reading.events)
    return replace(reading, events=events)


def _located_event(event: Event, found: Sequence[Place]) -> Event:
    place = event.place
    if place is None or place.mention is None:
        return event
    for other in found:
        if other.mention and other.mention.overlaps(place.mention):
            return replace(event, place=replace(other, name=place.name, mention=place.mention))
    return event


def _pairs(groups: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    return {(one, two) for group in groups for one, two in combinations(sorted(set(group)), 2)}


def _accounts_of_several(accounts: Iterable[Account]) -> list[Account]:
    return [account for account in accounts if len(account.readings) > 1]


def _incident_of(gold: Iterable[Reading]) -> dict[str, str]:
    """The gold incident by article; the article itself where it is of none."""
    documents = [reading.document for reading in gold]
    return {document.id: document.incident or document.id for document in documents}


def _disputed(incidents: Iterable[GoldIncident]) -> dict[tuple[str, str], str]:
    """The incident by article and claim, of claims that gold collisions and updates name."""
    return {
        claim: incident.id
        for incident in incidents
        for dispute in (*incident.collisions, *incident.updates)
        for claim in dispute.values
    }


def _incident(data: dict[str, Any]) -> GoldIncident:
    return GoldIncident(
        id=data["id"],
        articles=tuple(data["articles"]),
        collisions=tuple(map(_dispute, data["collisions"])),
        updates=tuple(map(_dispute, data["updates"])),
        origins=tuple(GoldOrigin(row["origin"], tuple(row["articles"])) for row in data["origins"]),
        copies=tuple(map(tuple, data["copies"])),
    )


def _dispute(data: dict[str, Any]) -> Dispute:
    values = {(row["article"], row["claim"]): row["value"] for row in data["values"]}
    return Dispute(data["attribute"], values)
