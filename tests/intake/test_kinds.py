"""Plain text, HTML and JSON: what each states about its document."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path

import pytest

from counterclaim.errors import InputError
from counterclaim.intake import documents
from counterclaim.records import Document

LEAD = "The army said that six missiles were shot down over the port of Karsk on Tuesday."
MORE = "It was the third attack of the week, and the last, said a resident of the port."

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Depot hit in Karsk | The Courier</title>
<meta charset="utf-8"><meta property="og:title" content="Depot hit in Karsk">
<meta property="og:site_name" content="The Courier">
<meta name="author" content="Ada Quill"><link rel="canonical" href="https://courier.example/a/1">
<meta property="article:published_time" content="2031-03-04T10:12:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Depot hit in Karsk</h1>
<p>{LEAD}</p><blockquote>“We saw&nbsp;nothing,” said a resident.</blockquote><p>{MORE}</p>
</article><footer>© The Courier</footer></body></html>"""


def read(path: Path | str, standard_input: bytes = b"") -> list[Document | InputError]:
    return list(documents([path], io.BytesIO(standard_input)))


def read_one(path: Path | str, standard_input: bytes = b"") -> Document:
    [document] = read(path, standard_input)
    assert isinstance(document, Document), document
    return document


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_the_real_article_has_title_byline_and_time(articles: Path) -> None:
    path = articles / "odessa-2024-05-02.txt"
    document = read_one(path)
    assert document.text == path.read_bytes().decode()
    assert (document.title or "").startswith("Russia Strikes Military HQ In Odessa")
    assert document.byline == "Tyler Durden"
    assert document.published == datetime.datetime(2024, 5, 2, 6, 45)
    assert document.path == str(path)


def test_front_matter_states_the_document_and_is_not_its_text(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Depot hit: six down'\ndate: 2031-03-04 10:12\nauthor: Ada Quill\n"
        f"source: The Courier  # local\nurl: https://courier.example/a/1\ntags:\n  - war\n---\n"
        f"\n{LEAD}\r\n{MORE}"
    )
    document = read_one(written(tmp_path, "report.md", text))
    assert document.text == f"\n{LEAD}\r\n{MORE}"
    assert document.title == "Depot hit: six down"
    assert document.byline == "Ada Quill"
    assert document.outlet == "The Courier"
    assert document.url == "https://courier.example/a/1"
    assert document.published == datetime.datetime(2031, 3, 4, 10, 12)


@pytest.mark.parametrize("start", ["---\n", "---\nKarsk\n---\n", "---\ntitle: Depot hit\n"])
def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path, start: str) -> None:
    text = f"{start}{LEAD}\n{MORE}\n"
    assert read_one(written(tmp_path, "report.txt", text)).text == text


def test_a_date_in_the_name_counts_only_where_the_file_has_none(tmp_path: Path) -> None:
    bare = written(tmp_path, "karsk-2031-03-04.txt", LEAD)
    dated = written(tmp_path, "karsk-2031-03-05.txt", f"Depot hit\n4 March 2031\n{LEAD}")
    undated = written(tmp_path, "karsk.txt", f"KARSK, March 4 - {LEAD}")
    assert read_one(bare).published == datetime.date(2031, 3, 4)
    assert read_one(dated).published == datetime.date(2031, 3, 4)
    assert read_one(undated).published is None


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.txt", "page"])
def test_a_page_gives_headline_paragraphs_and_metadata(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, PAGE)
    document = read_one(path)
    assert document.text.split("\n") == [
        "Depot hit in Karsk",
        LEAD,
        "“We saw\xa0nothing,” said a resident.",
        MORE,
    ]
    zone = datetime.timezone(datetime.timedelta(hours=2))
    assert document.published == datetime.datetime(2031, 3, 4, 10, 12, tzinfo=zone)
    assert document.title == "Depot hit in Karsk"
    assert document.byline == "Ada Quill"
    assert document.outlet == "The Courier"
    assert document.url == "https://courier.example/a/1"


@pytest.mark.parametrize("end", [PAGE, LEAD])
def test_a_file_that_begins_with_many_comments_is_read(tmp_path: Path, end: str) -> None:
    path = written(tmp_path, "page.txt", "<!-- a -->\n<!---->" * 150 + "\n" + end)
    assert LEAD in read_one(path).text


