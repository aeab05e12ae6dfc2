"""Where, when, with what and how many: the mentions that belong to an event.

The mentions come from the look-ups of :class:`ParsedDocument`; this only chooses among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from spacy.tokens import Token

from counterclaim.reading.figures.choice import figure_of_event
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import Equipment, Figure, Place, Span, TimeInterval

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


def place_of(parsed: ParsedDocument, trigger: Token, content: Span) -> Place | None:
    """The place nearest to the trigger inside the claim, after a preposition of place if any is.

    Where no look-up found places, a proper noun after such a preposition is taken as printed.
    """
    places = [p for p in parsed.places if not p.metonym and _within(p, content)]
    if not places and not parsed.places:
        places = [place for place in _printed_places(trigger) if _within(place, content)]
    after = [place for place in places if _after_locative(parsed, place)]
    return _nearest(after or places, trigger)


def time_of(parsed: ParsedDocument, trigger: Token, content: Span) -> TimeInterval | None:
    """The time expression nearest to the trigger inside the claim, or None."""
    return _nearest([time for time in parsed.times if _within(time, content)], trigger)


def equipment_of(parsed: ParsedDocument, trigger: Token, content: Span) -> tuple[Equipment, ...]:
    """The equipment that stands in the trigger's sentence and in the claim, in order."""
    sentence = _sentence(trigger)
    return tuple(e for e in parsed.equipment if _within(e, content) and _within(e, sentence))


def figures_of(
    figures: Sequence[Figure], trigger: Span, sentence: Span, content: Span
) -> tuple[Figure, ...]:
    """Killed and injured first, then every other figure of the trigger's sentence in the claim."""
    inside = [figure for figure in figures if _within(figure, content)]
    casualties = [
        figure_of_event(what, inside, trigger, sentence, [content]) for what in _CASUALTIES
    ]
    others: dict[str, Figure] = {}
    for figure in inside:
        if figure.what not in _CASUALTIES and _within(figure, sentence):
            others.setdefault(figure.what, figure)
    return (*(figure for figure in casualties if figure), *others.values())


def _nearest(mentions: Iterable[Mention], trigger: Token) -> Mention | None:
    """The mention nearest to the trigger; those in its sentence come before all others."""
    sentence = _sentence(trigger)

    def distance(mention: Mention) -> tuple[bool, int]:
        span = mention.mention
        if span is None:
            return True, len(trigger.doc.text)
        return not sentence.overlaps(span), abs(span.start - trigger.idx)

    key: Callable[[Mention], tuple[bool, int]] = distance
    return min(mentions, key=key, default=None)


def _within(mention: Mention, span: Span) -> bool:
    return mention.mention is not None and span.overlaps(mention.mention)


def _sentence(token: Token) -> Span:
    return Span(token.sent.start_char, token.sent.end_char)


def _after_locative(parsed: ParsedDocument, place: Place) -> bool:
    """True where a preposition of place governs the place name."""
    if place.mention is None:
        return False
    tokens = parsed.syntax.char_span(
        place.mention.start, place.mention.end, alignment_mode="expand"
    )
    return tokens is not None and tokens.root.head.lower_ in _LOCATIVE


def _printed_places(trigger: Token) -> list[Place]:
    places = []
    for token in trigger.sent:
        governed = token.dep_ == "pobj" and token.head.lower_ in _LOCATIVE
        if governed and token.pos_ == "PROPN" and token.lower_ not in _CALENDAR:
            first = min((t.i for t in token.lefts if t.dep_ == "compound"), default=token.i)
            span = Span(token.doc[first].idx, token.idx + len(token))
            places.append(Place(span.of(token.doc.text), span))
    return places
