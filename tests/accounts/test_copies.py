"""Reprinted and rewritten agency copy is found; two reports on one strike are no copies."""

from __future__ import annotations

import datetime

from tests.accounts.reports import FIRST, reading

from counterclaim.accounts.account_records import CopyKind
from counterclaim.accounts.copies import find_copies

AGENCY = (
    "A missile smashed into a covered market in Nikopol on Tuesday, leaving seven people dead, "
    "Ukraine's Interior Ministry said. Rescuers with dogs searched the ruins of the butchers' hall "
    "until dusk. The ministry said that twenty-three people were taken to the Hrushevska clinic. "
    "Governor Halyna Dorosh-Veres told reporters that the stalls had been full of pensioners "
    "queueing for seed potatoes. Russia's Defence Ministry said that it had hit a depot for drones."
)
REWRITTEN = (
    "Seven people died when a missile tore into Nikopol's covered market on Tuesday, according to "
    "Ukraine's Interior Ministry. Pensioners had been queueing at the stalls for seed potatoes, "
    "Governor Halyna Dorosh-Veres told reporters. The Hrushevska clinic took in twenty-three "
    "wounded, the ministry added, while rescuers with dogs went through the ruins of the butchers' "
    "hall until dusk. Moscow's Defence Ministry spoke of a depot for drones that had been hit."
)
OTHER = (
    "The mayor of Nikopol has declared two days of mourning. Flags flew at half mast over the town "
    "hall, and schools stayed shut, after the strike on the market that the authorities blame on "
    "Moscow's troops across the river. Shopkeepers swept glass from the pavements on Wednesday, "
    "and a priest read out the names of those who had been identified so far, most of them women."
)


def test_a_reprint_with_a_new_headline_is_a_near_copy() -> None:
    texts = (AGENCY, f"Seven dead in Nikopol\n{AGENCY}")
    (group,) = find_copies([reading(f"d{n}", text, (), ()) for n, text in enumerate(texts)])
    assert group.documents == ("d0", "d1")
    assert [link.kind for link in group.links] == [CopyKind.NEAR]


def test_copy_in_other_words_and_order_is_rewritten() -> None:
    (group,) = find_copies([reading("a", AGENCY, (), ()), reading("b", REWRITTEN, (), ())])
    assert [link.kind for link in group.links] == [CopyKind.REWRITTEN]


def test_another_report_on_the_same_strike_is_no_copy() -> None:
    assert find_copies([reading("a", AGENCY, (), ()), reading("b", OTHER, (), ())]) == ()


def test_the_same_words_a_month_later_are_no_copy() -> None:
    later = reading("b", AGENCY, (), (), day=FIRST + datetime.timedelta(days=31))
    assert find_copies([reading("a", AGENCY, (), ()), later]) == ()


def test_the_first_published_leads_its_group() -> None:
    later = reading("a", AGENCY, (), (), day=FIRST + datetime.timedelta(days=1))
    (group,) = find_copies([later, reading("z", AGENCY, (), ())])
    assert group.documents == ("z", "a")
