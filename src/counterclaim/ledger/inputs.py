"""Which files were read, so that an unchanged file need not be opened again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from counterclaim.ledger.mapping import reading_columns
from counterclaim.ledger.queries import current
from counterclaim.ledger.rows import InputFile
from counterclaim.ledger.tables import documents, input_documents, inputs
from counterclaim.ledger.writing import name_successor, now, retire


def is_recorded(connection: Connection, file: InputFile) -> bool:
    """True where the file was recorded as it is now, with this engine and format."""
    wanted = {"size": file.size, "mtime_ns": file.mtime_ns, **reading_columns(file.engine)}
    columns = [inputs.c[name] for name in wanted]
    row = connection.execute(select(*columns).where(inputs.c.path == _kept(file.path))).first()
    return row is not None and tuple(row) == tuple(wanted.values())


def record(connection: Connection, file: InputFile, ids: Sequence[str]) -> None:
    """Replaces what was recorded of this path.

    A file that held one document and now holds another was edited: the new document takes the
    place of the old one, unless another file still holds that.
    """
    path, before = _kept(file.path), document_ids(connection, file.path)
    connection.execute(delete(input_documents).where(input_documents.c.path == path))
    connection.execute(delete(inputs).where(inputs.c.path == path))
    state = {"size": file.size, "mtime_ns": file.mtime_ns, **reading_columns(file.engine)}
    connection.execute(insert(inputs), {"path": path, **state, "recorded": now()})
    if ids:
        rows = [
            {"path": path, "position": position, "document_id": id_}
            for position, id_ in enumerate(ids)
        ]
        connection.execute(insert(input_documents), rows)
    if len(before) == len(ids) == 1 and before[0] != ids[0]:
        _replace(connection, before[0], ids[0])


def _replace(connection: Connection, old_id: str, new_id: str) -> None:
    held = select(input_documents.c.path).where(input_documents.c.document_id == old_id)
    old = connection.execute(current(old_id, documents.c.key)).scalar()
    new = connection.execute(current(new_id, documents.c.key)).scalar()
    if old and new and connection.execute(held).first() is None:
        retire(connection, old)
        name_successor(connection, old, new)


def document_ids(connection: Connection, path: str) -> tuple[str, ...]:
    """The ids of the documents that the file held, in their order."""
    statement = select(input_documents.c.document_id).where(input_documents.c.path == _kept(path))
    ordered = statement.order_by(input_documents.c.position)
    return tuple(connection.execute(ordered).scalars())


def _kept(path: str) -> str:
    """A file name need not be UTF-8: its other bytes are kept in Python's escaped form."""
    return path.encode("utf-8", "backslashreplace").decode()
