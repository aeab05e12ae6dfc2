"""Documents in, readings out: parse, find every exact mention, let an engine read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from counterclaim.reading.engine import Engine
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import Document, Reading

ENGINES = ("rules",)
"""Names of the engines that :func:`read_documents` knows."""


def read_documents(documents: Iterable[Document], engine: str = "rules") -> Iterator[Reading]:
    """One reading a document, in order, as a stream.

    Raises ``ValueError`` for an unknown engine.
    """
    yield from _engine(engine).read(parse_documents(documents))


def parse_documents(documents: Iterable[Document]) -> Iterator[ParsedDocument]:
    """Every document with its parse and its exact mentions, in order, as a stream."""
    from counterclaim.knowledge.equipment import find_equipment
    from counterclaim.reading.figures import find_figures
    from counterclaim.reading.syntax import parse
    from counterclaim.reading.times import find_intervals

    # The parser reads a few texts ahead; tee keeps just those documents.
    documents, texts = tee(documents)
    for document, syntax in zip(documents, parse(one.text for one in texts), strict=True):
        yield ParsedDocument(
            document,
            syntax,
            times=find_intervals(document.text, document.published),
            equipment=find_equipment(document.text),
            figures=find_figures(syntax),
        )


def _engine(name: str) -> Engine:
    if name not in ENGINES:
        raise ValueError(f"there is no engine {name!r}: choose one of {', '.join(ENGINES)}")
    from counterclaim.reading.rules.engine import RuleEngine

    return RuleEngine()
