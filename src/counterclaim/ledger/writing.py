"""Writes one reading into the tables, inside the caller's transaction."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from counterclaim.context import context_of
from counterclaim.ledger import mapping, search, tables
from counterclaim.ledger.days import days_of
from counterclaim.ledger.distinct import EQUIPMENT, PLACES, VOICES, identity
from counterclaim.ledger.mapping import Columns
from counterclaim.record_json import reading_to_json
from counterclaim.records import Equipment, Event, Place, Reading

Keys = dict[str, int]
_Item = TypeVar("_Item")

_LATEST = (
    select(*(tables.documents.c[name] for name in ("key", "version", "current", "fingerprint")))
    .where(tables.documents.c.id == bindparam("id"))
    .order_by(tables.documents.c.version.desc())
    .limit(1)
)


def fingerprint(reading: Reading) -> str:
    """Identity of everything in a reading except the path that it was read from."""
    without_path = replace(reading, document=replace(reading.document, path=None))
    form = json.dumps(reading_to_json(without_path), sort_keys=True)
    return hashlib.sha256(form.encode()).hexdigest()


def now() -> str:
    """The present moment in UTC, to the second, as the ledger writes it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def write_reading(connection: Connection, reading: Reading) -> bool:
    """Writes a checked reading as the current version of its document.

    False, and nothing is written, where the current version is the very same.
    """
    new = fingerprint(reading)
    latest = connection.execute(_LATEST, {"id": reading.document.id}).first()
    if latest and latest.current and latest.fingerprint == new:
        return False
    if latest:
        retire(connection, latest.key)
    version = latest.version + 1 if latest else 1
    document_key = _write_document(connection, reading, version, new)
    if latest:
        name_successor(connection, latest.key, document_key)
    claim_keys = _write_claims(connection, reading, document_key)
    event_keys = _write_events(connection, reading, document_key)
    _write_chains(connection, reading, claim_keys)
    _write_event_claims(connection, reading, event_keys, claim_keys)
    _write_places(connection, reading, document_key, event_keys)
    _write_equipment(connection, reading, document_key, event_keys)
    _write_times_and_figures(connection, reading, document_key, event_keys)
    search.index_document(connection, document_key)
    return True


def retire(connection: Connection, document_key: int) -> None:
    """Marks a version as no longer the current one."""
    documents = tables.documents
    retired = update(documents).where(documents.c.key == document_key)
    connection.execute(retired.values(current=False))


def name_successor(connection: Connection, document_key: int, successor_key: int) -> None:
    """Says which row took the place of a version, where that is not said yet."""
    documents = tables.documents
    replaced = update(documents).where(
        documents.c.key == document_key, documents.c.replaced_by.is_(None)
    )
    connection.execute(replaced.values(replaced_by=successor_key))


def _write_document(
    connection: Connection, reading: Reading, version: int, reading_fingerprint: str
) -> int:
    documents, document = tables.documents, reading.document
    row = {
        **mapping.document_columns(document),
        **mapping.reading_columns(reading.engine),
        "text": document.text,
        "path": document.path,
        "version": version,
        "current": True,
        "fingerprint": reading_fingerprint,
        "added": now(),
    }
    key: int = connection.execute(insert(documents).returning(documents.c.key), row).scalar_one()
    _insert(
        connection,
        tables.sentences,
        [
            {"document_key": key, "position": position, **mapping.span_columns("sentence", span)}
            for position, span in enumerate(reading.sentences)
        ],
    )
    return key


def _write_claims(connection: Connection, reading: Reading, document_key: int) -> Keys:
    days = days_of(reading)
    rows = []
    for position, claim in enumerate(reading.claims):
        first_day, last_day = days.get(claim.id, (None, None))
        rows.append(
            {
                "document_key": document_key,
                "position": position,
                **mapping.claim_columns(claim, reading.document.text),
                **mapping.span_columns("context", context_of(claim, reading)),
                "first_day": first_day,
                "last_day": last_day,
            }
        )
    return _insert_with_keys(connection, tables.claims, rows)


def _write_events(connection: Connection, reading: Reading, document_key: int) -> Keys:
    rows = [
        {"document_key": document_key, "position": position, **mapping.event_columns(event)}
        for position, event in enumerate(reading.events)
    ]
    return _insert_with_keys(connection, tables.events, rows)


