"""Header lines of plain texts: what they say, and where they end."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.intake.header import HeaderKind, header_lines, read_header

LEAD = "Six missiles were shot down over the port on Tuesday night, the governor said."


def kinds_and_words(text: str) -> list[tuple[str, str]]:
    return [(line.kind.value, line.span.of(text)) for line in header_lines(text)]


def test_a_full_header_is_read_and_its_lines_are_named() -> None:
    text = (
        "Depot Hit In Karsk After Raid On Bridge\n\nAda Quill's Photo\nby Ada Quill\n"
        f"Thursday, May 02, 2030 - 06:45 AM\n\n{LEAD}\n"
    )
    header = read_header(text)
    assert header.title == "Depot Hit In Karsk After Raid On Bridge"
    assert header.byline == "Ada Quill"
    assert header.published == datetime.datetime(2030, 5, 2, 6, 45)
    assert kinds_and_words(text) == [
        ("title", "Depot Hit In Karsk After Raid On Bridge"),
        ("credit", "Ada Quill's Photo"),
        ("byline", "by Ada Quill"),
        ("date", "Thursday, May 02, 2030 - 06:45 AM"),
    ]


def test_windows_line_ends_and_indents_do_not_shift_the_spans() -> None:
    text = f"Depot hit in Karsk\r\n\r\n  By Ada Quill \r\n{LEAD}\r\n"
    assert kinds_and_words(text) == [("title", "Depot hit in Karsk"), ("byline", "By Ada Quill")]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Quill", "Ada Quill"),
        ("BY ADA QUILL", "ADA QUILL"),
        ("By Ada Quill and Ben Stone", "Ada Quill and Ben Stone"),
        ("By Ada Quill, Ben Stone and Cy van der Low", "Ada Quill, Ben Stone and Cy van der Low"),
        ("By Ada Quill, Chief Reporter", "Ada Quill"),
        ("By Ada Quill, Karsk", "Ada Quill"),
        ("Written by: Ada Quill-O’Dell", "Ada Quill-O’Dell"),
        ("By Ada Quill in Karsk", "Ada Quill"),
        ("By Ada Quill | The Courier | 4 March 2031", "Ada Quill"),
    ],
)
def test_bylines_give_the_names_alone(line: str, names: str) -> None:
    assert read_header(f"Depot hit\n{line}\n{LEAD}").byline == names


def test_a_byline_with_bars_gives_outlet_and_date_too() -> None:
    header = read_header(f"Depot hit\nBy Ada Quill | The Courier | 4 March 2031\n{LEAD}")
    assert (header.outlet, header.published) == ("The Courier", datetime.date(2031, 3, 4))


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the town had fallen.",
        "By nightfall six missiles had been shot down",
        "By the time the drones came, the depot was empty",
    ],
)
def test_sentences_that_begin_with_by_are_no_bylines(line: str) -> None:
    assert read_header(f"Depot hit\n{line}\n{LEAD}").byline is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 3 March 2028 14:20", "2028-03-03T14:20:00"),
        ("Mar 04, 2030 | 10:12 GMT", "2030-03-04T10:12:00+00:00"),
        ("Last updated on 7 June 2031 at 9.05pm", "2031-06-07T21:05:00"),
        ("Wednesday, 19 September 2029, 08:14", "2029-09-19T08:14:00"),
        ("2030-03-04T10:12:30+02:00", "2030-03-04T10:12:30+02:00"),
        ("2030-03-04", "2030-03-04"),
        ("Saturday, 7th February 2032", "2032-02-07"),
        ("Oct\xa08,\xa02027", "2027-10-08"),
        ("May 2, 2030 at 12:01 a.m. EDT", "2030-05-02T00:01:00-04:00"),
        ("10:12, 4 March 2030", "2030-03-04T10:12:00"),
        ("Posted: 17/02/2031", "2031-02-17"),
        ("4 March 2030 13:00 UTC+3", "2030-03-04T13:00:00+03:00"),
    ],
)
def test_date_lines_give_the_time_of_publication(line: str, published: str) -> None:
    text = f"Depot hit in Karsk\n{line}\n\n{LEAD}"
    found = read_header(text).published
    assert found is not None
    assert found.isoformat() == published
    assert (HeaderKind.DATE.value, line) in kinds_and_words(text)


def test_a_time_of_publication_goes_before_an_update() -> None:
    header = read_header(
        f"Depot hit\nPublished 3 March 2028 14:20\nUpdated 5 March 2028 09:00\n{LEAD}"
    )
    assert header.published == datetime.datetime(2028, 3, 3, 14, 20)


@pytest.mark.parametrize(
    "line",
    [
        "Posted: 05/02/2031",  # two readings
        "Thursday, February 30, 2030",
        "99 March 2030",
        "4 March",
    ],
)
def test_what_is_no_certain_date_gives_none(line: str) -> None:
    assert read_header(f"Depot hit\n{line}\n{LEAD}").published is None


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    text = f"Depot hit\nOn 4 March 2030 six missiles were shot down at 10:12.\n{LEAD}"
    assert kinds_and_words(text) == [("title", "Depot hit")]
    assert read_header(text).published is None


@pytest.mark.parametrize(
    ("dateline", "outlet", "published"),
    [
        ("KARSK, March 4 -", None, None),
        ("KARSK, March 4, 2031 (Reuters) -", "Reuters", datetime.date(2031, 3, 4)),
        ("MOSCOW, 9 Mar - RIA Novosti.", "RIA Novosti", None),
        ("MOSCOW, October 14. /TASS/.", "TASS", None),
        ("(Reuters) -", "Reuters", None),
        ("(Beirut) –", None, None),
        ("SANAA, Yemen (AP) —", "AP", None),
        ("Tel Aviv (dpa) -", "dpa", None),
        ("BUKAVU (DR Congo), July 15, 2034 (AFP) -", "AFP", datetime.date(2034, 7, 15)),
        ("NEW DELHI, Dec 1 (PTI)", "PTI", None),
        ("March 10, 2027 (KHARTOUM) –", None, datetime.date(2027, 3, 10)),
        ("DAMASCUS/AMMAN, July 11 (Reuters) -", "Reuters", None),
        ("ISLAMABAD:", None, None),
        ("El Obeid -", None, None),
        ("WASHINGTON—", None, None),
        ("Simferopol, July 7.", None, None),
    ],
)
def test_datelines_end_where_the_story_begins(
    dateline: str, outlet: str | None, published: datetime.date | None
) -> None:
    space = "" if dateline.endswith("—") and " " not in dateline else " "
    text = f"Depot hit by drones, governor says\n\n{dateline}{space}{LEAD}"
    header = read_header(text)
    assert kinds_and_words(text)[-1] == ("dateline", dateline)
    assert (header.outlet, header.published) == (outlet, published)


@pytest.mark.parametrize(
    "sentence",
    [
        "Al-Shabaab fighters on Tuesday attacked a base.",
        "Hezbollah – Iran's strongest ally – said it had fired on the port.",
        "Karsk, a port of 40,000 people, was hit on Tuesday (and again on Friday).",
        "Six missiles were shot down - all over the port.",
    ],
)
def test_plain_sentences_have_no_dateline(sentence: str) -> None:
    text = f"Depot hit by drones\n{sentence}\n{LEAD}"
    assert kinds_and_words(text) == [("title", "Depot hit by drones")]


def test_a_paragraph_in_the_first_line_is_no_title() -> None:
    assert read_header(f"{LEAD}\n{LEAD}").title is None
    assert read_header("Depot hit by drones").title is None


def test_a_report_named_with_its_date_is_a_title_that_dates_it() -> None:
    header = read_header(f"SITUATION UPDATE, 11 MAY 2033\n{LEAD}")
    assert header.title == "SITUATION UPDATE, 11 MAY 2033"
    assert header.published == datetime.date(2033, 5, 11)


@given(st.text(alphabet=st.sampled_from("By A-—/().,:|'\n\r\t2031Marc4\xa0\u2028"), max_size=200))
def test_header_lines_stand_in_order_and_begin_and_end_with_words(text: str) -> None:
    end = 0
    for line in header_lines(text):
        assert end <= line.span.start
        words = line.span.of(text)
        assert words == words.strip()
        end = line.span.end
