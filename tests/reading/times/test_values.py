"""TIMEX3 types and values: published on Wednesday, 8 March 2028."""

from __future__ import annotations

import datetime

import pytest

from counterclaim.reading.times import TimexType, find_times

PUBLISHED = datetime.date(2028, 3, 8)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell on Tuesday.", "Tuesday", "2028-03-07"),
        ("It fell on Tuesday night.", "Tuesday night", "2028-03-07TNI"),
        ("It fell at 10 p.m. Tuesday.", "10 p.m. Tuesday", "2028-03-07T22:00"),
        ("It fell last week.", "last week", "2028-W09"),
        ("It fell over the weekend.", "the weekend", "2028-W09-WE"),
        ("It fell in January.", "January", "2028-01"),
        ("It fell in the third quarter.", "the third quarter", "2027-Q3"),
        ("It fell in the spring of 2027.", "the spring of 2027", "2027-SP"),
        ("It fell in the early 1990s.", "the early 1990s", "199"),
        ("It fell in the 19th century.", "the 19th century", "18"),
        ("It fell in 480 BC.", "480 BC", "BC0480"),
        ("It took six months.", "six months", "P6M"),
        ("It took a 36-hour siege.", "36-hour", "PT36H"),
        ("It took several weeks.", "several weeks", "PXW"),
        ("It took twenty-two days.", "twenty-two days", "P22D"),
        ("It took five and a half years.", "five and a half years", "P5.5Y"),
        ("They shell it daily.", "daily", "P1D"),
        ("They shell it every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They now hold it.", "now", "PRESENT_REF"),
        ("They recently took it.", "recently", "PAST_REF"),
        ("He left three days ago.", "three days ago", "2028-03-05"),
        ("Nineteen ninety-six was worse.", "Nineteen ninety-six", "1996"),
    ],
)
def test_words_have_this_value(text: str, words: str, value: str) -> None:
    found = [(item.span.of(text), item.value) for item in find_times(text, PUBLISHED)]
    assert (words, value) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Tuesday", TimexType.DATE),
        ("on Tuesday night", TimexType.TIME),
        ("for six months", TimexType.DURATION),
        ("every week", TimexType.SET),
    ],
)
def test_type(text: str, expected: TimexType) -> None:
    assert [item.type for item in find_times(text, PUBLISHED)] == [expected]


def test_length_alone_names_no_days() -> None:
    (found,) = find_times("a 30-day truce", PUBLISHED)
    assert found.interval is None


def test_without_publication_a_weekday_has_a_value_but_no_days() -> None:
    (found,) = find_times("on Tuesday")
    assert found.value == "XXXX-WXX-2"
    assert found.interval is None
