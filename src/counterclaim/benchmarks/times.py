"""Measuring time expressions: against TimeML corpora by span and value, against gold events by day.

*Strict*: the spans are equal. *Relaxed*: they overlap. *Value*: they overlap and the TIMEX3 values
are equal, letter for letter. Gold expressions and found ones are paired one to one, the pair with
more common characters first. The measures are those of TempEval-3.
"""

from __future__ import annotations

import datetime
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.errors import InputError
from counterclaim.reading.times import find_intervals, find_times
from counterclaim.records import Reading, Span, TimeInterval

FILES: Mapping[str, tuple[str, ...]] = {
    "timebank_aquaint": ("timebank_dev.jsonl.gz", "aquaint_dev.jsonl.gz"),
    "wikiwars": ("dev.jsonl",),
}
"""The files of each set in the benchmark folder."""


class Timex(NamedTuple):
    """A time expression as measured: where it stands, and its value (None: gold has none)."""

    span: Span
    value: str | None


@dataclass(frozen=True, slots=True)
class TimeDocument:
    """A benchmark text with its gold expressions."""

    id: str
    text: str
    published: datetime.date | None
    gold: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class TimeScore:
    """Counts over documents, and the measures that follow from them."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def __add__(self, other: TimeScore) -> TimeScore:
        return TimeScore(
            self.gold + other.gold,
            self.found + other.found,
            self.strict + other.strict,
            self.relaxed + other.relaxed,
            self.value + other.value,
        )

    def _f1(self, right: int) -> float:
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def strict_f1(self) -> float:
        """F1 of equal spans."""
        return self._f1(self.strict)

    @property
    def relaxed_f1(self) -> float:
        """F1 of overlapping spans."""
        return self._f1(self.relaxed)

    @property
    def value_f1(self) -> float:
        """F1 of overlapping spans with equal values."""
        return self._f1(self.value)

    @property
    def value_accuracy(self) -> float:
        """Share of the overlapping pairs whose values are equal."""
        return self.value / self.relaxed if self.relaxed else 1.0


def pair_times(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs of gold and found that overlap, one to one, the longest overlap first."""
    overlaps = [
        (min(a.span.end, b.span.end) - max(a.span.start, b.span.start), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if a.span.overlaps(b.span)
    ]
    pairs, used_gold, used_found = [], set(), set()
    for _, i, j in sorted(overlaps, key=lambda overlap: (-overlap[0], overlap[1:])):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def score_times(gold: Sequence[Timex], found: Sequence[Timex]) -> TimeScore:
    """Score of the expressions found in one document."""
    pairs = pair_times(gold, found)
    return TimeScore(
        gold=len(gold),
        found=len(found),
        strict=sum(a.span == b.span for a, b in pairs),
        relaxed=len(pairs),
        value=sum(a.value == b.value for a, b in pairs),
    )


def read_time_documents(folder: Path, name: str) -> Iterator[TimeDocument]:
    """The documents of one set, a key of :data:`FILES`. Raises ``InputError`` without its files."""
    for file in FILES[name]:
        path = folder / name / file
        if not path.exists():
            raise InputError(
                str(path), "no such benchmark file; name the folder that holds the sets"
            )
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        for line in content.decode("utf-8").splitlines():
            yield _document(json.loads(line))


def _document(data: dict[str, Any]) -> TimeDocument:
    stated = data["document_time"]
    return TimeDocument(
        id=data["id"],
        text=data["text"],
        published=datetime.date.fromisoformat(stated[:10]) if stated else None,
        gold=tuple(
            Timex(Span(item["start"], item["end"]), item["value"])
            for item in data["time_expressions"]
        ),
    )


def find_timexes(document: TimeDocument) -> list[Timex]:
    """What the finder finds in a benchmark text."""
    return [
        Timex(found.span, found.value) for found in find_times(document.text, document.published)
    ]


def measure_times(folder: Path, name: str) -> dict[str, TimeScore]:
    """Scores of one set: ``all``, and its halves ``even`` and ``odd`` by position in the files.

    The even half may be looked at when rules are written; the odd half is only ever scored.
    """
    halves = {"even": TimeScore(), "odd": TimeScore()}
    for position, document in enumerate(read_time_documents(folder, name)):
        half = "odd" if position % 2 else "even"
        halves[half] += score_times(document.gold, find_timexes(document))
    return {"all": halves["even"] + halves["odd"], **halves}


def time_measures(name: str, score: TimeScore) -> list[Measure]:
    """The table's lines of one set: strict spans, overlapping spans, and those of equal value."""
    rights = (("strict", score.strict), ("relaxed", score.relaxed), ("value", score.value))
    return [
        Measure(f"{name}: {kind}", Score(right, score.gold, score.found)) for kind, right in rights
    ]


def date_measures(readings: Iterable[Reading]) -> list[Measure]:
    """How many of the gold event dates the finder gets right from text and publication alone.

    A date is right where a found phrase overlaps its mention and has its first and last day. Each
    mention of a document counts once for each interval that gold gives it.
    """
    gold = overlapped = right = 0
    for reading in readings:
        found = find_intervals(reading.document.text, reading.document.published)
        times = {event.time for event in reading.events if event.time and event.time.mention}
        for time in times:
            beside = [item for item in found if _overlap(item, time)]
            gold += 1
            overlapped += bool(beside)
            right += any((item.start, item.end) == (time.start, time.end) for item in beside)
    return [
        Measure("dates of gold events: overlapped", Accuracy(overlapped, gold)),
        Measure("dates of gold events: days right", Accuracy(right, gold)),
    ]


def _overlap(found: TimeInterval, gold: TimeInterval) -> bool:
    return bool(found.mention and gold.mention and found.mention.overlaps(gold.mention))
