"""The text of a document is the text of its file, whatever stands in it."""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import InputError
from counterclaim.intake import documents
from counterclaim.records import Document, text_hash

ENGLISH = "The governor of the region said that six missiles were shot down by the army. "

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("\r\n\t \xa0\u2009“”‘’–…é\u0301\u200b\u2028\x85\x0c\ufeff😀"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
    ),
    max_size=120,
)


def read_one(path: Path) -> Document:
    [document] = documents([path])
    assert isinstance(document, Document), document
    return document


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_a_text_file_is_kept_exactly(before: str, after: str) -> None:
    text = before.lstrip("-\ufeff<[{") + ENGLISH * 3 + after
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_bytes(text.encode("utf-8"))
        assert read_one(path).text == text


@settings(deadline=None)
@given(TEXTS)
def test_a_json_line_is_kept_exactly(middle: str) -> None:
    text = ENGLISH + middle + ENGLISH
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "reports.jsonl")
        lines = [json.dumps({"text": text}, ensure_ascii=escaped) for escaped in (True, False)]
        path.write_text("\n".join(lines), encoding="utf-8", newline="")
        found = list(documents([path]))
    assert [item.text for item in found if isinstance(item, Document)] == [text, text]


def test_a_real_page_of_text_keeps_mixed_line_ends_and_no_break_spaces(tmp_path: Path) -> None:
    text = "Depot hit\r\n\r\nThe army\xa0said “no”.\n\n\tIt was the third.\rEnd of the story. \n"
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    assert read_one(path).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_told_apart_and_the_mark_is_dropped(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes((ENGLISH + "“No,” he said — twice.").encode(encoding))
    assert read_one(path).text == ENGLISH + "“No,” he said — twice."


def test_undeclared_windows_1252_is_read_with_its_quotes(tmp_path: Path) -> None:
    text = ENGLISH + "“We saw nothing,” said José Peña – a resident – on Tuesday…"
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode("cp1252"))
    assert read_one(path).text == text


def test_the_id_is_the_start_of_the_hash_and_the_same_for_the_same_text(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(ENGLISH)
    (tmp_path / "three.txt").write_text(ENGLISH + "Again.")
    one, three, two = (item for item in documents([tmp_path]) if isinstance(item, Document))
    assert one.id == two.id == text_hash(ENGLISH)[:12]
    assert three.id != one.id
    assert [Path(item.path or "").name for item in (one, two)] == ["one.txt", "two.txt"]


@pytest.mark.parametrize("name", ["report.txt.gz", "report.gz", "report"])
def test_gzip_is_unpacked_whatever_the_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(ENGLISH.encode()))
    assert read_one(path).text == ENGLISH


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".html", ".jsonl", ".json", ".gz", ""]))
def test_random_bytes_give_documents_or_errors_and_never_raise(raw: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"report{suffix}")
        path.write_bytes(raw)
        for item in documents([path]):
            assert isinstance(item, Document | InputError)
            assert str(path) in (item.source if isinstance(item, InputError) else item.path or "")


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/=!-\"' {}[]:,\\abhtmlpody0\n"), max_size=120))
def test_random_markup_and_json_never_raise(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, start in (("a.html", "<html>"), ("b.json", "{"), ("c.jsonl", '{"text":')):
            Path(folder, name).write_text(start + text, encoding="utf-8")
        for item in documents([folder]):
            assert isinstance(item, Document | InputError)
