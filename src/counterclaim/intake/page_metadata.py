"""What an HTML page declares about itself: JSON-LD first, then ``<meta>`` and microdata.

trafilatura reads this too, but keeps the day of publication without its time, refuses days to
come, and passes over some of JSON-LD; it fills in what is not found here.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from counterclaim.intake.dates import parse_date

_PUBLISHED_PROPERTIES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *("date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "sailthru.date", "cxenseparse:recs:publishtime"),
)
"""Names of ``<meta>`` elements that state the time of publication, best first."""

_DEEPEST = 5
"""Levels of lists and ``@graph`` that are followed in JSON-LD; real pages have two."""

JsonObject = Mapping[str, Any]


class Tree(Protocol):
    """What is used of lxml's element tree, which has no types of its own."""

    def xpath(self, path: str) -> list[Any]:
        """The elements at a path."""
        ...


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Declared metadata; ``published`` is a ``datetime`` where the page states a time of day."""

    byline: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None


def page_metadata(tree: Tree) -> PageMetadata:
    """What the page declares. Broken JSON-LD is common and passed over."""
    articles = [item for item in _linked_data(tree) if "datePublished" in item or _is_article(item)]
    return PageMetadata(
        byline=_first(", ".join(_names(article.get("author"))) for article in articles),
        outlet=_first(", ".join(_names(article.get("publisher"))) for article in articles),
        published=_published(tree, articles),
    )


def _published(tree: Tree, articles: list[JsonObject]) -> datetime.date | None:
    """The first date stated; one with a time of day goes before one without."""
    stated = (*(article.get("datePublished") for article in articles), *_stated_in_markup(tree))
    dates = [date for value in stated if isinstance(value, str) and (date := parse_date(value))]
    with_time = (date for date in dates if isinstance(date, datetime.datetime))
    return next(with_time, dates[0] if dates else None)


def _stated_in_markup(tree: Tree) -> Iterator[str]:
    stated: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.lower(), meta.get("content"))
    yield from (stated[name] for name in _PUBLISHED_PROPERTIES if name in stated)
    for element in tree.xpath('//*[@itemprop="datePublished"] | //time[@pubdate]'):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _linked_data(tree: Tree) -> Iterator[JsonObject]:
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            data = json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue
        yield from _objects(data, _DEEPEST)


def _objects(data: object, levels: int) -> Iterator[JsonObject]:
    """The objects of a JSON-LD script: alone, in a list or in a graph."""
    if levels and isinstance(data, list):
        for item in data:
            yield from _objects(item, levels - 1)
    elif levels and isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), levels - 1)


def _is_article(item: JsonObject) -> bool:
    types = item.get("@type")
    return any(
        isinstance(name, str) and name.endswith(("Article", "Posting", "Report"))
        for name in (types if isinstance(types, list) else [types])
    )


def _names(value: object) -> list[str]:
    """The names of an author or publisher: a text, an object with a name, or a list of these."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item) if not isinstance(item, list)]
    if isinstance(value, dict):
        value = value.get("name")
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _first(values: Iterator[str]) -> str | None:
    return next(filter(None, values), None)
