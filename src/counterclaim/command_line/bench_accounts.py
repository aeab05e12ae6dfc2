"""``counterclaim bench accounts``: grouping, copies, origins and collisions against gold data."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.bench_output import (
    bench_format_option,
    print_measures,
    read_option,
)

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold_path", metavar="GOLD.jsonl", type=_FILE)
@click.argument("incidents_path", metavar="INCIDENTS.jsonl", type=_FILE)
@click.option(
    "--engine",
    default="gold",
    show_default=True,
    help="The engine that reads; gold takes the claims and events as annotated.",
)
@read_option
@bench_format_option
def accounts(
    gold_path: Path,
    incidents_path: Path,
    engine: str,
    read_paths: tuple[Path, ...],
    output_format: str,
) -> None:
    """Compare accounts of many documents with gold incidents.

    What each measure means stands in docs/accounts.md.
    """
    from counterclaim.benchmarks.accounts import account_measures, load_incidents, located
    from counterclaim.benchmarks.gold import load_readings, readings_to_score

    gold = load_readings([gold_path])
    if engine == "gold" and not read_paths:
        read = [located(reading) for reading in gold]
    else:
        read = readings_to_score(gold, read_paths, engine)
    print_measures(
        f"accounts of {len(gold)} documents",
        account_measures(gold, read, load_incidents(incidents_path)),
        output_format,
        documents=len(gold),
    )