def _write_chains(connection: Connection, reading: Reading, claim_keys: Keys) -> None:
    voices = [mapping.voice_columns(voice) for voice in reading.voices()]
    voice_keys = VOICES.keys(connection, voices)
    steps, cues = [], []
    for claim in reading.claims:
        claim_key = claim_keys[claim.id]
        for position, step in enumerate(claim.chain):
            voice_key = voice_keys[identity(mapping.voice_columns(step.voice))]
            step_row = {"claim_key": claim_key, "position": position, "voice_key": voice_key}
            steps.append(step_row | mapping.span_columns("mention", step.mention))
        for position, cue in enumerate(claim.cues):
            cue_row = {"claim_key": claim_key, "position": position}
            cues.append(cue_row | mapping.span_columns("cue", cue))
    _insert(connection, tables.attribution_steps, steps)
    _insert(connection, tables.claim_cues, cues)


def _write_event_claims(
    connection: Connection, reading: Reading, event_keys: Keys, claim_keys: Keys
) -> None:
    rows = [
        {
            "event_key": event_keys[event.id],
            "claim_key": claim_keys[claim_id],
            "position": position,
        }
        for event in reading.events
        for position, claim_id in enumerate(event.claims)
    ]
    _insert(connection, tables.event_claims, rows)


def _owned(
    document_key: int,
    event_keys: Keys,
    of_document: Sequence[_Item],
    events: Iterable[Event],
    of_event: Callable[[Event], Sequence[_Item]],
) -> list[tuple[Columns, _Item]]:
    """Every item with the columns that say whose it is: the document's, or that of an event."""
    owned: list[tuple[Columns, _Item]] = []
    for position, item in enumerate(of_document):
        owner: Columns = {"document_key": document_key, "event_key": None, "position": position}
        owned.append((owner, item))
    for event in events:
        for position, item in enumerate(of_event(event)):
            owner = {"document_key": document_key, "event_key": event_keys[event.id]}
            owned.append((owner | {"position": position}, item))
    return owned


def _write_places(
    connection: Connection, reading: Reading, document_key: int, event_keys: Keys
) -> None:
    def of_event(event: Event) -> Sequence[Place]:
        return (event.place,) if event.place else ()

    owned = _owned(document_key, event_keys, reading.places, reading.events, of_event)
    places = [mapping.place_columns(place) for _, place in owned]
    keys = PLACES.keys(connection, places)
    rows = [
        owner
        | {"place_key": keys[identity(mapping.place_columns(place))]}
        | mapping.span_columns("mention", place.mention)
        for owner, place in owned
    ]
    _insert(connection, tables.place_mentions, rows)


def _write_equipment(
    connection: Connection, reading: Reading, document_key: int, event_keys: Keys
) -> None:
    def of_event(event: Event) -> Sequence[Equipment]:
        return event.equipment

    owned = _owned(document_key, event_keys, reading.equipment, reading.events, of_event)
    items = [mapping.equipment_columns(item) for _, item in owned]
    keys = EQUIPMENT.keys(connection, items)
    rows = [
        owner
        | {"equipment_key": keys[identity(mapping.equipment_columns(item))], "count": item.count}
        | mapping.span_columns("mention", item.mention)
        for owner, item in owned
    ]
    _insert(connection, tables.equipment_mentions, rows)


def _write_times_and_figures(
    connection: Connection, reading: Reading, document_key: int, event_keys: Keys
) -> None:
    times = _owned(
        document_key,
        event_keys,
        reading.times,
        reading.events,
        lambda event: (event.time,) if event.time else (),
    )
    figures = _owned(
        document_key, event_keys, reading.figures, reading.events, lambda event: event.figures
    )
    _insert(connection, tables.times, [own | mapping.time_columns(item) for own, item in times])
    _insert(
        connection, tables.figures, [own | mapping.figure_columns(item) for own, item in figures]
    )


def _insert(connection: Connection, table: Table, rows: list[Columns]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _insert_with_keys(connection: Connection, table: Table, rows: list[Columns]) -> Keys:
    """Inserts rows that have an ``id`` unique among them; the new keys by id."""
    if not rows:
        return {}
    result = connection.execute(insert(table).returning(table.c.id, table.c.key), rows)
    return {row.id: row.key for row in result}
