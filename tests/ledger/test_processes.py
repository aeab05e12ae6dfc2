"""Real processes: killed while they write, and several on one ledger."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

from counterclaim.errors import LedgerBusyError
from counterclaim.ledger import Ledger
from counterclaim.records import Reading

from .conftest import make_reading

InProcess = Callable[..., ForkProcess]


def write_until_killed(path: Path, first: int, acknowledge: int) -> None:
    """Adds documents from number ``first`` on; writes a byte for each that is kept."""
    with Ledger.open(path) as ledger:
        for number in range(first, 1_000_000):
            ledger.add(make_reading(f"d{number}"))
            os.write(acknowledge, b".")


def write_when_told(path: Path, told: int) -> None:
    os.read(told, 1)
    write_documents(path, "d", 1)


def write_documents(path: Path, prefix: str, count: int) -> None:
    with Ledger.open(path, wait_seconds=60) as ledger:
        for number in range(count):
            ledger.add(make_reading(f"{prefix}{number}"))


def assert_sound(path: Path) -> None:
    """The database is whole, for SQLite and for its full-text search."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("claim_search", "document_search"):
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)")
    finally:
        connection.close()


def kept_readings(path: Path) -> list[Reading]:
    with Ledger.open(path) as ledger:
        return list(ledger.readings())


def test_a_kill_at_any_moment_loses_at_most_the_document_in_work(
    path: Path, in_process: InProcess
) -> None:
    chance = random.Random(7)  # noqa: S311
    kept = 0
    for _ in range(8):
        receive, acknowledge = os.pipe()
        process = in_process(write_until_killed, path, kept, acknowledge)
        os.close(acknowledge)
        acknowledged = 0
        while acknowledged < chance.randint(1, 12):
            acknowledged += len(os.read(receive, 1))
        time.sleep(chance.uniform(0, 0.008))  # anywhere in the transaction
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        while more := len(os.read(receive, 4096)):
            acknowledged += more
        os.close(receive)

        assert_sound(path)
        found = kept_readings(path)
        assert found == [make_reading(f"d{number}") for number in range(len(found))]
        assert kept + acknowledged <= len(found) <= kept + acknowledged + 1
        kept = len(found)


def test_a_kill_while_the_ledger_is_made_leaves_a_usable_file(
    path: Path, in_process: InProcess
) -> None:
    chance = random.Random(11)  # noqa: S311
    for number in range(5):
        process = in_process(write_documents, path, f"p{number}-", 1)
        time.sleep(chance.uniform(0, 0.15))
        process.kill()
        process.join()
    with Ledger.open(path) as ledger:
        assert ledger.add(make_reading("last"))
    assert_sound(path)


def test_two_processes_write_one_ledger(path: Path, in_process: InProcess) -> None:
    processes = [in_process(write_documents, path, prefix, 25) for prefix in ("a", "b")]
    for process in processes:
        process.join()
        assert process.exitcode == 0
    assert len(kept_readings(path)) == 50
    assert_sound(path)


def test_a_writer_waits_for_its_turn(path: Path, in_process: InProcess) -> None:
    Ledger.open(path).close()
    told, tell = os.pipe()
    process = in_process(write_when_told, path, told)  # locks do not survive being forked
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    os.write(tell, b".")
    process.join(0.3)
    assert process.exitcode is None  # it waits
    other.execute("COMMIT")
    other.close()
    process.join()
    assert process.exitcode == 0
    os.close(told)
    os.close(tell)
    assert [each.document.id for each in kept_readings(path)] == ["d0"]


def test_a_writer_that_waited_in_vain_says_so(path: Path) -> None:
    with Ledger.open(path, wait_seconds=0.05) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusyError, match=r"another process is writing .* after 0.05 s"):
            ledger.add(make_reading())
        assert list(ledger.readings()) == []  # reading goes on
        other.execute("ROLLBACK")
        other.close()
        assert ledger.add(make_reading())
