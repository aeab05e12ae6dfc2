"""What relative expressions count from: the day of publication, or the time told of before.

News counts from publication ("last week", "on Tuesday"). A history counts from what it has just
told ("in April" after "in 1940"). Which of the two a document is, is decided by evidence: see
:func:`is_history`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from counterclaim.reading.times import language
from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.tense import ClauseTense
from counterclaim.records import Granularity

_YEAR = re.compile(
    rf"(?<![\w$£€,.])({language.YEAR4})(?![\w,.]\d|\w)|\b\d{{1,4}} BC\b", re.IGNORECASE
)
_DEICTIC = re.compile(
    rf"\b(?:{language.WEEKDAY}|today|yesterday|tomorrow|tonight|overnight|(?:last|this|next)"
    rf" (?:week|month|year|night))\b",
    re.IGNORECASE,
)

_FUTURE = re.compile(
    r"\b(?:will|'ll|’ll|shall|won't|would|going to|supposed to|due|set to|set for"
    r"|scheduled|slated|planned|plan"
    r"|expected|expects?|upcoming|to be|about to|deadline|(?:is|are|was|were) to"
    r"|(?:plans?|planning|agreed?|promis\w+|pledg\w+|vow\w+|threaten\w*|intend\w*|hopes?|aims?"
    r"|wants?|prepar\w+|ready|order\w*|urg\w+|call\w* on \w+|ask\w*|demand\w*|invit\w+|decid\w+"
    r"|refus\w+|force\w*|want\w*|need\w*|likely|unlikely|scheduled|expected) to"
    r"|(?:called|calls|call|calling) (?:a|an|for)|may|might|could|until|expires?|ends?|begins?"
    r"|starts?|opens?|resumes?|takes effect|come into force|(?:promis|predict|forecast|warn|vow"
    r"|threaten|pledg|anticipat)(?:e[ds]?|ed|s|ing)?|otherwise)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!\bbe )(?<!\bbeen )\b(?:said|told|was|were|had|has|have|did|went|came|took|struck"
    r"|hit|shot|began|fell|left|met"
    r"|held|killed|sent|fought|drove|saw|found|made|got|gave|broke|rose|led|wrote|spoke|ran"
    r"|\w{3,}ed)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince (?:the )?(?:\w+ )?$", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:by|before|until|till|as early as) (?:the )?$", re.IGNORECASE)
_LIMIT_DAY = re.compile(r"\b(?:by|before|until|till|for|from|as early as) $", re.IGNORECASE)
"""Before a day, these set a limit ahead ("by Friday"), unless something had happened by then."""
_PLUPERFECT = re.compile(r"\b(?:had|was|were been|has been|were) ", re.IGNORECASE)
_FUTURE_AFTER = re.compile(r"[\s\"'”’]{0,3}(?:will|would|is to|are to|is due|is expected)\b")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<![ap]\.m)[.!?;][\"”']?\s|\n\s*\n|(?<=[.!?\"”:])\n")

_SENTENCE = 160
"""How far back in its sentence a time looks for a verb."""
_LEAD = 600
"""News dates its first paragraphs by weekday or "today"; so many characters are looked at."""
_HISTORY_YEARS, _HISTORY_RATIO, _HISTORY_RATIO_WITH_LEAD = 4, 3, 20
"""A history names at least so many far years, and so many for each word that counts from
publication; more of them where such a word stands in its lead. The bounds divide the WikiWars
histories from the news of TimeBank, AQUAINT and the corpus without a mistake among those seen."""


def is_history(text: str, published: datetime.date | None) -> bool:
    """True where the text tells of other years than that of its publication.

    Evidence: years other than that of publication and the one before, against words that count
    from publication (weekdays, "yesterday", "last week"), which a history does not have in its
    first lines. A text without a date of publication is judged by the same evidence.
    """
    near = {str(published.year), str(published.year - 1)} if published else set()
    years = sum(1 for match in _YEAR.finditer(text) if match[1] not in near)
    deictic = sum(1 for _ in _DEICTIC.finditer(text))
    in_lead = _DEICTIC.search(text, 0, _LEAD) is not None
    ratio = _HISTORY_RATIO_WITH_LEAD if in_lead else _HISTORY_RATIO
    return years >= _HISTORY_YEARS and years > ratio * deictic


@dataclass(slots=True)
class Narrative:
    """Where the reading of one document stands: what it counts from, and what was last named."""

    text: str
    published: datetime.date | None
    history: bool
    reference: Meaning | None = None
    reference_words: str = ""
    day: datetime.date | None = None
    day_end: int = 0
    tense: ClauseTense | None = None
    year: int | None = None
    night: Meaning | None = None
    quarter: Meaning | None = None

    def remember(self, meaning: Meaning, start: int, end: int) -> None:
        """Take a time that was named at these offsets as what later expressions count from."""
        if meaning.year is None and meaning.start is None:
            return
        if meaning.granularity in (Granularity.DECADE, Granularity.CENTURY):
            return
        self.reference, self.reference_words = meaning, self.text[start:end]
        self.year = meaning.year if meaning.year is not None else self.year
        if meaning.granularity in (Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE):
            self.day, self.day_end = meaning.end or meaning.start, end
            self.night = meaning if meaning.value.endswith("TNI") else None
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

    def is_future(self, start: int, end: int, *, near: bool = False) -> bool:
        """True where the words around say that the time lies ahead ("will meet on Friday").

        ``near``: the time is a day, before which "for" and "from" set a date too.
        """
        before = self.text[max(0, start - _SENTENCE) : start]
        sentence = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
        before = before[sentence:]
        if _SINCE.search(before):
            return False
        limit = (_LIMIT_DAY if near else _LIMIT).search(before) is not None
        parsed = self.tense.is_future(start) if self.tense else None
        if parsed is not None and (parsed or not limit):
            return parsed
        if _FUTURE_AFTER.match(self.text, end) or (limit and not _PLUPERFECT.search(before)):
            return True
        future = max((match.end() for match in _FUTURE.finditer(before)), default=-1)
        past = max((match.start() for match in _PAST.finditer(before)), default=-1)
        return future > past

    def in_sentence(self, position: int) -> bool:
        """True where the day told of was named in the sentence of this position."""
        if self.day is None or position - self.day_end > 2 * _SENTENCE:
            return False
        return not _SENTENCE_END.search(self.text, self.day_end, position)

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
