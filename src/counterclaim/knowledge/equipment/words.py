"""Words of a text as equipment names need them: runs of letters and runs of digits.

Parting letters from digits makes "Kh-101", "Kh101" and "KH 101" the same two words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.knowledge.folding import folded
from counterclaim.knowledge.tables import rows, values

_RUN = re.compile(r"[^\W\d_]+|\d+")
_JOINT = re.compile(r"\s{0,2}|[-‐‑–'’/]|\s-\s")
"""What may stand between the words of one name."""

_LONGEST_ABBREVIATED = 3
"""Letters of words that are printed with a full stop inside names: "R.", "vz.", "Sgt."."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or digits: folded spelling and where it stands."""

    key: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of ``text`` in order."""
    spellings = word_lists().spellings
    found = []
    for run in _RUN.finditer(text):
        key = run[0].lower()
        if not key.isascii():
            key = folded(unicodedata.normalize("NFC", key))
        found.append(Word(spellings.get(key, key), run.start(), run.end()))
    return found


def joined(text: str, left: Word, right: Word) -> bool:
    """True where two neighbouring words may belong to one name.

    Not across commas, brackets and full stops, but across those of "2,000-pound", "Gerald R. Ford"
    and "Colt .45".
    """
    gap = text[left.end : right.start]
    if gap in {"", " ", "-"} or _JOINT.fullmatch(gap):
        return True
    if gap == ".":
        return len(left.key) > 1 or left.key.isdigit()  # "GR.4", "7.62", not "B.1"
    if gap == ". ":
        return left.end - left.start <= _LONGEST_ABBREVIATED
    return right.key.isdigit() and (gap == " ." or (gap == "," and left.key.isdigit()))


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of ``data/equipment_words.tsv``, whose header says what each is."""

    spellings: Mapping[str, str]
    cues: frozenset[str]
    heads: frozenset[str]
    types: frozenset[str]
    uncounted: frozenset[str]
    units: frozenset[str]
    stops: frozenset[str]
    families: frozenset[str]
    ship_prefixes: frozenset[str]


@cache
def word_lists() -> WordLists:
    """The lists, read once."""
    cells = {row["kind"]: values(row["words"]) for row in rows("equipment_words")}
    spellings = dict(pair.split("=") for pair in cells["spelling"])
    return WordLists(
        spellings=spellings,
        cues=frozenset(cells["cue"]),
        heads=frozenset(form for head in cells["head"] for form in (head.lower(), plural(head))),
        types=frozenset(cells["type"]),
        uncounted=frozenset(cells["uncounted"]),
        units=frozenset(cells["unit"]),
        stops=frozenset(cells["stop"]),
        families=frozenset(cells["family"]),
        ship_prefixes=frozenset(cells["ship"]),
    )


def plural(noun: str) -> str:
    """The regular plural of a noun in small letters.

    >>> plural("battery")
    'batteries'
    """
    noun = noun.lower()
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"
