"""The command ``bench`` on real files."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from counterclaim.command_line.bench import bench
from counterclaim.errors import CounterclaimError, InputError
from counterclaim.record_json import reading_to_json
from counterclaim.records import Happened, Reading, Stance


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Reading], str]:
    def write_reading(name: str, reading: Reading) -> str:
        path = tmp_path / name
        path.write_text(json.dumps(reading_to_json(reading)) + "\n", encoding="utf-8")
        return str(path)

    return write_reading


def run(*arguments: str) -> str:
    result = CliRunner().invoke(bench, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def measures(output: str) -> dict[str, dict[str, Any]]:
    return {row["measure"]: row for row in json.loads(output)["measures"]}


def test_the_table_names_every_measure(gold: Reading, write: Callable[[str, Reading], str]) -> None:
    path = write("gold.jsonl", gold)
    output = run("claims", path, "--read", path)
    for name in ("attributed claims", "origin of matched", "events", "killed of matched events"):
        assert name in output
    assert "100.0" in output


def test_json_gives_counts_and_shares(gold: Reading, write: Callable[[str, Reading], str]) -> None:
    read = replace(gold, claims=gold.claims[1:])
    output = run(
        "claims",
        write("gold.jsonl", gold),
        "--read",
        write("read.jsonl", read),
        "--format",
        "json",
    )
    found = measures(output)["attributed claims"]
    assert (found["right"], found["gold"], found["read"]) == (5, 6, 5)
    assert found["precision"] == 1
    assert found["recall"] == pytest.approx(5 / 6)


def test_errors_are_shown_with_their_words(
    gold: Reading, write: Callable[[str, Reading], str]
) -> None:
    second = replace(gold.claims[1], stance=Stance.ASSERTS)
    read = replace(gold, claims=(second, *gold.claims[2:]))
    output = run(
        "claims", write("gold.jsonl", gold), "--read", write("read.jsonl", read), "--errors", "2"
    )
    assert "missed" in output
    assert "Channel Nine > Orest Vasylko" in output
    assert "wrong stance" in output
    assert "[firing any missiles at Lirsk on Tuesday]" in " ".join(output.split())


def test_no_more_errors_are_shown_than_asked_for(
    gold: Reading, write: Callable[[str, Reading], str]
) -> None:
    empty = replace(gold, claims=(), events=())
    files = ("claims", write("gold.jsonl", gold), "--read", write("read.jsonl", empty))
    output = run(*files, "--errors", "2", "--format", "json")
    kinds = [error["kind"] for error in json.loads(output)["errors"]]
    assert kinds == ["missed", "missed", "missed event", "missed event"]
    assert json.loads(run(*files, "--format", "json"))["errors"] == []


def test_errors_of_events_say_what_was_read(
    gold: Reading, write: Callable[[str, Reading], str]
) -> None:
    strike = replace(gold.events[0], figures=(), happened=Happened.PLANNED)
    read = replace(gold, events=(strike, gold.events[1]))
    files = ("claims", write("gold.jsonl", gold), "--read", write("read.jsonl", read))
    errors = json.loads(run(*files, "--errors", "9", "--format", "json"))["errors"]
    assert [e["kind"] for e in errors] == ["wrong happened", "wrong killed", "wrong injured"]
    assert "killed 4.." in errors[0]["expected"]
    assert "planned" in errors[0]["found"]
    assert "[struck]" in errors[0]["words"]


def test_a_broken_line_is_named_by_its_number(
    gold: Reading, write: Callable[[str, Reading], str]
) -> None:
    path = write("gold.jsonl", gold)
    with Path(path).open("a", encoding="utf-8") as file:
        file.write('{"id": "x"}\n')
    with pytest.raises(InputError, match="line 2"):
        run("claims", path, "--read", path)


def test_an_engine_that_there_is_not_is_named(
    gold: Reading, write: Callable[[str, Reading], str]
) -> None:
    with pytest.raises(CounterclaimError, match="oracle"):
        run("claims", write("gold.jsonl", gold), "--engine", "oracle")


def test_an_article_is_found_by_its_text_in_readings_written_before(
    tmp_path: Path, write: Callable[[str, Reading], str], gold: Reading
) -> None:
    text_path, expected_path = tmp_path / "report.txt", tmp_path / "expected.json"
    text_path.write_text(gold.document.text, encoding="utf-8")
    claim = gold.claims[2]
    content = {"start": claim.content.start, "end": claim.content.end}
    expected = {
        "document": {"published": None},
        "claims": [
            {
                "id": "c1",
                "chain": ["Vasylko"],
                "stance": "pledges",
                "hedged": False,
                "form": "direct",
                "content": {**content, "text": claim.content.of(gold.document.text)},
            }
        ],
    }
    expected_path.write_text(json.dumps(expected), encoding="utf-8")
    output = run(
        "article",
        str(text_path),
        str(expected_path),
        "--read",
        write("read.jsonl", gold),
        "--format",
        "json",
    )
    assert measures(output)["with right origin"]["accuracy"] == 1
