"""What holds for every text and every date."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.times import find_intervals, find_times

DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
ANY_DATE = st.dates()
WORDS = st.sampled_from(
    re.findall(
        r"\S+|\n",
        "on in since until by between from to and the last next this that 3 5th 12 1999 2028 480 BC"
        " March May Tuesday night early late overnight days weeks year quarter ago later before"
        " after two several third Easter Ramadan 06:45 a.m. of , . - 's will said \n 99/99/2028"
        " spring end decade century 1990s week half Q3 today now daily every within for noon 31"
        " February 020430ZMAY24 a hundred 99999999999999 AD 1 9999 previous following decades"
        " anniversary first weekend 2015-16 23 through",
    )
)
ORDERS = ["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%A, %d %B %Y", "%b %d, %Y", "%d %b %Y"]


@given(st.lists(WORDS, max_size=25).map(" ".join), st.none() | DATES | ANY_DATE)
def test_spans_lie_in_the_text_in_order_and_intervals_are_whole(
    text: str, published: datetime.date | None
) -> None:
    found = find_times(text, published)
    floor = 0
    for item in found:
        assert floor <= item.span.start < item.span.end <= len(text)
        assert item.phrase.contains(item.span)
        assert (item.start is None) == (item.end is None)
        interval = item.interval
        if interval:
            assert interval.start <= interval.end
        floor = item.span.end


@given(st.text(max_size=200), DATES)
def test_any_text_is_read(text: str, published: datetime.date) -> None:
    for item in find_times(text, published):
        assert item.span.of(text)


@pytest.mark.parametrize("order", ORDERS)
@given(day=DATES, published=DATES)
def test_formatted_date_is_read_back(
    order: str, day: datetime.date, published: datetime.date
) -> None:
    text = f"The town fell on {day.strftime(order)}."
    assert [(item.start, item.end) for item in find_intervals(text, published)] == [(day, day)]


@given(days=st.integers(1, 500), published=DATES)
def test_counted_days_ago_are_counted_back(days: int, published: datetime.date) -> None:
    (found,) = find_intervals(f"The town fell {days} days ago.", published)
    assert found.start == published - datetime.timedelta(days=days)


@given(published=DATES, weekday=st.integers(0, 6))
def test_past_weekday_is_within_the_week_up_to_publication(
    published: datetime.date, weekday: int
) -> None:
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    (found,) = find_intervals(f"The town fell on {names[weekday]}.", published)
    assert found.start.weekday() == weekday
    assert 0 <= (published - found.start).days < 7
