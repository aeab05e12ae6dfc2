"""The two consoles: results go to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from typing import Any

from rich.console import Console


def output() -> Console:
    """Standard output. Piped output is 100 columns wide, so that tables stay readable in files."""
    if sys.stdout.isatty():
        return Console()
    return Console(width=100)


def messages() -> Console:
    """Standard error: progress, summaries and what was skipped."""
    return Console(stderr=True, highlight=False)


def print_json_line(data: dict[str, Any]) -> None:
    """One JSON object on one line of standard output, in UTF-8 whatever the locale says."""
    line = json.dumps(data, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(line.encode("utf-8"))
    sys.stdout.buffer.flush()
