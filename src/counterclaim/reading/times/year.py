"""The year beside a day, month or season: named, or by its distance ("of that year")."""

from __future__ import annotations

import re

from counterclaim.reading.times.language import ERA, YEAR4, leading_number
from counterclaim.reading.times.narrative import Narrative

YEAR = (
    rf"(?:,? (?:of |in )?(?P<year>\d{{1,4}}(?P<era>{ERA})|{YEAR4})"
    r"|,? (?:of )?(?P<relative>last|this|next|that|the same|the following|the previous|the next)"
    r" year)"
)
"""Pattern of a year that follows a shorter unit."""

_SHIFTS = {"last": -1, "next": 1, "the previous": -1, "the following": 1, "the next": 1}


def named_year(match: re.Match[str], narrative: Narrative) -> int | None:
    """The year that a match of :data:`YEAR` means, negative before our era; None: none is named."""
    if match["year"]:
        number = leading_number(match["year"])
        return -number if match["era"] else number
    return relative_year(match["relative"], narrative) if match["relative"] else None


def relative_year(word: str, narrative: Narrative) -> int | None:
    """The year meant by "last", "this", "next" (from now) or "that", "the following" (told)."""
    word = " ".join(word.lower().split())
    published = narrative.published.year if narrative.published else None
    if word in ("last", "this", "next") and not narrative.history:
        base = published
    else:
        base = narrative.year or published
    return None if base is None else base + _SHIFTS.get(word, 0)
