"""How far two places lie apart, as far as their precision tells."""

from __future__ import annotations

import math

from counterclaim.knowledge.folding import folded
from counterclaim.records import Place, Precision

_EARTH_RADIUS = 6371.0
"""Mean radius in kilometres (IUGG)."""

SAME = 20.0
"""Kilometres within which two places may be one: a city and its suburbs."""

FAR = 50.0
"""Kilometres from which two places named for one happening are two: beyond the next town."""

_EXACT = frozenset({Precision.POINT, Precision.CITY})


def same_place(first: Place, second: Place) -> bool:
    """True where both are one place: one entry, one name, or two exact places close together."""
    if first.id and first.id == second.id:
        return True
    if _key(first) == _key(second):
        return not (first.country and second.country and first.country != second.country)
    apart = kilometres(first, second)
    return apart is not None and apart <= SAME


def different_places(first: Place, second: Place) -> bool:
    """True where both are exact and lie far apart; a region may hold the other place."""
    if same_place(first, second):
        return False
    apart = kilometres(first, second)
    return apart is not None and apart >= FAR


def kilometres(first: Place, second: Place) -> float | None:
    """Great-circle distance of two exact places; None where one is an area or not located."""
    one, two = _point(first), _point(second)
    if one is None or two is None or {first.precision, second.precision} - _EXACT:
        return None
    latitudes = math.sin((two[0] - one[0]) / 2) ** 2
    longitudes = math.sin((two[1] - one[1]) / 2) ** 2
    haversine = latitudes + math.cos(one[0]) * math.cos(two[0]) * longitudes
    return 2 * _EARTH_RADIUS * math.asin(math.sqrt(haversine))


def _point(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return math.radians(place.latitude), math.radians(place.longitude)


def _key(place: Place) -> str:
    return folded(place.standard_name or place.name).removeprefix("the ")
