"""A printed name as words in standard form, with what each word can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.knowledge.countries import countries_called
from counterclaim.knowledge.folding import folded
from counterclaim.knowledge.name_words import name_words

_LONGEST_COUNTRY = 8
"""Words of the longest country name: United Kingdom of Great Britain and Northern Ireland."""

_LONGEST_SPELLING = 2
"""Words of the longest entry among the spellings: "foreign affairs"."""

_SHORTEST_ACRONYM = 3
"""Two letters stand for too many names."""

_WORD = re.compile(r"[^\s,;:()\[\]\"“”«»/]+")
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_IN_PARENTHESES = re.compile(r"\(([^()]*)\)")
_PARTICIPLE = re.compile(r"\w{2,}(?:ed|ing)")


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name in standard form; the key of a country is its ISO 3166-1 code."""

    key: str
    capital: bool = False
    country: bool = False
    possessive: bool = False

    @property
    def function(self) -> bool:
        """Only holds other words together: "of"."""
        return self.key in name_words().functions

    @property
    def title(self) -> bool:
        """Stands before a person's name: "President"."""
        return self.key in name_words().titles

    @property
    def institution(self) -> bool:
        """Marks the name of a body: "Ministry"."""
        return self.key in name_words().institutions

    @property
    def direction(self) -> bool:
        """Tells parts of one place apart: "northern"."""
        return self.key in name_words().directions

    @property
    def role(self) -> bool:
        """May say what a person does, before the name: "fisherman", but not the "al" of a name."""
        return self.title or not (self.country or self.function or self.personal or self.direction)

    @property
    def personal(self) -> bool:
        """May be part of a person's name."""
        if self.country or self.function or self.institution or self.title:
            return False
        prefixed = self.key.startswith(("al-", "el-"))
        return self.capital or prefixed or self.key in name_words().particles

    @property
    def opens_postmodifier(self) -> bool:
        """Begins what is said after a noun: "who", "in", "briefed", "speaking"."""
        if self.key in name_words().postmodifiers:
            return True
        return not self.capital and bool(_PARTICIPLE.fullmatch(self.key))


def name_parts(name: str) -> tuple[tuple[NameWord, ...], frozenset[str]]:
    """The words of a name without parentheses, and the acronyms that may stand for it."""
    tokens = _WORD.findall(_IN_PARENTHESES.sub(" ", name)) or _WORD.findall(name)
    return parse_words(tokens), frozenset(_acronyms(name, tokens))


def before_comma(name: str) -> tuple[NameWord, ...]:
    """The words before the first comma; nothing where there is none."""
    before, comma, _ = _IN_PARENTHESES.sub(" ", name).partition(", ")
    return parse_words(_WORD.findall(before)) if comma else ()


def parse_words(tokens: Sequence[str]) -> tuple[NameWord, ...]:
    """The tokens in standard form: articles dropped, countries and set phrases one word each."""
    words, position = [], 0
    while position < len(tokens):
        length, word = _next_word(tokens[position:])
        if word.key not in name_words().articles:
            words.append(word)
        position += length
    return tuple(words)


def _next_word(tokens: Sequence[str]) -> tuple[int, NameWord]:
    """The number of tokens that make the next word, and the word."""
    for length in range(min(_LONGEST_COUNTRY, len(tokens)), 0, -1):
        printed = " ".join(tokens[:length])
        words = _POSSESSIVE.sub("", printed)
        possessive = words != printed
        found = countries_called(words)
        if len(found) == 1:  # "Congolese" may be either Congo
            return length, NameWord(found[0].code, country=True, possessive=possessive)
        key = _key(words)
        if length <= _LONGEST_SPELLING and key in name_words().spellings:
            standard = name_words().spellings[key]
            return length, NameWord(standard, words[0].isupper(), possessive=possessive)
    return 1, NameWord(key, words[0].isupper(), possessive=possessive)


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
