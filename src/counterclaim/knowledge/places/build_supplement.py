"""The project's own tables as entries, and which keys are also words or names of persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from counterclaim.knowledge.places.build_sources import OTHER, Entry
from counterclaim.knowledge.places.gazetteer import GIVEN_NAME, SURNAME, WORD
from counterclaim.knowledge.places.keys import name_key
from counterclaim.knowledge.places.words import common_words
from counterclaim.knowledge.tables import rows, values

_GIVEN_NAMES = 1200
_SURNAMES = 4000
"""How many of the most frequent names of the United States census count as names of persons."""


def supplement_entries() -> Iterator[Entry]:
    """Regions, waters, bases, camps, crossings and villages of ``supplement.tsv``."""
    for row in rows("places/supplement"):
        yield Entry(
            id=row["id"],
            name=row["name"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            country=row["country"],
            region="",
            population=int(row["weight"]),
            kind=row["kind"],
            names=tuple((name, OTHER) for name in values(row["other_names"])),
            views=row["views"],
        )


def merged(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries with the supplement: what GeoNames has gets names and views, the rest is added.

    A supplement row is the same place where a name is shared and the kinds and places agree.
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        for name in (entry.name, *(name for name, _ in entry.names)):
            by_key[name_key(name)].append(index)
    result = list(entries)
    for row in supplement_entries():
        names = (row.name, *(name for name, _ in row.names))
        same = {
            index
            for name in names
            for index in by_key.get(name_key(name), ())
            if _same_place(row, entries[index])
        }
        if same:
            index = max(same, key=lambda index: entries[index].population)
            result[index] = _joined(result[index], row)
        else:
            result.append(row)
    yield from _with_views_of_regions(result)


_APART = {"city": 0.3, "region": 2.5}
"""Degrees that a row of the supplement may lie off the same place in GeoNames."""


def _same_place(row: Entry, entry: Entry) -> bool:
    apart = _APART.get(row.kind, 0.0)
    return (
        row.kind == entry.kind
        and row.country == entry.country
        and abs(row.latitude - entry.latitude) <= apart
        and abs(row.longitude - entry.longitude) <= apart
    )


def _joined(entry: Entry, row: Entry) -> Entry:
    """GeoNames' entry under the supplement's name, with the names of both."""
    return replace(
        entry,
        name=row.name,
        latitude=row.latitude if row.kind == "region" else entry.latitude,
        longitude=row.longitude if row.kind == "region" else entry.longitude,
        names=((entry.name, OTHER), *row.names, *entry.names),
        population=max(entry.population, row.population),
        views=row.views,
    )


def _with_views_of_regions(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Cities and counties of a disputed region are disputed too."""
    entries = list(entries)
    views = {
        (entry.country, entry.region): entry.views
        for entry in entries
        if entry.views and entry.kind == "region" and entry.region
    }
    for entry in entries:
        of_region = views.get((entry.country, entry.region), "")
        yield replace(entry, views=entry.views or of_region) if of_region else entry


@cache
def spellings() -> Mapping[tuple[str, str, str], tuple[str, ...]]:
    """Common English spellings by key of the name, country and kind of the place."""
    return {
        (name_key(row["name"]), row["country"], row["kind"]): values(row["spellings"])
        for row in rows("places/spellings")
    }


def word_kinds() -> Mapping[str, int]:
    """What else a capitalised word may be, by key: a word of English, a given name, a surname."""
    kinds: dict[str, int] = defaultdict(int)
    for word in common_words():
        kinds[name_key(word)] |= WORD
    for name in _census("dist.male.first", _GIVEN_NAMES) + _census("dist.female.first", 2000):
        kinds[name_key(name)] |= GIVEN_NAME
    for name in _census("dist.all.last", _SURNAMES):
        kinds[name_key(name)] |= SURNAME
    for row in rows("places/person_names"):
        for name in row["names"].split(" "):
            kinds[name_key(name)] |= GIVEN_NAME if row["kind"] == "given" else SURNAME
    return kinds


def _census(name: str, most: int) -> list[str]:
    """The most frequent names in a census file of the package ``names``."""
    lines = files("names").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines[:most]]
