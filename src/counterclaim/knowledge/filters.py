"""What a user's words mean in a filter: "Odessa" is Odesa too, "air defence" holds Patriot."""

from __future__ import annotations


def place_ids(words: str) -> frozenset[str]:
    """The gazetteer's ids of every place of this name, in any of its spellings.

    >>> place_ids("Odessa") & place_ids("Odesa") == place_ids("Odesa")
    True
    """
    from counterclaim.knowledge.places import look_up

    return frozenset(candidate.id for candidate in look_up(words))


def equipment_ids(words: str) -> frozenset[str]:
    """The ids of all equipment of this category or name.

    >>> "MIM-104 Patriot" in equipment_ids("air defence")
    True
    """
    from counterclaim.knowledge.equipment import search

    return frozenset(system.id for system in search(words))
