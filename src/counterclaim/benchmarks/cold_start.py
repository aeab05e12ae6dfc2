"""How long a user waits for the first result, and where the time goes.

Run as a module, this reads one report in a process of its own, as ``counterclaim read`` does, and
prints the seconds of each stage as JSON. :func:`cold_start` starts such processes.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WHOLE = "process start to result"


def cold_start(report: Path, runs: int) -> dict[str, float]:
    """Median seconds of each stage over some runs, each in a fresh process; the whole comes last.

    The whole is measured from outside, so it also holds the start of Python itself.
    """
    measured = [_one_run(report) for _ in range(runs)]
    return {stage: statistics.median(run[stage] for run in measured) for stage in measured[0]}


def _one_run(report: Path) -> dict[str, float]:
    start = time.perf_counter()
    command = [sys.executable, "-m", "counterclaim.benchmarks.cold_start", str(report)]
    output = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603 - our own interpreter and module
    return {**json.loads(output), WHOLE: time.perf_counter() - start}


def _stages(report: str) -> dict[str, float]:
    """Read the report stage by stage, each import where the command would first need it."""
    seconds: dict[str, float] = {}

    @contextmanager
    def stage(name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        seconds[name] = time.perf_counter() - start

    with stage("import the command line"):
        from counterclaim.command_line.read import read  # noqa: F401
    with stage("take in the document"):
        from counterclaim.intake import documents

        taken_in = list(documents([report]))
    with stage("import spaCy"):
        import spacy  # noqa: F401
    with stage("load the parser"):
        from counterclaim.reading.syntax import parse

        list(parse(["One."]))
    with stage("load look-ups"):
        from counterclaim.reading.pipeline import parse_documents, read_documents
        from counterclaim.records import Document

        list(parse_documents([Document("warm", "One.")]))
    with stage("read"):
        reports = [item for item in taken_in if isinstance(item, Document)]
        list(read_documents(reports))
    return seconds


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_stages(sys.argv[1])))
