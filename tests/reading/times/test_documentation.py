"""The page on times is true: its example runs, and its table is what the finder does."""

from __future__ import annotations

import datetime
import doctest
from pathlib import Path

import pytest

from counterclaim.reading.times import find_intervals

PAGE = Path(__file__).parents[3] / "docs" / "times.md"


def test_example_runs() -> None:
    assert doctest.testfile(str(PAGE), module_relative=False).failed == 0


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The strait reopened this year.", "2028-01-01", "2028-03-08"),
        ("The strait will reopen this year.", "2028-01-01", "2028-12-31"),
        ("They must leave by 1 May.", "2028-03-08", "2028-05-01"),
        ("They must leave before 1 May.", "2028-03-08", "2028-04-30"),
        ("They stay until 1 May.", "2028-03-08", "2028-05-01"),
    ],
)
def test_limits_are_as_the_table_says(text: str, start: str, end: str) -> None:
    (found,) = find_intervals(text, datetime.date(2028, 3, 8))
    assert (str(found.start), str(found.end)) == (start, end)
