"""What stands beside a time and changes it: modifiers, further days, ranges, prepositions."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import NamedTuple

from counterclaim.reading.times import calendar
from counterclaim.reading.times.durations import length_in_days
from counterclaim.reading.times.expression import (
    Meaning,
    Relation,
    TimeExpression,
    TimexType,
)
from counterclaim.reading.times.language import DAY_ORDINAL, MODIFIERS
from counterclaim.records import Granularity, Span

Date = datetime.date


class Named(NamedTuple):
    """Words that name a time, and their meaning."""

    start: int
    end: int
    meaning: Meaning
    future: bool = False


_WHOLE = frozenset(
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
    """ "Earlier this week": up to the day before publication."""
    if word.lower() == "later" or not (meaning.start and meaning.end and published):
        return meaning
    if not meaning.start < published <= meaning.end:
        return meaning
    return replace(meaning, end=published - datetime.timedelta(days=1))


def with_modifier(text: str, named: Named, floor: int, published: Date | None) -> Named:
    """A unit with "early", "mid-", "the end of" before it: the part of the unit that is meant."""
    meaning = named.meaning
    if meaning.granularity not in _WHOLE or meaning.type is not TimexType.DATE:
        return named
    before = text[max(floor, named.start - 32) : named.start]
    match = _MODIFIER.search(before)
    if match is None:
        return named
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
    if not month_first or meaning.start is None:
        return []
    if meaning.granularity is not Granularity.DAY and not night:
        return []
    found = []
    while match := _SIBLING.match(text, end):
        number = int(re.match(r"\d+", match["day"]).group())  # type: ignore[union-attr]
        day, month, year = meaning.start.day, meaning.start.month, meaning.start.year
        if number <= day or not calendar.is_date(year, month, number):
            break
        date = replace(calendar.day(year, month, number), anchor=meaning.anchor)
        found.append(Named(match.start("day"), match.end(), date))
        end, meaning = match.end(), date
    return found


_PREPOSITION = re.compile(
    r"(?<![\w-])(?P<words>since|until|till|by|before|ahead of|prior to|from|for|within|in|over|during|after|following|as early as"
    r"|throughout|through|at|on|around|about|as of|between|of|to)\s(?:the\s)?(?:about\s|around\s|at least\s|more than\s)?$",
    re.IGNORECASE,
)
_RELATIONS = {
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "by": Relation.BY,
    "before": Relation.BEFORE,
    "ahead of": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "after": Relation.AFTER,
    "for": Relation.FOR,
    "within": Relation.WITHIN,
    "in": Relation.IN,
    "over": Relation.OVER,
    "during": Relation.OVER,
}
_RANGE = re.compile(r"[-–—/]|\s[-–]\s|\s(?:and|to|till|until|through)\s(?:the\s|late\s|early\s)?")


def phrases(text: str, named: list[Named], published: Date | None) -> tuple[TimeExpression, ...]:
    """The expressions with the prepositions before them and the days that both mean together."""
    result: list[TimeExpression] = []
    index = 0
    while index < len(named):
        first = named[index]
        second = named[index + 1] if index + 1 < len(named) else None
        if second and _is_range(text, first, second):
            result.extend(_range(text, first, second))
            index += 2
            continue
        result.append(_phrase(text, first, published, result[-1].span.end if result else 0))
        index += 1
    return tuple(result)


def _is_range(text: str, first: Named, second: Named) -> bool:
    """True for "between A and B", "from A to B", "A–B" of days and longer."""
    a, b = first.meaning, second.meaning
    if a.start is None or b.end is None or a.start > b.end:
        return False
    if TimexType.DURATION in (a.type, b.type) or TimexType.SET in (a.type, b.type):
        return False
    between = text[first.end : second.start]
    if not _RANGE.fullmatch(between):
        return False
    if between.strip().lower().startswith("and"):
        if a.value.endswith("TNI"):
            return True
        opened = re.search(
            r"\bbetween\s(?:the\s)?(?:night\sof\s)?$",
            text[max(0, first.start - 24) : first.start],
            re.I,
        )
        return opened is not None or bool(
            re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", text[first.start : first.end])
        )
    return True


def _range(text: str, first: Named, second: Named) -> list[TimeExpression]:
    start, end = first.meaning.start, second.meaning.end
    opened = re.search(
        r"\b(?:between|from)\s(?:the\s)?$", text[max(0, first.start - 16) : first.start], re.I
    )
    phrase_start = first.start - len(opened.group()) if opened else first.start
    phrase = Span(phrase_start, second.end)
    granularity = Granularity.INTERVAL if start != end else first.meaning.granularity
    return [
        TimeExpression(
            Span(item.start, item.end), phrase, item.meaning, None, start, end, granularity
        )
        for item in (first, second)
    ]


def _phrase(text: str, named: Named, published: Date | None, floor: int) -> TimeExpression:
    """One expression with its preposition."""
    before = text[max(floor, named.start - 30) : named.start]
    match = _PREPOSITION.search(before)
    relation = None
    phrase_start = named.start
    if match:
        relation = _RELATIONS.get(" ".join(match["words"].lower().split()))
        phrase_start = named.start - len(before) + match.start()
    meaning = named.meaning
    span, phrase = Span(named.start, named.end), Span(phrase_start, named.end)
    words = text[named.start : named.end]
    start, end = _days(meaning, relation, published, words, future=named.future)
    widened = (start, end) != (meaning.start, meaning.end)
    granularity = Granularity.INTERVAL if widened else meaning.granularity
    return TimeExpression(span, phrase, meaning, relation, start, end, granularity)


def _days(
    meaning: Meaning,
    relation: Relation | None,
    published: Date | None,
    words: str,
    *,
    future: bool,
) -> tuple[Date | None, Date | None]:
    """The days that a phrase means, by the corpus guidelines' date rules."""
    start, end = meaning.start, meaning.end
    if meaning.type is TimexType.SET:
        return None, None
    if meaning.type is TimexType.DURATION and start is None:
        return _days_of_duration(meaning, relation, published, future=future)
    if start is None or end is None or published is None:
        return start, end
    if relation is Relation.SINCE and start <= published:
        return start, published
    if relation in (Relation.BY, Relation.UNTIL) and end > published:
        if start > published or future or meaning.modifier == "END":
            return published, end
    if relation is Relation.BEFORE and end > published and meaning.modifier == "END":
        return published, end
    if relation is Relation.BEFORE and start > published:
        return published, max(published, start - datetime.timedelta(days=1))
    if relation in (Relation.OVER, Relation.WITHIN, Relation.IN) and _AROUND_NOW.match(words):
        return _around_now(meaning, words, published)
    if start <= published <= end and meaning.granularity in _WHOLE:
        if not future:
            return start, published
        return (
            (published, end)
            if meaning.anchor == "published" and _THIS.match(words)
            else (start, end)
        )
    return start, end


