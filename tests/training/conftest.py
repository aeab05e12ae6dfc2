"""A tokenizer with one word piece a word, so that windows are cut as by a large vocabulary."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    """Knows no word, but finds them all."""
    made = Tokenizer(WordLevel({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106
    made.pre_tokenizer = BertPreTokenizer()
    return made
