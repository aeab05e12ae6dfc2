"""The lines above the story: headline, byline, credit, date, and the dateline before the lead.

These rules read the layout of reports in English, not one outlet's. What is no header line is
story, and the header ends there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from counterclaim.intake.dateline import match_dateline
from counterclaim.intake.dates import find_date, without_clock
from counterclaim.records import Span

_MOST_TITLE_WORDS = 30
"""Longer first lines are paragraphs; the longest wire headlines have about 25 words."""

_LONGEST_LINE = 300
"""Characters; no byline, credit or date is longer."""

_FARTHEST = 4_000
"""Characters from the start of the text in which the header ends."""


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
_PARTICLES = r"(?:(?:de|da|di|du|la|le|el|al|van|von|der|den|bin|ibn|abu)\s+)*"
_NAMES = rf"{_NAME}(?:\s+{_PARTICLES}{_NAME}){{0,5}}"
_BYLINE = re.compile(
    rf"""(?i:(?:written|story|reporting|reported|words|posted|compiled)\s+)?(?i:by):?\s+
    (?P<names>{_NAMES}(?:(?:,\s*(?:and\s+)?|\s+(?:and|&)\s+){_NAMES})*)
    (?:\s*,?\s*(?P<rest>(?:\||/|[-–—]\s|(?:for|in|at|from)\s).*))?""",
    re.VERBOSE,
)
_OFFICE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|bureau|staff|desk|chief|agencies|news)\b",
    re.IGNORECASE,
)

_CREDIT = re.compile(
    r"""(?:(?:photo|picture|image|file\ photo|video|illustration|graphic)s?
        (?:\s+(?:credit|courtesy|source|by))?\s*[:/©].*
    | .{2,60}['’]s?\s+(?:photo|picture|avatar)
    | .{0,200}\((?:(?:photo|picture|image)s?(?:\s+by|:)\s[^)]+|file\s+photo[^)]*)\)
    | \[?\s*(?:photo|image|file)\s*\]?)""",
    re.VERBOSE | re.IGNORECASE,
)

_DATE_WORDS = re.compile(
    r"""\b(?:published|posted|updated?|last|modified|released?|issued|created|first|date[d]?|time
    |on|at|of|local|hours?|hrs|h|bst|ist|et|ct|pt|minutes?|min|read)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)


def header_lines(text: str) -> tuple[HeaderLine, ...]:
    r"""The header lines of a plain text, in order. The same text always has the same.

    >>> [str(line.kind) for line in header_lines("Depot hit\nBy Ada Quill\n\nIt is so.")]
    ['title', 'byline']
    """
    return read_header(text).lines


def read_header(text: str) -> Header:
    """Headline, byline, outlet and time of publication from the first lines of a plain text."""
    header = Header()
    for span in _first_lines(text):
        line = span.of(text)
        kind = _kind(line)
        if kind is None and not header.lines and _is_title(line) and text[span.end :].strip():
            kind = HeaderKind.TITLE
        if kind is None:
            return _with_dateline(header, line, span.start)
        header = replace(
            header,
            title=line if kind is HeaderKind.TITLE else header.title,
            byline=header.byline or (_byline_names(line) if kind is HeaderKind.BYLINE else None),
            outlet=header.outlet or (_byline_outlet(line) if kind is HeaderKind.BYLINE else None),
            published=_published(header.published, line, kind),
            lines=(*header.lines, HeaderLine(kind, span)),
        )
    return header


def _with_dateline(header: Header, line: str, start: int) -> Header:
    """The header with what the first line of the story adds, where that has a dateline."""
    dateline = match_dateline(line)
    if dateline is None:
        return header
    span = Span(start, start + dateline.length)
    return replace(
        header,
        outlet=header.outlet or dateline.outlet,
        published=header.published or dateline.published,
        lines=(*header.lines, HeaderLine(HeaderKind.DATELINE, span)),
    )


def _published(before: datetime.date | None, line: str, kind: HeaderKind) -> datetime.date | None:
    """The time of publication after one more line: the first printed, but no "updated" before it.

    A headline counts where the date ends it after a comma ("Situation report, 4 March 2031").
    """
    if kind is HeaderKind.CREDIT:
        return before
    if kind is HeaderKind.TITLE:
        dateline = match_dateline(line)
        return dateline.published if dateline and dateline.length == len(line) else None
    found = find_date(line)
    if found is None or (before and _UPDATED.search(line)):
        return before
    return before or found.when


def _first_lines(text: str) -> Iterator[Span]:
    """The first lines that are not blank, without the white space around them."""
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text[:_FARTHEST]):
        line = match[0]
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, match.start() + len(line.rstrip()))


def _kind(line: str) -> HeaderKind | None:
    if len(line) > _LONGEST_LINE:
        return None
    if _BYLINE.fullmatch(line):
        return HeaderKind.BYLINE
    if _CREDIT.fullmatch(line):
        return HeaderKind.CREDIT
    return HeaderKind.DATE if _is_date_line(line) else None


def _is_date_line(line: str) -> bool:
    """True where nothing but dates, times of day and words such as "Published" is printed."""
    rest, before = line, ""
    while rest != before:
        before = rest
        found = find_date(rest)
        rest = found.rest if found else without_clock(rest)
    return rest != line and not re.search(r"\w", _DATE_WORDS.sub("", rest))


def _is_title(line: str) -> bool:
    """A headline is one short line without a full stop and without a dateline before it."""
    if len(line.split()) > _MOST_TITLE_WORDS or not re.search(r"[^\W\d_]", line):
        return False
    dateline = match_dateline(line)
    if dateline and (dateline.has_date or dateline.outlet) and dateline.length < len(line):
        return False
    return not re.search(r"(?<!\.)[.,;:]['\"”’)]*$", line)


def _byline_names(line: str) -> str | None:
    """The names of a byline without the offices and the town that may follow after a comma."""
    match = _BYLINE.fullmatch(line)
    if not match:
        return None
    first, *others = " ".join(match["names"].split()).split(", ")
    kept = [name for name in others if " " in name and not _OFFICE.search(name)]
    return ", ".join([first, *kept])


def _byline_outlet(line: str) -> str | None:
    """The outlet of "By Ada Quill | The Courier | 4 March 2031", which bars set apart."""
    match = _BYLINE.fullmatch(line)
    for part in (match["rest"] or "").split("|")[1:] if match else ():
        name = part.strip()
        if name and not find_date(name) and not _CREDIT.fullmatch(name):
            return name
    return None
