"""The key by which a place name is looked up: one key for all usual ways to print the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.knowledge.folding import folded

_NOT_WORD = re.compile(r"[^\w]+")
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
# Written apart or as part of the word in transliterations: "Sana'a", "Donets'k", "N'Djamena".
_MARKS = re.compile(r"['ʿʾʹ]")


def name_key(name: str) -> str:
    """``name`` folded, without marks, its words parted by one space, "St." written out.

    >>> name_key("Deir ez-Zor"), name_key("St. Petersburg"), name_key("Sana’a")
    ('deir ez zor', 'saint petersburg', 'sanaa')
    """
    plain = _MARKS.sub("", folded(name))
    if "." in plain:
        plain = _without_dots(plain)
    return joined(_NOT_WORD.sub(" ", plain).split())


def joined(words: Sequence[str]) -> str:
    """The key of a name from the keys of its words."""
    return " ".join([*(_WRITTEN_OUT.get(word, word) for word in words[:-1]), *words[-1:]])


def _without_dots(plain: str) -> str:
    """Initials lose their dots and meet ("u.s." is "us", "w. va." is "w va")."""
    return re.sub(r"(?<![^\W\d_]{2})\.(?=[^\W\d_])", "", plain)
