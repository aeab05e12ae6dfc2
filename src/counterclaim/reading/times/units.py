"""Rules for units of time beside the one told of or published in: "last week", "that night"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.deictic import part_of_day
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    MODIFIERS,
    PART_OF_DAY,
    pattern,
    unit_code,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

_SHIFTS = {
    "last": -1,
    "this past": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "succeeding": 1,
    "subsequent": 1,
    "this": 0,
    "current": 0,
    "that": 0,
    "same": 0,
}
_TOLD = frozenset({"previous", "preceding", "prior", "following", "that", "same", "succeeding"})
"""Words that count from what was told, in news as well."""


def _unit(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "last week", "this year", "the following month", "that day"."""
    which = re.sub(r"^(?:the|this very) ", "", " ".join(match["which"].lower().split()))
    which = "same" if which == "that same" else which
    the = match["which"].lower().startswith("the")
    told = narrative.history or which in _TOLD or (the and which == "next")
    base = narrative.told if told else narrative.published
    if base is None:
        return Meaning(_year_only(match, narrative, which) or "XXXX", approximate=True)
    word = match["unit"].lower()
    if told and narrative.year is not None and narrative.year < 0:
        return calendar.year(narrative.year + _SHIFTS[which]) if word == "year" else None
    anchor = narrative.anchor(told=told)
    if word == "weekend":
        return replace(_weekend(base, which), anchor=anchor)
    if which == "past" and word != "year":
        return None
    if word == "decade":
        return replace(calendar.decade(base.year // 10 * 10 + 10 * _SHIFTS[which]), anchor=anchor)
    if word == "century":
        return replace(calendar.century(base.year // 100 + 1 + _SHIFTS[which]), anchor=anchor)
    if word in ("day", "date"):
        if not told and which != "this":
            return None
        base = narrative.day or base
    code = "D" if word == "date" else unit_code(word)
    shifted = calendar.add(base, _SHIFTS[which], code)
    return replace(calendar.unit_of(shifted, code), anchor=anchor)


def _year_only(match: re.Match[str], narrative: Narrative, which: str) -> str | None:
    if match["unit"].lower() == "year" and narrative.year is not None:
        return calendar.year_value(narrative.year + _SHIFTS[which])
    return None


def _weekend(base: datetime.date, which: str) -> Meaning:
    """Last weekend is the last one that is over, even on a Sunday; next weekend of next week."""
    if which in ("last", "past", "this past") and base.weekday() < 5:
        return calendar.weekend(calendar.add(base, -7, "D"))
    return calendar.weekend(calendar.add(base, 7 * _SHIFTS[which], "D"))


def _the_weekend(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "over the weekend": the last one that has begun; in a future clause the next."""
    base = narrative.now
    if base is None:
        return None
    future = narrative.is_future(*match.span())
    day = base if future or base.weekday() >= 5 else calendar.add(base, -7, "D")
    return replace(calendar.weekend(day), anchor=narrative.anchor())


def _part_told(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "that night", "the same evening", "the next morning", "the following night"."""
    base = narrative.day or narrative.told
    if base is None:
        return None
    which = match["which"].lower()
    days = 1 if "next" in which or "following" in which else -1 if "previous" in which else 0
    if days == 0 and "night" in match["part"].lower() and narrative.night is not None:
        return replace(narrative.night, anchor=narrative.anchor(told=True))
    day = replace(
        calendar.day_of(calendar.add(base, days, "D")), anchor=narrative.anchor(told=True)
    )
    return part_of_day(day, match["part"])


def _day_told(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the day before", "the day after": from the day told."""
    base = narrative.day or narrative.told
    if base is None or re.match(
        r"\s(?:the|an?|his|her|its|their|last|[A-Z])\b", narrative.text[match.end() :][:8]
    ):
        return None
    after = match["side"].lower() in ("after", "following", "later")
    date = calendar.add(base, 1 if after else -1, "D")
    return replace(calendar.day_of(date), anchor=narrative.anchor(told=True))


_WHICH = (
    r"(?:the )?(?:last|this past|past|previous|preceding|next|coming|following|current|same)"
    r"|this|that(?: same)?"
)


def _part_of_unit(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the end of the month", "before the week is out": of the present unit."""
    base = narrative.told if narrative.history else narrative.published
    if base is None:
        return None
    part = (match["part"] or "end").lower()
    whole = calendar.unit_of(base, unit_code(match["unit"] or match["unit_over"]))
    return replace(calendar.narrow(whole, MODIFIERS[part]), anchor=narrative.anchor())


def _told_unit(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "later in the day", of the day told of; "earlier in the year", of the present."""
    before = narrative.text[max(0, match.start() - 12) : match.start()]
    during = re.search(r"\b(?:during|within|throughout)\s$", before, re.IGNORECASE)
    unit = match["unit"].lower()
    if not match["in"] and not (during and unit == "day"):
        return None
    base = (narrative.day or narrative.told) if unit == "day" else narrative.now
    if base is None:
        return None
    anchor = narrative.anchor(told=unit == "day")
    return replace(calendar.unit_of(base, unit_code(unit)), anchor=anchor)


def _business_year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the full year", "the current fiscal year"; "the fiscal year" alone is a length."""
    if match["length"]:
        return Meaning("P1Y", Granularity.INTERVAL, type=TimexType.DURATION)
    base = narrative.now
    if base is None:
        return None
    return replace(calendar.year(base.year), anchor=narrative.anchor())


RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            r"the (?:(?:full|current fiscal|current financial) year"
            r"|(?P<length>fiscal year|financial year|year(?= (?:ended|ending))))"
        ),
        _business_year,
    ),
    Rule(
        pattern(
            r"(?:the )?(?:very )?(?P<part>beginning|start|middle|end|close) of the"
            r" (?P<unit>day|week|month|year)|the (?P<unit_over>week|month|year) is (?:out|over)"
        ),
        _part_of_unit,
    ),
    Rule(
        pattern(r"(?P<in>(?:later|earlier|late|early) in )?the (?P<unit>day|week|month|year)"),
        _told_unit,
    ),
    Rule(
        pattern(
            rf"(?P<which>{_WHICH})"
            r" (?P<unit>day|date|week|month|year|quarter|decade|century|weekend)(?:['’]s)?"
        ),
        _unit,
    ),
    Rule(pattern(r"the weekend"), _the_weekend),
    Rule(
        pattern(
            r"(?P<which>that(?: same)?|the (?:same|next|following|previous))"
            rf" (?P<part>{PART_OF_DAY})"
        ),
        _part_told,
    ),
    Rule(pattern(r"the day (?P<side>before|after|following)"), _day_told),
)
