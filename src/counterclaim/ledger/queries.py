"""From a filter to one SQL statement."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, and_, func, or_, select

from counterclaim.ledger import search
from counterclaim.ledger.distinct import fold
from counterclaim.ledger.rows import ClaimFilter
from counterclaim.ledger.tables import (
    attribution_steps,
    claims,
    documents,
    equipment,
    equipment_mentions,
    event_claims,
    events,
    place_mentions,
    places,
    voices,
)
from counterclaim.records import VoiceKind


def claim_keys(wanted: ClaimFilter) -> Select[int]:
    """The keys of the matching claims of current documents, in the order of adding."""
    matching = select(claims.c.key).join(documents).where(documents.c.current)
    matching = matching.where(*_conditions(wanted)).order_by(claims.c.key)
    if wanted.limit is not None:
        matching = matching.limit(wanted.limit)
    return matching.offset(wanted.offset) if wanted.offset else matching


def claim_count(wanted: ClaimFilter) -> Select[int]:
    """How many claims of current documents match, whatever the limit and offset."""
    matching = select(func.count()).select_from(claims).join(documents)
    return matching.where(documents.c.current, *_conditions(wanted))


def _conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.voice is not None:
        conditions.append(_spoken(voices.c.folded.contains(fold(wanted.voice), autoescape=True)))
    if wanted.side is not None:
        conditions.append(_spoken(func.lower(voices.c.side) == wanted.side.lower()))
    if wanted.stance is not None:
        conditions.append(claims.c.stance == wanted.stance.value)
    if wanted.event is not None:
        conditions.append(_tells_of(events.c.type == wanted.event.value))
    if wanted.place is not None:
        conditions.append(
            _mentions(place_mentions, place_mentions.c.place_key, places, wanted.place)
        )
    if wanted.equipment is not None:
        column = equipment_mentions.c.equipment_key
        conditions.append(_mentions(equipment_mentions, column, equipment, wanted.equipment))
    conditions += _within(wanted.since, wanted.until)
    if wanted.text is not None:
        conditions.append(search.claims_with(wanted.text))
    if wanted.document is not None:
        conditions.append(documents.c.id == wanted.document)
    return conditions


def _spoken(voice: ColumnElement[bool]) -> ColumnElement[bool]:
    """A voice of the chain is such."""
    spoken = select(attribution_steps.c.claim_key).join(voices).where(voice)
    return claims.c.key.in_(spoken)


def _tells_of(event: ColumnElement[bool]) -> ColumnElement[bool]:
    """An event of the claim is such."""
    told = select(event_claims.c.claim_key).join(events).where(event)
    return claims.c.key.in_(told)


def _mentions(
    mentions: Table, entry_key: Column[Any], entries: Table, words: str
) -> ColumnElement[bool]:
    """An event of the claim has the entry, or the claim's content mentions it."""
    named = or_(entries.c.folded.contains(fold(words), autoescape=True), entries.c.id == words)
    entry_keys = select(entries.c.key).where(named)
    of_event = (
        select(event_claims.c.claim_key)
        .join(mentions, mentions.c.event_key == event_claims.c.event_key)
        .where(entry_key.in_(entry_keys))
    )
    claim = claims.alias("mentioning")
    inside = and_(
        mentions.c.document_key == claim.c.document_key,
        mentions.c.mention_start >= claim.c.content_start,
        mentions.c.mention_end <= claim.c.content_end,
    )
    in_content = select(claim.c.key).join(mentions, inside).where(entry_key.in_(entry_keys))
    return claims.c.key.in_(of_event.union(in_content))


def _within(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if since is not None:
        conditions.append(claims.c.last_day >= since)
    if until is not None:
        conditions.append(claims.c.first_day <= until)
    return conditions


def documents_like(reference: str) -> tuple[ColumnElement[bool], ...]:
    """Ways in which a user may name a document, the most exact first."""
    return (
        documents.c.id == reference,
        documents.c.path == reference,
        or_(_begins(documents.c.id, reference), _begins(documents.c.hash, reference.lower())),
        documents.c.path.endswith("/" + reference, autoescape=True),
    )


def _begins(column: Column[Any], beginning: str) -> ColumnElement[bool]:
    """An index serves this comparison; it does not serve LIKE."""
    return and_(column >= beginning, column < beginning + "\U0010ffff")


def current(document_id: str, *columns: Column[Any] | Table) -> Select[Any]:
    """These columns of the current version of a document."""
    return select(*columns).where(documents.c.id == document_id, documents.c.current)


def counts() -> Select[Any]:
    """One row with the fields of :class:`~counterclaim.ledger.rows.Counts`, days as text."""
    kept = select(func.count()).select_from(documents).where(documents.c.current)
    of_kept = documents.c.current
    spoken = (
        select(attribution_steps.c.claim_key)
        .join(voices)
        .where(voices.c.kind != VoiceKind.AUTHOR.value)
    )
    claimed = select(func.count()).select_from(claims).join(documents).where(of_kept)
    names = (
        select(func.count(voices.c.folded.distinct()))
        .select_from(attribution_steps)
        .join(voices)
        .join(claims)
        .join(documents)
        .where(of_kept)
    )
    told = select(func.count()).select_from(events).join(documents).where(of_kept)
    replaced = select(func.count()).select_from(documents).where(~of_kept)
    outlets = select(func.count(documents.c.outlet.distinct())).where(of_kept)
    return select(
        kept.scalar_subquery().label("documents"),
        replaced.scalar_subquery().label("replaced"),
        outlets.scalar_subquery().label("outlets"),
        claimed.scalar_subquery().label("claims"),
        claimed.where(claims.c.key.in_(spoken)).scalar_subquery().label("attributed"),
        names.scalar_subquery().label("voices"),
        told.scalar_subquery().label("events"),
        select(func.min(documents.c.published))
        .where(of_kept)
        .scalar_subquery()
        .label("first_published"),
        select(func.max(documents.c.published))
        .where(of_kept)
        .scalar_subquery()
        .label("last_published"),
    )
