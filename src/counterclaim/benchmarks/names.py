"""Whether two printed names are the same voice.

Names are compared after folding case, accents, articles, possessives, British and American
spelling, demonyms ("Russia's", "Russian", "of the Russian Federation") and the titles before a
person's name. A surname, or a role and a name ("Governor of Perm Ivan Sokol"), is the full name
where only one voice of the report fits. Two ministries, or one ministry of two countries, differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from counterclaim.knowledge.countries import countries_called
from counterclaim.knowledge.folding import folded
from counterclaim.knowledge.name_words import name_words

_LONGEST_COUNTRY = 8
"""Words of the longest country name: United Kingdom of Great Britain and Northern Ireland."""

_LONGEST_SPELLING = 2
"""Words of the longest entry among the spellings: "foreign affairs"."""

_LONGEST_PERSON = 5
"""Words of the longest personal name that still loses its titles."""

_SHORTEST_ACRONYM = 3
"""Two letters stand for too many names."""

_WORD = re.compile(r"[^\s,;:()\[\]\"“”«»/]+")
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_IN_PARENTHESES = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name in its standard form; a country is its ISO code."""

    key: str
    capital: bool = False
    country: bool = False

    @property
    def function(self) -> bool:
        return self.key in name_words().functions

    @property
    def title(self) -> bool:
        return self.key in name_words().titles

    @property
    def personal(self) -> bool:
        """May be part of a person's name."""
        words = name_words()
        if self.country or self.key in words.functions | words.institutions | words.titles:
            return False
        return self.capital or self.key in words.particles or self.key.startswith(("al-", "el-"))


@dataclass(frozen=True)
class ComparableName:
    """A printed name in standard form, made by :func:`comparable`."""

    words: tuple[_Word, ...]
    acronyms: frozenset[str]

    @cached_property
    def person(self) -> tuple[str, ...]:
        """The words of the personal name without titles; empty where it is no person's name."""
        return tuple(word.key for word in _without_titles(self.words))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Countries in the order of the name: envoys to and from a country differ."""
        return tuple(word.key for word in self.words if word.country)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The words that are neither countries nor function words, in order."""
        return tuple(w.key for w in self.words if not w.country and not w.function)

    @cached_property
    def ordered(self) -> bool:
        """True where no "of" lets the words stand in another order."""
        return not any(word.function for word in self.words)

    def equals(self, other: ComparableName) -> bool:
        """True where the two names are the same in standard form."""
        if self.person and self.person == other.person:
            return True
        if self.countries != other.countries or sorted(self.others) != sorted(other.others):
            return False
        return self.others == other.others or not (self.ordered and other.ordered)

    def is_acronym_of(self, other: ComparableName) -> bool:
        """True for "ISPR" and "Inter-Services Public Relations (ISPR)"."""
        return len(self.words) == 1 and self.words[0].key in other.acronyms

    def is_short_for(self, other: ComparableName) -> bool:
        """True where ``other`` is this personal name with given names or a role before it."""
        if not self.person:
            return False
        if other.person:
            return len(other.person) > len(self.person) and _ends_with(other.person, self.person)
        keys = tuple(word.key for word in other.words)
        return _ends_with(keys, self.person) and _is_role(other.words[: -len(self.person)])


class VoiceNames:
    """Compares names within one report, whose voices tell whether a short name is unambiguous."""

    def __init__(self, voices: Iterable[str]) -> None:
        self._voices = tuple(comparable(voice) for voice in dict.fromkeys(voices))

    def same(self, gold: str, read: str) -> bool:
        """True where the two names are the same voice of this report."""
        one, other = comparable(gold), comparable(read)
        if one.equals(other) or one.is_acronym_of(other) or other.is_acronym_of(one):
            return True
        for short, full in ((one, other), (other, one)):
            if short.is_short_for(full):
                return self._unambiguous(short, full)
        return False

    def _unambiguous(self, short: ComparableName, full: ComparableName) -> bool:
        fitting = (voice for voice in self._voices if short.is_short_for(voice))
        return all(voice.equals(full) or voice.is_short_for(full) for voice in fitting)


def same_name(one: str, other: str) -> bool:
    """True where two names are the same voice, with no other voice around to be confused with.

    >>> same_name("Russia's defence ministry", "the Ministry of Defense of the Russian Federation")
    True
    """
    return VoiceNames((one,)).same(one, other)


@lru_cache(maxsize=20_000)
def comparable(name: str) -> ComparableName:
    """The standard form of a printed name."""
    bare = _IN_PARENTHESES.sub(" ", name)
    tokens = _WORD.findall(_without_apposition(bare)) or _WORD.findall(name)
    return ComparableName(tuple(_standard(tokens)), frozenset(_acronyms(name, tokens)))


def _without_apposition(name: str) -> str:
    """Without what explains a personal name: "Ivan Sokol, head of the region" is Ivan Sokol."""
    before, comma, _ = name.partition(", ")
    if comma and _without_titles(tuple(_standard(_WORD.findall(before)))):
        return before
    return name


def _standard(tokens: Sequence[str]) -> Iterator[_Word]:
    position = 0
    while position < len(tokens):
        length, word = _next_word(tokens[position:])
        if word.key not in name_words().articles:
            yield word
        position += length


def _next_word(tokens: Sequence[str]) -> tuple[int, _Word]:
    """The number of tokens that make the next word, and the word."""
    for length in range(min(_LONGEST_COUNTRY, len(tokens)), 0, -1):
        words = _POSSESSIVE.sub("", " ".join(tokens[:length]))
        found = countries_called(words)
        if len(found) == 1:  # "Congolese" may be either Congo
            return length, _Word(found[0].code, country=True)
        if length <= _LONGEST_SPELLING:
            key = _key(words)
            if key in name_words().spellings:
                return length, _Word(name_words().spellings[key], capital=words[0].isupper())
    word = _POSSESSIVE.sub("", tokens[0])
    return 1, _Word(_key(word), capital=word[0].isupper())


def _key(word: str) -> str:
    return folded(word).replace(".", "").strip("-'")


def _acronyms(name: str, tokens: Sequence[str]) -> Iterator[str]:
    """The acronym printed in parentheses, and the initials of the capitalised words."""
    for inside in _IN_PARENTHESES.findall(name):
        if len(inside) >= _SHORTEST_ACRONYM and inside.isupper():
            yield _key(inside)
    initials = "".join(token[0] for token in tokens if token[0].isupper())
    if len(initials) >= _SHORTEST_ACRONYM:
        yield _key(initials)


def _without_titles(words: tuple[_Word, ...]) -> tuple[_Word, ...]:
    """The personal name after the last title, the whole where there is none, or nothing."""
    titles = [position for position, word in enumerate(words) if word.title]
    start = titles[-1] + 1 if titles else 0
    if any(word.function for word in words[:start]):
        return ()
    person = words[start:]
    if not 0 < len(person) <= _LONGEST_PERSON or not person[-1].capital:
        return ()
    return person if all(word.personal for word in person) else ()


def _is_role(words: Sequence[_Word]) -> bool:
    """True for "Governor of Perm", not for "office of President", whose name is another's."""
    prepositions = [position for position, word in enumerate(words) if word.function]
    if not prepositions:
        return any(word.title for word in words)
    head, rest = words[: prepositions[0]], words[prepositions[-1] + 1 :]
    return any(word.title for word in head) and bool(rest) and not rest[-1].title


def _ends_with(words: tuple[str, ...], end: tuple[str, ...]) -> bool:
    return words[-len(end) :] == end
