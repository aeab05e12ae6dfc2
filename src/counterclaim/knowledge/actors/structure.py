"""How a noun phrase is built: its head, the names inside it, what only says more."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge.actors.geography import NamedCountry
from counterclaim.knowledge.actors.listed import actors_called
from counterclaim.knowledge.actors.nouns import body_inside

_PREPOSITIONS = frozenset(
    ("of", "for", "in", "at", "from", "with", "to", "on", "by", "near", "about", "among")
)
_PARTICIPLES = {"affiliated", "briefed", "based", "held", "taken", "posted", "linked", "working"}
_LINKS = _PREPOSITIONS | _PARTICIPLES | {"who", "whose", "that", "familiar", "close", "citing"}
"""Words after which a noun phrase only says more of its head."""

_LONGEST_PARTICLE = 3
"""Letters of the small words inside personal names: "van", "al", "ibn"."""


def merged(words: Sequence[str]) -> list[str]:
    """The words with a body's or actor's name that holds a preposition as one word."""
    inside = body_inside(words)
    for length in range(len(words), 2, -1):
        for first in range(len(words) - length + 1):
            part = words[first : first + length]
            if _LINKS & set(part) and part[0][:1].isupper() and actors_called(" ".join(part)):
                inside = (first, first + length)
                return [*words[:first], " ".join(part), *words[inside[1] :]]
    if inside is None:
        return list(words)
    return [*words[: inside[0]], " ".join(words[inside[0] : inside[1]]), *words[inside[1] :]]


def head_of(words: Sequence[str]) -> list[str]:
    """The words before the first preposition or comma: what the phrase is about."""
    head: list[str] = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if head and (word in _LINKS or word == ","):
            break
        if head and word.endswith("ed") and following in _PREPOSITIONS:
            break
        head.append(word)
    return head


def without_countries(words: Sequence[str], named: Sequence[NamedCountry]) -> list[str]:
    """The phrase without its countries and the prepositions before them."""
    gone = {place for item in named for place in range(item.first, item.last + 1)}
    gone |= {
        place
        for place, word in enumerate(words)
        if word in {"of", "in", "the"} and (place + 1 in gone or place + 1 == len(words))
    }
    gone |= {place for place in range(len(words)) if words[place] == "of" and place + 1 in gone}
    return [word for place, word in enumerate(words) if place not in gone]


def is_personal_name(words: Sequence[str]) -> bool:
    """True for two words or more that are printed with capitals, or particles between them."""
    capitals = [word for word in words if word[:1].isupper()]
    small = {word for word in words if not word[:1].isupper()}
    return (
        bool(capitals)
        and all(len(word) <= _LONGEST_PARTICLE or "-" in word for word in small)
        and (len(words) > 1 or words[0].istitle())
    )
