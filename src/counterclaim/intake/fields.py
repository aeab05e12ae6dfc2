"""The names under which front matter and JSON state what is known about a report."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "byline": ("byline", "author"),
    "outlet": ("outlet", "source", "publisher"),
    "published": ("published", "date"),
    "url": ("url", "link"),
}
"""Field of a document: the names it is read from. The first that is there counts."""
