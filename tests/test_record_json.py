"""The JSON form loses nothing, follows its schema, and is the corpus format."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from counterclaim import Reading, reading_from_json, reading_to_json
from counterclaim.record_checks import check_spans
from tests.record_strategies import readings


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    schema = json.loads(
        files("counterclaim").joinpath("schema/reading.schema.json").read_text("utf-8")
    )
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(readings())
@settings(max_examples=60)
def test_reading_survives_the_way_through_json(reading: Reading) -> None:
    line = json.dumps(reading_to_json(reading))
    assert reading_from_json(json.loads(line)) == reading


@given(readings())
@settings(max_examples=40)
def test_every_reading_follows_the_schema(schema: Draft202012Validator, reading: Reading) -> None:
    assert list(schema.iter_errors(reading_to_json(reading))) == []


def test_newer_format_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="update Counterclaim"):
        reading_from_json({"format": 99, "id": "a", "text": "t", "claims": [], "events": []})


@pytest.mark.parametrize("name", ["dev", "train"])
def test_corpus_is_read_and_written_without_loss(
    corpus: Path, schema: Draft202012Validator, name: str
) -> None:
    for line in (corpus / f"{name}.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        reading = reading_from_json(gold)
        check_spans(reading)
        written = reading_to_json(reading)
        assert holds(written, gold), gold["id"]
        assert not list(schema.iter_errors(written)), gold["id"]


def holds(ours: Any, theirs: Any) -> bool:
    """True where everything in ``theirs`` stands in ``ours`` too; ours may have further fields."""
    if isinstance(theirs, dict):
        return all(key in ours and holds(ours[key], value) for key, value in theirs.items())
    if isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(holds, ours, theirs))
    return bool(ours == theirs)
