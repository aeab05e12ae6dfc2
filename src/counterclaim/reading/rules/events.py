"""Events by rules: the trigger that a claim turns on, and what its sentence says of it.

Thin on purpose: it stays as the floor that a learned reader is measured against.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from counterclaim.knowledge.event_types import ATTACK, HARM, trigger_lexicon
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.event_roles import actor_of, target_of
from counterclaim.reading.rules.event_surroundings import (
    equipment_of,
    figures_of,
    place_of,
    time_of,
)
from counterclaim.reading.rules.event_triggers import Candidate, clause_tokens, find_candidates
from counterclaim.records import Claim, Event, EventType, Happened, Span, Stance

LEAST_SCORE = 18.0
"""Below this a claim tells of no event. Tuned on the training reports."""

COST_BELOW = {
    "relcl": 15.0,
    "advcl": 15.0,
    "acl": 15.0,
    "pobj": 10.0,
    "pcomp": 5.0,
    "conj": 5.0,
    "amod": 30.0,
    "compound": 20.0,
}
"""What a trigger loses for each step up to the main word of its claim. Tuned on train."""

DEMAND_COST = 10.0
"""What a demand takes more: it often names what shall end, or be said."""

LATER_COST = 0.1
"""What a trigger loses for each word before it."""

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
_PLANNED = frozenset((Stance.PREDICTS, Stance.PLEDGES, Stance.THREATENS, Stance.DEMANDS))
_MODALS = frozenset(("will", "would", "shall", "'ll", "’ll", "wo", "could"))
_INTENDING = frozenset(
    ("plan", "intend", "threaten", "prepare", "vow", "want", "refuse", "order", "hope", "try")
)


@dataclass(frozen=True, slots=True)
class _Account:
    """A claim with the candidate that it turns on."""

    claim: Claim
    candidate: Candidate
    others: tuple[Candidate, ...]


def read_events(parsed: ParsedDocument, claims: tuple[Claim, ...]) -> tuple[Event, ...]:
    """The events that the claims tell of, one for each event and account, in document order.

    Claims that doubt tell of no event. ``parsed`` may lack places, times, equipment and figures;
    the events then lack them too.
    """
    candidates = sorted(find_candidates(parsed.syntax), key=lambda one: one.span.start)
    accounts = _accounts(claims, candidates)
    known = [_own_type(account) for account in accounts]
    usual = _usual_types(parsed.syntax, known)
    events = [
        _event(parsed, account, type_ or _usual_type(account, usual))
        for account, type_ in zip(accounts, known, strict=True)
    ]
    return tuple(
        replace(e, id=f"e{number}") for number, e in enumerate(_merged(accounts, events), start=1)
    )


def _accounts(claims: Iterable[Claim], candidates: Sequence[Candidate]) -> list[_Account]:
    """Each claim with its likeliest trigger, where it has one; a trigger serves a voice once."""
    accounts = []
    for claim in claims:
        if claim.stance is Stance.DOUBTS:
            continue
        inside = [one for one in candidates if claim.content.contains(one.span)]
        best = max(inside, key=lambda one: _score(one, claim), default=None)
        if best is not None and _score(best, claim) >= LEAST_SCORE + DEMAND_COST * (
            claim.stance is Stance.DEMANDS
        ):
            accounts.append(_Account(claim, best, tuple(inside)))
    return accounts


def _score(candidate: Candidate, claim: Claim) -> float:
    """How likely the claim turns on this word: its weight, less what stands above it costs."""
    cost, node = 0.0, candidate.head
    while node.head != node and claim.content.start <= node.head.idx < claim.content.end:
        cost += COST_BELOW.get(node.dep_, 0.0)
        node = node.head
    later = candidate.head.i - node.sent.start
    return candidate.trigger.weight - cost - LATER_COST * later


def _own_type(account: _Account) -> EventType | None:
    """The type that the trigger, or the means of attack beside it, tell."""
    kind = account.candidate.trigger.kind
    if kind not in (ATTACK, HARM):
        return EventType(kind)
    if kind == HARM:
        for other in account.others:
            if other.trigger.kind in _VIOLENT:
                return EventType(other.trigger.kind)
    return _method(clause_tokens(account.candidate.head)) or _method(_content_tokens(account))


def _content_tokens(account: _Account) -> list[Token]:
    """The words of the claim, those nearest to the trigger first."""
    content, head = account.claim.content, account.candidate.head
    inside = [token for token in head.doc if content.start <= token.idx < content.end]
    return sorted(inside, key=lambda token: abs(token.i - head.i))


def _method(tokens: Iterable[Token]) -> EventType | None:
    """The type that the first word for a means of attack tells."""
    methods = trigger_lexicon().methods
    lemmas = (token.lemma_.lower() for token in tokens)
    return next((methods[lemma] for lemma in lemmas if lemma in methods), None)


def _usual_types(doc: Doc, known: Iterable[EventType | None]) -> Counter[EventType]:
    """How often the report tells of each violent type, by its events and by the words for means."""
    methods = trigger_lexicon().methods
    usual = Counter(type_ for type_ in known if type_ in _VIOLENT)
    usual.update({type_: EVENT_WEIGHT * count for type_, count in usual.items()})
    usual.update(methods[t.lemma_.lower()] for t in doc if t.lemma_.lower() in methods)
    return usual


def _usual_type(account: _Account, usual: Counter[EventType]) -> EventType:
    """What the other events of the report are, for a trigger that leaves the type open."""
    if usual:
        return usual.most_common(1)[0][0]
    return EventType.KILLING if account.candidate.trigger.kind == HARM else EventType.STRIKE


def _event(parsed: ParsedDocument, account: _Account, type_: EventType) -> Event:
    claim, trigger = account.claim, account.candidate.head
    sentence = Span(trigger.sent.start_char, trigger.sent.end_char)
    place = place_of(parsed, trigger, claim.content)
    return Event(
        id="",
        type=type_,
        trigger=account.candidate.span,
        actor=actor_of(trigger),
        target=target_of(trigger),
        equipment=equipment_of(parsed, trigger, claim.content),
        place=place,
        country=place.country if place else None,
        time=time_of(parsed, trigger, claim.content),
        figures=figures_of(parsed.figures, account.candidate.span, sentence, claim.content),
        claims=(claim.id,),
        happened=_happened(claim, trigger),
    )


def _happened(claim: Claim, trigger: Token) -> Happened:
    """What the claim's stance says, then modality and negation around the trigger."""
    if claim.stance is Stance.DENIES:
        return Happened.DENIED
    if claim.stance in _PLANNED:
        return Happened.PLANNED
    node = trigger
    for _ in range(4):
        lemmas = {child.lower_ for child in node.children if child.dep_ in ("aux", "neg", "det")}
        if lemmas & _MODALS:
            return Happened.PLANNED
        if lemmas & {"not", "n't", "n’t", "never", "no"}:
            return Happened.DENIED
        if node.dep_ not in ("dobj", "nsubjpass", "xcomp", "pobj", "prep"):
            break
        if node.dep_ == "xcomp" and node.head.lemma_ in _INTENDING:
            return Happened.PLANNED
        node = node.head
    return Happened.YES


