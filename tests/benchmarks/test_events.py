"""Events and figures: gold against itself is perfect, and each field is measured for itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.benchmarks.event_matching import match_events
from counterclaim.benchmarks.events import EventScores, claimed_figures, score_events
from counterclaim.records import (
    EventType,
    Figure,
    Happened,
    Participant,
    Place,
    Reading,
    Span,
    TimeInterval,
)

Change = Callable[..., Reading]


def imperfect(scores: EventScores) -> set[str]:
    return {m.name for m in scores.measures() if m.result.value not in (None, 1.0)}


def test_gold_against_itself_is_perfect(gold: Reading) -> None:
    scores = score_events([gold], [gold])
    assert imperfect(scores) == set()
    assert scores.events.gold == 2
    assert scores.casualties_with_claimant.gold == 4


def test_gold_of_the_corpus_against_itself_is_perfect(dev_corpus: list[Reading]) -> None:
    scores = score_events(dev_corpus, dev_corpus)
    assert imperfect(scores) == set()
    assert scores.events.gold > 500


def test_a_dropped_event_is_missed(gold: Reading) -> None:
    scores = score_events([gold], [replace(gold, events=gold.events[:1])])
    assert imperfect(scores) == {"events", "events attack"}
    assert scores.events.recall == pytest.approx(1 / 2)
    assert scores.events.precision == 1


@pytest.mark.parametrize(
    ("changes", "lowered"),
    [
        ({"actor": None}, "actor"),
        ({"actor": Participant("drones")}, "actor"),
        ({"target": Participant("a bridge")}, "target"),
        ({"place": Place("Perm")}, "place"),
        ({"time": TimeInterval(datetime.date(2031, 4, 7), datetime.date(2031, 4, 8))}, "date"),
        ({"time": None}, "date"),
    ],
)
def test_a_wrong_field_lowers_that_field_alone(
    gold: Reading, change_event: Change, changes: dict[str, object], lowered: str
) -> None:
    scores = score_events([gold], [change_event(gold, "e1", **changes)])
    assert imperfect(scores) == {f"{lowered} of matched events"}


def test_another_bound_is_another_figure(gold: Reading, change_event: Change) -> None:
    four = (Figure("killed", 4, 4), Figure("injured", 2, 2))
    scores = score_events([gold], [change_event(gold, "e1", figures=four)])
    assert imperfect(scores) == {
        "killed of matched events",
        "casualty figure with its claimant",
        "any figure with its claimant",
    }
    assert scores.fields["killed"].right == 0
    assert scores.fields["injured"].right == 1


def test_a_kindred_type_is_found_but_not_exact(gold: Reading, change_event: Change) -> None:
    scores = score_events([gold], [change_event(gold, "e1", type=EventType.BOMBING)])
    assert imperfect(scores) == {"exact type of matched events"}


def test_a_type_of_another_group_is_not_found(gold: Reading, change_event: Change) -> None:
    scores = score_events([gold], [change_event(gold, "e1", type=EventType.ACCIDENT)])
    assert scores.events.right == 1
    assert scores.by_group["accident"].precision == 0


def test_a_denied_event_that_is_read_as_real_is_measured(
    gold: Reading, change_event: Change
) -> None:
    scores = score_events([gold], [change_event(gold, "e1", happened=Happened.DENIED)])
    assert imperfect(scores) == {"happened of matched events"}


def test_another_trigger_is_the_same_event_where_two_fields_are_right(
    gold: Reading, change_event: Change, span: Callable[[str], Span]
) -> None:
    headline = change_event(gold, "e1", trigger=span("blast"))
    assert score_events([gold], [headline]).events.right == 2
    bare = change_event(headline, "e1", actor=None, target=None, place=None, time=None, figures=())
    assert score_events([gold], [bare]).events.right == 1


def test_place_and_date_alone_do_not_make_two_events_one(
    gold: Reading, change_event: Change, span: Callable[[str], Span]
) -> None:
    other = change_event(
        gold, "e1", trigger=span("blast"), actor=None, target=Participant("a bridge"), figures=()
    )
    assert score_events([gold], [other]).events.right == 1


def test_an_event_without_a_trigger_is_found_by_its_claim(
    gold: Reading, change_event: Change
) -> None:
    without = change_event(gold, "e2", trigger=None)
    assert score_events([without], [gold]).events.right == 2


def test_two_accounts_of_one_trigger_are_told_apart_by_their_claims(gold: Reading) -> None:
    one, other = (
        replace(gold.events[1], id=claim, claims=(claim,), figures=()) for claim in ("c6", "c7")
    )
    expected = replace(gold, events=(one, other))
    match = match_events(expected, replace(gold, events=(other, one)))
    assert [(pair.gold.id, pair.read.id) for pair in match.pairs] == [("c6", "c6"), ("c7", "c7")]


def test_a_figure_belongs_to_the_origin_of_its_claim(gold: Reading, change_event: Change) -> None:
    origins = {(figure.what, figure.origin) for figure in claimed_figures(gold)}
    assert ("killed", "Orest Vasylko") in origins
    read = change_event(gold, "e1", claims=("c1",))
    scores = score_events([gold], [read])
    assert scores.casualties_with_claimant.right == 2
    assert scores.casualties_with_claimant.gold == 4
    assert scores.casualties_with_claimant.precision == 1


def test_the_wrong_claimant_of_a_figure_is_wrong(gold: Reading, change_event: Change) -> None:
    scores = score_events([gold], [change_event(gold, "e1", claims=("c2", "c4"))])
    assert scores.casualties_with_claimant.right == 2
    assert scores.casualties_with_claimant.read == 4
    assert scores.fields["killed"].value == 1
