"""What every document must be, whatever it came from; and the id of one that brought none."""

from __future__ import annotations

from counterclaim.errors import InputError
from counterclaim.intake.decoding import refuse_binary
from counterclaim.intake.language import foreign_language, language_name
from counterclaim.intake.limits import TEXT_LIMIT
from counterclaim.records import Document, text_hash


def document_id(text: str) -> str:
    """Id of a text that brings none: the first 12 digits of its hash, so one text has one id."""
    return text_hash(text)[:12]


def checked(document: Document, source: str) -> Document:
    """The document itself. Raises :class:`InputError` where its text cannot be read for claims."""
    text = document.text
    if not text.strip():
        raise InputError(source, "holds no text")
    if len(text) > TEXT_LIMIT:
        size = f"{len(text):,} characters, over the limit of {TEXT_LIMIT:,}"
        raise InputError(source, f"the text has {size}; split it into its reports")
    refuse_binary(text, source)
    if document.language.lower().split("-")[0] not in ("en", ""):
        raise _not_english(source, language_name(document.language))
    foreign = foreign_language(text)
    if foreign:
        raise _not_english(source, foreign)
    return document


def _not_english(source: str, language: str) -> InputError:
    return InputError(source, f"is {language}, not English; Counterclaim reads English only")
