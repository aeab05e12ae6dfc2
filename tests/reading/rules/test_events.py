"""Events by rules: type, roles, what happened, and what belongs to whom."""

from __future__ import annotations

import pytest

from counterclaim.reading.figures import find_figures
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.events import read_events
from counterclaim.reading.syntax import parse
from counterclaim.records import (
    AttributionStep,
    Claim,
    Document,
    Event,
    EventType,
    Happened,
    Place,
    Span,
    Stance,
    Voice,
)


def _parsed(text: str, *places: Place) -> ParsedDocument:
    (syntax,) = parse([text])
    return ParsedDocument(
        Document("d", text), syntax, figures=find_figures(syntax), places=tuple(places)
    )


def _claim(text: str, content: str, stance: Stance = Stance.ASSERTS, voice: str = "A") -> Claim:
    start = text.index(content)
    span = Span(start, start + len(content))
    return Claim(f"{voice}{start}", (AttributionStep(Voice(voice)),), span, stance=stance)


def _event(text: str, stance: Stance = Stance.ASSERTS) -> Event:
    """The one event of a text that is one claim."""
    (event,) = read_events(_parsed(text), (_claim(text, text, stance),))
    return event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Government jets bombed the market in Karsk.", EventType.STRIKE),
        ("A drone attack damaged the depot.", EventType.DRONE_ATTACK),
        ("Artillery shelled the northern suburbs.", EventType.SHELLING),
        ("Air defences shot down nine drones.", EventType.INTERCEPTION),
        ("The army withdrew from the hill.", EventType.WITHDRAWAL),
        ("Gunmen kidnapped three engineers.", EventType.ABDUCTION),
        ("Police arrested twelve students.", EventType.DETENTION),
        ("The two sides agreed on a truce.", EventType.AGREEMENT),
        ("The prosecutor opened an inquiry.", EventType.INVESTIGATION),
        ("Thousands of residents fled their homes.", EventType.DISPLACEMENT),
    ],
)
def test_the_trigger_tells_the_type(text: str, expected: EventType) -> None:
    assert _event(text).type is expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke about grain prices.",
        "Teachers went on with their strike for the third day.",
        "The party launched an appeal.",
    ],
)
def test_what_is_no_act_of_war_is_no_strike(text: str) -> None:
    events = read_events(_parsed(text), (_claim(text, text),))
    assert all(event.type is not EventType.STRIKE for event in events)


def test_actor_and_target_are_subject_and_object() -> None:
    event = _event("Government troops shelled the village of Orlo.")
    assert event.actor is not None
    assert event.target is not None
    assert (event.actor.name, event.target.name) == ("Government troops", "the village of Orlo")


def test_a_passive_without_an_agent_has_no_actor() -> None:
    event = _event("The village of Orlo was shelled on Sunday.")
    assert event.actor is None
    assert event.target is not None
    assert event.target.name == "The village of Orlo"


def test_a_passive_with_an_agent_has_an_actor() -> None:
    event = _event("The convoy was shelled by rebel forces.")
    assert event.actor is not None
    assert event.actor.name == "rebel forces"


@pytest.mark.parametrize(
    ("text", "stance", "expected"),
    [
        ("Troops shelled the port.", Stance.ASSERTS, Happened.YES),
        ("Troops shelled the port.", Stance.DENIES, Happened.DENIED),
        ("Troops will shell the port.", Stance.ASSERTS, Happened.PLANNED),
        ("Troops did not shell the port.", Stance.ASSERTS, Happened.DENIED),
        ("We will bomb the port.", Stance.THREATENS, Happened.PLANNED),
        ("The army will withdraw from the hill.", Stance.PLEDGES, Happened.PLANNED),
    ],
)
def test_stance_modality_and_negation_say_whether_it_happened(
    text: str, stance: Stance, expected: Happened
) -> None:
    assert _event(text, stance).happened is expected


def test_a_doubted_claim_tells_of_no_event() -> None:
    text = "Troops shelled the port."
    assert read_events(_parsed(text), (_claim(text, text, Stance.DOUBTS),)) == ()


