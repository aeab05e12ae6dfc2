"""Whether four digits alone are a year: what stands before and after them decides."""

from __future__ import annotations

import re

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.language import YEAR4, pattern
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule


def _any_of(words: str) -> str:
    return "|".join(words.split())


_DESIGNATES = _any_of(
    "resolution page channel flight highway route model number room boeing unit version article"
    " section no chapter brigade case hill point"
)
_COUNTS = _any_of(
    r"about some nearly almost than least over another total only up\sto killed killing"
    " approximately"
)
_COUNTED = _any_of(
    r"people troops soldiers men women civilians fighters killed wounded dead members miles? km"
    r" kilomet\w+ met\w+ feet tons? tonnes dollars euros pounds shares others homes houses villages"
    r" rounds shells missiles drones tanks of GMT UTC EST EDT local hours hrs prisoners workers"
    r" children police\w* residents acres hectares points jobs employees years days"
)
_DATES = _any_of(
    r"in since until till by of from to between and before after during through throughout for or"
    r" early late mid the circa ca\. around year end into summer spring winter autumn fall fiscal"
    r" its 's his with on as a"
)

_NOT_BEFORE = re.compile(
    rf"(?:[$£€#]|\b(?:{_DESIGNATES}|{_COUNTS})\s+|(?-i:\b[A-Z]{{1,4}}-)"
    r"|\d[.,:]|(?<!\d\d\d)\d[-/ ]|(?-i:[A-Z]{2,}\s))$",
    re.IGNORECASE,
)
"""Designators, numerals and words that count; "T-1990", "$1999", "1,2000", "UN 2254"."""
_NOT_AFTER = re.compile(
    rf"(?:[-\s](?:{_COUNTED})\b|%|°|\s?-\s?(?:strong|member))",
    re.IGNORECASE,
)
"""Units and nouns that are counted."""
_BEFORE = re.compile(
    rf"(?:\b(?:{_DATES})\s+|mid-|pre-|post-|[-–—/(\[,]\s?|\n)$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s?[-–—)\],:;.]|\s(?:[a-z]+\b|$)|$|\n|'s|’s")


def _year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    text, start, end = narrative.text, match.start("year"), match.end("year")
    before, after = text[max(0, start - 16) : start], text[end : end + 24]
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(after):
        return None
    if not match["named"] and not _BEFORE.search(before) and not _AFTER.match(after):
        return None
    return calendar.year(int(match["year"]))


RULES: tuple[Rule, ...] = (Rule(pattern(rf"(?P<named>(?:the )?year )?(?P<year>{YEAR4})"), _year),)
