"""Agreement, update and collision are told apart."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.accounts.reports import FIRST, claim, reading, strike

from counterclaim.accounts import Account, Relation, compare
from counterclaim.accounts.account_in_words import account_in_words
from counterclaim.accounts.account_json import account_to_json
from counterclaim.accounts.account_records import Value
from counterclaim.accounts.comparisons import compatible
from counterclaim.records import Event, Happened, Reading, Stance

NEXT_DAY = FIRST + datetime.timedelta(days=1)
Bounds = tuple[float | None, float | None]

bounds = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted)


def _toll(
    id_: str, voice: str, killed: Bounds, day: datetime.date = FIRST, who: str | None = None
) -> Reading:
    text = f"A missile hit the market in Nikopol on 4 March; people were killed, {voice} said."
    said = claim("c1", text, text[: text.index(f", {voice}")], voice)
    event = strike("e1", ("c1",), killed=killed, who=who)
    return reading(id_, text, (said,), (event,), day=day)


def _account(*readings: Reading) -> Account:
    (account,) = compare(readings)
    return account


def _relations(account: Account, attribute: str = "killed") -> list[Relation]:
    (found,) = [item for item in account.attributes if item.attribute == attribute]
    return [comparison.relation for comparison in found.comparisons]


def test_at_least_four_and_seven_agree() -> None:
    account = _account(_toll("a", "Halyna Dorosh", (4, None)), _toll("b", "Ivan Petrak", (7, 7)))
    assert _relations(account) == [Relation.AGREEMENT]
    assert account.collisions == ()


def test_two_exact_figures_of_two_voices_collide() -> None:
    account = _account(_toll("a", "Halyna Dorosh", (4, 4)), _toll("b", "Ivan Petrak", (7, 7)))
    assert _relations(account) == [Relation.COLLISION]


def test_a_later_figure_of_the_same_voice_is_an_update() -> None:
    account = _account(
        _toll("a", "Halyna Dorosh", (4, 4)), _toll("b", "Halyna Dorosh", (9, 9), NEXT_DAY)
    )
    assert _relations(account) == [Relation.UPDATE]
    assert "4 (Halyna Dorosh, 4 Mar 2031), updated to 9 (5 Mar 2031)" in account_in_words(account)


def test_a_figure_that_its_voice_has_replaced_collides_with_nothing() -> None:
    account = _account(
        _toll("a", "Halyna Dorosh", (4, 4)),
        _toll("b", "Halyna Dorosh", (9, 9), NEXT_DAY),
        _toll("c", "Ivan Petrak", (9, 9), NEXT_DAY),
    )
    assert sorted(_relations(account)) == [Relation.AGREEMENT, Relation.UPDATE]


def test_soldiers_and_people_killed_are_not_compared() -> None:
    account = _account(
        _toll("a", "Halyna Dorosh", (7, 7)), _toll("b", "Ivan Petrak", (30, 30), who="servicemen")
    )
    assert account.collisions == ()
    assert {item.attribute for item in account.attributes} == {"killed", "killed (combatants)"}


def test_the_summary_has_low_best_and_high() -> None:
    account = _account(
        _toll("a", "Halyna Dorosh", (4, None)),
        _toll("b", "Ivan Petrak", (7, 7)),
        _toll("c", "Olha Marchuk", (7, 7)),
        _toll("d", "Taras Bilyk", (9, 9)),
    )
    summary = account.attributes[0].summary
    assert summary is not None
    assert (summary.low, summary.best, summary.high) == (4, 7, 9)


def _target(id_: str, voice: str, target: str, happened: Happened = Happened.YES) -> Reading:
    text = f"A missile hit {target} in Nikopol on 4 March, {voice} said."
    stance = Stance.DENIES if happened is Happened.DENIED else Stance.ASSERTS
    said = claim("c1", text, f"A missile hit {target} in Nikopol on 4 March", voice, stance=stance)
    event: Event = strike("e1", ("c1",), target=target, happened=happened)
    return reading(id_, text, (said,), (event,))


def test_a_depot_and_a_market_collide() -> None:
    account = _account(
        _target("a", "Halyna Dorosh", "a market"), _target("b", "Ivan Petrak", "a depot")
    )
    assert _relations(account, "target") == [Relation.COLLISION]


def test_a_denial_meets_the_claim_that_it_denies() -> None:
    account = _account(
        _target("a", "Halyna Dorosh", "a market"),
        _target("b", "Ivan Petrak", "a market", Happened.DENIED),
    )
    assert _relations(account, "happened") == [Relation.COLLISION]
    assert "Ivan Petrak denies" in account_in_words(account)


def test_every_value_leads_back_to_a_claim_of_a_report() -> None:
    readings = [_toll("a", "Halyna Dorosh", (4, 4)), _toll("b", "Ivan Petrak", (7, 7))]
    claims = {(r.document.id, said.id) for r in readings for said in r.claims}
    data = account_to_json(_account(*readings))
    held = [value for attribute in data["attributes"] for value in attribute["values"]]
    named = {(said["document"], said["claim"]) for value in held for said in value["claims"]}
    assert named == claims


@given(bounds, bounds)
def test_bounds_agree_exactly_where_some_number_fits_both(one: list[int], two: list[int]) -> None:
    first = Value("killed", "", low=one[0], high=one[1])
    second = Value("killed", "", low=two[0], high=two[1])
    both = set(range(one[0], one[1] + 1)) & set(range(two[0], two[1] + 1))
    assert compatible(first, second) is bool(both) is compatible(second, first)
