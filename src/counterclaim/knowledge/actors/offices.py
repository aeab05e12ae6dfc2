"""The office that a report gives to a person beside the name."""

from __future__ import annotations

import re

from counterclaim.knowledge.actors.nouns import modifiers, noun_ending
from counterclaim.knowledge.actors.phrase import plain, words_of
from counterclaim.knowledge.actors.structure import head_of, merged
from counterclaim.records import VoiceKind

_REACH = 90
"""Characters before and after a name that an office may fill."""

_LONGEST = 8
"""Words of the longest office that is read: "the head of the Kharkiv regional administration"."""

_EDGE = re.compile(r"[,;:.!?\"“”()\n]\s*|\s[-–—]\s")
_ARTICLES = frozenset({"a", "an", "the"})
_INSIDE = frozenset({"of", "the", "for", "and"})


def office_beside(name: str, context: str) -> str | None:
    """The words for the office of the person at their first mention in ``context``.

    >>> office_beside("Ana Beridze", "So said Georgia's Foreign Minister Ana Beridze.")
    "Georgia's Foreign Minister"
    """
    place = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", context)
    if place is None:
        return None
    before = context[max(0, place.start() - _REACH) : place.start()].rstrip(" ,")
    after = context[place.end() : place.end() + _REACH]
    return _office_ending(_EDGE.split(before)[-1]) or _office_after(after)


def _office_ending(before: str) -> str | None:
    """The longest office right before a name: capitalised words, known nouns and "of"."""
    printed = before.split()
    office = None
    for first in range(len(printed) - 1, max(-1, len(printed) - 1 - _LONGEST), -1):
        if not _belongs(printed[first]):
            break
        phrase = " ".join(printed[first:])
        if printed[first] not in _INSIDE and _is_office(phrase):
            office = phrase
    return office


def _office_after(after: str) -> str | None:
    """The office in commas after a name: ", the foreign minister of Georgia,"."""
    if not after.startswith(", "):
        return None
    office = _EDGE.split(after[2:])[0]
    first = office.split()[:1]
    opens = bool(first) and (first[0] in _ARTICLES or _belongs(first[0]))
    return office if opens and _is_office(office) else None


def _is_office(phrase: str) -> bool:
    ending = noun_ending(head_of(merged(words_of(phrase))))
    return ending is not None and ending[0].kind is VoiceKind.PERSON


def _belongs(word: str) -> bool:
    known = word in _INSIDE or plain(word) in modifiers()
    return word[:1].isupper() or known or noun_ending([word]) is not None
