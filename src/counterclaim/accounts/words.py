"""The words of a document, counted: how much two texts share, rare words counting most.

How rare a word is does not depend on which documents are compared: it is read from
``data/word_frequencies.tsv``, so that two documents are judged alike in any company.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_QUOTATION = re.compile(r"[“\"]([^”\"\n]{12,400})[”\"]")


def words_in(text: str) -> list[str]:
    """Lower-case words and numbers in order, without a genitive "'s".

    >>> words_in("Russia’s 107 mm rocket")
    ['russia', '107', 'mm', 'rocket']
    """
    words = (match[0].lower().replace("’", "'") for match in _WORD.finditer(text))
    return [word.removesuffix("'s") for word in words]


def quotations_in(text: str) -> frozenset[str]:
    """Quotations of three words or more, as their words, so that quotation marks do not matter."""
    quoted = (words_in(match[1]) for match in _QUOTATION.finditer(text))
    return frozenset(" ".join(words) for words in quoted if len(words) >= 3)


def weight(word: str) -> float:
    """How much sharing the word says: minus the logarithm of its share of reports."""
    documents, counts = _frequencies()
    return math.log(documents / counts.get(word, 1))


def total_weight(words: Iterable[str]) -> float:
    """Sum of :func:`weight` over the words."""
    return sum(map(weight, words))


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Weight of the shared words as a share of the lighter set's, from 0 to 1."""
    lighter = min(total_weight(first), total_weight(second))
    return total_weight(first & second) / lighter if lighter else 0.0


def cosine(first: frozenset[str], second: frozenset[str]) -> float:
    """Cosine of the two sets as vectors of :func:`weight`, from 0 to 1."""
    lengths = _length(first) * _length(second)
    return sum(weight(word) ** 2 for word in first & second) / lengths if lengths else 0.0


def _length(words: frozenset[str]) -> float:
    return math.sqrt(sum(weight(word) ** 2 for word in words))


@cache
def _frequencies() -> tuple[int, Mapping[str, int]]:
    """Number of documents counted, and in how many of them a word stands."""
    table = files("counterclaim.accounts") / "data/word_frequencies.tsv"
    lines = [line for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])
    counts = {word: int(count) for word, count in rows}
    return counts.pop("*"), counts
