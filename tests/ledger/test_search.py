"""Full-text search: whatever a user types, words are found and nothing fails."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterclaim.errors import LedgerError
from counterclaim.ledger import ClaimFilter, Ledger
from counterclaim.records import Reading

Sample = Callable[..., Reading]


@pytest.fixture
def filled(ledger: Ledger, reading: Sample) -> Ledger:
    ledger.add(reading())
    return ledger


@pytest.mark.parametrize(
    "words",
    [
        "rockets",
        "ROCKET",  # inflected
        "port struck",  # in any order
        '"struck the port"',
        "urag*",
        '"port of Velmar" kill*',
        "dock-workers",
        "Vélmar rockets",
    ],
)
def test_the_content_of_a_claim_is_found(filled: Ledger, words: str) -> None:
    assert [row.claim.id for row in filled.claims(ClaimFilter(text=words))] == ["c1"]


@pytest.mark.parametrize("words", ["port tanks", '"port the struck"', "ockets", "", "— !?", "NOT"])
def test_what_is_not_there_is_not_found(filled: Ledger, words: str) -> None:
    assert list(filled.claims(ClaimFilter(text=words))) == []


def test_documents_are_found_by_title_and_text(filled: Ledger) -> None:
    assert [row.id for row in filled.documents("searching")] == ["d1"]
    assert [row.id for row in filled.documents("title: rocket strikes")] == []
    assert [row.id for row in filled.documents("rocket strikes rescuers")] == ["d1"]


@pytest.fixture(scope="module")
def searched() -> Iterator[Ledger]:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x") as ledger:
        yield ledger


@settings(deadline=None)
@given(words=st.text() | st.text(alphabet='"*()-+^:{}ANDORTNE \0\ud800', max_size=20))
@example('"')
@example('""" OR "*')
@example("NEAR(a b, 3)")
@example("content : x")
def test_no_input_is_a_syntax_error(searched: Ledger, words: str) -> None:
    assert list(searched.claims(ClaimFilter(text=words))) == []
    assert list(searched.documents(words)) == []


def test_half_a_character_in_a_name_is_said_clearly(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"half a character \(U\+DCFF\)"):
        filled.count_claims(ClaimFilter(voice="\udcff"))


@settings(deadline=None)
@given(words=st.text())
def test_no_name_makes_a_filter_fail(searched: Ledger, words: str) -> None:
    wanted = ClaimFilter(voice=words, place=words, equipment=words, side=words, document=words)
    assert list(searched.claims(wanted)) == []
    assert searched.find(words) == ()
