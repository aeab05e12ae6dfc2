"""How likely two tellings tell of one happening, and why."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from counterclaim.accounts.distance import different_places, same_place
from counterclaim.accounts.tellings import (
    SAME_HAPPENING_DAYS,
    Telling,
    assumed_day,
    days_apart,
    days_of,
    follows,
)
from counterclaim.accounts.words import cosine
from counterclaim.records import Event

FEATURES = ("words", "names", "place", "country", "types", "days", "published", "figures")
"""Names of the features, see :class:`Similarity`."""

WEIGHTS = (33.5, 11.6, 1.7, 2.2, 5.6, 0.0, -2.0, 2.6)
BIAS = -4.4
"""Logistic regression on the main tellings of the train incidents, made anew by
:mod:`counterclaim.accounts.fit_similarity`; figures in docs/accounts.md."""

LONGEST_PUBLISHED = 30
"""Days between publications after which more days tell nothing more."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """The features of two tellings, in the order of :data:`FEATURES`.

    ``words`` and ``names`` are cosines; ``types`` is the share of event types that they share;
    ``figures`` the number of telling figures that they share, at most three; ``published`` the
    square root of the days between publications, 0 where both tell of the same day.
    ``place``, ``country`` and ``days`` are 1 where they are the same, -1 where they differ, 0 where
    a telling has none.
    """

    features: tuple[float, ...]

    @property
    def probability(self) -> float:
        """That both tell of one happening (logistic regression)."""
        score = BIAS + sum(w * x for w, x in zip(WEIGHTS, self.features, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))

    @property
    def conflicting(self) -> bool:
        """True where place or day rule out that both are one happening."""
        values = dict(zip(FEATURES, self.features, strict=True))
        return values["place"] < 0 or values["days"] < 0


def similarity(first: Telling, second: Telling) -> Similarity:
    """Compare two tellings of different documents."""
    same_days = _same_days(first, second)
    return Similarity(
        (
            cosine(first.words, second.words),
            cosine(first.names, second.names),
            _same_place(first, second),
            _same_country(first, second),
            len(first.types & second.types) / len(first.types | second.types),
            same_days,
            0.0 if same_days > 0 else _published(first, second),
            min(3.0, len(_figures(first.events) & _figures(second.events))),
        )
    )


def reasons(first: Telling, second: Telling) -> tuple[str, ...]:
    """What speaks for one happening, and what against it, in words."""
    found = dict(zip(FEATURES, similarity(first, second).features, strict=True))
    said = []
    if found["place"] > 0:
        said.append(f"same place ({_shared_place(first, second)})")
    elif found["country"] > 0:
        said.append(f"same country ({', '.join(sorted(first.countries & second.countries))})")
    if found["days"] > 0:
        said.append("same day")
    types = sorted(kind.value.replace("_", " ") for kind in first.types & second.types)
    if types:
        said.append(f"both tell of {', '.join(types)}")
    names = sorted(first.names & second.names)
    if names:
        said.append(f"shared names: {', '.join(names[:6])}")
    if found["figures"]:
        shared = sorted(_figures(first.events) & _figures(second.events))
        said.append("shared figures: " + ", ".join(f"{what} {low:g}" for what, low in shared[:4]))
    said.append(f"words alike {found['words']:.2f}")
    return tuple(said)


def nearly_published(first: Telling, second: Telling) -> bool:
    """True where both were published within a month, or where that is not known."""
    if first.published is None or second.published is None:
        return True
    return abs((first.published - second.published).days) <= LONGEST_PUBLISHED


def told_of_same_day(first: Telling, second: Telling) -> bool:
    """True where both tell of events on one day: a report that looks back months later."""
    return _same_days(first, second) > 0


def _same_place(first: Telling, second: Telling) -> float:
    pairs = list(product(first.places, second.places))
    if any(same_place(one, two) for one, two in pairs):
        return 1.0
    exact = [(one.place, two.place) for one, two in _comparable(first, second)]
    apart = [(one, two) for one, two in exact if one and two and different_places(one, two)]
    return -1.0 if apart and len(apart) == len(exact) else 0.0


def _shared_place(first: Telling, second: Telling) -> str:
    return next(
        one.standard_name or one.name
        for one, two in product(first.places, second.places)
        if same_place(one, two)
    )


def _same_country(first: Telling, second: Telling) -> float:
    if not first.countries or not second.countries:
        return 0.0
    return 1.0 if first.countries & second.countries else -1.0


def _same_days(first: Telling, second: Telling) -> float:
    """Different where events of the same type are told, and none of them within a day.

    Events of other types may be parts of one happening on several days, so they cannot differ.
    """
    pairs = _comparable(first, second)
    if 0 in _gaps(pairs):
        return 1.0
    gaps = _gaps(
        (one, two)
        for one, two in pairs
        if one.type is two.type and not (assumed_day(one) or assumed_day(two))
    )
    return -1.0 if gaps and min(gaps) > SAME_HAPPENING_DAYS else 0.0


def _gaps(pairs: Iterable[tuple[Event, Event]]) -> list[int]:
    days = ((days_of(one), days_of(two)) for one, two in pairs)
    return [days_apart(one, two) for one, two in days if one and two]


def _comparable(first: Telling, second: Telling) -> list[tuple[Event, Event]]:
    """Pairs of events of which neither only follows a happening."""
    return [
        (one, two)
        for one, two in product(first.events, second.events)
        if not follows(one) and not follows(two)
    ]


def _published(first: Telling, second: Telling) -> float:
    if first.published is None or second.published is None:
        return 0.0
    return math.sqrt(min(abs((first.published - second.published).days), LONGEST_PUBLISHED))


def _figures(events: Iterable[Event]) -> set[tuple[str, float]]:
    """Figures that seldom meet by chance: above two, by their lower bound."""
    return {
        (figure.what, figure.low)
        for event in events
        for figure in event.figures
        if figure.low is not None and figure.low > 2
    }
