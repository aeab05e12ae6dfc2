"""Which country words stand for, by its names, people, capital, regions and known actors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from counterclaim.knowledge.actors.actor import Actor
from counterclaim.knowledge.actors.listed import actors_called
from counterclaim.knowledge.actors.phrase import words_of
from counterclaim.knowledge.countries import (
    countries_called,
    country_with_capital,
    peoples_called,
)
from counterclaim.knowledge.folding import folded
from counterclaim.knowledge.tables import rows, values

_LONGEST = 4
"""Words of the longest name that is looked for: "Democratic Republic of Congo"."""

_BEFORE, _AFTER = 60, 60
"""Characters before and after a person's name among which their country is looked for first."""

_WORLDWIDE = frozenset({"GB", "US", "FR", "DE", "QA", "AE", "SA"})
"""Countries whose outlets report on the whole world: they do not tell where their sources are."""

_SAYS_MORE = re.compile(r",| (?:told|of|at|from|with|for) ")
"""How words after a name begin that say more of it: "…, an analyst in London", "… told TASS"."""

_LISTENER = 30
"""Characters after a name in which the outlet that it told stands."""

_WHERE = frozenset({"in", "at", "near", "over", "towards", "toward", "to", "on", "outside"})

_SENTENCE_END = re.compile(r"(?<=[a-z0-9\])][.!?])[\"”]?\s|\n")

_OPENING = 400
"""Characters of a report's opening, whose countries count most."""


@dataclass(frozen=True, slots=True)
class NamedCountry:
    """A country named by the words ``first`` to ``last`` (included) of a phrase."""

    code: str
    first: int
    last: int
    by_capital: bool = False


def countries_in(words: list[str]) -> list[NamedCountry]:
    """The countries that a phrase names, longest names first where they overlap."""
    found: list[NamedCountry] = []
    place = 0
    while place < len(words):
        named = _named_at(words, place)
        if named is None:
            place += 1
        else:
            found.append(named)
            place = named.last + 1
    return found


def country_of(words: str) -> tuple[str, bool] | None:
    """The country code that these words stand for, and whether by its capital or a region."""
    if not words[:1].isupper() and words.islower():
        return None
    called = countries_called(words) or peoples_called(words)
    if called:
        return called[0].code, False
    capital = country_with_capital(words)
    if capital:
        return capital.code, True
    region = _regions().get(folded(words))
    return (region, True) if region else None


def country_near(name: str, context: str) -> tuple[str | None] | None:
    """The country right before the first mention of ``name``, or right after it, in its sentence.

    A tuple that holds None where the UN and its like stand there; None where nothing does.
    """
    bare = re.sub(r"^(?:the|an?) ", "", name)
    place = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", context)
    if place is None:
        return None
    before = re.split(_SENTENCE_END, context[max(0, place.start() - _BEFORE) : place.start()])[-1]
    after = re.split(_SENTENCE_END, context[place.end() : place.end() + _AFTER])[0]
    near = list(_codes(before, whereabouts=False))[::-1]
    more = _SAYS_MORE.match(after)
    if more:
        reach = _LISTENER if "told" in more[0] else len(after)
        near += _codes(after[:reach], whereabouts=False)
    return (near[0],) if near else None


@lru_cache(maxsize=64)
def main_country(context: str) -> str | None:
    """The country that a report names most, its opening counting three times."""
    counts = Counter(code for code in _codes(context) if code)
    counts.update(code for code in _codes(context[:_OPENING]) if code for _ in range(2))
    return counts.most_common(1)[0][0] if counts else None


def _codes(text: str, whereabouts: bool = True) -> Iterator[str | None]:
    """The countries of a text in order, those of known actors too; None for the UN and its like.

    Without ``whereabouts``, cities and regions where something happens are left out ("in Doha").
    """
    words = words_of(text)
    named = {item.first: item for item in countries_in(words)}
    for place, word in enumerate(words):
        if place in named:
            here = place > 0 and words[place - 1] in _WHERE and named[place].by_capital
            if whereabouts or not here:
                yield named[place].code
        elif word[:1].isupper():
            actor = _actor_at(words, place)
            if actor and not (actor.ownership and actor.country in _WORLDWIDE):
                yield actor.country


def _actor_at(words: list[str], place: int) -> Actor | None:
    for length in (2, 1):
        found = actors_called(" ".join(words[place : place + length]))
        if found:
            return found[0]
    return None


def _named_at(words: list[str], place: int) -> NamedCountry | None:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        phrase = " ".join(words[place : place + length])
        found = country_of(phrase)
        if found:
            return NamedCountry(found[0], place, place + length - 1, found[1])
    return None


@cache
def _regions() -> dict[str, str]:
    return {
        folded(place): row["country"]
        for row in rows("actors_regions")
        for place in values(row["places"])
    }
