"""Measuring equipment look-up: against a check list labelled by hand, and against re3d.

A mention is found where a found one overlaps it. A found mention is right where it overlaps a
labelled one; those that overlap an optional mention only count for nothing. Of re3d only recall is
measured, over its types Weapon and MilitaryPlatform, since it labels far from every weapon.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.errors import InputError
from counterclaim.knowledge.equipment import find_equipment
from counterclaim.records import Equipment, Span

RE3D_TYPES = frozenset({"Weapon", "MilitaryPlatform"})

Finder = Callable[[str], Sequence[Equipment]]


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text with the spans of its equipment mentions; ``optional`` ones need not be found."""

    id: str
    text: str
    mentions: tuple[Span, ...]
    optional: tuple[Span, ...] = ()


def score_equipment(texts: Iterable[CheckedText], find: Finder = find_equipment) -> Score:
    """Mentions found of those labelled, and found mentions that are right."""
    right = gold = read = 0
    for checked in texts:
        found = [item.mention for item in find(checked.text) if item.mention]
        wrong = [
            span
            for span in found
            if not _meets(span, checked.mentions) and not _meets(span, checked.optional)
        ]
        right += sum(_meets(span, found) for span in checked.mentions)
        gold += len(checked.mentions)
        read += sum(_meets(span, found) for span in checked.mentions) + len(wrong)
    return Score(right, gold, read)


def measure_equipment(benchmarks: Path, corpus: Path) -> list[Measure]:
    """The table's lines, from the benchmark folder and the corpus file that the check list is of.

    Raises :class:`InputError` where a file is missing or not of the format.
    """
    re3d = _texts(benchmarks / "re3d" / "dev.jsonl")
    labelled = list(load_re3d(benchmarks / "re3d" / "dev.jsonl"))
    checked = list(load_check_list({**_texts(corpus), **re3d}))
    recall = score_equipment(labelled)
    return [
        Measure("equipment, check list", score_equipment(checked)),
        Measure("equipment, re3d recall", Accuracy(recall.right, recall.gold)),
    ]


def load_check_list(texts: Mapping[str, str]) -> list[CheckedText]:
    """The documents of the check list, their texts taken from ``texts`` by id.

    Raises :class:`InputError` where a text lacks a mention.
    """
    table = files("counterclaim.benchmarks").joinpath("data/equipment_check.tsv")
    lines = [line.split("\t") for line in table.read_text("utf-8").splitlines()]
    rows = [line for line in lines if not line[0].startswith("#")][1:]
    wanted: dict[str, list[tuple[str, bool]]] = {}
    for document, mention, optional in rows:
        wanted.setdefault(document, [])
        if mention:
            wanted[document].append((mention, optional == "y"))
    return [_checked(id_, texts[id_], rows) for id_, rows in wanted.items() if id_ in texts]


def load_re3d(path: Path) -> Iterable[CheckedText]:
    """The documents of re3d with the spans of its weapons and military platforms."""
    for record in _records(path):
        spans = tuple(
            Span(entity["start"], entity["end"])
            for entity in record["entities"]
            if entity["type"] in RE3D_TYPES
        )
        yield CheckedText(record["id"], record["text"], spans)


def _checked(id_: str, text: str, rows: list[tuple[str, bool]]) -> CheckedText:
    spans: dict[bool, list[Span]] = {False: [], True: []}
    place = 0
    for mention, optional in rows:
        found = re.compile(rf"(?<!\w){re.escape(mention)}(?!\w)").search(text, place)
        if found is None:
            raise InputError(id_, f"the text does not hold {mention!r} where the check list has it")
        place = found.end()
        spans[optional].append(Span(found.start(), found.end()))
    return CheckedText(id_, text, tuple(spans[False]), tuple(spans[True]))


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _texts(path: Path) -> dict[str, str]:
    return {record["id"]: record["text"] for record in _records(path)}


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(str(path), f"not a benchmark file ({error})") from error
