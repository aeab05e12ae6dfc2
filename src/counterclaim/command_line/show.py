"""``counterclaim show``: one document with its claims marked."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.document_view import print_reading
from counterclaim.command_line.options import format_option, ledger_option
from counterclaim.command_line.terminal import output, print_json_line
from counterclaim.errors import NotFoundError
from counterclaim.record_json import reading_to_json


@click.command()
@click.argument("document", metavar="DOCUMENT")
@ledger_option
@format_option
def show(document: str, ledger_path: Path, output_format: str) -> None:
    """Show one document with its claims marked.

    DOCUMENT is an id or its beginning, or the path that the document was read from.
    """
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger_path, readonly=True) as ledger:
        found = ledger.find(document)
        if not found:
            raise NotFoundError(
                f"no document {document!r} in {ledger_path}: 'counterclaim documents' lists them"
            )
        if len(found) > 1:
            ids = ", ".join(row.id for row in found)
            raise NotFoundError(f"{document!r} may be any of {ids}: give more of the id")
        reading = ledger.reading(found[0].id)
    if output_format == "jsonl":
        print_json_line(reading_to_json(reading))
    else:
        print_reading(output(), reading)
