"""A reading that uses every field, and real processes to write it with."""

from __future__ import annotations

import datetime
import multiprocessing
import shutil
import warnings
from collections.abc import Callable, Iterator
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
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

TEXT = (
    "Two Uragan rockets struck the port of Velmar on Tuesday, killing at least four dock workers, "
    "Governor Petro Halan said.\n"
    "The Karvian Defence Ministry denied any strike on Velmar, as quoted by Orbis News.\n"
    "Rescuers are still searching."
)


def span(words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def _claims() -> tuple[Claim, ...]:
    governor = Voice("Governor Petro Halan", VoiceKind.PERSON, country="UA", side="UKR")
    ministry = Voice("Karvian Defence Ministry", VoiceKind.STATE_BODY, side="KRV")
    orbis = Voice("Orbis News", VoiceKind.WIRE_AGENCY)
    author = Voice("author", VoiceKind.AUTHOR)
    return (
        Claim(
            id="c1",
            chain=(AttributionStep(governor, span("Governor Petro Halan")),),
            content=Span(0, TEXT.index(", Governor")),
            cues=(span("said"),),
        ),
        Claim(
            id="c2",
            chain=(
                AttributionStep(orbis, span("Orbis News")),
                AttributionStep(ministry, span("The Karvian Defence Ministry")),
            ),
            content=span("any strike on Velmar"),
            cues=(span("denied"), span("as quoted by")),
            stance=Stance.DENIES,
            hedged=True,
            form=Form.MIXED,
            confidence=0.75,
        ),
        Claim(
            id="c3",
            chain=(AttributionStep(author),),
            content=span("Rescuers are still searching"),
        ),
    )


def _events() -> tuple[Event, ...]:
    velmar = Place(
        "Velmar", span("Velmar"), "g1", "Velmar Port", "UA", 46.5, 30.75, Precision.CITY, True
    )
    tuesday = TimeInterval(
        datetime.date(2031, 3, 4),
        datetime.date(2031, 3, 4),
        Granularity.PART_OF_DAY,
        True,
        "published",
        span("Tuesday"),
        datetime.time(4, 30),
        datetime.time(6, 0),
    )
    return (
        Event(
            id="e1",
            type=EventType.STRIKE,
            trigger=span("struck"),
            target=Participant("the port of Velmar", span("the port of Velmar")),
            equipment=(Equipment("Uragan", span("Uragan"), 2, "uragan", "rocket artillery"),),
            place=velmar,
            country="UA",
            time=tuesday,
            figures=(
                Figure("killed", 4, None, "dock workers", None, True, span("at least four")),
                Figure("range", None, 12.5, None, "km"),
            ),
            claims=("c1",),
            confidence=0.5,
        ),
        Event(
            id="e2",
            type=EventType.STRIKE,
            trigger=None,
            actor=Participant("Karvia"),
            claims=("c2", "c1"),
            happened=Happened.DENIED,
        ),
    )


def make_reading(document_id: str = "d1", **changes: object) -> Reading:
    """The sample reading; ``changes`` are fields of its document."""
    fields: dict[str, object] = {
        "text": TEXT,
        "title": "Rockets strike Velmar port",
        "byline": "Olena Brask",
        "outlet": "Velmar Daily",
        "published": datetime.datetime(2031, 3, 5, 6, 45, tzinfo=datetime.UTC),
        "url": "https://daily.example/1",
        "path": f"reports/{document_id}.txt",
        "genre": "wire",
        "incident": "inc-1",
    }
    document = Document(document_id, **(fields | changes))  # type: ignore[arg-type]
    first, second = _events()
    assert first.place
    assert first.time
    return Reading(
        document=document,
        claims=_claims(),
        events=(first, second),
        places=(first.place, Place("Velmar", span("Velmar", 1), metonym=True)),
        times=(first.time,),
        equipment=first.equipment,
        figures=first.figures[:1],
        sentences=tuple(span(line) for line in TEXT.split("\n")),
        engine="sample",
    )


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """Makes the sample reading: ``reading("d1", outlet=None)``."""
    return make_reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger of this test is."""
    return tmp_path / "test.ledger"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty ledger, to be copied: making one takes a while."""
    path = tmp_path_factory.mktemp("empty") / "empty.ledger"
    Ledger.open(path).close()
    return path


@pytest.fixture
def ledger(path: Path, empty: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    shutil.copy(empty, path)
    with Ledger.open(path) as opened:
        yield opened


@pytest.fixture
def in_process() -> Iterator[Callable[..., ForkProcess]]:
    """Starts a function in a process of its own. No ledger may be open while it starts."""
    started: list[ForkProcess] = []

    def start(function: Callable[..., None], *arguments: object) -> ForkProcess:
        process = multiprocessing.get_context("fork").Process(target=function, args=arguments)
        with warnings.catch_warnings():
            # Newer versions of Python warn of forking beside threads; the test runner's are idle.
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.join()
        process.close()
