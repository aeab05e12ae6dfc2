"""Brings the tables of a ledger up to the newest version. Imports Alembic, which takes time."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).with_name("migrations")
"""Where Alembic finds the revisions."""


def migrate(connection: Connection) -> None:
    """Runs the missing migrations inside the connection's transaction: all of them or none."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
