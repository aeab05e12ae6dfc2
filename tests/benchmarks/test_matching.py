"""Overlap in words, and the one-to-one assignment."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.benchmarks.matching import Words, best_assignment, paired_readings
from counterclaim.records import Document, Reading, Span

TEXT = "The mayor’s office said “two well-known docks” burned — 🔥 — at 4.30 a.m."
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda ends: Span(min(ends), max(ends) + (ends[0] == ends[1]))
)


@given(SPANS, SPANS)
def test_overlap_is_a_share_and_the_same_both_ways(one: Span, other: Span) -> None:
    words = Words(TEXT)
    assert 0 <= words.overlap(one, other) <= 1
    assert words.overlap(one, other) == words.overlap(other, one)
    assert words.overlap(one, one) == 1


@given(SPANS, SPANS)
def test_spans_that_share_no_word_do_not_overlap(one: Span, other: Span) -> None:
    words = Words(TEXT)
    shared = set(words.covered(one)) & set(words.covered(other))
    assert bool(words.overlap(one, other)) is (bool(shared) or one == other)


def test_quotation_marks_and_spaces_around_a_content_do_not_count() -> None:
    words = Words(TEXT)
    inside = Span(TEXT.index("two"), TEXT.index("”"))
    assert words.overlap(inside, Span(inside.start - 1, inside.end + 1)) == 1


def test_half_the_words_is_half_the_overlap() -> None:
    words = Words("one two three four")
    assert words.overlap(Span(0, 18), Span(0, 7)) == pytest.approx(0.5)


WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)),
    st.floats(0.01, 1, allow_nan=False),
    max_size=25,
)


@given(WEIGHTS)
def test_no_other_assignment_weighs_more(weights: dict[tuple[int, int], float]) -> None:
    pairs = best_assignment(weights)
    assert all(pair in weights for pair in pairs)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    best = max(
        sum(weights.get(pair, 0) for pair in enumerate(columns))
        for columns in permutations(range(5))
    )
    assert sum(weights[pair] for pair in pairs) == pytest.approx(best)


def test_a_hundred_claims_over_one_content_are_assigned() -> None:
    weights = {
        (row, column): 1 - abs(row - column) / 200 for row in range(100) for column in range(100)
    }
    assert best_assignment(weights) == [(number, number) for number in range(100)]


def test_a_document_that_was_not_read_counts_as_read_without_claims() -> None:
    gold = Reading(Document("one", "Text."))
    [(expected, found)] = paired_readings([gold], [Reading(Document("another", "Text."))])
    assert expected is gold
    assert found.claims == ()


def test_another_text_under_the_same_id_is_refused() -> None:
    gold, read = Reading(Document("one", "Text.")), Reading(Document("one", "Other text."))
    with pytest.raises(ValueError, match="document one"):
        list(paired_readings([gold], [read]))
