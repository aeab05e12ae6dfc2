"""The word lists of ``data/places/words.tsv``: what stands around places and what is none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from counterclaim.knowledge.tables import rows


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """The lists by kind; what each means stands in the head of the file."""
    return {
        row["kind"]: frozenset(word.replace("_", " ") for word in row["words"].split(" "))
        for row in rows("places/words")
    }


@cache
def common_words() -> frozenset[str]:
    """Words of everyday English, in lower case."""
    path = files("counterclaim.knowledge") / "data/places/common_words.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split(" "))


@cache
def designators() -> Mapping[str, str]:
    """The kind of place that a word behind a name speaks for ("" for any)."""
    pairs = (word.partition("=") for word in word_lists()["designator"])
    return {word: kind for word, _, kind in pairs}
