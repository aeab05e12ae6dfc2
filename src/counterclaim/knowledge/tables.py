"""Reading of the tab-separated data files."""

from __future__ import annotations

from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``data/<name>.tsv`` by column; comment and empty lines are left out."""
    table = files("counterclaim.knowledge").joinpath(f"data/{name}.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    head, *body = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(head, cells, strict=True)) for cells in body]


def values(cell: str) -> tuple[str, ...]:
    """The values of one cell, which are parted by ``";"``.

    >>> values("Geran-2; Shahed")
    ('Geran-2', 'Shahed')
    """
    return tuple(value.strip() for value in cell.split(";") if value.strip())
