"""Coordinated casualties are one figure: "a mother and her two children" are three."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from counterclaim.reading.figures import words
from counterclaim.reading.figures.found import Found
from counterclaim.records import Figure, Span


def summed(found: list[Found]) -> list[Found]:
    """As in "A mother and her two children" is one figure: three."""
    kept: list[Found] = []
    for item in found:
        partner = next((i for i, one in enumerate(kept) if _joined(one, item)), None)
        if partner is None:
            kept.append(item)
        else:
            kept[partner] = replace(kept[partner], figure=_sum(kept[partner].figure, item.figure))
    return kept


def _sum(first: Figure, second: Figure) -> Figure:
    """Both together; a bound that one leaves open stays open."""
    return replace(
        first,
        low=None if first.low is None or second.low is None else first.low + second.low,
        high=None if first.high is None or second.high is None else first.high + second.high,
        who=" and ".join(who for who in (first.who, second.who) if who) or None,
        approximate=first.approximate or second.approximate,
        mention=_hull(first.mention, second.mention),
    )


def _joined(one: Found, other: Found) -> bool:
    """True where the nouns are coordinated and the figures count the same, as casualties."""
    if one.figure.what != other.figure.what or one.figure.what not in (words.KILLED, words.INJURED):
        return False
    first, second = one.noun or one.root, other.noun or other.root
    if first == second:
        return False
    node = second
    if node.dep_ == "conj" and first.dep_ == "dobj" and _speaks_next(second):
        return False
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN", "NUM"):
        node = node.head
        if node == first:
            return True
    same_role = first.head == second.head and first.dep_ == second.dep_ == "dobj"
    return same_role and second.i - first.i < 8


def _speaks_next(noun: Token) -> bool:
    """As in "Killed 47 people, three eyewitnesses and a priest *told* …": these speak, and live."""
    last = list(noun.subtree)[-1]
    return last.i + 1 < len(noun.doc) and last.nbor().tag_ in ("VBD", "VBZ", "VBP")


def _hull(first: Span | None, second: Span | None) -> Span | None:
    if first is None or second is None:
        return first or second
    return Span(min(first.start, second.start), max(first.end, second.end))
