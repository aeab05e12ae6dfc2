"""A small tokenizer of the same kind as the model's, so that tests need no trained model."""

from __future__ import annotations

from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from counterclaim.reading.learned.words import load_tokenizer

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@pytest.fixture(scope="session")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Tokenizer:
    """Knows letters, some marks and a few words."""
    pieces = ["[UNK]", *LETTERS, *(f"##{letter}" for letter in LETTERS), *".,;:'\"“”’!?-()"]
    pieces += ["said", "kyiv", "##s", "the", "ministry"]
    known = {piece: number for number, piece in enumerate(dict.fromkeys(pieces))}
    made = Tokenizer(WordPiece(known, unk_token="[UNK]"))  # noqa: S106
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    path: Path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    made.save(str(path))
    return load_tokenizer(str(path))
