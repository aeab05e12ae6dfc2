"""``counterclaim bench article``: one whole article against the claims expected from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from counterclaim.command_line.bench_output import (
    bench_format_option,
    engine_option,
    print_measures,
    read_option,
)
from counterclaim.command_line.terminal import output

if TYPE_CHECKING:
    from counterclaim.benchmarks.article import ArticleScores
    from counterclaim.records import Claim, Reading

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("text_path", metavar="TEXT", type=_FILE)
@click.argument("expected_path", metavar="EXPECTED.json", type=_FILE)
@engine_option
@read_option
@bench_format_option
def article(
    text_path: Path,
    expected_path: Path,
    engine: str,
    read_paths: tuple[Path, ...],
    output_format: str,
) -> None:
    """Compare the reading of one article with the claims expected from it."""
    from counterclaim.benchmarks.article import load_expectation, score_article
    from counterclaim.benchmarks.gold import readings_to_score
    from counterclaim.records import Reading

    gold = load_expectation(text_path, expected_path)
    readings = readings_to_score([gold], read_paths, engine)
    # By its text: a reading that was written before may have the article under another id.
    same_text = (one for one in readings if one.document.text == gold.document.text)
    scores = score_article(gold, next(same_text, Reading(gold.document)))
    print_measures(f"expected claims of {text_path.name}", scores.measures(), output_format)
    if output_format == "table":
        output().print(_claim_table(gold, scores))


def _claim_table(gold: Reading, scores: ArticleScores) -> Table:
    """Every expected claim with what was read of it."""
    from counterclaim.benchmarks.article import right_origin

    pairs = {pair.gold.id: pair for pair in scores.pairs}
    table = Table("claim", "expected", "read", "content")
    for claim in gold.claims:
        pair = pairs.get(claim.id)
        read = "missed" if pair is None else _attribution(pair.read)
        colour = "red" if pair is None else "green" if right_origin(pair) else "yellow"
        content = Text(claim.content.of(gold.document.text))
        table.add_row(claim.id, Text(_attribution(claim)), Text(read, style=colour), content)
    return table


def _attribution(claim: Claim) -> str:
    return " > ".join(step.voice.name for step in claim.chain) + f" {claim.stance}"
