"""How well events are read, and figures with their claimants.

Definitions: ``docs/measuring.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.benchmarks.event_matching import (
    FIELDS,
    EventMatch,
    match_events,
    stated,
    type_group,
)
from counterclaim.benchmarks.matching import best_assignment, paired_readings
from counterclaim.benchmarks.names import VoiceNames
from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.knowledge.folding import folded
from counterclaim.records import UNKNOWN, Reading

CASUALTIES = frozenset({"killed", "injured"})
"""Kinds of figures that every report counts alike; other kinds are named freely."""


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    """A figure and the origin of a claim that gives it."""

    what: str
    low: float | None
    high: float | None
    origin: str


@dataclass(frozen=True, slots=True)
class EventScores:
    """The measures of events over all documents together. Definitions: ``docs/measuring.md``."""

    events: Score
    by_group: dict[str, Score]
    type: Accuracy
    happened: Accuracy
    fields: dict[str, Score]
    casualties_with_claimant: Score
    figures_with_claimant: Score

    def measures(self) -> list[Measure]:
        """The lines of the table, in order."""
        return [
            Measure("events", self.events),
            *(Measure(f"events {group}", score) for group, score in self.by_group.items()),
            Measure("exact type of matched events", self.type),
            Measure("happened of matched events", self.happened),
            *(Measure(f"{field} of matched events", score) for field, score in self.fields.items()),
            Measure("casualty figure with its claimant", self.casualties_with_claimant),
            Measure("any figure with its claimant", self.figures_with_claimant),
        ]


def score_events(gold: Iterable[Reading], read: Iterable[Reading]) -> EventScores:
    """Scores over all documents of ``gold``. Raises ``ValueError`` where two texts differ."""
    return event_scores([match_events(*pair) for pair in paired_readings(gold, read)])


def event_scores(matches: Sequence[EventMatch]) -> EventScores:
    """The scores over documents whose events are matched."""
    pairs = [pair for match in matches for pair in match.pairs]
    return EventScores(
        events=Score(
            len(pairs),
            sum(len(match.gold.events) for match in matches),
            sum(len(match.read.events) for match in matches),
        ),
        by_group=_by_group(matches),
        type=Accuracy(sum(pair.gold.type is pair.read.type for pair in pairs), len(pairs)),
        happened=Accuracy(
            sum(pair.gold.happened is pair.read.happened for pair in pairs), len(pairs)
        ),
        fields={
            field: Score(
                sum(field in pair.right for pair in pairs),
                sum(field in stated(pair.gold) for pair in pairs),
                sum(field in stated(pair.read) for pair in pairs),
            )
            for field in FIELDS
        },
        casualties_with_claimant=_figures(matches, casualties_only=True),
        figures_with_claimant=_figures(matches, casualties_only=False),
    )


def claimed_figures(reading: Reading) -> list[ClaimedFigure]:
    """Every figure of an event with the origin of each claim that tells of the event, once.

    An event that no claim tells of is nobody's word: its figures have the origin unknown.
    """
    origins = {claim.id: claim.origin.name for claim in reading.claims}
    figures = (
        ClaimedFigure(folded(figure.what), figure.low, figure.high, origin)
        for event in reading.events
        for figure in event.figures
        for origin in [origins[claim] for claim in event.claims if claim in origins] or [UNKNOWN]
    )
    return list(dict.fromkeys(figures))


def _by_group(matches: Sequence[EventMatch]) -> dict[str, Score]:
    """A score for every type group that occurs, the commonest in the gold first."""
    right = [type_group(pair.gold) for match in matches for pair in match.pairs]
    gold = [type_group(event) for match in matches for event in match.gold.events]
    read = [type_group(event) for match in matches for event in match.read.events]
    groups = sorted({*gold, *read}, key=lambda group: (-gold.count(group), group))
    return {g: Score(right.count(g), gold.count(g), read.count(g)) for g in groups}


def _figures(matches: Sequence[EventMatch], casualties_only: bool) -> Score:
    right = gold_total = read_total = 0
    for match in matches:
        gold, read = (
            [f for f in claimed_figures(r) if f.what in CASUALTIES or not casualties_only]
            for r in (match.gold, match.read)
        )
        right += _figures_right(gold, read, match.gold)
        gold_total += len(gold)
        read_total += len(read)
    return Score(right, gold_total, read_total)


def _figures_right(
    gold: Sequence[ClaimedFigure], read: Sequence[ClaimedFigure], reading: Reading
) -> int:
    """How many figures pair up by kind, bounds and origin."""
    names = VoiceNames(voice.name for voice in reading.voices())
    alike = {
        (row, column): 1.0
        for row, one in enumerate(gold)
        for column, other in enumerate(read)
        if (one.what, one.low, one.high) == (other.what, other.low, other.high)
        and names.same(one.origin, other.origin)
    }
    return len(best_assignment(alike))
