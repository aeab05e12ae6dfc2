"""The tables of a ledger, as SQLAlchemy Core sees them. ``docs/ledger.md`` explains them.

Three habits run through all tables. ``key`` is the database's own number of a row; ``id`` is what
a record calls itself. ``position`` keeps the order that the record had. ``…_start`` and ``…_end``
are code points into ``documents.text``, end exclusive.

The migrations make the tables; a test holds both alike.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData()

_Type = type[TypeEngine[Any]] | TypeEngine[Any]


def _key() -> Column[Any]:
    return Column("key", Integer, primary_key=True)


def _reference(name: str, table: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, Integer, ForeignKey(f"{table}.key"), nullable=nullable)


def _required(name: str, kind: _Type) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _mention() -> tuple[Column[Any], Column[Any]]:
    """Where the words stand; both are null where the document does not have the words."""
    return Column("mention_start", Integer), Column("mention_end", Integer)


documents = Table(
    "documents",
    metadata,
    _key(),
    _required("id", Text),
    _required("version", Integer),
    _required("current", Boolean),
    Column("replaced_by", Integer, ForeignKey("documents.key")),
    _required("hash", String(64)),
    _required("text", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("published", String(40)),
    Column("url", Text),
    _required("language", Text),
    Column("path", Text),
    Column("genre", Text),
    Column("incident", Text),
    _required("engine", Text),
    _required("format", Integer),
    _required("fingerprint", String(64)),
    _required("added", String(40)),
    UniqueConstraint("id", "version", name="documents_id_version"),
    Index(
        "documents_current_id",
        "id",
        unique=True,
        sqlite_where=text("current = 1"),
        postgresql_where=text("current"),
    ),
    Index("documents_hash", "hash"),
    Index("documents_path", "path"),
    Index("documents_outlet", "outlet"),
    Index("documents_published", "published"),
)
"""One row a version of a document. ``published`` and ``added`` are ISO 8601.

``replaced_by`` is the row that took the place of one that is no longer ``current``.
"""

sentences = Table(
    "sentences",
    metadata,
    Column("document_key", Integer, ForeignKey("documents.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _required("sentence_start", Integer),
    _required("sentence_end", Integer),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    _key(),
    _reference("document_key", "documents"),
    _required("position", Integer),
    _required("id", Text),
    _required("stance", Text),
    _required("hedged", Boolean),
    _required("form", Text),
    _required("content", Text),
    _required("content_start", Integer),
    _required("content_end", Integer),
    _required("context_start", Integer),
    _required("context_end", Integer),
    Column("confidence", Float),
    Column("first_day", Date),
    Column("last_day", Date),
    UniqueConstraint("document_key", "id", name="claims_document_id"),
    Index("claims_stance", "stance"),
    Index("claims_days", "first_day", "last_day"),
)
"""``content`` are the words of the span. The context is the sentences around the claim's words.

``first_day`` and ``last_day`` are the days of its events, else the day of publication.
"""

claim_cues = Table(
    "claim_cues",
    metadata,
    Column("claim_key", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _required("cue_start", Integer),
    _required("cue_end", Integer),
    sqlite_with_rowid=False,
)

voices = Table(
    "voices",
    metadata,
    _key(),
    _required("name", Text),
    _required("kind", Text),
    _required("named", Boolean),
    Column("count", Integer),
    Column("country", Text),
    Column("side", Text),
    _required("folded", Text),
    Index("voices_name", "name"),
    Index("voices_side", "side"),
)
"""Each distinct voice once; ``folded`` is what searches look into, here and below."""

attribution_steps = Table(
    "attribution_steps",
    metadata,
    Column("claim_key", Integer, ForeignKey("claims.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _reference("voice_key", "voices"),
    *_mention(),
    Index("attribution_steps_voice", "voice_key"),
    sqlite_with_rowid=False,
)
"""The chain of a claim: position 0 is the nearest voice, the last position is the origin."""

events = Table(
    "events",
    metadata,
    _key(),
    _reference("document_key", "documents"),
    _required("position", Integer),
    _required("id", Text),
    _required("type", Text),
    Column("trigger_start", Integer),
    Column("trigger_end", Integer),
    Column("actor", Text),
    Column("actor_start", Integer),
    Column("actor_end", Integer),
    Column("target", Text),
    Column("target_start", Integer),
    Column("target_end", Integer),
    Column("country", Text),
    _required("happened", Text),
    Column("confidence", Float),
    UniqueConstraint("document_key", "id", name="events_document_id"),
    Index("events_type", "type"),
)

event_claims = Table(
    "event_claims",
    metadata,
    Column("event_key", Integer, ForeignKey("events.key"), primary_key=True),
    Column("claim_key", Integer, ForeignKey("claims.key"), primary_key=True),
    _required("position", Integer),
    Index("event_claims_claim", "claim_key"),
    sqlite_with_rowid=False,
)

places = Table(
    "places",
    metadata,
    _key(),
    _required("name", Text),
    Column("id", Text),
    Column("standard_name", Text),
    Column("country", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("precision", Text),
    _required("disputed", Boolean),
    _required("metonym", Boolean),
    _required("folded", Text),
    Index("places_name", "name"),
    Index("places_id", "id"),
)
"""Each distinct place, as printed and as resolved, once."""

equipment = Table(
    "equipment",
    metadata,
    _key(),
    _required("name", Text),
    Column("id", Text),
    Column("category", Text),
    _required("folded", Text),
    Index("equipment_name", "name"),
    Index("equipment_id", "id"),
)
"""Each distinct weapon or system, as printed and as listed, once."""


def _found(name: str, *columns: Column[Any]) -> Table:
    """A table of what was found in a document: of an event, or, without one, of the document."""
    return Table(
        name,
        metadata,
        _key(),
        _reference("document_key", "documents"),
        _reference("event_key", "events", nullable=True),
        _required("position", Integer),
        *columns,
        *_mention(),
        Index(f"{name}_document", "document_key"),
        Index(f"{name}_event", "event_key"),
    )


place_mentions = _found("place_mentions", _reference("place_key", "places"))
equipment_mentions = _found(
    "equipment_mentions", _reference("equipment_key", "equipment"), Column("count", Integer)
)
times = _found(
    "times",
    _required("start_day", Date),
    _required("end_day", Date),
    _required("granularity", Text),
    _required("approximate", Boolean),
    Column("anchor", Text),
    Column("start_time", Time),
    Column("end_time", Time),
)
figures = _found(
    "figures",
    _required("what", Text),
    Column("low", Float),
    Column("high", Float),
    Column("who", Text),
    Column("unit", Text),
    _required("approximate", Boolean),
)
Index("place_mentions_place", place_mentions.c.place_key)
Index("equipment_mentions_equipment", equipment_mentions.c.equipment_key)

inputs = Table(
    "inputs",
    metadata,
    Column("path", Text, primary_key=True),
    _required("size", Integer),
    _required("mtime_ns", Integer),
    _required("engine", Text),
    _required("format", Integer),
    _required("recorded", String(40)),
)
"""Files that were read, so that an unchanged file need not be opened again."""

input_documents = Table(
    "input_documents",
    metadata,
    Column("path", Text, ForeignKey("inputs.path"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _required("document_id", Text),
    Index("input_documents_document", "document_id"),
)
"""The ids of the documents that a file held."""
