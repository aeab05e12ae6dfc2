"""Numbers and bounds in plain text, by the rules of the corpus guidelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.figures import find_quantities, number_value, parse_quantity

_UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _in_words(number: int) -> str:
    """Spells a number below a million, as British English does."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        return _TENS[ten - 2] + (f"-{_UNITS[unit]}" if unit else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{_UNITS[hundred]} hundred" + (f" and {_in_words(rest)}" if rest else "")
    thousand, rest = divmod(number, 1000)
    joint = " and " if 0 < rest < 100 else " "
    return f"{_in_words(thousand)} thousand" + (joint + _in_words(rest) if rest else "")


def _bounds(phrase: str) -> tuple[float | None, float | None]:
    quantity = parse_quantity(phrase)
    assert quantity is not None, phrase
    return quantity.low, quantity.high


@given(st.integers(min_value=1, max_value=999_999))
def test_a_number_in_words_and_in_digits_has_the_same_value(number: int) -> None:
    assert number_value(_in_words(number)) == number
    assert number_value(f"{number:,}") == number
    assert number_value(str(number)) == number


@given(st.integers(min_value=2, max_value=9_999), st.sampled_from(("digits", "words")))
def test_bounds_follow_the_guidelines_however_the_number_is_written(number: int, form: str) -> None:
    written = f"{number:,}" if form == "digits" else _in_words(number)
    assert _bounds(f"at least {written} people") == (number, None)
    assert _bounds(f"no fewer than {written} people") == (number, None)
    assert _bounds(f"more than {written} people") == (number + 1, None)
    assert _bounds(f"up to {written} people") == (None, number)
    assert _bounds(f"fewer than {written} people") == (None, number - 1)
    assert _bounds(f"{written} or more people") == (number, None)
    about = parse_quantity(f"about {written} people")
    assert about is not None
    assert (about.low, about.high, about.approximate) == (number, number, True)


@given(st.integers(min_value=2, max_value=900), st.integers(min_value=1, max_value=99))
def test_ranges_keep_both_bounds(low: int, more: int) -> None:
    high = low + more
    assert _bounds(f"between {low} and {high} men") == (low, high)
    assert _bounds(f"{low} to {high} men") == (low, high)
    assert _bounds(f"{low}-{high} men") == (low, high)
    assert _bounds(f"{_in_words(low)} or {_in_words(high)} men") == (low, high)


@given(st.text(max_size=60), st.integers(min_value=2, max_value=999), st.text(max_size=60))
def test_spans_lie_in_the_text_in_order_and_apart(before: str, number: int, after: str) -> None:
    text = f"{before} {number} people {after}"
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start
        assert quantity.span.of(text).strip() == quantity.span.of(text)
        end = quantity.span.end


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("dozens of people", 24, None),
        ("a few dozen", 24, None),
        ("scores of villagers", 40, None),
        ("hundreds of men", 200, None),
        ("tens of thousands", 20_000, None),
        ("several soldiers", 3, None),
        ("both pilots", 2, 2),
        ("a couple of men", 2, 2),
        ("no casualties", 0, 0),
        ("nobody was hurt", 0, 0),
        ("not a single civilian", 0, 0),
        ("a dozen drones", 12, 12),
        ("two dozen drones", 24, 24),
        ("half a million people", 500_000, 500_000),
        ("1.2 million people", 1_200_000, 1_200_000),
        ("2 to 3 million people", 2_000_000, 3_000_000),
        ("three and a half hours", 3.5, 3.5),
    ],
)
def test_words_for_numbers_have_their_bounds(
    phrase: str, low: float | None, high: float | None
) -> None:
    assert _bounds(phrase) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "an F-16 and a T-72",
        "on 9 March 2031",
        "March 9, 2034",
        "at 06:20 or 5:20 a.m.",
        "120mm rounds",
        "a 27-year-old",
        "a one-way drone",
        "no longer",
        "the 9th brigade",
    ],
)
def test_designations_dates_and_ages_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


def test_an_old_and_a_new_value_are_no_range() -> None:
    values = [(q.low, q.high) for q in find_quantities("the toll rose from 38 to 44")]
    assert values == [(38, 38), (44, 44)]
