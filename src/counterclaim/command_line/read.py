"""``counterclaim read``: reports in; claims and events out, printed or kept in a ledger."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.command_line.claim_table import print_claims
from counterclaim.command_line.options import format_option
from counterclaim.command_line.progress import ReadingProgress
from counterclaim.command_line.summary import Summary
from counterclaim.command_line.supply import Supply
from counterclaim.command_line.terminal import output, print_json_line
from counterclaim.errors import LedgerError
from counterclaim.intake import Input, find_inputs
from counterclaim.record_checks import check_spans
from counterclaim.record_json import reading_to_json
from counterclaim.records import Reading

if TYPE_CHECKING:
    from counterclaim.ledger import InputFile, Ledger


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    help="Keep the readings in this ledger instead of printing them.",
)
@click.option(
    "--engine",
    type=click.Choice(["rules"]),
    default="rules",
    show_default=True,
    help="What reads the claims and events.",
)
@format_option
@click.pass_context
def read(
    context: click.Context,
    paths: tuple[str, ...],
    ledger_path: Path | None,
    engine: str,
    output_format: str,
) -> None:
    """Read reports into claims and events.

    PATH is a file (plain text, HTML, JSON lines), a folder, or - for standard input. Without
    --ledger the claims are printed. With it they are kept, and a second call reads only what is
    new or changed. What cannot be read is listed; the rest goes on.
    """
    inputs = find_inputs(paths)
    with _opened(ledger_path) as ledger:
        if ledger:
            supply = Supply(
                inputs,
                is_unchanged=lambda item: ledger.input_unchanged(input_file(item, engine)),
                is_known=lambda document: ledger.unchanged(document, engine),
            )
            summary = read_all(supply, engine, ledger.add, ledger)
            summary.kept_in = ledger_path
        else:
            supply = Supply(inputs)
            summary = read_all(supply, engine, _printer(output_format))
    summary.print()
    context.exit(summary.exit_code())


def _opened(ledger_path: Path | None) -> AbstractContextManager[Ledger | None]:
    if ledger_path is None:
        return nullcontext()
    from counterclaim.ledger import Ledger

    return Ledger.open(ledger_path)


def _printer(output_format: str) -> Callable[[Reading], object]:
    if output_format == "table":
        return partial(print_claims, output())

    def print_checked(reading: Reading) -> None:
        check_spans(reading)
        print_json_line(reading_to_json(reading))

    return print_checked


def read_all(
    supply: Supply,
    engine: str,
    use: Callable[[Reading], object],
    ledger: Ledger | None = None,
) -> Summary:
    """Read everything, hand each reading to ``use``, and say what became of it all.

    With a ledger, an input is recorded as read once all of its documents are kept. Ctrl-C ends
    the reading, not the account of it.
    """
    from counterclaim.reading.pipeline import read_documents

    summary = Summary(supply)
    with ReadingProgress(supply) as progress:
        try:
            for reading in read_documents(supply.documents(), engine):
                summary.take(reading, use)
                supply.one_was_read()
                progress.show(summary)
                _record_finished(supply, engine, ledger)
            _record_finished(supply, engine, ledger)
        except KeyboardInterrupt:
            summary.interrupted = True
        except LedgerError as error:
            summary.ledger_error = error
    return summary


def _record_finished(supply: Supply, engine: str, ledger: Ledger | None) -> None:
    for state in supply.finished_inputs():
        if ledger and state.input.path:
            ledger.record_input(input_file(state.input, engine), state.document_ids)


def input_file(item: Input, engine: str) -> InputFile:
    """What the ledger records of an input. Standard input is never unchanged: it has no time."""
    from counterclaim.ledger import InputFile

    return InputFile(item.source, item.size or 0, item.modified or 0, engine)
