"""Which of the places of a name is meant: by size, by the other places of the text, by its outlet.

All mentions of one name in a text are given one meaning. Each place that a name may have starts
with a prior (its inhabitants, how usual the name is) and gains by what the text holds near it:
places at a short distance, of the same region, of the same country, words such as "Ukrainian".
Some rounds of this, so that places support each other in the measure that they are likely.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.knowledge.countries import country_with_capital
from counterclaim.knowledge.places.gazetteer import Candidate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TEMPERATURES = (2.0, 1.5, 1.0, 0.7, 0.4)
"""One round each. Scores are in powers of ten of inhabitants; so far apart, the larger is e times
as likely. High at first, so that small places that stand together are not ruled out at once."""

_MOST_CANDIDATES, _FEWEST_CANDIDATES = 40, 8
_NAMES_AT_ONCE, _CANDIDATES_AT_ONCE = 150, 1200
"""Bounds for texts of a book's length: all pairs of candidates are compared."""

_NEAR = 100.0
"""Kilometres over which the support of a place falls to a third."""

_FROM_COUNTRY, _FROM_REGION, _FROM_DISTANCE = 0.25, 0.6, 1.0
_FROM_INSIDE = 6.0
"""What a name gains by standing before its region or country, as in "Paris, Texas"."""

_MOST_OF_COUNTRY = 3.0
"""What a place gains where all words for peoples in the text are of its country."""

_MOST_SUPPORT, _HALF_SUPPORT = 5.0, 1.5
_UNUSUAL_NAME = 2.0
"""What an alternate name loses: places called so are seldom meant ("Pokrovsk" for Engels)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name to resolve: its candidates, and the names that stand behind it as what it lies in."""

    key: str
    candidates: tuple[Candidate, ...]
    inside: tuple[str, ...] = ()


def prior(place: Candidate) -> float:
    """How likely a place is where nothing else is known: the power of ten of its inhabitants."""
    score = math.log10(place.population + 300)
    if place.rank == 2:
        score -= _UNUSUAL_NAME
    if place.kind == "country":
        score += 1.0
    elif place.kind in {"region", "county"}:
        score -= 1.0 if place.kind == "region" else 1.5
    elif place.kind == "city" and place.rank < 2 and _is_capital(place):
        score += 1.0
    return score


def _is_capital(place: Candidate) -> bool:
    found = country_with_capital(place.name)
    return found is not None and found.code == place.country


def resolve(names: Sequence[Name], countries: Mapping[str, float]) -> dict[str, Candidate]:
    """The place that each name means, by key. ``countries`` are weights of countries spoken of."""
    meant: dict[str, Candidate] = {}
    for start in range(0, len(names), _NAMES_AT_ONCE):
        meant |= _resolve_together(names[start : start + _NAMES_AT_ONCE], countries)
    return meant


def _resolve_together(
    names: Sequence[Name], countries: Mapping[str, float]
) -> dict[str, Candidate]:
    import numpy as np

    most = max(_FEWEST_CANDIDATES, min(_MOST_CANDIDATES, _CANDIDATES_AT_ONCE // len(names)))
    kept = [
        (index, place, prior(place))
        for index, name in enumerate(names)
        for place in sorted(name.candidates, key=prior, reverse=True)[:most]
    ]
    if not kept:
        return {}
    owner = np.array([index for index, _, _ in kept])
    base = np.array([score + _of_countries(place, countries) for _, place, score in kept])
    places = [place for _, place, _ in kept]
    support = _affinity(places) * (owner[:, None] != owner[None, :])
    inside = _inside(names, places, owner)
    share = _shares(base / _TEMPERATURES[0], owner)
    for temperature in _TEMPERATURES:
        gain = _MOST_SUPPORT * (1 - np.exp(-(support @ share) / _HALF_SUPPORT))
        score = base + gain + _FROM_INSIDE * np.minimum(inside @ share, 1.0)
        share = _shares(score / temperature, owner)
    # In rising order, so that the likeliest place of a name is the one that stays.
    return {names[owner[row]].key: places[row] for row in np.argsort(share, kind="stable")}


def _of_countries(place: Candidate, countries: Mapping[str, float]) -> float:
    total = sum(countries.values())
    if not total:
        return 0.0
    here = countries.get(place.country, 0.0)
    return _MOST_OF_COUNTRY * (here / total) * (1 - math.exp(-total))


def _affinity(places: Sequence[Candidate]) -> NDArray[np.float64]:
    """How much each place speaks for each other one."""
    import numpy as np

    latitude = np.radians([place.latitude for place in places])
    longitude = np.radians([place.longitude for place in places])
    country = np.array([place.country or "?" for place in places])
    region = np.array([f"{place.country}.{place.region}" for place in places])
    has_region = np.array([bool(place.region) for place in places])
    same_country = (country[:, None] == country[None, :]) & (country != "?")[:, None]
    same_region = (region[:, None] == region[None, :]) & has_region[:, None]
    distance = _kilometres(latitude, longitude)
    fine = np.array([place.kind not in {"country", "continent"} for place in places])
    identity = np.array([place.id for place in places])
    apart = identity[:, None] != identity[None, :]
    near = np.exp(-distance / _NEAR) * (fine[:, None] & fine[None, :])
    result: NDArray[np.float64] = (
        _FROM_COUNTRY * same_country + _FROM_REGION * same_region + _FROM_DISTANCE * near
    ) * apart
    return result


def _kilometres(
    latitude: NDArray[np.float64], longitude: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Distances between all points, over a flat map: exact enough where it matters, near by."""
    import numpy as np

    across = np.abs(longitude[:, None] - longitude[None, :])
    across = np.minimum(across, 2 * np.pi - across)
    across = across * np.cos((latitude[:, None] + latitude[None, :]) / 2)
    result: NDArray[np.float64] = 6371.0 * np.hypot(across, latitude[:, None] - latitude[None, :])
    return result


def _inside(
    names: Sequence[Name], places: Sequence[Candidate], owner: NDArray[np.int_]
) -> NDArray[np.float64]:
    """One where a place lies in a place of the name behind it, both ways."""
    import numpy as np

    matrix = np.zeros((len(places), len(places)))
    rows: dict[str, list[int]] = {}
    for row, index in enumerate(owner):
        rows.setdefault(names[index].key, []).append(row)
    for name in names:
        for outer in name.inside:
            for small in rows.get(name.key, ()):
                for large in rows.get(outer, ()):
                    if contains(places[large], places[small]):
                        matrix[small, large] = matrix[large, small] = 1.0
    return matrix


def contains(large: Candidate, small: Candidate) -> bool:
    """Whether a country, region or county holds a place, as far as their codes tell."""
    if large.country != small.country or large.id == small.id:
        return False
    if large.kind == "country":
        return small.kind != "country"
    if large.kind == "region":
        return bool(large.region) and large.region == small.region and small.kind != "region"
    return (
        large.kind == "county"
        and large.region == small.region
        and abs(large.latitude - small.latitude) < 0.7
        and abs(large.longitude - small.longitude) < 0.9
    )


def _shares(scores: NDArray[np.float64], owner: NDArray[np.int_]) -> NDArray[np.float64]:
    """Scores as shares that add up to one for each name."""
    import numpy as np

    count = int(owner.max()) + 1
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, owner, scores)
    powers = np.exp(scores - highest[owner])
    result: NDArray[np.float64] = powers / np.bincount(owner, powers, minlength=count)[owner]
    return result
