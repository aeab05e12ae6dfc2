"""Words that matter when two printed names are compared: ``data/name_words.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word lists of the data file, folded; its header says what each holds."""

    spellings: Mapping[str, str]
    titles: frozenset[str]
    institutions: frozenset[str]
    functions: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    directions: frozenset[str]
    postmodifiers: frozenset[str]


@cache
def name_words() -> NameWords:
    """The lists, read once."""
    table = files("counterclaim.knowledge").joinpath("data/name_words.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]

    def words(kind: str) -> frozenset[str]:
        return frozenset(row[1] for row in rows if row[0] == kind)

    return NameWords(
        spellings={row[1]: row[2] for row in rows if row[0] == "spelling"},
        titles=words("title"),
        institutions=words("institution"),
        functions=words("function"),
        articles=words("article"),
        particles=words("particle"),
        directions=words("direction"),
        postmodifiers=words("postmodifier"),
    )
