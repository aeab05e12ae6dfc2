"""An HTML page into a document: body and metadata by trafilatura, time of day by ourselves.

trafilatura keeps the day of publication only, and refuses days to come; so the dates that a page
declares (JSON-LD, OpenGraph, microdata) are read here, and its search is the last resort.
"""

from __future__ import annotations

import datetime
import json
import logging
import re
from collections.abc import Iterator
from typing import Any, Protocol

from counterclaim.errors import InputError
from counterclaim.intake.checks import document_id
from counterclaim.intake.dates import parse_date
from counterclaim.intake.header import read_header
from counterclaim.records import Document

_PUBLISHED_PROPERTIES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *("date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "sailthru.date", "cxenseparse:recs:publishtime"),
)
"""Names of ``<meta>`` elements that state the time of publication, best first."""

_DATE_PARAMETERS = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""For trafilatura: first publication, stated dates only, and no check against today."""


class Tree(Protocol):
    """What is used of lxml's element tree, which has no types of its own."""

    def xpath(self, path: str) -> list[Any]:
        """The strings or elements at a path."""
        ...


def document_from_html(html: str, source: str) -> Document:
    """The document of an HTML page: the headline on a line, then a line a paragraph.

    Raises :class:`InputError` where the page has no article text.
    """
    # Imported here since it takes half a second and most inputs are no HTML.
    from trafilatura import bare_extraction, load_html

    _silence_loggers()
    try:
        tree = load_html(html)
        published = _declared_time(tree) if tree is not None else None
        language = _declared_language(tree) if tree is not None else "en"
        page = bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATE_PARAMETERS,
        )
    except Exception as error:  # any failure of a parser on a hostile page
        raise InputError(source, f"is not HTML that can be read ({error})") from error
    body = (getattr(page, "text", None) or "").strip()
    if not body:
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
        byline=byline or header.byline,
        outlet=outlet or header.outlet,
        published=published or header.published or parse_date(day or ""),
        url=url,
        language=language,
        path=source,
    )


def _with_headline(body: str, title: str | None) -> str:
    """The body under its headline, as in plain text; many pages have it in the body already."""
    if not title or any(_folded(line) == _folded(title) for line in body.split("\n", 3)[:3]):
        return body
    return f"{title}\n{body}"


def _folded(line: str) -> str:
    return re.sub(r"\W+", " ", line).strip().casefold()


def _declared_time(tree: Tree) -> datetime.date | None:
    """When the page says that it was published; one with a time of day goes before one without."""
    dates = [date for value in _declared_times(tree) if (date := parse_date(value))]
    with_time = (date for date in dates if isinstance(date, datetime.datetime))
    return next(with_time, dates[0] if dates else None)


def _declared_times(tree: Tree) -> Iterator[str]:
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            yield from _published_in(json.loads(script.text_content()))
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common, and other places may state the time
    stated: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.lower(), meta.get("content"))
    yield from (stated[name] for name in _PUBLISHED_PROPERTIES if name in stated)
    for element in tree.xpath('//*[@itemprop="datePublished"] | //time[@pubdate]'):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _published_in(data: object) -> Iterator[str]:
    """``datePublished`` of the objects of a JSON-LD script: alone, in a list or in a graph."""
    if isinstance(data, list):
        for item in data:
            yield from _published_in(item)
    elif isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        yield from _published_in(data.get("@graph"))


def _declared_language(tree: Tree) -> str:
    """What ``<html lang>`` says. Pages often leave a template's "en", so the text decides too."""
    return next(iter(tree.xpath("/html/@lang")), "en") or "en"


def _silence_loggers() -> None:
    """Keep the libraries' complaints off standard error: what fails is told by our own errors."""
    for name in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
