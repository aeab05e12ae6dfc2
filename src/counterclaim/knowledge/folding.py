"""Folding of names, so that two ways to print one name give one key."""

from __future__ import annotations

import unicodedata

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
# Letters without a Unicode decomposition that newsrooms print as plain Latin letters.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def folded(text: str) -> str:
    """``text`` without case, accents and curly apostrophes, each run of white space one space.

    >>> folded("Côte  d’Ivoire")
    "cote d'ivoire"
    """
    # Letters in disguise ("㎀") get their case only when taken apart; case may join marks again.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(plain.translate(_QUOTES).translate(_LETTERS).split())
