"""Quotations: contents that run to their quotation marks, and speeches that go on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.reading.rules.statements import Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import Span, Stance

_SHORTEST_SPEECH = 4
"""Words that a quotation needs to be a statement by itself and not a quoted term."""

_LINES_BACK = 2
"""Lines that a speech may go on without its speaker being named again."""


class Quotations:
    """The quotations of a document, found by position in logarithmic time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = tuple(spans)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def at(self, offset: int) -> Span | None:
        """The quotation that a character stands in, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.spans[index].end:
            return self.spans[index]
        return None

    def over(self, span: Span) -> tuple[Span, ...]:
        """The quotations that overlap a span, in order."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return self.spans[first:last]


def run_to_marks(tree: Tree, statement: Statement, quotations: Quotations) -> Statement:
    """The statement with a content that does not stop within a quotation of its own.

    "A. B," she said: the parser ends the content at the sentence; the quotation began before.
    """
    content = statement.content
    start, end = content.start, content.end
    first, last = quotations.at(start), quotations.at(end - 1)
    verb = statement.verb
    if first is not None and (verb is None or not first.start <= verb.idx < first.end):
        start = first.start
    if last is not None and (verb is None or not last.start <= verb.idx < last.end):
        end = last.end
    wider = tree.content(start, end)
    return replace(statement, content=wider) if wider is not None else statement


def continued_speech(
    tree: Tree, statements: Sequence[Statement], quotations: Quotations
) -> list[Statement]:
    """One statement for each quotation that no cue governs, by whoever spoke last.

    ``statements`` are in text order of their contents.
    """
    found: list[Statement] = []
    starts = [statement.content.start for statement in statements]
    spoken = [one for one in statements if one.sources[-1].head is not None]
    begun = [statement.content.start for statement in spoken]
    ends = sorted(statement.content.end for statement in statements)
    for quotation in quotations.spans:
        content = tree.content(quotation.start, quotation.end)
        if content is None or len(content.of(tree.text).split()) < _SHORTEST_SPEECH:
            continue
        # A content overlaps if more contents began before the end than ended before the start.
        if bisect_left(starts, content.end) > bisect_right(ends, content.start):
            continue
        index = bisect_left(begun, content.start) - 1
        if index < 0:
            continue
        before = spoken[index]
        gap = tree.text[before.content.end : content.start]
        if gap.count("\n") > _LINES_BACK:
            continue
        sources = tuple(replace(source, near=False) for source in before.sources)
        found.append(Statement(sources, (), content, Stance.ASSERTS))
    return found
