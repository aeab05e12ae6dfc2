"""Reads rows back into records, for a batch of documents, claims or events at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from counterclaim.ledger import mapping
from counterclaim.ledger.mapping import Row
from counterclaim.ledger.tables import (
    attribution_steps,
    claim_cues,
    claims,
    equipment,
    equipment_mentions,
    event_claims,
    events,
    figures,
    place_mentions,
    places,
    sentences,
    times,
    voices,
)
from counterclaim.records import (
    Claim,
    Equipment,
    Event,
    Figure,
    Place,
    Reading,
    Span,
    TimeInterval,
)

_Item = TypeVar("_Item")
_ByKey = dict[int, list[_Item]]


def load_readings(connection: Connection, documents: Sequence[Row]) -> Iterator[Reading]:
    """The readings of these rows of ``documents``, in their order."""
    keys = [row["key"] for row in documents]
    claim_rows = _of_documents(connection, claims, keys)
    event_rows = _of_documents(connection, events, keys)
    claims_of = _by_document(claim_rows, load_claims(connection, claim_rows))
    events_of = _by_document(event_rows, load_events(connection, event_rows))
    found = _Found(connection, "document_key", keys)
    sentence_rows = select(sentences).where(sentences.c.document_key.in_(keys))
    sentences_of = _grouped(
        connection, sentence_rows.order_by(*sentences.primary_key), "document_key", _sentence
    )
    for row in documents:
        key = row["key"]
        yield Reading(
            document=mapping.document(row),
            claims=tuple(claims_of[key]),
            events=tuple(events_of[key]),
            places=tuple(found.places[key]),
            times=tuple(found.times[key]),
            equipment=tuple(found.equipment[key]),
            figures=tuple(found.figures[key]),
            sentences=tuple(sentences_of[key]),
            engine=row["engine"],
        )


def load_claims(connection: Connection, rows: Sequence[Row]) -> list[Claim]:
    """The claims of these rows of ``claims``, in their order."""
    keys = [row["key"] for row in rows]
    voice_columns = [column for column in voices.c if column.name not in ("key", "folded")]
    step_rows = (
        select(attribution_steps, *voice_columns)
        .join(voices)
        .where(attribution_steps.c.claim_key.in_(keys))
        .order_by(*attribution_steps.primary_key)
    )
    cue_rows = (
        select(claim_cues).where(claim_cues.c.claim_key.in_(keys)).order_by(*claim_cues.primary_key)
    )
    chains = _grouped(connection, step_rows, "claim_key", mapping.step)
    cues = _grouped(connection, cue_rows, "claim_key", _cue)
    return [mapping.claim(row, tuple(chains[row["key"]]), tuple(cues[row["key"]])) for row in rows]


def load_events(connection: Connection, rows: Sequence[Row]) -> list[Event]:
    """The events of these rows of ``events``, in their order."""
    keys = [row["key"] for row in rows]
    found = _Found(connection, "event_key", keys)
    claim_ids = (
        select(event_claims.c.event_key, claims.c.id)
        .join(claims)
        .where(event_claims.c.event_key.in_(keys))
        .order_by(event_claims.c.event_key, event_claims.c.position)
    )
    claims_of = _grouped(connection, claim_ids, "event_key", lambda row: str(row["id"]))
    return [
        mapping.event(
            row,
            place=next(iter(found.places[row["key"]]), None),
            time=next(iter(found.times[row["key"]]), None),
            equipment=tuple(found.equipment[row["key"]]),
            figures=tuple(found.figures[row["key"]]),
            claims=tuple(claims_of[row["key"]]),
        )
        for row in rows
    ]


class _Found:
    """Places, times, equipment and figures by the key of their document, or of their event."""

    def __init__(self, connection: Connection, owner: str, keys: Sequence[int]) -> None:
        def load(
            mentions: Table, make: Callable[[Row], _Item], entries: Table | None = None
        ) -> _ByKey[_Item]:
            whose: ColumnElement[bool] = mentions.c[owner].in_(keys)
            if owner == "document_key":
                whose &= mentions.c.event_key.is_(None)
            statement: Select[Any] = select(mentions).where(whose)
            if entries is not None:
                known = [column for column in entries.c if column.name not in ("key", "folded")]
                statement = statement.add_columns(*known).join(entries)
            ordered = statement.order_by(mentions.c[owner], mentions.c.position)
            return _grouped(connection, ordered, owner, make)

        self.places: _ByKey[Place] = load(place_mentions, mapping.place, places)
        self.times: _ByKey[TimeInterval] = load(times, mapping.time)
        self.equipment: _ByKey[Equipment] = load(equipment_mentions, mapping.equipment, equipment)
        self.figures: _ByKey[Figure] = load(figures, mapping.figure)


def _of_documents(connection: Connection, table: Table, keys: Sequence[int]) -> Sequence[Row]:
    statement = select(table).where(table.c.document_key.in_(keys))
    ordered = statement.order_by(table.c.document_key, table.c.position)
    return connection.execute(ordered).mappings().all()


def _by_document(rows: Sequence[Row], items: Sequence[_Item]) -> _ByKey[_Item]:
    grouped: _ByKey[_Item] = defaultdict(list)
    for row, item in zip(rows, items, strict=True):
        grouped[row["document_key"]].append(item)
    return grouped


def _grouped(
    connection: Connection, statement: Select[Any], owner: str, make: Callable[[Row], _Item]
) -> _ByKey[_Item]:
    grouped: _ByKey[_Item] = defaultdict(list)
    for row in connection.execute(statement).mappings():
        grouped[row[owner]].append(make(row))
    return grouped


def _sentence(row: Row) -> Span:
    return Span(row["sentence_start"], row["sentence_end"])


def _cue(row: Row) -> Span:
    return Span(row["cue_start"], row["cue_end"])
