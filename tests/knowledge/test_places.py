"""Places are found, told from persons and words, and resolved by what stands around them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.knowledge.places import find_peoples, find_places, locate
from counterclaim.records import Place, Precision, Span

PIECES = (
    *("Odessa", "Paris", "Texas", "al-Bab", "St. Petersburg", "the", "in", "Gaza", "📍", "\n"),
    *("Mr", "Donald", "Washington", "W. Va.", "U.S.", "Kherson", "Oblast", ",", "'s", "$"),
)


def only(text: str, name: str) -> Place:
    """The one place of this name in the text."""
    (found,) = {place for place in find_places(text) if place.name == name}
    return found


def names(text: str) -> list[str]:
    return [place.name for place in find_places(text)]


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_every_span_shows_its_name(text: str) -> None:
    for place in find_places(text):
        assert place.mention is not None
        assert place.mention.of(text) == place.name


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_places_stand_in_order_and_do_not_overlap(text: str) -> None:
    spans = [place.mention for place in find_places(text) if place.mention]
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_a_resolved_place_has_id_point_and_precision() -> None:
    place = only("Shells fell on Kharkiv.", "Kharkiv")
    assert (place.id, place.country) == ("geonames:706483", "UA")
    assert place.latitude == pytest.approx(49.98, abs=0.05)
    assert place.precision is Precision.CITY


def test_old_and_new_spellings_are_one_place() -> None:
    ids = {only(f"Drones hit {name} overnight.", name).id for name in ("Odesa", "Odessa")}
    assert ids == {"geonames:698740"}
    assert only("Fire in Kiev.", "Kiev").standard_name == "Kyiv"


def test_the_same_name_is_another_place_in_another_context() -> None:
    text = "Police in Odessa, Texas, closed two roads. Odessa is near Midland."
    assert {p.country for p in find_places(text)} == {"US"}
    assert only("He was born in Paris, Texas.", "Paris").country == "US"
    assert only("He was born in Paris.", "Paris").country == "FR"


def test_a_people_tells_the_country_and_is_no_place() -> None:
    assert only("A Lebanese officer spoke in Tripoli.", "Tripoli").country == "LB"
    assert only("A Libyan officer spoke in Tripoli.", "Tripoli").country == "LY"
    assert names("A Lebanese officer met two Syrians.") == []
    assert [p.country for p in find_peoples("A Lebanese officer met two Syrians.")] == ["LB", "SY"]


def test_the_outlet_tells_the_country_where_nothing_else_does() -> None:
    text = "Two men were held in Newcastle."
    (british,) = find_places(text, outlet="chronicle.co.uk")
    (australian,) = find_places(text, outlet="herald.com.au")
    assert (british.country, australian.country) == ("GB", "AU")


def test_an_alternate_name_does_not_outweigh_the_usual_one() -> None:
    # Engels was called Pokrovsk until 1931, and is larger.
    assert only("Fighting went on around Pokrovsk.", "Pokrovsk").country == "UA"


@pytest.mark.parametrize(
    "text",
    [
        "Donald Washington, a surgeon, treated them.",
        "Gen. Houston and Mrs. Paris declined to comment.",
        "Reading the report took an hour.",
        "Mobile phones were switched off.",
        "Nice weather was forecast. Of the nine, three died.",
        "The Washington Post first reported it.",
        "It cost US$40 million.",
        "Leave it to us. Us and them.",
        "She lives at 14 Memphis Street.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert names(text) == []


def test_a_surname_stays_a_surname_further_on() -> None:
    assert names("Dana Lincoln spoke first. Lincoln said the road was closed.") == []


def test_transliterations_articles_and_capitals_meet() -> None:
    text = "DEIR EZ-ZOR — Deir al-Zour and al-Bab were hit, and so was Sana’a."
    assert [p.standard_name for p in find_places(text)] == [
        "Deir ez-Zor",
        "Deir ez-Zor",
        "Al-Bab",
        "Sanaa",
    ]


def test_the_city_and_its_region_are_told_apart() -> None:
    text = "Kherson was shelled again. Villages across Kherson Oblast lost power."
    city, region = find_places(text)
    assert (city.precision, region.precision) == (Precision.CITY, Precision.REGION)


def test_abbreviated_states_count_behind_a_place_only() -> None:
    assert names("He lives in Gary, Ind., with his son.") == ["Gary", "Ind."]
    assert names("He felt ill. Ill. was all he wrote.") == []


def test_capitals_mean_governments_where_they_speak_or_are_dealt_with() -> None:
    meaning = {
        "Moscow said it had no part in it.": True,
        "Moscow has repeatedly denied it.": True,
        "Talks between Kyiv and Moscow failed.": True,
        "Washington imposed sanctions against Moscow.": True,
        "A Moscow-backed official spoke.": True,
        "They accused Moscow of shelling the port.": True,
        "The Kremlin declined to comment.": True,
        "Two people were killed in Moscow.": False,
        "Moscow was hit by drones.": False,
        "A train left Moscow for Tula.": False,
        "Drones flew towards Moscow.": False,
    }
    read = {
        text: any(
            place.metonym for place in find_places(text) if place.name in {"Moscow", "Kremlin"}
        )
        for text in meaning
    }
    assert read == meaning


def test_the_parse_shows_a_government_acting_where_no_verb_of_speech_stands() -> None:
    from counterclaim.reading.syntax import parse

    text = "Niamey recalled its ambassador on Friday."
    (syntax,) = parse([text])
    (place,) = find_places(text, syntax=syntax)
    assert place.metonym


def test_disputed_places_say_so() -> None:
    text = "Sevastopol, the Golan Heights and Nagorno-Karabakh are disputed; Lviv is not."
    assert [place.disputed for place in find_places(text)] == [True, True, True, False]


def test_unlisted_names_are_found_where_the_words_beside_them_say_place() -> None:
    text = "Shells fell on the village of Vyrlivske in Ukraine. Vyrlivske burned."
    first, country, second = find_places(text)
    assert first.name == second.name == "Vyrlivske"
    assert (first.id, first.latitude, first.country) == (None, None, "UA")
    assert country.id is not None


def test_given_spans_are_located_without_doubting_them() -> None:
    text = "Reading lost to Nice; a Georgian won."
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("Nice", "Georgian")]
    nice, georgian = locate(text, spans)
    assert nice is not None
    assert nice.country == "FR"
    assert georgian is not None
    assert (georgian.name, georgian.standard_name) == ("Georgian", "Georgia")
    assert locate("Xyzzyk fell.", [Span(0, 6)]) == (None,)
