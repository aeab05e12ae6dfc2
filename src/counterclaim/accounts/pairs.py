"""Candidate pairs and their components: what keeps comparing documents from growing squared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def sharing_pairs(
    features: Mapping[str, frozenset[str]], most_holders: int, fewest_shared: int
) -> list[tuple[str, str]]:
    """Pairs of items that share at least ``fewest_shared`` features, in order.

    A feature that more than ``most_holders`` items have tells nothing and is passed over.
    """
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for item, held in features.items():
        for feature in held:
            holders[feature].append(item)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for items in holders.values():
        if len(items) <= most_holders:
            for pair in combinations(sorted(items), 2):
                shared[pair] += 1
    return sorted(pair for pair, count in shared.items() if count >= fewest_shared)


def components(items: Sequence[Item], links: Iterable[tuple[Item, Item]]) -> list[list[Item]]:
    """Groups of items that links connect, directly or through others, in the order of the items."""
    parent = {item: item for item in items}

    def root(item: Item) -> Item:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for first, second in links:
        parent[root(second)] = root(first)
    groups: defaultdict[Item, list[Item]] = defaultdict(list)
    for item in items:
        groups[root(item)].append(item)
    return list(groups.values())
