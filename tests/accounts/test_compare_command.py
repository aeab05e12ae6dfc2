"""``counterclaim compare`` on the three sample reports."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from click.testing import CliRunner

from counterclaim.command_line.compare import compare

SAMPLES = files("counterclaim") / "samples"
REPORTS = [
    str(SAMPLES / name)
    for name in ("northgate-herald.txt", "riverside-post.txt", "quay-courier.html")
]


@pytest.fixture(scope="module")
def account() -> dict[str, list[dict[str, object]]]:
    result = CliRunner().invoke(compare, [*REPORTS, "--format", "jsonl"])
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    attributes = json.loads(line)["attributes"]
    return {item["attribute"]: item for item in attributes if item["attribute"] != "happened"}


def test_the_three_reports_are_one_incident_with_its_tolls(account: dict[str, dict]) -> None:  # type: ignore[type-arg]
    killed = account["killed"]
    assert [value["words"] for value in killed["values"]] == ["at least 4", "7", "9"]
    assert [len(value["claims"]) >= 3 for value in killed["values"]] == [False, True, False]
    relations = {(c["first"], c["second"]): c["relation"] for c in killed["comparisons"]}
    assert relations == {(0, 2): "update", (0, 1): "agreement", (1, 2): "collision"}


def test_a_market_stands_against_a_depot_for_drones(account: dict[str, dict]) -> None:  # type: ignore[type-arg]
    words = [value["words"] for value in account["target"]["values"]]
    assert any("market" in word for word in words)
    assert any("drones" in word for word in words)


def test_the_table_shows_the_chain_and_counts_the_ministry_once() -> None:
    result = CliRunner().invoke(compare, REPORTS)
    assert "Ukraine's Interior Ministry  3 documents, 3 outlets, 1 origin" in result.stdout
    assert "Killed (3 documents, 3 outlets, 2 origins)" in " ".join(result.stdout.split())
    assert "├── Vestnik" in result.stdout
