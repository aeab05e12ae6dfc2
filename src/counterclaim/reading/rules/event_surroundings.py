"""Where, when, with what and how many: the mentions that belong to an event.

The mentions come from the look-ups of :class:`ParsedDocument`; this only chooses among them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

from spacy.tokens import Token

from counterclaim.reading.figures.choice import figure_of_event
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.event_roles import words_of_target
from counterclaim.reading.rules.ordered import Ordered
from counterclaim.records import Equipment, Figure, Participant, Place, Span, TimeInterval

Mention = TypeVar("Mention", Place, TimeInterval, Equipment, Figure)

_CASUALTIES = ("killed", "injured")
_LOCATIVE = frozenset(
    {
        *("in", "at", "near", "outside", "around", "over", "off", "on", "inside", "across"),
        *("along", "towards", "toward", "into", "from"),
    }
)
_CALENDAR = frozenset(
    {
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december", "monday", "tuesday", "wednesday"),
        *("thursday", "friday", "saturday", "sunday", "ramadan", "eid", "easter"),
    }
)


class Surroundings:
    """The mentions of one document, from which those of each event are chosen."""

    def __init__(self, parsed: ParsedDocument) -> None:
        self._syntax = parsed.syntax
        self._places = Ordered(parsed.places, _mention)
        self._times = Ordered(parsed.times, _mention)
        self._equipment = Ordered(parsed.equipment, _mention)
        self._figures = Ordered(parsed.figures, _mention)
        self._names_places = bool(parsed.places)

    def place_of(self, trigger: Token, content: Span, actor: Participant | None) -> Place | None:
        """The place nearest to the trigger in the claim, after a preposition of place if any is.

        A state that acts or governs is no place. Where no look-up found places, a proper noun
        after such a preposition is taken as printed.
        """
        places = self._places.overlapping(content)
        if not self._names_places:
            inside = Ordered(_printed_places(trigger), _mention)
            places = inside.overlapping(content)
        acting = actor.mention if actor else None
        places = [place for place in places if not place.metonym and not _lies_in(place, acting)]
        after = [place for place in places if self._is_after_locative(place)]
        return _nearest(after or places, trigger)

    def time_of(self, trigger: Token, content: Span) -> TimeInterval | None:
        """The time expression nearest to the trigger inside the claim, or None."""
        return _nearest(self._times.overlapping(content), trigger)

    def equipment_of(self, trigger: Token, content: Span) -> tuple[Equipment, ...]:
        """The equipment in the trigger's sentence and in the claim, in order.

        What was hit is no weapon of the event: "destroyed two howitzers".
        """
        both = _common(_sentence(trigger), content)
        found = self._equipment.overlapping(both) if both else []
        hit = [
            Span(word.idx, word.idx + len(word))
            for word in (self._syntax[position] for position in words_of_target(trigger))
            if not word.is_space
        ]
        return tuple(one for one in found if not any(_lies_in(one, word) for word in hit))

    def figures_of(self, trigger: Token, words: Span, content: Span) -> tuple[Figure, ...]:
        """Killed and injured first, then other figures of the trigger's sentence in the claim."""
        inside, sentence = self._figures.overlapping(content), _sentence(trigger)
        casualties = [
            figure_of_event(what, inside, words, sentence, [content]) for what in _CASUALTIES
        ]
        others: dict[str, Figure] = {}
        for figure in inside:
            if figure.what not in _CASUALTIES and _lies_in(figure, sentence):
                others.setdefault(figure.what, figure)
        return (*(figure for figure in casualties if figure), *others.values())

    def _is_after_locative(self, place: Place) -> bool:
        """True where a preposition of place governs the place name."""
        if place.mention is None:
            return False
        tokens = self._syntax.char_span(
            place.mention.start, place.mention.end, alignment_mode="expand"
        )
        return tokens is not None and tokens.root.head.lower_ in _LOCATIVE


def _nearest(mentions: Iterable[Mention], trigger: Token) -> Mention | None:
    """The mention nearest to the trigger; those in its sentence come before all others."""
    sentence = _sentence(trigger)

    def distance(mention: Mention) -> tuple[bool, int]:
        span = mention.mention
        if span is None:
            return True, sys.maxsize
        return not sentence.overlaps(span), abs(span.start - trigger.idx)

    key: Callable[[Mention], tuple[bool, int]] = distance
    return min(mentions, key=key, default=None)


def _mention(mention: Mention) -> Span | None:
    return mention.mention


def _lies_in(mention: Mention, span: Span | None) -> bool:
    return span is not None and mention.mention is not None and span.overlaps(mention.mention)


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _sentence(token: Token) -> Span:
    return Span(token.sent.start_char, token.sent.end_char)


def _printed_places(trigger: Token) -> list[Place]:
    places = []
    for token in trigger.sent:
        governed = token.dep_ == "pobj" and token.head.lower_ in _LOCATIVE
        if governed and token.pos_ == "PROPN" and token.lower_ not in _CALENDAR:
            first = min((t.i for t in token.lefts if t.dep_ == "compound"), default=token.i)
            span = Span(token.doc[first].idx, token.idx + len(token))
            places.append(Place(token.doc[first : token.i + 1].text, span))
    return places
