"""``counterclaim bench claims``: claims and events against gold data in the corpus format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from counterclaim.command_line.bench_output import (
    bench_format_option,
    engine_option,
    print_measures,
    read_option,
)
from counterclaim.command_line.terminal import output

if TYPE_CHECKING:
    from counterclaim.benchmarks.error_examples import ErrorExample

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold_paths", metavar="GOLD.jsonl...", nargs=-1, required=True, type=_FILE)
@engine_option
@read_option
@click.option("--errors", "most_errors", metavar="N", default=0, help="Show N errors of each kind.")
@bench_format_option
def claims(
    gold_paths: tuple[Path, ...],
    engine: str,
    read_paths: tuple[Path, ...],
    most_errors: int,
    output_format: str,
) -> None:
    """Compare reading with gold data: who says what, how surely, and what happened.

    What each measure means stands in docs/measuring.md.
    """
    from counterclaim.benchmarks.claim_errors import claim_errors
    from counterclaim.benchmarks.claims import claim_scores, match_claims
    from counterclaim.benchmarks.error_examples import spread
    from counterclaim.benchmarks.event_errors import event_errors
    from counterclaim.benchmarks.event_matching import match_events
    from counterclaim.benchmarks.events import event_scores
    from counterclaim.benchmarks.gold import load_readings, readings_to_score
    from counterclaim.benchmarks.matching import paired_readings

    gold = load_readings(gold_paths)
    read = readings_to_score(gold, read_paths, engine)
    pairs = list(paired_readings(gold, read))
    matches = [match_claims(*pair) for pair in pairs]
    event_matches = [match_events(*pair, match) for pair, match in zip(pairs, matches, strict=True)]
    errors = [
        *spread(claim_errors(matches), most_errors),
        *spread(event_errors(event_matches), most_errors),
    ]
    print_measures(
        f"claims and events of {len(gold)} documents",
        [*claim_scores(matches).measures(), *event_scores(event_matches).measures()],
        output_format,
        documents=len(gold),
        errors=[error.to_json() for error in errors],
    )
    if output_format == "table":
        _print_errors(errors)


def _print_errors(errors: Sequence[ErrorExample]) -> None:
    console = output()
    for error in errors:
        console.print(Text(f"\n{error.kind}  ({error.document})", style="bold"))
        if error.expected:
            console.print(Text(f"  gold  {error.expected}", style="green"))
        if error.found:
            console.print(Text(f"  read  {error.found}", style="red"))
        console.print(Text(f"  {error.words}"))
