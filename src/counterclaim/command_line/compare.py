"""``counterclaim compare``: what several reports say of one happening, without a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.command_line.options import format_option
from counterclaim.command_line.terminal import messages, output, print_json_line
from counterclaim.command_line.wording import counted


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option(
    "--all", "show_all", is_flag=True, help="Show incidents that only one report tells of, too."
)
@format_option
def compare(paths: tuple[Path, ...], show_all: bool, output_format: str) -> None:
    """Compare reports: where they agree, where they collide, and on whose word.

    FILE is plain text, HTML or JSON lines, as for 'counterclaim read'.
    """
    from counterclaim.accounts.account import compare as compare_readings
    from counterclaim.accounts.account_json import account_to_json
    from counterclaim.api import read_all
    from counterclaim.command_line.incident_view import print_account

    accounts = compare_readings(list(read_all(*paths)))
    shared = [account for account in accounts if len(account.readings) > 1]
    for account in accounts if show_all else shared:
        if output_format == "jsonl":
            print_json_line(account_to_json(account))
        else:
            print_account(output(), account)
    alone = len(accounts) - len(shared)
    if output_format == "table":
        hidden = "" if show_all or not alone else " (--all shows these)"
        messages().print(
            f"{counted(len(shared), 'incident')} told by several reports, "
            f"{alone} by one report alone{hidden}"
        )
