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

_LINKS = frozenset(("with", "by", "from", "on", "to", "against", "between", "for"))
_ACTING = frozenset(("nsubj", "agent", "poss"))


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
    return _speaks(words, match) or _is_dealt_with(words, match) or _acts(words, match, syntax)


def _names_capital(place: Candidate) -> bool:
    found = country_with_capital(place.name)
    return place.kind == "city" and found is not None and found.code == place.country


def _is_located(words: Sequence[Word], match: Match) -> bool:
    index = match.first - 1
    if index >= 0 and words[index].lower == "the":
        index -= 1
    return index >= 0 and words[index].lower in {"in", "near", "at", "outside", "around", "inside"}


def _speaks(words: Sequence[Word], match: Match) -> bool:
    following = words[match.last + 1 : match.last + 3]
    if not following or following[0].gap != " ":
        return False
    if following[0].lower.endswith("ly") and len(following) > 1:
        following = following[1:]
    return following[0].lower in word_lists()["speech"]


def _is_dealt_with(words: Sequence[Word], match: Match) -> bool:
    """As in "ties with Moscow", "between Kyiv and Moscow", "backed by Tehran"."""
    before = [word.lower for word in words[max(match.first - 5, 0) : match.first]]
    links = [place for place, word in enumerate(before) if word in _LINKS]
    if not links:
        return False
    dealing = word_lists()["dealing"]
    return before[links[-1]] == "between" or any(word in dealing for word in before[: links[-1]])


def _acts(words: Sequence[Word], match: Match, syntax: Doc | None) -> bool:
    """The parse has it as the subject of a verb, or as the owner of what only a state has."""
    if syntax is None:
        return False
    span = syntax.char_span(
        words[match.first].start, words[match.last].end, alignment_mode="expand"
    )
    if span is None:
        return False
    head = span.root
    if head.dep_ == "nsubj":
        return head.head.pos_ in {"VERB", "AUX"} and head.head.lemma_ not in {"be", "lie", "sit"}
    return head.dep_ == "poss" and head.head.lemma_.lower() in _OF_STATES


_OF_STATES = frozenset(
    (
        "government",
        "force",
        "troop",
        "army",
        "military",
        "invasion",
        "war",
        "demand",
        "claim",
        "offer",
        "decision",
        "ambassador",
        "envoy",
        "minister",
        "ministry",
        "policy",
        "plan",
        "ally",
        "claim",
        "proposal",
        "statement",
        "threat",
        "aggression",
        "defence",
        "defense",
        "interest",
        "position",
        "stance",
        "response",
        "refusal",
        "control",
        "rule",
        "security",
    )
)
