"""Equipment is found by any of its names, with its count, and look-alikes are left alone."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.knowledge.equipment import find_equipment, get, is_a, search, systems


def ids(text: str) -> list[str | None]:
    return [found.id for found in find_equipment(text)]


def test_every_system_is_found_by_each_unguarded_proper_name() -> None:
    missed = [
        name
        for system in systems()
        if not system.generic
        for name in system.names
        if system.id not in ids(f"It was hit by a missile: {name} missile launcher.")
    ]
    assert missed == []


@pytest.mark.parametrize(
    "printed",
    ["Kh-101", "Kh101", "KH-101", "Kh 101", "Kh-101s", "kh-101"],
)
def test_hyphens_spaces_plural_and_case_do_not_matter(printed: str) -> None:
    expected = [] if printed == "kh-101" else ["Kh-101"]
    assert ids(f"Two {printed} were launched.") == expected


def test_a_letter_wrong_or_swapped_in_a_long_name_is_forgiven() -> None:
    assert ids("A prior version of the ATAMCS missiles was sent.") == ["MGM-140 ATACMS"]
    assert ids("They fired Iskader missiles.") == ["9K720 Iskander"]


def test_a_person_is_no_misspelt_weapon() -> None:
    assert ids("Prime Minister Haroon Lashari condemned it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Patriot Act allowed the army to fire its chief.",
        "Quds Force officers were killed in a strike.",
        "Moskva restaurants were full.",
        "Emad Cohen was killed in the attack.",
        "The explosion happened at 14 in a shop, and at 5 the fire was out.",
        "An 18-year-old soldier was wounded.",
        "COVID-19 kept the G-7 from meeting.",
        "A think tank and a gold mine had fuel tanks.",
    ],
)
def test_look_alikes_are_not_equipment(text: str) -> None:
    assert ids(text) == []


def test_a_guarded_name_counts_near_a_cue() -> None:
    assert ids("Kyiv begs for more Patriot anti-air defense systems.") == ["MIM-104 Patriot"]
    assert ids("The missile cruiser Moskva sank.") == ["Moskva"]
    assert ids("He was a patriot.") == []


def test_a_name_with_its_noun_is_one_mention_of_the_name() -> None:
    (found,) = find_equipment("An Uragan rocket was also shot down.")
    assert (found.name, found.id, found.category) == ("Uragan", "BM-27 Uragan", "rocket artillery")


def test_model_letters_belong_to_the_mention() -> None:
    assert [found.name for found in find_equipment("Polish F-16AMs and T-72B3 tanks")] == [
        "F-16AMs",
        "T-72B3",
    ]


def test_an_unknown_designation_has_no_entry() -> None:
    (found,) = find_equipment("The army lost a BTR-99Z.")
    assert (found.name, found.id, found.category) == ("BTR-99Z", None, None)


def test_a_warship_outside_the_list_is_told_by_its_prefix() -> None:
    (found,) = find_equipment("The frigate's crew boarded HMS Ocean.")[1:]
    assert (found.name, found.id, found.category) == ("HMS Ocean", None, "vessel")


def test_a_calibre_belongs_to_the_noun() -> None:
    (found,) = find_equipment("They fired 130 mm rockets.")
    assert (found.name, found.id) == ("130 mm rockets", "rocket")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("29 Ukrainian drones and five French-made AASM Hammer smart bombs", [29, 5]),
        ("two Bradley infantry fighting vehicles", [2]),
        ("twenty-nine Storm Shadow missiles", [29]),
        ("shot down six of the missiles", [6]),
        ("a dozen rockets and a pair of F-16s", [12, 2]),
        ("ten U.S.-made ATACMS", [10]),
        ("four 122 mm howitzers", [4]),
        ("at least four rockets", [None]),
        ("20 to 30 rockets", [None]),
        ("in 2022 missiles fell", [None]),
        ("three drone attacks", [None]),
        ("12 people died when rockets fell", [None]),
        ("1,200 drones", [1200]),
        ("4 Iskander-M/KN-23 missiles", [4, None]),
        ("two fighter jets", [2]),
        ("a ballistic missile strike", [None]),
    ],
)
def test_counts(text: str, counts: list[int | None]) -> None:
    assert [found.count for found in find_equipment(text)] == counts


def test_the_tree_answers_for_filters() -> None:
    assert is_a("surface-to-air missile", "air defence")
    assert not is_a("tank", "air defence")
    assert get("MIM-104 Patriot") in search("air defence")
    assert [system.id for system in search("Geran-2")] == ["Shahed-136"]


_NAMES = [name for system in systems() for name in system.every_name]


@example(["round 155 mm", "illumination round"])
@given(st.lists(st.sampled_from([*_NAMES, *string.punctuation, "12", "the", "was fired,", "\n"])))
def test_mentions_are_the_words_of_the_text_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    end = 0
    for found in find_equipment(text):
        assert found.mention is not None
        assert found.mention.of(text) == found.name
        assert found.mention.start >= end
        end = found.mention.end


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for found in find_equipment(text):
        assert found.mention is not None
        assert found.mention.of(text) == found.name
