"""What ``docs/ledger.md`` says about the tables is so."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Table

from counterclaim.ledger import Ledger, tables

from .conftest import make_reading

PAGE = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")
STATEMENTS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("table", tables.metadata.tables.values(), ids=str)
def test_every_table_and_column_is_documented(table: Table) -> None:
    row = next(line for line in PAGE.splitlines() if re.match(rf"\|.*`{table.name}`.*\|", line))
    named = set(re.findall(r"`(\w+)_?…?`", row))
    stems = {name.rstrip("_") for name in re.findall(r"`(\w+_)…`", row)}
    everywhere = {"key", "position", "document_key", "event_key", "path"}
    for column in table.columns:
        stem = re.sub(r"_(start|end)$", "", column.name)
        assert column.name in named | everywhere or stem in stems, column.name


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_examples_in_sql_run_and_find_something(
    ledger: Ledger, path: Path, statement: str
) -> None:
    ledger.add(make_reading())
    searchable = statement.replace('"air defence" drone*', "rockets")
    connection = sqlite3.connect(path)
    try:
        assert connection.execute(searchable).fetchall()
    finally:
        connection.close()
