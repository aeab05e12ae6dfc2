"""``counterclaim bench start``: seconds from the start of the process to the first result."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.table import Table

from counterclaim.command_line.bench_output import bench_format_option
from counterclaim.command_line.terminal import output


@click.command()
@click.argument("report", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--runs", type=click.IntRange(1), default=5, show_default=True)
@bench_format_option
def start(report: Path, runs: int, output_format: str) -> None:
    """Measure how long the first result of `read` takes, stage by stage."""
    from counterclaim.benchmarks.cold_start import cold_start

    stages = cold_start(report, runs)
    if output_format == "json":
        click.echo(json.dumps(stages))
        return
    table = Table(title=f"Cold start, median of {runs} runs", title_justify="left")
    table.add_column("stage")
    table.add_column("seconds", justify="right")
    for stage, seconds in stages.items():
        table.add_row(stage, f"{seconds:.2f}")
    output().print(table)
