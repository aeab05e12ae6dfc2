"""The lines above the story: headline, byline, credit, date, and the dateline before the lead.

These rules read the layout of reports in English, not one outlet's. What is no header line is
story, and the header ends there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.intake.dates import MONTH, find_date, without_clock
from counterclaim.records import Span

_MOST_TITLE_WORDS = 30
"""Longer first lines are paragraphs; the longest wire headlines have about 25 words."""

_MOST_BYLINE_WORDS = 16
_MOST_DATE_WORDS = 16


class HeaderKind(StrEnum):
    """What a header line is."""

    TITLE = "title"
    BYLINE = "byline"
    CREDIT = "credit"
    DATE = "date"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """One header line without the white space around it.

    A dateline ("KARSK, March 4 (Reuters) -") is often only the start of its line: the span ends
    where the story begins.
    """

    kind: HeaderKind
    span: Span


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says. ``published`` is a ``datetime`` where a time of day is printed."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    lines: tuple[HeaderLine, ...] = ()


_NAME = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = (
    rf"{_NAME}(?:\s+(?:(?:de|da|di|du|la|le|el|al|van|von|der|den|bin|ibn|abu)\s+)*{_NAME}){{0,5}}"
)
_BYLINE = re.compile(
    rf"""(?:(?i:(?:written|story|reporting|report|words|posted|compiled)\s+)?(?i:by)):?\s+
    (?P<names>{_NAMES}(?:(?:,\s*|\s+(?:and|&)\s+|,\s+and\s+){_NAMES})*)
    (?:\s*(?:\||/|\s[-–—]|,?\s+(?:for|in|at)\b)\s*(?P<rest>.*))?""",
    re.VERBOSE,
)

_CREDIT = re.compile(
    r"""(?:(?:photo|picture|image|file\ photo|video|illustration|graphic)s?
        (?:\s+(?:credit|courtesy|source|by))?\s*[:/©].*
    | .{2,60}['’]s?\s+(?:photo|picture|avatar)
    | .{0,160}\((?:photo|picture|image|file\ photo|file)s?\b[^)]*\)
    | \[?\s*(?:photo|image|file)\s*\]?)""",
    re.VERBOSE | re.IGNORECASE,
)

_DATE_WORDS = re.compile(
    r"""\b(?:published|posted|updated?|last|modified|released?|issued|created|first|date[d]?|time
    |on|at|of|local|hours?|hrs|h|bst|ist|et|ct|pt|minutes?|min|read)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)

_PLACE = r"""[^\W\d_a-z][\w.'’/-]*(?:[ ](?:(?:of|the|de|al|el|and)[ ])?[^\W\d_a-z][\w.'’/-]*){0,4}
    (?:[ ]\([^\W\d_a-z][\w .'’-]{1,30}\))?"""
_DAY = rf"""(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ ])?
    (?:{MONTH}[ ]\d{{1,2}}\b|\d{{1,2}}[ ]{MONTH})(?:,?[ ]\d{{4}})?"""
_OUTLET = r"[^\W\d_a-z][\w.&'’ -]{1,30}"
_DASH = r"\s?(?:--?|–|—)(?=\W|[^\W\d_a-z]|$)"
_DATELINE = re.compile(
    rf"""(?:
      (?P<place>{_PLACE}(?:,[ ]{_PLACE}){{0,2}})
      (?:,[ ](?P<date>(?i:{_DAY})))?
      (?:
          [ ]\((?P<wire>{_OUTLET})\){_DASH}
        | \.?[ ]/(?P<slashed>{_OUTLET})/\.?(?:{_DASH})?
        | {_DASH}[ ](?P<agency>{_OUTLET}?)\.(?=[ ][^\W\d_a-z])
        | [ ]?{_DASH}
        | (?(date)\.?(?=\s|$)|(?!))
      )
      | \((?P<alone>{_OUTLET})\){_DASH}
    )""",
    re.VERBOSE,
)


def header_lines(text: str) -> tuple[HeaderLine, ...]:
    r"""The header lines of a plain text, in order. The same text always has the same.

    >>> [str(line.kind) for line in header_lines("Depot hit\nBy Ada Quill\n\nIt is so.")]
    ['title', 'byline']
    """
    return read_header(text).lines


def read_header(text: str) -> Header:
    """Headline, byline, outlet and time of publication from the first lines of a plain text."""
    lines: list[HeaderLine] = []
    title = byline = outlet = None
    published: datetime.date | None = None
    for span in _first_lines(text):
        line = span.of(text)
        kind = _kind(line)
        if kind is None and not lines and _is_title(line) and _has_more(text, span.end):
            title = line
            kind = HeaderKind.TITLE
        elif kind is HeaderKind.BYLINE:
            byline = byline or _byline_names(line)
        elif kind is HeaderKind.DATE:
            found = find_date(line)
            if found and (published is None or not _UPDATED.search(line)):
                published = published if published and _UPDATED.search(line) else found.when
        elif kind is None:
            dateline = _DATELINE.match(line)
            if dateline:
                outlet = next(
                    filter(None, dateline.group("wire", "slashed", "agency", "alone")), None
                )
                found = find_date(dateline["date"] or "")
                published = published or (found.when if found else None)
                span = Span(span.start, span.start + len(dateline[0].rstrip()))
                lines.append(HeaderLine(HeaderKind.DATELINE, span))
            break
        if kind:
            lines.append(HeaderLine(kind, span))
    return Header(title, byline, outlet, published, tuple(lines))


def _first_lines(text: str) -> Iterator[Span]:
    """The first lines that are not blank, without the white space around them."""
    for match in re.finditer(r"[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*", text[:4000]):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        yield Span(start, match.start() + len(line.rstrip()))


def _has_more(text: str, end: int) -> bool:
    return bool(text[end:].strip())


def _kind(line: str) -> HeaderKind | None:
    words = line.split()
    if len(words) <= _MOST_BYLINE_WORDS and _BYLINE.fullmatch(line):
        return HeaderKind.BYLINE
    if _CREDIT.fullmatch(line):
        return HeaderKind.CREDIT
    if len(words) <= _MOST_DATE_WORDS and _is_date_line(line):
        return HeaderKind.DATE
    return None


def _is_date_line(line: str) -> bool:
    """True where nothing but a date, a time of day and words such as "Published" is printed."""
    found = find_date(line)
    rest = without_clock(line) if found is None else found.rest
    if rest == line:
        return False
    other = find_date(rest)
    return not re.search(r"\w", _DATE_WORDS.sub("", without_clock(other.rest if other else rest)))


def _is_title(line: str) -> bool:
    """A headline is one short line without a full stop and without a dateline before it."""
    if len(line.split()) > _MOST_TITLE_WORDS or not re.search(r"[^\W\d_]", line):
        return False
    dateline = _DATELINE.match(line)
    if dateline and (dateline["date"] or dateline["wire"] or dateline["slashed"]):
        return False
    return not re.search(r"(?<!\.)[.,;:]['\"”’)]*$", line)


def _byline_names(line: str) -> str | None:
    match = _BYLINE.fullmatch(line)
    return " ".join(match["names"].split()) if match else None
