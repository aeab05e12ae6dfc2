"""Which events of different documents tell of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import combinations

from counterclaim.accounts.account_records import EventReference, Incident, Join
from counterclaim.accounts.clustering import cluster
from counterclaim.accounts.pairs import components, sharing_pairs
from counterclaim.accounts.similarity import (
    nearly_published,
    reasons,
    similarity,
    told_of_same_day,
)
from counterclaim.accounts.tellings import Telling, days_of, follows, tellings_of
from counterclaim.accounts.words import weight
from counterclaim.knowledge.folding import folded
from counterclaim.records import Reading

JOINED = 0.4
"""Mean probability from which tellings are one incident."""

CANDIDATE = 0.1
"""Probability from which two tellings are looked at together with their neighbours."""

RARE = 3.0
"""Weight from which a shared word makes two tellings candidates: one in twenty reports."""

MOST_HOLDERS = 400
"""Tellings that may share a feature before it stops making candidates."""

FEWEST_SHARED = 3
"""Features that candidates share."""


def find_incidents(readings: Iterable[Reading]) -> tuple[Incident, ...]:
    """All incidents, those told by most documents first; one told by one document is one, too."""
    tellings = [telling for reading in readings for telling in tellings_of(reading)]
    by_key = {telling.key: telling for telling in tellings}
    scores = _candidate_scores(by_key)
    links = [pair for pair, score in scores.items() if score is not None and score >= CANDIDATE]
    groups = [
        group
        for component in components(list(by_key), links)
        for group in cluster(component, lambda one, two: _score(one, two, scores), JOINED)
    ]
    incidents = [_incident([by_key[key] for key in group], scores) for group in groups]
    return tuple(sorted(incidents, key=lambda item: (-len(item.documents), item.id)))


Scores = dict[tuple[str, str], float | None]
"""Probability by pair of telling keys, in order; None where they cannot be one."""


def _candidate_scores(tellings: dict[str, Telling]) -> Scores:
    """Compare tellings that share names, places or rare words and were published near in time."""
    features = {key: _features(telling) for key, telling in tellings.items()}
    scores: Scores = {}
    for one, two in sharing_pairs(features, MOST_HOLDERS, FEWEST_SHARED):
        first, second = tellings[one], tellings[two]
        if first.document == second.document:
            scores[one, two] = None
        elif nearly_published(first, second) or told_of_same_day(first, second):
            found = similarity(first, second)
            scores[one, two] = None if found.conflicting else found.probability
    return scores


def _features(telling: Telling) -> frozenset[str]:
    """Names, rare words, places, and places on their days, so that short reports meet, too."""
    rare = {word for word in telling.words if weight(word) >= RARE}
    places = set()
    for event in telling.events:
        if event.place:
            name = f"place:{folded(event.place.standard_name or event.place.name)}"
            places |= {name, *(f"{name} {day}" for day in days_of(event) or ())}
    return frozenset(places | rare | telling.names)


def _score(one: str, two: str, scores: Scores) -> float | None:
    """Of candidates what was found; others are unlike, and tellings of one document two things."""
    if one.partition("#")[0] == two.partition("#")[0]:
        return None
    return scores.get((min(one, two), max(one, two)), 0.0)


def _incident(tellings: Sequence[Telling], scores: Scores) -> Incident:
    ordered = sorted(tellings, key=lambda telling: telling.key)
    joins = []
    for first, second in combinations(ordered, 2):
        probability = scores.get((first.key, second.key))
        if probability is not None and probability >= JOINED:
            why = reasons(first, second)
            joins.append(Join(first.document, second.document, probability, why))
    events = [(telling, event) for telling in ordered for event in telling.events]
    days = [days for _, event in events if not follows(event) and (days := days_of(event))]
    return Incident(
        id=sha256(" ".join(telling.key for telling in ordered).encode()).hexdigest()[:12],
        documents=tuple(telling.document for telling in ordered),
        events=tuple(EventReference(telling.document, event.id) for telling, event in events),
        start=min((start for start, _ in days), default=None),
        end=max((end for _, end in days), default=None),
        joins=tuple(joins),
    )
