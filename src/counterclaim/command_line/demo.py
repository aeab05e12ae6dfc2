"""``counterclaim demo``: three sample reports, read, shown and kept."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import click

from counterclaim.command_line.claim_table import print_claims
from counterclaim.command_line.terminal import output

LEDGER = "demo.ledger"
"""The file in the current folder that the demo keeps its readings in."""


@click.command()
@click.option(
    "--ledger", "ledger_path", type=click.Path(path_type=Path), default=LEDGER, show_default=True,
    help="The ledger to keep the sample reports in.",
)  # fmt: skip
def demo(ledger_path: Path) -> None:
    """Read three sample reports on one invented strike and show who says what."""
    from counterclaim.api import read_all
    from counterclaim.ledger import Ledger

    console = output()
    with as_file(files("counterclaim") / "samples") as folder, Ledger.open(ledger_path) as ledger:
        reports = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".html"))
        for reading in read_all(*reports):
            ledger.add(reading)
            print_claims(console, reading)
    console.print(
        f"Kept in [bold]{ledger_path}[/]. The reports, outlets and persons are invented.\n\n"
        "Try next:\n"
        f"  counterclaim claims --ledger {ledger_path} --stance denies\n"
        f"  counterclaim claims --ledger {ledger_path} --text killed\n"
        f"  counterclaim show northgate-herald.txt --ledger {ledger_path}\n"
        "  counterclaim read YOUR-ARTICLE.html",
        highlight=False,
    )
