"""Whether a name in a text means a place: persons, bodies and plain words have the same names.

Evidence for and against is added up; the weights are judgements, checked on the even-numbered
texts of two public sets (docs/places.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.knowledge.places.gazetteer import (
    GIVEN_NAME,
    SURNAME,
    WORD,
    Candidate,
    other_readings,
)
from counterclaim.knowledge.places.matcher import Match
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import word_lists

_ENOUGH = 1.0
_SURE = 3.0


def places_among(words: Sequence[Word], matches: Sequence[Match]) -> list[Match]:
    """The matches that mean places."""
    persons = _persons(words)
    starts = {match.first: match for match in matches}
    scores = [_evidence(words, match, starts, persons) for match in matches]
    sure = {m.key for m, score in zip(matches, scores, strict=True) if score >= _SURE}
    return [
        match
        for match, score in zip(matches, scores, strict=True)
        if score + (match.key in sure) >= _ENOUGH
    ]


def _persons(words: Sequence[Word]) -> frozenset[str]:
    """Surnames of persons that the text names in full ("Donald Washington")."""
    found = set()
    for before, word in pairwise(words):
        together = word.gap in {" ", ". "} and before.capital and word.capital and not word.begins
        if together and other_readings(before.lower) & GIVEN_NAME and before.lower != word.lower:
            found.add(word.lower)
    return frozenset(found)


def _evidence(
    words: Sequence[Word], match: Match, starts: dict[int, Match], persons: frozenset[str]
) -> float:
    return _of_name(words, match, persons) + _before(words, match) + _after(words, match, starts)


def _of_name(words: Sequence[Word], match: Match, persons: frozenset[str]) -> float:
    """What the name itself says: how many words, how large a place, what else it may be."""
    single = match.first == match.last
    score = 0.0 if single else 1.5
    score += max(_of_candidate(place) for place in match.candidates)
    if not single:
        return score
    if match.key in word_lists()["stop"]:
        return score - 4.0
    readings = other_readings(match.key)
    if readings & WORD:
        score -= 2.5 if words[match.first].begins else 1.0
    if readings & (GIVEN_NAME | SURNAME):
        score -= 1.0
    if match.key in persons:
        score -= 2.0
    return score


def _of_candidate(place: Candidate) -> float:
    if place.kind != "city":
        return 1.0 if place.kind == "county" else 2.5
    size = place.population
    score = 2.0 if size >= 1_000_000 else 1.5 if size >= 200_000 else 1.0 if size >= 50_000 else 0.3
    return score - (1.0 if place.rank == 2 else 0.0)


def _before(words: Sequence[Word], match: Match) -> float:
    """What the words before say."""
    if match.first == 0:
        return 0.0
    word, lists = words[match.first - 1], word_lists()
    here = words[match.first]
    if here.gap not in {" ", ". ", "\u00a0", "-"}:
        return 0.0
    if word.lower in lists["locative"]:
        return 1.5
    if word.lower == "of":
        called = match.first > 1 and words[match.first - 2].lower in lists["called"]
        return 2.0 if called else 0.5
    if here.begins:
        return 0.0
    if word.lower in lists["title"]:
        return -3.0
    if not word.capital:
        return 0.0
    if other_readings(word.lower) & GIVEN_NAME or len(word.text.rstrip(".")) == 1:
        return -3.0
    return 0.0 if word.lower in lists["compass"] else -1.0


def _after(words: Sequence[Word], match: Match, starts: dict[int, Match]) -> float:
    """What the words behind say."""
    index = match.last + 1
    if match.designator is not None:
        return 1.0
    if index >= len(words):
        return 0.0
    word = words[index]
    following = starts.get(index)
    if word.gap == ", " and following and _contains(following, match):
        return 3.0
    if word.gap != " " or not word.capital:
        return 0.0
    if word.lower in word_lists()["body"]:
        return -4.0
    if following:
        return 0.0
    first = words[match.first].lower
    if match.first == match.last and other_readings(first) & GIVEN_NAME:
        return -3.0
    return -0.7


def _contains(outer: Match, inner: Match) -> bool:
    """Whether some place of the outer name holds some place of the inner one."""
    return any(
        large.country == small.country and (large.kind == "country" or large.region == small.region)
        for large in outer.candidates
        if large.kind in {"country", "region", "county"}
        for small in inner.candidates
    )
