"""A document as the reading engines see it: spaCy's parse, and every exact mention in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.records import Document, Equipment, Figure, Place, Span, TimeInterval

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """What rules and look-ups found before any claim is read.

    ``syntax`` is spaCy's parse of exactly ``document.text``, so ``token.idx`` is a code point
    offset into it; no sentence runs across a line break. Each mention has its span.
    """

    document: Document
    syntax: Doc
    places: tuple[Place, ...] = ()
    times: tuple[TimeInterval, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences without the white space around them, in order."""
        spans = []
        for sentence in self.syntax.sents:
            text = sentence.text
            start = sentence.start_char + len(text) - len(text.lstrip())
            end = sentence.start_char + len(text.rstrip())
            if start < end:
                spans.append(Span(start, end))
        return tuple(spans)
