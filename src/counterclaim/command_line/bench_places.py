"""``counterclaim bench places``: names of places found and resolved, against GeoVirus and LGL."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.bench_output import bench_format_option, print_measures


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--corpus",
    "gold_paths",
    metavar="CORPUS.jsonl",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also: places of gold events, corpus format.",
)
@bench_format_option
def places(folder: Path, gold_paths: tuple[Path, ...], output_format: str) -> None:
    """Find and resolve places in the sets geovirus and lgl in FOLDER, each half apart.

    What each measure means stands in docs/places.md.
    """
    from counterclaim.benchmarks.gold import load_readings
    from counterclaim.benchmarks.places import (
        FILES,
        event_place_measures,
        place_measures,
        read_place_documents,
    )

    measures = []
    for name in FILES:
        documents = list(read_place_documents(folder, name))
        measures += place_measures(documents[::2], f"{name}, even half")
        measures += place_measures(documents[1::2], f"{name}, odd half")
    if gold_paths:
        measures += event_place_measures(load_readings(gold_paths))
    print_measures("places", measures, output_format)
