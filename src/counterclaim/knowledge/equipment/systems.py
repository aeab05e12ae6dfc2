"""The list of weapons and military systems: ``data/equipment.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.knowledge.equipment.categories import categories, is_a
from counterclaim.knowledge.folding import folded
from counterclaim.knowledge.tables import rows, values


@dataclass(frozen=True, slots=True)
class System:
    """A row of the list: a weapon or system, or a generic noun such as "ballistic missile".

    ``guarded`` are names that mean something else too; they count near one of ``cues``. ``makers``
    are ISO 3166-1 alpha-2 codes (SU: Soviet Union), ``users`` such codes or names of armed groups
    as known in the month ``as_of``.
    """

    id: str
    generic: bool
    designation: str | None
    category: str
    names: tuple[str, ...]
    guarded: tuple[str, ...]
    cues: tuple[str, ...]
    makers: tuple[str, ...]
    users: tuple[str, ...]
    as_of: str | None
    wikidata: str | None

    @property
    def every_name(self) -> tuple[str, ...]:
        """Id, designation, names and guarded names, each once."""
        first = (self.id, self.designation) if self.designation else (self.id,)
        return tuple(dict.fromkeys((*first, *self.names, *self.guarded)))


@cache
def systems() -> tuple[System, ...]:
    """All systems, in the order of the file."""
    return tuple(_system(row) for row in rows("equipment"))


def get(id: str) -> System:  # noqa: A002 - the word that the records use
    """The system with this id. Raises ``KeyError`` where there is none.

    >>> get("MIM-104 Patriot").category
    'air defence system'
    """
    return _by_id()[id]


def search(words: str) -> tuple[System, ...]:
    """The systems that a user means: of a category or below it, of a name, else with it inside.

    >>> "MIM-104 Patriot" in [system.id for system in search("air defence")]
    True
    """
    wanted = folded(words)
    if wanted in categories():
        return tuple(system for system in systems() if is_a(system.category, wanted))
    named = [(system, [folded(name) for name in system.every_name]) for system in systems()]
    exact = tuple(system for system, names in named if wanted in names)
    inside = tuple(system for system, names in named if any(wanted in name for name in names))
    return exact or inside


def _system(row: Mapping[str, str]) -> System:
    return System(
        id=row["id"],
        generic=row["kind"] == "generic",
        designation=row["designation"] or None,
        category=row["category"],
        names=values(row["names"]),
        guarded=values(row["guarded"]),
        cues=values(row["cues"]),
        makers=values(row["makers"]),
        users=values(row["users"]),
        as_of=row["as_of"] or None,
        wikidata=row["wikidata"] or None,
    )


@cache
def _by_id() -> Mapping[str, System]:
    return {system.id: system for system in systems()}
