from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from counterclaim.reading.learned.network import EVENT_TYPES
from counterclaim.reading.learned.trigger_types import TriggerTypes, count_types
from counterclaim.records import EventType


def even() -> np.ndarray:
    return np.full(len(EVENT_TYPES), 1 / len(EVENT_TYPES), dtype=np.float32)


def test_what_a_word_usually_names_decides_between_equals(tmp_path: Path) -> None:
    seen = [("intercepted", "interception")] * 5 + [("struck", "strike")] * 5
    path = tmp_path / "trigger_types.json"
    path.write_text(json.dumps(count_types(seen)), "utf-8")
    usual = TriggerTypes.load(path)
    for trigger in ("intercepted", "Interceptions"):
        chances = usual.weigh(trigger, even())
        assert EVENT_TYPES[int(chances.argmax())] is EventType.INTERCEPTION
        assert abs(float(chances.sum()) - 1) < 1e-5


def test_a_word_never_seen_leaves_the_network_its_judgement() -> None:
    usual = TriggerTypes(count_types([("struck", "strike")]))
    assert np.allclose(usual.weigh("quarrel", even()), even())
