"""``counterclaim bench times``, ``figures``, ``equipment``, ``actors``: each component alone."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.bench_output import bench_format_option, print_measures

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

folder_argument = click.argument("folder", type=FOLDER)


@click.command()
@folder_argument
@click.option(
    "--corpus", type=FILE, multiple=True, help="Also: dates of gold events, corpus format."
)
@bench_format_option
def times(folder: Path, corpus: tuple[Path, ...], output_format: str) -> None:
    """Measure time expressions on the sets in the benchmark FOLDER.

    The odd half of each set was not looked at when rules were written. Definitions: docs/times.md.
    """
    from counterclaim.benchmarks.gold import load_readings
    from counterclaim.benchmarks.times import FILES, date_measures, measure_times, time_measures

    measures = [
        measure
        for name in FILES
        for half, score in measure_times(folder, name).items()
        for measure in time_measures(f"{name}, {half}", score)
    ]
    if corpus:
        measures += date_measures(load_readings(corpus))
    print_measures("time expressions", measures, output_format)


@click.command()
@click.argument("gold_paths", metavar="GOLD.jsonl...", nargs=-1, required=True, type=FILE)
@bench_format_option
def figures(gold_paths: tuple[Path, ...], output_format: str) -> None:
    """Measure how the casualty figures of gold events are read. Definitions: docs/figures.md."""
    from counterclaim.benchmarks.figures import score_figures
    from counterclaim.benchmarks.gold import load_readings

    scores = score_figures(load_readings(gold_paths))
    print_measures("casualty figures of gold events", scores.measures(), output_format)


@click.command()
@folder_argument
@click.option(
    "--corpus", required=True, type=FILE, help="The corpus file that the check list is of (dev)."
)
@bench_format_option
def equipment(folder: Path, corpus: Path, output_format: str) -> None:
    """Measure equipment look-up on re3d in the benchmark FOLDER and on the check list.

    Definitions: docs/equipment.md.
    """
    from counterclaim.benchmarks.equipment import measure_equipment

    print_measures("equipment", measure_equipment(folder, corpus), output_format)


@click.command()
@folder_argument
@click.option(
    "--corpus",
    required=True,
    type=FILE,
    help="The corpus file that the labelled names are of (dev).",
)
@bench_format_option
def actors(folder: Path, corpus: Path, output_format: str) -> None:
    """Measure actor look-up on NGEC in the benchmark FOLDER and on labelled names of voices.

    Definitions: docs/actors.md.
    """
    from counterclaim.benchmarks.actors import measure_actors

    print_measures("actors", measure_actors(folder, corpus), output_format)
