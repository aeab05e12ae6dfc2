"""From a filter to one SQL statement."""

from __future__ import annotations

from collections.abc import Collection
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
        named = _called(places, wanted.place, wanted.place_ids)
        conditions.append(_mentions(place_mentions, place_mentions.c.place_key, named))
    if wanted.equipment is not None:
        named = _called(equipment, wanted.equipment, wanted.equipment_ids)
        column = equipment_mentions.c.equipment_key
        conditions.append(_mentions(equipment_mentions, column, named))
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


def _called(entries: Table, words: str, ids: Collection[str]) -> Select[tuple[int]]:
    """The keys of the entries that have these letters in their names, or one of these ids."""
    letters = entries.c.folded.contains(fold(words), autoescape=True)
    return select(entries.c.key).where(or_(letters, entries.c.id.in_([words, *ids])))


def _mentions(
    mentions: Table, entry_key: Column[Any], entry_keys: Select[tuple[int]]
) -> ColumnElement[bool]:
    """An event of the claim has one of the entries, or the claim's content mentions it."""
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
    kept = documents.c.current
    claimed = select(func.count()).select_from(claims).join(documents).where(kept)
    told = select(func.count()).select_from(events).join(documents).where(kept)
    authors = select(voices.c.key).where(voices.c.kind == VoiceKind.AUTHOR.value)
    step, nearer_to_origin = attribution_steps, attribution_steps.alias()
    is_next = and_(
        nearer_to_origin.c.claim_key == step.c.claim_key,
        nearer_to_origin.c.position == step.c.position + 1,
    )
    written = (
        select(step.c.claim_key)
        .outerjoin(nearer_to_origin, is_next)
        .where(step.c.voice_key.in_(authors), nearer_to_origin.c.claim_key.is_(None))
    )
    speaks = (
        select(attribution_steps.c.claim_key)
        .select_from(attribution_steps.join(claims).join(documents))
        .where(attribution_steps.c.voice_key == voices.c.key, kept)
        .correlate(voices)
    )
    totals = {
        "documents": select(func.count()).select_from(documents).where(kept),
        "replaced": select(func.count()).select_from(documents).where(~kept),
        "outlets": select(func.count(documents.c.outlet.distinct())).where(kept),
        "claims": claimed,
        "attributed": claimed.where(claims.c.key.not_in(written)),
        "voices": select(func.count(voices.c.folded.distinct())).where(speaks.exists()),
        "events": told,
        "first_published": select(func.min(documents.c.published)).where(kept),
        "last_published": select(func.max(documents.c.published)).where(kept),
    }
    return select(*(total.scalar_subquery().label(name) for name, total in totals.items()))
