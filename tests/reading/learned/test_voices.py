from __future__ import annotations

import pytest

from counterclaim.reading.learned.kinds import voice_of
from counterclaim.reading.learned.voices import LEAST_FIT, FullestNames, fit, tidy, whole_name
from counterclaim.records import AUTHOR, Span, VoiceKind


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("he", "Ivan Sokol"),
        ("General Sokol", "Ivan Sokol"),
        ("the ministry", "Defence Ministry"),
        ("Russian officials", "Russia's general staff"),
        ("MOD", "Ministry of Defence"),
        ("SZR", "foreign intelligence service (SZR)"),
    ],
)
def test_a_mention_may_stand_for_a_name_that_shares_its_words(printed: str, name: str) -> None:
    assert fit(printed, name) == 1.0


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("opposition leader Ivan Sokol", "Orit Shamai"),
        ("Amnesty", "Defence Ministry"),
        ("an Egyptian source", "Orit Shamai"),
    ],
)
def test_a_proper_name_never_stands_for_another(printed: str, name: str) -> None:
    assert fit(printed, name) == LEAST_FIT


def test_a_name_that_is_cut_is_completed_but_not_beyond_its_clause() -> None:
    text = "N'Djamena and Imomverdi Saidzoda said Kyiv's Tuesday raid. Moscow Tuesday said"
    assert whole_name(text, Span(0, 1)).of(text) == "N'Djamena"
    assert whole_name(text, Span(14, 23)).of(text) == "Imomverdi Saidzoda"
    start = text.index("Kyiv")
    assert whole_name(text, Span(start, start + 4)).of(text) == "Kyiv"
    start = text.index("Moscow")
    assert whole_name(text, Span(start, start + 6)).of(text) == "Moscow"


def test_a_surname_becomes_the_longest_name_that_ends_in_it() -> None:
    names = FullestNames(["Ivan Petrovych Sokol", "Sokol", "Ministry of Defence"])
    assert names.of("Sokol") == "Ivan Petrovych Sokol"
    assert names.of("Defence") == "Defence"
    assert names.of("NATO") == "NATO"


def test_tidy_puts_a_name_on_one_line_and_drops_the_possessive() -> None:
    assert tidy("Ukraine’s") == "Ukraine"
    assert tidy("Defence\n Ministry") == "Defence Ministry"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Russian Defence Ministry", VoiceKind.STATE_BODY),
        ("Ivan Sokol", VoiceKind.PERSON),
        ("two witnesses", VoiceKind.WITNESSES),
        (AUTHOR, VoiceKind.AUTHOR),
    ],
)
def test_kind_of_a_voice_is_told_by_the_words_of_its_name(name: str, kind: VoiceKind) -> None:
    assert voice_of(name).kind is kind


def test_number_of_people_is_read_from_the_name() -> None:
    assert voice_of("two officials").count == 2
    assert voice_of("officials").count is None
