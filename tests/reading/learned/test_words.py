from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from counterclaim.reading.learned.words import Shape, shape_of, split_words, windows

NEWLINE = 0

without_fixture_check = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(text=st.text(max_size=120))
@without_fixture_check
def test_words_of_any_text_lie_in_it_in_order_and_have_pieces(
    tokenizer: Tokenizer, text: str
) -> None:
    words = split_words(text, tokenizer, NEWLINE)
    assert all(
        words.word(index).strip() or words.word(index) == "\n" for index in range(len(words))
    )
    assert words.starts == sorted(set(words.starts))
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))
    assert all(words.pieces)


def test_characters_that_the_tokenizer_drops_do_not_shift_the_others(tokenizer: Tokenizer) -> None:
    text = "\u200fKyiv\u200b said 🚀 no"
    words = split_words(text, tokenizer, NEWLINE)
    printed = [words.word(index) for index in range(len(words))]
    assert [word for word in printed if word.isalpha()] == ["Kyiv", "said", "no"]
    assert words.starts[printed.index("Kyiv")] == text.index("Kyiv")


def test_a_line_break_is_a_word_and_closes_quotation_marks(tokenizer: Tokenizer) -> None:
    words = split_words('He said "a b\nc', tokenizer, NEWLINE)
    printed = [words.word(index) for index in range(len(words))]
    assert printed == ["He", "said", '"', "a", "b", "\n", "c"]
    assert words.quoted == [False, False, True, True, True, True, False]
    assert words.paragraph == [0, 0, 0, 0, 0, 0, 1]


def test_an_apostrophe_inside_a_word_closes_no_quotation(tokenizer: Tokenizer) -> None:
    words = split_words("‘Kyiv’s word’ ended", tokenizer, NEWLINE)
    quoted = {words.word(index): words.quoted[index] for index in range(len(words))}
    assert quoted["word"]
    assert not quoted["ended"]


def test_shape_tells_what_case_folding_hides() -> None:
    shapes = [shape_of(word) for word in ("said", "Kyiv", "NATO", "McKay", "155", "F16", "—", "\n")]
    assert shapes == [
        Shape.LOWER,
        Shape.CAPITALISED,
        Shape.UPPER,
        Shape.MIXED,
        Shape.NUMBER,
        Shape.NUMBER,
        Shape.MARK,
        Shape.NEWLINE,
    ]


def test_span_covers_the_words_that_it_touches(tokenizer: Tokenizer) -> None:
    text = "the ministry said, no"
    words = split_words(text, tokenizer, NEWLINE)
    assert words.covering(4, 17) == (1, 2)
    assert words.covering(6, 8) == (1, 1)


@given(lengths=st.lists(st.integers(1, 30), max_size=60), size=st.integers(8, 40))
@without_fixture_check
def test_windows_take_every_word_once_as_fresh_and_stay_in_size(
    tokenizer: Tokenizer, lengths: list[int], size: int
) -> None:
    words = split_words(" ".join("a" * length for length in lengths), tokenizer, NEWLINE)
    found = windows(words, size, context=size // 4)
    fresh = [index for window in found for index in range(window.fresh, window.end)]
    assert fresh == list(range(len(words)))
    for window in found:
        pieces = words.pieces[window.first : window.end]
        assert sum(min(len(piece), size // 4) for piece in pieces) <= size


def test_windows_are_cut_at_line_breaks_and_repeat_what_stands_before(
    tokenizer: Tokenizer,
) -> None:
    words = split_words("a a a a a a a\nb b b b b b", tokenizer, NEWLINE)
    first, second = windows(words, size=10, context=3)
    assert words.word(first.end - 1) == "\n"
    assert second.fresh - second.first == 3
