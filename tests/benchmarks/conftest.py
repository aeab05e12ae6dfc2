"""A small invented report with its gold reading, and ways to damage it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.benchmarks.gold import load_readings
from counterclaim.records import (
    AUTHOR,
    AttributionStep,
    Claim,
    Document,
    Event,
    EventType,
    Figure,
    Participant,
    Place,
    Reading,
    Span,
    Stance,
    TimeInterval,
    Voice,
    VoiceKind,
)

TEXT = """Two accounts of a blast at Lirsk harbour
Russian missiles struck the grain terminal in Lirsk on Tuesday, killing at least four dock \
workers, the mayor, Orest Vasylko, told Channel Nine.
The Russian Defence Ministry denied firing any missiles at Lirsk on Tuesday.
"We will rebuild the terminal within a year," Vasylko said.
Two people were reportedly wounded, a port doctor added. Rain fell through the night.
Ukraine and Russia accused each other of shelling the bridge."""


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _claim(claim_id: str, chain: Sequence[str], words: str, stance: Stance) -> Claim:
    steps = (
        AttributionStep(Voice(name, VoiceKind.AUTHOR if name == AUTHOR else VoiceKind.UNKNOWN))
        for name in chain
    )
    return Claim(claim_id, tuple(steps), _span(words), stance=stance)


def _claims() -> tuple[Claim, ...]:
    struck = TEXT[TEXT.index("Russian missiles") : TEXT.index(", the mayor")]
    denied, bridge = "firing any missiles at Lirsk on Tuesday", "shelling the bridge"
    pledge, wounded = (
        "We will rebuild the terminal within a year",
        "Two people were reportedly wounded",
    )
    hedged = _claim("c4", ["port doctor"], wounded, Stance.ASSERTS)
    return (
        _claim("c1", ["Channel Nine", "Orest Vasylko"], struck, Stance.ASSERTS),
        _claim("c2", ["Russian Defence Ministry"], denied, Stance.DENIES),
        _claim("c3", ["Orest Vasylko"], pledge, Stance.PLEDGES),
        replace(hedged, hedged=True),
        _claim("c5", [AUTHOR], "Rain fell through the night", Stance.ASSERTS),
        _claim("c6", ["Ukraine"], bridge, Stance.ACCUSES),
        _claim("c7", ["Russia"], bridge, Stance.ACCUSES),
    )


def _events() -> tuple[Event, ...]:
    tuesday = datetime.date(2031, 4, 8)
    strike = Event(
        "e1",
        EventType.STRIKE,
        _span("struck"),
        actor=Participant("Russian missiles", _span("Russian missiles")),
        target=Participant("the grain terminal", _span("the grain terminal")),
        place=Place("Lirsk", _span("Lirsk on")),
        time=TimeInterval(tuesday, tuesday),
        figures=(Figure("killed", 4, None), Figure("injured", 2, 2)),
        claims=("c1", "c4"),
    )
    shelling = Event("e2", EventType.SHELLING, _span("shelling"), claims=("c6", "c7"))
    return (strike, shelling)


@pytest.fixture
def gold() -> Reading:
    """Seven claims (one the author's, one through two voices) and two events."""
    published = datetime.date(2031, 4, 9)
    return Reading(Document("lirsk", TEXT, published=published), _claims(), _events())


@pytest.fixture
def span() -> Callable[[str], Span]:
    """Where words stand in the invented report."""
    return _span


@pytest.fixture
def change_claim() -> Callable[..., Reading]:
    """``change_claim(reading, "c1", stance=…)``: the reading with one claim changed."""

    def change(reading: Reading, claim_id: str, **changes: object) -> Reading:
        claims = (
            replace(claim, **changes) if claim.id == claim_id else claim  # type: ignore[arg-type]
            for claim in reading.claims
        )
        return replace(reading, claims=tuple(claims))

    return change


@pytest.fixture
def change_event() -> Callable[..., Reading]:
    """``change_event(reading, "e1", actor=None)``: the reading with one event changed."""

    def change(reading: Reading, event_id: str, **changes: object) -> Reading:
        events = (
            replace(event, **changes) if event.id == event_id else event  # type: ignore[arg-type]
            for event in reading.events
        )
        return replace(reading, events=tuple(events))

    return change


@pytest.fixture(scope="session")
def dev_corpus(corpus: Path) -> list[Reading]:
    """The gold readings of the development part of the corpus."""
    return load_readings([corpus / "dev.jsonl"])
