"""How much two texts share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.accounts.words import cosine, overlap, quotations_in, weight, words_in

sets = st.frozensets(st.sampled_from(["the", "said", "nikopol", "market", "7", "depot", "xyzzy"]))


@given(sets, sets)
def test_likeness_is_a_share_and_the_same_both_ways(
    one: frozenset[str], two: frozenset[str]
) -> None:
    for measure in (overlap, cosine):
        assert 0 <= measure(one, two) <= 1 + 1e-9
        assert measure(one, two) == pytest.approx(measure(two, one))


@given(st.text())
def test_words_are_folded_and_hold_no_space(text: str) -> None:
    assert all(word and not any(letter.isspace() for letter in word) for word in words_in(text))


def test_a_rare_name_weighs_more_than_an_everyday_word() -> None:
    assert weight("dorosh-veres") > weight("killed") > weight("the")


def test_quotations_are_the_same_in_straight_and_curly_marks() -> None:
    straight = quotations_in('She said: "They hit the market."')
    assert straight == quotations_in("“They hit the market”, she told us.") != frozenset()
