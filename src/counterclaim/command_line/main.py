"""The command ``counterclaim``: its sub-commands, and how errors end it."""

from __future__ import annotations

import importlib
import sys

import click

from counterclaim.command_line.exit_codes import INTERRUPTED, LEDGER_PROBLEM, NOTHING_READ
from counterclaim.errors import CounterclaimError, LedgerError

COMMANDS = {
    "read": "Read reports into claims and events.",
    "claims": "List the claims that a ledger keeps.",
    "show": "Show one document with its claims marked.",
    "documents": "List the documents that a ledger keeps.",
    "compare": "Compare reports: where they agree, and where they collide.",
    "export": "Write what a ledger keeps as JSON lines.",
    "bench": "Measure reading against gold data.",
    "demo": "Read three sample reports and show who says what.",
}
"""Sub-commands in the order of ``--help``; each lives in the module of its name."""


class Commands(click.Group):
    """Imports a sub-command when it is used, so that ``--help`` and start-up stay quick."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of this name, or None."""
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"counterclaim.command_line.{name}")
        command = getattr(module, name)
        assert isinstance(command, click.Command)  # noqa: S101 - a broken module, not bad input
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for ``--help``, without importing every module for its first line."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="counterclaim", message="%(prog)s %(version)s")
def commands() -> None:
    """Read war reporting and keep the account of who says what happened.

    Start with:  counterclaim demo
    """


def main() -> None:
    """Run the command line; every expected error ends as one clear line and its exit code."""
    try:
        sys.exit(commands(standalone_mode=False))
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except LedgerError as error:
        click.echo(f"counterclaim: {error}", err=True)
        sys.exit(LEDGER_PROBLEM)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        sys.exit(NOTHING_READ)
    except BrokenPipeError:
        # The reader of our output (head, less) has gone: nothing more to say, nowhere to say it.
        sys.stderr.close()
        sys.exit(0)
