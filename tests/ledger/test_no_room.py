"""Disks that are full and files that may not be written, made real in a process of their own."""

from __future__ import annotations

import os
import resource
import shutil
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

from counterclaim.errors import LedgerError
from counterclaim.ledger import Ledger

from .conftest import make_reading

InProcess = Callable[..., ForkProcess]
NOBODY = 65534


def assert_succeeds(process: ForkProcess) -> None:
    process.join()
    assert process.exitcode == 0


def write_beyond_a_limit(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add(make_reading("before"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192,) * 2)
        more = (make_reading(f"d{number}") for number in range(10_000))
        with pytest.raises(LedgerError, match="disk"):
            all(map(ledger.add, more))


def test_a_full_disk_is_said_and_what_was_kept_stays(path: Path, in_process: InProcess) -> None:
    Ledger.open(path).close()
    assert_succeeds(in_process(write_beyond_a_limit, path))
    with Ledger.open(path) as ledger:
        kept = list(ledger.readings())
        assert kept[0] == make_reading("before")
        assert kept == [make_reading(reading.document.id) for reading in kept]
        assert ledger.add(make_reading("after"))


@pytest.fixture
def protected() -> Iterator[Path]:
    """A ledger in a folder where only its owner may write, and which everyone may read."""
    folder = Path(tempfile.mkdtemp(prefix="counterclaim-test-"))
    path = folder / "test.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(make_reading())
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o755)
    shutil.rmtree(folder)


def without_privileges() -> None:
    if os.getuid() == 0:  # permissions do not stop root
        os.setuid(NOBODY)


def read_protected(path: Path) -> None:
    without_privileges()
    with Ledger.open(path, readonly=True) as ledger:
        assert ledger.reading("d1") == make_reading()


def write_protected(path: Path) -> None:
    without_privileges()
    with pytest.raises(LedgerError, match=r"read-only|may be written"), Ledger.open(path) as ledger:
        ledger.add(make_reading("d2"))


def make_in_protected(path: Path) -> None:
    without_privileges()
    with pytest.raises(LedgerError, match="may be written"):
        Ledger.open(path.with_name("new.ledger"))


@pytest.mark.parametrize("function", [read_protected, write_protected, make_in_protected])
def test_a_protected_ledger_may_be_read_and_says_that_it_cannot_be_written(
    protected: Path, in_process: InProcess, function: Callable[[Path], None]
) -> None:
    assert_succeeds(in_process(function, protected))
