"""Where a denial meets the claim that it denies."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.accounts.account_records import (
    AttributeAccount,
    ClaimReference,
    Comparison,
    EventReference,
    HeldValue,
    Incident,
    Origin,
    Relation,
    Value,
)
from counterclaim.accounts.words import cosine, words_in
from counterclaim.records import Claim, Event, Happened, Reading, Stance

HAPPENED = "happened"
"""The attribute: whether what is claimed happened."""

SAME_PROPOSITION = 0.2
"""Cosine of words from which a denial is of what another voice says; best F1 of collisions on the
train incidents, with the rule that a denied event needs no such likeness."""

MOST_MET = 8
"""Claims that one denial is set against, the likest: more would bury it."""

LONGEST = 160
"""Characters of a claim that are shown as its value."""

_SAYING = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.ACCUSES})


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim as a value, its words, and the event that it tells of, if any."""

    held: HeldValue
    words: frozenset[str]
    event: Event | None


def denial_accounts(
    incident: Incident, readings: Mapping[str, Reading], origins: Sequence[Origin]
) -> list[AttributeAccount]:
    """An account of every denial that meets a claim of another origin."""
    origin_of = {claim: origin for origin in origins for claim in origin.claims}
    said = list(_said(incident, readings, origin_of))
    accounts = []
    for denial in (item for item in said if item.held.denied):
        met = [item for item in said if not item.held.denied and _meets(denial, item)]
        met.sort(key=lambda item: -cosine(denial.words, item.words))
        likest = [item.held for item in met[:MOST_MET]]
        if likest:
            comparisons = [Comparison(held, denial.held, Relation.COLLISION) for held in likest]
            values = (*likest, denial.held)
            accounts.append(AttributeAccount(HAPPENED, values, tuple(comparisons)))
    return accounts


def _meets(denial: _Said, said: _Said) -> bool:
    """True where another origin tells of an event of the denied type, or says it in like words."""
    if said.held.origin is denial.held.origin:
        return False
    one, two = denial.event, said.event
    if one and two and one.happened is Happened.DENIED:
        return one.type is two.type
    return cosine(denial.words, said.words) >= SAME_PROPOSITION


def _said(
    incident: Incident,
    readings: Mapping[str, Reading],
    origin_of: Mapping[ClaimReference, Origin],
) -> Iterator[_Said]:
    """What is claimed of the incident and what is denied: claims of its events, and of none."""
    of_incident = set(incident.events)
    for document in dict.fromkeys(incident.documents):
        reading = readings[document]
        told = {
            claim: event
            for event in reversed(reading.events)
            for claim in event.claims
            if EventReference(document, event.id) in of_incident
        }
        elsewhere = {claim for event in reading.events for claim in event.claims} - set(told)
        for claim in reading.claims:
            event = told.get(claim.id)
            denied = _denies(claim, event)
            if claim.id not in elsewhere and (denied or claim.stance in _SAYING):
                origin = origin_of[ClaimReference(document, claim.id)]
                yield _one_said(claim, reading, origin, event, denied)


def _denies(claim: Claim, event: Event | None) -> bool:
    denied_event = event is not None and event.happened is Happened.DENIED
    return claim.stance is Stance.DENIES or denied_event


def _one_said(
    claim: Claim, reading: Reading, origin: Origin, event: Event | None, denied: bool
) -> _Said:
    words = claim.content.of(reading.document.text)
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    published = reading.document.published
    held = HeldValue(
        value=Value(HAPPENED, " ".join(shown.split())),
        origin=origin,
        claims=(ClaimReference(reading.document.id, claim.id),),
        stance=claim.stance,
        since=published.date() if isinstance(published, datetime.datetime) else published,
        denied=denied,
    )
    return _Said(held, frozenset(words_in(words)), event)
