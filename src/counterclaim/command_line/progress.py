"""Progress of a reading run on standard error: inputs done, documents a second, time to go."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from counterclaim.command_line.summary import Summary
from counterclaim.command_line.supply import Supply
from counterclaim.command_line.terminal import messages

FEWEST_INPUTS = 4
"""Inputs below which no bar is shown: it would be gone before it is seen."""


class ReadingProgress:
    """A bar over the inputs while reading goes on. Nothing is drawn where nobody looks."""

    def __init__(self, supply: Supply) -> None:
        console = messages()
        self._supply = supply
        self._progress = Progress(
            TextColumn("reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal or supply.inputs < FEWEST_INPUTS,
        )
        self._task = self._progress.add_task("reading", total=supply.inputs, rate="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def show(self, summary: Summary) -> None:
        """Move the bar to where the run is."""
        self._progress.update(
            self._task,
            completed=self._supply.inputs_opened - 1,
            rate=f"{summary.rate():.1f} documents/s",
        )
