"""Abbreviations of first-level regions: "Tex.", "N.C.", "NSW"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from counterclaim.knowledge.places.gazetteer import Candidate, look_up
from counterclaim.knowledge.tables import rows


@lru_cache(maxsize=1_000)
def region_of(abbreviation: str) -> tuple[Candidate, ...]:
    """The region that an abbreviation stands for, or nothing.

    >>> region_of("Tex.")[0].name
    'Texas'
    """
    known = abbreviations().get(abbreviation.replace(" ", ""))
    if known is None:
        return ()
    name, country = known
    return tuple(
        place for place in look_up(name) if place.kind == "region" and place.country == country
    )[:1]


@cache
def abbreviations() -> Mapping[str, tuple[str, str]]:
    """Name and country of the region by abbreviation, from ``data/places/abbreviations.tsv``."""
    return {
        short: (row["name"], row["country"])
        for row in rows("places/abbreviations")
        for short in row["abbreviations"].split(" ")
    }
