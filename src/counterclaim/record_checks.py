"""The guarantee behind every record: its spans lie inside its document."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.errors import ReadingError
from counterclaim.records import Claim, Event, Reading, Span


def check_spans(reading: Reading) -> None:
    """Raise :class:`ReadingError` where a span of the reading ends beyond its text.

    Checked on every reading and on every write to a ledger, so that ``text[start:end]`` is always
    what is shown.
    """
    length = len(reading.document.text)
    for owner, span in _spans(reading):
        if span and span.end > length:
            raise ReadingError(
                f"document {reading.document.id}: {owner} points to {span.start}..{span.end}, "
                f"but the text has {length} characters"
            )


def _spans(reading: Reading) -> Iterator[tuple[str, Span | None]]:
    for claim in reading.claims:
        for span in _claim_spans(claim):
            yield f"claim {claim.id}", span
    for event in reading.events:
        for span in _event_spans(event):
            yield f"event {event.id}", span
    for place in reading.places:
        yield f"place {place.name!r}", place.mention
    for time in reading.times:
        yield f"time {time.start}", time.mention
    for item in reading.equipment:
        yield f"equipment {item.name!r}", item.mention
    for figure in reading.figures:
        yield f"figure {figure.what}", figure.mention
    for span in reading.sentences:
        yield "sentence", span


def _claim_spans(claim: Claim) -> Iterator[Span]:
    yield claim.content
    yield from claim.cues
    for step in claim.chain:
        if step.mention:
            yield step.mention


def _event_spans(event: Event) -> Iterator[Span]:
    if event.trigger:
        yield event.trigger
    for role in (event.actor, event.target, event.place, event.time):
        if role and role.mention:
            yield role.mention
    yield from (item.mention for item in event.equipment if item.mention)
    yield from (figure.mention for figure in event.figures if figure.mention)
