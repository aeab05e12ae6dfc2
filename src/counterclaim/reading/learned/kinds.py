"""What kind of voice a name is, told by its words: "witnesses", "ministry", "News", a person."""

from __future__ import annotations

import re
from functools import lru_cache

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.records import AUTHOR, UNKNOWN, Voice, VoiceKind

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PARTICLES = frozenset(
    ["al", "el", "de", "del", "van", "von", "bin", "ibn", "ben", "da", "der", "bint"]
)
_LONGEST_PERSON = 4
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=2,
    )
}
_LISTS = (
    ("imagery", VoiceKind.IMAGERY),
    ("document", VoiceKind.DOCUMENT),
    ("witness", VoiceKind.WITNESSES),
    ("armed", VoiceKind.ARMED_GROUP),
    ("outlet", VoiceKind.OUTLET),
    ("state", VoiceKind.STATE_BODY),
    ("organ", VoiceKind.ORGANISATION),
    ("role", VoiceKind.PERSON),
)


@lru_cache(maxsize=4096)
def voice_of(name: str) -> Voice:
    """The voice of a name, with its kind and, where stated, how many people it is."""
    if name in (AUTHOR, UNKNOWN):
        kind = VoiceKind.AUTHOR if name == AUTHOR else VoiceKind.UNKNOWN
        return Voice(name, kind, named=False)
    words = _WORD.findall(name)
    named = any(word[0].isupper() for word in words[1:]) or name[:1].isupper()
    count = _NUMBERS.get(words[0].lower()) if words else None
    return Voice(name, _kind(words), named=named, count=count)


def _kind(words: list[str]) -> VoiceKind:
    """By the last word that a list knows; a few capitalised words are a person."""
    lists = cue_lexicon().words
    for word in reversed(words):
        plural = word.lower()
        forms = {plural, plural.removesuffix("s"), plural.removesuffix("es")}
        for name, kind in _LISTS:
            if forms & lists.get(name, frozenset()):
                return kind
    capital = all(word[0].isupper() or word.lower() in _PARTICLES for word in words)
    if capital and 2 <= len(words) <= _LONGEST_PERSON:
        return VoiceKind.PERSON
    return VoiceKind.UNKNOWN
