"""Opens the database of a ledger: connections, transactions, and the version of the tables."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from counterclaim.errors import LedgerError, LedgerVersionError

REVISION = 1
"""The version of the tables that this code reads and writes: its newest Alembic revision."""

APPLICATION_ID = 0x43434C4D
"""Marks a SQLite file as a ledger ("CCLM"), so that another program's file is never altered."""

WRITING = {"begin": "BEGIN IMMEDIATE"}
"""Execution options of a connection that will write: it waits for its turn when it begins.

A transaction that begins by reading and writes later could not wait: another may have written.
"""


def open_engine(path: Path, *, readonly: bool, wait_seconds: float) -> Engine:
    """An engine on the file. Nothing is opened or checked yet."""

    def connect() -> sqlite3.Connection:
        if not readonly:
            return _connect(path, "mode=rwc", wait_seconds)
        try:
            connection = _connect(path, "mode=rw", wait_seconds)
        except sqlite3.OperationalError:
            # Where the folder may not be written, SQLite cannot make the files by which processes
            # agree on the write-ahead log. Nobody else can either, so the file stands still.
            if path.with_name(path.name + "-wal").exists():
                raise
            connection = _connect(path, "immutable=1", wait_seconds)
        # Not mode=ro: such a connection would leave the files of the write-ahead log behind.
        connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # The driver's own transactions begin too late and not at all before DDL.
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _connect(path: Path, mode: str, wait_seconds: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(os.fspath(path.absolute()))}?{mode}",
        uri=True,
        timeout=wait_seconds,
        isolation_level=None,  # transactions begin where the engine begins them
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # With the write-ahead log, NORMAL survives any death of the process; a power cut may
        # lose the last documents, but never damages the file.
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def prepare(engine: Engine, path: Path, *, readonly: bool, wait_seconds: float) -> None:
    """Makes sure that the tables are there and of this version: makes or migrates them.

    Raises :class:`LedgerVersionError` for a newer ledger, :class:`LedgerError` for a file that is
    no ledger and for an older ledger that may not be written.
    """
    with engine.connect() as connection:
        revision = _revision(connection, path)
    if revision == REVISION:
        return
    if readonly:
        raise LedgerError(
            f"ledger {path}: its tables are of version {revision or 0}, this Counterclaim needs "
            f"{REVISION}; open it once for writing, which brings it up to date"
        )
    _use_write_ahead_log(engine, wait_seconds)
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        # Another process may have been faster.
        if _revision(connection, path) != REVISION:
            from counterclaim.ledger.migrate import migrate  # Alembic is slow to import

            migrate(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _revision(connection: Connection, path: Path) -> int | None:
    """The version of the tables, None where there are none yet."""
    if connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0:
        return None
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise LedgerError(f"ledger {path}: this is a database of another program, not a ledger")
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    revision = int(version or 0)
    if revision > REVISION:
        raise LedgerVersionError(
            f"ledger {path}: it was written by a newer Counterclaim (tables of version {revision}, "
            f"this one knows {REVISION}); update Counterclaim, or use another ledger"
        )
    return revision


def _use_write_ahead_log(engine: Engine, wait_seconds: float) -> None:
    """The file remembers it. It cannot be switched inside a transaction.

    While another process makes the same ledger, SQLite refuses the switch at once instead of
    waiting as it does everywhere else, so the waiting is done here.
    """
    give_up = time.monotonic() + wait_seconds
    connection = engine.raw_connection()
    try:
        while True:
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorname.startswith("SQLITE_BUSY")
                if not busy or time.monotonic() > give_up:
                    raise
                time.sleep(0.02)
            else:
                return
    finally:
        connection.close()