def _merged(accounts: Sequence[_Account], events: Sequence[Event]) -> list[Event]:
    """One record for each event and account: what a voice says again joins what it said first.

    Two records are the same where one voice uses the same word for the same type of event and no
    field of one contradicts the other.
    """
    kept: list[tuple[_Account, Event]] = []
    for account, event in zip(accounts, events, strict=True):
        position = next(
            (i for i, (first, one) in enumerate(kept) if _same(first, one, account, event)), None
        )
        if position is None:
            kept.append((account, event))
        else:
            first, one = kept[position]
            kept[position] = (first, _joined(one, event))
    return [event for _, event in kept]


def _same(first: _Account, one: Event, account: _Account, event: Event) -> bool:
    if first.claim.origin.name != account.claim.origin.name:
        return False
    if one.type is not event.type or one.happened is not event.happened:
        return False
    if first.candidate.head.lemma_ != account.candidate.head.lemma_:
        return False
    return all(
        mine is None or theirs is None or mine == theirs
        for mine, theirs in (
            (one.place and one.place.name, event.place and event.place.name),
            (one.time and one.time.start, event.time and event.time.start),
            *((_bounds(one, what), _bounds(event, what)) for what in ("killed", "injured")),
        )
    )


def _bounds(event: Event, what: str) -> tuple[float | None, float | None] | None:
    figure = event.figure(what)
    return (figure.low, figure.high) if figure else None


def _joined(one: Event, other: Event) -> Event:
    """The first record, with what only the other says."""
    kinds = {figure.what for figure in one.figures}
    return replace(
        one,
        actor=one.actor or other.actor,
        target=one.target or other.target,
        equipment=one.equipment or other.equipment,
        place=one.place or other.place,
        country=one.country or other.country,
        time=one.time or other.time,
        figures=(*one.figures, *(f for f in other.figures if f.what not in kinds)),
        claims=(*one.claims, *other.claims),
    )