_THIS = re.compile(r"(?:(?:earlier|later|early|late) )?this\b", re.IGNORECASE)
_AROUND_NOW = re.compile(r"the (?P<side>last|past|next|coming) (?:week|month|year)", re.IGNORECASE)


def _around_now(meaning: Meaning, words: str, published: Date) -> tuple[Date, Date]:
    """ "Over the next month", "in the last week": a length up to or from publication."""
    unit = {Granularity.WEEK: "W", Granularity.MONTH: "M"}.get(meaning.granularity, "Y")
    match = _AROUND_NOW.match(words)
    if match and match["side"].lower() in ("next", "coming"):
        return published, calendar.add(published, 1, unit)
    return calendar.add(published, -1, unit), published


def _days_of_duration(
    meaning: Meaning, relation: Relation | None, published: Date | None, *, future: bool
) -> tuple[Date | None, Date | None]:
    """A length beside publication: "within 30 days" ahead of it, "for six months" up to it."""
    if published is None or relation in (None, Relation.BY, Relation.BEFORE, Relation.SINCE):
        return None, None
    length, unit = length_in_days(meaning.value)
    if relation is Relation.WITHIN or future:
        return published, max(published, calendar.add(published, length, unit))
    return min(published, calendar.add(published, -length, unit)), published
