"""Longest match of place names over the words of a text, with no regard to what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.knowledge.places.gazetteer import Candidate, candidates
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import designators, word_lists

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to ``last`` (included) that name one place or more."""

    first: int
    last: int
    key: str
    candidates: tuple[Candidate, ...]
    designator: str | None = None
    """The kind of place that the word behind the name speaks for, "" for any, None without."""

    @property
    def sense(self) -> str:
        """What is resolved once in a text: the name, apart from the same name as a region."""
        return f"{self.key}={self.designator}" if self.designator else self.key


def match_names(words: Sequence[Word]) -> list[Match]:
    """The matches in a text, none overlapping another, in order."""
    matches = []
    index = 0
    while index < len(words):
        found = _longest(words, index) if _may_begin(words, index) else None
        if found:
            matches.append(found)
        index = found.last + 1 if found else index + 1
    return matches


def longest_name(words: Sequence[Word], first: int, last: int) -> Match | None:
    """The longest name among words ``first`` to ``last``, whatever is printed in capitals."""
    for length in range(last - first, -1, -1):
        for start in range(first, last - length + 1):
            key = _joined_key(words, start, start + length)
            found = candidates(key)
            if found:
                return _with_designator(words, Match(start, start + length, key, found))
    return None


def _may_begin(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.capital:
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    return bool(
        word.lower in word_lists()["article"]
        and following
        and following.capital
        and following.gap == "-"
    )


def _longest(words: Sequence[Word], first: int) -> Match | None:
    for last in range(_furthest(words, first), first - 1, -1):
        if words[last].capital:
            key = _joined_key(words, first, last)
            found = candidates(key)
            if found and _printed_as(words, first, last, found):
                return _with_designator(words, Match(first, last, key, found))
    return None


def _furthest(words: Sequence[Word], first: int) -> int:
    """The last word that a name beginning at ``first`` may reach."""
    last = first
    for index in range(first + 1, min(first + _MOST_WORDS, len(words))):
        word = words[index]
        if not word.joined or not (word.capital or word.lower in word_lists()["particle"]):
            break
        if word.gap == ". " and not words[index - 1].text.endswith(".") and word.begins:
            break
        last = index
    return last


_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


def _joined_key(words: Sequence[Word], first: int, last: int) -> str:
    """The same key that ``name_key`` gives for the words together."""
    parts = [words[index].lower for index in range(first, last + 1)]
    return " ".join([_WRITTEN_OUT.get(part, part) for part in parts[:-1]] + parts[-1:])


def _printed_as(words: Sequence[Word], first: int, last: int, found: Sequence[Candidate]) -> bool:
    """Abbreviations stand in capitals ("US", not "Us"); no other name of three letters does."""
    text = words[first].text
    if first != last or len(words[first].lower) > 3:
        return True
    if any(place.rank == 1 for place in found):
        return text.isupper()
    return not text.isupper()


def _with_designator(words: Sequence[Word], match: Match) -> Match:
    """The match, run on over a capitalised "Oblast" or "Province", with what it speaks for."""
    index = match.last + 1
    if index >= len(words) or words[index].gap != " ":
        return match
    word = words[index]
    kind = designators().get(word.lower)
    if kind is None:
        return match
    if word.capital and kind in {"region", "county"}:
        fitting = tuple(place for place in match.candidates if place.kind in {"region", "county"})
        if fitting:
            return Match(match.first, index, match.key, fitting, kind)
    return Match(match.first, match.last, match.key, match.candidates, kind)
