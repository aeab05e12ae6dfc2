"""Clock times and parts of the day: alone, and joined to the day beside them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.deictic import night_before, part_of_day
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    DAY_ORDINAL,
    MONTH_ANY,
    NUMBERS,
    PART_OF_DAY,
    WEEKDAY,
    pattern,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

_ZONE = (
    r"(?: ?\(?(?-i:GMT|UTC|EST|EDT|CET|CEST|EET|EEST|BST|MSK|IST|PST|PDT|CST|CDT|MST|Z)\b\)?"
    r"(?:[+-]\d\d?)?|,? (?:local|moscow|kyiv|kiev|israel|baghdad|damascus|universal|eastern|pacific"
    r"|central)(?: standard| daylight)? time)"
)
_HOUR_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MERIDIEM = r"(?P<meridiem>a\.?m\.?|p\.?m\.?)"
CLOCK = (
    rf"(?:(?P<hour>2[0-4]|[01]?\d)(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?: ?{_MERIDIEM})?"
    rf"|(?P<military>(?:2[0-3]|[01]\d)[0-5]\d)(?= ?(?:hours|hrs|(?-i:GMT|UTC|Z)\b))"
    rf"|(?P<hour_word>{_HOUR_WORDS})"
    r"(?= (?:o['’]clock|in the (?:morning|afternoon|evening)|[ap]\.?m\b)))"
    rf"(?P<after>(?: ?o['’]clock)?(?: (?:hours|hrs))?{_ZONE}?"
    r"(?: \((?:\d{4}|\d\d?:\d\d) (?-i:GMT|UTC)\))?"
    rf"(?: in the (?P<part>morning|afternoon|evening)| at night)?)"
)


def clock_time(match: re.Match[str]) -> datetime.time | None:
    """The time of day that a clock match names; None where it names none ("at 25:00")."""
    if match["military"]:
        return datetime.time(int(match["military"][:2]), int(match["military"][2:]))
    word = match["hour_word"]
    hour = int(NUMBERS[word.lower()]) if word else int(match["hour"])
    minute = int(match["minute"] or 0)
    rest = match.group().lower().replace(".", "")
    evening = "pm" in rest or (match["part"] or "").lower() in ("afternoon", "evening")
    if evening and hour < 12:
        hour += 12
    if hour == 12 and ("am" in rest.split() or rest.endswith("am") or match["part"] == "morning"):
        hour = 0
    return datetime.time(hour % 24, minute) if hour <= 24 else None


def at_clock(day: Meaning, match: re.Match[str]) -> Meaning | None:
    """A clock time on a day."""
    time = clock_time(match)
    if time is None:
        return None
    universal = re.search(r"GMT|UTC|\dZ", match.group()) is not None
    return replace(
        day,
        value=f"{day.value[:10]}T{time:%H:%M}",
        type=TimexType.TIME,
        granularity=Granularity.MINUTE
        if match["minute"] or match["military"]
        else Granularity.HOUR,
        start_time=time,
        end_time=time,
        approximate=day.approximate or (universal and "(" in match.group()),
    )


def _is_clock(match: re.Match[str], text: str) -> bool:
    """A bare number is a clock time only with minutes and "at", or with what clocks alone have."""
    if match["military"] or match["hour_word"] or match["meridiem"]:
        return True
    if match["after"].strip():
        return (
            bool(match["minute"])
            or "o'clock" in match["after"]
            or "o’clock" in match["after"]
            or bool(match["part"])
        )
    before = text[max(0, match.start() - 18) : match.start()].lower()
    if not match["minute"]:
        return False
    colon = match.group()[len(match["hour"])] == ":"
    preposition = re.search(
        r"\b(?:at|about|around|by|until|till|from|to|since|before|after|between|and|of)\s"
        r"(?:about |around )?$",
        before,
    )
    return bool(preposition) and (
        colon or bool(re.search(r"\b(?:at|until|till)\s(?:about |around )?$", before))
    )


def _day_told(narrative: Narrative) -> Meaning | None:
    base = narrative.day or (narrative.told if narrative.history else narrative.published)
    if base is None:
        return None
    told = narrative.day is not None
    return replace(calendar.day_of(base), anchor=narrative.anchor(told=told))


_LATE = 21
"""Hour from which a clock time without a day is of the day before publication: reports of the
evening appear on the next day."""


def _clock(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A clock time alone: on the day told of."""
    if not _is_clock(match, narrative.text) or _OF_A_DAY.match(narrative.text, match.end()):
        return None
    day = _day_told(narrative)
    time = clock_time(match)
    if day is None or time is None:
        return at_clock(day or Meaning("XXXX-XX-XX"), match)
    untold = narrative.day is None and not narrative.history
    if untold and time.hour >= _LATE and day.start and not narrative.is_future(*match.span()):
        day = calendar.day_of(calendar.add(day.start, -1, "D"))
    return at_clock(day, match)


_BEFORE_PART = re.compile(
    r"\b(?:in|at|by|before|after|since|until|till|from|toward|towards|through|throughout|during"
    r"|around|about|on|of|every|all|late|into|the)\s(?:the |all )?$",
    re.IGNORECASE,
)


_OF_A_DAY = re.compile(
    rf"(?:,?\s(?:on|of|from|between)\s(?:the\s)?|,?\s)(?:yesterday|today|tomorrow|{DAY_ORDINAL}(?:\s|[-–/]\d)|{MONTH_ANY}|{WEEKDAY})",
    re.IGNORECASE,
)
"""What follows a part of a day that belongs to the day named next ("the night of 3 March")."""


def _part(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A part of the day alone, after a preposition: of the day told of."""
    before = narrative.text[max(0, match.start() - 18) : match.start()]
    if not _BEFORE_PART.search(before) and not match["hours"]:
        return None
    if _OF_A_DAY.match(narrative.text, match.end()):
        return None
    words = match["part"] or "early morning"
    if words.lower() == "night" and narrative.day is None and not narrative.history:
        return night_before(narrative)
    day = _day_told(narrative)
    if day and day.start and words.lower() == "midnight" and narrative.is_future(*match.span()):
        day = replace(calendar.day_of(calendar.add(day.start, 1, "D")), anchor=day.anchor)
    return part_of_day(day or Meaning("XXXX-XX-XX"), words)


_HOURS = r"(?:(?:early|small|wee|late|pre-dawn|predawn)(?: (?:morning|evening))? hours)"
PART = rf"(?:{_HOURS}(?: of)?(?: the (?:morning|evening|night))?|{PART_OF_DAY})"


RULES: tuple[Rule, ...] = (
    Rule(pattern(CLOCK), _clock),
    Rule(
        pattern(rf"(?:the )?(?:(?P<hours>{_HOURS})|(?P<part>{PART_OF_DAY}))"),
        _part,
    ),
)
