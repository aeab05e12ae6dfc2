"""Which countries a text speaks of besides its places: words for peoples, and its outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from counterclaim.knowledge.countries import countries, countries_called, peoples_called
from counterclaim.knowledge.places.tokens import Word

_OF_OUTLET = 0.5
"""How much the country of the outlet weighs beside one word such as "Ukrainian"."""

_MOST_WORDS = 4.0
"""Words for one people that count; more of them say no more."""

_DOMAIN_COUNTRIES = {"uk": "GB", "gov": "US", "mil": "US"}


def countries_spoken_of(words: Sequence[Word], outlet: str | None) -> Mapping[str, float]:
    """Weights of countries by ISO 3166-1 alpha-2 code."""
    weights: dict[str, float] = defaultdict(float)
    for word in words:
        if word.capital:
            for code in people(word.text):
                weights[code] = min(weights[code] + 1.0, _MOST_WORDS)
    if outlet:
        home = _country_of_outlet(outlet)
        if home:
            weights[home] += _OF_OUTLET
    return weights


@lru_cache(maxsize=20_000)
def people(word: str) -> tuple[str, ...]:
    """The countries whose adjective or nationals a word is; none where it is a country's name.

    >>> people("Georgians"), people("Georgia")
    (('GE',), ())
    """
    found = countries_called(word)
    if any(word in country.names for country in found):
        return ()
    return tuple(country.code for country in found or peoples_called(word))


@lru_cache(maxsize=1_000)
def _country_of_outlet(outlet: str) -> str | None:
    """By the list of outlets (not wire agencies, which serve all), a people, or the domain."""
    from counterclaim.knowledge.actors.listed import actors_called

    listed = [actor for actor in actors_called(outlet) if actor.ownership]
    if listed:
        return None if listed[0].wire else listed[0].country
    for word in outlet.split():
        if people(word):
            return people(word)[0]
    ending = outlet.rstrip("/").rpartition(".")[2].lower()
    code = _DOMAIN_COUNTRIES.get(ending, ending.upper())
    return code if any(code == country.code for country in countries()) else None
