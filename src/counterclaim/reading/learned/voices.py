"""From the mention of a voice to its fullest name in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from counterclaim.reading.learned.decode import span_of
from counterclaim.reading.learned.kinds import voice_of
from counterclaim.reading.learned.network import Pointed, WindowTags
from counterclaim.records import Span, VoiceKind

LONGEST_NAME = 22
"""Words of the longest mention or name, each mark counted."""

_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "him",
        "her",
        "them",
        "his",
        "their",
        "its",
        "i",
        "we",
        "who",
        "himself",
        "herself",
        "themselves",
    ]
)
_DETERMINERS = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their"])
_INTRODUCING = frozenset(
    ["a", "an", "one", "some", "another", "several", "two", "three", "four", "many", "local"]
)
CANDIDATES = 8
"""Names that are looked at for a mention."""

LEAST_FIT, UNLIKELY_FIT = 0.02, 0.1
"""Weights of names that do not fit, and of those that hardly do."""

_REST_OF_WORD = r"(?:[-'’](?!s\b)\w+)*"
_NEXT_NAME = r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z\u00c0-\u024f]+"
_REST_OF_NAME = re.compile(f"{_REST_OF_WORD}(?:{_NEXT_NAME}{_REST_OF_WORD})*")
_OWNER = re.compile(r"(?:[Tt]he )?[A-Z][\w ]*(?:['’]s|s['’])")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice as one window shows it: the mention and the fullest name, with its probability."""

    mention: Span
    name: str
    chance: float


def find_voice(tags: WindowTags, pointed: Pointed, word: int) -> FoundVoice:
    """The voice whose mention begins at a word of the window.

    The likeliest names are weighed by whether they fit what is printed; the same name at several
    places counts together. Where no name fits, the mention is the name.
    """
    last = last_word(tags, pointed, "end_of_mention", word)
    mention = span_of(tags, word, last)
    printed = tidy(mention.of(tags.words.text))
    chances = np.exp(pointed.words["fullest_name"][word])
    weights: dict[str, float] = {}
    if not is_pronoun(printed):
        weights[printed] = float(chances[0]) + LEAST_FIT
    for named in map(int, np.argsort(-chances[1:])[:CANDIDATES]):
        name = _name_at(tags, pointed, named)
        if not is_pronoun(name):
            weight = float(chances[named + 1]) * fit(printed, name)
            weights[name] = weights.get(name, 0.0) + weight
    best = max(weights, key=weights.__getitem__, default=printed)
    return FoundVoice(mention, with_owner(printed, best), min(1.0, weights.get(best, 0.0)))


def _name_at(tags: WindowTags, pointed: Pointed, word: int) -> str:
    last = last_word(tags, pointed, "end_of_name", word)
    span = whole_name(tags.words.text, span_of(tags, word, last))
    return tidy(span.of(tags.words.text))


def whole_name(text: str, span: Span) -> Span:
    """The span with the rest of a word that it cuts, and the capitalised words that follow it.

    >>> whole_name("in N'Djamena, General Ivan Sokol said", Span(3, 4))
    Span(start=3, end=12)
    """
    following = _REST_OF_NAME.match(text, span.end)
    last = span.of(text).split()[-1]
    if following and last[0].isupper():
        return Span(span.start, span.end + len(following.group()))
    return span


def with_owner(printed: str, name: str) -> str:
    """The name of a body with the country that the mention gives it.

    >>> with_owner("Libya's Ministry of Defence", "Ministry of Defence")
    "Libya's Ministry of Defence"
    """
    owner = printed.removesuffix(name).rstrip()
    is_body = voice_of(name).kind in (VoiceKind.STATE_BODY, VoiceKind.ORGANISATION)
    if is_body and owner != printed and _OWNER.fullmatch(owner):
        return printed
    return name


def fit(printed: str, name: str) -> float:
    """How well a name fits the words that are to stand for it, 1 or little.

    A mention with a proper name in it shares a word or the initials with the full name; a mention
    that introduces someone ("a resident", "two officials") is hardly anyone named elsewhere.

    >>> fit("Governor Sokol", "Ivan Sokol"), fit("Governor Sokol", "Orit Shamai") < 1
    (1.0, True)
    """
    if is_pronoun(printed):
        return 1.0
    words = printed.split()
    proper = {word.lower() for word in words[1:] if word[0].isupper()}
    if words[0][0].isupper() and words[0].lower() not in _DETERMINERS | _INTRODUCING:
        proper.add(words[0].lower())
    parts = [word.lower() for word in name.split()]
    shared = any(_alike(one, other) for one in proper for other in parts)
    if proper:
        return 1.0 if shared or _is_short_form(printed, name) else LEAST_FIT
    if words[0].lower() in _DETERMINERS:
        return 1.0
    head = words[-1].lower()
    return 1.0 if any(_alike(head, other) for other in parts) else UNLIKELY_FIT


def _alike(one: str, other: str) -> bool:
    """True for words that share a stem: "russian" and "russia's"."""
    return one[:5] == other[:5] if min(len(one), len(other)) >= 5 else one == other


def _is_short_form(one: str, other: str) -> bool:
    """True where one is in capitals the initials of the other, or stands in it in parentheses."""
    short, full = sorted((one.replace(".", "").split()[-1], other), key=len)
    words = full.split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    initials = {capitals, "".join(word[0] for word in words).upper()}
    return short.isupper() and (short in initials or f"({short})" in full)


def last_word(tags: WindowTags, pointed: Pointed, pointer: str, first: int) -> int:
    """The likeliest last word at or after the first, in the same line."""
    offset = tags.window.first
    lines = tags.words.paragraph
    end = first + 1
    while (
        end < min(first + LONGEST_NAME, tags.window.end - offset)
        and lines[offset + end] == lines[offset + first]
    ):
        end += 1
    chances = pointed.words[pointer][first][first + 1 : end + 1]
    return first + int(chances.argmax())


def tidy(name: str) -> str:
    """A name on one line, without a possessive at its end.

    >>> tidy("Ukraine’s")
    'Ukraine'
    """
    return _POSSESSIVE.sub("", " ".join(name.split())) or name


def is_pronoun(name: str) -> bool:
    """True for "he", "they": words that name nobody."""
    return name.lower() in _PRONOUNS


class FullestNames:
    """The names of one document, so that a short one becomes the fullest that is found in it.

    A surname alone is the longest name that ends in it; given names alone are the name that
    begins with them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_surname: dict[str, str] = {}
        self._by_beginning: dict[str, str] = {}
        for name in names:
            words = name.split()
            if len(words) < 2 or not _is_personal(words):
                continue
            if len(name) > len(self._by_surname.get(words[-1].lower(), "")):
                self._by_surname[words[-1].lower()] = name
            for count in range(2, len(words)):
                beginning = " ".join(words[:count]).lower()
                if len(name) > len(self._by_beginning.get(beginning, "")):
                    self._by_beginning[beginning] = name

    def of(self, name: str) -> str:
        """The fullest form of a name."""
        if " " in name:
            return self._by_beginning.get(name.lower(), name)
        if not name[:1].isupper() or name.isupper():
            return name
        return self._by_surname.get(name.lower(), name)


def _is_personal(words: list[str]) -> bool:
    """True where all words are capitalised as in a person's name, particles aside."""
    particles = {"al", "el", "de", "van", "von", "bin", "ibn", "ben", "da", "der"}
    capital = all(word[:1].isupper() or word in particles for word in words)
    return len(words) <= 4 and capital and voice_of(" ".join(words)).kind is VoiceKind.PERSON