def test_linked_data_goes_before_days_without_a_time(tmp_path: Path) -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Depot hit",
        "datePublished": "2031-03-04T10:12:00Z",
        "author": [{"@type": "Person", "name": "Ada Quill"}, {"name": "Ben Stone"}],
        "publisher": {"@type": "Organization", "name": "The Courier"},
    }
    data = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, article]})
    page = (
        '<html><head><title>Depot hit</title><meta name="date" content="2031-03-05">'
        f'<script type="application/ld+json">{{broken</script>'
        f'<script type="application/ld+json">{data}</script></head>'
        f"<body><p>{LEAD}</p><p>{MORE}</p></body></html>"
    )
    document = read_one(written(tmp_path, "page.html", page))
    assert document.published == datetime.datetime(2031, 3, 4, 10, 12, tzinfo=datetime.UTC)
    assert document.byline == "Ada Quill, Ben Stone"
    assert document.outlet == "The Courier"


def test_a_page_without_declared_date_is_dated_by_its_dateline(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Depot hit</title></head><body>"
        f"<p>KARSK, March 4, 2031 (Reuters) - {LEAD}</p><p>{MORE}</p></body></html>"
    )
    document = read_one(written(tmp_path, "page.html", page))
    assert document.published == datetime.date(2031, 3, 4)
    assert document.outlet == "Reuters"


def test_a_declared_encoding_is_believed_where_the_page_is_not_utf8(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{LEAD} «Карск»</p><p>{MORE}'
    path = tmp_path / "page.html"
    path.write_bytes(page.encode("cp1251"))
    assert "«Карск»" in read_one(path).text


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a"])
def test_json_lines_give_every_field(tmp_path: Path, name: str) -> None:
    fields = {
        "id": "k1",
        "text": LEAD,
        "title": "Depot hit",
        "url": "https://courier.example/a/1",
        "outlet": "The Courier",
        "published": "2031-03-04T10:12:00+00:00",
        "byline": "Ada Quill",
        "genre": "wire",
        "incident": "inc-1",
    }
    path = written(tmp_path, name, json.dumps(fields) + "\n\n" + json.dumps({"text": MORE}) + "\n")
    first, second = read(path)
    published = datetime.datetime(2031, 3, 4, 10, 12, tzinfo=datetime.UTC)
    assert isinstance(first, Document)
    assert {name: getattr(first, name) for name in fields} == {**fields, "published": published}
    assert first.path == str(path)
    assert isinstance(second, Document)
    assert len(second.id) == 12


def test_json_may_be_one_object_or_a_list_over_many_lines(tmp_path: Path) -> None:
    one = written(tmp_path, "one.json", json.dumps({"id": 7, "text": LEAD}, indent=1))
    many = written(tmp_path, "many.json", json.dumps([{"text": LEAD}, 3, {"text": MORE}], indent=1))
    assert read_one(one).id == "7"
    first, error, last = read(many)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert str(error) == f"{many}, item 2: is a number, not an object with a text"


def test_what_a_json_object_does_not_state_is_read_from_its_text(tmp_path: Path) -> None:
    text = f"Depot hit\nBy Ada Quill\n4 March 2031\nKARSK (Reuters) - {LEAD}"
    document = read_one(written(tmp_path, "a.jsonl", json.dumps({"text": text, "title": "Own"})))
    assert (document.title, document.byline, document.outlet) == ("Own", "Ada Quill", "Reuters")
    assert document.published == datetime.date(2031, 3, 4)


def test_corpus_lines_are_read(corpus: Path) -> None:
    lines = (corpus / "dev.jsonl").read_text("utf-8").splitlines()
    found = read(corpus / "dev.jsonl")
    assert [item.text for item in found if isinstance(item, Document)] == [
        json.loads(line)["text"] for line in lines
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (LEAD.encode(), LEAD),
        (PAGE.encode(), "Depot hit in Karsk"),
        (json.dumps({"text": LEAD}).encode(), LEAD),
        (json.dumps([{"text": LEAD}], indent=2).encode(), LEAD),
        (b"\xef\xbb\xbf" + json.dumps({"text": LEAD}).encode(), LEAD),
        (b"[UPDATE] " + LEAD.encode(), "[UPDATE] " + LEAD),
    ],
)
def test_standard_input_is_told_by_its_content(raw: bytes, text: str) -> None:
    document = read_one("-", raw)
    assert document.text.startswith(text)
    assert document.path == "-"


def test_json_lines_on_standard_input_come_one_by_one() -> None:
    class Endless(io.BytesIO):
        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert size != 0
            self.lines += 1
            assert self.lines < 10, "the stream was read ahead"
            return json.dumps({"text": LEAD}).encode() + b"\n"

    assert isinstance(next(documents(["-"], Endless())), Document)
