from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.reading.learned.claims import form_of
from counterclaim.reading.learned.settings import Calibration, Settings
from counterclaim.records import Form, Span

TEXT = 'He said "no part of it" and that it was "fiction". “All of it,” she said, is true.'


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("no part of it", Form.DIRECT),
        ('that it was "fiction"', Form.MIXED),
        ("All of it", Form.DIRECT),
        ("is true", Form.INDIRECT),
    ],
)
def test_form_follows_the_quotation_marks(words: str, form: Form) -> None:
    start = TEXT.index(words)
    assert form_of(TEXT, Span(start, start + len(words))) is form


def test_confidence_is_the_share_of_its_step() -> None:
    calibration = Calibration((0.1, 0.5, 0.9), (0.2, 0.6, 0.95))
    assert [calibration(score) for score in (0.0, 0.1, 0.6, 0.95)] == [0.2, 0.2, 0.6, 0.95]
    assert Calibration()(0.4321) == 0.432


def test_settings_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    settings = Settings(relay=0.7, claims=Calibration((0.1,), (0.5,)))
    settings.save(tmp_path / "decisions.json")
    assert Settings.load(tmp_path / "decisions.json") == settings
