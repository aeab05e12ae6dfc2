"""The gazetteer: one SQLite file that ships with the package, opened at the first look-up.

GeoNames cities, countries, regions and counties (CC BY 4.0) with the project's own supplement.
How it is built: :mod:`counterclaim.knowledge.places.build`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

from counterclaim.errors import CounterclaimError
from counterclaim.knowledge.places.keys import name_key
from counterclaim.records import Precision

FORMAT = 1
"""Version of the file's tables, kept as its ``user_version``."""

DEGREE = 10_000
"""Coordinates are kept in ten-thousandths of a degree: eleven metres, as GeoNames' own."""

WORD, GIVEN_NAME, SURNAME = 1, 2, 4
"""What else the key of a place may be; :func:`other_readings` adds them up."""

_PRECISION = {
    "city": Precision.CITY,
    "country": Precision.COUNTRY,
    "base": Precision.POINT,
    "camp": Precision.POINT,
    "dam": Precision.POINT,
    "plant": Precision.POINT,
    "crossing": Precision.POINT,
    "site": Precision.POINT,
}
"""Precision by kind of place; any other kind is an area."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    ``rank`` is 0 where the name is its main one, 1 where it is one in common English use, 2 for
    any other; ``kind`` is "city", "region", "county", "country", "sea", "base", …; ``region`` is
    GeoNames' code of the first-level region.
    """

    id: str
    name: str
    latitude: float
    longitude: float
    country: str
    region: str
    population: int
    kind: str
    rank: int
    disputed: bool

    @property
    def precision(self) -> Precision:
        """What the coordinates stand for."""
        return _PRECISION.get(self.kind, Precision.REGION)


_CANDIDATES = """
SELECT place.number, id, place.name, latitude, longitude, country, region, population, kind, rank,
       view
FROM name JOIN place USING (number) WHERE key = ?
ORDER BY population DESC
"""


_VIEWS_BY_NUMBER = """
SELECT text FROM place JOIN view ON view = view.number WHERE place.number = ?
"""
_VIEWS_BY_ID = "SELECT text FROM place JOIN view ON view = view.number WHERE id = ?"


def look_up(name: str) -> tuple[Candidate, ...]:
    """Every place of this name, the most populous first.

    >>> look_up("Odessa")[0].name
    'Odesa'
    """
    return candidates(name_key(name))


@lru_cache(maxsize=20_000)
def candidates(key: str) -> tuple[Candidate, ...]:
    """Every place under a key that :func:`name_key` made, the most populous first."""
    return tuple(_candidate(*row) for row in _database().execute(_CANDIDATES, (key,)))


def views_of(place_id: str) -> Mapping[str, str]:
    """What each party says of a disputed place, by ISO code or name; empty where not disputed.

    >>> sorted(views_of("geonames:693805"))  # Simferopol
    ['RU', 'UA', 'UN General Assembly 68/262']
    """
    known = place_id.startswith("geonames:")
    query = _VIEWS_BY_NUMBER if known else _VIEWS_BY_ID
    row = _database().execute(query, (place_id.removeprefix("geonames:"),)).fetchone()
    views = row[0].split("; ") if row else ()
    return {party: says for party, _, says in (view.partition(": ") for view in views)}


@lru_cache(maxsize=20_000)
def other_readings(key: str) -> int:
    """The sum of :data:`WORD`, :data:`GIVEN_NAME` and :data:`SURNAME` that hold for a key."""
    row = _database().execute("SELECT kinds FROM word WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else 0


def _candidate(
    number: int,
    own_id: str | None,
    name: str,
    latitude: int,
    longitude: int,
    country: str,
    region: str,
    population: int,
    kind: str | None,
    rank: int | None,
    view: int | None,
) -> Candidate:
    return Candidate(
        id=own_id or f"geonames:{number}",
        name=name,
        latitude=latitude / DEGREE,
        longitude=longitude / DEGREE,
        country=country,
        region=region,
        population=population,
        kind=kind or "city",
        rank=rank or 0,
        disputed=view is not None,
    )


@cache
def _database() -> sqlite3.Connection:
    """The file, opened read-only: by address, so that nothing is copied into memory."""
    with as_file(files("counterclaim.knowledge") / "data/gazetteer.sqlite") as path:
        try:
            database = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            version = database.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise CounterclaimError(
                f"the gazetteer {path} cannot be opened ({error}): install Counterclaim again"
            ) from error
    if version != FORMAT:
        raise CounterclaimError(
            f"the gazetteer {path} has format {version}, not {FORMAT}: install Counterclaim again"
        )
    return database
