"""What is claimed of an incident, attribute by attribute, and on whose word."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.accounts.account_records import (
    ClaimReference,
    HeldValue,
    Incident,
    Origin,
    Value,
)
from counterclaim.accounts.classes import class_of
from counterclaim.accounts.number_words import says_number
from counterclaim.accounts.tellings import follows
from counterclaim.accounts.voice_names import actor_named
from counterclaim.knowledge.folding import folded
from counterclaim.records import Claim, Event, Figure, Happened, Reading, Span, VoiceKind

ACTOR, TARGET, WEAPON = "actor", "target", "weapon"
"""Attributes whose values are compared by class; all others are figures."""

_PART = re.compile(r"\S+(?: \S+)? of (?:the|those) (?:wounded|injured|dead|killed|victims)\b", re.I)

MOST_WORDS = 3
"""Names of one thing that are shown."""

_LONGEST_BETWEEN = 3
"""Words between a target and what it holds: "a depot for its attack drones"."""


def values_of(
    incident: Incident, readings: Mapping[str, Reading], origins: Sequence[Origin]
) -> list[HeldValue]:
    """Every value that the incident's events claim, by origin, the first published first.

    What a report says in its own words is left out where it also says on whose word.
    """
    origin_of = {claim: origin for origin in origins for claim in origin.claims}
    held: list[HeldValue] = []
    for reference in incident.events:
        reading = readings[reference.document]
        event = next(event for event in reading.events if event.id == reference.event)
        for value, claims in _values(event, reading):
            held += [
                HeldValue(
                    value=value,
                    origin=origin_of[ClaimReference(reading.document.id, claim.id)],
                    claims=(ClaimReference(reading.document.id, claim.id),),
                    stance=claim.stance,
                    since=_day(reading),
                    denied=event.happened is Happened.DENIED,
                    types=frozenset({event.type}),
                )
                for claim in claims
            ]
    return _merged(_without_echoes(held, readings))


def _day(reading: Reading) -> datetime.date | None:
    published = reading.document.published
    return published.date() if isinstance(published, datetime.datetime) else published


def _values(event: Event, reading: Reading) -> Iterator[tuple[Value, list[Claim]]]:
    """The event's values, each with the claims that say it."""
    claims = [claim for claim in reading.claims if claim.id in event.claims]
    text = reading.document.text
    for figure in event.figures:
        bounded = figure.low is not None or figure.high is not None
        if bounded and figure.unit is None and not _of_the_harmed(figure, text):
            yield _figure_value(figure), _saying(figure, claims, text)
    if follows(event):
        return
    target = _whole_target(event, reading)
    for item in event.equipment:
        inside = target and item.mention and target.overlaps(item.mention)
        if not inside and (kind := class_of(WEAPON, item.name)):
            yield Value(WEAPON, item.name, frozenset({kind})), _around(item.mention, claims)
    if event.target and (kind := class_of(TARGET, event.target.name)):
        words = target.of(text) if target else event.target.name
        yield Value(TARGET, words, frozenset({kind})), _around(event.target.mention, claims)
    if event.actor:
        actor = actor_named(event.actor.name, text)
        side = actor.side or actor.id if actor else None
        if side:
            value = Value(ACTOR, event.actor.name, frozenset({side}))
            yield value, _around(event.actor.mention, claims)


def _of_the_harmed(figure: Figure, text: str) -> bool:
    """True for a part of those already counted: "two of the wounded are children"."""
    return figure.mention is not None and bool(_PART.match(text[figure.mention.start :]))


def _whole_target(event: Event, reading: Reading) -> Span | None:
    """The target with the equipment that belongs to it: "a depot for drones"."""
    target = event.target.mention if event.target else None
    if target is None:
        return None
    for item in reading.equipment:
        if item.mention and item.mention.start >= target.end:
            between = reading.document.text[target.end : item.mention.start].split()
            if between[:1] in (["of"], ["for"]) and len(between) <= _LONGEST_BETWEEN:
                return Span(target.start, item.mention.end)
    return target


def _figure_value(figure: Figure) -> Value:
    about = class_of("victim", figure.who) if figure.who else None
    margin = 0.1 if figure.approximate else 0.0
    low = figure.low * (1 - margin) if figure.low is not None else None
    high = figure.high * (1 + margin) if figure.high is not None else None
    return Value(figure.what, bounds_in_words(figure), low=low, high=high, about=about)


def bounds_in_words(figure: Figure) -> str:
    """``at least 4``, ``up to 30``, ``10 to 12``, ``about 40``."""
    low, high = figure.low, figure.high
    about = "about " if figure.approximate else ""
    if low is None or high is None:
        return f"at least {low:,.10g}" if low is not None else f"up to {high:,.10g}"
    return about + (f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}")


def _saying(figure: Figure, claims: list[Claim], text: str) -> list[Claim]:
    """The claims in whose words the figure stands; all of them where it stands in none."""
    if figure.mention:
        return _around(figure.mention, claims)
    low, high = figure.low, figure.high
    saying = [
        claim
        for claim in claims
        if any(says_number(claim.content.of(text), number) for number in (low, high) if number)
    ]
    return saying or claims


def _around(mention: Span | None, claims: list[Claim]) -> list[Claim]:
    inside = [claim for claim in claims if mention and claim.content.contains(mention)]
    return inside or claims


def _without_echoes(held: list[HeldValue], readings: Mapping[str, Reading]) -> list[HeldValue]:
    """Leaves out what a report says in its own words and also on somebody's word."""
    own = {
        ClaimReference(document, claim.id)
        for document, reading in readings.items()
        for claim in reading.claims
        if claim.origin.kind is VoiceKind.AUTHOR
    }
    on_word = {_echoed(item) for item in held if item.claims[0] not in own}
    return [item for item in held if item.claims[0] not in own or _echoed(item) not in on_word]


def _echoed(item: HeldValue) -> tuple[object, ...]:
    """What two voices in one report say alike: the same figure, or the same words."""
    value = item.value
    words = folded(value.words) if value.key else None
    return item.documents[0], value.attribute, value.about, value.low, value.high, words


def _merged(held: Iterable[HeldValue]) -> list[HeldValue]:
    """One held value for all claims of one origin that say the same."""
    same: defaultdict[tuple[object, ...], list[HeldValue]] = defaultdict(list)
    for item in held:
        value = item.value
        key = (value.attribute, value.about, value.low, value.high, value.key, item.denied)
        same[(*key, id(item.origin))].append(item)
    merged = []
    for items in same.values():
        items.sort(key=lambda item: (item.since or datetime.date.max, item.claims))
        claims = dict.fromkeys(claim for item in items for claim in item.claims)
        types = frozenset(kind for item in items for kind in item.types)
        words = dict.fromkeys(item.value.words for item in items)
        value = replace(items[0].value, words=", ".join(list(words)[:MOST_WORDS]))
        merged.append(replace(items[0], value=value, claims=tuple(claims), types=types))
    return sorted(merged, key=lambda item: (item.since or datetime.date.max, item.claims))
