"""What phrases of news mean in days, as a table: published on Wednesday, 8 March 2028."""

from __future__ import annotations

import datetime

import pytest

from counterclaim.reading.times import find_intervals

PUBLISHED = datetime.date(2028, 3, 8)

WEEKDAYS = [
    ("The town was hit on Tuesday.", "2028-03-07", "2028-03-07"),
    ("The town was hit on Wednesday.", "2028-03-08", "2028-03-08"),
    ("The town was hit on Thursday.", "2028-03-02", "2028-03-02"),
    ("Talks will open on Thursday.", "2028-03-09", "2028-03-09"),
    ("Talks are due to open on Monday.", "2028-03-13", "2028-03-13"),
    ("The minister said a meeting would be held on Saturday.", "2028-03-11", "2028-03-11"),
    ("He was killed last Wednesday.", "2028-03-01", "2028-03-01"),
    ("They meet next Wednesday.", "2028-03-15", "2028-03-15"),
    ("The toll of Sunday's attack rose.", "2028-03-05", "2028-03-05"),
    ("They want the bodies returned by Friday.", "2028-03-08", "2028-03-10"),
    ("The truce holds until Friday.", "2028-03-08", "2028-03-10"),
    ("The union called a march for Saturday.", "2028-03-11", "2028-03-11"),
    ("Roads have been shut since Sunday.", "2028-03-05", "2028-03-08"),
]
PARTS_OF_DAY = [
    ("Drones struck overnight.", "2028-03-07", "2028-03-08"),
    ("Drones struck last night.", "2028-03-07", "2028-03-08"),
    ("Drones struck during the night.", "2028-03-07", "2028-03-08"),
    ("It burned early Sunday.", "2028-03-05", "2028-03-05"),
    ("It burned on Sunday night.", "2028-03-05", "2028-03-05"),
    ("It burned in the early hours of Monday.", "2028-03-06", "2028-03-06"),
    ("It burned before dawn on Tuesday.", "2028-03-07", "2028-03-07"),
    ("It burned late on 3 March.", "2028-03-03", "2028-03-03"),
    ("It burned on the night of 3 March.", "2028-03-03", "2028-03-03"),
    ("On the night of March 8 drones came.", "2028-03-07", "2028-03-08"),
    ("On the night of March 5 to 6, drones came.", "2028-03-05", "2028-03-06"),
    ("He spoke this morning.", "2028-03-08", "2028-03-08"),
]
UNITS = [
    ("It was agreed last week.", "2028-02-28", "2028-03-05"),
    ("It was agreed this week.", "2028-03-06", "2028-03-08"),
    ("It was agreed earlier this week.", "2028-03-06", "2028-03-07"),
    ("It will be agreed next week.", "2028-03-13", "2028-03-19"),
    ("It was agreed last month.", "2028-02-01", "2028-02-29"),
    ("It was agreed last year.", "2027-01-01", "2027-12-31"),
    ("It will be agreed next year.", "2029-01-01", "2029-12-31"),
    ("It was agreed over the weekend.", "2028-03-04", "2028-03-05"),
    ("It was agreed yesterday.", "2028-03-07", "2028-03-07"),
    ("It will be agreed tomorrow.", "2028-03-09", "2028-03-09"),
    ("It must be agreed by the end of the month.", "2028-03-08", "2028-03-31"),
]
DISTANCES = [
    ("He left three days ago.", "2028-03-05", "2028-03-05"),
    ("He left two weeks ago.", "2028-02-23", "2028-02-23"),
    ("He left five months ago.", "2027-10-01", "2027-10-31"),
    ("He left ten years ago.", "2018-01-01", "2018-12-31"),
    ("They shelled it over the past 24 hours.", "2028-03-07", "2028-03-08"),
    ("They shelled it in the past two weeks.", "2028-02-23", "2028-03-08"),
    ("Rallies were held over the last month.", "2028-02-08", "2028-03-08"),
    ("It will be done within 30 days.", "2028-03-08", "2028-04-07"),
    ("It will be done within weeks.", "2028-03-08", "2028-04-07"),
    ("The siege has gone on for six months.", "2027-09-08", "2028-03-08"),
    ("He moved in the coming days.", "2028-03-09", "2028-03-15"),
]
DATES = [
    ("It fell on 3 March 2028.", "2028-03-03", "2028-03-03"),
    ("It fell on March 3, 2028.", "2028-03-03", "2028-03-03"),
    ("It fell on 03.03.2028.", "2028-03-03", "2028-03-03"),
    ("It fell on 2028-03-03.", "2028-03-03", "2028-03-03"),
    ("It fell on 25/2/2028.", "2028-02-25", "2028-02-25"),
    ("It fell on 2/25/2028.", "2028-02-25", "2028-02-25"),
    ("It fell on the 3rd of March.", "2028-03-03", "2028-03-03"),
    ("It fell on Friday, 3 March.", "2028-03-03", "2028-03-03"),
    ("It fell on Dec. 30.", "2027-12-30", "2027-12-30"),
    ("The strike at 020430ZMAR28 hit.", "2028-03-02", "2028-03-02"),
    ("It fell between 3 and 5 March.", "2028-03-03", "2028-03-05"),
    ("It fell on 3-5 March.", "2028-03-03", "2028-03-05"),
    ("It fell from March 3 to March 5.", "2028-03-03", "2028-03-05"),
    ("It fell from October to December.", "2027-10-01", "2027-12-31"),
    ("It lasted from 2015 to 2016.", "2015-01-01", "2016-12-31"),
    ("It fell in November.", "2027-11-01", "2027-11-30"),
    ("Nobody came in last May.", "2027-05-01", "2027-05-31"),
    ("Nobody has come since January.", "2028-01-01", "2028-03-08"),
    ("Nobody came in early January.", "2028-01-01", "2028-01-10"),
    ("Nobody came in mid-January.", "2028-01-11", "2028-01-20"),
    ("Nobody came in late January.", "2028-01-21", "2028-01-31"),
    ("Nobody came in late 2026.", "2026-10-01", "2026-12-31"),
    ("Nobody came in the third quarter.", "2027-07-01", "2027-09-30"),
    ("Nobody came in Q3 2026.", "2026-07-01", "2026-09-30"),
    ("Nobody came in the first half of 2027.", "2027-01-01", "2027-06-30"),
    ("Nobody came in the summer of 2027.", "2027-06-01", "2027-08-31"),
    ("Nobody came in the 1990s.", "1990-01-01", "1999-12-31"),
    ("They marched on the third anniversary of 24 February 2024.", "2027-02-24", "2027-02-24"),
    ("Thursday, March 02, 2028 - 06:45 AM", "2028-03-02", "2028-03-02"),
    ("Nobody came in the first ten days of June.", "2027-06-01", "2027-06-10"),
    ("Nobody came in October last year.", "2027-10-01", "2027-10-31"),
]


