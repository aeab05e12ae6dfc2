"""Average linkage under constraints: similar things meet, chains of them do not."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)

Likeness = Callable[[Item, Item], float | None]
"""Probability that two items are one; None where they cannot be."""


def cluster(items: Sequence[Item], likeness: Likeness[Item], threshold: float) -> list[list[Item]]:
    """Groups of items, joined from the likest on while their mean likeness holds the threshold.

    Two groups never join while any two of their items cannot be one: a report that resembles two
    strikes does not make them one strike.
    """
    groups = [[item] for item in items]
    likenesses = [
        [likeness(one, two) if row < column else None for column, two in enumerate(items)]
        for row, one in enumerate(items)
    ]
    alive = set(range(len(items)))
    while True:
        best = max(
            (
                (value, -row, -column)
                for row in alive
                for column in alive
                if row < column and (value := likenesses[row][column]) is not None
            ),
            default=None,
        )
        if best is None or best[0] < threshold:
            return [groups[row] for row in sorted(alive)]
        kept, gone = -best[1], -best[2]
        for other in alive - {kept, gone}:
            _average(likenesses, other, kept, gone, len(groups[kept]), len(groups[gone]))
        groups[kept] += groups[gone]
        alive.remove(gone)


def _average(
    likenesses: list[list[float | None]],
    other: int,
    kept: int,
    gone: int,
    kept_size: int,
    gone_size: int,
) -> None:
    """Likeness of ``other`` and the group that ``gone`` joined: the mean over all its items."""
    row, column = min(other, kept), max(other, kept)
    one = likenesses[row][column]
    two = likenesses[min(other, gone)][max(other, gone)]
    joined = None
    if one is not None and two is not None:
        joined = (one * kept_size + two * gone_size) / (kept_size + gone_size)
    likenesses[row][column] = joined
