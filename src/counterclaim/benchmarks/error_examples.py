"""Examples of what a reading got wrong, with their words: for those who mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from counterclaim.records import Document, Span

CONTEXT = 80
"""Characters of text shown on either side of the words in question."""


@dataclass(frozen=True, slots=True)
class ErrorExample:
    """One error. ``expected`` and ``found`` are None where gold or reading has nothing.

    ``words`` are the text with the words in question in square brackets.
    """

    kind: str
    document: str
    expected: str | None
    found: str | None
    words: str

    def to_json(self) -> dict[str, str | None]:
        """The example as one flat JSON object."""
        return asdict(self)


def in_context(document: Document, span: Span | None) -> str:
    """The words of a span in square brackets with some text around them; empty without a span."""
    if span is None:
        return ""
    text = document.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end :][:CONTEXT]
    return f"{before}[{span.of(text)}]{after}".replace("\n", " ⏎ ")


def spread(examples: Iterable[ErrorExample], most: int) -> list[ErrorExample]:
    """At most ``most`` examples of each kind, spread evenly over the documents."""
    by_kind: dict[str, list[ErrorExample]] = {}
    for example in examples:
        by_kind.setdefault(example.kind, []).append(example)
    return [example for kind in by_kind.values() for example in _evenly(kind, most)]


def _evenly(examples: Sequence[ErrorExample], most: int) -> list[ErrorExample]:
    if len(examples) <= most:
        return list(examples)
    return [examples[position * len(examples) // most] for position in range(most)]
