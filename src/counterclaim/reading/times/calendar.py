"""Calendar units as meanings, and arithmetic on them.

Years before our era are negative (-480 is 480 BC). They have a value but no days, since
:class:`datetime.date` starts with the year 1.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import replace

from counterclaim.reading.times.expression import Meaning
from counterclaim.records import Granularity

Date = datetime.date

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, as meteorologists count on the northern half of the earth."""

UNIT_DAYS = {"D": 1, "W": 7, "M": 30, "Q": 91, "Y": 365}
"""Length of a unit in days where only an order of magnitude is needed."""


def year_value(year: int) -> str:
    """TIMEX value of a year: ``1989``, ``BC0480``."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def is_date(year: int, month: int, day: int) -> bool:
    """True where this day exists (in a leap year where the era has no calendar here)."""
    if not 1 <= month <= 12 or day < 1:
        return False
    return day <= calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _between(
    value: str, granularity: Granularity, year: int, bounds: tuple[int, int, int, int]
) -> Meaning:
    """A meaning from (first month, first day, last month, last day) of one year; day 0: last."""
    if not 1 <= year <= 9998:
        return Meaning(value, granularity, year=year)
    first_month, first_day, last_month, last_day = bounds
    last_day = last_day or calendar.monthrange(year, last_month)[1]
    start, end = Date(year, first_month, first_day), Date(year, last_month, last_day)
    return Meaning(value, granularity, start, end, year=year)


def day(year: int, month: int, day_of_month: int) -> Meaning:
    """One day."""
    value = f"{year_value(year)}-{month:02d}-{day_of_month:02d}"
    return _between(value, Granularity.DAY, year, (month, day_of_month, month, day_of_month))


def day_of(date: Date) -> Meaning:
    """One day, from a date."""
    return day(date.year, date.month, date.day)


def month(year: int, number: int) -> Meaning:
    """One month."""
    value = f"{year_value(year)}-{number:02d}"
    return _between(value, Granularity.MONTH, year, (number, 1, number, 0))


def year(number: int) -> Meaning:
    """One year."""
    return _between(year_value(number), Granularity.YEAR, number, (1, 1, 12, 0))


def quarter(number_of_year: int, number: int) -> Meaning:
    """A quarter of a calendar year, 1 to 4."""
    value = f"{year_value(number_of_year)}-Q{number}"
    bounds = (3 * number - 2, 1, 3 * number, 0)
    return _between(value, Granularity.QUARTER, number_of_year, bounds)


def half(number_of_year: int, number: int) -> Meaning:
    """A half of a calendar year, 1 or 2."""
    value = f"{year_value(number_of_year)}-H{number}"
    bounds = (6 * number - 5, 1, 6 * number, 0)
    return _between(value, Granularity.INTERVAL, number_of_year, bounds)


def season(number_of_year: int, name: str) -> Meaning:
    """A season: SP, SU, FA or WI. The winter of a year begins in its December."""
    value = f"{year_value(number_of_year)}-{name}"
    if name != "WI":
        first = SEASONS[name]
        return _between(value, Granularity.SEASON, number_of_year, (first, 1, first + 2, 0))
    december = _between(value, Granularity.SEASON, number_of_year, (12, 1, 12, 0))
    if december.start is None:
        return december
    return replace(december, end=month(number_of_year + 1, 2).end)


def decade(first_year: int) -> Meaning:
    """Ten years from a year that ends in 0; the value is the year's first three digits."""
    if first_year < 0:
        return Meaning(f"BC{-first_year // 10:03d}", Granularity.DECADE, year=first_year)
    value = f"{first_year // 10:03d}"
    start, end = Date(first_year, 1, 1), Date(first_year + 9, 12, 31)
    return Meaning(value, Granularity.DECADE, start, end, year=first_year)


def century(number: int, *, before_era: bool = False) -> Meaning:
    """A century; the value is the first two digits of its years ("20th century": ``19``)."""
    if before_era:
        return Meaning(f"BC{number - 1:02d}", Granularity.CENTURY)
    start, end = Date(max(1, 100 * (number - 1)), 1, 1), Date(100 * number - 1, 12, 31)
    return Meaning(f"{number - 1:02d}", Granularity.CENTURY, start, end)


def week(date: Date) -> Meaning:
    """The week, Monday to Sunday, of a date."""
    iso_year, iso_week, weekday = date.isocalendar()
    monday = date - datetime.timedelta(days=weekday - 1)
    return Meaning(
        f"{iso_year:04d}-W{iso_week:02d}",
        Granularity.WEEK,
        monday,
        monday + datetime.timedelta(days=6),
        year=date.year,
    )


def weekend(date: Date) -> Meaning:
    """Saturday and Sunday of the week of a date."""
    whole = week(date)
    saturday = date + datetime.timedelta(days=5 - date.weekday())
    return replace(
        whole, value=f"{whole.value}-WE", start=saturday, granularity=Granularity.INTERVAL
    )


def add_months(date: Date, count: int) -> Date:
    """The same day ``count`` months on, or the last day of that month where it is shorter."""
    years, index = divmod(date.year * 12 + date.month - 1 + count, 12)
    years = min(max(years, 1), 9998)
    return Date(years, index + 1, min(date.day, calendar.monthrange(years, index + 1)[1]))


def add(date: Date, count: float, unit: str) -> Date:
    """A date ``count`` units on; ``unit`` is D, W, M, Q, Y. Parts of months count 30 days."""
    if unit in ("M", "Q", "Y") and count == int(count):
        return add_months(date, int(count) * {"M": 1, "Q": 3, "Y": 12}[unit])
    try:
        return date + datetime.timedelta(days=round(count * UNIT_DAYS[unit]))
    except OverflowError:
        return Date.min if count < 0 else Date(9998, 12, 31)


def unit_of(date: Date, unit: str) -> Meaning:
    """The day, week, month, quarter or year (D, W, M, Q, Y) that a date lies in."""
    if unit == "W":
        return week(date)
    if unit == "M":
        return month(date.year, date.month)
    if unit == "Q":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "Y":
        return year(date.year)
    return day_of(date)


def narrow(whole: Meaning, modifier: str) -> Meaning:
    """The early (START), middle (MID) or late (END) part of a unit; the value stays the unit's.

    Of a month the parts are the days 1 to 10, 11 to 20 and 21 to the last; of a year January to
    March, May to August and October to December; of anything else thirds.
    """
    if whole.start is None or whole.end is None:
        return replace(whole, modifier=modifier, approximate=True)
    start, end = whole.start, whole.end
    if whole.granularity is Granularity.MONTH:
        first, last = {"START": (1, 10), "MID": (11, 20), "END": (21, end.day)}[modifier]
        start, end = start.replace(day=first), start.replace(day=last)
    elif whole.granularity is Granularity.YEAR:
        first, last = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}[modifier]
        start, end = Date(start.year, first, 1), month(start.year, last).end or end
    elif start != end:
        third = datetime.timedelta(days=((end - start).days + 1) // 3)
        if modifier == "START":
            end = max(start, start + third - datetime.timedelta(days=1))
        elif modifier == "END":
            start = end - third
        else:
            start, end = start + third, end - third
    return replace(whole, start=start, end=max(start, end), modifier=modifier, approximate=True)
