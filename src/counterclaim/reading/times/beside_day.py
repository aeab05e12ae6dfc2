"""A day with the clock time or part of the day that stands beside it: "10 p.m. Tuesday"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import NamedTuple

from counterclaim.reading.times import calendar
from counterclaim.reading.times.clock import CLOCK, PART, at_clock
from counterclaim.reading.times.deictic import part_of_day
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import spaced


class Timed(NamedTuple):
    """Offsets of a day together with the words of its time, and what both mean."""

    start: int
    end: int
    meaning: Meaning


_AFTER_DAY = re.compile(
    spaced(
        rf"(?:['’]s)?,? (?:(?:at|in the|by|around|about|in) )?"
        rf"(?P<words>(?:early |late )?{PART})\b(?! (?:of|hours of)\b)"
    ),
    re.IGNORECASE,
)
_CLOCK_AFTER_DAY = re.compile(
    spaced(rf"(?:,? (?:at|around|about|by) (?:about |around )?|,? [-–|] |, ){CLOCK}(?!\w)"),
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    spaced(
        rf"(?<!\w)(?:the )?(?P<words>{PART}|early|late|overnight)"
        r"(?: (?:of|on|from|between)(?: the)?|,)? (?:night of )?$"
    ),
    re.IGNORECASE,
)
_CLOCK_BEFORE_DAY = re.compile(
    spaced(rf"(?<![\w$:.,-]){CLOCK},?(?: on| this| of)? $"), re.IGNORECASE
)


def join_to_day(text: str, day: Timed, floor: int, published: datetime.date | None) -> Timed:
    """A day with its clock time or its part, in words before or after it.

    ``floor`` is where the expression before ends: words before it belong to that.
    """
    before = text[max(floor, day.start - 50) : day.start]
    after = text[day.end : day.end + 60]
    return (
        _clock_after(day, after)
        or _clock_before(day, before)
        or _part_after(day, after)
        or _part_before(day, before, published)
        or day
    )


def _clock_after(day: Timed, after: str) -> Timed | None:
    match = _CLOCK_AFTER_DAY.match(after)
    if match is None or not _names_clock(match):
        return None
    meaning = at_clock(day.meaning, match)
    return Timed(day.start, day.end + match.end(), meaning) if meaning else None


def _names_clock(match: re.Match[str]) -> bool:
    """True for what only a clock says, so that "5 May, 6.43 points" keeps its day alone."""
    colon = bool(match["minute"]) and ":" in match.group()
    named = match["meridiem"] or match["military"] or match["hour_word"] or match["after"].strip()
    return colon or bool(named)


def _clock_before(day: Timed, before: str) -> Timed | None:
    match = _CLOCK_BEFORE_DAY.search(before)
    if match is None:
        return None
    meaning = at_clock(day.meaning, match) if _names_clock(match) else None
    return Timed(day.start - len(before) + match.start(), day.end, meaning) if meaning else None


def _part_after(day: Timed, after: str) -> Timed | None:
    match = _AFTER_DAY.match(after)
    if match is None:
        return None
    return Timed(day.start, day.end + match.end(), _part_of(day.meaning, match["words"]))


def _part_before(day: Timed, before: str, published: datetime.date | None) -> Timed | None:
    """As in "early Sunday", "the night of 3 March"; that of the day of publication ended on it."""
    match = _BEFORE_DAY.search(before)
    if match is None:
        return None
    offset = day.start - len(before)
    words = match["words"].lower()
    if words in ("early", "late"):
        part = part_of_day(day.meaning, "early morning" if words == "early" else "late evening")
        meaning = replace(part, value=day.meaning.value, type=TimexType.DATE)
        return Timed(offset + match.start("words"), day.end, meaning)
    meaning = _part_of(day.meaning, words)
    if words == "night" and meaning.start is not None and meaning.start == published:
        meaning = replace(meaning, start=calendar.add(published, -1, "D"))
    return Timed(offset + match.start(), day.end, meaning)


def _part_of(day: Meaning, words: str) -> Meaning:
    """Part of a day. The "early hours" are its morning, "overnight" its night and the day after."""
    lowered = words.lower()
    if "hours" in lowered:
        return part_of_day(
            day, "late evening" if "late" in lowered or "evening" in lowered else "early morning"
        )
    if lowered == "overnight":
        return part_of_day(day, "night")
    return part_of_day(day, lowered)
