"""Words of a text as the matcher of place names sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from counterclaim.knowledge.places.abbreviations import abbreviations
from counterclaim.knowledge.places.keys import name_key
from counterclaim.knowledge.places.words import word_lists

_SENTENCE_END = re.compile(r"[.!?:;\n\r\u2028\u2029][\"'”’)\]]*\s*[\"'“‘(\[]*$|^\s*[\"'“‘(\[]*$")
_REACH = 8
"""Characters before a word that can hold the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and what stands before it. ``lower`` is the word's key: folded, without dots.

    ``gap`` is the text between the word before and this one; None for the first. ``begins`` tells
    that a sentence, a line or a quotation begins here, so that its capital says nothing.
    """

    text: str
    start: int
    end: int
    lower: str
    capital: bool
    gap: str | None
    begins: bool

    @property
    def joined(self) -> bool:
        """Whether a name may run on from the word before to this one."""
        return self.gap in {" ", "-", "\u00a0", ". ", "‑"}


@cache
def _word_pattern() -> re.Pattern[str]:
    dotted = (short[:-1] for short in abbreviations() if short.count(".") == 1)
    return re.compile(
        r"(?:[^\W\d_]\.){2,}"  # U.S., D.C.
        r"|W\. ?Va\."
        rf"|\b(?:{'|'.join(dotted)})\."
        r"|(?:St|Ste|Mt|Ft|Pt)\.(?= )"
        r"|[^\W\d_]+(?:['’ʼ`](?!s\b)[^\W\d_]+)*"
    )


def words_of(text: str) -> list[Word]:
    """The words of a text, in order. Numbers and punctuation are gaps."""
    words: list[Word] = []
    end = 0
    for match in _word_pattern().finditer(text):
        word = match.group()
        before = text[max(end, match.start() - _REACH) : match.start()] if words else None
        begins = not words or (before != " " and _begins(before or "", words[-1]))
        words.append(
            Word(
                text=word,
                start=match.start(),
                end=match.end(),
                lower=_key(word),
                capital=word[0].isupper(),
                gap=before,
                begins=begins,
            )
        )
        end = match.end()
    return words


def _begins(gap: str, before: Word) -> bool:
    # After an initial or an abbreviation the dot ends no sentence.
    if gap == ". " and (len(before.text) == 1 or before.lower in word_lists()["dotted"]):
        return False
    return bool(gap) and _SENTENCE_END.search(gap) is not None


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    return name_key(word)
