"""The parse keeps the text and ends sentences at line breaks."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.reading.syntax import parse

SPACES = "Kyiv\u00a0said  it\tfired.\r\nTwo died\u2028\u200fNo.\n\n🚀 \u2026 “Yes”"


@pytest.mark.parametrize("text", ["", " \n ", SPACES, "\u202bThe army\u202c \U0001f525!", "a\x00b"])
def test_the_text_is_kept_character_by_character(text: str) -> None:
    (doc,) = parse([text])
    assert doc.text == text


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_offsets_of_tokens_are_code_points_of_any_text(text: str) -> None:
    (doc,) = parse([text])
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\n\n", "\u2028", "\x85", "\v"])
def test_no_sentence_runs_across_a_line_break(line_break: str) -> None:
    first, second = "The army said that the bridge", "over the river was hit"
    (doc,) = parse([first + line_break + second])
    sentences = [sentence.text.strip() for sentence in doc.sents]
    assert first in sentences
    assert not any(first in one and second in one for one in sentences)


def test_texts_come_back_in_order() -> None:
    texts = [f"Report {number} said that it fired." for number in range(40)]
    assert [doc.text for doc in parse(iter(texts))] == texts


def test_a_lone_surrogate_does_not_stop_the_parse() -> None:
    (doc,) = parse(["It fired \ud800 twice."])
    assert doc.text == "It fired \ufffd twice."


def test_the_parser_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, counterclaim.reading.syntax; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
