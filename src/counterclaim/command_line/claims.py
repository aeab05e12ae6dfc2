"""``counterclaim claims``: the claims that a ledger keeps, filtered."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.command_line.claim_table import ClaimRow, claims_table
from counterclaim.command_line.options import format_option, ledger_option
from counterclaim.command_line.terminal import messages, output, print_json_line
from counterclaim.command_line.wording import counted
from counterclaim.record_json import FORMAT_VERSION, claim_to_json, event_to_json
from counterclaim.records import EventType, Stance

if TYPE_CHECKING:
    from counterclaim.ledger import ClaimFilter, Ledger

MOST_SHOWN = 50
"""Claims that the table shows unless ``--limit`` says otherwise."""


@click.command()
@ledger_option
@click.option("--voice", help="A name of anyone in the chain, or a part of it.")
@click.option(
    "--side", metavar="CODE", help="Whose side anyone in the chain is on: RUS, PSE, Hamas, …."
)
@click.option("--stance", type=click.Choice([stance.value for stance in Stance]))
@click.option(
    "--event", type=click.Choice([event.value for event in EventType]), metavar="TYPE",
    help="A type of event, such as strike.",
)  # fmt: skip
@click.option(
    "--place",
    help="Where an event is, or what the claim mentions: a name in any spelling, or its part.",
)
@click.option(
    "--equipment", help="A weapon's name in any spelling, a category such as armour, or a part."
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First day, YYYY-MM-DD.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day, YYYY-MM-DD.")
@click.option("--text", help='Words in the claim; full-text search, "quoted phrases" hold.')
@click.option("--limit", type=click.IntRange(0), help=f"Most claims.  [table: {MOST_SHOWN}]")
@format_option
def claims(
    ledger_path: Path,
    voice: str | None,
    side: str | None,
    stance: str | None,
    event: str | None,
    place: str | None,
    equipment: str | None,
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    text: str | None,
    limit: int | None,
    output_format: str,
) -> None:
    """List the claims that a ledger keeps.

    Filters add up: a claim is listed when all of them fit. --since and --until look at the days of
    the event, or of publication where the report names none.
    """
    from counterclaim.knowledge.filters import equipment_ids, place_ids
    from counterclaim.ledger import ClaimFilter, Ledger

    as_table = output_format == "table"
    wanted = ClaimFilter(
        voice=voice,
        side=side,
        stance=Stance(stance) if stance else None,
        event=EventType(event) if event else None,
        place=place,
        place_ids=place_ids(place) if place else frozenset(),
        equipment=equipment,
        equipment_ids=equipment_ids(equipment) if equipment else frozenset(),
        since=since.date() if since else None,
        until=until.date() if until else None,
        text=text,
        limit=MOST_SHOWN if limit is None and as_table else limit,
    )
    with Ledger.open(ledger_path, readonly=True) as ledger:
        if as_table:
            _print_table(ledger, wanted)
        else:
            _print_json(ledger, wanted)


def _print_table(ledger: Ledger, wanted: ClaimFilter) -> None:
    rows = [
        ClaimRow(row.claim, row.events, row.context, row.context_span.start)
        for row in ledger.claims(wanted)
    ]
    if not rows:
        messages().print("No claim fits. Every filter that is given must hold.")
        return
    output().print(claims_table(rows))
    found = ledger.count_claims(wanted)
    shown = counted(found, "claim") if found == len(rows) else f"{len(rows)} of {found:,} claims"
    messages().print(shown)


def _print_json(ledger: Ledger, wanted: ClaimFilter) -> None:
    for row in ledger.claims(wanted):
        document = row.document
        print_json_line(
            {
                "format": FORMAT_VERSION,
                "document": document.id,
                "path": document.path,
                "outlet": document.outlet,
                "title": document.title,
                "published": document.published.isoformat() if document.published else None,
                "url": document.url,
                **claim_to_json(row.claim),
                "text": row.content,
                "context": row.context,
                "context_span": [row.context_span.start, row.context_span.end],
                "events": [event_to_json(event) for event in row.events],
            }
        )
