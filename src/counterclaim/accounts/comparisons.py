"""How the values that voices hold stand to each other: agreement, update or collision."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from counterclaim.accounts.account_records import (
    AttributeAccount,
    Comparison,
    HeldValue,
    Relation,
    Summary,
    Value,
)
from counterclaim.accounts.values import ACTOR, TARGET, WEAPON

COUNTED = ("killed", "injured")
"""Attributes that get a summary of low, best and high."""

_FIRST = ("killed", "injured", TARGET, WEAPON, ACTOR, "launched", "intercepted")

BEST_RULE = "the newest exact figure held by most named origins"
"""How the best figure of a summary is chosen."""


def attribute_accounts(held: Sequence[HeldValue]) -> list[AttributeAccount]:
    """An account of every attribute that is claimed; figures of unlike victims are kept apart.

    What is denied meets the claim that it denies in :mod:`counterclaim.accounts.denials`.
    """
    by_attribute: defaultdict[tuple[str, str | None], list[HeldValue]] = defaultdict(list)
    for item in sorted(held, key=_order):
        if item.denied:
            continue
        by_attribute[item.value.attribute, item.value.about].append(item)
    return [
        AttributeAccount(
            attribute=f"{attribute} ({about})" if about else attribute,
            values=tuple(values),
            comparisons=tuple(compared(values)),
            summary=summary_of(values) if attribute in COUNTED else None,
        )
        for (attribute, about), values in by_attribute.items()
    ]


def compared(values: Sequence[HeldValue]) -> list[Comparison]:
    """Every pair of values that can be compared, and how they stand to each other.

    A value that its own origin has replaced collides with nothing any more.
    """
    found = []
    replaced = set()
    for first, second in combinations(values, 2):
        if first.origin is second.origin:
            relation = _of_one_origin(first, second)
            if relation is Relation.UPDATE:
                replaced.add(id(first))
            if relation:
                found.append(Comparison(first, second, relation))
    for first, second in combinations(values, 2):
        if first.origin is not second.origin:
            if compatible(first.value, second.value):
                found.append(Comparison(first, second, Relation.AGREEMENT))
            elif _of_one_thing(first, second) and not {id(first), id(second)} & replaced:
                found.append(Comparison(first, second, Relation.COLLISION))
    return found


def compatible(first: Value, second: Value) -> bool:
    """True where both values can be right: bounds that meet, or a class in common."""
    if first.key or second.key:
        return bool(first.key & second.key)
    low = max(_low(first), _low(second))
    return low <= min(_high(first), _high(second))


def summary_of(values: Sequence[HeldValue]) -> Summary | None:
    """Low, best and high over what each origin says last; None where nobody gives a figure.

    The best is by :data:`BEST_RULE`; where no figure is exact, the highest lower bound.
    """
    last = {id(item.origin): item for item in values}.values()
    lows = [item.value.low for item in last if item.value.low is not None]
    highs = [item.value.high for item in last if item.value.high is not None]
    bounds = [*lows, *highs]
    if not bounds:
        return None
    exact = [item for item in last if item.value.low == item.value.high]
    named = [item for item in exact if not item.origin.anonymous] or exact
    best = max(lows, default=None)
    if named:
        holders = [sum(1 for other in named if other.value.low == x.value.low) for x in named]
        order = zip(holders, range(len(named)), strict=True)
        best = named[max(order)[1]].value.low
    return Summary(min(bounds), best, max(bounds), BEST_RULE)


def _of_one_origin(first: HeldValue, second: HeldValue) -> Relation | None:
    """An update where the later report gives another value; within one report nothing follows."""
    if first.since is None or second.since is None or first.since == second.since:
        return None
    if first.value.key or second.value.key:
        return None if compatible(first.value, second.value) else Relation.UPDATE
    return Relation.UPDATE


def _of_one_thing(first: HeldValue, second: HeldValue) -> bool:
    """Actors and targets can only collide where both are of events of one type."""
    if first.value.attribute in (ACTOR, TARGET):
        return bool(first.types & second.types)
    return True


def _order(item: HeldValue) -> tuple[int, str]:
    """Harm first, then what was done to what by whom, then other figures."""
    attribute = item.value.attribute
    place = _FIRST.index(attribute) if attribute in _FIRST else len(_FIRST)
    return place, item.value.about or ""


def _low(value: Value) -> float:
    return value.low if value.low is not None else 0.0


def _high(value: Value) -> float:
    return value.high if value.high is not None else math.inf
