"""The list of countries is complete and its look-ups are sure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.knowledge.countries import (
    countries,
    countries_called,
    country,
    country_with_capital,
    peoples_called,
)
from counterclaim.knowledge.folding import folded


def test_codes_are_of_the_standard_form_and_each_stands_once() -> None:
    found = countries()
    assert len(found) > 215
    assert all(re.fullmatch("[A-Z]{2}", one.code) for one in found)
    assert all(re.fullmatch("[A-Z]{3}", one.code3) for one in found)
    assert len({one.code for one in found}) == len({one.code3 for one in found}) == len(found)


def test_every_country_is_found_by_its_codes_and_its_names() -> None:
    for one in countries():
        assert country(one.code) is country(one.code3) is one
        for name in one.names:
            assert countries_called(name) == (one,)
        for adjective in one.adjectives:
            assert one in countries_called(adjective)


def test_only_adjectives_that_two_countries_share_are_ambiguous() -> None:
    adjectives = {word for one in countries() for word in one.adjectives}
    shared = {word for word in adjectives if len(countries_called(word)) > 1}
    assert shared == {"Congolese", "Dominican"}


@pytest.mark.parametrize("code", ["XK", "PS", "TW", "EH", "UA", "SS", "TL", "VA"])
def test_disputed_and_new_states_in_the_news_are_there(code: str) -> None:
    assert country(code).names


def test_regions_are_not_countries() -> None:
    for region in ("Crimea", "Crimean", "Abkhazia", "Gaza", "Kurdistan"):
        assert countries_called(region) == ()


def test_abbreviations_must_stand_in_capitals() -> None:
    assert [one.code for one in countries_called("U.S.")] == ["US"]
    assert [one.code for one in countries_called("UAE")] == ["AE"]
    assert countries_called("us") == countries_called("car") == ()


def test_people_are_not_their_country() -> None:
    assert countries_called("Russians") == ()
    assert [one.code for one in peoples_called("Russians")] == ["RU"]
    assert [one.code for one in peoples_called("Frenchmen")] == ["FR"]


def test_capitals_lead_to_the_state_of_today() -> None:
    for city, code in (("Kyiv", "UA"), ("Kiev", "UA"), ("Moscow", "RU"), ("Belgrade", "RS")):
        found = country_with_capital(city)
        assert found is not None
        assert found.code == code
    assert country_with_capital("Lirsk") is None


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.sampled_from([name for one in countries() for name in one.names]))
def test_names_are_found_whatever_the_case_and_apostrophe(name: str) -> None:
    if not name.replace(".", "").isupper():
        assert countries_called(name.upper().replace("'", "’")) == countries_called(name)
