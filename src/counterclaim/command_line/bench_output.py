"""What all benchmarks share on the command line: options, and measures as a table or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.command_line.terminal import output, print_json_line

bench_format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A table for people, or one JSON object for programs.",
)

engine_option = click.option(
    "--engine", default="rules", show_default=True, help="The engine that reads."
)

read_option = click.option(
    "--read",
    "read_paths",
    metavar="READ.jsonl",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Score these readings instead of reading anew.",
)


def print_measures(
    title: str, measures: Sequence[Measure], output_format: str, **more: object
) -> None:
    """The measures on standard output; ``more`` are further fields of the JSON object."""
    if output_format == "json":
        rows = [measure.to_json() for measure in measures]
        data: dict[str, Any] = {"benchmark": title, **more, "measures": rows}
        print_json_line(data)
        return
    output().print(_table(title, measures))


def _table(title: str, measures: Sequence[Measure]) -> Table:
    table = Table(title=title, title_justify="left", caption="score: F1, or accuracy where no P/R")
    table.add_column("measure")
    for column in ("score", "P", "R", "right", "gold", "read"):
        table.add_column(column, justify="right")
    for measure in measures:
        table.add_row(*_cells(measure))
    return table


def _cells(measure: Measure) -> tuple[str, ...]:
    result = measure.result
    value = f"[bold]{_percent(result.value)}[/bold]"
    if isinstance(result, Accuracy):
        return (measure.name, value, "", "", str(result.right), str(result.total), "")
    shares = (_percent(result.precision), _percent(result.recall))
    return (measure.name, value, *shares, str(result.right), str(result.gold), str(result.read))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"
