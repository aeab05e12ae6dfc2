"""The tree of equipment categories: ``data/equipment_categories.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.knowledge.tables import rows, values


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of equipment and the kinds right above it."""

    name: str
    parents: tuple[str, ...]
    meaning: str


@cache
def categories() -> Mapping[str, Category]:
    """Every category by its name."""
    return {
        row["category"]: Category(row["category"], values(row["parents"]), row["meaning"])
        for row in rows("equipment_categories")
    }


def is_a(category: str, ancestor: str) -> bool:
    """True where ``category`` is ``ancestor`` or stands below it. Raises ``KeyError``.

    >>> is_a("surface-to-air missile", "air defence")
    True
    """
    return category == ancestor or any(
        is_a(parent, ancestor) for parent in categories()[category].parents
    )
