"""Events of different reports meet in one incident, and similar strikes stay apart."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.accounts.reports import FIRST, NIKOPOL, SUMY, claim, reading, strike

from counterclaim.accounts.clustering import cluster
from counterclaim.accounts.incidents import find_incidents
from counterclaim.records import Place, Reading

DAY = datetime.timedelta(days=1)


def _report(id_: str, where: Place, day: datetime.date, hit: str = "a covered market") -> Reading:
    text = f"A missile hit {hit} in {where.name}, killing at least four people, officials said."
    said = claim("c1", text, text[: text.index(", officials")], "officials")
    event = strike("e1", ("c1",), where=where, day=day, killed=(4, None))
    return reading(id_, text, (said,), (event,), day=day)


def _grouped(*readings: Reading) -> set[frozenset[str]]:
    return {frozenset(incident.documents) for incident in find_incidents(readings)}


def test_reports_on_one_strike_are_one_incident_and_say_why() -> None:
    one, two = _report("a", NIKOPOL, FIRST), _report("b", NIKOPOL, FIRST)
    (incident,) = find_incidents([one, two])
    assert incident.documents == ("a", "b")
    (join,) = incident.joins
    assert "same place (Nikopol)" in join.reasons
    assert "same day" in join.reasons


def test_alike_strikes_on_two_towns_on_one_day_are_two_incidents() -> None:
    assert len(_grouped(_report("a", NIKOPOL, FIRST), _report("b", SUMY, FIRST))) == 2


def test_a_week_of_alike_strikes_on_one_town_does_not_chain_together() -> None:
    week = [_report(f"d{n}{m}", NIKOPOL, FIRST + 2 * n * DAY) for n in range(4) for m in range(3)]
    assert _grouped(*week) == {frozenset(f"d{n}{m}" for m in range(3)) for n in range(4)}


def test_grouping_does_not_depend_on_the_order_of_reports() -> None:
    week = [_report(f"d{n}", NIKOPOL, FIRST + n // 2 * 2 * DAY) for n in range(6)]
    assert _grouped(*week) == _grouped(*reversed(week))


def test_an_event_of_another_day_in_the_same_report_is_an_incident_of_its_own() -> None:
    text = "A missile hit Nikopol on Tuesday. A month ago another one had hit the harbour there."
    claims = (claim("c1", text, "A missile hit Nikopol on Tuesday"), claim("c2", text, "another"))
    events = (strike("e1", ("c1",)), strike("e600", ("c2",), day=FIRST - 30 * DAY))
    assert len(find_incidents([reading("a", text, claims, events)])) == 2


def test_every_event_that_is_told_stands_in_exactly_one_incident() -> None:
    week = [_report(f"d{n}", NIKOPOL, FIRST + n * DAY) for n in range(5)]
    told = [event for incident in find_incidents(week) for event in incident.events]
    assert len(told) == len(set(told)) == 5


@given(st.lists(st.integers(0, 100), max_size=12, unique=True))
def test_things_that_cannot_be_one_are_never_in_one_group(numbers: list[int]) -> None:
    def likeness(one: int, two: int) -> float | None:
        return None if one % 2 != two % 2 else 1 - abs(one - two) / 100

    groups = cluster(numbers, likeness, 0.8)
    assert sorted(number for group in groups for number in group) == sorted(numbers)
    assert all(len({number % 2 for number in group}) == 1 for group in groups)
