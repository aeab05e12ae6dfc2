"""Invented readings for tests: claims and events are given by the words that they stand on."""

from __future__ import annotations

import datetime

from counterclaim.records import (
    AUTHOR,
    AttributionStep,
    Claim,
    Document,
    Event,
    EventType,
    Figure,
    Happened,
    Participant,
    Place,
    Precision,
    Reading,
    Span,
    Stance,
    TimeInterval,
    Voice,
    VoiceKind,
)

FIRST = datetime.date(2031, 3, 4)
"""The day of the strike that most tests tell of."""


def place(name: str, latitude: float, longitude: float) -> Place:
    """A town of the gazetteer."""
    return Place(
        name, None, name.lower(), name, "UA", latitude, longitude, precision=Precision.CITY
    )


NIKOPOL = place("Nikopol", 47.57, 34.39)
SUMY = place("Sumy", 50.92, 34.80)


def claim(id_: str, text: str, words: str, *voices: str, stance: Stance = Stance.ASSERTS) -> Claim:
    """The claim that ``words`` make, nearest voice first; without voices the author's."""
    start = text.index(words)
    steps = [AttributionStep(Voice(name)) for name in voices]
    author = AttributionStep(Voice(AUTHOR, VoiceKind.AUTHOR))
    content = Span(start, start + len(words))
    return Claim(id_, tuple(steps) or (author,), content, stance=stance)


def strike(
    id_: str,
    claims: tuple[str, ...],
    *,
    where: Place | None = NIKOPOL,
    day: datetime.date | None = FIRST,
    killed: tuple[float | None, float | None] | None = None,
    who: str | None = None,
    target: str | None = None,
    happened: Happened = Happened.YES,
) -> Event:
    """A strike that the claims tell of."""
    figures = (Figure("killed", *killed, who),) if killed else ()
    return Event(
        id_,
        EventType.STRIKE,
        Span(int(id_[1:]), int(id_[1:]) + 1),
        target=Participant(target) if target else None,
        place=where,
        country="UA",
        time=TimeInterval(day, day) if day else None,
        figures=figures,
        claims=claims,
        happened=happened,
    )


def reading(
    id_: str,
    text: str,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    *,
    outlet: str | None = None,
    day: datetime.date = FIRST,
) -> Reading:
    """The reading of one report."""
    document = Document(id_, text, outlet=outlet or f"Outlet {id_}", published=day)
    return Reading(document, claims, events)
