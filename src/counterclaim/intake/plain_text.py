"""A plain text file into a document: front matter, header, text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from counterclaim.intake.checks import document_id
from counterclaim.intake.dates import parse_date
from counterclaim.intake.fields import FIELD_NAMES
from counterclaim.intake.front_matter import split_front_matter
from counterclaim.intake.header import read_header
from counterclaim.records import Document

_DATE_IN_NAME = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


def document_from_plain_text(text: str, source: str) -> Document:
    """The document of a plain text; ``text`` is all that follows the front matter, exactly.

    What the front matter states goes before what the header prints. Where neither has a date with
    a year, a date in the name of the file counts (``odessa-2024-05-02.txt``), and nothing else.
    """
    fields, body = split_front_matter(text)
    header = read_header(body)
    return Document(
        id=document_id(body),
        text=body,
        title=_field(fields, "title") or header.title,
        byline=_field(fields, "byline") or header.byline,
        outlet=_field(fields, "outlet") or header.outlet,
        published=_published(fields, header.published, source),
        url=_field(fields, "url"),
        language=fields.get("language") or "en",
        path=source,
    )


def _field(fields: Mapping[str, str], name: str) -> str | None:
    return next(filter(None, (fields.get(key) for key in FIELD_NAMES[name])), None)


def _published(
    fields: Mapping[str, str], printed: datetime.date | None, source: str
) -> datetime.date | None:
    stated = parse_date(_field(fields, "published") or "")
    if stated or printed:
        return stated or printed
    named = _DATE_IN_NAME.findall(source)
    return parse_date(named[-1]) if named else None
