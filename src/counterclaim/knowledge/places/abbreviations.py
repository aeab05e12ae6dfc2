"""Abbreviations of first-level regions: "Tex.", "N.C.", "NSW"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from counterclaim.knowledge.places.gazetteer import Candidate, look_up


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
    path = files("counterclaim.knowledge") / "data/places/abbreviations.tsv"
    rows = [
        line.split("\t")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return {short: (name, country) for name, country, all_ in rows[1:] for short in all_.split(" ")}
