"""Chooses the decoder's thresholds on gold readings and calibrates its confidence on them.

Each threshold in turn takes the value that serves the sum of the measures it bears on best. The
confidence of a claim is the share of claims of its score whose content and origin are right, that
of an event the share that is found in the gold, by isotonic regression.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from counterclaim.benchmarks.claims import match_claims, score_claims
from counterclaim.benchmarks.event_matching import match_events
from counterclaim.benchmarks.events import score_events
from counterclaim.benchmarks.gold import bare_documents, load_readings
from counterclaim.reading.learned.engine import LearnedEngine
from counterclaim.reading.learned.network import WindowTags
from counterclaim.reading.learned.settings import Calibration, Settings
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import Reading

FEWEST = 25
"""Claims or events in a step of the calibration: fewer would follow chance."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """Gold readings and the same documents parsed and tagged, ready to be decoded again."""

    engine: LearnedEngine
    gold: Sequence[Reading]
    parsed: Sequence[ParsedDocument]
    tags: Sequence[Sequence[WindowTags]]

    def read(self, settings: Settings) -> list[Reading]:
        """The readings with these settings."""
        pairs = zip(self.parsed, self.tags, strict=True)
        return [self.engine.decode(parsed, tags, settings) for parsed, tags in pairs]


def tune(tuning: Tuning, settings: Settings) -> Settings:
    """The best thresholds one after the other, then the calibration."""
    for change, values, measure in _CHOICES:
        candidates = [change(settings, value) for value in values]
        settings = max(candidates, key=lambda one: measure(tuning.gold, tuning.read(one)))
    return calibrate(tuning, settings)


def calibrate(tuning: Tuning, settings: Settings) -> Settings:
    """The settings with a calibration fitted on the tuning's gold readings."""
    bare = replace(settings, claims=Calibration(), events=Calibration())
    claims: list[tuple[float, bool]] = []
    events: list[tuple[float, bool]] = []
    for gold, read in zip(tuning.gold, tuning.read(bare), strict=True):
        match = match_claims(gold, read)
        right = {pair.read.id for pair in match.pairs if pair.same_origin}
        right |= {pair.read.id for pair in match.author_pairs}
        claims += [(claim.confidence or 0.0, claim.id in right) for claim in read.claims]
        found = {pair.read.id for pair in match_events(gold, read, match).pairs}
        events += [(event.confidence or 0.0, event.id in found) for event in read.events]
    return replace(settings, claims=staircase(claims), events=staircase(events))


def staircase(answers: Iterable[tuple[float, bool]]) -> Calibration:
    """Isotonic regression by pooling neighbours (Ayer et al. 1955), in steps of enough answers."""
    steps: list[tuple[float, int, int]] = []  # lower edge, right, all
    for score, same in groupby(sorted(answers), key=lambda answer: answer[0]):
        decided = [right for _, right in same]
        steps.append((score, sum(decided), len(decided)))
        while len(steps) > 1 and _must_pool(steps[-2], steps[-1]):
            _pool_last(steps)
    if len(steps) > 1 and steps[-1][2] < FEWEST:
        _pool_last(steps)
    return Calibration(
        tuple(round(edge, 4) for edge, _, _ in steps),
        tuple(round(right / count, 3) for _, right, count in steps),
    )


def _pool_last(steps: list[tuple[float, int, int]]) -> None:
    (edge, right_below, all_below), (_, right_above, all_above) = steps[-2:]
    steps[-2:] = [(edge, right_below + right_above, all_below + all_above)]


def _must_pool(below: tuple[float, int, int], above: tuple[float, int, int]) -> bool:
    falls = below[1] * above[2] >= above[1] * below[2]
    return falls or below[2] < FEWEST


def _claims(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    scores = score_claims(gold, read)
    parts = (scores.attributed, scores.content_with_origin, scores.author)
    return sum(part.value or 0.0 for part in parts)


def _chains(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    scores = score_claims(gold, read)
    return (scores.content_with_chain.value or 0.0) + (scores.nested_right.value or 0.0) / 4


def _hedges(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    return score_claims(gold, read).hedged.value or 0.0


def _events(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    return score_events(gold, read).events.value or 0.0


def _roles(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    fields = score_events(gold, read).fields
    return sum(fields[name].value or 0.0 for name in ("actor", "target", "place"))


def _figures(gold: Sequence[Reading], read: Sequence[Reading]) -> float:
    return score_events(gold, read).casualties_with_claimant.value or 0.0


def _anchor(kind: int) -> Callable[[Settings, float], Settings]:
    def change(settings: Settings, value: float) -> Settings:
        first, second, third = (
            value if index == kind else old for index, old in enumerate(settings.anchors)
        )
        return replace(settings, anchors=(first, second, third))

    return change


Change = Callable[[Settings, float], Settings]
Quality = Callable[[Sequence[Reading], Sequence[Reading]], float]

_CHOICES: tuple[tuple[Change, tuple[float, ...], Quality], ...] = (
    (_anchor(0), (0.3, 0.4, 0.5, 0.6), _claims),
    (_anchor(1), (0.2, 0.3, 0.4, 0.5), _claims),
    (_anchor(2), (0.25, 0.35, 0.45, 0.55), _claims),
    (lambda one, value: replace(one, voice=value), (0.5, 0.7, 0.9), _claims),
    (lambda one, value: replace(one, second=value), (0.2, 0.3, 0.4, 1.0), _claims),
    (lambda one, value: replace(one, relay=value), (0.3, 0.4, 0.5, 0.6, 0.7), _chains),
    (lambda one, value: replace(one, hedged=value), (0.2, 0.3, 0.4, 0.5), _hedges),
    (lambda one, value: replace(one, trigger=value), (0.25, 0.35, 0.45, 0.55), _events),
    (lambda one, value: replace(one, role=value), (0.3, 0.4, 0.5, 0.6), _roles),
    (lambda one, value: replace(one, told=value), (0.3, 0.5, 0.7, 0.9, 1.1), _figures),
)


def tuning_on(engine: LearnedEngine, gold: Path) -> Tuning:
    """Parses and tags the documents of a gold file."""
    from counterclaim.reading.pipeline import parse_documents

    readings = load_readings([gold])
    parsed = list(parse_documents(bare_documents(readings)))
    return Tuning(engine, readings, parsed, [list(engine.tag(one)) for one in parsed])


def main(arguments: Sequence[str] | None = None) -> None:
    """``python -m counterclaim.training.decide FOLDER GOLD``: writes ``decisions.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of an exported model")
    parser.add_argument("gold", type=Path, help="corpus file, not seen in training")
    chosen = parser.parse_args(arguments)
    decisions = chosen.folder / "decisions.json"
    if not decisions.exists():
        Settings().save(decisions)
    tuning = tuning_on(LearnedEngine(chosen.folder), chosen.gold)
    tune(tuning, Settings()).save(decisions)


if __name__ == "__main__":
    main()
