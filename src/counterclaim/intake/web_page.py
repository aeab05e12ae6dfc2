"""An HTML page into a document: body by trafilatura, metadata by us and by trafilatura."""

from __future__ import annotations

import logging
import re

from counterclaim.errors import InputError
from counterclaim.intake.checks import document_id
from counterclaim.intake.dates import parse_date
from counterclaim.intake.header import read_header
from counterclaim.intake.page_metadata import PageMetadata, page_metadata
from counterclaim.records import Document

_DATE_PARAMETERS = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""For trafilatura: first publication, stated dates only, and no check against today."""

_FEWEST_WORDS = 5
"""A body of fewer is what is left of a menu, not a report."""

_HAS_BODY = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)


def document_from_html(html: str, source: str) -> Document:
    """The document of an HTML page: the headline on a line, then a line a paragraph.

    Raises :class:`InputError` where the page has no article text.
    """
    declared, page = _extracted(html, source)
    body = (getattr(page, "text", None) or "").strip()
    if len(body.split()) < _FEWEST_WORDS:
        raise InputError(source, "the page has no article text")
    title, byline, outlet, day, url = (
        getattr(page, name) or None for name in ("title", "author", "sitename", "date", "url")
    )
    text = _with_headline(body, title)
    header = read_header(text)
    return Document(
        id=document_id(text),
        text=text,
        title=title or header.title,
        byline=declared.byline or (byline or "").replace("; ", ", ") or header.byline,
        outlet=declared.outlet or outlet or header.outlet,
        published=declared.published or header.published or parse_date(day or ""),
        url=url,
        path=source,
    )


def _extracted(html: str, source: str) -> tuple[PageMetadata, object]:
    """What the page declares, and what trafilatura makes of it (None where it finds no text)."""
    # Imported here since it takes half a second and most inputs are no HTML.
    from trafilatura import bare_extraction, load_html

    _silence_loggers()
    if not _HAS_BODY.search(html):
        html = f"<html><body>{html}</body></html>"  # trafilatura refuses bare fragments
    try:
        tree = load_html(html)
        if tree is None:
            return PageMetadata(), None
        declared = page_metadata(tree)
        return declared, bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATE_PARAMETERS,
        )
    except Exception as error:  # any failure of a parser on a hostile page
        raise InputError(source, f"is not HTML that can be read ({error})") from error


def _with_headline(body: str, title: str | None) -> str:
    """The body under its headline, as in plain text; many pages have it in the body already."""
    if not title or any(_folded(line) == _folded(title) for line in body.split("\n", 3)[:3]):
        return body
    return f"{title}\n{body}"


def _folded(line: str) -> str:
    return re.sub(r"\W+", " ", line).strip().casefold()


def _silence_loggers() -> None:
    """Keep the libraries' complaints off standard error: what fails is told by our own errors."""
    for name in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
