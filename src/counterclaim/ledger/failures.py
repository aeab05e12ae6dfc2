"""Turns what a database reports into errors that a user can read, in one place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from counterclaim.errors import LedgerBusyError, LedgerError

_MESSAGES = {
    "SQLITE_BUSY": "another process is writing to it, and still was after {wait:g} s of waiting; "
    "try again when that has finished, or use another ledger",
    "SQLITE_LOCKED": "it is in use by another part of this process; try again",
    "SQLITE_READONLY": "it cannot be written: the file, its folder or the way it was opened is "
    "read-only; copy it to a place where you may write, or open it for reading only",
    "SQLITE_FULL": "it cannot be written: the disk is full; what was written before is kept",
    "SQLITE_IOERR": "reading or writing the file failed ({detail}): the disk may be full or "
    "failing; what was written before is kept",
    "SQLITE_CANTOPEN": "it cannot be opened: check that its folder exists and may be written",
    "SQLITE_PERM": "it cannot be opened: permission denied",
    "SQLITE_NOTADB": "this file is not a ledger; name another file",
    "SQLITE_CORRUPT": "the file is damaged ({detail}); restore it from a copy, or read the "
    "reports again into a new ledger",
    "SQLITE_TOOBIG": "a text is larger than the database can keep",
}


@contextmanager
def clear_errors(ledger: str, wait_seconds: float) -> Iterator[None]:
    """Raises :class:`LedgerError` (busy: :class:`LedgerBusyError`) for any database error inside.

    ``ledger`` names it in the message; ``wait_seconds`` is how long a busy ledger was waited for.
    """
    try:
        yield
    except DBAPIError as error:
        raise _ledger_error(ledger, error.orig or error, wait_seconds) from error
    except sqlite3.Error as error:
        raise _ledger_error(ledger, error, wait_seconds) from error
    except UnicodeEncodeError as error:
        half = ord(error.object[error.start])
        raise LedgerError(
            f"ledger {ledger}: half a character (U+{half:04X}) can be neither kept nor searched"
        ) from error


def _ledger_error(ledger: str, error: BaseException, wait_seconds: float) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "")
    message = next(
        (text for code, text in _MESSAGES.items() if name == code or name.startswith(code + "_")),
        "the database refused: {detail}",
    )
    kind = LedgerBusyError if name.startswith("SQLITE_BUSY") else LedgerError
    return kind(f"ledger {ledger}: {message.format(detail=error, wait=wait_seconds)}")
