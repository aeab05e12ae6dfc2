"""Countries and territories: their codes, names, demonyms and capitals.

The list stands in ``data/demonyms.tsv``, with its source and licence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.knowledge.folding import folded

_Index = Mapping[str, tuple["Country", ...]]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory. ``code`` is ISO 3166-1 alpha-2, ``code3`` alpha-3.

    ``adjectives`` are as in "Russian troops", ``nationals`` as in "two Russians" (singular).
    """

    code: str
    code3: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    nationals: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return (self.name, *self.other_names)


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories, in the order of the data file."""
    table = files("counterclaim.knowledge").joinpath("data/demonyms.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return tuple(_country(*row) for row in rows)


def country(code: str) -> Country:
    """The country with this ISO 3166-1 alpha-2 or alpha-3 code. Raises ``KeyError``.

    >>> country("UKR").name
    'Ukraine'
    """
    return _by_code()[code]


def countries_called(words: str) -> tuple[Country, ...]:
    """The countries that ``words`` name, by name or adjective.

    More than one where the words are ambiguous ("Congolese"), none where they name no country.
    Abbreviations in capitals must stand in capitals: "US" is a country, "us" is not.

    >>> [found.code for found in countries_called("Russian")]
    ['RU']
    """
    return _find(_by_words(), words)


def peoples_called(words: str) -> tuple[Country, ...]:
    """The countries whose nationals ``words`` name, one or many.

    >>> [found.code for found in peoples_called("Danes")]
    ['DK']
    """
    return _find(_by_nationals(), words)


def country_with_capital(city: str) -> Country | None:
    """The country whose capital or seat of government is ``city``, or None.

    A state of today is preferred to one of the past ("Moscow" is Russia's).

    >>> country_with_capital("Kiev").code
    'UA'
    """
    return _by_capital().get(folded(city))


def _country(code: str, code3: str, name: str, *lists: str) -> Country:
    other_names, adjectives, nationals, capitals = map(_values, lists)
    return Country(code, code3, name, other_names, adjectives, nationals, capitals)


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for value in cell.split(";") if value)


def _key(words: str) -> str:
    """An abbreviation without dots, as "US"; all else folded, so that the two never meet."""
    letters = words.replace(".", "")
    return letters if letters.isupper() else folded(words)


def _find(index: _Index, words: str) -> tuple[Country, ...]:
    # Folded as well, for names in headlines that are all in capitals.
    return index.get(_key(words)) or index.get(folded(words), ())


def _plural(national: str) -> str:
    return national if national.endswith(("ese", "men", "s", "z")) else f"{national}s"


@cache
def _by_code() -> Mapping[str, Country]:
    return {code: found for found in countries() for code in (found.code, found.code3)}


@cache
def _by_words() -> _Index:
    return _index((words, found) for found in countries() for words in _names_and_adjectives(found))


@cache
def _by_nationals() -> _Index:
    return _index(
        (words, found)
        for found in countries()
        for national in found.nationals
        for words in (national, _plural(national))
    )


def _names_and_adjectives(found: Country) -> tuple[str, ...]:
    return (*found.names, *found.adjectives)


def _index(entries: Iterable[tuple[str, Country]]) -> _Index:
    index: defaultdict[str, dict[str, Country]] = defaultdict(dict)
    for words, found in entries:
        index[_key(words)][found.code] = found
    return {key: tuple(found.values()) for key, found in index.items()}


@cache
def _by_capital() -> Mapping[str, Country]:
    # Reversed, so that the first of two countries in the file wins.
    return {folded(city): found for found in reversed(countries()) for city in found.capitals}
