from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.training.decide import FEWEST, staircase


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=300))
def test_confidence_never_falls_as_the_score_rises(answers: list[tuple[float, bool]]) -> None:
    steps = staircase(answers)
    assert list(steps.shares) == sorted(steps.shares)
    assert all(0 <= share <= 1 for share in steps.shares)


def test_confidence_is_the_share_of_right_answers() -> None:
    low = [(0.1, index % 4 == 0) for index in range(4 * FEWEST)]
    high = [(0.9, index % 4 != 0) for index in range(4 * FEWEST)]
    calibration = staircase([*low, *high])
    assert calibration(0.1) == 0.25
    assert calibration(0.9) == 0.75
