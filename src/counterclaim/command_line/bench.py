"""``counterclaim bench``: measure reading against gold data.

A benchmark is a command in a module of its own, such as :mod:`.bench_claims`; name it below.
"""

from __future__ import annotations

import click

from counterclaim.command_line.bench_accounts import accounts
from counterclaim.command_line.bench_article import article
from counterclaim.command_line.bench_claims import claims
from counterclaim.command_line.bench_components import actors, equipment, figures, times
from counterclaim.command_line.bench_places import places
from counterclaim.command_line.bench_start import start


@click.group()
def bench() -> None:
    """Measure reading against gold data."""


for command in (claims, article, times, figures, equipment, actors, places, accounts, start):
    bench.add_command(command)
