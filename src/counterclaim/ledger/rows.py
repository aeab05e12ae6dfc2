"""What the ledger is asked and what it answers: frozen records without any database in them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from counterclaim.records import Claim, Event, EventType, Span, Stance


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the ledger keeps it, without its text.

    ``version`` counts from 1; ``current`` is False for a version that a later one replaced.
    ``added`` is when the ledger took it in, in UTC.
    """

    id: str
    version: int
    current: bool
    hash: str
    title: str | None
    byline: str | None
    outlet: str | None
    published: datetime.date | None
    url: str | None
    language: str
    path: str | None
    genre: str | None
    incident: str | None
    engine: str
    added: datetime.datetime


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its document and its events.

    All spans of the claim and the events point into the document's text. ``content`` are the words
    of ``claim.content``; ``context`` are the words of ``context_span``: the sentences in which the
    claim and the words that attribute it stand. ``claim.content`` lies in the context, so
    ``claim.content.start - context_span.start`` is where the content begins in ``context``.
    """

    document: DocumentRow
    claim: Claim
    content: str
    context: str
    context_span: Span
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to show. All conditions that are given must hold; none given means all claims.

    * ``voice``: any voice of the chain has these letters in its name, whatever their case.
    * ``stance``: one of :class:`~counterclaim.records.Stance`.
    * ``event``: one of its events is of this type.
    * ``place``: one of its events is there, or the content mentions it: by letters of the name as
      printed or as the gazetteer has it, or by the gazetteer's id. ``place_ids`` are further ids
      that fit as well, see :mod:`counterclaim.knowledge.filters`.
    * ``equipment``: the same with a weapon's name, its id or letters of its category, and with
      ``equipment_ids``.
    * ``side``: any voice of the chain stands on this side (ISO 3166-1 alpha-3, or a group's id).
    * ``since``, ``until``: the days it tells of touch this interval, both bounds included. These
      are the days of its events where one has a time, else the document's day of publication.
    * ``text``: full-text search in the content, see :mod:`counterclaim.ledger.search`.
    * ``document``: the id of the document.
    * ``limit``, ``offset``: at most so many, after so many, in the order in which they were added.
    """

    voice: str | None = None
    stance: Stance | None = None
    event: EventType | None = None
    place: str | None = None
    place_ids: frozenset[str] = frozenset()
    equipment: str | None = None
    equipment_ids: frozenset[str] = frozenset()
    side: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    text: str | None = None
    document: str | None = None
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a ledger holds, of current versions; ``replaced`` counts the older versions.

    ``attributed`` are the claims whose origin is not the author; ``voices`` the distinct names.
    ``first_published`` and ``last_published`` are days.
    """

    documents: int
    replaced: int
    outlets: int
    claims: int
    attributed: int
    voices: int
    events: int
    first_published: datetime.date | None
    last_published: datetime.date | None


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file as it was when it was read with an engine: enough to see that it has not changed."""

    path: str
    size: int
    mtime_ns: int
    engine: str
