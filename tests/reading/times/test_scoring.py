"""The measures of time expressions: gold against itself is perfect, damaged gold is less."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from counterclaim.benchmarks.scores import Accuracy
from counterclaim.benchmarks.times import (
    Timex,
    date_measures,
    measure_times,
    score_times,
)
from counterclaim.errors import InputError
from counterclaim.record_json import reading_from_json
from counterclaim.records import Span

GOLD = [Timex(Span(3, 10), "2028-03-07"), Timex(Span(20, 30), "P2D"), Timex(Span(40, 44), "2027")]
BENCHMARKS = Path(__file__).parents[4] / "shared" / "benchmarks"


def test_gold_against_itself_is_perfect() -> None:
    score = score_times(GOLD, GOLD)
    assert (score.strict_f1, score.relaxed_f1, score.value_f1) == (1.0, 1.0, 1.0)


def test_wrong_value_counts_for_the_span_only() -> None:
    score = score_times(GOLD, [Timex(GOLD[0].span, "2028-03-08"), *GOLD[1:]])
    assert score.strict_f1 == 1.0
    assert score.value_f1 == pytest.approx(2 / 3)


def test_overlap_counts_as_relaxed_not_as_strict() -> None:
    score = score_times(GOLD, [Timex(Span(0, 10), "2028-03-07"), *GOLD[1:]])
    assert score.relaxed_f1 == 1.0
    assert score.strict_f1 == pytest.approx(2 / 3)


def test_one_found_expression_pairs_with_one_gold_expression() -> None:
    score = score_times(GOLD, [Timex(Span(0, 50), "P2D")])
    assert score.relaxed == 1


def test_missing_benchmark_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="wikiwars"):
        measure_times(tmp_path, "wikiwars")


def test_benchmark_folder_is_measured_by_halves(tmp_path: Path) -> None:
    folder = tmp_path / "wikiwars"
    folder.mkdir()
    gold = [{"start": 8, "end": 18, "value": "1931-05-03"}]
    line = {"id": "a", "text": "Fell on 3 May 1931.", "document_time": "2009-12-19T17:00:00"}
    rows = [
        {**line, "time_expressions": gold},
        {**line, "time_expressions": []},
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "dev.jsonl").write_text(text, encoding="utf-8")
    scores = measure_times(tmp_path, "wikiwars")
    assert scores["even"].value_f1 == 1.0
    assert scores["odd"].value_f1 == 0.0
    assert scores["all"].found == 2


def test_event_dates_are_right_by_first_and_last_day() -> None:
    text = "The depot burned on Tuesday. It had burned in January."
    event = {
        "id": "e1",
        "type": "strike",
        "trigger": [10, 16],
        "actor": None,
        "target": None,
        "place": None,
        "country": None,
        "weapons": [],
        "killed": None,
        "injured": None,
        "other": [],
        "claims": [],
        "happened": True,
    }
    right = {"mention": [17, 27], "start": "2028-03-07", "end": "2028-03-07"}
    wrong = {"mention": [43, 53], "start": "2028-01-01", "end": "2028-01-30"}
    reading = reading_from_json(
        {
            "id": "d",
            "published": "2028-03-08",
            "text": text,
            "claims": [],
            "events": [{**event, "date": right}, {**event, "id": "e2", "date": wrong}],
        }
    )
    assert reading.document.published == datetime.date(2028, 3, 8)
    overlapped, right_days = (measure.result for measure in date_measures([reading]))
    assert overlapped == Accuracy(2, 2)
    assert right_days == Accuracy(1, 2)


@pytest.mark.skipif(not BENCHMARKS.exists(), reason="needs the benchmark folder")
def test_history_of_a_war_is_read_above_the_floor() -> None:
    assert measure_times(BENCHMARKS, "wikiwars")["odd"].value_f1 >= 0.75
