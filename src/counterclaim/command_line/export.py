"""``counterclaim export``: everything that a ledger keeps, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.options import ledger_option
from counterclaim.command_line.terminal import print_json_line
from counterclaim.record_json import reading_to_json


@click.command()
@ledger_option
@click.option(
    "--format", "output_format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True,
    help="One document a line, in the corpus format.",
)  # fmt: skip
def export(ledger_path: Path, output_format: str) -> None:  # noqa: ARG001 - one format so far
    """Write every current reading of a ledger to standard output."""
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger_path, readonly=True) as ledger:
        for reading in ledger.readings():
            print_json_line(reading_to_json(reading))
