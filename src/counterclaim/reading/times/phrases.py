"""Phrases: a time with the preposition before it, ranges of two, and the days that both mean."""

from __future__ import annotations

import datetime
import re

from counterclaim.reading.times import calendar
from counterclaim.reading.times.durations import length_in_days
from counterclaim.reading.times.expression import (
    Meaning,
    Relation,
    TimeExpression,
    TimexType,
)
from counterclaim.reading.times.joining import WHOLE, Named
from counterclaim.records import Granularity, Span

Date = datetime.date

_PREPOSITION = re.compile(
    r"(?<![\w-])(?P<words>since|until|till|by|before|ahead of|prior to|from|for|within|in|over"
    r"|during|after|following|as early as|throughout|through|at|on|around|about|as of|between|of"
    r"|to)\s(?:the\s)?(?:about\s|around\s|at least\s|more than\s)?$",
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
        return opened is not None or _is_bare_day(text, first) or _is_bare_day(text, second)
    return True


def _is_bare_day(text: str, named: Named) -> bool:
    """True for the "3" of "3 and 5 May", which means the days of both."""
    return re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", text[named.start : named.end]) is not None


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
    if relation in (Relation.OVER, Relation.WITHIN, Relation.IN) and _AROUND_NOW.match(words):
        return _around_now(meaning, words, published)
    limited = _days_to_limit(meaning, relation, published, future=future)
    if limited:
        return limited
    if start <= published <= end and meaning.granularity in WHOLE and not future:
        return start, published
    return start, end


def _days_to_limit(
    meaning: Meaning, relation: Relation | None, published: Date, *, future: bool
) -> tuple[Date, Date] | None:
    """From "since" a time to publication, from publication "by", "until" or "before" a time."""
    start, end = meaning.start, meaning.end
    if start is None or end is None:
        return None
    if relation is Relation.SINCE and start <= published:
        return start, published
    if end <= published:
        return None
    whole_unit = meaning.modifier == "END"
    if relation in (Relation.BY, Relation.UNTIL) and (start > published or future or whole_unit):
        return published, end
    if relation is Relation.BEFORE and whole_unit:
        return published, end
    if relation is Relation.BEFORE and start > published:
        return published, start - datetime.timedelta(days=1)
    return None


_AROUND_NOW = re.compile(r"the (?P<side>last|past|next|coming) (?:week|month|year)", re.IGNORECASE)


def _around_now(meaning: Meaning, words: str, published: Date) -> tuple[Date, Date]:
    """As in "Over the next month", "in the last week": a length up to or from publication."""
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
