"""Commands that look at a ledger, as a user runs them."""

import json
import re
from pathlib import Path

import pytest

from tests.command_line.conftest import Run, copy_samples, run_in


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with the three sample reports, read once: no command here changes it."""
    folder = tmp_path_factory.mktemp("kept")
    copy_samples(folder / "reports")
    assert run_in(folder, "read", "reports", "--ledger", "samples.ledger").returncode == 0
    return str(folder / "samples.ledger")


def claims(run: Run, ledger: str, *filters: str) -> list[dict[str, object]]:
    result = run("claims", "--ledger", ledger, "--format", "jsonl", *filters)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_stance_filter_lists_only_denials(run: Run, ledger: str) -> None:
    denials = claims(run, ledger, "--stance", "denies")
    assert denials
    assert {claim["stance"] for claim in denials} == {"denies"}
    assert len(denials) < len(claims(run, ledger))


def test_voice_filter_finds_any_voice_of_the_chain(run: Run, ledger: str) -> None:
    found = claims(run, ledger, "--voice", "vestnik")
    assert found
    for claim in found:
        chain = claim["chain"]
        assert isinstance(chain, list)
        assert any("vestnik" in step["name"].casefold() for step in chain)


def test_side_filter_lists_what_that_side_says(run: Run, ledger: str) -> None:
    found = claims(run, ledger, "--side", "RUS")
    names = {step["name"] for claim in found for step in claim["chain"]}  # type: ignore[attr-defined]
    assert "Moscow" in names
    assert any("Defence Ministry" in name for name in names)
    assert not any("Ukrain" in name or name == "Kyiv" for name in names)
    assert found == claims(run, ledger, "--side", "rus")
    assert not claims(run, ledger, "--side", "NOR")


def test_full_text_search_takes_whatever_a_user_types(run: Run, ledger: str) -> None:
    assert claims(run, ledger, "--text", "death toll")
    for odd in ('"', "a AND (", "*", "killed OR", "' --", "ünïcode"):
        claims(run, ledger, "--text", odd)


def test_place_is_found_in_any_spelling_and_equipment_by_its_category(
    run: Run, tmp_path: Path
) -> None:
    lines = [
        {"id": "a", "text": "Two Patriot missiles were fired in Odessa, the mayor said."},
        {"id": "b", "text": "A Leopard tank was destroyed in Odesa, the governor said."},
        {"id": "c", "text": "Nobody was hurt in Kharkiv, the governor said."},
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)))
    run("read", "lines.jsonl", "--ledger", "a.ledger")

    def found(*filters: str) -> set[object]:
        return {claim["document"] for claim in claims(run, "a.ledger", *filters)}

    assert found("--place", "Odessa") == found("--place", "odesa") == {"a", "b"}
    assert found("--equipment", "air defence") == {"a"}
    assert found("--equipment", "armour") == {"b"}


def test_dates_bound_what_is_listed(run: Run, ledger: str) -> None:
    assert claims(run, ledger, "--since", "2031-03-01", "--until", "2031-03-31")
    assert not claims(run, ledger, "--since", "2032-01-01")


def test_table_says_how_many_fit_and_when_none_does(run: Run, ledger: str) -> None:
    some = run("claims", "--ledger", ledger, "--stance", "denies")
    assert "denies" in some.stdout
    assert re.search(r"\d+ claims?", some.stderr)
    none = run("claims", "--ledger", ledger, "--voice", "nobody of that name")
    assert "No claim fits" in none.stderr


def test_show_takes_a_path_or_the_beginning_of_an_id(run: Run, ledger: str) -> None:
    by_path = run("show", "reports/northgate-herald.txt", "--ledger", ledger)
    assert by_path.returncode == 0
    assert "[1 " in by_path.stdout
    listed = run("documents", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()
    row = next(row for row in map(json.loads, listed) if "northgate" in row["path"])
    assert run("show", row["id"][:6], "--ledger", ledger).stdout == by_path.stdout


def test_show_of_an_unknown_document_says_how_to_find_it(run: Run, ledger: str) -> None:
    result = run("show", "nonesuch", "--ledger", ledger)
    assert result.returncode == 3
    assert "counterclaim documents" in result.stderr


@pytest.mark.usefixtures("reports")
def test_export_equals_what_reading_prints(run: Run, ledger: str) -> None:
    exported = run("export", "--ledger", ledger).stdout.splitlines()
    printed = run("read", "reports", "--format", "jsonl").stdout.splitlines()
    assert list(map(json.loads, exported)) == list(map(json.loads, printed))


def test_ledger_is_named_by_the_environment(run: Run, ledger: str) -> None:
    result = run("documents", COUNTERCLAIM_LEDGER=ledger)
    assert "Seven dead in strike on Nikopol" in result.stdout


def test_missing_ledger_is_said_and_not_made(run: Run, tmp_path: Path) -> None:
    result = run("claims", "--ledger", "none.ledger")
    assert result.returncode == 4
    assert "none.ledger" in result.stderr
    assert not (tmp_path / "none.ledger").exists()


def test_control_characters_in_a_report_do_not_reach_the_terminal(run: Run) -> None:
    text = "The army fired on the village on Sunday and on Monday, General Ardo Venn said."
    hostile = text.replace("army", "\x1b]0;army\x9b")
    result = run("read", "-", stdin=json.dumps({"title": hostile, "text": text}))
    assert "Venn" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\x9b" not in result.stdout
