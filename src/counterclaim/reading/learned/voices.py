"""From the mention of a voice to its fullest name in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from counterclaim.reading.learned.decode import span_of
from counterclaim.reading.learned.network import Pointed, WindowTags
from counterclaim.records import Span

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
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice as one window shows it: the mention and the fullest name, with its probability."""

    mention: Span
    name: str
    chance: float


def find_voice(tags: WindowTags, pointed: Pointed, word: int) -> FoundVoice:
    """The voice whose mention begins at a word of the window."""
    last = last_word(tags, pointed, "end_of_mention", word)
    mention = span_of(tags, word, last)
    printed = tidy(mention.of(tags.words.text))
    chances = np.exp(pointed.words["fullest_name"][word])
    named = int(chances[1:].argmax())
    if chances[0] > 0.5 and not is_pronoun(printed):
        return FoundVoice(mention, printed, float(chances[0]))
    if named == word:
        name_end = last_word(tags, pointed, "end_of_name", word)
        name = tidy(span_of(tags, word, name_end).of(tags.words.text))
        return FoundVoice(mention, name, float(chances[named + 1]))
    last = last_word(tags, pointed, "end_of_name", named)
    name = tidy(span_of(tags, named, last).of(tags.words.text))
    return FoundVoice(mention, name, float(chances[named + 1]))


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
    """The names of one document, so that a surname alone becomes the longest that ends in it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._longest: dict[str, str] = {}
        for name in names:
            words = name.split()
            if len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper():
                key = words[-1].lower()
                if len(name) > len(self._longest.get(key, "")) and _is_personal(words):
                    self._longest[key] = name

    def of(self, name: str) -> str:
        """The fullest form of a name."""
        if " " in name or not name[:1].isupper() or name.isupper():
            return name
        return self._longest.get(name.lower(), name)


def _is_personal(words: list[str]) -> bool:
    """True where all words are capitalised as in a person's name, particles aside."""
    particles = {"al", "el", "de", "van", "von", "bin", "ibn", "ben", "da", "der"}
    return len(words) <= 4 and all(word[:1].isupper() or word in particles for word in words)
