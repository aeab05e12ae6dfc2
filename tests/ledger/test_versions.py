"""Reading again: the same is recognised, the changed becomes a further version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import ClaimFilter, InputFile, Ledger
from counterclaim.records import Reading

Sample = Callable[..., Reading]


def test_the_same_reading_is_kept_once(ledger: Ledger, reading: Sample) -> None:
    assert ledger.add(reading())
    assert not ledger.add(reading())
    assert ledger.counts().documents == 1


def test_an_unchanged_document_is_recognised_wherever_it_lies(
    ledger: Ledger, reading: Sample
) -> None:
    ledger.add(reading())
    moved = reading(path="elsewhere.txt")
    assert ledger.unchanged(moved.document, "sample")
    assert not ledger.add(moved)


@pytest.mark.parametrize(
    "changes", [{"text": "Other words."}, {"title": "Corrected"}, {"published": None}]
)
def test_a_changed_document_is_not_unchanged(
    ledger: Ledger, reading: Sample, changes: dict[str, Any]
) -> None:
    ledger.add(reading())
    assert not ledger.unchanged(replace(reading().document, **changes), "sample")


def test_another_engine_has_not_read_the_document(ledger: Ledger, reading: Sample) -> None:
    ledger.add(reading())
    assert not ledger.unchanged(reading().document, "learned")


def test_an_unknown_document_is_not_unchanged(ledger: Ledger, reading: Sample) -> None:
    assert not ledger.unchanged(reading().document, "sample")


def test_a_changed_reading_becomes_current_and_the_older_version_stays(
    ledger: Ledger, reading: Sample
) -> None:
    first, second = reading(), replace(reading(title="Corrected"), claims=(), events=())
    ledger.add(first)
    assert ledger.add(second)
    assert ledger.reading("d1") == second
    assert ledger.reading("d1", version=1) == first
    assert [(row.version, row.current) for row in ledger.versions("d1")] == [(1, False), (2, True)]
    assert list(ledger.readings()) == [second]


def test_only_current_versions_are_shown_and_counted(ledger: Ledger, reading: Sample) -> None:
    ledger.add(reading())
    ledger.add(replace(reading(), claims=reading().claims[:1], events=()))
    assert len(list(ledger.claims())) == 1
    assert list(ledger.claims(ClaimFilter(text="denied strike Velmar"))) == []
    assert len(list(ledger.documents("Uragan"))) == 1
    counts = ledger.counts()
    assert (counts.documents, counts.replaced, counts.claims, counts.events) == (1, 1, 1, 0)


def test_what_was_once_current_may_become_current_again(ledger: Ledger, reading: Sample) -> None:
    for title in ("A", "B", "A"):
        assert ledger.add(reading(title=title))
    assert [row.title for row in ledger.versions("d1")] == ["A", "B", "A"]
    assert ledger.reading("d1").document.title == "A"


def test_an_unknown_document_or_version_is_a_key_error(ledger: Ledger, reading: Sample) -> None:
    ledger.add(reading())
    with pytest.raises(KeyError, match="d2"):
        ledger.reading("d2")
    with pytest.raises(KeyError, match="d1"):
        ledger.reading("d1", version=7)


FILE = InputFile("reports/a.jsonl", size=120, mtime_ns=1_700_000_000_123_456_789, engine="rules")


def test_a_recorded_file_need_not_be_opened_again(ledger: Ledger) -> None:
    assert not ledger.input_unchanged(FILE)
    ledger.record_input(FILE, ["d2", "d1"])
    assert ledger.input_unchanged(FILE)
    assert ledger.input_documents(FILE.path) == ("d2", "d1")


@pytest.mark.parametrize(
    "changes", [{"size": 121}, {"mtime_ns": 1}, {"engine": "learned"}, {"path": "b.jsonl"}]
)
def test_a_changed_file_is_opened_again(ledger: Ledger, changes: dict[str, Any]) -> None:
    ledger.record_input(FILE, ["d1"])
    assert not ledger.input_unchanged(replace(FILE, **changes))


def test_the_last_state_of_a_file_counts(ledger: Ledger) -> None:
    ledger.record_input(FILE, ["d1", "d2"])
    ledger.record_input(replace(FILE, size=7), ["d3"])
    assert not ledger.input_unchanged(FILE)
    assert ledger.input_documents(FILE.path) == ("d3",)


def test_a_file_name_that_is_not_unicode_is_recorded(ledger: Ledger) -> None:
    odd = replace(FILE, path="report-\udcff.txt")
    ledger.record_input(odd, [])
    assert ledger.input_unchanged(odd)


def read_file(ledger: Ledger, path: str, reading: Reading) -> None:
    ledger.add(reading)
    ledger.record_input(replace(FILE, path=path), [reading.document.id])


def current(ledger: Ledger) -> list[str]:
    return [row.id for row in ledger.documents()]


def test_the_text_of_an_edited_file_takes_the_place_of_the_old_one(
    ledger: Ledger, reading: Sample
) -> None:
    read_file(ledger, "a.txt", reading("first"))
    read_file(ledger, "a.txt", reading("second"))
    assert current(ledger) == ["second"]
    assert [row.current for row in ledger.versions("first")] == [False]
    assert ledger.reading("first", version=1) == reading("first")
    read_file(ledger, "a.txt", reading("first"))  # edited back
    assert current(ledger) == ["first"]


def test_a_document_that_another_file_holds_stays_current(ledger: Ledger, reading: Sample) -> None:
    read_file(ledger, "a.txt", reading("first"))
    read_file(ledger, "b.txt", reading("first"))
    read_file(ledger, "a.txt", reading("second"))
    assert current(ledger) == ["first", "second"]


def test_a_document_that_leaves_a_file_of_many_stays_current(
    ledger: Ledger, reading: Sample
) -> None:
    for name in ("d1", "d2", "d3"):
        ledger.add(reading(name))
    ledger.record_input(FILE, ["d1", "d2"])
    ledger.record_input(FILE, ["d2", "d3"])
    assert current(ledger) == ["d1", "d2", "d3"]


def test_a_replaced_row_names_its_successor(ledger: Ledger, path: Path, reading: Sample) -> None:
    read_file(ledger, "a.txt", reading("d1", title="A"))
    read_file(ledger, "a.txt", reading("d1", title="B"))
    read_file(ledger, "a.txt", reading("d2"))
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT key, current, replaced_by FROM documents").fetchall()
    connection.close()
    assert rows == [(1, 0, 2), (2, 0, 3), (3, 1, None)]
