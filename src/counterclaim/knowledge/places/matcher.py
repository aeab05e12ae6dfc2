"""Longest match of place names over the words of a text, with no regard to what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.knowledge.places.abbreviations import region_of
from counterclaim.knowledge.places.gazetteer import Candidate, candidates
from counterclaim.knowledge.places.keys import joined
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import common_words, designators, word_lists

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to ``last`` (included) that name one place or more.

    ``designator`` is the kind of place that the word behind the name speaks for: "" for any, None
    without such a word. ``feature`` tells that the name runs on to a noun of geography, so that it
    is near the place rather than the place. ``certain`` leaves no doubt that it is a place.
    """

    first: int
    last: int
    key: str
    candidates: tuple[Candidate, ...]
    designator: str | None = None
    feature: bool = False
    certain: bool = False

    @property
    def sense(self) -> str:
        """What is resolved once in a text: the name, apart from the same name as a region."""
        return f"{self.key}={self.designator}" if self.designator else self.key


def match_names(words: Sequence[Word]) -> list[Match]:
    """The matches in a text, none overlapping another, in order."""
    matches: list[Match] = []
    index = 0
    while index < len(words):
        found = _abbreviated(words, index, matches)
        if found is None and _may_begin(words, index):
            found = _longest(words, index)
        if found:
            matches.append(found)
        index = found.last + 1 if found else index + 1
    return matches


def longest_name(words: Sequence[Word], first: int, last: int) -> Match | None:
    """The longest name among words ``first`` to ``last``, whatever is printed in capitals."""
    for length in range(last - first, -1, -1):
        for start in range(first, last - length + 1):
            found = _named(words, start, start + length, whole=length == last - first)
            if found:
                return _with_designator(words, found)
    return None


def _named(words: Sequence[Word], first: int, last: int, *, whole: bool) -> Match | None:
    """The name that words ``first`` to ``last`` are; a part of a name is no word of English."""
    short = region_of(words[first].text) if first == last else ()
    if short:
        return Match(first, last, short[0].name.lower(), short)
    key = joined_key(words, first, last)
    lists = word_lists()
    said = key in common_words() or key in lists["compass"] or key in lists["feature"]
    found = candidates(key)
    return Match(first, last, key, found) if found and (whole or not said) else None


def _abbreviated(words: Sequence[Word], index: int, matches: Sequence[Match]) -> Match | None:
    """A region by its abbreviation: "N.C." anywhere, "Tex." behind "Paris, " or "R-"."""
    word = words[index]
    found = region_of(word.text)
    if not found or (word.gap and word.gap[-2:-1].isdigit()):  # "600 B.C."
        return None
    free = word.text.count(".") > 1 or (len(word.text) > 2 and word.text.isupper())
    if not free and not _follows_place(words, index, matches, found[0]):
        return None
    return Match(index, index, found[0].name.lower(), found, certain=True)


def _follows_place(
    words: Sequence[Word], index: int, matches: Sequence[Match], region: Candidate
) -> bool:
    if words[index].gap == "-":
        return words[index - 1].text in {"D", "R", "I"}
    return (
        words[index].gap == ", "
        and bool(matches)
        and matches[-1].last == index - 1
        and any(
            (place.country, place.region) == (region.country, region.region)
            for place in matches[-1].candidates
        )
    )


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
    lower = word_lists()["lower"]
    for last in range(_furthest(words, first), first - 1, -1):
        if words[last].capital or words[last].lower in lower:
            key = joined_key(words, first, last)
            found = candidates(key)
            if found and _printed_as(words, first, last, found):
                return _run_on(words, _without_the(words, Match(first, last, key, found)))
    return None


def _furthest(words: Sequence[Word], first: int) -> int:
    """The last word that a name beginning at ``first`` may reach."""
    last, inside = first, word_lists()["particle"] | word_lists()["lower"]
    for index in range(first + 1, min(first + _MOST_WORDS, len(words))):
        word = words[index]
        if not word.joined or not (word.capital or word.lower in inside):
            break
        if word.gap == ". " and not words[index - 1].text.endswith(".") and word.begins:
            break
        last = index
    return last


def joined_key(words: Sequence[Word], first: int, last: int) -> str:
    """The same key that ``name_key`` gives for the words together."""
    return joined([word.lower for word in words[first : last + 1]])


def _printed_as(words: Sequence[Word], first: int, last: int, found: Sequence[Candidate]) -> bool:
    """Abbreviations stand in capitals ("US", not "Us"), other names of three letters do not."""
    text = words[first].text
    if first != last or len(words[first].lower) > 3:
        return True
    if text[1:].islower():
        return any(place.rank == 0 for place in found)
    return any(place.rank == 1 for place in found)


def _without_the(words: Sequence[Word], match: Match) -> Match:
    """The name without "The" before it, where a sentence may have brought the capital."""
    if match.first == match.last or words[match.first].lower != "the":
        return match
    key = joined_key(words, match.first + 1, match.last)
    ids = {place.id for place in match.candidates}
    found = tuple(place for place in candidates(key) if place.kind != "city" and place.id in ids)
    return replace(match, first=match.first + 1, key=key, candidates=found) if found else match


def _run_on(words: Sequence[Word], match: Match) -> Match:
    """The match with what belongs to it on both sides: "South West England", "Danube Delta"."""
    match = _with_designator(words, match)
    first = match.first
    while first > 0 and words[first].gap == " " and _is_compass(words[first - 1]):
        first -= 1
    return replace(match, first=first)


def _is_compass(word: Word) -> bool:
    return word.capital and word.lower in word_lists()["compass"]


def _with_designator(words: Sequence[Word], match: Match) -> Match:
    """The match, run on over a capitalised "Oblast" or "Valley", with what it speaks for."""
    index = match.last + 1
    if index >= len(words) or words[index].gap != " ":
        return match
    word = words[index]
    if word.capital and word.lower in word_lists()["feature"]:
        return replace(match, last=index, feature=True, designator="")
    kind = designators().get(word.lower)
    if kind is None:
        return match
    if word.capital and kind in {"region", "county"}:
        # "Michigan State" is a university, "Rakhine State" a region.
        fitting = tuple(
            place
            for place in match.candidates
            if place.kind in {"region", "county"}
            and not (word.lower == "state" and place.country == "US")
        )
        if fitting:
            return replace(match, last=index, candidates=fitting, designator=kind)
    return replace(match, designator=kind)
