"""The events of one document, gold and read, matched one to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.benchmarks.claims import ClaimMatch, match_claims
from counterclaim.benchmarks.matching import Words, best_assignment
from counterclaim.benchmarks.names import VoiceNames
from counterclaim.records import Event, EventType, Figure, Participant, Place, Reading

TYPE_GROUPS: Mapping[EventType, str] = {
    EventType.STRIKE: "attack",
    EventType.DRONE_ATTACK: "attack",
    EventType.SHELLING: "attack",
    EventType.BOMBING: "attack",
    EventType.NAVAL_ATTACK: "attack",
    EventType.GROUND_ASSAULT: "fighting",
    EventType.CLASH: "fighting",
    EventType.ABDUCTION: "custody",
    EventType.DETENTION: "custody",
    EventType.NEGOTIATION: "talks",
    EventType.AGREEMENT: "talks",
}
"""Types that reports often leave open, such as an attack by missile or drone. A type that is not
here is a group of its own."""

FIELDS = ("actor", "target", "place", "date", "killed", "injured")
"""The fields of an event that are compared."""

LEAST_FIELDS = 2
"""Fields that must be right for two events whose triggers do not overlap to be the same."""

CIRCUMSTANCES = frozenset({"place", "date"})
"""Fields that all events of a report may share, so that they alone do not make two the same."""

LEAST_OVERLAP = 0.5
"""Words shared by two mentions over words of either, from which they are the same participant."""

# An overlapping trigger outweighs all fields; then the account (whose claims tell of it), then the
# exact type.
_TRIGGER, _FIELD, _SAME_CLAIM, _SAME_TYPE = 1.0, 0.1, 0.05, 0.01


@dataclass(frozen=True, slots=True)
class EventPair:
    """A gold event, the event that was read of it, and which of :data:`FIELDS` are right."""

    gold: Event
    read: Event
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventMatch:
    """The events of one document: pairs, and the gold and read events without a partner."""

    gold: Reading
    read: Reading
    pairs: tuple[EventPair, ...]
    missed: tuple[Event, ...]
    spurious: tuple[Event, ...]


def type_group(event: Event) -> str:
    """The group of an event's type, see :data:`TYPE_GROUPS`."""
    return TYPE_GROUPS.get(event.type, event.type.value)


def stated(event: Event) -> frozenset[str]:
    """Those of :data:`FIELDS` that the event has."""
    values: dict[str, object] = {
        "actor": event.actor,
        "target": event.target,
        "place": event.place,
        "date": event.time,
        "killed": event.figure("killed"),
        "injured": event.figure("injured"),
    }
    return frozenset(field for field, value in values.items() if value is not None)


def match_events(gold: Reading, read: Reading, claims: ClaimMatch | None = None) -> EventMatch:
    """The assignment of greatest weight among events of one type group that overlap.

    Two events overlap where their triggers share a character, where at least :data:`LEAST_FIELDS`
    fields are right that are not all :data:`CIRCUMSTANCES`, or where one has no trigger and one
    claim tells of both. ``claims`` is the match of the same document's claims, made here where it
    is not given.
    """
    same = _Comparison(gold, claims or match_claims(gold, read))
    candidates: dict[tuple[int, int], EventPair] = {}
    weights: dict[tuple[int, int], float] = {}
    for row, expected in enumerate(gold.events):
        for column, found in enumerate(read.events):
            if type_group(expected) != type_group(found):
                continue
            pair = EventPair(expected, found, same.fields(expected, found))
            triggers, claim = _triggers_overlap(expected, found), same.claim(expected, found)
            without_trigger = expected.trigger is None or found.trigger is None
            if triggers or _fields_overlap(pair) or (without_trigger and claim):
                candidates[row, column] = pair
                weights[row, column] = _weight(pair, triggers, claim)
    assigned = best_assignment(weights)
    rows, columns = {row for row, _ in assigned}, {column for _, column in assigned}
    return EventMatch(
        gold=gold,
        read=read,
        pairs=tuple(candidates[position] for position in assigned),
        missed=tuple(e for row, e in enumerate(gold.events) if row not in rows),
        spurious=tuple(e for column, e in enumerate(read.events) if column not in columns),
    )


class _Comparison:
    """Compares events of one document."""

    def __init__(self, gold: Reading, claims: ClaimMatch) -> None:
        self._words = Words(gold.document.text)
        self._names = VoiceNames(
            participant.name
            for event in gold.events
            for participant in (event.actor, event.target)
            if participant
        )
        pairs = (*claims.pairs, *claims.author_pairs)
        self._same_claims = {(pair.gold.id, pair.read.id) for pair in pairs}

    def fields(self, gold: Event, read: Event) -> frozenset[str]:
        """The fields that both state, and alike."""
        right = {
            "actor": self._participant(gold.actor, read.actor),
            "target": self._participant(gold.target, read.target),
            "place": self._place(gold.place, read.place),
            "date": _same_date(gold, read),
            "killed": _same_bounds(gold.figure("killed"), read.figure("killed")),
            "injured": _same_bounds(gold.figure("injured"), read.figure("injured")),
        }
        return frozenset(field for field, is_right in right.items() if is_right)

    def claim(self, gold: Event, read: Event) -> bool:
        """True where one claim tells of both."""
        return any(
            (one, other) in self._same_claims for one in gold.claims for other in read.claims
        )

    def _participant(self, gold: Participant | None, read: Participant | None) -> bool:
        if gold is None or read is None:
            return False
        if gold.mention and read.mention:
            overlap = self._words.overlap(gold.mention, read.mention)
            if overlap >= LEAST_OVERLAP:
                return True
        return self._names.same(gold.name, read.name)

    def _place(self, gold: Place | None, read: Place | None) -> bool:
        """Any overlap will do: "the port city of Izmail" is Izmail."""
        if gold is None or read is None:
            return False
        if gold.mention and read.mention and gold.mention.overlaps(read.mention):
            return True
        return VoiceNames((gold.name,)).same(gold.name, read.name)


def _triggers_overlap(gold: Event, read: Event) -> bool:
    return bool(gold.trigger and read.trigger and gold.trigger.overlaps(read.trigger))


def _fields_overlap(pair: EventPair) -> bool:
    return len(pair.right) >= LEAST_FIELDS and not pair.right <= CIRCUMSTANCES


def _same_date(gold: Event, read: Event) -> bool:
    if gold.time is None or read.time is None:
        return False
    return (gold.time.start, gold.time.end) == (read.time.start, read.time.end)


def _same_bounds(gold: Figure | None, read: Figure | None) -> bool:
    return bool(gold and read and (gold.low, gold.high) == (read.low, read.high))


def _weight(pair: EventPair, triggers: bool, same_claim: bool) -> float:
    return (
        _TRIGGER * triggers
        + _FIELD * len(pair.right)
        + _SAME_CLAIM * same_claim
        + _SAME_TYPE * (pair.gold.type is pair.read.type)
    )
