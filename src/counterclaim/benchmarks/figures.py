"""How well the casualty figures of gold events are read, from the words that tell of them.

Definitions: ``docs/figures.md``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.reading.figures import find_figures
from counterclaim.reading.figures.choice import figure_of_event
from counterclaim.reading.syntax import parse
from counterclaim.records import Event, Figure, Reading, Span

CASUALTIES = ("killed", "injured")
"""Kinds of figures that every gold event states or leaves open."""


@dataclass(frozen=True, slots=True)
class FigureScores:
    """Of the gold figures of each kind, how many were read with both bounds as in the gold."""

    killed: Accuracy
    injured: Accuracy

    @property
    def both(self) -> Accuracy:
        """Killed and injured together."""
        right = self.killed.right + self.injured.right
        return Accuracy(right, self.killed.total + self.injured.total)

    def measures(self) -> list[Measure]:
        """The lines of the table, in order."""
        return [
            Measure("killed and injured, both bounds", self.both),
            Measure("killed, both bounds", self.killed),
            Measure("injured, both bounds", self.injured),
        ]


def score_figures(gold: Iterable[Reading]) -> FigureScores:
    """Reads the figure of each gold event that states one, and compares its bounds.

    One figure is taken for an event, out of the sentence of its trigger and the contents of its
    claims; what is read where the gold states nothing is not counted.
    """
    readings = list(gold)
    right, total = dict.fromkeys(CASUALTIES, 0), dict.fromkeys(CASUALTIES, 0)
    parses = parse(reading.document.text for reading in readings)
    for reading, syntax in zip(readings, parses, strict=True):
        figures = find_figures(syntax)
        sentences = [Span(s.start_char, s.end_char) for s in syntax.sents if len(s)]
        for event in reading.events:
            for what in CASUALTIES:
                expected = event.figure(what)
                if expected is not None:
                    found = _read(what, event, reading, figures, sentences)
                    total[what] += 1
                    right[what] += found is not None and _bounds(found) == _bounds(expected)
    killed, injured = (Accuracy(right[what], total[what]) for what in CASUALTIES)
    return FigureScores(killed, injured)


def _read(
    what: str, event: Event, reading: Reading, figures: Iterable[Figure], sentences: list[Span]
) -> Figure | None:
    contents = [reading.claim(claim).content for claim in event.claims]
    trigger = event.trigger
    sentence = next((s for s in sentences if trigger and s.overlaps(trigger)), None)
    return figure_of_event(what, figures, trigger, sentence, contents)


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high
