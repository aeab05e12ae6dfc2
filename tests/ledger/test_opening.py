"""Opening a ledger: what is there, what version it has, and what is said when it cannot be."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from counterclaim.errors import LedgerError, LedgerVersionError
from counterclaim.ledger import Ledger, migrate, opening, tables

from .conftest import make_reading


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement)
    connection.close()


def ask(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


@pytest.mark.parametrize("name", ["a b.ledger", "50%?#.ledger", "Zürich.ledger"])
def test_a_ledger_is_made_where_there_is_none(tmp_path: Path, name: str) -> None:
    with Ledger.open(tmp_path / name) as ledger:
        ledger.add(make_reading())
    with Ledger.open(str(tmp_path / name), readonly=True) as ledger:
        assert ledger.reading("d1") == make_reading()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    with Ledger.open(path) as ledger:
        assert ledger.add(make_reading())


def test_the_migrations_make_the_tables_that_the_code_expects(path: Path, tmp_path: Path) -> None:
    Ledger.open(path).close()
    expected = tmp_path / "expected.db"
    engine = create_engine(f"sqlite:///{expected}")
    tables.metadata.create_all(engine)
    engine.dispose()
    schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE '%search%'"
    made = {row for row in ask(path, schema) if row[1] != "alembic_version"}
    made -= {row for row in made if "alembic_version" in str(row[1])}
    assert made == set(ask(expected, schema))


def test_opening_a_ledger_of_this_version_does_not_load_the_migrations(path: Path) -> None:
    Ledger.open(path).close()
    script = (
        "import sys; from counterclaim.ledger import Ledger\n"
        "Ledger.open(sys.argv[1]).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run([sys.executable, "-c", script, path], check=False, env=environment)
    assert result.returncode == 0


def test_a_newer_ledger_is_refused_with_what_to_do(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add(make_reading())
    change(path, "UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(LedgerVersionError, match=r"newer .* version 99.*update Counterclaim"):
        Ledger.open(path)
    change(path, "UPDATE alembic_version SET version_num = '0001'")
    with Ledger.open(path) as ledger:
        assert ledger.reading("d1") == make_reading()


NEXT_REVISION = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "0002", "0001"

def upgrade():
    op.add_column("documents", sa.Column("words", sa.Integer))
    op.execute("UPDATE documents SET words = length(text)")
    {then}
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lets the code be one version ahead; the file is that version's migration."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "versions/revision_0001.py"):
        (folder / name).write_text((migrate.MIGRATIONS / name).read_text())
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    monkeypatch.setattr(opening, "REVISION", 2)
    return folder / "versions" / "revision_0002.py"


@pytest.fixture
def older(path: Path) -> Path:
    """A ledger that the code of today wrote."""
    with Ledger.open(path) as ledger:
        ledger.add(make_reading())
    return path


def test_an_older_ledger_is_migrated_with_its_data(older: Path, next_version: Path) -> None:
    next_version.write_text(NEXT_REVISION.format(then=""))
    with Ledger.open(older) as ledger:
        assert ledger.reading("d1") == make_reading()
        assert ledger.add(make_reading("d2"))
    length = len(make_reading().document.text)
    assert ask(older, "SELECT id, words FROM documents") == [("d1", length), ("d2", None)]
    assert ask(older, "SELECT version_num FROM alembic_version") == [("0002",)]


def test_a_migration_that_fails_changes_nothing(older: Path, next_version: Path) -> None:
    before = ask(older, "SELECT * FROM sqlite_schema")
    next_version.write_text(NEXT_REVISION.format(then='op.execute("SELECT x FROM nowhere")'))
    with pytest.raises(LedgerError, match="no such table: nowhere"):
        Ledger.open(older)
    assert ask(older, "SELECT * FROM sqlite_schema") == before
    assert ask(older, "SELECT version_num FROM alembic_version") == [("0001",)]


@pytest.mark.usefixtures("next_version")
def test_an_older_ledger_that_may_not_be_written_is_refused(older: Path) -> None:
    with pytest.raises(LedgerError, match="open it once for writing"):
        Ledger.open(older, readonly=True)


def test_a_file_that_is_no_database_is_refused_and_untouched(path: Path) -> None:
    text = "Rockets struck the port, the governor said.\n" * 100
    path.write_text(text)
    with pytest.raises(LedgerError, match="this file is not a ledger"):
        Ledger.open(path)
    assert path.read_text() == text


def test_the_database_of_another_program_is_refused_and_untouched(path: Path) -> None:
    change(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="a database of another program"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_a_damaged_ledger_is_a_clear_error(older: Path) -> None:
    content = bytearray(older.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    older.write_bytes(content)
    with pytest.raises(LedgerError, match=r"test\.ledger: .*damaged"), Ledger.open(older) as ledger:
        list(ledger.readings())


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="this is a folder"):
        Ledger.open(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="its folder does not exist"):
        Ledger.open(tmp_path / "missing" / "x.ledger")


def test_a_missing_ledger_is_not_made_for_reading(path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no such file; make one with"):
        Ledger.open(path, readonly=True)
    assert not path.exists()


def test_a_ledger_opened_for_reading_refuses_to_write(older: Path) -> None:
    with Ledger.open(older, readonly=True) as ledger:
        with pytest.raises(LedgerError, match="read-only"):
            ledger.add(make_reading("d2"))
        assert ledger.counts().documents == 1
