"""The dependency tree of a document, with look-ups that stay linear on any input."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from counterclaim.records import Span

QUOTATION_MARKS = frozenset("\"“”„‟«»‘’'`")
"""Every mark that may open or close a quotation; some are apostrophes as well."""

LONGEST_CONTENT = 250
"""Tokens that a content has at most where no mark or clause ends it. Longer ones are no sentences
but text without marks, on which looking farther would be quadratic."""

_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_EDGE_MARKS = QUOTATION_MARKS | _INVISIBLE | frozenset(",;:.!?…—–-•*")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
_COMPLEMENTISER = re.compile(r"(?:that|so that)\s+", re.IGNORECASE)


class Tree:
    """A parsed document: its tokens, their children, and where sentences begin and end.

    ``Token.children`` of spaCy walks the whole subtree at each call, which is quadratic on one
    sentence of thousands of words; here the children are collected once.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc.text
        self.tokens: list[Token] = list(doc)
        self._children: list[list[Token]] = [[] for _ in self.tokens]
        self._related: dict[tuple[int, str], list[Token]] = {}
        self.sentence_starts: list[int] = [0] * len(self.tokens)
        self.sentence_ends: list[int] = [0] * len(self.tokens)
        for token in self.tokens:
            if token.head.i != token.i:
                self._children[token.head.i].append(token)
                self._related.setdefault((token.head.i, token.dep_), []).append(token)
        for sentence in doc.sents:
            for index in range(sentence.start, sentence.end):
                self.sentence_starts[index] = sentence.start
                self.sentence_ends[index] = sentence.end

    def children(self, token: Token, *relations: str) -> list[Token]:
        """The children in text order, all or those of the given dependency relations."""
        if not relations:
            return self._children[token.i]
        found = [
            one for relation in relations for one in self._related.get((token.i, relation), ())
        ]
        return sorted(found, key=lambda one: one.i) if len(relations) > 1 else found

    def child(self, token: Token, *relations: str) -> Token | None:
        """The first child of these relations, or None."""
        lists = [self._related.get((token.i, relation)) for relation in relations]
        firsts = [found[0] for found in lists if found]
        return min(firsts, key=lambda one: one.i, default=None)

    def window(self, token: Token) -> list[Token]:
        """The sentence around a token, at most :data:`LONGEST_CONTENT` tokens to either side."""
        start = max(self.sentence_starts[token.i], token.i - LONGEST_CONTENT)
        return self.tokens[start : min(self.sentence_ends[token.i], token.i + LONGEST_CONTENT)]

    def same_sentence(self, one: Token, other: Token) -> bool:
        """True where the two tokens stand in one sentence."""
        return self.sentence_starts[one.i] == self.sentence_starts[other.i]

    def words(self, first: Token, last: Token) -> Span:
        """The span from one token to another, both included, whichever comes first."""
        if last.i < first.i:
            first, last = last, first
        return Span(first.idx, last.idx + len(last))

    def subtree(self, token: Token) -> Span:
        """The span of a token and everything below it."""
        return self.words(token.left_edge, token.right_edge)

    def end(self, token: Token) -> int:
        """The offset after the token's last character."""
        return token.idx + len(token)

    def content(self, start: int, end: int) -> Span | None:
        """The words between two offsets without marks, footnotes and "that" at the edges.

        None where nothing is left.
        """
        start, end = max(start, 0), min(end, len(self.text))
        while start < end:
            if self._edge(start):
                start += 1
            elif footnote := _FOOTNOTE.match(self.text, start, end):
                start = footnote.end()
            elif that := _COMPLEMENTISER.match(self.text, start, end):
                start = that.end()
            else:
                break
        while start < end:
            if self._edge(end - 1):
                end -= 1
            elif self.text[end - 1] == "]" and _FOOTNOTE.fullmatch(
                self.text, max(start, self.text.rfind("[", max(start, end - 5), end)), end
            ):
                end = self.text.rfind("[", 0, end)
            else:
                break
        return Span(start, end) if start < end else None

    def _edge(self, offset: int) -> bool:
        character = self.text[offset]
        return character.isspace() or character in _EDGE_MARKS
