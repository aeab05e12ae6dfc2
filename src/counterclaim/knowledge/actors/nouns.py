"""Nouns that say what an actor is: ``data/actors_nouns.tsv``, and the cue lists' plain nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.knowledge.actors.phrase import plain, singular, words_of
from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.knowledge.tables import rows, values
from counterclaim.records import VoiceKind

_PLAIN_KINDS = (
    ("impersonal", VoiceKind.UNKNOWN),
    ("imagery", VoiceKind.IMAGERY),
    ("document", VoiceKind.DOCUMENT),
    ("witness", VoiceKind.WITNESSES),
)


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of an actor. ``name`` ends the id of bodies: "UKR air force"."""

    kind: VoiceKind
    sectors: tuple[str, ...]
    name: str | None = None


def noun_ending(words: Sequence[str]) -> tuple[Noun, int] | None:
    """The longest noun that these words end with, and how many words it has."""
    keys = [plain(word) for word in words]
    for length in range(len(keys), 0, -1):
        found = _noun(keys[-length:])
        if found:
            return found, length
    return None


def noun_opening(words: Sequence[str]) -> tuple[Noun, int] | None:
    """The longest role that these words begin with ("Foreign Minister"), and its length."""
    keys = [plain(word) for word in words]
    for length in range(len(keys) - 1, 0, -1):
        found = _noun(keys[:length])
        if found and found.kind in {VoiceKind.PERSON, VoiceKind.WITNESSES}:
            return found, length
    return None


def _noun(keys: Sequence[str]) -> Noun | None:
    *first, last = keys
    for form in dict.fromkeys((last, singular(last))):
        found = _nouns().get(" ".join((*first, form)))
        if found:
            return found
    return None


@cache
def modifiers() -> frozenset[str]:
    """Words that stand inside offices: "deputy", "foreign"."""
    found = (row["words"] for row in rows("actors_nouns") if row["noun"] == "modifier")
    return frozenset(word for cell in found for word in values(cell))


@cache
def _nouns() -> Mapping[str, Noun]:
    nouns: dict[str, Noun] = {}
    lists = cue_lexicon().words
    for row in rows("actors_nouns"):
        if row["noun"] == "modifier":
            continue
        kind = VoiceKind(row["kind"]) if row["kind"] else VoiceKind.PERSON
        for word in values(row["words"]):
            noun = Noun(kind, tuple(row["sector"].split()), row["name"] or None)
            nouns.setdefault(" ".join(map(plain, words_of(word))), noun)
    for key, kind in _PLAIN_KINDS:
        for word in lists.get(key, ()):
            old = nouns.get(word)
            nouns[word] = Noun(kind, old.sectors if old else ())
    for word in lists["role"]:
        nouns.setdefault(word, Noun(VoiceKind.PERSON, ()))
    for word in lists["outlet"]:
        nouns.setdefault(word, Noun(VoiceKind.OUTLET, ("JRN",)))
    return nouns


def body_inside(words: Sequence[str]) -> tuple[int, int] | None:
    """Where a body's name with a preposition stands: "joint chiefs of staff", first and end."""
    keys = [plain(word) for word in words]
    for length in range(len(keys), 2, -1):
        for first in range(len(keys) - length + 1):
            part = keys[first : first + length]
            if {"of", "for"} & set(part) and " ".join(part) in _nouns():
                return first, first + length
    return None
