"""The author's own voice: sentences that assert something and name no source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import AUTHOR, Stance

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SHORTEST = 4
_DATELINE = re.compile(
    r"[A-Z][A-Z'’. -]{2,40}(?:,[^\n—–/-]{0,40})?"
    r"(?:\([A-Za-z ]{2,20}\)\s*)?(?:/[A-Z]{2,8}/\.?|—|–|--?)\s+"
)


def author_statements(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """One statement of the author for each full sentence that no other statement touches."""
    taken = sorted(
        (span.start, span.end) for one in statements for span in (one.content, *one.cues)
    )
    starts = [start for start, _ in taken]
    # The farthest end among all spans that start no later.
    reach: list[int] = []
    for _, end in taken:
        reach.append(max(end, reach[-1] if reach else 0))
    found = []
    for sentence in _sentences(tree):
        start, end = sentence[0].idx, tree.end(sentence[-1])
        index = bisect_right(starts, end - 1) - 1
        if index >= 0 and reach[index] > start:
            continue
        dateline = dateline_end(tree.text, start)
        content = tree.content(dateline, end)
        if content is not None and _asserts(tree, sentence):
            found.append(Statement((Source(None, AUTHOR),), (), content, Stance.ASSERTS))
    return found


def dateline_end(text: str, start: int) -> int:
    """Where the words begin after "KARSK, March 4 (Reuters) -" at the start of a line."""
    if start and text[start - 1] != "\n":
        return start
    match = _DATELINE.match(text, start)
    return match.end() if match else start


def _sentences(tree: Tree) -> Iterator[list[Token]]:
    """The sentences below the first line, which is a title."""
    title_end = tree.text.find("\n")
    index = 0
    while index < len(tree.tokens):
        end = tree.sentence_ends[index]
        sentence = [token for token in tree.tokens[index:end] if not token.is_space]
        if sentence and sentence[0].idx > title_end:
            yield sentence
        index = end


def _asserts(tree: Tree, sentence: list[Token]) -> bool:
    """True for a sentence with a finite main clause that is no question."""
    words = [token for token in sentence if not token.is_punct]
    if len(words) < _SHORTEST or sentence[-1].text == "?":
        return False
    return any(token.tag_ in _FINITE for token in words) and any(
        token.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for token in words
    )
