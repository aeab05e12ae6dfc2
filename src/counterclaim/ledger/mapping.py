"""Records as columns and back again, the two directions side by side. No database in here.

A *row* is a mapping of column names to values, as ``tables`` has them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from counterclaim.ledger.rows import DocumentRow
from counterclaim.record_json import FORMAT_VERSION
from counterclaim.records import (
    AttributionStep,
    Claim,
    Document,
    Equipment,
    Event,
    EventType,
    Figure,
    Form,
    Granularity,
    Happened,
    Participant,
    Place,
    Precision,
    Span,
    Stance,
    TimeInterval,
    Voice,
    VoiceKind,
)

Row = Mapping[Any, Any]
Columns = dict[str, Any]


def span_columns(name: str, span: Span | None) -> Columns:
    """``{name}_start`` and ``{name}_end``, both None where there is no span."""
    return {
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
    }


def span(row: Row, name: str = "mention") -> Span | None:
    """The span in the columns ``{name}_start`` and ``{name}_end``."""
    start = row[f"{name}_start"]
    return None if start is None else Span(start, row[f"{name}_end"])


def document_columns(document: Document) -> Columns:
    """What the document says of itself, without its text and without where it was read from."""
    return {
        "id": document.id,
        "hash": document.hash,
        "title": document.title,
        "byline": document.byline,
        "outlet": document.outlet,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "language": document.language,
        "genre": document.genre,
        "incident": document.incident,
    }


def reading_columns(engine: str) -> Columns:
    """What a reading depends on besides the document."""
    return {"engine": engine, "format": FORMAT_VERSION}


def _published(row: Row) -> datetime.date | None:
    published = row["published"]
    if published is None:
        return None
    kind = datetime.datetime if "T" in published else datetime.date
    return kind.fromisoformat(published)


def document(row: Row) -> Document:
    """The document with its text."""
    return Document(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        byline=row["byline"],
        outlet=row["outlet"],
        published=_published(row),
        url=row["url"],
        language=row["language"],
        path=row["path"],
        genre=row["genre"],
        incident=row["incident"],
    )


def document_row(row: Row) -> DocumentRow:
    """The document without its text."""
    return DocumentRow(
        id=row["id"],
        version=row["version"],
        current=row["current"],
        hash=row["hash"],
        title=row["title"],
        byline=row["byline"],
        outlet=row["outlet"],
        published=_published(row),
        url=row["url"],
        language=row["language"],
        path=row["path"],
        genre=row["genre"],
        incident=row["incident"],
        engine=row["engine"],
        added=datetime.datetime.fromisoformat(row["added"]),
    )


def claim_columns(claim: Claim, text: str) -> Columns:
    """A claim with the words of its content, without its cues and its chain."""
    return {
        "id": claim.id,
        "stance": claim.stance.value,
        "hedged": claim.hedged,
        "form": claim.form.value,
        "content": claim.content.of(text),
        **span_columns("content", claim.content),
        "confidence": claim.confidence,
    }


def claim(row: Row, chain: tuple[AttributionStep, ...], cues: tuple[Span, ...]) -> Claim:
    """A claim from its row, its chain and its cues."""
    return Claim(
        id=row["id"],
        chain=chain,
        content=Span(row["content_start"], row["content_end"]),
        cues=cues,
        stance=Stance(row["stance"]),
        hedged=row["hedged"],
        form=Form(row["form"]),
        confidence=row["confidence"],
    )


def voice_columns(voice: Voice) -> Columns:
    """A voice."""
    return {
        "name": voice.name,
        "kind": voice.kind.value,
        "named": voice.named,
        "count": voice.count,
        "country": voice.country,
        "side": voice.side,
    }


def step(row: Row) -> AttributionStep:
    """A step of a chain from its row joined with its voice's."""
    voice = Voice(
        name=row["name"],
        kind=VoiceKind(row["kind"]),
        named=row["named"],
        count=row["count"],
        country=row["country"],
        side=row["side"],
    )
    return AttributionStep(voice, span(row))


def event_columns(event: Event) -> Columns:
    """An event without its place, time, equipment, figures and claims."""
    return {
        "id": event.id,
        "type": event.type.value,
        **span_columns("trigger", event.trigger),
        **_participant_columns("actor", event.actor),
        **_participant_columns("target", event.target),
        "country": event.country,
        "happened": event.happened.value,
        "confidence": event.confidence,
    }


def event(
    row: Row,
    *,
    place: Place | None,
    time: TimeInterval | None,
    equipment: tuple[Equipment, ...],
    figures: tuple[Figure, ...],
    claims: tuple[str, ...],
) -> Event:
    """An event from its row and what stands in other tables."""
    return Event(
        id=row["id"],
        type=EventType(row["type"]),
        trigger=span(row, "trigger"),
        actor=_participant(row, "actor"),
        target=_participant(row, "target"),
        equipment=equipment,
        place=place,
        country=row["country"],
        time=time,
        figures=figures,
        claims=claims,
        happened=Happened(row["happened"]),
        confidence=row["confidence"],
    )


def _participant_columns(role: str, participant: Participant | None) -> Columns:
    return {
        role: participant.name if participant else None,
        **span_columns(role, participant.mention if participant else None),
    }


def _participant(row: Row, role: str) -> Participant | None:
    name = row[role]
    return None if name is None else Participant(name, span(row, role))


def place_columns(place: Place) -> Columns:
    """A place without its mention."""
    return {
        "name": place.name,
        "id": place.id,
        "standard_name": place.standard_name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision.value if place.precision else None,
        "disputed": place.disputed,
        "metonym": place.metonym,
    }


def place(row: Row) -> Place:
    """A place from its row joined with its mention's."""
    return Place(
        name=row["name"],
        mention=span(row),
        id=row["id"],
        standard_name=row["standard_name"],
        country=row["country"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        precision=Precision(row["precision"]) if row["precision"] else None,
        disputed=row["disputed"],
        metonym=row["metonym"],
    )


def equipment_columns(item: Equipment) -> Columns:
    """A weapon or system without its count and mention."""
    return {"name": item.name, "id": item.id, "category": item.category}


def equipment(row: Row) -> Equipment:
    """A weapon or system from its row joined with its mention's."""
    return Equipment(row["name"], span(row), row["count"], row["id"], row["category"])


def time_columns(time: TimeInterval) -> Columns:
    """A time interval with its mention."""
    return {
        "start_day": time.start,
        "end_day": time.end,
        "granularity": time.granularity.value,
        "approximate": time.approximate,
        "anchor": time.anchor,
        **span_columns("mention", time.mention),
        "start_time": time.start_time,
        "end_time": time.end_time,
    }


def time(row: Row) -> TimeInterval:
    """A time interval from its row."""
    return TimeInterval(
        start=row["start_day"],
        end=row["end_day"],
        granularity=Granularity(row["granularity"]),
        approximate=row["approximate"],
        anchor=row["anchor"],
        mention=span(row),
        start_time=row["start_time"],
        end_time=row["end_time"],
    )


def figure_columns(figure: Figure) -> Columns:
    """A figure with its mention."""
    return {
        "what": figure.what,
        "low": figure.low,
        "high": figure.high,
        "who": figure.who,
        "unit": figure.unit,
        "approximate": figure.approximate,
        **span_columns("mention", figure.mention),
    }


def figure(row: Row) -> Figure:
    """A figure from its row."""
    return Figure(
        what=row["what"],
        low=row["low"],
        high=row["high"],
        who=row["who"],
        unit=row["unit"],
        approximate=row["approximate"],
        mention=span(row),
    )
