"""One-to-one assignment of what was read to the gold, and the overlap of spans in words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from counterclaim.records import Reading, Span

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


class Words:
    """The words of a text by position, so that spans are compared in words."""

    def __init__(self, text: str) -> None:
        bounds = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]

    def covered(self, span: Span) -> range:
        """Positions of the words that share a character with the span."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def overlap(self, one: Span, other: Span) -> float:
        """Intersection over union of the words of two spans, 0 to 1.

        Spans without words (a dash, an emoji) overlap wholly where they are equal.
        """
        first, second = self.covered(one), self.covered(other)
        if not first or not second:
            return float(one == other)
        shared = max(0, min(first.stop, second.stop) - max(first.start, second.start))
        return shared / (len(first) + len(second) - shared)


def paired_readings(
    gold: Iterable[Reading], read: Iterable[Reading]
) -> Iterator[tuple[Reading, Reading]]:
    """Each gold reading with what was read of the same document, by the document's id.

    A document that was not read counts as read with nothing found; readings of documents without
    gold are left out. Raises ``ValueError`` where the two texts of one id differ, since offsets
    would not compare.
    """
    by_id = {reading.document.id: reading for reading in read}
    for expected in gold:
        found = by_id.get(expected.document.id, Reading(expected.document))
        if found.document.text != expected.document.text:
            raise ValueError(f"document {expected.document.id}: gold and reading differ in text")
        yield expected, found


def best_assignment(weights: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The one-to-one pairs of greatest total weight, in order of the first member.

    ``weights`` holds the pairs that may be matched (gold, read) and their positive weights. Pairs
    that share no member cannot compete, so each connected part is solved alone, by the Hungarian
    method (Kuhn 1955, in the shortest augmenting path form of Jonker and Volgenant 1987).
    """
    pairs: list[tuple[int, int]] = []
    for rows, columns in _connected(weights):
        pairs += _assign(rows, columns, weights)
    return sorted(pairs)


def _connected(
    weights: Mapping[tuple[int, int], float],
) -> Iterator[tuple[list[int], list[int]]]:
    """Rows and columns of each connected part of the graph of pairs."""
    columns_of, rows_of = defaultdict(list), defaultdict(list)
    for row, column in weights:
        columns_of[row].append(column)
        rows_of[column].append(row)
    left = dict.fromkeys(columns_of)
    while left:
        waiting, rows, columns = [next(iter(left))], dict[int, None](), dict[int, None]()
        while waiting:
            row = waiting.pop()
            if row in rows:
                continue
            rows[row] = None
            left.pop(row)
            for column in columns_of[row]:
                if column not in columns:
                    columns[column] = None
                    waiting += rows_of[column]
        yield list(rows), list(columns)


def _assign(
    rows: Sequence[int], columns: Sequence[int], weights: Mapping[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """The best pairs of one connected part. A pair that is not allowed weighs nothing."""
    if len(rows) > len(columns):
        turned = {(column, row): weight for (row, column), weight in weights.items()}
        return [(row, column) for column, row in _assign(columns, rows, turned)]
    costs = [[-weights.get((row, column), 0.0) for column in columns] for row in rows]
    assigned = ((rows[row], columns[column]) for row, column in _least_cost(costs))
    return [pair for pair in assigned if pair in weights]


def _least_cost(costs: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The assignment of every row to a column of its own at least total cost.

    There are at most as many rows as columns. Rows come in one at a time, each along a shortest
    augmenting path; the potentials keep reduced costs from being negative. Rows and columns count
    from one inside, since row 0 means "no row" and column 0 holds the row that comes in.
    """
    height, width = len(costs), len(costs[0])
    row_potential, column_potential = [0.0] * (height + 1), [0.0] * (width + 1)
    row_of, came_from = [0] * (width + 1), [0] * (width + 1)
    for new_row in range(1, height + 1):
        row_of[0], column = new_row, 0
        distance, settled = [inf] * (width + 1), [False] * (width + 1)
        while row_of[column]:
            settled[column] = True
            row, nearest = row_of[column], 0
            for other in range(1, width + 1):
                if settled[other]:
                    continue
                reduced = costs[row - 1][other - 1] - row_potential[row] - column_potential[other]
                if reduced < distance[other]:
                    distance[other], came_from[other] = reduced, column
                if not nearest or distance[other] < distance[nearest]:
                    nearest = other
            step = distance[nearest]
            for other in range(width + 1):
                if settled[other]:
                    row_potential[row_of[other]] += step
                    column_potential[other] -= step
                else:
                    distance[other] -= step
            column = nearest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return [(row_of[column] - 1, column - 1) for column in range(1, width + 1) if row_of[column]]
