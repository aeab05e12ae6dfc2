"""Which type of event a trigger names, where the word alone leaves it open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from counterclaim.knowledge.event_types import ATTACK, HARM, trigger_lexicon
from counterclaim.reading.rules.event_roles import words_of_target
from counterclaim.reading.rules.event_triggers import Candidate, clause_tokens
from counterclaim.records import EventType

EVENT_WEIGHT = 5
"""An event of known type counts as this many words for means of attack."""

_VIOLENT = frozenset(
    (
        EventType.STRIKE,
        EventType.DRONE_ATTACK,
        EventType.SHELLING,
        EventType.BOMBING,
        EventType.NAVAL_ATTACK,
        EventType.GROUND_ASSAULT,
        EventType.CLASH,
        EventType.KILLING,
    )
)
_BY_WEAPON = frozenset(
    (EventType.STRIKE, EventType.DRONE_ATTACK, EventType.SHELLING, EventType.BOMBING)
)
"""Types told by the weapon used: a weapon that is hit tells nothing of how it was hit."""


def own_type(
    candidate: Candidate, others: Iterable[Candidate], content: Sequence[Token]
) -> EventType | None:
    """The type that the trigger, or the means of attack beside it, tell.

    ``others`` are the triggers of the same claim, ``content`` its words.
    """
    kind = candidate.trigger.kind
    if kind not in (ATTACK, HARM):
        return EventType(kind)
    if kind == HARM:
        for other in others:
            if other.trigger.kind in _VIOLENT:
                return EventType(other.trigger.kind)
    head = candidate.head
    nearest = sorted(content, key=lambda token: abs(token.i - head.i))
    target = words_of_target(head)
    return _method(clause_tokens(head), target) or _method(nearest, target)


def usual_types(
    doc: Doc, candidates: Iterable[Candidate], known: Iterable[EventType | None]
) -> Counter[EventType]:
    """How often the report tells of each violent type, by its events and by the words for means.

    Means in what was hit ("destroyed a store of drones") do not count.
    """
    methods = trigger_lexicon().methods
    usual = Counter(type_ for type_ in known if type_ in _VIOLENT)
    usual.update({type_: EVENT_WEIGHT * count for type_, count in usual.items()})
    hit = {
        position
        for candidate in candidates
        if candidate.trigger.kind != EventType.INTERCEPTION
        for position in words_of_target(candidate.head)
    }
    found = ((token.i, methods.get(token.lemma_.lower())) for token in doc)
    usual.update(type_ for i, type_ in found if type_ and not (type_ in _BY_WEAPON and i in hit))
    return usual


def usual_type(candidate: Candidate, usual: Counter[EventType]) -> EventType:
    """What the other events of the report are, for a trigger that leaves the type open."""
    if usual:
        return usual.most_common(1)[0][0]
    return EventType.KILLING if candidate.trigger.kind == HARM else EventType.STRIKE


def _method(tokens: Iterable[Token], target: frozenset[int]) -> EventType | None:
    """The type that the first word for a means of attack tells, weapons in the target aside."""
    methods = trigger_lexicon().methods
    for token in tokens:
        found = methods.get(token.lemma_.lower())
        if found is not None and not (found in _BY_WEAPON and token.i in target):
            return found
    return None
