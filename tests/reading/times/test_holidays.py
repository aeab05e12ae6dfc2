"""Holidays, fixed and moving, against published calendars."""

from __future__ import annotations

import datetime

import pytest

from counterclaim.reading.times import find_intervals
from counterclaim.reading.times.holidays import days_of, load_holidays


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("easter", "2024-03-31", "2024-03-31"),
        ("orthodox easter", "2024-05-05", "2024-05-05"),
        ("good friday", "2024-03-29", "2024-03-29"),
        ("ramadan", "2024-03-11", "2024-04-09"),
        ("eid al-fitr", "2024-04-10", "2024-04-12"),
        ("eid al-adha", "2024-06-16", "2024-06-19"),
        ("ashura", "2024-07-16", "2024-07-16"),
        ("nowruz", "2024-03-20", "2024-03-20"),
        ("nowruz", "2025-03-21", "2025-03-21"),
        ("nowruz", "2019-03-21", "2019-03-21"),
        ("passover", "2024-04-23", "2024-04-29"),
        ("rosh hashanah", "2024-10-03", "2024-10-04"),
        ("yom kippur", "2023-09-25", "2023-09-25"),
        ("hanukkah", "2024-12-26", "2025-01-02"),
        ("orthodox christmas", "2024-01-07", "2024-01-07"),
        ("thanksgiving", "2024-11-28", "2024-11-28"),
        ("memorial day", "2024-05-27", "2024-05-27"),
    ],
)
def test_days_of_a_holiday(name: str, first: str, last: str) -> None:
    days = days_of(load_holidays()[name], int(first[:4]))
    assert days is not None
    assert tuple(map(str, days)) == (first, last)


def test_islamic_days_outside_the_known_calendar_are_not_guessed() -> None:
    assert days_of("hijri 09-01..09-30", 1800) is None


@pytest.mark.parametrize("year", range(1950, 2060))
def test_every_holiday_of_the_list_has_days(year: int) -> None:
    for rule in set(load_holidays().values()):
        days = days_of(rule, year)
        assert days is not None
        assert days[0] <= days[1]
        assert days[0].year == year


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("He was killed on Easter Sunday.", "2024-03-31", "2024-03-31"),
        ("He was killed at Christmas.", "2023-12-25", "2023-12-25"),
        ("They will be home by Christmas.", "2024-05-02", "2024-12-25"),
        ("He was killed during Ramadan.", "2024-03-11", "2024-04-09"),
        ("A truce is expected before Eid al-Adha.", "2024-05-02", "2024-06-15"),
        ("He was killed on Yom Kippur 1973.", "1973-10-06", "1973-10-06"),
    ],
)
def test_holidays_in_text(text: str, start: str, end: str) -> None:
    (found,) = find_intervals(text, datetime.date(2024, 5, 2))
    assert (str(found.start), str(found.end)) == (start, end)
