"""What a reading of events got wrong, error by error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.benchmarks.error_examples import ErrorExample, in_context
from counterclaim.benchmarks.event_matching import FIELDS, EventMatch, EventPair, stated
from counterclaim.records import Event, Figure


def event_errors(matches: Iterable[EventMatch]) -> Iterator[ErrorExample]:
    """Every event that was missed, spurious, or wrong in type, in what happened or in a field."""
    for match in matches:
        document = match.gold.document
        for event in match.missed:
            words = in_context(document, event.trigger)
            yield ErrorExample("missed event", document.id, _event(event), None, words)
        for event in match.spurious:
            words = in_context(document, event.trigger)
            yield ErrorExample("spurious event", document.id, None, _event(event), words)
        for pair in match.pairs:
            for kind in _wrong(pair):
                words = in_context(document, pair.gold.trigger)
                gold, read = _event(pair.gold), _event(pair.read)
                yield ErrorExample(kind, document.id, gold, read, words)


def _wrong(pair: EventPair) -> Iterator[str]:
    if pair.gold.type is not pair.read.type:
        yield "wrong type"
    if pair.gold.happened is not pair.read.happened:
        yield "wrong happened"
    for field in FIELDS:
        if field in (stated(pair.gold) | stated(pair.read)) - pair.right:
            yield f"wrong {field}"


def _event(event: Event) -> str:
    parts = [
        event.type.value,
        event.happened.value,
        f"actor {event.actor.name}" if event.actor else "",
        f"target {event.target.name}" if event.target else "",
        f"at {event.place.name}" if event.place else "",
        f"{event.time.start}/{event.time.end}" if event.time else "",
        *(_figure(figure) for figure in event.figures),
    ]
    return " | ".join(part for part in parts if part)


def _figure(figure: Figure) -> str:
    low = "" if figure.low is None else f"{figure.low:g}"
    high = "" if figure.high is None else f"{figure.high:g}"
    return f"{figure.what} {low if low == high else f'{low}..{high}'}"
