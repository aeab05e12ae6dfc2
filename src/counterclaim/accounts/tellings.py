"""What one document tells of one happening: its events, parted where they cannot be one.

A report mostly tells of one happening in many events (a strike, the interception, the search of
the ruins), and names others in passing. The first is its *main* telling.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.accounts.distance import different_places
from counterclaim.accounts.words import words_in
from counterclaim.knowledge.countries import countries_called
from counterclaim.records import Event, EventType, Happened, Place, Reading, TimeInterval

LONGEST_DAYS = 14
"""Days after which an interval ("this year") sums up many happenings."""

SAME_HAPPENING_DAYS = 1
"""Days between two tellings of one happening: the night before, another time zone."""

NEAR = 300
"""Characters within which an event without place and day goes with the one before it."""

NEWS_DAYS = 1
"""Days before publication on which undated news happened."""

_NAME = re.compile(r"\b[A-Z][\w’'\-]+")

_FOLLOWING = frozenset(
    {
        EventType.DETENTION, EventType.DISPLACEMENT, EventType.INVESTIGATION, EventType.PROTEST,
        EventType.NEGOTIATION, EventType.AGREEMENT, EventType.SANCTION, EventType.AID_TRANSFER,
        EventType.DEPLOYMENT,
    }
)  # fmt: skip
"""Types of what follows a happening, on a later day and elsewhere, without being another one."""

Days = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Telling:
    """The events of one document that tell of one happening, and what they are known by.

    ``words`` are those of the whole document in its main telling, else of the telling's claims;
    ``names`` are capitalised words of voices, parties, places and equipment.
    """

    document: str
    number: int
    events: tuple[Event, ...]
    published: datetime.date | None
    words: frozenset[str]
    names: frozenset[str]

    @property
    def main(self) -> bool:
        """True for what the document is mostly about."""
        return self.number == 0

    @property
    def key(self) -> str:
        """Identity among all tellings."""
        return f"{self.document}#{self.number}"

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of its events."""
        return tuple(event.place for event in self.events if event.place)

    @property
    def countries(self) -> frozenset[str]:
        """The countries of its events, ISO 3166-1 alpha-2."""
        return frozenset(event.country for event in self.events if event.country)

    @property
    def types(self) -> frozenset[EventType]:
        """The types of its events."""
        return frozenset(event.type for event in self.events)


def tellings_of(reading: Reading) -> list[Telling]:
    """The tellings of a document, the main one first. What is only planned is no happening yet."""
    told = [event for event in reading.events if event.happened is not Happened.PLANNED]
    told.sort(key=_position)
    if told:
        told[0] = _as_news(told[0], _day(reading.document.published))
    groups = _grouped(told)
    return [_telling(number, group, reading) for number, group in enumerate(groups)]


def days_of(event: Event) -> Days | None:
    """The days on which the event may have happened; None where untold or too many."""
    if event.time is None or (event.time.end - event.time.start).days > LONGEST_DAYS:
        return None
    return event.time.start, event.time.end


def days_apart(first: Days, second: Days) -> int:
    """Days between two intervals; 0 where they meet."""
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def follows(event: Event) -> bool:
    """True for what comes after a happening and belongs to it, whenever and wherever it is."""
    return event.type in _FOLLOWING


def _as_news(event: Event, published: datetime.date | None) -> Event:
    """What a report begins with is news: where no day is told, of that day or the one before."""
    if event.time is not None or published is None or follows(event):
        return event
    start = published - datetime.timedelta(days=NEWS_DAYS)
    return replace(event, time=TimeInterval(start, published, approximate=True, anchor="published"))


def assumed_day(event: Event) -> bool:
    """True where the report gives no day, and it was taken for that of the news."""
    return event.time is not None and event.time.mention is None and event.time.approximate


def _position(event: Event) -> int:
    return event.trigger.start if event.trigger else 1 << 30


def _grouped(events: Sequence[Event]) -> list[list[Event]]:
    groups: list[list[Event]] = []
    before: tuple[Event, list[Event]] | None = None
    for event in events:
        group = _group_of(event, groups, before)
        if group is None:
            group = []
            groups.append(group)
        group.append(event)
        before = event, group
    return groups


def _group_of(
    event: Event, groups: Sequence[list[Event]], before: tuple[Event, list[Event]] | None
) -> list[Event] | None:
    """Where the event belongs: with its neighbour, else with the first group it does not part."""
    if _sums_up(event):
        return None
    if before and _goes_with(event, before[0]):
        return before[1]
    for group in groups:
        if not _sums_up(group[0]) and not any(_parted(event, other) for other in group):
            return group
    return None


def _goes_with(event: Event, before: Event) -> bool:
    """True where an event that has neither place nor day stands close after another."""
    bare = event.place is None and event.time is None
    return bare and not _sums_up(before) and _position(event) - _position(before) <= NEAR


def _sums_up(event: Event) -> bool:
    return event.time is not None and (event.time.end - event.time.start).days > LONGEST_DAYS


def _parted(first: Event, second: Event) -> bool:
    """True where two events of one document are told as two happenings."""
    if follows(first) or follows(second):
        return False
    one, two = days_of(first), days_of(second)
    if one and two and days_apart(one, two) > SAME_HAPPENING_DAYS:
        return True
    return bool(first.place and second.place and different_places(first.place, second.place))


def _telling(number: int, events: list[Event], reading: Reading) -> Telling:
    document = reading.document
    of_events = {claim for event in events for claim in event.claims}
    claims = [claim for claim in reading.claims if claim.id in of_events]
    text = document.text
    if number:
        text = " ".join(claim.content.of(document.text) for claim in claims)
    voices = [step.voice.name for claim in (claims if number else reading.claims)
              for step in claim.chain]  # fmt: skip
    return Telling(
        document.id,
        number,
        tuple(events),
        _day(document.published),
        frozenset(words_in(text)),
        _names([*voices, *_parties(events)]),
    )


def _parties(events: Iterable[Event]) -> Iterable[str]:
    for event in events:
        for named in (event.actor, event.target, event.place, *event.equipment):
            if named:
                yield named.name


def _names(phrases: Iterable[str]) -> frozenset[str]:
    """Capitalised words, without those for countries and peoples, which name no happening."""
    words = {word for phrase in phrases for word in _NAME.findall(phrase)}
    return frozenset(
        name for word in words if not countries_called(word) for name in words_in(word)
    )


def _day(published: datetime.date | None) -> datetime.date | None:
    return published.date() if isinstance(published, datetime.datetime) else published
