"""Rules for times that are named by their distance: from publication, or from what was told."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    APPROXIMATELY,
    NUMBER,
    PART_OF_DAY,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    number,
    pattern,
    unit_code,
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
    """ "this morning", "last night" (the night that ended on the day of publication)."""
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
    elif not match["possessive"] and narrative.is_future(*match.span()):
        days = (7 - back) % 7
    else:
        days = -back
    return replace(calendar.day_of(calendar.add(now, days, "D")), anchor=narrative.anchor())


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
    """ "last week", "this year", "the following month", "that day"."""
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
    """ "over the weekend": the last one that has begun; the next one where the clause is future."""
    base = narrative.now
    if base is None:
        return None
    future = narrative.is_future(*match.span())
    day = base if future or base.weekday() >= 5 else calendar.add(base, -7, "D")
    return replace(calendar.weekend(day), anchor=narrative.anchor())


def _part_told(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "that night", "the same evening", "the next morning", "the following night"."""
    base = narrative.day or narrative.told
    if base is None:
        return None
    which = match["which"].lower()
    days = 1 if "next" in which or "following" in which else -1 if "previous" in which else 0
    day = replace(
        calendar.day_of(calendar.add(base, days, "D")), anchor=narrative.anchor(told=True)
    )
    return part_of_day(day, match["part"])


def _day_told(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "the day before", "the day after": from the day told."""
    base = narrative.day or narrative.told
    if base is None or re.match(
        r"\s(?:the|an?|his|her|its|their|last|[A-Z])\b", narrative.text[match.end() :][:8]
    ):
        return None
    after = match["side"].lower() in ("after", "following", "later")
    date = calendar.add(base, 1 if after else -1, "D")
    return replace(calendar.day_of(date), anchor=narrative.anchor(told=True))


def _count(match: re.Match[str]) -> float | None:
    return number(match["number"])


def _vague(match: re.Match[str], *, past: bool) -> Meaning:
    del match
    return Meaning("PAST_REF" if past else "FUTURE_REF", approximate=True)


def _ago(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "three days ago": from publication."""
    count = _count(match)
    if count is None:
        return _vague(match, past=True)
    base = narrative.now
    if base is None:
        return Meaning("PAST_REF")
    return _counted(match, -count, base, narrative.anchor(), narrative)


def _later(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "two days later", "a month earlier": from what was told."""
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


def _year_ago(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "the year-earlier period": the same quarter a year before where one was named."""
    del match
    base = narrative.published
    if base is None:
        return None
    if narrative.quarter and narrative.quarter.start:
        before = calendar.add(narrative.quarter.start, -1, "Y")
        return replace(calendar.unit_of(before, "Q"), anchor=narrative.anchor())
    return replace(calendar.year(base.year - 1), anchor=narrative.anchor())


def _reference(value: str) -> Meaning:
    return Meaning(value)


def _present(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del match, narrative
    return _reference("PRESENT_REF")


def _past(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del match, narrative
    return _reference("PAST_REF")


def _future(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "the future"; "soon" only in a clause that looks ahead: "soon retreated" tells a story."""
    if match.group().lower() == "soon" and not narrative.is_future(*match.span()):
        return None
    if narrative.text[match.end() : match.end() + 3].lower() == " as":
        return None
    return _reference("FUTURE_REF")


_COUNTED = rf"(?:(?P<about>{APPROXIMATELY}) )?(?P<number>{NUMBER}) (?:more )?(?P<unit>{UNIT})"
_WHICH = (
    r"(?:the )?(?:last|this past|past|previous|preceding|next|coming|following|current|same)"
    r"|this|that(?: same)?"
)

RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            r"(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight)"
        ),
        _day_word,
    ),
    Rule(
        pattern(r"(?P<which>this|last) (?P<part>morning|afternoon|evening|night)"),
        _this_part,
    ),
    Rule(pattern(r"overnight"), _overnight),
    Rule(
        pattern(
            rf"(?:(?P<which>last|next|this past|this coming|this|the past|the coming|the previous"
            rf"|the following|the next|previous) )?(?P<weekday>{WEEKDAY})(?P<possessive>['’]s)?"
        ),
        _weekday,
    ),
    Rule(
        pattern(
            rf"(?P<which>{_WHICH}) (?P<unit>day|date|week|month|year|quarter|decade|century|weekend)"
            rf"(?:['’]s)?"
        ),
        _unit,
    ),
    Rule(pattern(r"the weekend"), _the_weekend),
    Rule(
        pattern(
            rf"(?P<which>that(?: same)?|the (?:same|next|following|previous)) (?P<part>{PART_OF_DAY})"
        ),
        _part_told,
    ),
    Rule(pattern(r"the day (?P<side>before|after|following)"), _day_told),
    Rule(pattern(rf"{_COUNTED} ago"), _ago),
    Rule(
        pattern(rf"{_COUNTED} (?P<side>later|earlier|afterwards?|previously|thereafter)"),
        _later,
    ),
    Rule(pattern(r"(?:the |an? )?year-(?:ago|earlier)(?: (?:period|quarter))?"), _year_ago),
    Rule(
        pattern(r"now|nowadays|currently|at present|the present|these days|right now|presently"),
        _present,
    ),
    Rule(pattern(r"recently|the (?:recent )?past"), _past),
    Rule(pattern(r"the (?:near )?future|soon"), _future),
)
