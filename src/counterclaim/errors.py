"""What can go wrong, as one tree of exceptions that a user can read.

Every message says what was wrong, with which input, and what to do. The command line prints the
message alone; nothing below :class:`CounterclaimError` is shown as a traceback.
"""

from __future__ import annotations


class CounterclaimError(Exception):
    """Base of all errors that Counterclaim raises on purpose."""


class InputError(CounterclaimError):
    """One input cannot be read. The rest goes on; the input is counted and listed as skipped.

    ``source`` names the input (a path, ``-``, or ``path, line N``), ``reason`` says what is wrong.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class LedgerError(CounterclaimError):
    """The ledger cannot be opened, read or written."""


class LedgerVersionError(LedgerError):
    """The ledger was written by a newer version of Counterclaim."""


class LedgerBusyError(LedgerError):
    """Another process holds the ledger for writing, and waited for too long."""


class ReadingError(CounterclaimError):
    """A reading breaks its own guarantees, such as a span outside its document."""


class NotFoundError(CounterclaimError):
    """What was asked for is not in the ledger."""
