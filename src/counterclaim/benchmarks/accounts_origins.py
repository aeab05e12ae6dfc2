"""Whether the articles that rest on one voice's word are found to do so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.accounts import Origin, find_copies, find_origins
from counterclaim.accounts.voice_names import VoiceName, same_voice, voice_name
from counterclaim.accounts.words import total_weight
from counterclaim.benchmarks.scores import Measure, Score
from counterclaim.records import Reading

_TELLING_WORDS = 4.0
"""Weight of shared words from which a gold description ("governor X, Telegram") names a voice."""


@dataclass(frozen=True, slots=True)
class GoldOrigin:
    """A voice, in an annotator's words, and the articles of its incident that rest on it."""

    name: str
    articles: tuple[str, ...]


def origin_measure(
    gold: Iterable[tuple[GoldOrigin, Sequence[str]]], readings: Mapping[str, Reading]
) -> Measure:
    """Pairs of articles that rest on a gold origin, against those of the origin found by name.

    Gold comes with the articles of its incident. Of several origins that bear the name, the one
    that fits best counts.
    """
    right = expected = found = 0
    copies = find_copies(list(readings.values()))
    for origin, articles in gold:
        own = [readings[article] for article in articles]
        among = [group for group in copies if set(group.documents) & set(articles)]
        gold_pairs = _pairs(origin.articles)
        named = _named(origin.name, find_origins(own, among), own[0].document.text)
        fits = [_pairs(other.documents) for other in named]
        best = max(fits, key=lambda pairs: (len(pairs & gold_pairs), -len(pairs)), default=set())
        right += len(best & gold_pairs)
        expected += len(gold_pairs)
        found += len(best)
    return Measure("origins: pairs of articles", Score(right, expected, found))


def _named(name: str, origins: Iterable[Origin], text: str) -> list[Origin]:
    wanted = voice_name(name, None, "")
    return [
        origin
        for origin in origins
        if any(_names(voice_name(other, None, text), wanted) for other in origin.names)
    ]


def _names(voice: VoiceName, wanted: VoiceName) -> bool:
    shared = voice.words & wanted.words
    return same_voice(voice, wanted) or total_weight(shared) >= _TELLING_WORDS


def _pairs(articles: Iterable[str]) -> set[tuple[str, str]]:
    return set(combinations(sorted(set(articles)), 2))
