"""What relative expressions count from: the day of publication, or the time told of before.

News counts from publication ("last week", "on Tuesday"). A history counts from what it has just
told ("in April" after "in 1940"). Which of the two a document is, is decided by evidence: see
:func:`is_history`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from counterclaim.reading.times import language
from counterclaim.reading.times.expression import Meaning
from counterclaim.records import Granularity

_FULL_YEAR = re.compile(
    rf"\b(?:{language.MONTH_BARE},? (?:\d\d?(?:st|nd|rd|th)?,? )?(?:of )?|in |since |until |by )"
    rf"({language.YEAR4})\b|\b(\d{{1,4}}) BC",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    rf"\b(?:{language.WEEKDAY}|today|yesterday|tomorrow|tonight|overnight|(?:last|this|next)"
    rf" (?:week|month|year|night))\b",
    re.IGNORECASE,
)

_FUTURE = re.compile(
    r"\b(?:will|'ll|’ll|shall|won't|would|going to|supposed to|due|set to|set for|scheduled|slated|planned|plan"
    r"|expected|expects?|upcoming|to be|about to|deadline|(?:is|are|was|were) to"
    r"|(?:plans?|planning|agreed?|promis\w+|pledg\w+|vow\w+|threaten\w*|intend\w*|hopes?|aims?"
    r"|wants?|prepar\w+|ready|order\w*|urg\w+|call\w* on \w+|ask\w*|demand\w*|invit\w+|decid\w+"
    r"|refus\w+|force\w*|want\w*|need\w*|likely|unlikely|scheduled|expected) to"
    r"|(?:called|calls|call|calling) (?:a|an|for)|may|might|could|until|expires?|ends?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|has|have|did|went|came|took|struck|hit|shot|began|fell|left|met"
    r"|held|killed|sent|fought|drove|saw|found|made|got|gave|broke|rose|led|wrote|spoke|ran"
    r"|\w{3,}ed)\b",
    re.IGNORECASE,
)
_FUTURE_AFTER = re.compile(r"[\s\"',”’]{0,3}(?:will|would|is to|are to|is due|is expected)\b")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<![ap]\.m)[.!?;][\"”']?\s|\n\s*\n|(?<=[.!?\"”:])\n")

_HISTORY_YEARS = 5
"""A history names at least so many full years that are not the year of publication."""


def is_history(text: str, published: datetime.date | None) -> bool:
    """True where the text tells of other years than that of its publication.

    Evidence: full years ("in 1941", "3 May 1941") other than the year of publication and the one
    before, against words that count from publication (weekdays, "yesterday", "last week"). A text
    without a date of publication is a history where it names full years and more of them.
    """
    near = {published.year, published.year - 1} if published else set()
    years = [
        match[1] for match in _FULL_YEAR.finditer(text) if not match[1] or int(match[1]) not in near
    ]
    deictic = sum(1 for _ in _DEICTIC.finditer(text))
    return len(years) >= _HISTORY_YEARS and len(years) > 2 * deictic


@dataclass(slots=True)
class Narrative:
    """Where the reading of one document stands: what it counts from, and what was last named."""

    text: str
    published: datetime.date | None
    history: bool
    reference: Meaning | None = None
    reference_words: str = ""
    day: datetime.date | None = None
    year: int | None = None
    quarter: Meaning | None = None
    _sentence_starts: list[int] = field(default_factory=list)

    def remember(self, meaning: Meaning, words: str) -> None:
        """Take a time that was named as what later expressions count from."""
        if meaning.year is None and meaning.start is None:
            return
        if meaning.granularity in (Granularity.DECADE, Granularity.CENTURY):
            return
        self.reference, self.reference_words = meaning, words
        self.year = meaning.year if meaning.year is not None else self.year
        if meaning.granularity in (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE):
            self.day = meaning.start
        elif self.history:
            self.day = None
        if meaning.granularity is Granularity.QUARTER and meaning.anchor is None:
            self.quarter = meaning

    @property
    def told(self) -> datetime.date | None:
        """First day of the time last named, else the day of publication."""
        if self.reference is not None and self.reference.start is not None:
            return self.reference.start
        return self.published

    @property
    def now(self) -> datetime.date | None:
        """What deictic expressions count from: publication in news, the time told in a history."""
        return self.told if self.history else self.published

    def anchor(self, *, told: bool = False) -> str | None:
        """Name of what is counted from, for ``TimeInterval.anchor``."""
        if (told or self.history) and self.reference is not None:
            return self.reference_words
        return "published" if self.published else None

    def is_future(self, start: int, end: int) -> bool:
        """True where the words around say that the time lies ahead ("will meet on Friday")."""
        if _FUTURE_AFTER.match(self.text, end):
            return True
        before = self.text[max(0, start - 160) : start]
        for boundary in _SENTENCE_END.finditer(before):
            last = boundary.end()
            before = " " * last + before[last:]
        future = max((match.end() for match in _FUTURE.finditer(before)), default=-1)
        past = max((match.start() for match in _PAST.finditer(before)), default=-1)
        return future > past

    def year_for(self, month: int, *, future: bool) -> int | None:
        """The year that a month named without one lies in."""
        if self.history and self.year is not None:
            return self._year_told(month)
        if self.published is None:
            return self.year
        if future:
            return self.published.year + (month < self.published.month)
        return self.published.year - (month > self.published.month)

    def _year_told(self, month: int) -> int | None:
        """The narrative's year, or the next where the story runs over the turn of the year."""
        told = self.reference
        if self.year is None or told is None or told.start is None:
            return self.year
        if told.granularity in (Granularity.DAY, Granularity.MONTH, Granularity.PART_OF_DAY):
            late = told.start.month >= 10
            if late and month <= 3 and told.start.month - month >= 7:
                return self.year + 1
        return self.year
