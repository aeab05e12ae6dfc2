"""What the words around a number say of those counted: "killed", "injured", "launched" and so on.

The words stand in ``knowledge/data/figure_words.tsv``, whose header says what each kind means; the
values are the corpus's ``what``.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

KILLED = "killed"
INJURED = "injured"
CASUALTIES = "casualties"
CASUALTY = frozenset((KILLED, INJURED))

HARMED = "harmed"
"""Neither killed nor injured is meant alone: "nobody was hurt" gives both as zero."""


@cache
def _table() -> dict[str, dict[str, str]]:
    """Word to name, by kind."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    path = files("counterclaim.knowledge") / "data/figure_words.tsv"
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, members = line.split("\t")
            key = f"list {name}" if kind == "list" else kind
            table[key].update(dict.fromkeys(members.split(" "), name))
    return dict(table)


def _list(name: str) -> frozenset[str]:
    return frozenset(_table()[f"list {name}"])


def _idioms() -> dict[tuple[str, str], str]:
    pairs = ((words.split(":"), name) for words, name in _table()["idiom"].items())
    return {(verb, complement.replace("_", " ")): name for (verb, complement), name in pairs}


def _units() -> dict[str, tuple[str, str]]:
    pairs = ((word, name.split(":")) for word, name in _table()["unit"].items())
    return {word: (what, unit) for word, (what, unit) in pairs}


AFFECTED_BY = _table()["affected"]
"""Lemmas of verbs whose direct object or passive subject is counted."""

DOING = _table()["doing"]
"""Lemmas of verbs whose subject is counted."""

STATE = _table()["state"]
"""Words after "be" or beside a noun that say how those counted are."""

COUNTED_NOUN = _table()["noun"]
"""Nouns that say themselves what is counted."""

ALSO_COUNTED_NOUN = _table()["weak_noun"]
"""Nouns that say what is counted where nothing else does: killed detainees are killed."""

OF_NOUN = _table()["of_noun"]
"""Nouns before "of" whose complement is counted: "the deaths of five miners"."""

IDIOMS = _idioms()
"""Lemmas of verb and complement that say together what became of the subject."""

UNITS = _units()
"""Units of measure: what is measured, and the unit as the figure carries it."""

CURRENCIES = _table()["currency"]
"""Currency signs and names: ISO 4217 codes."""

TOLL_NOUNS = _list("toll_nouns")
"""Nouns that announce a bare number: "the toll rose to 14"."""

MEMBER_WORDS = _list("member_words")
"""Words that single out a part of those counted: "including seven children"."""

AIRBORNE = _list("airborne")
"""What air defence destroys: the figure is then "intercepted", not "destroyed"."""

WOUNDS = _list("wounds")
"""Who has one of these is injured."""

PEOPLE = _list("people")
"""Lemmas of the people that a side can lose."""

THINGS = _list("things")
"""Lemmas of what can be destroyed but not killed."""

GROUPS = THINGS | _list("groups")
"""Singular words that are more than one person, or none: no figure without a number."""

REPORTED = _list("reported")
"""Words that may stand between those counted and what became of them."""

CALIBRE = _list("calibre")
"""A number before these is a calibre: part of a designation, not a figure."""
