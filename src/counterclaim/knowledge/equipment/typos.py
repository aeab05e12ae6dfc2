"""Misspelt names: one letter more, less, other, or two neighbours swapped ("ATAMCS")."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from counterclaim.knowledge.equipment.names import vocabulary
from counterclaim.knowledge.equipment.systems import systems
from counterclaim.knowledge.equipment.words import words_of

SHORTEST = 6
"""Letters from which a name is long enough that one wrong letter leaves it recognisable."""


@cache
def corrected(key: str) -> str | None:
    """The word of a name that ``key`` misspells by one letter; None for none, or for a known word.

    >>> corrected("atamcs")
    'atacms'
    """
    if len(key) < SHORTEST or key in vocabulary() or not key.isalpha():
        return None
    near = {word for form in (key, *_shortened(key)) for word in _by_shortened().get(form, ())}
    right = sorted(word for word in near if _one_apart(key, word))
    return right[0] if right else None


@cache
def _by_shortened() -> dict[str, set[str]]:
    """The words of proper names, by themselves and by each form with one letter left out."""
    index: defaultdict[str, set[str]] = defaultdict(set)
    for word in _proper_words():
        for form in (word, *_shortened(word)):
            index[form].add(word)
    return dict(index)


def _proper_words() -> set[str]:
    generic = {
        word.key
        for system in systems()
        if system.generic
        for name in system.every_name
        for word in words_of(name)
    }
    proper = {
        word.key
        for system in systems()
        if not system.generic
        for name in system.every_name
        for word in words_of(name)
        if name[word.start].isupper()
    }
    return {word for word in proper - generic if word.isalpha() and len(word) >= SHORTEST}


def _shortened(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _one_apart(left: str, right: str) -> bool:
    """True at Damerau-Levenshtein distance 1; the first letter must agree."""
    if left[0] != right[0]:
        return False
    if len(left) != len(right):
        longer, shorter = sorted((left, right), key=len, reverse=True)
        return shorter in _shortened(longer)
    different = [
        place for place, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]
    ]
    if len(different) == 2:
        first, second = different
        return second == first + 1 and left[first] == right[second] and left[second] == right[first]
    return len(different) == 1
