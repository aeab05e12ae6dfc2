"""Words of a name as the look-ups need them."""

from __future__ import annotations

import re

from counterclaim.knowledge.equipment.words import word_lists
from counterclaim.knowledge.folding import folded

_WORD = re.compile(r"[^\s,;:()\[\]\"“”«»|/]+|,")
_ARTICLE = re.compile(r"^(?:the|a|an|some|several|other|one|another)\s+", re.IGNORECASE)
_QUOTES = str.maketrans({"’": "'", "‘": "'"})
_LONGEST_ACRONYM = 5

_SPELLINGS = {"labor": "labour", "organization": "organisation", "organizations": "organisations"}


def name_key(name: str) -> str:
    """A name without case, accents, article and punctuation; short acronyms keep their capitals.

    >>> name_key("the Islamic Resistance in Iraq (IRI)"), name_key("U.S.")
    ('islamic resistance in iraq iri', 'US')
    """
    bare = re.sub(r"[^\w\s&']", " ", name.translate(_QUOTES).replace(".", ""))
    bare = _ARTICLE.sub("", bare.strip())
    if bare.isupper() and len(bare) <= _LONGEST_ACRONYM:
        return bare
    return " ".join(_british(word) for word in folded(bare).replace("'s ", " ").split())


def words_of(name: str) -> list[str]:
    """The words of a name as printed, without possessive endings; commas stand for themselves."""
    return [re.sub(r"(?:'s|(?<=s)')$", "", word) for word in _WORD.findall(name.translate(_QUOTES))]


def plain(word: str) -> str:
    """A word folded, in British spelling, without the full stop of an abbreviation."""
    return _british(folded(word).rstrip("."))


def singular(word: str) -> str:
    """The singular of a regular noun in small letters.

    >>> singular("militaries"), singular("prisoners"), singular("press")
    ('military', 'prisoner', 'press')
    """
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "sses", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _british(word: str) -> str:
    return _SPELLINGS.get(word) or word_lists().spellings.get(word, word)