def test_figures_of_the_claim_belong_to_the_event() -> None:
    event = _event("A missile strike killed three people and wounded 28.")
    killed, injured = event.figure("killed"), event.figure("injured")
    assert killed is not None
    assert injured is not None
    assert (killed.low, injured.high) == (3, 28)


def test_place_and_country_come_from_the_places_of_the_document() -> None:
    text = "Rebel artillery shelled the market in Karsk."
    place = Place("Karsk", Span(text.index("Karsk"), text.index("Karsk") + 5), country="XK")
    (event,) = read_events(_parsed(text, place), (_claim(text, text),))
    assert event.place == place
    assert event.country == "XK"


def test_without_places_the_name_after_a_preposition_is_taken_as_printed() -> None:
    event = _event("Rebel artillery shelled the market in Karsk.")
    assert event.place is not None
    assert event.place.name == "Karsk"


def test_two_voices_are_two_accounts_and_one_voice_is_one() -> None:
    text = "Drones struck the depot. Drones struck the depot at dawn."
    first, second = "Drones struck the depot.", "Drones struck the depot at dawn."
    apart = (_claim(text, first), _claim(text, second, voice="B"))
    together = (_claim(text, first), _claim(text, second))
    assert len(read_events(_parsed(text), apart)) == 2
    (event,) = read_events(_parsed(text), together)
    assert event.claims == tuple(claim.id for claim in together)


def test_every_trigger_lies_in_a_claim_of_its_event() -> None:
    text = "Rebels shelled Orlo. The army said it shot down two drones and arrested a spy."
    claims = (_claim(text, "Rebels shelled Orlo."), _claim(text, "it shot down two drones"))
    events = read_events(_parsed(text), claims)
    by_id = {claim.id: claim for claim in claims}
    assert [event.id for event in events] == ["e1", "e2"]
    for event in events:
        assert event.trigger is not None
        assert any(by_id[claim].content.contains(event.trigger) for claim in event.claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jets destroyed a store of attack drones in Karsk.", EventType.STRIKE),
        ("The army struck a depot for drones with a missile.", EventType.STRIKE),
        ("Air defences destroyed two of the drones over Karsk.", EventType.INTERCEPTION),
        ("The army repelled a swarm of drones over Karsk.", EventType.INTERCEPTION),
    ],
)
def test_a_weapon_that_is_hit_does_not_say_how_it_was_hit(text: str, expected: EventType) -> None:
    assert _event(text).type is expected


def test_a_missile_is_no_actor() -> None:
    assert _event("A missile struck the market in Karsk.").actor is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air defences shot down one of them.", None),
        ("Air defences shot down two of the missiles.", "the missiles"),
    ],
)
def test_a_part_of_a_whole_is_named_by_its_noun(text: str, expected: str | None) -> None:
    target = _event(text).target
    assert (target.name if target else None) == expected


def test_the_state_that_acts_is_no_place() -> None:
    text = "The governor accused Russia of shelling the market in Nikopol."
    places = tuple(
        Place(name, Span(text.index(name), text.index(name) + len(name)))
        for name in ("Russia", "Nikopol")
    )
    (event,) = read_events(_parsed(text, *places), (_claim(text, text, Stance.ACCUSES),))
    assert event.place is not None
    assert event.place.name == "Nikopol"
    (alone,) = read_events(
        _parsed(text, places[0]), (_claim(text, "Russia of shelling the market"),)
    )
    assert alone.place is None


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The number of dead stands at seven.", 7),
        ("The death toll had risen to nine.", 9),
    ],
)
def test_a_count_of_the_dead_is_an_event(text: str, killed: int) -> None:
    figure = _event(text).figure("killed")
    assert figure is not None
    assert (figure.low, figure.high) == (killed, killed)


def test_a_number_and_the_words_around_it_are_no_part_of_a_participant() -> None:
    target = _event("Up to 30 Karskian servicemen were killed in the shelling.").target
    assert target is not None
    assert target.name == "Karskian servicemen"
