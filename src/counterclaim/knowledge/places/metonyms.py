"""Whether the name of a capital stands for its government: "Moscow said", not "in Moscow"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterclaim.knowledge.countries import country_with_capital
from counterclaim.knowledge.places.gazetteer import Candidate
from counterclaim.knowledge.places.matcher import Match
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import word_lists

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINKS = frozenset(("with", "by", "from", "on", "to", "against", "for"))

_POSSESSIVE = frozenset(("'s ", "’s ", "' ", "’ "))


def is_metonym(
    words: Sequence[Word], match: Match, place: Candidate, syntax: Doc | None = None
) -> bool:
    """Whether the name means a government.

    Only capitals and seats of government ("the Kremlin") can. They do where they speak or decide
    ("Kyiv accused"), where one deals with them ("talks with Tehran"), or own what governments own
    ("Moscow's forces").
    """
    if place.kind != "seat" and not _names_capital(place):
        return False
    if _is_located(words, match):
        return False
    return (
        _speaks(words, match)
        or _owns(words, match)
        or _is_dealt_with(words, match)
        or _acts(words, match, syntax)
    )


def _names_capital(place: Candidate) -> bool:
    found = country_with_capital(place.name)
    return place.kind == "city" and found is not None and found.code == place.country


def _is_located(words: Sequence[Word], match: Match) -> bool:
    index = match.first - 1
    if index >= 0 and words[index].lower == "the":
        index -= 1
    return index >= 0 and words[index].lower in {"in", "near", "at", "outside", "around", "inside"}


def _speaks(words: Sequence[Word], match: Match) -> bool:
    """As in "Kyiv has not confirmed", "Moscow-backed"."""
    lists = word_lists()
    index = match.last + 1
    if index < len(words) and words[index].gap == "-":
        return words[index].lower in lists["on_behalf"]
    for word in words[index : index + 4]:
        if word.gap != " ":
            return False
        if word.lower in lists["speech"]:
            return True
        if word.lower not in lists["auxiliary"] and not word.lower.endswith("ly"):
            return False
    return False


def _is_dealt_with(words: Sequence[Word], match: Match) -> bool:
    """As in "ties with Moscow", "between Kyiv and Moscow", "backed by Tehran", "told Kyiv"."""
    before = [word.lower for word in words[max(match.first - 6, 0) : match.first]]
    if before and before[-1] == "the":
        before.pop()
    if not before:
        return False
    lists = word_lists()
    if before[-1] in lists["address"] or before[-1] == "between":
        return True
    if before[-1] == "and":
        return "between" in before[-4:]
    return before[-1] in _LINKS and any(word in lists["dealing"] for word in before[-4:-1])


def _owns(words: Sequence[Word], match: Match) -> bool:
    """What only a state has, as in "Kyiv's forces", "Moscow's latest offer"."""
    following = words[match.last + 1 : match.last + 4]
    if not following or following[0].gap not in _POSSESSIVE:
        return False
    nouns = word_lists()["of_state"]
    return any(word.lower in nouns or word.lower.removesuffix("s") in nouns for word in following)


def _acts(words: Sequence[Word], match: Match, syntax: Doc | None) -> bool:
    """The parse has it as the subject of an active verb. Not in a dateline ("KYIV, Ukraine")."""
    following = words[match.last + 1 : match.last + 2]
    if syntax is None or not following or following[0].gap != " ":
        return False
    span = syntax.char_span(
        words[match.first].start, words[match.last].end, alignment_mode="expand"
    )
    if span is None or span.root.dep_ != "nsubj":
        return False
    verb = span.root.head
    return verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in {"be", "lie", "sit", "stand", "see"}
