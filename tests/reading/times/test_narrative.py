"""What relative expressions count from: publication in news, the story in a history."""

from __future__ import annotations

import datetime

import pytest

from counterclaim.reading.times import find_times
from counterclaim.reading.times.narrative import is_history

PUBLISHED = datetime.date(2028, 3, 8)

HISTORY = """The war began on 12 May 1931, when the northern army crossed the river. Two days later
it took Karsk. In June the king fled. The following month a truce was signed, and on 3 August the
army withdrew. That year the harvest failed. In November 1932 fighting resumed. In January the
capital fell. By the spring of 1934 the war was over; a treaty followed in 1935."""


def values(text: str, published: datetime.date | None) -> dict[str, str]:
    return {
        " ".join(item.span.of(text).split()): item.value for item in find_times(text, published)
    }


def test_history_counts_from_what_it_tells() -> None:
    found = values(HISTORY, PUBLISHED)
    assert found["Two days later"] == "1931-05-14"
    assert found["June"] == "1931-06"
    assert found["The following month"] == "1931-07"
    assert found["3 August"] == "1931-08-03"
    assert found["That year"] == "1931"


def test_history_runs_over_the_turn_of_the_year() -> None:
    assert values(HISTORY, PUBLISHED)["January"] == "1933-01"


def test_history_is_told_from_news_by_its_years() -> None:
    assert is_history(HISTORY, PUBLISHED)
    assert is_history(HISTORY, None)
    assert not is_history("On Tuesday the army said. " + HISTORY, PUBLISHED)


def test_caller_can_say_that_a_text_is_no_history() -> None:
    found = find_times(HISTORY, PUBLISHED, history=False)
    june = next(item for item in found if item.span.of(HISTORY) == "June")
    assert june.value == "2027-06"


def test_news_counts_anaphoric_expressions_from_the_day_before_them() -> None:
    text = "The town was shelled on Friday. Two days later it fell. That night it burned."
    found = values(text, PUBLISHED)
    assert found["Friday"] == "2028-03-03"
    assert found["Two days later"] == "2028-03-05"
    assert found["That night"] == "2028-03-05TNI"


def test_clock_time_is_of_the_day_told_of() -> None:
    text = "The town was shelled on Friday. At 4:30 p.m. a school was hit."
    assert values(text, PUBLISHED)["4:30 p.m."] == "2028-03-03T16:30"


def test_distance_from_an_event_dates_the_event() -> None:
    text = "The army returned on Sunday, two days after the attack."
    found = {item.span.of(text): item for item in find_times(text, PUBLISHED)}
    assert str(found["two days after"].start) == "2028-03-03"


def test_anchor_names_what_was_counted_from() -> None:
    text = "The town was shelled on Friday. Two days later it fell."
    friday, later = find_times(text, PUBLISHED)
    assert friday.meaning.anchor == "published"
    assert later.meaning.anchor == "Friday"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said the army would attack on Monday.", "2028-03-13"),
        ("He said on Monday the army would attack.", "2028-03-06"),
        ("The army attacked on Monday. It will stay.", "2028-03-06"),
        ("They plan to attack on Monday.", "2028-03-13"),
        ("They attacked on Monday.", "2028-03-06"),
    ],
)
def test_the_clause_decides_past_or_future(text: str, value: str) -> None:
    assert [item.value for item in find_times(text, PUBLISHED)] == [value]
