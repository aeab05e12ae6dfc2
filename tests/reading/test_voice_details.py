"""What a voice's name and the words next to it tell of kind, country and side."""

import pytest

from counterclaim.reading.voice_details import describe
from counterclaim.records import AUTHOR, Voice, VoiceKind

REPORT = (
    "Shells fell on Nikopol in Ukraine on Sunday. Russian Defence Minister Ivan Petrakov said "
    "nothing was hit. Residents counted ten craters, the Karsk news agency reported. "
    "Hamas spokesman Abu Zed said it knew of none."
)


@pytest.mark.parametrize(
    ("name", "kind", "country", "side"),
    [
        ("Ivan Petrakov", VoiceKind.PERSON, "RU", "RUS"),
        ("Abu Zed", VoiceKind.PERSON, "PS", "Hamas"),
        ("Russian Defence Ministry", VoiceKind.STATE_BODY, "RU", "RUS"),
        ("Kyiv", VoiceKind.STATE_BODY, "UA", "UKR"),
        ("Hezbollah", VoiceKind.ARMED_GROUP, "LB", "Hezbollah"),
        ("TASS", VoiceKind.WIRE_AGENCY, "RU", "RUS"),
        ("Reuters", VoiceKind.WIRE_AGENCY, "GB", None),
    ],
)
def test_name_and_neighbouring_words_tell_who_a_voice_is(
    name: str, kind: VoiceKind, country: str, side: str | None
) -> None:
    voice = describe(Voice(name), REPORT)
    assert (voice.kind, voice.country, voice.side) == (kind, country, side)


def test_nobody_is_on_a_side_because_the_report_is_about_a_country() -> None:
    assert describe(Voice("Residents"), REPORT).side is None
    assert describe(Voice("a doctor"), REPORT + " A doctor spoke.").side is None


def test_what_the_engine_saw_holds_where_only_a_capital_letter_is_known() -> None:
    seen = describe(Voice("Karsk", VoiceKind.OUTLET), REPORT)
    assert seen.kind is VoiceKind.OUTLET


def test_author_and_unresolved_pronouns_stay_as_they_are() -> None:
    for voice in (Voice(AUTHOR, VoiceKind.AUTHOR, named=False), Voice("they", named=False)):
        assert describe(voice, REPORT) == voice
