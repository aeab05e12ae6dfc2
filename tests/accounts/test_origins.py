"""Ten outlets quoting one ministry are ten documents and one origin."""

from __future__ import annotations

import pytest
from tests.accounts.reports import claim, reading

from counterclaim.accounts.origins import count_origins, find_origins
from counterclaim.accounts.voice_names import same_voice, voice_name
from counterclaim.records import Reading, Voice


def _quoting(id_: str, words: str, *voices: str) -> Reading:
    return reading(id_, words, (claim("c1", words, words, *voices),), ())


def _names(*names: str) -> bool:
    one, two = (voice_name(name, Voice(name), "") for name in names)
    return same_voice(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Russian Defence Ministry", "Russia's Ministry of Defence"),
        ("Dorosh-Veres", "Halyna Dorosh-Veres"),
        ("IDF", "Israeli military"),
        ("Investigative Committee", "Russia's Investigative Committee"),
    ],
)
def test_two_names_of_one_voice(one: str, two: str) -> None:
    assert _names(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Russian Defence Ministry", "Ukraine's Defence Ministry"),
        ("Halyna Dorosh-Veres", "Pavlo Terekhiv-Lan"),
        ("Ukraine's Interior Ministry", "Ukraine's Foreign Ministry"),
    ],
)
def test_two_voices_are_not_one(one: str, two: str) -> None:
    assert not _names(one, two)


def test_one_ministry_through_an_agency_in_three_outlets_is_one_origin() -> None:
    ministry = "Ukraine's Interior Ministry"
    readings = [
        _quoting("a", "Seven people were killed.", "Vestnik", ministry),
        _quoting("b", "The number of dead is seven.", ministry),
        _quoting("c", "Seven are dead.", "Vestnik", ministry),
    ]
    (origin,) = find_origins(readings)
    assert origin.documents == ("a", "b", "c")
    count = count_origins([origin], {r.document.id: r.document.outlet for r in readings})
    assert (count.documents, count.outlets, count.low, count.high) == (3, 3, 1, 1)


def test_a_voice_without_a_name_adds_no_origin_to_the_low_figure() -> None:
    readings = [
        _quoting("a", "Seven people were killed.", "Ukraine's Interior Ministry"),
        _quoting("b", "Up to thirty bodies lay there.", "a medic"),
    ]
    count = count_origins(find_origins(readings), {})
    assert (count.low, count.high) == (1, 2)


def test_unnamed_residents_in_two_reports_are_not_taken_for_one_voice() -> None:
    readings = [
        _quoting("a", "The shelling went on all night.", "a resident"),
        _quoting("b", "Soldiers took our cars.", "a resident"),
    ]
    assert len(find_origins(readings)) == 2


def test_unnamed_sources_that_two_reports_have_from_one_agency_are_one() -> None:
    readings = [
        _quoting("a", "The shelling went on all night.", "Vestnik", "a resident"),
        _quoting("b", "Shells fell until dawn.", "Vestnik", "a resident"),
    ]
    assert len(find_origins(readings)) == 1
