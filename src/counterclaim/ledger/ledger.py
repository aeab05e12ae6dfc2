"""The ledger: keeps readings in a database, and answers questions about them."""

from __future__ import annotations

import datetime
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, select

from counterclaim.errors import LedgerError
from counterclaim.ledger import inputs, mapping, queries, search
from counterclaim.ledger.checks import check
from counterclaim.ledger.failures import clear_errors
from counterclaim.ledger.loading import load_claims, load_events, load_readings
from counterclaim.ledger.mapping import Row
from counterclaim.ledger.opening import WRITING, open_engine, prepare
from counterclaim.ledger.rows import ClaimFilter, ClaimRow, Counts, DocumentRow, InputFile
from counterclaim.ledger.tables import claims, documents, event_claims, events
from counterclaim.ledger.writing import write_reading
from counterclaim.records import Document, Event, Reading, Span

_BATCH = 200
"""Rows that are held in memory at a time while a result is streamed."""

_ALL = ClaimFilter()
_WITHOUT_TEXT = [column for column in documents.c if column.name != "text"]


class Ledger:
    """Keeps the readings of many documents in one database.

    >>> with Ledger.open("counterclaim.ledger") as ledger:  # doctest: +SKIP
    ...     ledger.add(reading)
    ...     for row in ledger.claims(ClaimFilter(voice="ministry", stance=Stance.DENIES)):
    ...         print(row.document.outlet, row.content)

    Each document is written in one transaction, so a process that dies loses at most the document
    it was writing. Several processes may read and one may write at a time; others wait for it.
    Every method raises :class:`~counterclaim.errors.LedgerError` where the database fails, and
    its :class:`~counterclaim.errors.LedgerBusyError` where waiting was in vain. Iterators stream:
    they see the ledger as it was when they began, and may be left at any time.
    """

    def __init__(self, engine: Engine, name: str, wait_seconds: float) -> None:
        """Use :meth:`open`."""
        self._engine = engine
        self._name = name
        self._wait_seconds = wait_seconds

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], *, readonly: bool = False, wait_seconds: float = 10.0
    ) -> Self:
        """Opens the ledger in this file, making it where there is none.

        ``wait_seconds`` is how long a write waits for another process. Raises
        :class:`~counterclaim.errors.LedgerError` where the file is missing (``readonly``), is no
        ledger or cannot be opened, and its :class:`~counterclaim.errors.LedgerVersionError` where
        a newer Counterclaim wrote it. An older ledger is migrated.
        """
        file = Path(path)
        if file.is_dir():
            raise LedgerError(f"ledger {file}: this is a folder; name a file in it")
        if readonly and not file.exists():
            raise LedgerError(
                f"ledger {file}: there is no such file; make one with "
                f"'counterclaim read PATH --ledger {file}'"
            )
        if not file.absolute().parent.is_dir():
            raise LedgerError(f"ledger {file}: its folder does not exist; make it first")
        engine = open_engine(file, readonly=readonly, wait_seconds=wait_seconds)
        with clear_errors(str(file), wait_seconds):
            try:
                prepare(engine, file, readonly=readonly, wait_seconds=wait_seconds)
            except BaseException:
                engine.dispose()
                raise
        return cls(engine, str(file), wait_seconds)

    def close(self) -> None:
        """Closes the database. An iterator that is still open may be read to its end."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with clear_errors(self._name, self._wait_seconds), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            clear_errors(self._name, self._wait_seconds),
            self._engine.connect().execution_options(**WRITING) as connection,
            connection.begin(),
        ):
            yield connection

    def add(self, reading: Reading) -> bool:
        """Keeps a reading. False where the ledger has the very same reading already.

        Where it has another reading of the document's id, the new one becomes the current version
        and the older one stays as it is. A document that differs in nothing but its ``path`` is
        the same. Raises :class:`~counterclaim.errors.ReadingError` where a span lies outside the
        text or the reading breaks another guarantee (see :mod:`counterclaim.ledger.checks`).
        """
        check(reading)
        with self._writing() as connection:
            return write_reading(connection, reading)

    def unchanged(self, document: Document, engine: str) -> bool:
        """True where this document was read with this engine: it need not be read again.

        Its text and metadata are compared, not its ``path``; so is the version of the format.
        """
        wanted = mapping.document_columns(document) | mapping.reading_columns(engine)
        columns = [documents.c[name] for name in wanted]
        with self._reading() as connection:
            row = connection.execute(queries.current(document.id, *columns)).first()
        return row is not None and tuple(row) == tuple(wanted.values())

    def input_unchanged(self, file: InputFile) -> bool:
        """True where this file was recorded with the same size, time and engine."""
        with self._reading() as connection:
            return inputs.is_recorded(connection, file)

    def record_input(self, file: InputFile, document_ids: Sequence[str]) -> None:
        """Notes that a file was read, and the documents it held, after all of them were added.

        Where it held one document before and holds another one now, the file was edited: the old
        document is no longer current, unless another file still holds it.
        """
        with self._writing() as connection:
            inputs.record(connection, file, document_ids)

    def input_documents(self, path: str) -> tuple[str, ...]:
        """The ids of the documents that a file held when it was last recorded."""
        with self._reading() as connection:
            return inputs.document_ids(connection, path)

    def readings(self) -> Iterator[Reading]:
        """Every current reading, in the order in which the documents were added."""
        statement = select(documents).where(documents.c.current).order_by(documents.c.key)
        with self._reading() as connection:
            for rows in _batches(connection, statement):
                yield from load_readings(connection, rows)

    def reading(self, document_id: str, version: int | None = None) -> Reading:
        """The current reading of a document, or that of an older version.

        Raises ``KeyError`` where there is none.
        """
        statement = queries.current(document_id, documents)
        if version is not None:
            statement = select(documents).where(
                documents.c.id == document_id, documents.c.version == version
            )
        with self._reading() as connection:
            row = connection.execute(statement).mappings().first()
            if row is None:
                raise KeyError(document_id)
            return next(load_readings(connection, [row]))

    def find(self, reference: str, limit: int = 10) -> tuple[DocumentRow, ...]:
        """The current documents that a user may mean: by id, path, or how id or hash begin.

        An exact id goes before an exact path, that before beginnings, and these before the end of
        a path, so that more than one row means that the reference is ambiguous.
        """
        with self._reading() as connection:
            for condition in queries.documents_like(reference):
                statement = select(*_WITHOUT_TEXT).where(documents.c.current, condition)
                ordered = statement.order_by(documents.c.id).limit(limit)
                if rows := connection.execute(ordered).mappings().all():
                    return tuple(mapping.document_row(row) for row in rows)
        return ()

    def versions(self, document_id: str) -> tuple[DocumentRow, ...]:
        """All versions of a document, the oldest first."""
        statement = select(*_WITHOUT_TEXT).where(documents.c.id == document_id)
        with self._reading() as connection:
            rows = connection.execute(statement.order_by(documents.c.version)).mappings().all()
        return tuple(mapping.document_row(row) for row in rows)

    def documents(
        self, text: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Iterator[DocumentRow]:
        """Current documents, in the order of adding; with ``text``, those that hold the words.

        How the words are searched: :mod:`counterclaim.ledger.search`.
        """
        statement = select(*_WITHOUT_TEXT).where(documents.c.current).order_by(documents.c.key)
        if text is not None:
            statement = statement.where(search.documents_with(text))
        statement = statement.limit(limit).offset(offset or None)
        with self._reading() as connection:
            for rows in _batches(connection, statement):
                yield from map(mapping.document_row, rows)

    def claims(self, wanted: ClaimFilter = _ALL) -> Iterator[ClaimRow]:
        """The claims of current documents that match, in the order of adding."""
        with self._reading() as connection:
            for rows in _batches(connection, queries.claim_keys(wanted)):
                yield from _claim_rows(connection, [row["key"] for row in rows])

    def count_claims(self, wanted: ClaimFilter = _ALL) -> int:
        """How many claims match, whatever the filter's limit and offset."""
        with self._reading() as connection:
            count: int = connection.execute(queries.claim_count(wanted)).scalar_one()
            return count

    def counts(self) -> Counts:
        """How much the ledger holds."""
        with self._reading() as connection:
            row = connection.execute(queries.counts()).mappings().one()
        days = {
            name: datetime.date.fromisoformat(row[name][:10]) if row[name] else None
            for name in ("first_published", "last_published")
        }
        return Counts(**{**row, **days})


