"""What a reading run did, for people: what was read, what was skipped and why."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from counterclaim.command_line.exit_codes import (
    DONE,
    INTERRUPTED,
    LEDGER_PROBLEM,
    NOTHING_READ,
    SOME_SKIPPED,
)
from counterclaim.command_line.supply import Supply
from counterclaim.command_line.terminal import messages
from counterclaim.command_line.wording import counted, printable
from counterclaim.errors import CounterclaimError, LedgerError, ReadingError
from counterclaim.records import Reading

MOST_LISTED = 20
"""Skipped inputs that are listed one by one; the rest is counted."""


class Summary:
    """Counts while reading goes on, and says at the end what happened."""

    def __init__(self, supply: Supply) -> None:
        self._supply = supply
        self._started = time.monotonic()
        self.documents = 0
        self.claims = 0
        self.events = 0
        self.unusable: list[ReadingError] = []
        self.interrupted = False
        self.ledger_error: LedgerError | None = None
        self.kept_in: Path | None = None

    def take(self, reading: Reading | ReadingError, use: Callable[[Reading], object]) -> None:
        """Hand a reading to ``use`` and count it; list it where it cannot be used."""
        try:
            if isinstance(reading, ReadingError):
                raise reading
            use(reading)
        except ReadingError as error:
            self.unusable.append(error)
            return
        self.documents += 1
        self.claims += len(reading.claims)
        self.events += len(reading.events)

    def rate(self) -> float:
        """Documents a second so far."""
        return self.documents / max(time.monotonic() - self._started, 1e-3)

    @property
    def skipped(self) -> list[CounterclaimError]:
        """Everything that could not be read or kept, each with its reason."""
        return [*self._supply.skipped, *self.unusable]

    def exit_code(self) -> int:
        """What this run means for a script, see :mod:`counterclaim.command_line.exit_codes`."""
        if self.ledger_error:
            return LEDGER_PROBLEM
        if self.interrupted:
            return INTERRUPTED
        if not self.skipped:
            return DONE
        return SOME_SKIPPED if self.documents or self._supply.unchanged else NOTHING_READ

    def print(self) -> None:
        """One line of counts and a line for everything that was skipped, on standard error."""
        console = messages()
        seconds = time.monotonic() - self._started
        parts = [
            f"{counted(self.documents, 'document')} read",
            counted(self.claims, "claim"),
            counted(self.events, "event"),
        ]
        if self._supply.unchanged:
            parts.append(f"{self._supply.unchanged} unchanged")
        if self.skipped:
            parts.append(f"{len(self.skipped)} skipped")
        kept = f", kept in {self.kept_in}" if self.kept_in else ""
        console.print(f"{', '.join(parts)}{kept} ({seconds:.1f} s)", markup=False, soft_wrap=True)
        for error in self.skipped[:MOST_LISTED]:
            console.print(
                f"  skipped {printable(str(error))}", markup=False, style="yellow", soft_wrap=True
            )
        if len(self.skipped) > MOST_LISTED:
            console.print(f"  and {len(self.skipped) - MOST_LISTED} more", style="yellow")
        if self.ledger_error:
            console.print(
                f"counterclaim: {self.ledger_error}", markup=False, style="red", soft_wrap=True
            )
        if self.interrupted:
            console.print("Interrupted. What was read is kept; the same command goes on from here.")
