"""What is counted, read from the parse."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.benchmarks.figures import score_figures
from counterclaim.benchmarks.gold import load_readings
from counterclaim.reading.figures import find_figures
from counterclaim.reading.figures.choice import figure_of_event
from counterclaim.records import Figure, Span

CORPUS = Path(__file__).parents[3] / "corpus"


def _read(text: str) -> set[tuple[str, float | None, float | None]]:
    return {(figure.what, figure.low, figure.high) for figure in find_figures(text)}


@pytest.mark.parametrize(
    ("text", "what", "low", "high"),
    [
        ("Seven people were killed and twelve wounded.", "killed", 7, 7),
        ("Seven people were killed and twelve wounded.", "injured", 12, 12),
        ("The death toll rose to 14.", "killed", 14, 14),
        ("He put the number of wounded at 11.", "injured", 11, 11),
        ("The blast left five dead.", "killed", 5, 5),
        ("The attack claimed the lives of nine miners.", "killed", 9, 9),
        ("A shell hit the yard, killing a mother and her two children.", "killed", 3, 3),
        ("The strike killed three people and wounded 28.", "injured", 28, 28),
        ("A dock worker was seriously injured.", "injured", 1, 1),
        ("Two brothers are feared dead.", "killed", 2, 2),
        ("At least eleven people, including seven children, were killed.", "killed", 11, None),
        ("Two crew members had burns.", "injured", 2, 2),
        ("Six sailors lost their lives.", "killed", 6, 6),
        ("More than 40 gunmen were killed.", "killed", 41, None),
        ("Car Bomb Kills 11 Near Karsk; Guerrillas Suspected", "killed", 11, 11),
        ("The militia abducted 21 farmers.", "abducted", 21, 21),
        ("Police detained up to 30 students.", "detained", None, 30),
    ],
)
def test_people_are_counted_by_what_became_of_them(
    text: str, what: str, low: float | None, high: float | None
) -> None:
    assert (what, low, high) in _read(text)


def test_a_part_is_counted_as_a_part() -> None:
    text = "At least eleven people, including seven children, were killed."
    assert ("children_killed", 7, 7) in _read(text)
    assert ("killed", 7, 7) not in _read(text)


def test_of_the_drones_some_are_intercepted() -> None:
    assert ("intercepted", 31, 31) in _read("Air defences shot down 31 of the 38 drones.")


@pytest.mark.parametrize("text", ["Nobody was hurt.", "There were no casualties."])
def test_nobody_hurt_means_nobody_killed_either(text: str) -> None:
    assert {("killed", 0, 0), ("injured", 0, 0)} <= _read(text)


def test_no_without_a_word_of_harm_is_no_figure() -> None:
    assert _read("The ministry gave no comment.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The council passed resolution 2254.",
        "They fired 155 mm shells.",
        "A pensioner of 71 spoke first.",
    ],
)
def test_designations_calibres_and_ages_are_no_figures(text: str) -> None:
    assert _read(text) == set()


def test_measures_have_their_unit() -> None:
    (figure,) = find_figures("The rockets have a range of up to 300 km.")
    assert (figure.what, figure.low, figure.high, figure.unit) == ("range_km", None, 300, "km")


def test_who_and_mention_are_the_printed_words() -> None:
    text = "On the quay at least four dock workers were killed."
    (figure,) = find_figures(text)
    assert figure.who == "workers"
    assert figure.mention is not None
    assert figure.mention.of(text) == "at least four"


def test_the_old_value_of_a_toll_is_left_out() -> None:
    assert _read("The death toll has risen from 38 to 44.") == {("killed", 44, 44)}


def test_an_event_takes_the_nearest_figure_of_its_claim() -> None:
    figures = [Figure("killed", n, n, mention=Span(at, at + 1)) for n, at in ((1, 0), (2, 50))]
    chosen = figure_of_event("killed", figures, Span(40, 45), Span(30, 60), [Span(30, 60)])
    assert chosen == figures[1]
    assert figure_of_event("injured", figures, Span(40, 45), None, [Span(0, 60)]) is None


def test_four_in_five_casualty_figures_of_the_corpus_have_both_bounds() -> None:
    score = score_figures(load_readings([CORPUS / "dev.jsonl"])).both
    assert score.value is not None
    assert score.value >= 0.80
