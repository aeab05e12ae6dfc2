"""When the words of a name are that name: tests that every match of the list has to pass."""

from __future__ import annotations

import re

from counterclaim.knowledge.equipment.names import Name
from counterclaim.knowledge.equipment.systems import System
from counterclaim.knowledge.equipment.words import word_lists, words_of

_SHORT_LETTERS = re.compile(r"[^\W\d_]{1,3}[- ]?\d")
_SHORT_NAME = 3
_HYPHENS = frozenset("-‐‑–")
_ORDINARY = frozenset({"a", "an", "as", "at", "i", "in", "is", "mi", "no", "on", "up", "us"})
"""Words that stand before numbers in any text."""


def is_loose(printed: str, name: Name) -> bool:
    """True for ordinary words that are spelt like a short designation.

    "at 14", "An 18-year-old" are not the AT-14 and the An-18; the road M-18 is not the mine M18.
    """
    if not _SHORT_LETTERS.match(name.printed):
        return False
    letters = re.match(r"[^\W\d_]+", printed)
    if letters is None or printed[0].islower():
        return True
    hyphenated = printed[letters.end() : letters.end() + 1] in _HYPHENS
    if hyphenated and len(name.printed) <= _SHORT_NAME and not _is_printed_so(printed, name):
        return True
    spaced = printed[letters.end() : letters.end() + 1].isspace()
    return spaced and (
        letters[0].lower() in _ORDINARY or letters[0] != name.printed[: letters.end()]
    )


def _is_printed_so(printed: str, name: Name) -> bool:
    """True where the list has the name with its hyphen."""
    return name.system is not None and printed.startswith(name.system.every_name)


def cues_of(system: System) -> frozenset[str]:
    """The cue words of a row, one by one; the general ones where it has none."""
    if not system.cues:
        return word_lists().cues
    keys = {word.key for cue in system.cues for word in words_of(cue)}
    return frozenset(keys | {f"{key}s" for key in keys})
