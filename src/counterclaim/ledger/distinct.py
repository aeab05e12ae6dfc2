"""Tables that keep each distinct value once: voices, places, equipment.

A few thousand names recur in a million claims, so a search by letters looks through the names
and not through the claims.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, bindparam, insert, select

from counterclaim.ledger import tables
from counterclaim.ledger.mapping import Columns, Row

Identity = tuple[object, ...]


def fold(words: str) -> str:
    """The form in which names are compared: without case, compatibility forms, line breaks."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def identity(row: Row) -> Identity:
    """All values of a row, in the order of the columns."""
    return tuple(row.values())


class Distinct:
    """One such table. ``searched`` are the columns that a search by letters looks into.

    Two processes may write the same value twice where the database lets them write at once; both
    rows are then found, and nothing else depends on there being one.
    """

    def __init__(self, table: Table, *searched: str) -> None:
        values = [column for column in table.c if column.name not in ("key", "folded")]
        names = table.c.name.in_(bindparam("names", expanding=True))
        self._searched = searched
        self._known = select(table.c.key, *values).where(names)
        self._insert = insert(table).returning(table.c.key, *values)

    def keys(self, connection: Connection, rows: Sequence[Columns]) -> Mapping[Identity, int]:
        """The keys of these values by their :func:`identity`; values that are new are inserted."""
        wanted = {identity(row): row for row in rows}
        if not wanted:
            return {}
        names = sorted({row["name"] for row in wanted.values()})
        known = connection.execute(self._known, {"names": names})
        keys = {tuple(values): int(key) for key, *values in known}
        new = [row | self._folded(row) for same, row in wanted.items() if same not in keys]
        if new:
            inserted = connection.execute(self._insert, new)
            keys |= {tuple(values): int(key) for key, *values in inserted}
        return keys

    def _folded(self, row: Row) -> Columns:
        return {"folded": "\n".join(fold(row[name]) for name in self._searched if row[name])}


VOICES = Distinct(tables.voices, "name")
PLACES = Distinct(tables.places, "name", "standard_name")
EQUIPMENT = Distinct(tables.equipment, "name", "id", "category")
