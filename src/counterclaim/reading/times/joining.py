"""What stands beside a time and changes it: "early", "the end of", further days of a list."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import NamedTuple

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import (
    Meaning,
    TimexType,
)
from counterclaim.reading.times.language import (
    DAY_ORDINAL,
    MODIFIERS,
    NUMBER,
    ORDINAL,
    leading_number,
    number,
    ordinal,
    spaced,
    unit_code,
)
from counterclaim.records import Granularity

Date = datetime.date


class Named(NamedTuple):
    """Words that name a time, and their meaning."""

    start: int
    end: int
    meaning: Meaning
    future: bool = False


WHOLE = frozenset(
    {
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.SEASON,
        Granularity.QUARTER,
        Granularity.YEAR,
        Granularity.DECADE,
        Granularity.CENTURY,
    }
)
_MODIFIER = re.compile(
    r"(?<![\w-])(?:(?:the\s)?(?P<short>early|mid|late)(?:[\s-]|\sin\s)(?:the\s)?"
    r"|(?:the\s)?(?:very\s)?(?P<long>beginning|start|opening|middle|end|close|closing)\sof\s(?:the\s)?"
    r"|(?:the\s)?(?P<part>early|middle|late|latter|opening|closing|first|last)\s(?:part|days|weeks|months|stages)\sof\s(?:the\s)?"
    r"|(?P<relative>earlier|later)\s(?:in\s)?(?:the\s)?)$",
    re.IGNORECASE,
)


def _earlier(meaning: Meaning, word: str, published: Date | None) -> Meaning:
    """As in "Earlier this week": up to the day before publication."""
    if word.lower() == "later" or not (meaning.start and meaning.end and published):
        return meaning
    if not meaning.start < published <= meaning.end:
        return meaning
    return replace(meaning, end=published - datetime.timedelta(days=1))


def with_modifier(text: str, named: Named, floor: int, published: Date | None) -> Named:
    """A unit with "early", "mid-", "the end of" before it: the part of the unit that is meant."""
    meaning = named.meaning
    if meaning.granularity not in WHOLE or meaning.type is not TimexType.DATE:
        return anniversary(text, named, floor, published)
    before = text[max(floor, named.start - 32) : named.start]
    match = _MODIFIER.search(before)
    if match is None:
        return with_counted_part(text, named, floor)
    start = named.start - len(before) + match.start()
    if match["relative"]:
        return named._replace(start=start, meaning=_earlier(meaning, match["relative"], published))
    word = (match["short"] or match["long"] or match["part"]).lower()
    code = {"latter": "END", "first": "START", "last": "END"}.get(word) or MODIFIERS[word]
    return named._replace(start=start, meaning=calendar.narrow(meaning, code))


_SIBLING = re.compile(
    rf"(?P<join>\s?[-–—/]\s?|\s(?:and|to|or|until|through)\s(?:the\s)?|,\s(?:and\s)?)(?P<day>{DAY_ORDINAL})"
    r"(?![\w]|[.,:-]\d|\s(?:people|civilians|soldiers|others|troops|percent|[a-z]+s\b)|%)",
    re.IGNORECASE,
)


_COUNTED_PART = re.compile(
    spaced(
        rf"(?:the )?(?P<side>first|last|final) (?:(?P<number>{NUMBER}) )?"
        r"(?P<unit>days?|weeks?|months?) of (?:the )?$"
    ),
    re.IGNORECASE,
)


def with_counted_part(text: str, named: Named, floor: int) -> Named:
    """As in "the first ten days of June": so much of the unit, from its start or up to its end."""
    meaning = named.meaning
    if meaning.granularity not in WHOLE or meaning.start is None or meaning.end is None:
        return named
    before = text[max(floor, named.start - 40) : named.start]
    match = _COUNTED_PART.search(before)
    count = number(match["number"]) if match and match["number"] else 1
    if match is None or count is None:
        return named
    unit = unit_code(match["unit"])
    one_day = datetime.timedelta(days=1)
    if match["side"].lower() == "first":
        start, end = meaning.start, calendar.add(meaning.start, count, unit) - one_day
        part = replace(meaning, end=max(start, min(end, meaning.end)), modifier="START")
    else:
        start = calendar.add(meaning.end + one_day, -count, unit)
        part = replace(meaning, start=max(meaning.start, start), modifier="END")
    return named._replace(start=named.start - len(before) + match.start(), meaning=part)


_ANNIVERSARY = re.compile(
    spaced(rf"(?:the )?(?:(?P<ordinal>{ORDINAL}) )?anniversary of (?:the )?$"), re.IGNORECASE
)


def anniversary(text: str, named: Named, floor: int, published: Date | None) -> Named:
    """As in "the third anniversary of 24 February 2022"; without a number the one of this year."""
    meaning = named.meaning
    before = text[max(floor, named.start - 45) : named.start]
    match = _ANNIVERSARY.search(before)
    if match is None or meaning.granularity is not Granularity.DAY or meaning.start is None:
        return named
    year = published.year if published else None
    if match["ordinal"]:
        year = meaning.start.year + ordinal(match["ordinal"])
    month, day = meaning.start.month, meaning.start.day
    if year is None or not calendar.is_date(year, month, day):
        return named
    date = replace(calendar.day(year, month, day), anchor=text[named.start : named.end])
    return named._replace(start=named.start - len(before) + match.start(), meaning=date)


_SIBLING_YEAR = re.compile(r"[-–/](?P<year>\d\d)(?![\w-]|[.,]\d)")


def year_sibling(text: str, named: Named) -> list[Named]:
    """As in "2015-16": the second year."""
    meaning = named.meaning
    match = _SIBLING_YEAR.match(text, named.end)
    if match is None or meaning.granularity is not Granularity.YEAR or meaning.year is None:
        return []
    number = meaning.year // 100 * 100 + int(match["year"])
    if not text[named.start : named.end].endswith(str(meaning.year)) or number <= meaning.year:
        return []
    return [Named(match.start("year"), match.end(), calendar.year(number))]


def siblings(text: str, named: Named) -> list[Named]:
    """Further days of the same month: "May 4 and 5", "March 7–9"."""
    meaning, end = named.meaning, named.end
    if meaning.granularity is Granularity.YEAR:
        return year_sibling(text, named)
    words = text[named.start : end]
    month_first = re.search(r"(?:^|\s)[A-Z]\w+\.? \d{1,2}(?:st|nd|rd|th)?$", words)
    night = meaning.value.endswith("TNI")
    if not month_first or not (meaning.granularity is Granularity.DAY or night):
        return []
    found = []
    last = meaning.start
    while last and (match := _SIBLING.match(text, end)):
        number = leading_number(match["day"])
        if number <= last.day or not calendar.is_date(last.year, last.month, number):
            break
        further = calendar.day(last.year, last.month, number)
        found.append(
            Named(match.start("day"), match.end(), replace(further, anchor=meaning.anchor))
        )
        end, last = match.end(), further.start
    return found
