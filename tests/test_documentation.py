"""Commands and examples in the documentation run as they stand."""

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line.conftest import copy_samples

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in FENCE.findall(page.read_text("utf-8")) if kind == language]


def commands(page: Path) -> list[str]:
    lines = "\n".join(blocks(page, "console")).splitlines()
    shown = [line.removeprefix("$ ").split("  #")[0] for line in lines if line.startswith("$ ")]
    return [command for command in shown if "counterclaim " in command]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the pages assume it: sample reports, an article, some articles."""
    copy_samples(tmp_path / "reports")
    copy_samples(tmp_path / "my-articles")
    shutil.copy(tmp_path / "reports" / "quay-courier.html", tmp_path / "article.html")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "command-line.md"])
def test_commands_run(desk: Path, page: Path) -> None:
    script = shlex.quote(sys.executable) + " -m counterclaim"
    for command in commands(page):
        line = re.sub(r"\bcounterclaim(?= )", script, command, count=1)
        result = subprocess.run(
            ["bash", "-c", line], cwd=desk, capture_output=True, encoding="utf-8", check=False
        )
        assert result.returncode == 0, f"{command}\n{result.stderr}"


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "python.md"])
@pytest.mark.usefixtures("desk")
def test_python_examples_run(page: Path) -> None:
    examples = blocks(page, "python")
    assert examples
    for example in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example, str(page), "exec"), {})  # noqa: S102 - our own examples
        assert printed.getvalue().strip(), example


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    targets = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    missing = [link for link in targets if not (page.parent / link).exists()]
    assert not missing
