"""Words that name events, by type, and the words around them that tell the type.

The words stand in ``data/event_triggers.tsv``, whose header says what each column means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from counterclaim.records import EventType

ATTACK = "attack"
"""Kind of triggers that say that something was attacked but not how."""

HARM = "harm"
"""Kind of triggers that say who came to harm but not by what."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or two that name an event.

    ``words`` are lemmas: of a verb first the verb and then what stands after it, of a noun first
    what stands before it. ``kind`` is the value of an :class:`EventType`, :data:`ATTACK` or
    :data:`HARM`. ``weight`` says how often in a hundred the words name an event. ``near`` names the
    classes of words of which one must stand in the clause; empty where none must.
    """

    words: tuple[str, ...]
    part: str
    kind: str
    weight: int
    near: frozenset[str]

    @property
    def head(self) -> str:
        """The lemma that the trigger is looked up by."""
        return self.words[-1] if self.part == "noun" else self.words[0]


@dataclass(frozen=True, slots=True)
class TriggerLexicon:
    """All triggers, and the words that tell one type from another.

    ``triggers`` are by part of speech and lemma of the head, the most specific first. ``classes``
    are word lists by name. ``methods`` say by which means something is attacked: lemma to type.
    ``exclusions`` are lemmas beside which a trigger names no event of war, by trigger lemma.
    """

    triggers: Mapping[tuple[str, str], tuple[Trigger, ...]]
    classes: Mapping[str, frozenset[str]]
    methods: Mapping[str, EventType]
    exclusions: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def trigger_lexicon() -> TriggerLexicon:
    """The triggers of ``data/event_triggers.tsv``, read once."""
    triggers: dict[tuple[str, str], list[Trigger]] = defaultdict(list)
    classes: dict[str, frozenset[str]] = {}
    methods: dict[str, EventType] = {}
    exclusions: dict[str, frozenset[str]] = {}
    for kind, name, words, weight, near in _rows():
        if kind == "class":
            classes[name] = frozenset(words.split(" "))
        elif kind == "method":
            methods.update(dict.fromkeys(words.split(" "), EventType(name)))
        elif kind == "exclusion":
            exclusions[name] = frozenset(words.split(" "))
        else:
            conditions = frozenset() if near == "-" else frozenset(near.split(" "))
            trigger = Trigger(tuple(words.split(" ")), kind, name, int(weight), conditions)
            triggers[kind, trigger.head].append(trigger)
    return TriggerLexicon(
        triggers={
            head: tuple(sorted(group, key=_specific_first)) for head, group in triggers.items()
        },
        classes=classes,
        methods=methods,
        exclusions=exclusions,
    )


def _specific_first(trigger: Trigger) -> tuple[int, int, int]:
    """More words first, then a condition on a role, then one on the clause, then the weight."""
    strictness = 2 if any(":" in name for name in trigger.near) else bool(trigger.near)
    return -len(trigger.words), -strictness, -trigger.weight


def _rows() -> Iterator[tuple[str, str, str, str, str]]:
    table = files("counterclaim.knowledge") / "data/event_triggers.tsv"
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, words, weight, near = line.split("\t")
            yield kind, name, words, weight, near
