"""Events by rules: the trigger that a claim turns on, and what its sentence says of it.

Thin on purpose: it stays as the floor that a learned reader is measured against.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from counterclaim.knowledge.event_types import HARM
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.event_kinds import own_type, usual_type, usual_types
from counterclaim.reading.rules.event_roles import actor_of, target_of
from counterclaim.reading.rules.event_surroundings import Surroundings
from counterclaim.reading.rules.event_triggers import Candidate, find_candidates
from counterclaim.reading.rules.ordered import Ordered
from counterclaim.records import Claim, Event, EventType, Figure, Happened, Span, Stance

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

COUNTED_HARM = 25.0
"""What a word for harm gains in a claim with a casualty figure. Tuned on train."""

LATER_COST = 0.1
"""What a trigger loses for each word before it."""

_PLANNED = frozenset((Stance.PREDICTS, Stance.PLEDGES, Stance.THREATENS, Stance.DEMANDS))
_MODALS = frozenset(("will", "would", "shall", "'ll", "’ll", "wo", "could"))
_INTENDING = frozenset(
    ("plan", "intend", "threaten", "prepare", "vow", "want", "refuse", "order", "hope", "try")
)


_MOST_ALIKE = 50
"""Records of one voice and word that a further one is compared with."""

_Key = tuple[str, str, EventType, Happened]


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
    candidates = list(find_candidates(parsed.syntax))
    accounts = _accounts(
        claims,
        Ordered(candidates, lambda one: one.span),
        Ordered(
            parsed.figures, lambda one: one.mention if one.what in ("killed", "injured") else None
        ),
    )
    words = Ordered(parsed.syntax, lambda one: Span(one.idx, one.idx + max(len(one), 1)))
    known = [
        own_type(account.candidate, account.others, words.overlapping(account.claim.content))
        for account in accounts
    ]
    usual = usual_types(parsed.syntax, candidates, known)
    surroundings = Surroundings(parsed)
    events = [
        _event(surroundings, account, type_ or usual_type(account.candidate, usual))
        for account, type_ in zip(accounts, known, strict=True)
    ]
    return tuple(
        replace(e, id=f"e{number}") for number, e in enumerate(_merged(accounts, events), start=1)
    )


def _accounts(
    claims: Iterable[Claim], candidates: Ordered[Candidate], casualties: Ordered[Figure]
) -> list[_Account]:
    """Each claim with its likeliest trigger, where it has one; a trigger serves a voice once."""
    accounts = []
    for claim in claims:
        if claim.stance is Stance.DOUBTS:
            continue
        inside = candidates.inside(claim.content)
        counted = bool(casualties.overlapping(claim.content))
        best = max(inside, key=lambda one: _score(one, claim, counted=counted), default=None)
        least = LEAST_SCORE + DEMAND_COST * (claim.stance is Stance.DEMANDS)
        if best is not None and _score(best, claim, counted=counted) >= least:
            accounts.append(_Account(claim, best, tuple(inside)))
    return accounts


def _score(candidate: Candidate, claim: Claim, *, counted: bool) -> float:
    """How likely the claim turns on this word: its weight, less what stands above it costs.

    A word for harm weighs more where the claim has a casualty figure.
    """
    cost, node = 0.0, candidate.head
    while node.head != node and claim.content.start <= node.head.idx < claim.content.end:
        cost += COST_BELOW.get(node.dep_, 0.0)
        node = node.head
    later = candidate.head.i - node.sent.start
    harm = COUNTED_HARM if counted and candidate.trigger.kind == HARM else 0.0
    return candidate.trigger.weight + harm - cost - LATER_COST * later


def _event(surroundings: Surroundings, account: _Account, type_: EventType) -> Event:
    claim, trigger = account.claim, account.candidate.head
    actor = actor_of(trigger)
    place = surroundings.place_of(trigger, claim.content, actor)
    return Event(
        id="",
        type=type_,
        trigger=account.candidate.span,
        actor=actor,
        target=target_of(trigger),
        equipment=surroundings.equipment_of(trigger, claim.content),
        place=place,
        country=place.country if place else None,
        time=surroundings.time_of(trigger, claim.content),
        figures=surroundings.figures_of(trigger, account.candidate.span, claim.content),
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
    kept: dict[_Key, list[tuple[int, Event]]] = {}
    for number, (account, event) in enumerate(zip(accounts, events, strict=True)):
        origin, lemma = account.claim.origin.name, account.candidate.head.lemma_
        alike = kept.setdefault((origin, lemma, event.type, event.happened), [])
        # Of what a voice says with the same word, only the last few records are compared.
        for position in range(max(0, len(alike) - _MOST_ALIKE), len(alike)):
            first, one = alike[position]
            if _agree(one, event):
                alike[position] = (first, _joined(one, event))
                break
        else:
            alike.append((number, event))
    numbered = [one for alike in kept.values() for one in alike]
    return [event for _, event in sorted(numbered, key=lambda one: one[0])]


def _agree(one: Event, event: Event) -> bool:
    """True where no field of one record contradicts the other."""
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
