from __future__ import annotations

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from counterclaim.reading.learned.words import split_words
from counterclaim.record_json import reading_from_json
from counterclaim.records import Reading
from counterclaim.training.data import (
    AUTHOR_VOICE,
    CUE,
    ROLES,
    Example,
    batches,
    reading_examples,
    without_newlines,
)

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    with (CORPUS / "dev.jsonl").open(encoding="utf-8") as lines:
        return [reading_from_json(json.loads(next(lines))) for _ in range(8)]


@pytest.fixture(scope="module")
def made(readings: list[Reading], tokenizer: Tokenizer) -> list[tuple[Reading, list[Example]]]:
    return [
        (reading, reading_examples(reading, split_words(reading.document.text, tokenizer, 0)))
        for reading in readings
    ]


def printed(example: Example, first: int, last: int) -> str:
    offset, words = example.window.first, example.words
    return words.text[words.starts[offset + first] : words.ends[offset + last]]


def test_every_claim_and_event_is_a_target_of_one_window(
    made: list[tuple[Reading, list[Example]]],
) -> None:
    for reading, examples in made:
        claims = [claim.id for example in examples for claim in example.claims]
        assert sorted(claims) == sorted(claim.id for claim in reading.claims)


def test_targets_point_at_the_annotated_words(made: list[tuple[Reading, list[Example]]]) -> None:
    for reading, examples in made:
        text = reading.document.text
        for example in examples:
            for target in example.claims:
                claim = reading.claim(target.id)
                assert printed(example, *target.content) == claim.content.of(text)
                if target.kind == CUE:
                    assert (
                        claim.cues[0]
                        .of(text)
                        .startswith(printed(example, target.anchor, target.anchor))
                    )
                assert (target.kind == AUTHOR_VOICE) is not claim.attributed
                assert len(target.middle) == 0 or len(claim.chain) > 2


def test_casualty_figures_point_at_their_numbers(
    made: list[tuple[Reading, list[Example]]],
) -> None:
    found = [
        printed(
            example, event.roles[ROLES.index("killed")][0], event.roles[ROLES.index("killed")][0]
        )
        for _, examples in made
        for example in examples
        for event in example.events
        if event.roles[ROLES.index("killed")]
    ]
    assert found
    assert all(word[0].isdigit() or word.isalpha() for word in found)


def test_words_without_line_breaks_keep_their_offsets(
    readings: list[Reading], tokenizer: Tokenizer
) -> None:
    words = split_words(readings[0].document.text, tokenizer, 0)
    joined = without_newlines(words)
    assert "\n" in readings[0].document.text
    assert all(joined.word(index) != "\n" for index in range(len(joined)))
    assert set(joined.starts) < set(words.starts)


def test_batches_hold_every_window_once_within_their_size(
    made: list[tuple[Reading, list[Example]]],
) -> None:
    items = [example for _, examples in made for example in examples]
    grouped = batches(items, 3000)
    assert sorted(map(id, items)) == sorted(id(item) for group in grouped for item in group)
    for group in grouped:
        assert len(group) == 1 or len(group) * max(item.size for item in group) <= 3000
