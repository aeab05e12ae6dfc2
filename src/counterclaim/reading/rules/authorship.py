"""The author's own voice: sentences that assert something and name no source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from spacy.tokens import Token

from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import AUTHOR, Span, Stance

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_JOINING = frozenset((",", ";", "and", "but", "—", "–"))
_SHORTEST = 4
_DATELINE = re.compile(
    r"[A-Z][A-Z'’. -]{2,40}(?:,[^\n—–/-]{0,40})?"
    r"(?:\([A-Za-z ]{2,20}\)\s*)?(?:/[A-Z]{2,8}/\.?|—|–|--?)\s+"
)


def author_statements(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """One statement of the author for each sentence that no other statement touches.

    Of a sentence that one does touch, the main clauses that stand free of it.
    """
    taken = _Taken(span for one in statements for span in (one.content, *one.cues))
    found = []
    for sentence in _sentences(tree):
        clauses = [sentence] if taken.frees(tree, sentence) else _clauses(tree, sentence)
        for clause in clauses:
            content = tree.content(dateline_end(tree.text, clause[0].idx), tree.end(clause[-1]))
            if content is not None and taken.frees(tree, clause) and _asserts(clause):
                found.append(Statement((Source(None, AUTHOR),), (), content, Stance.ASSERTS))
    return found


class _Taken:
    """The words that belong to a statement already, looked up in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        # The farthest end among all spans that start no later.
        self._reach = list(accumulate((span.end for span in ordered), max))

    def frees(self, tree: Tree, tokens: list[Token]) -> bool:
        """True where no taken span overlaps the tokens."""
        index = bisect_right(self._starts, tree.end(tokens[-1]) - 1) - 1
        return index < 0 or self._reach[index] <= tokens[0].idx


def dateline_end(text: str, start: int) -> int:
    """Where the words begin after "KARSK, March 4 (Reuters) -" at the start of a line."""
    if start and text[start - 1] != "\n":
        return start
    match = _DATELINE.match(text, start)
    return match.end() if match else start


def _clauses(tree: Tree, sentence: list[Token]) -> Iterator[list[Token]]:
    """The main clauses of a sentence, joined ones apart: "A fired, and B fled"."""
    cuts = [sentence[0].i]
    for token in sentence:
        if token.dep_ == "conj" and token.head.dep_ == "ROOT" and _has_subject(tree, token):
            first = token.left_edge.i
            if first > cuts[-1] and tree.tokens[first - 1].lower_ in _JOINING:
                cuts.append(first)
    for start, end in pairwise((*cuts, sentence[-1].i + 1)):
        clause = [token for token in tree.tokens[start:end] if not token.is_space]
        while clause and clause[-1].lower_ in _JOINING:
            clause.pop()
        if clause:
            yield clause


def _has_subject(tree: Tree, verb: Token) -> bool:
    return tree.child(verb, "nsubj", "nsubjpass") is not None


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


def _asserts(sentence: list[Token]) -> bool:
    """True for a sentence with a finite main clause that is no question."""
    words = [token for token in sentence if not token.is_punct]
    if len(words) < _SHORTEST or sentence[-1].text == "?":
        return False
    return any(token.tag_ in _FINITE for token in words) and any(
        token.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for token in words
    )
