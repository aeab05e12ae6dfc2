"""Which types of events a trigger word named in the corpus, to weigh the network's judgement."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from counterclaim.reading.learned.network import EVENT_TYPES, Array

WEIGHT = 0.4
"""Power of the prior: 0 leaves the network alone, 1 trusts both alike. Chosen on dev."""

DOUBT = 2.0
"""Occurrences of a word that weigh as much as what is usual for shorter forms of it."""

STEM = 6
"""Letters of the stem by which "intercepted" and "interceptions" count together."""


class TriggerTypes:
    """Counts of event types by trigger word and by its stem."""

    def __init__(self, counts: dict[str, dict[str, int]]) -> None:
        totals: Counter[str] = Counter()
        for word, types in counts.items():
            if word.endswith("*"):
                totals.update(types)
        usual = np.array([totals[type_.value] + 1 for type_ in EVENT_TYPES], dtype=np.float32)
        self._usual: Array = usual / usual.sum()
        self._counts = {
            word: np.array([types.get(type_.value, 0) for type_ in EVENT_TYPES], dtype=np.float32)
            for word, types in counts.items()
        }

    @classmethod
    def load(cls, path: Path) -> TriggerTypes:
        """The counts of a JSON file of :func:`count_types`."""
        return cls(json.loads(path.read_text("utf-8")))

    def weigh(self, trigger: str, chances: Array) -> Array:
        """The network's probabilities of the types, weighed by what the word usually names."""
        word = trigger.lower()
        likely = self._usual
        for form in (_stem(word), word):
            seen = self._counts.get(form)
            if seen is not None:
                likely = (seen + DOUBT * likely) / (seen.sum() + DOUBT)
        weighed = chances * (likely / self._usual) ** WEIGHT
        result: Array = weighed / weighed.sum()
        return result


def count_types(triggers: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """How often each trigger and each stem (ending in ``*``) named each type."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for trigger, type_ in triggers:
        word = trigger.lower()
        for form in (word, _stem(word)):
            counts[form][type_] += 1
    return {word: dict(types) for word, types in sorted(counts.items())}


def _stem(word: str) -> str:
    return word.split()[0][:STEM] + "*"
