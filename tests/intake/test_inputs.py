"""What is listed, and in which order, before anything is opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from counterclaim.errors import InputError
from counterclaim.intake import Input, find_inputs


def names(folder: Path, *sources: Path | str) -> list[str]:
    found = find_inputs(sources or [folder])
    assert all(isinstance(item, Input) for item in found), found
    paths = [item.path for item in found if isinstance(item, Input)]
    return [str(path.relative_to(folder)) for path in paths if path]


def test_folders_are_searched_in_order_without_hidden_files_and_what_is_no_report(
    tmp_path: Path,
) -> None:
    reports = ["A.md", "a/b/c.jsonl", "a/z.html", "b.txt", "notes", "x.txt.gz"]
    others = [".git/config", ".hidden.txt", "a/t.csv.gz", "photo.JPG", "run.ledger", "style.css"]
    for name in others + reports:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert names(tmp_path) == reports


def test_a_listing_knows_size_and_time_of_change_and_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("four")
    os.utime(path, ns=(1, 1_900_000_000_000_000_123))
    path.chmod(0)
    assert find_inputs([path]) == [Input(str(path), path, 4, 1_900_000_000_000_000_123)]


def test_a_file_named_outright_is_always_tried(tmp_path: Path) -> None:
    path = tmp_path / ".hidden.csv"
    path.write_text("x")
    assert names(tmp_path, path) == [".hidden.csv"]


def test_a_file_reached_twice_is_listed_once(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("x")
    (tmp_path / "same.txt").symlink_to(path)
    assert names(tmp_path, path, tmp_path, str(path)) == ["report.txt"]


def test_links_that_run_in_a_circle_end(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "report.txt").write_text("x")
    (inner / "up").symlink_to(tmp_path)
    assert names(tmp_path) == ["a/b/report.txt"]


def test_standard_input_has_no_path() -> None:
    assert find_inputs(["-"]) == [Input("-")]


@pytest.mark.parametrize("source", ["", "a\0b.txt", "missing.txt", "x" * 5000])
def test_what_no_file_can_be_is_an_error_in_its_place(tmp_path: Path, source: str) -> None:
    path = tmp_path / "report.txt"
    path.write_text("x")
    error, found = find_inputs([source, path])
    assert isinstance(error, InputError)
    assert isinstance(found, Input)
    assert "\0" not in str(error)


def test_broken_links_and_links_to_themselves_are_errors(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    gone, round_ = find_inputs([tmp_path])
    assert isinstance(gone, InputError)
    assert isinstance(round_, InputError)
    assert gone.reason == "is a link to nothing"
    assert "links" in round_.reason
    [named] = find_inputs([tmp_path / "gone.txt"])
    assert isinstance(named, InputError)
    assert named.reason == "is a link to nothing"


def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    [error] = find_inputs([tmp_path])
    assert isinstance(error, InputError)
    assert error.reason == "the folder holds no file that can be read"


def test_special_files_are_refused_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "socket"))
        found = find_inputs([tmp_path, "/dev/null"])
    reasons = [item.reason for item in found if isinstance(item, InputError)]
    assert [reason.split(",")[0] for reason in reasons] == [
        "is a named pipe",
        "is a socket",
        "is a device",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may list every folder")
def test_a_folder_that_may_not_be_listed_is_an_error(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "report.txt").write_text("x")
    closed.chmod(0)
    try:
        error, found = find_inputs([tmp_path])
    finally:
        closed.chmod(0o700)
    assert isinstance(error, InputError)
    assert error.reason == "the folder cannot be listed: permission denied"
    assert isinstance(found, Input)


def test_a_folder_that_cannot_be_listed_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "report.txt").write_text("x")
    listed = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    error, found = find_inputs([tmp_path])
    assert str(error) == f"{tmp_path}/closed: the folder cannot be listed: permission denied"
    assert isinstance(found, Input)


def test_names_that_are_not_utf8_or_hold_control_codes_are_shown_escaped(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"line\nbreak\x1b.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x")
    found = [item.source for item in find_inputs([tmp_path]) if isinstance(item, Input)]
    assert [source.rpartition("/")[2] for source in found] == [
        "caf\\xe9.txt",
        "line\\x0abreak\\x1b.txt",
    ]
    assert all(source.encode("utf-8") for source in found)
