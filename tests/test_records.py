"""The vocabulary keeps its promises: spans are real, identities stable, bounds ordered."""

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim import Claim, Document, Span, TimeInterval
from counterclaim.records import text_hash

texts = st.text(min_size=1, max_size=60)


@given(texts, st.data())
def test_span_shows_exactly_the_characters_between_its_bounds(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span(start, end).of(text) == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 4)])
def test_empty_or_backward_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="start < end"):
        Span(start, end)


def test_span_beyond_its_text_is_refused_instead_of_cut() -> None:
    with pytest.raises(ValueError, match="ends beyond"):
        Span(0, 5).of("Kyiv")


def test_span_counts_code_points_not_bytes_or_units() -> None:
    text = "🚀 “Kyiv” says"
    assert Span(3, 7).of(text) == "Kyiv"


@given(texts, texts)
def test_documents_share_a_hash_only_when_their_texts_are_the_same(one: str, other: str) -> None:
    assert (Document("a", one).hash == Document("b", other).hash) == (one == other)


def test_hash_of_a_text_is_its_sha256() -> None:
    assert text_hash("abc").startswith("ba7816bf8f01cfea414140de5dae2223")


def test_time_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="start <= end"):
        TimeInterval(datetime.date(2031, 3, 5), datetime.date(2031, 3, 4))


def test_claim_without_a_voice_is_refused() -> None:
    with pytest.raises(ValueError, match="no voice"):
        Claim("c0", (), Span(0, 3))


def test_records_cannot_be_changed_after_the_fact() -> None:
    document = Document("a", "text")
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.text = "other"  # type: ignore[misc]
