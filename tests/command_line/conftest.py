"""Runs the real command in a real process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

COMMAND = [sys.executable, "-m", "counterclaim"]


def run_in(
    folder: Path, *arguments: str, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder; output and messages as text."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "100", **environment},
        timeout=120,
        check=False,
    )


def copy_samples(folder: Path) -> None:
    """The three sample reports in a new folder."""
    with as_file(files("counterclaim") / "samples") as samples:
        shutil.copytree(samples, folder, ignore=shutil.ignore_patterns("README.md"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """``run("read", "report.txt")`` in an empty folder."""
    return partial(run_in, tmp_path)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """The three sample reports in a folder ``reports``."""
    copy_samples(tmp_path / "reports")
    return tmp_path / "reports"
