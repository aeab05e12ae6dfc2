"""Designations, figures and ordinary words that look like times."""

from __future__ import annotations

import datetime

import pytest

from counterclaim.reading.times import find_times


@pytest.mark.parametrize(
    "text",
    [
        "Two F-16 jets and a T-72 tank were lost.",
        "An Su-24 flew low.",
        "He cited UN resolution 2254.",
        "Under Resolution 1701 they withdrew.",
        "Channel 4 showed it.",
        "See page 2024.",
        "After 9/11 everything changed.",
        "They may attack.",
        "Troops march on the town.",
        "Thousands joined the March on the capital.",
        "Theresa May spoke.",
        "He came second.",
        "It fell by 3.5 percent to 12.40.",
        "About 1500 people fled.",
        "Some 2000 troops came.",
        "The range is 1900 km.",
        "It cost $1999.",
        "The 4th Brigade and the 36th Battalion fought.",
        "They took three-quarters of the city.",
        "A boy six years old was hurt.",
        "The fall of the city shook them.",
        "Twelve Americans were killed.",
        "The court will spring to action.",
    ],
)
def test_is_no_time(text: str) -> None:
    found = find_times(text, datetime.date(2028, 3, 8))
    assert [item.span.of(text) for item in found] == []
