"""Evidence for and against a name meaning a place, from the name and the words beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from counterclaim.knowledge.countries import countries_called
from counterclaim.knowledge.places.gazetteer import (
    GIVEN_NAME,
    SURNAME,
    WORD,
    Candidate,
    other_readings,
)
from counterclaim.knowledge.places.matcher import Match
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import common_words, word_lists

_BESIDE_WORD, _BESIDE_NAME = -1.0, -1.5
"""For another capitalised word beside the name: it makes a longer name, the more so a rare word."""

_AREAS = frozenset(("city", "county"))


def evidence(
    words: Sequence[Word], match: Match, following: Match | None, persons: Collection[str]
) -> float:
    """The sum for one name; ``following`` is the next match, ``persons`` surnames in the text."""
    return (
        _of_name(words, match, persons)
        + _before(words, match)
        + _after(words, match, following)
        + _of_line(words, match)
    )


def surnames(words: Sequence[Word]) -> frozenset[str]:
    """Surnames of persons that the text names in full ("Donald Washington")."""
    titles, small = word_lists()["title"], word_lists()["function"] | word_lists()["locative"]
    found = set()
    for before, word in pairwise(words):
        together = word.gap in {" ", ". "} and before.capital and word.capital and not word.begins
        if together and before.lower != word.lower and before.lower not in small:
            named = other_readings(before.lower) & GIVEN_NAME or before.lower in titles
            if named:
                found.add(word.lower)
    return frozenset(found)


def is_large(place: Candidate) -> bool:
    """A city that news names without saying where it is."""
    return place.rank < 2 and place.population >= 300_000


def holds(outer: Match, inner: Match) -> bool:
    """Whether some place of the outer name holds some place of the inner one."""
    return any(
        large.country == small.country and (large.kind == "country" or large.region == small.region)
        for large in outer.candidates
        if large.kind in {"country", "region", "county"}
        for small in inner.candidates
    )


def _of_name(words: Sequence[Word], match: Match, persons: Collection[str]) -> float:
    """What the name itself says: how many words, how large a place, what else it may be."""
    score = max(_of_candidate(place) for place in match.candidates)
    lists = word_lists()
    if match.key in lists["stop"]:
        score -= 4.0
    if " " in match.key:
        return score + 1.5
    if _is_people(match):
        score -= 3.0
    if _is_acronym(words, match):
        score -= 2.5
    if match.key in lists["with_the"] and words[match.first - 1].lower != "the":
        score -= 4.0
    doubt = (
        0.3
        if any(place.kind == "country" or is_large(place) for place in match.candidates)
        else 1.0
    )
    readings = other_readings(match.key)
    if readings & WORD:
        score -= doubt * (2.5 if words[match.first].begins else 1.0)
    if readings & (GIVEN_NAME | SURNAME):
        score -= doubt
    if match.key in persons:
        score -= 2.0
    return score if readings else score + 0.4


def _is_people(match: Match) -> bool:
    """A word for a people ("Somali") that is also the name of a region or town."""
    if match.designator or any(place.kind == "country" for place in match.candidates):
        return False
    return bool(countries_called(match.key))


def _is_acronym(words: Sequence[Word], match: Match) -> bool:
    """Capitals among small letters ("NISA"), where no sentence or dateline begins."""
    word = words[match.first]
    if not word.text.isupper() or len(word.text) < 4 or word.begins or "." in word.text:
        return False
    beside = (
        *words[max(match.first - 1, 0) : match.first],
        *words[match.last + 1 : match.last + 2],
    )
    return not any(other.text.isupper() and len(other.text) > 1 for other in beside) and all(
        place.rank != 1 for place in match.candidates
    )


def _of_candidate(place: Candidate) -> float:
    if place.kind not in _AREAS:
        return 2.5
    if place.kind == "county":
        return 1.0
    size = place.population
    score = 2.0 if size >= 1_000_000 else 1.5 if size >= 200_000 else 1.0 if size >= 50_000 else 0.3
    if place.id.startswith("place:") or place.rank == 1:
        score = max(score, 0.8)
    return score - (1.0 if place.rank == 2 else 0.0)


def _before(words: Sequence[Word], match: Match) -> float:
    """What the words before say."""
    if match.first == 0:
        return 0.0
    word, here, lists = words[match.first - 1], words[match.first], word_lists()
    if here.gap == ", " and word.lower in lists["called"]:
        return 1.5
    if here.gap is None or here.gap.endswith("$"):
        return -9.0
    if here.gap == "-" and word.capital:
        return -1.0 if len(word.text) > 1 else 1.0
    if here.gap not in {" ", ". ", "\u00a0"}:
        return 0.0
    if word.lower in lists["locative"]:
        return 1.5
    if word.lower == "of":
        return _before_of(words, match.first - 2)
    if here.begins or word.lower in lists["function"]:
        return 0.0
    if word.lower in lists["title"]:
        return -3.0
    return _before_capital(word) if word.capital else 0.0


def _before_of(words: Sequence[Word], index: int) -> float:
    if index < 0:
        return 0.5
    if words[index].lower in word_lists()["called"]:
        return 2.0
    if words[index].lower in word_lists()["compass"]:
        return 1.5
    return -2.5 if words[index].capital and words[index].lower in word_lists()["before"] else 0.5


def _before_capital(word: Word) -> float:
    """Behind a given name, an initial, "Radio" or another capitalised word."""
    lists = word_lists()
    if word.lower in lists["before"]:
        return -2.5
    if other_readings(word.lower) & GIVEN_NAME or len(word.text.rstrip(".")) == 1:
        return -3.0
    if word.lower in lists["called"]:
        return 0.0
    return _BESIDE_WORD if word.lower in common_words() else _BESIDE_NAME


def _after(words: Sequence[Word], match: Match, following: Match | None) -> float:
    """What the words behind say."""
    index = match.last + 1
    if index >= len(words):
        return 0.0
    word = words[index]
    if following and following.first == index and word.gap == ", " and holds(following, match):
        return 3.0
    if word.gap and word.gap.startswith("$"):
        return -9.0
    follows = word.gap == " " and word.capital
    if follows and word.lower in word_lists()["road"]:
        return -4.0
    if match.designator is not None:
        return 1.0
    if follows:
        return _before_capital_noun(words, match, following)
    return -0.5 if word.gap == "-" and word.capital else 0.0


def _before_capital_noun(words: Sequence[Word], match: Match, following: Match | None) -> float:
    """Before a further capitalised word, which may make the name part of another one."""
    index = match.last + 1
    word = words[index]
    if word.lower in word_lists()["body"]:
        return -4.0
    if match.first == match.last and other_readings(words[match.first].lower) & GIVEN_NAME:
        return -3.0
    if following and following.first == index:
        return 0.0
    # "Paris Public Library" is in Paris; "Ras Kherbeh" is another place than Ras.
    return -0.4 if word.lower in common_words() or " " in match.key else _BESIDE_NAME


def _of_line(words: Sequence[Word], match: Match) -> float:
    """A dateline speaks for a place: "COLUMBUS -- Most of", "KYIV, Ukraine (AP)"."""
    here = words[match.first]
    if not here.begins or not here.text.isupper() or len(here.text) < 4:
        return 0.0
    following = words[match.last + 1 : match.last + 2]
    gap = following[0].gap if following else None
    return 2.0 if gap and ("--" in gap or "—" in gap or "–" in gap or gap == " (") else 0.0
