"""One article against the claims expected from it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counterclaim.benchmarks.article import load_expectation, score_article
from counterclaim.errors import InputError
from counterclaim.records import AttributionStep, Reading, Voice, VoiceKind

TEXT = "It was revealed that the dam broke. The mayor of Lirsk said two people died.\n"


def expectation(content: str = "the dam broke") -> dict[str, Any]:
    def claim(claim_id: str, chain: list[str], words: str) -> dict[str, Any]:
        start = TEXT.find(words)
        content = {"start": start, "end": start + len(words), "text": words}
        common = {"stance": "asserts", "hedged": False, "form": "indirect"}
        return {"id": claim_id, "chain": chain, "content": content, **common}

    return {
        "document": {"published": "2031-04-09T06:45"},
        "claims": [
            claim("c1", ["unknown"], content),
            claim("c2", ["mayor of Lirsk"], "two people died"),
        ],
    }


@pytest.fixture
def write(tmp_path: Path) -> Callable[[dict[str, Any]], tuple[Path, Path]]:
    def write_files(data: dict[str, Any]) -> tuple[Path, Path]:
        text_path, expected_path = tmp_path / "dam.txt", tmp_path / "dam.json"
        text_path.write_text(TEXT, encoding="utf-8")
        expected_path.write_text(json.dumps(data), encoding="utf-8")
        return text_path, expected_path

    return write_files


def test_the_expectation_against_itself_is_found_whole(
    write: Callable[[dict[str, Any]], tuple[Path, Path]],
) -> None:
    gold = load_expectation(*write(expectation()))
    assert all(m.result.value == 1 for m in score_article(gold, gold).measures())


def test_a_claim_of_nobody_may_be_read_as_the_authors_but_not_as_anothers(
    write: Callable[[dict[str, Any]], tuple[Path, Path]],
) -> None:
    gold = load_expectation(*write(expectation()))

    def origins_right(voice: Voice) -> int:
        first = replace(gold.claims[0], chain=(AttributionStep(voice),))
        scores = score_article(gold, replace(gold, claims=(first, gold.claims[1])))
        return scores.measures()[1].result.right

    assert origins_right(Voice("author", VoiceKind.AUTHOR)) == 2
    assert origins_right(Voice("mayor of Lirsk")) == 1


def test_a_missed_claim_is_named(write: Callable[[dict[str, Any]], tuple[Path, Path]]) -> None:
    gold = load_expectation(*write(expectation()))
    scores = score_article(gold, replace(gold, claims=gold.claims[:1]))
    assert [claim.id for claim in scores.missed] == ["c2"]
    assert scores.measures()[0].result.value == 0.5


def test_an_expectation_of_another_text_is_refused(
    write: Callable[[dict[str, Any]], tuple[Path, Path]],
) -> None:
    data = expectation()
    data["claims"][0]["content"]["start"] += 1
    with pytest.raises(InputError, match=r"dam\.json"):
        load_expectation(*write(data))


def test_the_real_article_has_twenty_six_expected_claims(articles: Path) -> None:
    name = "odessa-2024-05-02"
    gold = load_expectation(articles / f"{name}.txt", articles / f"{name}.expected.json")
    found = score_article(gold, gold).measures()
    assert [measure.result.right for measure in found] == [26, 26, 26, 26]


def test_a_reading_that_finds_nothing_scores_nothing(
    write: Callable[[dict[str, Any]], tuple[Path, Path]],
) -> None:
    gold = load_expectation(*write(expectation()))
    measures = score_article(gold, Reading(gold.document)).measures()
    assert [measure.result.value for measure in measures] == [0, 0, 0, 0]
