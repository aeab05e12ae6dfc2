"""A text as the model sees it: words, their word pieces, shapes and quotation marks, in windows.

Training and reading share this module, so that the model reads what it was trained on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from tokenizers import Tokenizer

WINDOW = 500
"""Word pieces in a window: the encoders take 512, and training used 500."""

BACK_CONTEXT = 110
"""Word pieces of the text before that a following window repeats, since speakers stand there."""

_WORD = re.compile(r"[^\W_]+|\n|[^\w\s]|_")
_OPENING, _CLOSING, _STRAIGHT = "“«„‘", "”»’", '"'
_SENTENCE_END = frozenset(".!?")


class Shape(IntEnum):
    """What case folding would hide: how a word is written."""

    LOWER = 0
    CAPITALISED = 1
    UPPER = 2
    MIXED = 3
    NUMBER = 4
    MARK = 5
    NEWLINE = 6


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text and the word pieces of each.

    ``starts`` and ``ends`` are code points, ``pieces`` the vocabulary ids of each word,
    ``quoted`` is true inside quotation marks, ``paragraph`` counts the lines before the word.
    """

    text: str
    starts: list[int]
    ends: list[int]
    pieces: list[list[int]]
    shapes: list[Shape]
    quoted: list[bool]
    paragraph: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """The word as printed."""
        return self.text[self.starts[index] : self.ends[index]]

    def at(self, offset: int) -> int:
        """The last word that starts at or before a code point; 0 where there is none."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """First and last word (both included) of the code points ``start`` to ``end``."""
        first = bisect_right(self.ends, start)
        last = bisect_right(self.starts, end - 1) - 1
        limit = max(len(self) - 1, 0)
        return min(first, limit), min(max(first, last), limit)


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first`` to ``end`` (excluded); those before ``fresh`` were in the window before."""

    first: int
    fresh: int
    end: int


def load_tokenizer(path: str) -> Tokenizer:
    """The word-piece tokenizer from its JSON file, without its limits on length."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def split_words(text: str, tokenizer: Tokenizer, newline_piece: int) -> Words:
    """The words of a text. A line break is a word of its own, with the piece given for it.

    Characters that the tokenizer drops (control characters, marks of direction) are no words.
    """
    encoding = tokenizer.encode(text, add_special_tokens=False)
    found: dict[int, list[int]] = {}
    matches = list(_WORD.finditer(text))
    match_starts = [match.start() for match in matches]
    for piece, (start, _) in zip(encoding.ids, encoding.offsets, strict=True):
        found.setdefault(bisect_right(match_starts, start) - 1, []).append(piece)
    words = Words(text, [], [], [], [], [], [])
    quotes = _QuotationMarks()
    paragraph = 0
    for index, match in enumerate(matches):
        printed = match.group()
        pieces = [newline_piece] if printed == "\n" else found.get(index)
        quoted = quotes.inside(text, match.start(), printed)
        if not pieces:
            continue
        words.starts.append(match.start())
        words.ends.append(match.end())
        words.pieces.append(pieces)
        words.shapes.append(shape_of(printed))
        words.quoted.append(quoted)
        words.paragraph.append(paragraph)
        paragraph += printed == "\n"
    return words


class _QuotationMarks:
    """Follows quotation marks through a text; a line break closes them all."""

    def __init__(self) -> None:
        self.open = False

    def inside(self, text: str, start: int, printed: str) -> bool:
        """Whether the word here is inside quotation marks (the marks themselves count)."""
        before = self.open
        if printed == "\n":
            self.open = False
        elif printed == _STRAIGHT:
            self.open = not self.open
        elif printed in _OPENING:
            self.open = True
        elif printed in _CLOSING and not _is_apostrophe(text, start):
            self.open = False
        return before or self.open


def _is_apostrophe(text: str, index: int) -> bool:
    """True for the mark in "Kyiv’s": a letter on either side."""
    return text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha()


def shape_of(word: str) -> Shape:
    """How a word is written.

    >>> shape_of("NATO").name, shape_of("Kyiv").name, shape_of("F16").name
    ('UPPER', 'CAPITALISED', 'NUMBER')
    """
    if word == "\n":
        return Shape.NEWLINE
    if not word[0].isalnum():
        return Shape.MARK
    if any(character.isdigit() for character in word):
        return Shape.NUMBER
    if word.islower() or not any(character.isupper() for character in word):
        return Shape.LOWER
    if len(word) > 1 and word.isupper():
        return Shape.UPPER
    return Shape.CAPITALISED if word[1:].islower() or len(word) == 1 else Shape.MIXED


def windows(words: Words, size: int = WINDOW, context: int = BACK_CONTEXT) -> list[Window]:
    """Windows that cover all words once as fresh, cut at line breaks or sentence ends."""
    lengths = [min(len(pieces), size // 4) for pieces in words.pieces]
    result: list[Window] = []
    fresh = 0
    while fresh < len(words):
        first, room = fresh, context if result else 0
        while first > 0 and lengths[first - 1] <= room:
            first -= 1
            room -= lengths[first]
        end, left = fresh, size - sum(lengths[first:fresh])
        while end < len(words) and lengths[end] <= left:
            left -= lengths[end]
            end += 1
        if end < len(words):
            end = _good_cut(words, fresh, end)
        result.append(Window(first, fresh, end))
        fresh = end
    return result


def _good_cut(words: Words, fresh: int, end: int) -> int:
    """The last line break, else sentence end, in the second half of the words; else their end."""
    half = (fresh + end) // 2
    for marks in (frozenset("\n"), _SENTENCE_END):
        for index in range(end - 1, half, -1):
            if words.word(index) in marks:
                return index + 1
    return end


def pad(rows: Sequence[Sequence[int]], filling: int) -> list[list[int]]:
    """The rows filled up to the length of the longest."""
    longest = max(map(len, rows), default=0)
    return [[*row, *[filling] * (longest - len(row))] for row in rows]
