"""All names of equipment, and phrases that only look like them, as one tree of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from counterclaim.knowledge.equipment.systems import System, systems
from counterclaim.knowledge.equipment.words import plural, words_of
from counterclaim.knowledge.tables import rows

_SHORT = re.compile(r"[A-Z]-?\d|[A-Z]\d{2}|[A-Z]{1,2}")
"""Designations that are roads, pages and visas too ("M4", "A-4", "C90")."""

_LONGEST_ACRONYM = 5
"""Letters up to which a name in capitals must stand in capitals: "LAW" is not "law"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a system, or a phrase that is no equipment (``system`` None).

    ``printed`` holds the spelling of the data; ``guarded`` names need a cue. ``in_capitals``:
    the text must print it in capitals.
    """

    system: System | None
    printed: str
    guarded: bool = False
    in_capitals: bool = False


@dataclass(slots=True)
class Node:
    """A place in the tree: the names that end here, and the words that may follow."""

    name: Name | None = None
    following: dict[str, Node] = field(default_factory=dict)


@cache
def name_tree() -> Node:
    """The tree of all names and look-alikes, in singular and plural."""
    root = Node()
    for row in rows("equipment_lookalikes"):
        _plant(root, Name(None, row["phrase"]))
    for system in systems():
        # Names that need no cue first: "shells" is always munition, "shell" is not.
        for name in sorted(_names(system), key=lambda name: name.guarded):
            _plant(root, name)
    return root


def _names(system: System) -> Iterator[Name]:
    for printed in system.every_name:
        acronym = printed.isalpha() and printed.isupper() and len(printed) <= _LONGEST_ACRONYM
        guarded = printed in system.guarded or bool(_SHORT.fullmatch(printed))
        yield Name(system, printed, guarded, acronym)


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every name and look-alike."""
    return frozenset(_words_below(name_tree()))


def _words_below(node: Node) -> set[str]:
    return set(node.following).union(*(_words_below(child) for child in node.following.values()))


def _plant(root: Node, name: Name) -> None:
    *first, last = [word.key for word in words_of(name.printed)]
    node = root
    for key in first:
        node = node.following.setdefault(key, Node())
    forms = [last] if last.isdigit() else [last, plural(last)]
    for form in forms:
        leaf = node.following.setdefault(form, Node())
        # The first name stands: look-alikes come first, then the order of the file.
        leaf.name = leaf.name or name
