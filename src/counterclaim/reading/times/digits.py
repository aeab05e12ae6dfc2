"""Rules for dates in digits: ISO 8601, day and month by number, military date-time groups."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import month_number, pattern
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity


def _iso(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ISO 8601, with a time of day where it is given."""
    del narrative
    year, month, day = int(match["year"]), int(match["number"]), int(match["day"])
    if not calendar.is_date(year, month, day):
        return None
    date = calendar.day(year, month, day)
    if not match["clock"]:
        return date
    hour, minute = int(match["clock"][:2]), int(match["clock"][3:5])
    if hour > 23 or minute > 59:
        return date
    clock = datetime.time(hour, minute)
    return replace(
        date,
        value=f"{date.value}T{clock:%H:%M}",
        type=TimexType.TIME,
        granularity=Granularity.MINUTE,
        start_time=clock,
        end_time=clock,
    )


def _numeric(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """Day, month and year as numbers: day first; where both orders fit, approximate.

    With slashes and publication the order nearer to publication is taken.
    """
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    orders = [(second, first)]
    if match["mark"] != ".":
        orders.append((first, second))
    dates = [calendar.day(year, m, d) for m, d in orders if calendar.is_date(year, m, d)]
    if not dates:
        return None
    published = narrative.published
    if len(dates) == 2 and dates[0] != dates[1]:
        if published:
            today = datetime.date(published.year, published.month, published.day)
            dates.sort(key=lambda date: abs(((date.start or today) - today).days))
        return replace(dates[0], approximate=True)
    return dates[0]


def _date_time_group(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A military date-time group: day, hour, minute, zone letter, month, year: 020430ZMAY24."""
    year = 2000 + int(match["year"][-2:]) if match["year"] else None
    month, day = month_number(match["month"]), int(match["day"])
    if year is None:
        year = narrative.year_for(month, future=False)
    hour, minute = int(match["hour"]), int(match["minute"])
    if year is None or not calendar.is_date(year, month, day) or hour > 23 or minute > 59:
        return None
    date = calendar.day(year, month, day)
    clock = datetime.time(hour, minute)
    zone = "Z" if match["zone"].upper() == "Z" else ""
    return replace(
        date,
        value=f"{date.value}T{clock:%H:%M}{zone}",
        type=TimexType.TIME,
        granularity=Granularity.MINUTE,
        start_time=clock,
        end_time=clock,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<number>0?[1-9]|1[0-2])(?P=mark)"
            r"(?P<day>3[01]|[12]\d|0?[1-9])"
            r"(?:(?:T| )(?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
        ),
        _iso,
    ),
    Rule(
        pattern(
            r"(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)"
        ),
        _numeric,
    ),
    Rule(
        pattern(
            r"(?P<day>[0-3]\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>(?-i:[A-Z])) ?"
            r"(?P<month>(?-i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))"
            r" ?(?P<year>\d{4}|\d\d)?"
        ),
        _date_time_group,
    ),
)
