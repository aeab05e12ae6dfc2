"""Rules for times that are named by a counted distance: "three days ago", "a year earlier"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.durations import duration_value, length_in_days
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    APPROXIMATELY,
    NUMBER,
    UNIT,
    number,
    pattern,
    unit_code,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity


def _count(match: re.Match[str]) -> float | None:
    return number(match["number"])


def _vague(match: re.Match[str], *, past: bool) -> Meaning:
    del match
    return Meaning("PAST_REF" if past else "FUTURE_REF", approximate=True)


def _ago(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "three days ago": from publication."""
    count = _count(match)
    if count is None:
        return _vague(match, past=True)
    base = narrative.now
    if base is None:
        return Meaning("PAST_REF")
    return _counted(match, -count, base, narrative.anchor(), narrative)


def _later(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "two days later", "a month earlier": from what was told."""
    count = _count(match)
    past = match["side"].lower() in ("earlier", "before", "previously", "prior")
    if count is None:
        return _vague(match, past=past)
    code = unit_code(match["unit"])
    if narrative.year is not None and narrative.year < 0:
        years = {"Y": 1, "Y10": 10, "Y100": 100}.get(code)
        return (
            calendar.year(narrative.year + round((-count if past else count) * years))
            if years
            else None
        )
    base = (narrative.day if code in ("D", "W") else None) or narrative.told
    if base is None:
        return None
    anchor = narrative.anchor(told=True)
    return _counted(match, -count if past else count, base, anchor, narrative)


def _counted(
    match: re.Match[str],
    count: float,
    base: datetime.date,
    anchor: str | None,
    narrative: Narrative,
) -> Meaning | None:
    """The unit that lies so many units away: years and months whole, weeks and less as days."""
    code = unit_code(match["unit"])
    if code == "Y" and count == -1 and narrative.quarter is not None and not narrative.history:
        before = calendar.add(narrative.quarter.start or base, -1, "Y")
        return replace(calendar.unit_of(before, "Q"), anchor=anchor)
    approximate = bool(match["about"])
    if code in ("Y", "Y10", "Y100"):
        years = count * {"Y": 1, "Y10": 10, "Y100": 100}[code]
        meaning = calendar.unit_of(calendar.add(base, years, "Y"), "Y")
    elif code in ("M", "Q"):
        meaning = calendar.unit_of(calendar.add(base, count, code), "M")
    elif code in ("S", "MIN", "H"):
        hours = count / {"S": 3600, "MIN": 60, "H": 1}[code]
        meaning = calendar.day_of(calendar.add(base, int(hours / 24), "D"))
    else:
        days = count * {"D": 1, "W": 7, "W2": 14}[code]
        meaning = calendar.day_of(calendar.add(base, days, "D"))
    return replace(meaning, anchor=anchor, approximate=approximate or meaning.approximate)


def _beside_event(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "two days after the attack": when the attack was, back from the day of the clause.

    The clause is dated by the day told of last in its sentence, else by publication. The value is
    the length, as TIMEX3 has it where what is counted from is an event.
    """
    count, code = _count(match), unit_code(match["unit"])
    value = duration_value(count, code)
    length = Meaning(value, Granularity.INTERVAL, type=TimexType.DURATION)
    base = narrative.day if narrative.in_sentence(match.start()) else narrative.published
    if base is None or count is None:
        return length
    amount, unit = length_in_days(value)
    date = calendar.add(base, -int(amount) if unit == "D" else -amount, unit)
    return replace(
        length, start=date, end=date, granularity=Granularity.DAY, anchor=narrative.anchor()
    )


def _year_ago(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the year-earlier period": the same quarter a year before where one was named."""
    del match
    base = narrative.published
    if base is None:
        return None
    if narrative.quarter and narrative.quarter.start:
        before = calendar.add(narrative.quarter.start, -1, "Y")
        return replace(calendar.unit_of(before, "Q"), anchor=narrative.anchor())
    return replace(calendar.year(base.year - 1), anchor=narrative.anchor())


_COUNTED = rf"(?:(?P<about>{APPROXIMATELY}) )?(?P<number>{NUMBER}) (?:more )?(?P<unit>{UNIT})"

RULES: tuple[Rule, ...] = (
    Rule(pattern(rf"{_COUNTED} ago"), _ago),
    Rule(
        pattern(rf"{_COUNTED} (?P<side>later|earlier|afterwards?|previously|thereafter)"),
        _later,
    ),
    Rule(pattern(r"(?:the |an? )?year-(?:ago|earlier)(?: (?:period|quarter))?"), _year_ago),
    Rule(
        pattern(
            rf"{_COUNTED} (?:after|before)(?= (?:the|an?|his|her|its|their|that|[a-z]+ing|[A-Z]))"
        ),
        _beside_event,
    ),
)
