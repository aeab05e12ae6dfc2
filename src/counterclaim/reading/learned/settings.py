"""Thresholds of the decoder and the calibration of its confidence, as stored beside the model."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Calibration:
    """From the model's own probability to the share of right answers at it on the dev corpus.

    A staircase fitted by isotonic regression: ``scores`` are the lower edges of its steps in
    ascending order, ``shares`` their heights. Without steps the probability stays as it is.
    """

    scores: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()

    def __call__(self, score: float) -> float:
        """The confidence to show for a probability."""
        if not self.scores:
            return round(score, 3)
        step = max(0, bisect_right(self.scores, score) - 1)
        return self.shares[step]


@dataclass(frozen=True, slots=True)
class Settings:
    """Probabilities from which a thing counts as found, chosen on the dev corpus.

    ``anchors`` holds one for claims with a cue, without, and in the author's own voice. ``voice``
    is the probability of "no origin" up to which the likeliest origin is taken all the same;
    ``second`` the one from which a second origin makes a second claim ("both sides accused").
    """

    anchors: tuple[float, float, float] = (0.45, 0.4, 0.4)
    voice: float = 0.6
    relay: float = 0.5
    second: float = 0.3
    hedged: float = 0.4
    trigger: float = 0.4
    role: float = 0.5
    told: float = 0.5
    claims: Calibration = field(default_factory=Calibration)
    events: Calibration = field(default_factory=Calibration)

    @classmethod
    def load(cls, path: Path) -> Settings:
        """The settings of a file that :meth:`save` wrote."""
        data = json.loads(path.read_text("utf-8"))
        for name in ("claims", "events"):
            steps = {key: tuple(values) for key, values in data[name].items()}
            data[name] = Calibration(**steps)
        return cls(**{**data, "anchors": tuple(data["anchors"])})

    def save(self, path: Path) -> None:
        """Writes a JSON file."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")
