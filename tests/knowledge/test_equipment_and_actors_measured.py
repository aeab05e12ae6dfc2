"""Equipment and actors are scored as documented, and stay above their floors on the real data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from counterclaim.benchmarks.actors import CodedPhrase, measure_actors, right_country
from counterclaim.benchmarks.equipment import CheckedText, measure_equipment, score_equipment
from counterclaim.benchmarks.scores import Accuracy, Score
from counterclaim.knowledge.actors import Actor
from counterclaim.records import Equipment, Span, VoiceKind

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the benchmark folder is not here")


def test_a_found_mention_is_right_where_it_overlaps_and_optional_ones_count_for_nothing() -> None:
    text = CheckedText("d", "tanks, guns, cars, trees", (Span(0, 5), Span(7, 11)), (Span(13, 17),))

    def find(_: str) -> Sequence[Equipment]:
        return [Equipment("tank", Span(0, 4)), Equipment("cars", Span(13, 17)),
                Equipment("trees", Span(19, 24))]  # fmt: skip

    assert score_equipment([text], find) == Score(right=1, gold=2, read=2)


def test_a_body_of_no_country_is_coded_by_its_type() -> None:
    phrase = CodedPhrase("1", "the UN", None, frozenset({"UNO"}), frozenset(), frozenset())
    assert right_country(phrase, Actor("UN", VoiceKind.ORGANISATION, type="UNO"))
    assert not right_country(phrase, None)


def test_a_wrong_country_is_worse_than_none() -> None:
    phrase = CodedPhrase("1", "J. W.", None, frozenset(), frozenset({"GBR"}), frozenset())
    assert right_country(phrase, None)
    assert not right_country(phrase, Actor("J. W.", VoiceKind.PERSON, country="GB"))


@needs_shared
def test_equipment_stays_above_its_floors() -> None:
    check, re3d = measure_equipment(SHARED / "benchmarks", SHARED / "corpus" / "dev.jsonl")
    assert isinstance(check.result, Score)
    assert (check.result.recall or 0) >= 0.90
    assert (check.result.precision or 0) >= 0.95
    assert (re3d.result.value or 0) >= 0.75


@needs_shared
def test_actors_stay_above_their_floors() -> None:
    measures = measure_actors(SHARED / "benchmarks", SHARED / "corpus" / "dev.jsonl")
    values = {measure.name: measure.result.value or 0 for measure in measures}
    assert isinstance(measures[0].result, Accuracy)
    assert values["chain names, kind"] >= 0.85
    assert values["chain names, country"] >= 0.85
    assert values["NGEC, sector"] >= 0.65
    assert values["NGEC without bare persons, country"] >= 0.85