@pytest.mark.parametrize(
    ("text", "start", "end"), WEEKDAYS + PARTS_OF_DAY + UNITS + DISTANCES + DATES
)
def test_phrase_means_these_days(text: str, start: str, end: str) -> None:
    found = find_intervals(text, PUBLISHED)
    assert [(str(item.start), str(item.end)) for item in found] == [(start, end)]


def test_mention_holds_the_preposition() -> None:
    text = "Nobody has come since early January."
    (found,) = find_intervals(text, PUBLISHED)
    assert found.mention is not None
    assert found.mention.of(text) == "since early January"


def test_range_is_one_interval() -> None:
    text = "It rained between 3 and 5 March."
    (found,) = find_intervals(text, PUBLISHED)
    assert found.mention is not None
    assert found.mention.of(text) == "between 3 and 5 March"


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Sirens sounded at 06:45 local time.", datetime.time(6, 45)),
        ("Sirens sounded at 2 a.m. (1100 GMT) on Monday.", datetime.time(2)),
        ("Sirens sounded on Monday at 5:30 pm.", datetime.time(17, 30)),
        ("Sirens sounded at noon on Monday.", datetime.time(12)),
        ("Sirens sounded at six o'clock in the morning.", datetime.time(6)),
        ("Sirens sounded at 0700 hours.", datetime.time(7)),
        ("Sirens sounded at 020430ZMAR28.", datetime.time(4, 30)),
    ],
)
def test_clock_time_is_kept(text: str, clock: datetime.time) -> None:
    (found,) = find_intervals(text, PUBLISHED)
    assert found.start_time == clock


def test_numeric_date_that_fits_two_orders_is_approximate() -> None:
    (found,) = find_intervals("It fell on 3/2/2028.", PUBLISHED)
    assert found.approximate


def test_late_evening_without_a_day_is_the_evening_before_publication() -> None:
    (found,) = find_intervals("The blast came at around 11.30 pm.", PUBLISHED)
    assert str(found.start) == "2028-03-07"
