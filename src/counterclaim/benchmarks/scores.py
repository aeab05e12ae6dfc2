"""What every benchmark reports: named measures, each a score or an accuracy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of things found: ``right`` of ``gold`` expected, ``right`` of ``read`` found."""

    right: int
    gold: int
    read: int

    @property
    def precision(self) -> float | None:
        """Share of what was read that is right; None where nothing was read."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was read right; None where there is no gold."""
        return self.right / self.gold if self.gold else None

    @property
    def value(self) -> float | None:
        """F1, the harmonic mean of precision and recall; None where there is nothing to find."""
        total = self.gold + self.read
        return 2 * self.right / total if total else None


@dataclass(frozen=True, slots=True)
class Accuracy:
    """``right`` of ``total`` decisions."""

    right: int
    total: int

    @property
    def value(self) -> float | None:
        """Share of decisions that are right; None where there was none to take."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Measure:
    """A line of a benchmark's table. Names are stable: stored figures are compared by them."""

    name: str
    result: Score | Accuracy

    def to_json(self) -> dict[str, float | int | str | None]:
        """The measure as one flat JSON object."""
        result = self.result
        if isinstance(result, Accuracy):
            return {
                "measure": self.name,
                "accuracy": result.value,
                "right": result.right,
                "total": result.total,
            }
        return {
            "measure": self.name,
            "f1": result.value,
            "precision": result.precision,
            "recall": result.recall,
            "right": result.right,
            "gold": result.gold,
            "read": result.read,
        }
