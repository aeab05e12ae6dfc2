"""Rules for dates that are named: days, months, years, quarters, decades, in every usual order."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.language import (
    DAY,
    DAY_ORDINAL,
    JOIN,
    MONTH_ANY,
    MONTH_BARE,
    ORDINAL,
    WEEKDAY_SHORT,
    YEAR4,
    leading_number,
    month_number,
    ordinal,
    pattern,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.reading.times.year import YEAR, named_year
from counterclaim.records import Granularity


def _day_of_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A day and month, with a year or without."""
    month = month_number(match["month"])
    day = leading_number(match["day"])
    year = named_year(match, narrative)
    if year is not None:
        return calendar.day(year, month, day) if calendar.is_date(year, month, day) else None
    return day_without_year(month, day, narrative, match.start(), match.end())


def day_without_year(
    month: int, day: int, narrative: Narrative, start: int, end: int
) -> Meaning | None:
    """The year of a day without one: the narrative's, in news the one nearest to publication."""
    if (narrative.history and narrative.year is not None) or narrative.published is None:
        year = narrative.year_for(month, future=False)
    else:
        year = _nearest_year(month, day, narrative.published)
        future = narrative.is_future(start, end)
        days = (datetime.date(year, month, 1) - narrative.published).days
        if future and days < -92:
            year += 1
        elif not future and days > 92:
            year -= 1
    if year is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}", approximate=True)
    if not calendar.is_date(year, month, day):
        return None
    return replace(calendar.day(year, month, day), anchor=narrative.anchor())


def _nearest_year(month: int, day: int, date: datetime.date) -> int:
    """The year in which this day is nearest to a date."""
    position = 31 * month + day - (31 * date.month + date.day)
    return date.year + (position < -186) - (position > 186)


def _ordinal_of_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the ninth of June"."""
    month, day = month_number(match["month"]), ordinal(match["ordinal"])
    year = named_year(match, narrative)
    if year is not None:
        return calendar.day(year, month, day) if calendar.is_date(year, month, day) else None
    if not 1 <= day <= 31:
        return None
    return day_without_year(month, day, narrative, match.start(), match.end())


_BEFORE_DAY_ALONE = re.compile(r"\b(?:on|by|until|since|of|from|before|after)\s$", re.IGNORECASE)
_AFTER_DAY_ALONE = re.compile(
    r"[,.;:)!?”\"]|\s(?:a|an|the|and|at|in|by|with|he|she|they|it|when|but|of the month|this month"
    r"|to|for|after|before|that|as|there)\b|$"
)


