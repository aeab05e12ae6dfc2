"""Gold against itself is perfect; damaged gold loses in what is damaged, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.benchmarks.claims import ClaimScores, match_claims, score_claims
from counterclaim.benchmarks.scores import Accuracy
from counterclaim.records import AttributionStep, Reading, Span, Stance, Voice, VoiceKind

Change = Callable[..., Reading]


def imperfect(scores: ClaimScores) -> set[str]:
    """The names of the measures below 100 %; nothing to measure is no fault."""
    return {m.name for m in scores.measures() if m.result.value not in (None, 1.0)}


def chain(*names: str) -> tuple[AttributionStep, ...]:
    return tuple(AttributionStep(Voice(name)) for name in names)


def test_gold_against_itself_is_perfect(gold: Reading) -> None:
    scores = score_claims([gold], [gold])
    assert imperfect(scores) == set()
    assert (scores.attributed.gold, scores.nested.gold, scores.author.gold) == (6, 1, 1)


def test_gold_of_the_corpus_against_itself_is_perfect(dev_corpus: list[Reading]) -> None:
    scores = score_claims(dev_corpus, dev_corpus)
    assert imperfect(scores) == set()
    assert scores.attributed.gold > 1000


def test_nothing_read_finds_nothing(gold: Reading) -> None:
    scores = score_claims([gold], [])
    assert scores.attributed.recall == 0
    assert scores.attributed.precision is None
    assert scores.attributed.value == 0
    assert scores.origin.value is None


def test_a_dropped_claim_lowers_recall_and_not_precision(gold: Reading) -> None:
    read = replace(gold, claims=tuple(claim for claim in gold.claims if claim.id != "c3"))
    scores = score_claims([gold], [read])
    assert scores.attributed.recall == pytest.approx(5 / 6)
    assert scores.attributed.precision == 1
    assert scores.origin.value == scores.stance.value == scores.author.value == 1
    assert scores.by_stance[Stance.PLEDGES].recall == 0


def test_an_invented_claim_lowers_precision_and_not_recall(
    gold: Reading, span: Callable[[str], Span]
) -> None:
    spurious = replace(gold.claims[1], id="new", content=span("blast at Lirsk harbour"))
    scores = score_claims([gold], [replace(gold, claims=(*gold.claims, spurious))])
    assert scores.attributed.precision == pytest.approx(6 / 7)
    assert scores.attributed.recall == 1
    assert scores.origin.value == 1


def test_a_content_of_fewer_than_half_the_words_is_another_content(
    gold: Reading, span: Callable[[str], Span], change_claim: Change
) -> None:
    near = change_claim(gold, "c3", content=span("We will rebuild the terminal"))
    far = change_claim(gold, "c3", content=span("We will rebuild"))
    assert score_claims([gold], [near]).attributed.right == 6
    assert score_claims([gold], [far]).attributed.right == 5


def test_a_wrong_origin_is_counted_as_such(gold: Reading, change_claim: Change) -> None:
    read = change_claim(gold, "c1", chain=chain("Channel Nine", "Russian Defence Ministry"))
    assert imperfect(score_claims([gold], [read])) == {
        "origin of matched",
        "whole chain of matched",
        "content with right origin",
        "content with whole chain",
        "nested chains wholly right",
    }


def test_a_wrong_relay_leaves_the_origin_right(gold: Reading, change_claim: Change) -> None:
    read = change_claim(gold, "c1", chain=chain("Radio Lirsk", "Orest Vasylko"))
    assert imperfect(score_claims([gold], [read])) == {
        "proximal voice of matched",
        "whole chain of matched",
        "content with whole chain",
        "nested chains wholly right",
    }


def test_a_chain_cut_to_its_origin_is_not_found_as_nested(
    gold: Reading, change_claim: Change
) -> None:
    scores = score_claims([gold], [change_claim(gold, "c1", chain=chain("Vasylko"))])
    assert scores.origin.value == 1
    assert scores.nested.recall == scores.nested_right.recall == 0
    assert scores.chain == Accuracy(5, 6)


def test_another_way_to_print_the_name_is_right(gold: Reading, change_claim: Change) -> None:
    read = change_claim(gold, "c2", chain=chain("Russia's Ministry of Defense"))
    assert imperfect(score_claims([gold], [read])) == set()


def test_a_changed_stance_lowers_stance_alone(gold: Reading, change_claim: Change) -> None:
    scores = score_claims([gold], [change_claim(gold, "c2", stance=Stance.ASSERTS)])
    assert imperfect(scores) == {"stance of matched", "stance denies", "stance asserts"}
    assert scores.by_stance[Stance.DENIES].recall == 0


def test_a_lost_hedge_lowers_hedges_alone(gold: Reading, change_claim: Change) -> None:
    scores = score_claims([gold], [change_claim(gold, "c4", hedged=False)])
    assert imperfect(scores) == {"hedged, of matched", "hedged, over all"}


def test_a_hedged_claim_that_is_missed_counts_over_all_only(gold: Reading) -> None:
    read = replace(gold, claims=tuple(claim for claim in gold.claims if claim.id != "c4"))
    scores = score_claims([gold], [read])
    assert scores.hedged_matched.gold == 0
    assert scores.hedged.recall == 0


def test_the_authors_voice_is_scored_apart(gold: Reading, change_claim: Change) -> None:
    without = replace(gold, claims=tuple(claim for claim in gold.claims if claim.attributed))
    assert imperfect(score_claims([gold], [without])) == {"author's voice"}
    author = (AttributionStep(Voice("author", VoiceKind.AUTHOR)),)
    taken = score_claims([gold], [change_claim(gold, "c4", chain=author)])
    assert taken.attributed.recall == pytest.approx(5 / 6)
    assert taken.author.precision == pytest.approx(1 / 2)


def test_claims_over_one_content_are_paired_by_voice(gold: Reading) -> None:
    scores = score_claims([gold], [replace(gold, claims=gold.claims[::-1])])
    assert imperfect(scores) == set()


def test_claims_of_one_voice_over_one_content_are_paired_by_stance(
    gold: Reading, change_claim: Change
) -> None:
    both = change_claim(gold, "c7", chain=chain("Ukraine"), stance=Stance.DENIES)
    scores = score_claims([both], [replace(both, claims=both.claims[::-1])])
    assert imperfect(scores) == set()


def test_errors_keep_the_claims_without_a_partner(gold: Reading) -> None:
    match = match_claims(gold, replace(gold, claims=gold.claims[1:]))
    assert [claim.id for claim in match.missed] == ["c1"]
    assert match.spurious == ()


@pytest.mark.parametrize("part", [2, 3, 5])
def test_every_nth_claim_of_the_corpus_dropped_is_that_much_recall(
    dev_corpus: list[Reading], part: int
) -> None:
    damaged = [
        replace(
            reading,
            claims=tuple(c for number, c in enumerate(reading.claims) if number % part),
        )
        for reading in dev_corpus
    ]
    kept = sum(claim.attributed for reading in damaged for claim in reading.claims)
    scores = score_claims(dev_corpus, damaged)
    assert scores.attributed.right == scores.content_with_chain.right == kept
    assert scores.attributed.precision == 1
