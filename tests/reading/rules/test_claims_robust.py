"""The rules on text that no newsroom would print: no crash, sound spans, no blow-up."""

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.claims import read_claims
from counterclaim.reading.rules.quotations import find_quotations
from counterclaim.reading.syntax import parse
from counterclaim.record_checks import check_spans
from counterclaim.records import Claim, Document, Reading

PARAGRAPH = (
    "The ministry said that two drones were shot down. “We will respond,” Colonel Ivan Petrakov "
    "told Reuters. According to the governor, three people were killed, he added, citing doctors. "
)
WITHOUT_ENDS = "the army said that it shot down drones and the governor said people died "
ODD = {
    "nothing": "",
    "only spaces": " \n\t\u00a0\n ",
    "one word": "Kyiv",
    "one line": PARAGRAPH,
    "emoji": "🚀🔥 The army said 🇺🇦 that “💥 happened”, 🙏 he told Reuters 😀.",
    "right-to-left marks": "\u200fThe army said\u200e that \u202bit fired\u202c.\u2067",
    "all capitals": ("Bridge hit\n" + PARAGRAPH).upper(),
    "500 opening marks": "“" * 500 + "We will win," + "”" * 500 + " he said.",
    "500 straight marks": '"' * 500 + "We will win," + '"' * 500 + " he said.",
    "500 nested quotations": "“He said ‘" * 500 + "no" + "’”" * 500,
    "unclosed quotation": "The army said: “We fired.\nIt rained.",
    "only marks": "—:;“”()[1][2]-–…" * 50,
    "cues without voices": "said told denied, according to citing per said: - says",
    "mixed line ends": "Title\r\nThe army said\rthat it fired.\u2028The mayor said no.\x85",
    "footnotes": "The army said that it fired.[1][23] " * 20,
}


def claims_of(text: str) -> tuple[Claim, ...]:
    (syntax,) = parse([text])
    document = Document("d", text)
    claims = read_claims(ParsedDocument(document, syntax))
    check_spans(Reading(document, claims))
    return claims


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_gives_claims_with_sound_spans(text: str) -> None:
    for claim in claims_of(text):
        assert claim.content.of(text).strip() == claim.content.of(text)


def test_a_document_of_ten_thousand_words_is_read_whole() -> None:
    text = (PARAGRAPH + "\n") * 350
    assert len(text.split()) > 10_000
    assert len(claims_of(text)) >= 3 * 350


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["The army", "said", "that", "it", "fired", ",", ".", "“", "”", ":", "-", "\n",
             "citing", "according to", "Reuters", "he", "told", "denied", "adding", "(KHM)",
             "was", "quoted", "as saying", "Colonel", "Ivan", "Petrakov", ";", "and",
             "\u00a0", "🚀"]
        ),
        max_size=40,
    ).map(" ".join)
)  # fmt: skip
def test_any_sequence_of_cues_gives_sound_spans(text: str) -> None:
    assert all(claim.content.of(text).strip() for claim in claims_of(text))


@given(st.text(st.sampled_from("ab “”\"«»„\n'"), max_size=60))
def test_quotations_stand_within_the_text_in_order_and_apart(text: str) -> None:
    spans = find_quotations(text)
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all("\n" not in span.of(text) for span in spans)


@pytest.mark.parametrize(
    "unit",
    [WITHOUT_ENDS, "he said that ", "It fired, according to the army, ", "Petrakov said no. "],
)
def test_the_work_grows_no_faster_than_the_text(unit: str) -> None:
    small, large = (_calls(unit * count) for count in (150, 600))
    assert large < 8 * small


def _calls(text: str) -> int:
    """Python calls and loop steps that reading the claims of a text takes."""
    (syntax,) = parse([text])
    count = 0

    def trace(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(trace)
    try:
        read_claims(ParsedDocument(Document("d", text), syntax))
    finally:
        sys.setprofile(None)
    return count


def test_no_content_begins_or_ends_with_a_mark() -> None:
    text = "Title\n" + PARAGRAPH
    for claim in claims_of(text):
        assert re.fullmatch(r"\w.*\w", claim.content.of(text), re.DOTALL)
