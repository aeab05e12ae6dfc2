"""What is written comes back exactly, whatever it was."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.record_strategies import readings

from counterclaim.errors import ReadingError
from counterclaim.ledger import Ledger
from counterclaim.record_json import reading_from_json
from counterclaim.records import Event, EventType, Reading, Span


@pytest.fixture(scope="module")
def shared_ledger() -> Iterator[Ledger]:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x") as ledger:
        yield ledger


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reading=readings())
def test_any_reading_comes_back_equal(shared_ledger: Ledger, reading: Reading) -> None:
    written = shared_ledger.add(reading)
    kept = shared_ledger.reading(reading.document.id)
    if written:
        assert kept == reading
    assert not shared_ledger.add(reading)
    assert shared_ledger.unchanged(reading.document, reading.engine)


def test_a_reading_with_every_field_comes_back_equal(
    ledger: Ledger, reading: Callable[..., Reading]
) -> None:
    assert ledger.add(reading())
    assert ledger.reading("d1") == reading()


def test_readings_stream_in_the_order_of_adding(
    ledger: Ledger, reading: Callable[..., Reading]
) -> None:
    wanted = [reading(name) for name in ("z", "a", "m")]
    for each in wanted:
        ledger.add(each)
    assert list(ledger.readings()) == wanted


def test_the_kind_of_publication_date_is_kept(
    ledger: Ledger, reading: Callable[..., Reading]
) -> None:
    midnight = datetime.datetime(2031, 3, 5, 0, 0)
    ledger.add(reading("moment", published=midnight))
    ledger.add(reading("day", published=datetime.date(2031, 3, 5)))
    assert type(ledger.reading("moment").document.published) is datetime.datetime
    assert type(ledger.reading("day").document.published) is datetime.date


def test_the_corpus_comes_back_equal(ledger: Ledger, corpus: Path) -> None:
    lines = (corpus / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = [reading_from_json(json.loads(line)) for line in lines]
    for each in wanted:
        ledger.add(each)
    assert list(ledger.readings()) == wanted
    assert ledger.counts().claims == sum(len(each.claims) for each in wanted)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sentences": (Span(0, 10_000),)}, r"document d1: .*0\.\.10000"),
        ({"claims": ()}, "event e1 tells of the claim c1"),
        ({"events": (Event("e", EventType.OTHER, None),) * 2}, "two events are called e"),
    ],
)
def test_a_reading_that_breaks_a_guarantee_is_refused_and_nothing_is_written(
    ledger: Ledger, reading: Callable[..., Reading], changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ReadingError, match=message):
        ledger.add(replace(reading(), **changes))
    assert ledger.counts().documents == 0


def test_half_a_surrogate_pair_is_refused_with_its_place(
    ledger: Ledger, reading: Callable[..., Reading]
) -> None:
    with pytest.raises(ReadingError, match=r"its title holds half a character \(U\+D83D\) at 4"):
        ledger.add(reading(title="cut \ud83d"))
