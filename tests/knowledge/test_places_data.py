"""The gazetteer that ships is the one its tables make, and the tables are sound."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.knowledge.countries import country
from counterclaim.knowledge.places import look_up, views_of
from counterclaim.knowledge.places.abbreviations import abbreviations, region_of
from counterclaim.knowledge.places.build_supplement import spellings
from counterclaim.knowledge.places.keys import name_key
from counterclaim.knowledge.places.matcher import joined_key
from counterclaim.knowledge.places.tokens import words_of
from counterclaim.knowledge.tables import rows, values

AREAS = {"continent", "region", "area", "sea", "strait", "canal", "river", "lake", "island"}
POINTS = {"base", "camp", "dam", "plant", "crossing", "site", "seat", "city"}
KINDS = {*AREAS, *POINTS, "mountain", "front"}

SUPPLEMENT = rows("places/supplement")


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize("name", ["Deir ez-Zor", "St. Petersburg", "U.S.", "N'Djamena", "Sana’a"])
def test_the_words_of_a_text_make_the_key_that_the_file_has(name: str) -> None:
    words = words_of(name)
    assert joined_key(words, 0, len(words) - 1) == name_key(name)


def test_the_supplement_is_large_sourced_and_each_id_stands_once() -> None:
    assert len(SUPPLEMENT) >= 600
    assert len({row["id"] for row in SUPPLEMENT}) == len(SUPPLEMENT)
    for row in SUPPLEMENT:
        assert row["source"], row
        assert row["kind"] in KINDS, row
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row
        assert not row["country"] or country(row["country"]), row


def test_names_that_two_rows_share_are_known_and_decided_by_context() -> None:
    owners: dict[str, set[str]] = {}
    for row in SUPPLEMENT:
        for name in (row["name"], *values(row["other_names"])):
            owners.setdefault(name_key(name), set()).add(row["id"])
    shared = {key for key, ids in owners.items() if len(ids) > 1}
    cities_and_regions = {"donetsk", "luhansk", "lugansk", "zaporizhzhia", "zaporizhzhya"}
    assert shared - cities_and_regions == {"yarmouk", "houla", "kherson", "tasmania"}


@pytest.mark.parametrize("row", SUPPLEMENT[::25], ids=lambda row: row["id"])
def test_a_row_of_the_supplement_is_in_the_gazetteer_under_all_its_names(
    row: dict[str, str],
) -> None:
    for name in (row["name"], *values(row["other_names"])):
        near = [
            place
            for place in look_up(name)
            if place.country == row["country"]
            and abs(place.latitude - float(row["latitude"])) < 3
            and abs(place.longitude - float(row["longitude"])) < 3
        ]
        assert near, name


def test_each_spelling_and_abbreviation_leads_to_its_place() -> None:
    for (name, code, kind), others in spellings().items():
        places = {p.id for p in look_up(name) if (p.country, p.kind) == (code, kind)}
        assert places, name
        for other in others:
            assert places & {p.id for p in look_up(other)}, other
    assert all(region_of(short) for short in abbreviations())


def test_the_parties_views_of_disputed_places_are_kept() -> None:
    (crimea,) = (place for place in look_up("Crimea") if place.kind == "region")
    assert {"UA", "RU"} <= set(views_of(crimea.id))
    (simferopol,) = (place for place in look_up("Simferopol") if place.kind == "city")
    assert views_of(simferopol.id) == views_of(crimea.id)
    assert views_of(look_up("Lviv")[0].id) == {}


def test_opening_loads_neither_the_parser_nor_numpy() -> None:
    code = (
        "import sys; from counterclaim.knowledge.places import look_up; look_up('Kyiv');"
        "sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "module", ["keys", "abbreviations", "gazetteer", "spoken", "find", "words", "matcher"]
)
def test_examples_of_the_modules_are_true(module: str) -> None:
    found = importlib.import_module(f"counterclaim.knowledge.places.{module}")
    assert doctest.testmod(found).failed == 0


def test_the_examples_of_the_page_are_true() -> None:
    page = Path(__file__).parents[2] / "docs" / "places.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0
