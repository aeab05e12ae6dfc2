"""Measuring places: names found and resolved, against GeoVirus, LGL and gold events.

*Exact*: the spans are equal. *Overlapping*: they share a character, paired one to one in order.
*Within 161 km*: the resolved point lies within 161 km (100 miles) of the gold point, given the
gold spans; a name without an answer counts as wrong. *Countries by name*: the same, but a country
is right where it is that country, since middle points of large countries differ by hundreds of
kilometres between gazetteers and none is more right than another.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.errors import InputError
from counterclaim.knowledge.countries import countries_called, peoples_called
from counterclaim.knowledge.places import find_peoples, find_places, locate
from counterclaim.records import Place, Precision, Reading, Span

FILES: Mapping[str, str] = {"geovirus": "dev.jsonl", "lgl": "dev.jsonl.gz"}
"""The file of each set in the benchmark folder."""

NEAR = 161.0
"""Kilometres within which a point is right: 100 miles, as is usual for these sets."""


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place name as the set has it. ``country`` names the country where it is one."""

    span: Span
    latitude: float | None
    longitude: float | None
    country: str | None


@dataclass(frozen=True, slots=True)
class PlaceDocument:
    """A benchmark text with its gold names; ``outlet`` is the domain of its publisher."""

    id: str
    text: str
    outlet: str | None
    gold: tuple[GoldPlace, ...]


def read_place_documents(folder: Path, name: str) -> Iterator[PlaceDocument]:
    """The documents of one set, a key of :data:`FILES`. Raises ``InputError`` if absent."""
    path = folder / name / FILES[name]
    if not path.exists():
        raise InputError(str(path), "no such benchmark file; name the folder that holds the sets")
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    for line in text.split("\n"):
        if line:
            yield _document(json.loads(line))


def _document(data: Mapping[str, Any]) -> PlaceDocument:
    return PlaceDocument(
        id=data["id"],
        text=data["text"],
        outlet=data.get("publisher_domain"),
        gold=tuple(_gold(place) for place in data["places"]),
    )


def _gold(data: Mapping[str, Any]) -> GoldPlace:
    return GoldPlace(
        span=Span(data["start"], data["end"]),
        latitude=data["lat"],
        longitude=data["lon"],
        country=_gold_country(data),
    )


def _gold_country(data: Mapping[str, Any]) -> str | None:
    """The code of the country that a gold name is linked to, None where it is no country."""
    if str(data.get("feature_code")).startswith("PCL"):
        title = data["country"] or data["name"]
    else:
        title = str(data.get("wikipedia", "")).rpartition("/")[2].replace("_", " ")
    found = countries_called(title)
    return found[0].code if len(found) == 1 and title in found[0].names else None


def distance(place: Place, latitude: float, longitude: float) -> float:
    """Kilometres on the sphere between a resolved place and a point."""
    if place.latitude is None or place.longitude is None:
        return math.inf
    here, there = math.radians(place.latitude), math.radians(latitude)
    across = math.radians(place.longitude - longitude)
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(across)
    return 6371.0 * math.acos(min(1.0, max(-1.0, cosine)))


def place_measures(documents: Sequence[PlaceDocument], label: str) -> list[Measure]:
    """All measures of one set or one half of it; ``label`` begins their names."""
    resolved = [pair for document in documents for pair in resolve_gold(document)]
    errors = [_error(gold, place) for gold, place in resolved]
    near = sum(error <= NEAR for error in errors)
    by_name = sum(_right(*pair, error) for pair, error in zip(resolved, errors, strict=True))
    return [
        Measure(f"{label}: resolved within 161 km", Accuracy(near, len(errors))),
        Measure(f"{label}: the same, countries by name", Accuracy(by_name, len(errors))),
        *_finding(documents, label),
    ]


def median_error(documents: Iterable[PlaceDocument]) -> float:
    """Median distance in kilometres between resolved and gold points."""
    return median(_error(*pair) for document in documents for pair in resolve_gold(document))


def resolve_gold(document: PlaceDocument) -> list[tuple[GoldPlace, Place | None]]:
    """The gold names that have a point, each with what its span is resolved to."""
    spans = [place.span for place in document.gold]
    found = locate(document.text, spans, outlet=document.outlet)
    pairs = zip(document.gold, found, strict=True)
    return [(gold, place) for gold, place in pairs if gold.latitude is not None]


def _error(gold: GoldPlace, place: Place | None) -> float:
    if place is None or gold.latitude is None or gold.longitude is None:
        return math.inf
    return distance(place, gold.latitude, gold.longitude)


def _right(gold: GoldPlace, place: Place | None, error: float) -> bool:
    if gold.country and place and place.precision is Precision.COUNTRY:
        return place.country == gold.country
    return error <= NEAR


def _finding(documents: Sequence[PlaceDocument], label: str) -> list[Measure]:
    """Names found without gold spans; words for peoples counted and not counted."""
    places, peoples = Score(0, 0, 0), Score(0, 0, 0)
    overlapping = Score(0, 0, 0)
    for document in documents:
        found = [place.mention for place in find_places(document.text, outlet=document.outlet)]
        gold = [place.span for place in document.gold]
        bare = [span for span in gold if not is_people(span.of(document.text))]
        both = [*found, *(place.mention for place in find_peoples(document.text))]
        places = _add(places, _exact(bare, found))
        peoples = _add(peoples, _exact(gold, both))
        overlapping = _add(overlapping, _overlapping(gold, both))
    return [
        Measure(f"{label}: names found", places),
        Measure(f"{label}: names and words for peoples found", peoples),
        Measure(f"{label}: the same, overlapping", overlapping),
    ]


def is_people(words: str) -> bool:
    """Whether words are an adjective or noun for a people, not the name of a country."""
    found = countries_called(words)
    named = any(words in country.names for country in found)
    return (
        bool(found or peoples_called(words))
        and not named
        and not words.isupper()
        and "." not in words
    )


def _add(left: Score, right: Score) -> Score:
    return Score(left.right + right.right, left.gold + right.gold, left.read + right.read)


def _exact(gold: Sequence[Span], found: Sequence[Span | None]) -> Score:
    return Score(len(set(gold) & set(found)), len(gold), len(found))


def _overlapping(gold: Sequence[Span], found: Sequence[Span | None]) -> Score:
    left = [span for span in found if span]
    right = 0
    for span in gold:
        match = next((other for other in left if other.overlaps(span)), None)
        if match:
            left.remove(match)
            right += 1
    return Score(right, len(gold), len(found))


def event_place_measures(readings: Iterable[Reading]) -> list[Measure]:
    """Places of gold events: whether the mention is found, and whether the country agrees.

    A mention is a name where a word of it has a capital; others ("the city") are not looked for.
    """
    everything, names = Score(0, 0, 0), Score(0, 0, 0)
    countries = [0, 0]
    for reading in readings:
        text = reading.document.text
        places = find_places(text, outlet=reading.document.outlet)
        for event in reading.events:
            mention = event.place.mention if event.place else None
            if mention is None:
                continue
            beside = [p for p in places if p.mention and p.mention.overlaps(mention)]
            one = Score(bool(beside), 1, 1)
            everything = _add(everything, one)
            if not mention.of(text).islower():
                names = _add(names, one)
            if event.country and beside:
                countries[0] += any(place.country == event.country for place in beside)
                countries[1] += 1
    return [
        Measure("gold events: place mention found", Accuracy(everything.right, everything.gold)),
        Measure("gold events: place name found", Accuracy(names.right, names.gold)),
        Measure("gold events: country of a found place", Accuracy(*countries)),
    ]
