"""Pronouns and short forms resolved to the nearest fitting fuller name of the document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.names import Name, name_of
from counterclaim.reading.rules.statements import Source
from counterclaim.reading.rules.tree import Tree
from counterclaim.reading.voice_details import describe
from counterclaim.records import AUTHOR, UNKNOWN, AttributionStep, Voice, VoiceKind

_MALE_PRONOUNS = frozenset(("he", "him", "his", "himself"))
_FEMALE_PRONOUNS = frozenset(("she", "her", "herself"))
_PLURAL_PRONOUNS = frozenset(("they", "them", "their", "themselves"))
_THING_PRONOUNS = frozenset(("it", "its", "itself"))
_ARTICLES = frozenset(("the", "this", "that", "of", "for"))
_NOMINAL = frozenset(
    ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr", "ROOT", "npadvmod", "dep")
)
_ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z-]{1,9})\)")
_NEIGHBOURS = 40
"""Names with the same word compared on either side of a short form."""

_FARTHEST = 400
"""Names looked back at for a pronoun. More would find nothing and be quadratic on long texts."""


class Voices:
    """All names of a document, and the voices that its noun phrases stand for."""

    def __init__(self, tree: Tree, speakers: list[Token], places: frozenset[str]) -> None:
        self._tree = tree
        self._places = places
        self._speakers = {head.i for head in speakers}
        self._names: list[Name] = [
            name_of(tree, token)
            for token in tree.tokens
            if token.pos_ in ("NOUN", "PROPN")
            and (token.i in self._speakers or (token.dep_ in _NOMINAL and self._is_voice(token)))
        ]
        self._positions = [name.head.i for name in self._names]
        self._by_word: dict[str, list[Name]] = {}
        for name in self._names:
            for word in {*name.words, name.head.lower_, *name.roles}:
                same = self._by_word.setdefault(word, [])
                if not same or same[-1].name != name.name:
                    same.append(name)
        self._abbreviations = self._read_abbreviations()
        self._described: dict[Voice, Voice] = {}

    def step(self, source: Source) -> AttributionStep:
        """The attribution step of a source, with the fullest name and its mention."""
        if source.head is None:
            kind = VoiceKind.AUTHOR if source.name == AUTHOR else VoiceKind.UNKNOWN
            return AttributionStep(Voice(source.name or UNKNOWN, kind, named=False))
        printed = name_of(self._tree, source.head)
        name = self._resolve(printed)
        voice = Voice(name.name, name.kind, named=name.proper, count=name.count)
        if voice not in self._described:
            self._described[voice] = describe(voice, self._tree.text)
        return AttributionStep(self._described[voice], printed.mention if source.near else None)

    @staticmethod
    def _is_voice(token: Token) -> bool:
        lists = cue_lexicon().words
        lemma = token.lemma_.lower()
        return token.pos_ == "PROPN" or any(
            lemma in lists[kind] for kind in ("role", "organ", "witness", "armed")
        )

    def _read_abbreviations(self) -> dict[str, Name]:
        """The name before each "(ABC)"."""
        longest = sorted(self._names, key=lambda name: name.mention.start, reverse=True)
        ends = {name.mention.end: name for name in longest}
        found: dict[str, Name] = {}
        for match in _ABBREVIATION.finditer(self._tree.text):
            name = ends.get(match.start() - 1) or ends.get(match.end())
            if name is not None and _may_shorten(match.group(1), name.name):
                found.setdefault(match.group(1).lower(), name)
        return found

    def _resolve(self, printed: Name) -> Name:
        head = printed.head
        if head.pos_ == "PRON":
            return self._pronoun(head) or printed
        if len(printed.words) == 1 and head.lower_ in self._abbreviations:
            return self._abbreviations[head.lower_]
        if len(printed.name.split()) == 1 and head.pos_ == "PROPN":
            found = self._fuller_person(printed)
            if found is not None:
                return found
        if not self._is_definite(printed):
            return printed
        lists = cue_lexicon().words
        lemma = head.lemma_.lower()
        if lemma in lists["role"] and not printed.plural:
            return self._by_role(printed) or printed
        if lemma in lists["organ"] | lists["outlet"]:
            return self._fuller_body(printed) or printed
        if lemma in lists["issued"] and not printed.plural:
            return self._issuer(printed) or printed
        return printed

    def _is_person(self, name: Name) -> bool:
        if name.kind is VoiceKind.PERSON:
            return not name.plural and name.name not in self._places
        single = name.proper and " " not in name.name and name.kind is VoiceKind.UNKNOWN
        return single and self._fuller_person(name) is not None

    def _is_definite(self, printed: Name) -> bool:
        """True for "the ministry", "its spokesman", "General Staff"; not for "a ministry"."""
        determiners = self._tree.children(printed.head, "det")
        if any(token.lower_ not in ("the", "this", "that") for token in determiners):
            return False
        return bool(determiners) or printed.proper or printed.head.tag_ == "NN"

    def _pronoun(self, head: Token) -> Name | None:
        word = head.lower_
        if word in _MALE_PRONOUNS or word in _FEMALE_PRONOUNS:
            lists = cue_lexicon().words
            other = lists["female"] if word in _MALE_PRONOUNS else lists["male"]
            return self._last(head, lambda name: self._is_person(name) and not _words(name) & other)
        if word in _PLURAL_PRONOUNS:
            return self._last(head, lambda name: name.plural)
        if word in _THING_PRONOUNS:
            return self._last(head, _is_thing)
        return None

    def _last(self, head: Token, fits: Callable[[Name], bool]) -> Name | None:
        end = bisect_left(self._positions, head.i)
        before = self._names[max(0, end - _FARTHEST) : end]
        fitting = [name for name in before if fits(name)]
        speaking = [name for name in fitting if name.head.i in self._speakers]
        found = (
            speaking
            or [name for name in fitting if name.head.dep_ in ("nsubj", "nsubjpass")]
            or fitting
        )
        return self._resolve_again(found[-1]) if found else None

    def _resolve_again(self, name: Name) -> Name:
        return self._resolve(name) if name.head.pos_ != "PRON" else name

    def _fuller_person(self, printed: Name) -> Name | None:
        """A name of several words with this one among them: the nearest before, else after."""
        word = printed.name.lower()
        fuller = [
            name
            for name in self._known(word, printed.head)
            if len(name.name.split()) > 1 and word in name.words and name.kind is VoiceKind.PERSON
        ]
        return self._nearest(fuller, printed)

    def _by_role(self, printed: Name) -> Name | None:
        """Who was called "foreign minister" before: "the minister"."""
        roles = printed.words - _ARTICLES
        fitting = [
            name
            for name in self._known(printed.head.lower_, printed.head)
            if name.head.i != printed.head.i
            and (roles <= name.roles or (roles < name.words and name.kind is VoiceKind.PERSON))
        ]
        return self._nearest(fitting, printed, before_only=True)

    def _fuller_body(self, printed: Name) -> Name | None:
        """A body whose longer name has all words of this one: "the ministry"."""
        own = printed.words - _ARTICLES
        word = printed.head.lower_
        fuller = [
            name
            for name in self._known(word, printed.head)
            if own < name.words - _ARTICLES and name.head.lower_ == word and not name.plural
        ]
        found = self._nearest(fuller, printed, before_only=len(own) == 1 and not printed.proper)
        if found is not None or own != {word} or word not in cue_lexicon().words["generic"]:
            return found
        return self._last(printed.head, lambda name: _is_thing(name) and name.proper)

    def _issuer(self, printed: Name) -> Name | None:
        """Who speaks by "its statement" or "the statement": the owner, or the last speaker."""
        owner = self._tree.child(printed.head, "poss")
        if owner is not None:
            return (
                self._resolve(name_of(self._tree, owner))
                if owner.tag_ != "PRP$"
                else self._last(printed.head, _is_thing)
            )
        if len(printed.words) > 2:
            return None
        return self._last(printed.head, lambda name: name.kind is not VoiceKind.OUTLET)

    def _known(self, word: str, head: Token) -> list[Name]:
        """The names with a word, those nearest to a noun on either side."""
        names = self._by_word.get(word, [])
        at = bisect_left(names, head.i, key=lambda name: name.head.i)
        return names[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]

    @staticmethod
    def _nearest(names: list[Name], printed: Name, *, before_only: bool = False) -> Name | None:
        before = [name for name in names if name.head.i < printed.head.i]
        if before:
            return before[-1]
        return names[0] if names and not before_only else None


def _may_shorten(short: str, name: str) -> bool:
    """False for "KYIV (CNN)", an outlet after a place."""
    letters = iter(name.lower())
    return " " in name or all(letter in letters for letter in short.lower())


def _is_thing(name: Name) -> bool:
    return not name.plural and name.kind is not VoiceKind.PERSON


def _words(name: Name) -> frozenset[str]:
    return name.words | name.roles
