"""From the network's probabilities to events: triggers, types, and who, where, when, with what.

Pointers choose the words; what they mean (a place's entry, a day, a number) comes from the exact
mentions of the parsed document that stand there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from counterclaim.reading.learned.decode import INSIDE, span_of
from counterclaim.reading.learned.network import (
    EVENT_TYPES,
    HAPPENED,
    Array,
    Pointed,
    WindowTags,
)
from counterclaim.reading.learned.settings import Settings
from counterclaim.reading.learned.trigger_types import TriggerTypes
from counterclaim.reading.learned.voices import last_word
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import (
    Equipment,
    Event,
    EventType,
    Figure,
    Happened,
    Participant,
    Place,
    Span,
    TimeInterval,
)

Mention = TypeVar("Mention", Place, TimeInterval, Equipment, Figure)

BEGIN = 1
LONGEST_TRIGGER = 4
CASUALTIES = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event of a window before its claims are known. Spans are of the document.

    ``told`` are the anchors, words of the window, of claims that tell of it by the model.
    """

    trigger: Span
    type: EventType
    happened: Happened
    roles: dict[str, tuple[Span, ...]]
    told: tuple[int, ...]
    score: float


def find_triggers(tags: WindowTags, settings: Settings) -> list[int]:
    """First words of triggers in the fresh part of a window; never two next to each other."""
    chances = tags.triggers[:, BEGIN]
    found: list[int] = []
    for word in range(tags.fresh, len(chances)):
        if chances[word] < settings.trigger:
            continue
        if found and found[-1] == word - 1 and tags.triggers[word, INSIDE] > chances[word] / 2:
            continue
        found.append(word)
    return found


def find_events(
    tags: WindowTags,
    settings: Settings,
    pointed: Pointed,
    triggers: Sequence[int],
    anchors: Iterable[int],
    usual: TriggerTypes,
) -> list[FoundEvent]:
    """One event a trigger, with the words of its roles."""
    anchors = sorted(set(anchors))
    events = []
    for row, word in enumerate(triggers):
        trigger = span_of(tags, word, _last_of_trigger(tags, word))
        types = usual.weigh(trigger.of(tags.words.text), tags.types[word])
        type_ = int(types.argmax())
        roles = {
            role: tuple(_role(tags, pointed, role, chances[row], settings))
            for role, chances in pointed.roles.items()
        }
        events.append(
            FoundEvent(
                trigger,
                EVENT_TYPES[type_],
                HAPPENED[int(tags.happened[word].argmax())],
                roles,
                tuple(one for one in anchors if pointed.told[row, one] >= settings.told),
                float(tags.triggers[word, BEGIN] * types[type_]),
            )
        )
    return events


def _last_of_trigger(tags: WindowTags, word: int) -> int:
    last = word
    limit = min(len(tags.triggers), word + LONGEST_TRIGGER)
    while last + 1 < limit and tags.triggers[last + 1].argmax() == INSIDE:
        last += 1
    return last


def _role(
    tags: WindowTags, pointed: Pointed, role: str, chances: Array, settings: Settings
) -> Iterable[Span]:
    """The spans of a role: several only for equipment."""
    probabilities = np.exp(chances)
    if 1 - probabilities[0] < settings.role:
        return
    order = np.argsort(-probabilities[1:])
    wanted = 3 if role == "equipment" else 1
    for rank, word in enumerate(order[:wanted]):
        if rank and probabilities[word + 1] < 0.25:
            return
        first = int(word)
        last = first if role in CASUALTIES else last_word(tags, pointed, "end_of_role", first)
        yield span_of(tags, first, last)


def complete(
    found: FoundEvent,
    parsed: ParsedDocument,
    others: Iterable[Figure],
    claims: tuple[str, ...],
    known: tuple[str, float],
) -> Event:
    """The event's record: what its words mean, by the exact mentions that stand there.

    ``others`` are its figures beside casualties, ``claims`` the ids of the claims that tell of it,
    ``known`` its id and confidence.
    """
    text = parsed.document.text
    place = _place(found, parsed)
    return Event(
        id=known[0],
        type=found.type,
        trigger=found.trigger,
        actor=_participant(found.roles["actor"], text),
        target=_participant(found.roles["target"], text),
        equipment=tuple(_equipment(span, parsed) for span in found.roles["equipment"]),
        place=place,
        country=place.country if place else None,
        time=_first(parsed.times, found.roles["time"]),
        figures=(*_casualties(found, parsed), *others),
        claims=claims,
        happened=found.happened,
        confidence=known[1],
    )


def _participant(spans: Sequence[Span], text: str) -> Participant | None:
    if not spans:
        return None
    return Participant(" ".join(spans[0].of(text).split()), spans[0])


def _place(found: FoundEvent, parsed: ParsedDocument) -> Place | None:
    spans = found.roles["place"]
    known = _first(parsed.places, spans)
    if known or not spans:
        return known
    return Place(" ".join(spans[0].of(parsed.document.text).split()), spans[0])


def _equipment(span: Span, parsed: ParsedDocument) -> Equipment:
    known = _first(parsed.equipment, (span,))
    return known or Equipment(" ".join(span.of(parsed.document.text).split()), span)


def _casualties(found: FoundEvent, parsed: ParsedDocument) -> Iterable[Figure]:
    """The figures at the words pointed to; the pointer knows who was killed and who injured."""
    for what in CASUALTIES:
        counted = _first(parsed.figures, found.roles[what])
        if counted:
            yield replace(counted, what=what)


def other_figures(parsed: ParsedDocument, events: Sequence[FoundEvent]) -> list[list[Figure]]:
    """For each event the figures of its sentence that are nearer to it than to other events.

    Each kind of figure once. Casualties that a pointer has given to an event are left out.
    """
    shared: list[list[Figure]] = [[] for _ in events]
    pointed = [span for event in events for what in CASUALTIES for span in event.roles[what]]
    starts = [sentence.start for sentence in parsed.sentences]
    rows: dict[int, list[int]] = defaultdict(list)
    for row, event in enumerate(events):
        rows[bisect_right(starts, event.trigger.start)].append(row)
    for figure in parsed.figures:
        at = figure.mention
        if at is None or (figure.what in CASUALTIES and any(map(at.overlaps, pointed))):
            continue
        beside = [
            row
            for row in rows.get(bisect_right(starts, at.start), ())
            if not events[row].roles.get(figure.what)
        ]
        if beside:
            row = min(beside, key=lambda one: abs(events[one].trigger.start - at.start))
            if all(figure.what != other.what for other in shared[row]):
                shared[row].append(figure)
    return shared


def _first(mentions: Iterable[Mention], spans: Sequence[Span]) -> Mention | None:
    """The first mention that overlaps one of the spans; of several the longest."""
    touching = [
        one for one in mentions for span in spans if one.mention and one.mention.overlaps(span)
    ]
    return max(touching, key=_length, default=None)


def _length(mention: Place | TimeInterval | Equipment | Figure) -> int:
    return mention.mention.end - mention.mention.start if mention.mention else 0
