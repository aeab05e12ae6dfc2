"""Fits the weights of :mod:`counterclaim.accounts.similarity`.

``python -m counterclaim.accounts.fit_similarity TRAIN.jsonl`` prints them. The corpus says in each
document which incident it tells of; only main tellings are compared, since only they are of it.
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.accounts.similarity import (
    FEATURES,
    nearly_published,
    similarity,
    told_of_same_day,
)
from counterclaim.accounts.tellings import Telling, tellings_of
from counterclaim.benchmarks.gold import load_readings
from counterclaim.records import Reading

_PENALTY = 0.5
"""Of the squared weights (ridge): enough to keep them finite, too little to bend them."""

_STEPS = 60
"""Newton steps; a dozen suffice."""


def main_telling_pairs(readings: list[Reading]) -> list[tuple[Telling, Telling, bool]]:
    """Pairs of main tellings near in time, and whether both are of one incident."""
    incidents = {reading.document.id: reading.document.incident for reading in readings}
    mains = [tellings[0] for reading in readings if (tellings := tellings_of(reading))]
    pairs = []
    for first, second in combinations(mains, 2):
        if nearly_published(first, second) or told_of_same_day(first, second):
            incident = incidents[first.document]
            same = incident is not None and incident == incidents[second.document]
            pairs.append((first, second, same))
    return pairs


def fitted(features: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of the columns and, last, the bias, by Newton's method."""
    scale = features.std(axis=0) + 1e-9
    columns = np.column_stack([features / scale, np.ones(len(features))])
    weights = np.zeros(columns.shape[1])
    for _ in range(_STEPS):
        probability = 1 / (1 + np.exp(-columns @ weights))
        gradient = columns.T @ (probability - same) + _PENALTY * weights
        spread = (columns * (probability * (1 - probability))[:, None]).T @ columns
        weights -= np.linalg.solve(spread + _PENALTY * np.eye(len(weights)), gradient)
    return np.append(weights[:-1] / scale, weights[-1])


def _print_weights(path: Path) -> None:
    pairs = main_telling_pairs(load_readings([path]))
    features = np.array([similarity(first, second).features for first, second, _ in pairs])
    weights = fitted(features, np.array([float(same) for *_, same in pairs]))
    for name, weight in zip((*FEATURES, "bias"), weights, strict=True):
        sys.stdout.write(f"{name}\t{weight:.1f}\n")


if __name__ == "__main__":
    _print_weights(Path(sys.argv[1]))
