"""Things that have spans, in text order, so that those in a span are found without a walk."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from counterclaim.records import Span

Item = TypeVar("Item")


class Ordered(Generic[Item]):
    """Items of one document by where they stand; items without a span are left out."""

    def __init__(self, items: Iterable[Item], span_of: Callable[[Item], Span | None]) -> None:
        placed = [(span, item) for item in items if (span := span_of(item)) is not None]
        self._placed = sorted(placed, key=lambda one: one[0])
        self._starts = [span.start for span, _ in self._placed]
        self._longest = max((span.end - span.start for span, _ in self._placed), default=0)

    def overlapping(self, span: Span) -> list[Item]:
        """The items that share a character with the span, in text order."""
        first = bisect_left(self._starts, span.start - self._longest)
        end = bisect_left(self._starts, span.end)
        return [item for where, item in self._placed[first:end] if where.overlaps(span)]

    def inside(self, span: Span) -> list[Item]:
        """The items that stand wholly in the span, in text order."""
        first, end = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [item for where, item in self._placed[first:end] if where.end <= span.end]
