"""Which country words stand for, by its names, people, capital, regions and known actors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

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

_NEAR = 160
"""Characters before and after a person's name among which their country is looked for first."""

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


def country_near(name: str, context: str) -> str | None:
    """The country of a person or body as its surroundings suggest it; None where they name none."""
    last = re.escape(name.split()[-1]) if name.split() else ""
    place = re.search(rf"(?<!\w){last}(?!\w)", context) if last else None
    if place and name[:1].isupper():
        around = context[max(0, place.start() - _NEAR) : place.end() + _NEAR]
        sentence = re.split(r"(?<=[.!?])[\"”]?\s|\n", around)
        near = Counter(code for part in sentence if last in part for code in _codes(part))
        if near:
            return near.most_common(1)[0][0]
    return _main_country(context)


@cache
def _main_country(context: str) -> str | None:
    counts = Counter(_codes(context))
    counts.update(code for code in _codes(context[:_OPENING]) for _ in range(2))
    return counts.most_common(1)[0][0] if counts else None


def _codes(text: str) -> Iterator[str]:
    words = words_of(text)
    for named in countries_in(words):
        yield named.code
    for word in words:
        if word.isupper() or word.istitle():
            for actor in actors_called(word)[:1]:
                if actor.country and not actor.wire:
                    yield actor.country


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
