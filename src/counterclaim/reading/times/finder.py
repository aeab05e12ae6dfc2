"""Finding time expressions in a text, in one pass from its start to its end."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from counterclaim.reading.times import (
    bare_year,
    clock,
    dates,
    deictic,
    digits,
    distances,
    durations,
    holidays,
    joining,
    periods,
    phrases,
    units,
)
from counterclaim.reading.times.beside_day import Timed, join_to_day
from counterclaim.reading.times.expression import TimeExpression, TimexType
from counterclaim.reading.times.narrative import Narrative, is_history
from counterclaim.reading.times.rule import Rule
from counterclaim.reading.times.tense import ClauseTense
from counterclaim.records import Granularity, TimeInterval

if TYPE_CHECKING:
    from spacy.tokens import Doc


_PUBLICATION_YEARS = range(1400, 9000)
"""A date of publication outside of these is a slip of its metadata and says nothing."""


class _Candidate(NamedTuple):
    start: int
    end: int
    rule: Rule
    match: re.Match[str]


@cache
def _rules() -> tuple[Rule, ...]:
    return (
        *dates.RULES,
        *digits.RULES,
        *bare_year.RULES,
        *periods.RULES,
        *holidays.rules(),
        *deictic.RULES,
        *units.RULES,
        *distances.RULES,
        *clock.RULES,
        *durations.RULES,
    )


def find_times(
    text: str,
    published: datetime.date | None = None,
    *,
    history: bool | None = None,
    syntax: Doc | None = None,
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order; their spans do not overlap.

    ``published`` is what news counts from. ``history`` says that the text counts from what it tells
    instead; by default that is decided by evidence, see
    :func:`counterclaim.reading.times.narrative.is_history`. ``syntax`` is spaCy's parse of exactly
    this text, from which the tense of a clause is read; without it the words before a time are.
    """
    if isinstance(published, datetime.datetime):
        published = published.date()
    if published is not None and published.year not in _PUBLICATION_YEARS:
        published = None
    narrative = Narrative(
        text,
        published,
        is_history(text, published) if history is None else history,
        tense=ClauseTense(syntax) if syntax is not None else None,
    )
    return phrases.phrases(text, list(_named(text, narrative)), published)


def find_intervals(
    text: str,
    published: datetime.date | None = None,
    *,
    history: bool | None = None,
    syntax: Doc | None = None,
) -> tuple[TimeInterval, ...]:
    """The intervals of days that a text names, each phrase once ("from 3 to 5 May" is one).

    The arguments are those of :func:`find_times`.
    """
    expressions = find_times(text, published, history=history, syntax=syntax)
    intervals = (expression.interval for expression in expressions)
    return tuple({interval.mention: interval for interval in intervals if interval}.values())


def _candidates(text: str) -> list[_Candidate]:
    """All matches of all rules: by start, the longest first, then in the order of the rules."""
    found = [
        _Candidate(match.start(), match.end(), rule, match)
        for rule in _rules()
        for match in rule.pattern.finditer(text)
    ]
    found.sort(key=lambda candidate: (candidate.start, -candidate.end))
    return found


def _named(text: str, narrative: Narrative) -> Iterator[joining.Named]:
    """The expressions in order of the text, each resolved with what was told before it."""
    floor = 0
    for candidate in _candidates(text):
        if candidate.start < floor:
            continue
        meaning = candidate.rule.resolve(candidate.match, narrative)
        if meaning is None:
            continue
        timed = Timed(candidate.start, candidate.end, meaning)
        if meaning.granularity is Granularity.DAY and re.match(r"[\dX]{4}-", meaning.value):
            timed = join_to_day(text, timed, floor, narrative.published)
        start, end, meaning = timed
        future = narrative.is_future(start, end)
        named = joining.with_modifier(
            text, joining.Named(start, end, meaning, future), floor, narrative.published
        )
        if meaning.type in (TimexType.DATE, TimexType.TIME):
            narrative.remember(meaning, named.start, named.end)
        yield named
        floor = named.end
        for sibling in joining.siblings(text, named):
            narrative.remember(sibling.meaning, sibling.start, sibling.end)
            yield sibling
            floor = sibling.end
