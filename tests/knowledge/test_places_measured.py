"""What the places benchmark counts as right."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.benchmarks.places import (
    PlaceDocument,
    distance,
    event_place_measures,
    is_people,
    place_measures,
    read_place_documents,
)
from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.command_line.bench_places import places
from counterclaim.errors import InputError
from counterclaim.records import Document, Event, EventType, Place, Reading, Span

TEXT = "Russian shells hit Kherson, Canada said."
"""Invented, as are its gold points: Kherson right, Canada's middle far from the gazetteer's."""

GOLD = [
    {"start": 19, "end": 26, "text": "Kherson", "lat": 46.7, "lon": 32.7, "wikipedia": "w/Kherson"},
    {"start": 28, "end": 34, "text": "Canada", "lat": 70.0, "lon": -60.0, "wikipedia": "w/Canada"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A benchmark folder with one invented document a set."""
    (tmp_path / "geovirus").mkdir()
    (tmp_path / "lgl").mkdir()
    line = json.dumps({"id": "one", "text": TEXT, "places": GOLD}) + "\n"
    (tmp_path / "geovirus" / "dev.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "lgl" / "dev.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    return tmp_path


def results(measures: list[Measure]) -> dict[str, Accuracy | Score]:
    return {measure.name.partition(": ")[2]: measure.result for measure in measures}


def documents(folder: Path) -> list[PlaceDocument]:
    return list(read_place_documents(folder, "geovirus"))


def test_a_country_far_from_its_gold_point_is_right_by_name_only(folder: Path) -> None:
    found = results(place_measures(documents(folder), "set"))
    assert found["resolved within 161 km"] == Accuracy(1, 2)
    assert found["the same, countries by name"] == Accuracy(2, 2)


def test_words_for_peoples_are_counted_apart(folder: Path) -> None:
    found = results(place_measures(documents(folder), "set"))
    assert found["names found"] == Score(2, 2, 2)
    assert found["names and words for peoples found"] == Score(2, 2, 3)


def test_a_name_without_an_answer_counts_as_wrong(folder: Path) -> None:
    (folder / "geovirus" / "dev.jsonl").write_text(
        json.dumps(
            {"id": "x", "text": "Xyzzyk fell.", "places": [{**GOLD[0], "start": 0, "end": 6}]}
        ),
        encoding="utf-8",
    )
    found = results(place_measures(documents(folder), "set"))
    assert found["resolved within 161 km"] == Accuracy(0, 1)


def test_countries_are_not_words_for_peoples() -> None:
    assert is_people("Georgian")
    assert is_people("Danes")
    assert not any(map(is_people, ("Georgia", "U.S.", "UK", "Kherson")))


def test_distance_is_that_of_the_sphere() -> None:
    kyiv = Place("Kyiv", latitude=50.45, longitude=30.52)
    assert distance(kyiv, 46.48, 30.73) == pytest.approx(442, abs=3)
    assert distance(Place("nowhere"), 0.0, 0.0) == float("inf")


def test_an_absent_set_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="lgl"):
        list(read_place_documents(tmp_path, "lgl"))


def test_gold_events_are_measured_by_mention_and_country() -> None:
    def event(word: str, country: str) -> Event:
        start = TEXT.index(word)
        place = Place(word, Span(start, start + len(word)))
        return Event(word, EventType.SHELLING, None, place=place, country=country)

    gold = [event("Kherson", "UA"), event("Canada", "UA"), event("shells", "UA")]
    measures = event_place_measures([Reading(Document("one", TEXT), events=tuple(gold))])
    assert results(measures) == {
        "place mention found": Accuracy(2, 3),
        "place name found": Accuracy(2, 2),
        "country of a found place": Accuracy(1, 2),
    }


def test_the_command_prints_each_half_of_each_set(folder: Path) -> None:
    outcome = CliRunner().invoke(places, [str(folder), "--format", "json"])
    assert outcome.exit_code == 0, outcome.output
    names = {measure["measure"] for measure in json.loads(outcome.output)["measures"]}
    assert {"geovirus, even half: names found", "lgl, odd half: names found"} <= names
