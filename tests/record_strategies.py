"""Hypothesis strategies for whole readings: any record that the vocabulary allows."""

import datetime
from typing import TypeVar

from hypothesis import strategies as st

from counterclaim.records import (
    AttributionStep,
    Claim,
    Document,
    Equipment,
    Event,
    EventType,
    Figure,
    Form,
    Granularity,
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

# Any Unicode but lone surrogates, which no decoder lets through.
characters = st.characters(exclude_categories=["Cs"])
words = st.text(characters, min_size=1, max_size=20)
countries = st.sampled_from(["UA", "RU", "SD", "MM"])
confidences = st.none() | st.floats(0, 1)
numbers = st.integers(0, 10**9) | st.floats(0, 10**6, allow_nan=False)
dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
clocks = st.none() | st.times()


Record = TypeVar("Record")


def optional(strategy: st.SearchStrategy[Record]) -> st.SearchStrategy[Record | None]:
    return st.none() | strategy


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def intervals(draw: st.DrawFn, length: int) -> TimeInterval:
    start, end = sorted(draw(st.tuples(dates, dates)))
    return TimeInterval(
        start,
        end,
        draw(st.sampled_from(Granularity)),
        draw(st.booleans()),
        draw(optional(st.just("published"))),
        draw(optional(spans(length))),
        draw(clocks),
        draw(clocks),
    )


def places(length: int) -> st.SearchStrategy[Place]:
    return st.builds(
        Place,
        words,
        optional(spans(length)),
        optional(words),
        optional(words),
        optional(countries),
        optional(st.floats(-90, 90)),
        optional(st.floats(-180, 180)),
        optional(st.sampled_from(Precision)),
        st.booleans(),
        st.booleans(),
    )


def figures(length: int, what: st.SearchStrategy[str] = words) -> st.SearchStrategy[Figure]:
    return st.builds(
        Figure,
        what,
        optional(numbers),
        optional(numbers),
        optional(words),
        optional(words),
        st.booleans(),
        optional(spans(length)),
    )


def equipment(length: int) -> st.SearchStrategy[Equipment]:
    return st.builds(
        Equipment,
        words,
        optional(spans(length)),
        optional(st.integers(0, 10**6)),
        optional(words),
        optional(words),
    )


def voices() -> st.SearchStrategy[Voice]:
    return st.builds(
        Voice,
        words,
        st.sampled_from(VoiceKind),
        st.booleans(),
        optional(st.integers(1, 100)),
        optional(countries),
        optional(words),
    )


def claims(length: int, claim_id: str) -> st.SearchStrategy[Claim]:
    steps = st.builds(AttributionStep, voices(), optional(spans(length)))
    return st.builds(
        Claim,
        st.just(claim_id),
        st.lists(steps, min_size=1, max_size=3).map(tuple),
        spans(length),
        st.lists(spans(length), max_size=2).map(tuple),
        st.sampled_from(Stance),
        st.booleans(),
        st.sampled_from(Form),
        confidences,
    )


@st.composite
def events(draw: st.DrawFn, length: int, event_id: str, claim_ids: list[str]) -> Event:
    participants = optional(st.builds(Participant, words, optional(spans(length))))
    casualties = [
        draw(figures(length, st.just(what)))
        for what in ("killed", "injured")
        if draw(st.booleans())
    ]
    other = draw(st.lists(figures(length, st.just("launched")), max_size=2, unique=True))
    tells_of = st.lists(st.sampled_from(claim_ids), unique=True) if claim_ids else st.just([])
    return Event(
        id=event_id,
        type=draw(st.sampled_from(EventType)),
        trigger=draw(optional(spans(length))),
        actor=draw(participants),
        target=draw(participants),
        equipment=tuple(draw(st.lists(equipment(length), max_size=2))),
        place=draw(optional(places(length))),
        country=draw(optional(countries)),
        time=draw(optional(intervals(length))),
        figures=(*casualties, *other),
        claims=tuple(draw(tells_of)),
        happened=draw(st.sampled_from(Happened)),
        confidence=draw(confidences),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A whole reading with a few claims, events and mentions."""
    text = draw(st.text(characters, min_size=1, max_size=80))
    length = len(text)
    claim_ids = [f"c{number}" for number in range(draw(st.integers(0, 3)))]
    event_ids = [f"e{number}" for number in range(draw(st.integers(0, 2)))]
    published = draw(st.none() | dates | st.datetimes(datetime.datetime(1900, 1, 1)))
    document = Document(
        id=draw(words),
        text=text,
        title=draw(optional(words)),
        byline=draw(optional(words)),
        outlet=draw(optional(words)),
        published=published,
        url=draw(optional(words)),
        language="en",
        path=draw(optional(words)),
        genre=draw(optional(words)),
        incident=draw(optional(words)),
    )
    return Reading(
        document,
        claims=tuple(draw(claims(length, claim_id)) for claim_id in claim_ids),
        events=tuple(draw(events(length, event_id, claim_ids)) for event_id in event_ids),
        places=tuple(draw(st.lists(places(length), max_size=2))),
        times=tuple(draw(st.lists(intervals(length), max_size=2))),
        equipment=tuple(draw(st.lists(equipment(length), max_size=2))),
        figures=tuple(draw(st.lists(figures(length), max_size=2))),
        sentences=tuple(draw(st.lists(spans(length), max_size=2))),
    )