def _day_alone(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "on the 27th": of the month told of; in news the nearest one by tense."""
    before = narrative.text[max(0, match.start() - 7) : match.start()]
    if not _BEFORE_DAY_ALONE.search(before):
        return None
    if not _AFTER_DAY_ALONE.match(narrative.text, match.end()):
        return None
    base = narrative.told if narrative.history else narrative.day or narrative.published
    day = int(re.sub(r"\D", "", match["day"]))
    if base is None:
        return None
    if not narrative.history:
        if narrative.is_future(*match.span()):
            base = calendar.add_months(base, 1) if day < base.day else base
        elif day > base.day and narrative.day is None:
            base = calendar.add_months(base, -1)
    if not calendar.is_date(base.year, base.month, day):
        return None
    anchor = narrative.anchor(told=narrative.day is not None)
    return replace(calendar.day(base.year, base.month, day), anchor=anchor)


def _month_first(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "March 3" — but "in March 300 …" and "in May 25 people" name only the month."""
    before = narrative.text[max(0, match.start() - 4) : match.start()].lower()
    counts = re.match(
        r"\s(?!was|as|has|his|its|this|is)[a-z]+(?:s|people|men|women|children)\b",
        narrative.text[match.end() :][:24],
    )
    if before.endswith("in ") and counts and not match["year"] and not match["relative"]:
        return None
    return _day_of_month(match, narrative)


def _month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A month with a year."""
    number = month_number(match["month"])
    year = named_year(match, narrative)
    return None if year is None else calendar.month(year, number)


_BEFORE_BARE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|last|next|this|early|late|mid|from|to|between|and|before"
    r"|after|during|through|throughout|for|or|each|every|late-|around|about|on|past|previous|the"
    r"|end|beginning|start|earlier|as|is|was)\s+|mid-|[-–(,]\s?)$",
    re.IGNORECASE,
)


def _fits_month(before: str, after: str) -> bool:
    """True where the words around "May" or "March" leave no other sense than the month."""
    if re.search(r"\b(?:the|their|its|his|our|last|this)\s$", before, re.IGNORECASE):
        return (
            re.match(r"\s(?!of|on|to|from|in|for|was|is|has|will|that|and)[a-z]", after) is not None
        )
    if before.rstrip().endswith(",") or not _BEFORE_BARE_MONTH.search(before):
        return False
    return bool(before.strip()) or not re.match(r"\s[A-Z]\w+", after)


def _bare_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A month alone; "May" and "March" only where a word before makes them months."""
    word = match["month"]
    before = narrative.text[max(0, match.start() - 12) : match.start()]
    if match["which"]:
        pass
    elif word.lower() in ("may", "march"):
        if not _fits_month(before, narrative.text[match.end() :][:24]):
            return None
    elif re.search(r"[A-Z][a-z]+ $", before) and not _BEFORE_BARE_MONTH.search(before):
        return None
    number = month_number(word)
    qualifier = (match["which"] or "").lower()
    year = _year_of_month(number, qualifier, narrative, match)
    if year is None:
        return Meaning(f"XXXX-{number:02d}", Granularity.MONTH, approximate=True)
    return replace(calendar.month(year, number), anchor=narrative.anchor())


def _year_of_month(
    number: int, qualifier: str, narrative: Narrative, match: re.Match[str]
) -> int | None:
    """The year of a month: "last May" is before this month, "next May" after it."""
    published = narrative.published
    if qualifier in ("last", "next", "this past", "this coming") and published:
        if narrative.history and narrative.told:
            published = narrative.told
        if qualifier in ("last", "this past"):
            return published.year - (number >= published.month)
        return published.year + (number <= published.month)
    if qualifier == "this" and published:
        return published.year
    return narrative.year_for(number, future=narrative.is_future(match.start(), match.end()))


_WEEKDAY_BEFORE = rf"(?:{WEEKDAY_SHORT},? (?:the )?)?"

RULES: tuple[Rule, ...] = (
    Rule(
        pattern(rf"(?:the )?(?P<ordinal>{ORDINAL}) of (?P<month>{MONTH_ANY}){YEAR}?"),
        _ordinal_of_month,
    ),
    Rule(pattern(rf"the (?P<day>{DAY}(?:st|nd|rd|th))"), _day_alone),
    Rule(
        pattern(
            rf"{_WEEKDAY_BEFORE}(?P<day>{DAY_ORDINAL})(?: of)?[ -](?P<month>{MONTH_ANY}){YEAR}?"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"(?P<day>{DAY_ORDINAL})(?={JOIN}{DAY_ORDINAL}(?: of)? (?P<month>{MONTH_ANY}){YEAR}?)"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH_ANY}) (?:the )?(?P<day>{DAY_ORDINAL})"
            rf"(?:{YEAR})?(?: \({WEEKDAY_SHORT}\))?"
        ),
        _month_first,
    ),
    Rule(
        pattern(
            rf"(?P<month>{MONTH_ANY}) (?P<day>{DAY_ORDINAL})"
            rf"(?={JOIN}(?:{MONTH_ANY} )?{DAY_ORDINAL}{YEAR})"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"(?P<year>{YEAR4})(?P<era>(?!))? (?P<month>{MONTH_ANY})"
            rf" (?P<day>{DAY})(?P<relative>(?!))?"
        ),
        _day_of_month,
    ),
    Rule(pattern(rf"(?P<month>{MONTH_ANY}){YEAR}"), _month),
    Rule(
        pattern(
            rf"(?:(?P<which>last|next|this past|this coming|this) )?"
            rf"(?P<month>{MONTH_BARE}|(?-i:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?:['’]s)?"
        ),
        _bare_month,
    ),
)
