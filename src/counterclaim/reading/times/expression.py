"""What a time expression is and means: the package's own records."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.records import Granularity, Span, TimeInterval


class TimexType(StrEnum):
    """The four kinds of time expression of TimeML (TIMEX3)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Relation(StrEnum):
    """How a preposition relates an event to the time that it governs ("since", "until")."""

    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    FOR = "for"
    WITHIN = "within"
    IN = "in"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean on the calendar, before their place in the text matters.

    ``value`` is TIMEX3's: ``1989-10-25``, ``1989-W43``, ``P2D``, ``PRESENT_REF``, ``1989-Q3``.
    ``start`` and ``end`` are days, both included; None where the words name no days (a length) or
    days that :class:`datetime.date` cannot hold (before the year 1). ``year`` is the year named,
    negative before our era. ``modifier`` is TIMEX3's: START, MID, END, APPROX.
    """

    value: str
    granularity: Granularity = Granularity.DAY
    start: datetime.date | None = None
    end: datetime.date | None = None
    type: TimexType = TimexType.DATE
    year: int | None = None
    modifier: str | None = None
    approximate: bool = False
    anchor: str | None = None
    start_time: datetime.time | None = None
    end_time: datetime.time | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression found in a text.

    ``span`` holds the words that name the time, as TIMEX3 marks them; ``phrase`` also holds the
    preposition before them. ``meaning`` is what the words say alone; ``start`` and ``end`` are the
    days that the phrase means ("since March": the first of March to the day of publication), None
    where it names none.
    """

    span: Span
    phrase: Span
    meaning: Meaning
    relation: Relation | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    granularity: Granularity = Granularity.DAY

    @property
    def type(self) -> TimexType:
        """TIMEX3's type."""
        return self.meaning.type

    @property
    def value(self) -> str:
        """TIMEX3's value."""
        return self.meaning.value

    @property
    def interval(self) -> TimeInterval | None:
        """The record that readings hold, or None where the phrase names no days."""
        if self.start is None or self.end is None:
            return None
        return TimeInterval(
            start=self.start,
            end=self.end,
            granularity=self.granularity,
            approximate=self.meaning.approximate,
            anchor=self.meaning.anchor,
            mention=self.phrase,
            start_time=self.meaning.start_time,
            end_time=self.meaning.end_time,
        )
