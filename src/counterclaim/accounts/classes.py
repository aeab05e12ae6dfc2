"""Classes of victims, targets and weapons, so that only like things are compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from counterclaim.accounts.words import words_in


def class_of(kind: str, name: str) -> str | None:
    """The class of a "victim", "target" or "weapon" by the last word of its name that has one.

    >>> class_of("victim", "Ukrainian servicemen")
    'combatants'
    """
    words = _classes()[kind]
    for word in reversed(words_in(name.replace("-", " "))):
        for form in _singulars(word):
            if form in words:
                return words[form]
    return None


def _singulars(word: str) -> tuple[str, ...]:
    """The word, and what it may be the plural of."""
    forms = [word]
    if word.endswith("men"):
        forms.append(f"{word[:-3]}man")
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s"):
        forms.append(word[:-1])
    return tuple(forms)


@cache
def _classes() -> Mapping[str, Mapping[str, str]]:
    table = (files("counterclaim.accounts") / "data/classes.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in table.splitlines() if not line.startswith("#")][1:]
    classes: dict[str, dict[str, str]] = {}
    for kind, name, words in lines:
        classes.setdefault(kind, {}).update(dict.fromkeys(words.split(), name))
    return classes
