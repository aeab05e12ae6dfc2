"""Rules for times that are named by their distance: from publication, or from what was told."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    WEEKDAY,
    WEEKDAYS,
    pattern,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

PART_CODES = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
"""TIMEX3 codes of the parts of a day."""


def part_code(words: str) -> str:
    """Code of a part of the day ("pre-dawn": MO, "dusk": EV)."""
    words = words.lower()
    for word, code in PART_CODES.items():
        if word in words:
            return code
    if any(word in words for word in ("dawn", "daybreak", "sunrise")):
        return "MO"
    return "EV" if any(word in words for word in ("dusk", "sunset")) else "AF"


def part_of_day(day: Meaning, words: str) -> Meaning:
    """A part of a day, "Tuesday night"."""
    words = words.lower()
    clock = {"noon": datetime.time(12), "midday": datetime.time(12), "midnight": datetime.time(0)}
    at = clock.get(words)
    suffix = f"{at:%H:%M}" if at else part_code(words)
    return replace(
        day,
        value=f"{day.value[:10]}T{suffix}",
        type=TimexType.TIME,
        granularity=Granularity.HOUR if at else Granularity.PART_OF_DAY,
        start_time=at,
        end_time=at,
        modifier={"early": "START", "late": "END", "mid": "MID"}.get(re.split(r"[ -]", words)[0]),
    )


def counted_day(days: int, narrative: Narrative) -> Meaning | None:
    """The day so many days from now; without a known date a day without numbers."""
    if narrative.now is None:
        return Meaning("XXXX-XX-XX", approximate=True)
    date = calendar.add(narrative.now, days, "D")
    return replace(calendar.day_of(date), anchor=narrative.anchor())


_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _day_word(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    words = match["word"].lower()
    if words == "today" and narrative.history:
        return Meaning("PRESENT_REF")
    if words.startswith("the day"):
        return counted_day(-2 if "yesterday" in words else 2, narrative)
    day = counted_day(_DAY_WORDS[words], narrative)
    if day and words == "tonight":
        return part_of_day(day, "night")
    return day


def _this_part(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "this morning", "last night" (the night that ended on the day of publication)."""
    last = match["which"].lower() == "last"
    day = counted_day(-1 if last else 0, narrative)
    if day is None:
        return None
    meaning = part_of_day(day, match["part"])
    if last and match["part"].lower() == "night" and day.start:
        return replace(meaning, end=calendar.add(day.start, 1, "D"))
    return meaning


def _overnight(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """The night before publication: that day and the one before. Kept out of "overnight train"."""
    after = narrative.text[match.end() : match.end() + 14]
    if re.match(r" (?:train|bus|stay|flight|ferry|bag|hike|success|rate|trip)\b", after):
        return None
    return night_before(narrative)


def night_before(narrative: Narrative) -> Meaning:
    """The night that ended on the day of publication: that day and the one before."""
    base = narrative.told if narrative.history else narrative.published
    if base is None:
        return Meaning("XXXX-XX-XXTNI", Granularity.PART_OF_DAY, type=TimexType.TIME)
    before = calendar.add(base, -1, "D")
    night = part_of_day(calendar.day_of(before), "night")
    return replace(night, end=base, anchor=narrative.anchor())


def _weekday(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A weekday: the last one up to publication, the next one where the clause is future."""
    target = WEEKDAYS[match["weekday"].lower()[:3]]
    now = narrative.now
    if now is None:
        return Meaning(f"XXXX-WXX-{target + 1}", approximate=True)
    which = (match["which"] or "").lower()
    back = (now.weekday() - target) % 7
    if which in ("last", "this past", "the past", "the previous", "previous"):
        days = -(back or 7)
    elif which in ("next", "this coming", "the coming", "the following", "the next"):
        days = 7 - back
    elif which == "this":
        days = target - now.weekday()
    elif not match["possessive"] and narrative.is_future(*match.span(), near=True):
        days = (7 - back) % 7
    else:
        days = -back
    return replace(calendar.day_of(calendar.add(now, days, "D")), anchor=narrative.anchor())


def _reference(value: str) -> Meaning:
    return Meaning(value)


def _present(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del match, narrative
    return _reference("PRESENT_REF")


def _past(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del match, narrative
    return _reference("PAST_REF")


def _future(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the future"; "soon" only in a clause that looks ahead (not "soon retreated")."""
    if match.group().lower() == "soon" and not narrative.is_future(*match.span()):
        return None
    if narrative.text[match.end() : match.end() + 3].lower() == " as":
        return None
    return _reference("FUTURE_REF")


RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            r"(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow"
            r"|tonight)"
        ),
        _day_word,
    ),
    Rule(
        pattern(r"(?P<which>this|last) (?P<part>morning|afternoon|evening|night)"),
        _this_part,
    ),
    Rule(pattern(r"over(?: |-)?night"), _overnight),
    Rule(
        pattern(
            rf"(?:(?P<which>last|next|this past|this coming|this|the past|the coming|the previous"
            rf"|the following|the next|previous) )?(?P<weekday>{WEEKDAY})(?P<possessive>['’]s)?"
        ),
        _weekday,
    ),
    Rule(
        pattern(r"now|nowadays|currently|at present|the present|these days|right now|presently"),
        _present,
    ),
    Rule(pattern(r"recently|the (?:recent )?past"), _past),
    Rule(pattern(r"the (?:near )?future|soon"), _future),
)