def _batches(connection: Connection, statement: Select[Any]) -> Iterator[Sequence[Row]]:
    streamed = connection.execute(statement, execution_options={"yield_per": _BATCH})
    yield from streamed.mappings().partitions()


def _claim_rows(connection: Connection, keys: Sequence[int]) -> Iterator[ClaimRow]:
    by_key = select(claims).where(claims.c.key.in_(keys)).order_by(claims.c.key)
    rows = connection.execute(by_key).mappings().all()
    document_keys = {row["document_key"] for row in rows}
    of_claims = select(documents).where(documents.c.key.in_(document_keys))
    document_rows = {row["key"]: row for row in connection.execute(of_claims).mappings()}
    known = {key: mapping.document_row(row) for key, row in document_rows.items()}
    told = _events_by_claim(connection, keys)
    for row, claim in zip(rows, load_claims(connection, rows), strict=True):
        document_key = row["document_key"]
        context = Span(row["context_start"], row["context_end"])
        yield ClaimRow(
            document=known[document_key],
            claim=claim,
            content=row["content"],
            context=context.of(document_rows[document_key]["text"]),
            context_span=context,
            events=tuple(told[row["key"]]),
        )


def _events_by_claim(connection: Connection, keys: Sequence[int]) -> dict[int, list[Event]]:
    links = select(event_claims.c.claim_key, events).join(events)
    links = links.where(event_claims.c.claim_key.in_(keys)).order_by(events.c.position)
    rows = connection.execute(links).mappings().all()
    told: dict[int, list[Event]] = defaultdict(list)
    for row, event in zip(rows, load_events(connection, rows), strict=True):
        told[row["claim_key"]].append(event)
    return told
