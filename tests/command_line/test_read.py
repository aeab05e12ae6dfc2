"""``counterclaim read`` as a user runs it."""

import json
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from counterclaim import reading_from_json
from counterclaim.record_checks import check_spans
from tests.command_line.conftest import COMMAND, Run

REPORT = "Seven people were killed in Karsk on Tuesday, the Interior Ministry said."


def readings_of(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.usefixtures("reports")
def test_table_shows_voice_stance_and_the_words_in_their_sentence(run: Run) -> None:
    result = run("read", "reports/northgate-herald.txt")
    assert result.returncode == 0, result.stderr
    for words in ("Missile hits Nikopol market", "Halyna", "accuses", "denies", "At least four"):
        assert words in result.stdout
    assert "1 document read" in result.stderr


@pytest.mark.usefixtures("reports")
def test_json_lines_hold_checked_readings_that_name_their_input(run: Run) -> None:
    result = run("read", "reports", "--format", "jsonl")
    assert result.returncode == 0, result.stderr
    lines = readings_of(result.stdout)
    assert [line["path"] for line in lines] == [
        "reports/northgate-herald.txt",
        "reports/quay-courier.html",
        "reports/riverside-post.txt",
    ]
    for line in lines:
        reading = reading_from_json(line)
        check_spans(reading)
        assert reading.claims
        assert line["format"] == 1


def test_standard_input_is_read(run: Run) -> None:
    result = run("read", "-", "--format", "jsonl", stdin=REPORT)
    (reading,) = map(reading_from_json, readings_of(result.stdout))
    assert reading.document.text == REPORT
    assert reading.document.path == "-"
    assert [claim.origin.name for claim in reading.claims] == ["Interior Ministry"]


def test_second_reading_of_a_folder_reads_only_what_is_new_or_changed(
    run: Run, reports: Path
) -> None:
    first = run("read", "reports", "--ledger", "a.ledger")
    assert "3 documents read" in first.stderr
    again = run("read", "reports", "--ledger", "a.ledger")
    assert again.returncode == 0
    assert "0 documents read" in again.stderr
    assert "3 unchanged" in again.stderr

    (reports / "new.txt").write_text(REPORT)
    changed = reports / "riverside-post.txt"
    changed.write_text(changed.read_text() + "\nThe death toll rose to ten, the mayor said.\n")
    third = run("read", "reports", "--ledger", "a.ledger")
    assert "2 documents read" in third.stderr
    assert "2 unchanged" in third.stderr


def test_bad_inputs_are_listed_and_stop_nothing(run: Run, reports: Path) -> None:
    (reports / "empty.txt").write_text("")
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (reports / "lines.jsonl").write_text(json.dumps({"id": "x", "text": REPORT}) + "\n{broken\n")
    (reports / "russian.txt").write_text("Министерство обороны сообщило об ударе по городу. " * 5)
    result = run("read", "reports", "missing.txt", "--ledger", "a.ledger")
    assert result.returncode == 1
    assert "4 documents read" in result.stderr
    assert "5 skipped" in result.stderr
    for name in ("empty.txt", "binary.txt", "lines.jsonl, line 2", "russian.txt", "missing.txt"):
        assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_nothing_readable_has_its_own_exit_code(run: Run) -> None:
    result = run("read", "missing.txt")
    assert result.returncode == 3
    assert "missing.txt" in result.stderr
    assert result.stdout == ""


def test_unknown_option_is_a_usage_error(run: Run) -> None:
    result = run("read", "a.txt", "--formt", "jsonl")
    assert result.returncode == 2
    assert "--format" in result.stderr


@pytest.mark.parametrize("content", [b"not a database, just some text", b"\x00" * 4096])
def test_file_that_is_no_ledger_is_left_alone(run: Run, tmp_path: Path, content: bytes) -> None:
    ledger = tmp_path / "report.ledger"
    ledger.write_bytes(content)
    result = run("read", "-", "--ledger", "report.ledger", stdin=REPORT)
    assert result.returncode == 4
    assert "report.ledger" in result.stderr
    assert "Traceback" not in result.stderr
    assert ledger.read_bytes() == content


def test_interrupt_keeps_what_was_read_and_the_next_run_goes_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.txt").write_text(f"{REPORT} It was strike number {number}.")
    process = subprocess.Popen(
        [*COMMAND, "read", "many", "--ledger", "a.ledger"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    wait_for_documents(tmp_path / "a.ledger", 5, process)
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=60)
    assert process.returncode == 130, messages
    assert "Interrupted" in messages

    run("read", "many", "--ledger", "a.ledger")
    listed = run("documents", "--ledger", "a.ledger", "--format", "jsonl")
    assert len(listed.stdout.splitlines()) == 120


def wait_for_documents(ledger: Path, number: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while count_documents(ledger) < number:
        assert process.poll() is None, "reading ended before it could be interrupted"
        assert time.monotonic() < deadline
        time.sleep(0.01)


def count_documents(ledger: Path) -> int:
    if not ledger.exists():
        return 0
    with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("select count(*) from documents").fetchone()[0])
        except sqlite3.OperationalError:  # its tables are being made
            return 0


@pytest.mark.usefixtures("reports")
def test_output_into_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    reader = subprocess.Popen(
        ["head", "-c", "10"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=tmp_path
    )
    result = subprocess.run(
        [*COMMAND, "read", "reports", "reports", "--format", "jsonl"],
        cwd=tmp_path,
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    reader.communicate()
    assert "Traceback" not in result.stderr
    assert "Exception" not in result.stderr
