"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path

import click

DEFAULT_LEDGER = "counterclaim.ledger"
"""The ledger in the current folder that commands look at where none is named."""

LEDGER_VARIABLE = "COUNTERCLAIM_LEDGER"
"""Environment variable that names the ledger instead."""

FORMATS = click.Choice(["table", "jsonl"])


def default_ledger() -> Path:
    """The ledger that commands use where ``--ledger`` is not given."""
    return Path(os.environ.get(LEDGER_VARIABLE, DEFAULT_LEDGER))


ledger_option = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=default_ledger,
    show_default=f"${LEDGER_VARIABLE} or {DEFAULT_LEDGER}",
    help="The ledger to look at.",
)

format_option = click.option(
    "--format",
    "output_format",
    type=FORMATS,
    default="table",
    show_default=True,
    help="A table for people, or one JSON object a line for programs.",
)
