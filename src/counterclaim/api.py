"""The Python face: read a report, a text or many files with one call.

Heavy parts (the parser, the HTML extractor) are imported when first used, so that importing
:mod:`counterclaim` is instant.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from counterclaim.errors import InputError
from counterclaim.records import Document, Reading, text_hash


def read(source: str | Path, *, engine: str = "rules") -> Reading:
    """Read one report from a file of plain text, HTML or a single JSON line.

    Raises :class:`counterclaim.errors.InputError` where the file cannot be read, is not English,
    or holds more than one document (use :func:`read_all` for those).

    >>> reading = read("article.html")  # doctest: +SKIP
    >>> for claim in reading.claims:  # doctest: +SKIP
    ...     print(claim.origin.name, claim.stance, claim.content.of(reading.document.text))
    """
    readings = list(read_all(source, engine=engine))
    if len(readings) != 1:
        raise InputError(str(source), f"holds {len(readings)} documents; use read_all for these")
    return readings[0]


def read_all(*sources: str | Path, engine: str = "rules") -> Iterator[Reading]:
    """Read files, folders and JSON lines, one reading a document, as a stream.

    Raises :class:`counterclaim.errors.InputError` at the first input that cannot be read; the
    command line lists such inputs and goes on.
    """
    from counterclaim.reading.pipeline import read_or_raise

    yield from read_or_raise(_documents(sources), engine)


def _documents(sources: tuple[str | Path, ...]) -> Iterator[Document]:
    from counterclaim.intake import documents

    for item in documents(sources):
        if isinstance(item, InputError):
            raise item
        yield item


def read_text(
    text: str,
    *,
    published: datetime.date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    engine: str = "rules",
) -> Reading:
    """Read a report that is already in memory.

    ``published`` is what relative dates ("on Tuesday") are counted from.
    """
    from counterclaim.reading.pipeline import read_or_raise

    document = Document(
        id=text_hash(text)[:12], text=text, published=published, outlet=outlet, title=title
    )
    return next(read_or_raise([document], engine))
