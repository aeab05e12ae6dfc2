"""Every data file says where it comes from, in itself and in NOTICE."""

from importlib.resources import files
from pathlib import Path

import pytest

DATA = Path(str(files("counterclaim") / "knowledge" / "data"))
NOTICE = (Path(__file__).parents[2] / "NOTICE").read_text("utf-8")
FILES = sorted(path for path in DATA.rglob("*") if path.is_file())


def name_of(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_notice_names_each_data_file(path: Path) -> None:
    assert f"  {name_of(path)} " in NOTICE


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".tsv"], ids=name_of)
def test_first_lines_name_source_and_licence(path: Path) -> None:
    header = [line for line in path.read_text("utf-8").splitlines()[:12] if line.startswith("#")]
    words = " ".join(header)
    assert "CC0" in words or "CC BY 4.0" in words
    assert "for Counterclaim" in words or "for this project" in words
