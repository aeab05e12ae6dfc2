"""Whether two printed names are the same voice.

Names are compared after folding case, accents, articles, possessives, British and American
spelling, demonyms ("Russia's", "Russian", "of the Russian Federation") and what stands around a
person's name. A surname, a role and a name ("Governor of Perm Ivan Sokol"), or a description cut
short ("a diplomat" for "a diplomat in Perm") is the full name where only one voice of the report
fits. Two ministries, or one ministry of two countries, differ. Definition: ``docs/measuring.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from counterclaim.benchmarks.name_parsing import NameWord, before_comma, name_parts

_LONGEST_PERSON = 5
"""Words of the longest personal name that still loses its titles."""

_Words = tuple[NameWord, ...]


@dataclass(frozen=True)
class ComparableName:
    """A printed name in standard form, made by :func:`comparable`."""

    words: _Words
    acronyms: frozenset[str]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word.key for word in self.words)

    @cached_property
    def person(self) -> tuple[str, ...]:
        """The words of the personal name without titles; empty where it is no person's name."""
        return tuple(word.key for word in _person(self.words))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Countries in the order of the name: envoys to and from a country differ."""
        return tuple(word.key for word in self.words if word.country)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The words that are neither countries nor function words, in order."""
        return tuple(word.key for word in self.words if not (word.country or word.function))

    @cached_property
    def ordered(self) -> bool:
        """True where no "of" or "'s" lets the words stand in another order."""
        return not any(word.function or word.possessive for word in self.words)

    def equals(self, other: ComparableName) -> bool:
        """True where the two names are the same in standard form."""
        if self.person and self.person == other.person:
            return True
        if self.countries != other.countries or sorted(self.others) != sorted(other.others):
            return False
        return self.others == other.others or not (self.ordered and other.ordered)

    def is_acronym_of(self, other: ComparableName) -> bool:
        """True for "ISPR" and "Inter-Services Public Relations (ISPR)"."""
        return len(self.words) == 1 and self.keys[0] in other.acronyms

    def names_person_of(self, other: ComparableName) -> bool:
        """True where ``other`` is the same personal name with given names or a role before it."""
        if not self.person:
            return False
        if other.person:
            return len(other.person) > len(self.person) and _ends_with(other.person, self.person)
        return _ends_with(other.keys, self.person) and _is_role(other.words[: -len(self.person)])

    def begins_description_of(self, other: ComparableName) -> bool:
        """True for an unnamed source and more said of it: "a diplomat", "a diplomat in Perm"."""
        length = len(self.words)
        if not 0 < length < len(other.words) or other.keys[:length] != self.keys:
            return False
        # Of a sentence's first word the capital says nothing.
        named = any(word.capital for word in self.words[1:]) or other.words[0].possessive
        last = self.words[-1]
        if named or last.institution or last.country or last.possessive or last.function:
            return False
        return other.words[length].opens_postmodifier


class VoiceNames:
    """Compares names within one report, whose voices tell whether a short name is unambiguous."""

    def __init__(self, voices: Iterable[str]) -> None:
        self._voices = tuple(comparable(voice) for voice in dict.fromkeys(voices))

    def same(self, gold: str, read: str) -> bool:
        """True where the two names are the same voice of this report."""
        one, other = comparable(gold), comparable(read)
        if one.equals(other) or one.is_acronym_of(other) or other.is_acronym_of(one):
            return True
        return any(
            self._only_person(short, full) or self._only_description(short, full)
            for short, full in ((one, other), (other, one))
        )

    def _only_person(self, short: ComparableName, full: ComparableName) -> bool:
        """True where no other person of the report has the short name."""
        if not short.names_person_of(full):
            return False
        fitting = (voice for voice in self._voices if short.names_person_of(voice))
        return all(voice.equals(full) or voice.names_person_of(full) for voice in fitting)

    def _only_description(self, short: ComparableName, full: ComparableName) -> bool:
        """True where the report has no second voice that the short description may mean."""
        if not short.begins_description_of(full):
            return False
        fitting = (v for v in self._voices if short.equals(v) or short.begins_description_of(v))
        return len({voice.keys for voice in fitting}) <= 1


def same_name(one: str, other: str) -> bool:
    """True where two names are the same voice, with no other voice around to be confused with.

    >>> same_name("Russia's defence ministry", "the Ministry of Defense of the Russian Federation")
    True
    """
    return VoiceNames((one,)).same(one, other)


@lru_cache(maxsize=20_000)
def comparable(name: str) -> ComparableName:
    """The standard form of a printed name."""
    words, acronyms = name_parts(name)
    before = before_comma(name)
    # "Ivan Sokol, head of the region" is "Ivan Sokol".
    return ComparableName(before if _person(before) else words, acronyms)


def _person(words: _Words) -> _Words:
    """The personal name in a name without its titles, or nothing where it is no person's."""
    titles = [position for position, word in enumerate(words) if word.title]
    name = _all_personal(words[titles[-1] + 1 :] if titles else words)
    before = words[: titles[-1] + 1] if titles else ()
    if name and not any(word.function for word in before):
        return name
    return _with_affiliation(words) or _after_role(words)


def _with_affiliation(words: _Words) -> _Words:
    """A title and a whole name before a preposition: "Dr Dana Holt of the Lirsk Institute"."""
    first = next((place for place, word in enumerate(words) if word.function), 0)
    titles = [place for place, word in enumerate(words[:first]) if word.title]
    name = _all_personal(words[titles[-1] + 1 : first]) if titles else ()
    return name if len(name) > 1 else ()


def _after_role(words: _Words) -> _Words:
    """A role or an owner before a whole name: "passenger Dana Holt", "Lirsk Watch's Dana Holt"."""
    roles = [place for place, word in enumerate(words) if word.role or word.possessive]
    if not roles:
        return ()
    before, name = words[: roles[-1] + 1], _all_personal(words[roles[-1] + 1 :])
    if len(name) < 2 or any(word.function or word.direction for word in before):
        return ()
    # "Lirsk Police Red Band" is a body of its own, "Lirsk police officer Dana Holt" a person.
    last = before[-1]
    return name if last.possessive or not last.capital else ()


def _all_personal(words: _Words) -> _Words:
    """The words where all may be a person's name, else nothing."""
    if not 0 < len(words) <= _LONGEST_PERSON or not all(word.personal for word in words):
        return ()
    return words if words[-1].capital or "-" in words[-1].key else ()


def _is_role(words: Sequence[NameWord]) -> bool:
    """True for "Governor of Perm", not for "office of President", whose name is another's."""
    prepositions = [position for position, word in enumerate(words) if word.function]
    if not prepositions:
        return any(word.title for word in words)
    head, rest = words[: prepositions[0]], words[prepositions[-1] + 1 :]
    return any(word.title for word in head) and bool(rest) and not rest[-1].title


def _ends_with(words: tuple[str, ...], end: tuple[str, ...]) -> bool:
    return words[-len(end) :] == end
