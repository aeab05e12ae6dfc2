"""Holidays that news dates things by, fixed and moving.

The list is data: ``knowledge/data/times/holidays.tsv``. Easter of both rites is dateutil's,
Islamic days are hijridate's (Umm al-Qura, 1924 to 2077), Hebrew days are pyluach's; all three are
small, pure Python and permissively licensed. Islamic days are approximate: countries see the new
moon on different evenings.
"""

from __future__ import annotations

import calendar as month_calendar
import datetime
import re
from dataclasses import replace
from functools import cache
from importlib import resources

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.language import YEAR4, pattern
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

Days = tuple[datetime.date, datetime.date]

_NOWRUZ_LEAP_YEARS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years in the 33-year cycle of the Iranian calendar, exact for the years 1925 to 2088."""
_NOWRUZ_1400 = datetime.date(2021, 3, 21)


def load_holidays() -> dict[str, str]:
    """Rule of each holiday by its names in lower case. Raises ``ValueError`` on a broken line."""
    path = resources.files("counterclaim.knowledge") / "data" / "times" / "holidays.tsv"
    holidays: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        names, rule = line.split("\t")
        holidays |= dict.fromkeys(names.lower().split("|"), rule)
    return holidays


@cache
def _holidays() -> dict[str, str]:
    return load_holidays()


@cache
def days_of(rule: str, year: int) -> Days | None:
    """First and last day in a year of the common calendar; None where it cannot be known."""
    if match := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        return _from_easter(match[1], int(match[2]), year)
    kind, _, days = rule.rpartition(" ") if rule.startswith(("hijri", "hebrew")) else ("", "", rule)
    if rule == "nowruz":
        return _nowruz(year)
    if rule.startswith("weekday"):
        month, nth, weekday = map(int, rule.split()[1:])
        return _nth_weekday(year, month, nth, weekday)
    first, _, last = days.partition("..")
    start_month, start_day = map(int, first.split("-"))
    end_month, end_day = map(int, (last or first).split("-"))
    if not kind:
        start = datetime.date(year, start_month, start_day)
        return start, datetime.date(year, end_month, end_day)
    convert = _from_hijri if kind == "hijri" else _from_hebrew
    start_or_none = convert(year, start_month, start_day)
    if start_or_none is None:
        return None
    length = (end_month - start_month) * 30 + end_day - start_day if last else 0
    if end_month == start_month and end_day == 30:
        following = convert(year, start_month + 1, 1)
        if following and following > start_or_none:
            return start_or_none, following - datetime.timedelta(days=1)
    return start_or_none, start_or_none + datetime.timedelta(days=length)


def _from_easter(rite: str, days: int, year: int) -> Days:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]

    sunday = easter(year, EASTER_ORTHODOX if rite == "orthodox" else EASTER_WESTERN)
    day: datetime.date = sunday + datetime.timedelta(days=days)
    return day, day


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Days:
    weeks = month_calendar.monthcalendar(year, month)
    days = [week[weekday - 1] for week in weeks if week[weekday - 1]]
    day = datetime.date(year, month, days[nth - 1 if nth > 0 else nth])
    return day, day


def _nowruz(year: int) -> Days | None:
    if not 1925 <= year <= 2088:
        return None
    iranian, day = 1400, _NOWRUZ_1400
    step = 1 if year >= 2021 else -1
    while iranian + 621 != year:
        length_of = iranian if step > 0 else iranian - 1
        day += step * datetime.timedelta(days=365 + (length_of % 33 in _NOWRUZ_LEAP_YEARS))
        iranian += step
    return day, day


def _from_hijri(year: int, month: int, day: int) -> datetime.date | None:
    """The day in this common year (the first, where the shorter Islamic year has it twice)."""
    from hijridate import Gregorian, Hijri

    try:
        first = Gregorian(year, 1, 1).to_hijri().year
        candidates = [Hijri(hijri, month, day).to_gregorian() for hijri in (first, first + 1)]
    except OverflowError:
        return None
    return next((datetime.date(d.year, d.month, d.day) for d in candidates if d.year == year), None)


def _from_hebrew(year: int, month: int, day: int) -> datetime.date | None:
    from pyluach.dates import HebrewDate  # type: ignore[import-untyped]

    found: datetime.date = HebrewDate(year + 3760 + (month >= 7), month, day).to_pydate()
    return found


def _holiday(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A holiday of the year named, or the nearest one: before publication unless ahead."""
    rule = _holidays()[" ".join(match["name"].lower().replace("’", "'").split())]
    if match["year"]:
        return _meaning(rule, int(match["year"]), narrative)
    which = (match["which"] or "").lower()
    now = narrative.now
    if now is None:
        return None
    if narrative.history and not which:
        return _meaning(rule, narrative.year or now.year, narrative)
    future = narrative.is_future(*match.span()) or which in ("next", "this coming", "the coming")
    candidates = [
        meaning
        for year in (now.year - 1, now.year, now.year + 1)
        if (meaning := _meaning(rule, year, narrative)) and meaning.start and meaning.end
    ]
    if which == "this":
        return _meaning(rule, now.year, narrative)
    if future or _BEFORE_AHEAD.search(narrative.text[max(0, match.start() - 12) : match.start()]):
        return next((item for item in candidates if item.end and item.end >= now), None)
    if which == "last":
        return next((item for item in reversed(candidates) if item.end and item.end < now), None)
    past = [item for item in candidates if item.start and item.start <= now]
    return past[-1] if past else None


_BEFORE_AHEAD = re.compile(r"\b(?:by|before|until|till) (?:the )?$", re.IGNORECASE)


def _meaning(rule: str, year: int, narrative: Narrative) -> Meaning | None:
    if not 1 <= year <= 9998:
        return None
    days = days_of(rule, year)
    if days is None:
        return None
    start, end = days
    whole_month = (end - start).days >= 27
    meaning = calendar.day_of(start)
    granularity = Granularity.DAY if start == end else Granularity.INTERVAL
    return replace(
        meaning,
        value=meaning.value[:7] if whole_month else meaning.value,
        end=end,
        granularity=granularity,
        approximate=rule.startswith("hijri"),
        anchor=narrative.anchor(),
    )


def rules() -> tuple[Rule, ...]:
    """The one rule of all holidays, longest name first."""
    names = sorted(_holidays(), key=len, reverse=True)
    alternatives = "|".join(
        re.escape(name).replace(r"\ ", " ").replace("'", "['’]") for name in names
    )
    source = (
        rf"(?:(?P<which>last|next|this|this coming|the coming) )?(?P<name>{alternatives})"
        rf"(?:,?(?: of| in)? (?P<year>{YEAR4}))?"
    )
    return (Rule(pattern(source), _holiday),)
