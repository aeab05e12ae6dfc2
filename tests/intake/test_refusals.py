"""Bad input: one clear line each, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from counterclaim.errors import InputError
from counterclaim.intake import Input, documents, limits, read_input
from counterclaim.records import Document

LEAD = "The army said that six missiles were shot down over the port of Karsk on Tuesday."
RUSSIAN = "Министерство обороны сообщило, что в ночь на вторник над городом сбиты шесть ракет. "


def refusal(path: Path) -> str:
    """The reason, from a folder that holds a good file beside the bad one."""
    good = path.parent / "zz-good.txt"
    good.write_text(LEAD)
    error, document = documents([path.parent])
    assert isinstance(error, InputError), error
    assert isinstance(document, Document)
    assert error.source == str(path)
    assert "\n" not in str(error)
    return error.reason


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "holds no text"),
        ("\ufeff".encode(), "holds no text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is a PDF; convert it to text first"),
        (b"PK\x03\x04\x14\x00\x06\x00", "is a ZIP archive or an Office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is an image (PNG)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is an image (JPEG)"),
        (b"SQLite format 3\x00", "is an SQLite database"),
        (bytes(range(256)) * 4, "is a binary file, not text"),
        (LEAD.encode() + b"\0" + LEAD.encode(), "is a binary file, not text"),
        (b"\x01\x02 abc", "is a binary file, not text"),
        ("“Нет”, — said".encode() * 9 + b"\x93No\x94", "is UTF-8 with damage at byte"),
        (b"\xff\xfeA\x00B", "is not valid UTF-16-LE"),
        (RUSSIAN.encode() * 3, "is Russian, not English; Counterclaim reads English only"),
        (RUSSIAN.encode("cp1251") * 3, "is Russian, not English"),
        (gzip.compress(LEAD.encode())[:-12], "is damaged: its gzip compression"),
        (gzip.compress(b""), "is empty"),
        (gzip.compress(b"%PDF-1.7"), "is a PDF"),
    ],
)
def test_files_that_are_no_english_text(tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    assert refusal(path).startswith(reason)


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>Depot hit</title></head></html>",
        "<!doctype html><html><head></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html><frameset><frame src='a'></frameset></html>",
        "<html><body><script>var text = 'The army said that'</script></body></html>",
        "<html>",
    ],
)
def test_pages_without_article_text(tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page)
    assert refusal(path) == "the page has no article text"


def test_a_failing_page_parser_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trafilatura

    def fail(*_: object, **__: object) -> object:
        raise RuntimeError("out of cheese")

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><p>{LEAD}</p></body></html>")
    assert refusal(path) == "is not HTML that can be read (out of cheese)"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "abc', "is not valid JSON: Unterminated string starting at column 10"),
        ("nonsense", "is not valid JSON: Expecting value at column 1"),
        ("[]", "is a list, not an object with a text"),
        ("null", "is null, not an object with a text"),
        ("{}", 'has no "text"'),
        ('{"text": null}', 'has no "text"'),
        ('{"text": ["a"]}', '"text" is a list, not text'),
        ('{"text": "  "}', "holds no text"),
        ('{"text": "a", "title": 3}', '"title" is a number, not text'),
        ('{"text": "a", "id": true}', '"id" is true or false, not text'),
        ('{"text": "a", "published": "soon"}', "\"published\" is not a date: 'soon'"),
        ('{"text": "a", "published": "2031-02-30"}', "\"published\" is not a date: '2031-02-30'"),
        ('{"text": "a", "language": "ru"}', "is Russian, not English"),
        ('{"text": "a\\u0000b"}', "is a binary file, not text"),
        ('{"text": "a\\ud800b"}', "the text holds half of a surrogate pair"),
        ("[" * 100_000, "is not JSON that can be read: nested too deeply"),
        ('{"text": ' + "9" * 5000 + "}", "is not JSON that can be read: a number is too long"),
        (json.dumps({"text": RUSSIAN * 3}), "is Russian, not English"),
    ],
)
def test_bad_json_lines_name_the_line_and_the_rest_goes_on(
    tmp_path: Path, line: str, reason: str
) -> None:
    path = tmp_path / "reports.jsonl"
    good = json.dumps({"text": LEAD})
    path.write_text(f"{good}\n\n{line}\n{good}\n", encoding="utf-8")
    first, error, last = documents([path])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, InputError)
    assert error.source == f"{path}, line 3"
    assert error.reason.startswith(reason)


def test_a_json_line_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(json.dumps({"text": LEAD}).encode() + b'\n{"text": "caf\xe9"}\n')
    _, error = documents([path])
    assert str(error) == f"{path}, line 2: is not valid UTF-8, which JSON must be"


@pytest.mark.parametrize("raw", [b"[]", b"[1, 2", b"{\n 'text': 1}"])
def test_bad_json_files(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "reports.json"
    path.write_bytes(raw)
    assert refusal(path).startswith(("the list is empty", "is not valid JSON"))


@pytest.mark.parametrize("name", ["report.txt", "report.html", "report.txt.gz"])
def test_fifty_megabytes_of_text_are_refused_at_the_documented_limit(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    raw = b"a lot of text\n" * 3_600_000
    path.write_bytes(gzip.compress(raw, 1) if name.endswith(".gz") else raw)
    assert refusal(path) == "is over the limit of 5 MB; split it, or use JSON lines"


def test_a_text_longer_than_the_parser_takes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(LEAD * (limits.TEXT_LIMIT // len(LEAD) + 1))
    assert "characters, over the limit of 1,000,000; split it" in refusal(path)


def test_a_json_line_over_the_limit_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("reader", "json_records"):
        monkeypatch.setattr(f"counterclaim.intake.{module}.JSON_LIMIT", 1000)
    path = tmp_path / "reports.jsonl"
    good = json.dumps({"text": LEAD})
    path.write_text("\n".join([good, json.dumps({"text": "x" * 5000}), good]))
    first, error, last = documents([path])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert str(error) == f"{path}, line 2: the line is over the limit of 1,000 bytes"


def test_a_file_that_is_gone_or_closed_when_it_is_opened(tmp_path: Path) -> None:
    gone = Input("gone.txt", tmp_path / "gone.txt", 1, 1)
    assert [str(item) for item in read_input(gone)] == ["gone.txt: no such file or directory"]
    assert [str(item) for item in read_input(Input("dir", tmp_path))] == ["dir: is a directory"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(LEAD)
    path.chmod(0)
    assert refusal(path) == "permission denied"


def test_a_stream_that_breaks_is_an_error_after_what_was_read() -> None:
    class Breaking(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            if not line:
                raise OSError(5, "Input/output error")
            return line

    good = json.dumps({"text": LEAD}).encode() + b"\n"
    *found, error = documents(["-"], Breaking(good * 3))
    assert [type(item) for item in found] == [Document] * 3
    assert str(error) == "-: input/output error"


def test_every_bad_source_is_reported_once_in_order(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(LEAD)
    found = list(documents([tmp_path / "missing.txt", good, "-"], io.BytesIO(b"")))
    assert [str(item) for item in found if isinstance(item, InputError)] == [
        f"{tmp_path}/missing.txt: there is no such file",
        "-: is empty",
    ]
    assert isinstance(found[1], Document)
