"""Readings from files: gold data in the corpus format, or readings that were written before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from counterclaim.errors import CounterclaimError, InputError
from counterclaim.record_json import reading_from_json
from counterclaim.records import Document, Reading


def load_readings(paths: Iterable[Path]) -> list[Reading]:
    """The readings of JSON lines files. Raises :class:`InputError` naming file and line."""
    readings = []
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    readings.append(_reading(line, f"{path}, line {number}"))
    return readings


def readings_to_score(
    gold: Sequence[Reading], read_paths: Sequence[Path], engine: str
) -> list[Reading]:
    """The readings in ``read_paths``; where there are none, the engine reads the gold's documents.

    Raises :class:`CounterclaimError` for an engine that there is not.
    """
    if read_paths:
        return load_readings(read_paths)
    from counterclaim.reading.pipeline import ENGINES, read_or_raise

    if engine not in ENGINES:
        raise CounterclaimError(f"no engine {engine!r}: choose one of {', '.join(ENGINES)}")
    return list(read_or_raise(bare_documents(gold), engine=engine))


def _reading(line: str, source: str) -> Reading:
    try:
        return reading_from_json(json.loads(line))
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(source, f"not a reading in the corpus format ({error!r})") from error


def bare_documents(gold: Iterable[Reading]) -> list[Document]:
    """The documents as a reader gets them, without what only annotators know."""
    return [replace(reading.document, genre=None, incident=None) for reading in gold]
