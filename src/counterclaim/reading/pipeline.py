"""Documents in, readings out: parse, find every exact mention, let an engine read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.errors import ReadingError
from counterclaim.reading.engine import Engine
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import Document, Reading

ENGINES = ("rules",)
"""Names of the engines that :func:`read_documents` knows."""

BATCH_DOCUMENTS = 16
"""Most documents that are read at once: more is no faster, and holds results back."""

BATCH_CHARACTERS = 40_000
"""Characters after which a batch is full, about ten news stories."""


def read_documents(
    documents: Iterable[Document], engine: str = "rules"
) -> Iterator[Reading | ReadingError]:
    """One reading a document, in order, as a stream.

    A document on which reading fails comes as a :class:`ReadingError` in its place and stops
    nothing. Raises ``ValueError`` for an unknown engine.
    """
    reader = _engine(engine)
    for batch in _batches(documents):
        try:
            yield from list(reader.read(parse_documents(batch)))
        except Exception:  # which document of the batch it was shows below
            yield from (_read_alone(reader, document) for document in batch)


def read_or_raise(documents: Iterable[Document], engine: str = "rules") -> Iterator[Reading]:
    """Like :func:`read_documents`, but the first document on which reading fails raises."""
    for reading in read_documents(documents, engine):
        if isinstance(reading, ReadingError):
            raise reading
        yield reading


def parse_documents(documents: Sequence[Document]) -> Iterator[ParsedDocument]:
    """Every document with its parse and its exact mentions, in order."""
    from counterclaim.knowledge.equipment import find_equipment
    from counterclaim.knowledge.places import find_places
    from counterclaim.reading.figures import find_figures
    from counterclaim.reading.syntax import parse
    from counterclaim.reading.times import find_intervals

    parses = parse(document.text for document in documents)
    for document, syntax in zip(documents, parses, strict=True):
        yield ParsedDocument(
            document,
            syntax,
            places=find_places(document.text, syntax=syntax, outlet=document.outlet),
            times=find_intervals(document.text, document.published, syntax=syntax),
            equipment=find_equipment(document.text),
            figures=find_figures(syntax),
        )


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if len(batch) == BATCH_DOCUMENTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read_alone(reader: Engine, document: Document) -> Reading | ReadingError:
    try:
        return next(reader.read(parse_documents([document])))
    except Exception as error:  # a fault of ours must not stop the other documents
        return ReadingError(
            f"{document.path or document.id}: could not be read, which is a fault in Counterclaim; "
            f"please report it with the text ({type(error).__name__}: {error})"
        )


def _engine(name: str) -> Engine:
    if name not in ENGINES:
        raise ValueError(f"there is no engine {name!r}: choose one of {', '.join(ENGINES)}")
    from counterclaim.reading.rules.engine import RuleEngine

    return RuleEngine()
