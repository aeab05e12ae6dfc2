"""Dates of publication as reports print them: found in a line, never guessed.

Only a date with its year counts. ``05/02/2024`` is two dates and so is none.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)

_ZONES = {
    zone: hours
    for hours, zones in {
        # RFC 822 and the European ones; BST and IST stand for several and are not read.
        -8: ("pst",),
        -7: ("mst", "pdt"),
        -6: ("cst", "mdt"),
        -5: ("est", "cdt"),
        -4: ("edt",),
        0: ("z", "ut", "utc", "gmt", "wet"),
        1: ("cet", "west"),
        2: ("eet", "cest"),
        3: ("eest", "msk"),
    }.items()
    for zone in zones
}
"""Hours ahead of Coordinated Universal Time."""

MONTH = r"""(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
    |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"""
"""A month in words, to be compiled with ``re.VERBOSE | re.IGNORECASE``."""

_WEEKDAY = r"""(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?
    |sat(?:urday)?|sun(?:day)?)\b\.?,?"""

DAY = rf"""(?:{_WEEKDAY}\s*)?
    (?:{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?\b(?:[.,]?\s+\d{{4}}\b)?
    |\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+\d{{4}}\b)?
    |\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}\b)"""
"""A day with or without its year, to be compiled with the same flags."""

_YEAR = r"(?:1[89]|2[01])\d\d"

_FLAGS = re.VERBOSE | re.IGNORECASE

_ISO = re.compile(
    r"""(?<!\d)(?P<year>(?:1[89]|2[01])\d\d)-(?P<month>\d{2})-(?P<day>\d{2})
    (?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?
        \s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?(?!\d)""",
    _FLAGS,
)

_DATE_FORMS = tuple(
    re.compile(rf"(?:\b{_WEEKDAY}\s*)?" + form, _FLAGS)
    for form in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH}),?\s+(?P<year>{_YEAR})\b",
        rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[.,]?\s+(?P<year>{_YEAR})\b",
        r"\b(?P<day>\d{1,2})-(?P<month>[a-z]{3})-(?P<year>(?:1[89]|2[01])\d\d)\b",
        r"(?<!\d)(?P<year>(?:1[89]|2[01])\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:1[89]|2[01])\d\d)(?!\d)",
        r"(?<!\d)(?P<day>1[3-9]|2\d|3[01])[-/](?P<month>\d{1,2})[-/](?P<year>(?:1[89]|2[01])\d\d)(?!\d)",
        r"(?<!\d)(?P<month>\d{1,2})[-/](?P<day>1[3-9]|2\d|3[01])[-/](?P<year>(?:1[89]|2[01])\d\d)(?!\d)",
    )
)

_CLOCK = re.compile(
    rf"""(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?
    (?!\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?
    (?:\s*\(?(?P<zone>(?:(?:utc|gmt)[+-]\d{{1,2}}(?::?\d{{2}})?|[+-]\d{{4}}|{"|".join(_ZONES)})(?!\w))\)?)?""",
    _FLAGS,
)

_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2}?)(?::?(\d{2}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line; ``rest`` is the line without the words that were read."""

    when: datetime.date
    rest: str


def find_date(line: str) -> FoundDate | None:
    """The first full date in a line, as ``datetime`` where the line has a time of day.

    >>> find_date("Mar 04, 2030 | 10:12 GMT").when
    datetime.datetime(2030, 3, 4, 10, 12, tzinfo=datetime.timezone.utc)
    """
    iso = _ISO.search(line)
    if iso and iso["hour"]:
        when = _combine(_date(iso), iso)
        if when:
            return FoundDate(when, _without(line, iso))
    for form in (_ISO, *_DATE_FORMS):
        match = form.search(line)
        day = _date(match) if match else None
        if match and day:
            rest = _without(line, match)
            clock = _CLOCK.search(rest)
            when = _combine(day, clock) if clock else None
            if clock and when:
                return FoundDate(when, _without(rest, clock))
            return FoundDate(day, rest)
    return None


def parse_date(value: str) -> datetime.date | None:
    """The date that a metadata field holds, or None where it holds none.

    >>> parse_date("Thu, 02 May 2024 06:45:00 GMT").isoformat()
    '2024-05-02T06:45:00+00:00'
    """
    found = find_date(value)
    return found.when if found else None


def without_clock(line: str) -> str:
    """The line without its time of day: what is left of ``12:48 BST`` is ``BST``."""
    clock = _CLOCK.search(line)
    return _without(line, clock) if clock else line


def _without(line: str, match: re.Match[str]) -> str:
    return line[: match.start()] + " " + line[match.end() :]


def _date(match: re.Match[str]) -> datetime.date | None:
    month = match["month"]
    try:
        number = int(month) if month.isdecimal() else _month_number(month)
        return datetime.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _month_number(name: str) -> int:
    short = name.lower()[:3]
    for number, month in enumerate(_MONTHS, start=1):
        if month.startswith(short):
            return number
    raise ValueError(name)


def _combine(day: datetime.date | None, clock: re.Match[str]) -> datetime.datetime | None:
    if day is None:
        return None
    groups = clock.groupdict()
    hour = int(groups["hour"])
    half = (groups.get("half") or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        time = datetime.time(hour, int(groups["minute"]), int(groups["second"] or 0))
        return datetime.datetime.combine(day, time, _zone(groups["zone"]))
    except ValueError:
        return None


def _zone(name: str | None) -> datetime.timezone | None:
    if not name:
        return None
    if name.lower() in _ZONES:
        return datetime.timezone(datetime.timedelta(hours=_ZONES[name.lower()]))
    match = _OFFSET.fullmatch(name)
    if not match:
        return None
    sign = -1 if match[1] == "-" else 1
    offset = datetime.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return datetime.timezone(sign * offset)
