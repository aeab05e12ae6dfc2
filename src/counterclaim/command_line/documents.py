"""``counterclaim documents``: the documents that a ledger keeps."""

from __future__ import annotations

from pathlib import Path

import click
from rich.table import Table

from counterclaim.command_line.options import format_option, ledger_option
from counterclaim.command_line.terminal import messages, output, print_json_line
from counterclaim.command_line.wording import counted, printable

MOST_SHOWN = 200
"""Documents that the table shows unless ``--limit`` says otherwise."""


@click.command()
@ledger_option
@click.option("--text", help='Words in the document; full-text search, "quoted phrases" hold.')
@click.option("--limit", type=click.IntRange(0), help=f"Most documents.  [table: {MOST_SHOWN}]")
@format_option
def documents(ledger_path: Path, text: str | None, limit: int | None, output_format: str) -> None:
    """List the documents that a ledger keeps, in the order in which they were added."""
    from counterclaim.ledger import Ledger

    as_table = output_format == "table"
    if limit is None and as_table:
        limit = MOST_SHOWN
    table = Table(expand=True)
    for name, ratio in (("Id", 3), ("Outlet", 3), ("Published", 3), ("Title", 8)):
        table.add_column(name, ratio=ratio, overflow="fold")
    with Ledger.open(ledger_path, readonly=True) as ledger:
        for row in ledger.documents(text, limit):
            published = row.published.isoformat() if row.published else None
            if as_table:
                cells = (row.id, row.outlet or "", published or "", row.title or row.path or "")
                table.add_row(*map(printable, cells))
            else:
                print_json_line(
                    {
                        "id": row.id,
                        "outlet": row.outlet,
                        "published": published,
                        "title": row.title,
                        "byline": row.byline,
                        "url": row.url,
                        "path": row.path,
                        "hash": row.hash,
                        "version": row.version,
                        "engine": row.engine,
                    }
                )
        counts = ledger.counts()
    if as_table:
        output().print(table)
        messages().print(
            f"{counted(counts.documents, 'document')} of {counted(counts.outlets, 'outlet')}, "
            f"{counted(counts.claims, 'claim')}, {counted(counts.events, 'event')}"
        )
