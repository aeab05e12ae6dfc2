"""Names of one voice match however they are printed; names of two voices never do."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counterclaim.benchmarks.names import VoiceNames, same_name
from counterclaim.knowledge.countries import Country, countries, countries_called

OFFICES = ("Defence", "Health", "Interior", "Foreign", "Justice", "Finance", "Agriculture")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia's defence ministry", "Russian Defense Ministry"),
        ("Russian Ministry of Defence", "the Ministry of Defense of the Russian Federation"),
        ("Ukraine’s Foreign Ministry", "Ukraine's Ministry of Foreign Affairs"),
        ("U.S. Central Command", "American Central Command"),
        ("the United Nations", "UN"),
        ("Health Ministry in Gaza", "Gaza's Ministry of Health"),
        ("President Olena Marchenko", "Olena Marchenko"),
        ("Col. Haldor Brekke", "Brekke"),
        ("Governor of Lirsk Orest Vasylko", "Orest Vasylko"),
        ("Orest Vasylko, the governor of Lirsk", "Vasylko"),
        ("UN Secretary-General Ana Núñez", "Ana Nunez"),
        ("army spokeswoman Major Dana Holt", "Dana Holt"),
        ("Lirsk Rescue Service (LRS)", "LRS"),
        ("Lirsk Rescue Service", "LRS"),
        ("a port doctor", "port doctor"),
        ("Kiev's mayor", "the mayor of Kyiv"),
        ("Mr al-Harun", "Yusuf al-Harun"),
        ("passenger Dana Holt", "Dana Holt"),
        ("Lirsk Watch's Dana Holt", "Dana Holt"),
        ("Dr Dana Holt of the Lirsk Institute", "Holt"),
        ("member of the Lirsk council Dana Holt", "Dana Holt"),
        ("a diplomat", "a diplomat in Lirsk"),
        ("An engineer who saw the blast", "an engineer"),
    ],
)
def test_one_voice_printed_in_two_ways_is_the_same(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Ministry", "Russian Defence Ministry"),
        ("Ministry", "Defence Ministry"),
        ("Ministry of Health", "Interior Ministry"),
        ("Israel's ambassador to Russia", "Russia's ambassador to Israel"),
        ("the office of President Marchenko", "Marchenko"),
        ("spokesman for Ukrainian President Marchenko", "Marchenko"),
        ("General Staff", "Staff"),
        ("Indian Air Force (IAF)", "Israeli Air Force (IAF)"),
        ("Russians", "Russia"),
        ("Kyiv", "Ukraine"),
        ("two officials", "three officials"),
        ("Hassan Ali", "Ali Hassan"),
        ("author", "unknown"),
        ("police", "a police officer"),
        ("ministry", "ministry of health"),
        ("residents", "residents and a priest"),
        ("Russian Orthodox Church", "Ukrainian Orthodox Church"),
        ("west Bani Walid", "east Bani Walid"),
        ("Islamic Front of Egypt", "Islamic Front of Libya"),
        ("Nigerian army", "Nigerien army"),
        ("Sudanese army", "South Sudanese army"),
    ],
)
def test_two_voices_differ(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_a_surname_that_two_voices_share_is_nobodys() -> None:
    names = VoiceNames(["Ivan Sokol", "Marta Sokol", "Dana Holt"])
    assert not names.same("Ivan Sokol", "Sokol")
    assert names.same("Dana Holt", "Holt")


def test_a_full_name_is_the_surname_that_the_gold_has() -> None:
    assert VoiceNames(["Sokol", "Dana Holt"]).same("Sokol", "Ivan Sokol")


def test_a_person_of_the_same_surname_with_another_given_name_differs() -> None:
    assert not VoiceNames(["Ivan Sokol", "Sokol"]).same("Ivan Sokol", "Marta Sokol")


def test_a_description_cut_short_is_right_where_nobody_else_fits() -> None:
    assert VoiceNames(["a diplomat in Lirsk"]).same("a diplomat in Lirsk", "a diplomat")
    two = VoiceNames(["a diplomat in Lirsk", "a diplomat"])
    assert not two.same("a diplomat in Lirsk", "a diplomat")


@st.composite
def ministries(draw: st.DrawFn) -> tuple[str, Country, str]:
    """A ministry as printed, with its country and office."""
    country = draw(st.sampled_from(countries()))
    # Two countries called Congolese: the adjective alone does not tell which.
    adjectives = [word for word in country.adjectives if len(countries_called(word)) == 1]
    office = draw(st.sampled_from(OFFICES))
    printed = draw(
        st.sampled_from(
            [
                f"{country.name}'s {office} Ministry",
                f"the {office} Ministry of {country.name}",
                f"Ministry of {office} of {draw(st.sampled_from(country.names))}",
                *(f"{word} {office} Ministry" for word in adjectives),
                *(f"the {word} ministry of {office.lower()}" for word in adjectives),
            ]
        )
    )
    return printed, country, office


@given(ministries(), ministries())
def test_ministries_match_only_within_country_and_office(
    one: tuple[str, Country, str], other: tuple[str, Country, str]
) -> None:
    assert same_name(one[0], other[0]) is (one[1:] == other[1:])


@given(ministries(), st.sampled_from(OFFICES))
def test_a_ministry_of_no_country_is_not_that_of_a_country(
    ministry: tuple[str, Country, str], office: str
) -> None:
    assert not same_name(ministry[0], f"{office} Ministry")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_compare_alike_in_both_directions(one: str, other: str) -> None:
    assert same_name(one, other) is same_name(other, one)


@given(st.text(min_size=1, max_size=60))
def test_every_text_is_itself(name: str) -> None:
    assume(name.strip())
    assert same_name(name, name)
