"""On whose word claims rest: first voices that are one, in whatever report they speak.

Ten outlets that quote one ministry are ten documents and one origin. A voice is known by its entry
in the actor lists, or by its name, of which reports give more or less; a voice without a name is
the same again only where reports copy one another or tell the same in the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.accounts.account_records import ClaimReference, CopyGroup, Origin, OriginCount
from counterclaim.accounts.pairs import components
from counterclaim.accounts.voice_names import VoiceName, same_voice, voice_name
from counterclaim.accounts.words import cosine, words_in
from counterclaim.knowledge.folding import folded
from counterclaim.records import Claim, Reading, VoiceKind

SAME_STATEMENT = 0.5
"""Cosine of the words of two claims from which voices without a name said the same."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """One claim with the name of its origin; ``relays`` are the outlets it came through."""

    reference: ClaimReference
    voice: VoiceName
    words: frozenset[str]
    relays: frozenset[str]
    copy: int


def find_origins(
    readings: Iterable[Reading], copies: Sequence[CopyGroup] = ()
) -> tuple[Origin, ...]:
    """All origins of the claims of reports on one incident, that with most documents first.

    ``copies`` are groups that :func:`counterclaim.accounts.copies.find_copies` found. What a
    report says in its own words rests on the outlet; copies rest on the outlet of the first.
    """
    read = list(readings)
    copy_of = {key: number for number, group in enumerate(copies) for key in group.documents}
    outlets = _outlets(read, copies)
    statements = [
        _statement(claim, reading, outlets, copy_of) for reading in read for claim in reading.claims
    ]
    named = [statement for statement in statements if not statement.voice.anonymous]
    nobody = [statement for statement in statements if statement.voice.anonymous]
    voices = list(dict.fromkeys(statement.voice for statement in named))
    by_voice: defaultdict[VoiceName, list[_Statement]] = defaultdict(list)
    for statement in named:
        by_voice[statement.voice].append(statement)
    groups = components(voices, _same_names(voices))
    origins = [_origin([s for voice in group for s in by_voice[voice]]) for group in groups]
    numbers = range(len(nobody))
    links = [
        (one, two)
        for one in numbers
        for two in numbers
        if one < two and _one_anonymous_voice(nobody[one], nobody[two])
    ]
    origins += [_origin([nobody[n] for n in group]) for group in components(numbers, links)]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.documents), origin.claims[0])))


def count_origins(origins: Iterable[Origin], outlets: Mapping[str, str | None]) -> OriginCount:
    """On how much a statement rests; ``outlets`` are the outlets by document.

    In the low figure voices without a name are no new origin, unless there is no other.
    """
    counted = list({id(origin): origin for origin in origins}.values())
    documents = {document for origin in counted for document in origin.documents}
    named = [origin for origin in counted if not origin.anonymous]
    return OriginCount(
        documents=len(documents),
        outlets=len({outlets.get(document) or document for document in documents}),
        low=max(len(named), min(1, len(counted))),
        high=len(counted),
        sides=tuple(sorted({origin.side for origin in named if origin.side})),
        unsided=sum(1 for origin in named if not origin.side),
    )


def _outlets(readings: Sequence[Reading], copies: Sequence[CopyGroup]) -> dict[str, str]:
    """Whose own words a document has: its outlet's, or that of the first of its copies."""
    own = {reading.document.id: reading.document.outlet for reading in readings}
    first = {key: group.documents[0] for group in copies for key in group.documents}
    return {key: own.get(first.get(key, key)) or first.get(key, key) for key in own}


def _statement(
    claim: Claim, reading: Reading, outlets: Mapping[str, str], copy_of: Mapping[str, int]
) -> _Statement:
    document = reading.document
    if claim.origin.kind is VoiceKind.AUTHOR:
        voice = voice_name(outlets[document.id], None, document.text)
    else:
        voice = voice_name(claim.origin.name, claim.origin, document.text)
    words = frozenset(words_in(claim.content.of(document.text)))
    reference = ClaimReference(document.id, claim.id)
    relays = {step.voice.name for step in claim.chain[:-1]} | {outlets[document.id]}
    keys = frozenset(map(folded, relays))
    return _Statement(reference, voice, words, keys, copy_of.get(document.id, -1))


def _same_names(voices: Sequence[VoiceName]) -> list[tuple[VoiceName, VoiceName]]:
    return [
        (one, two)
        for place, one in enumerate(voices)
        for two in voices[place + 1 :]
        if same_voice(one, two)
    ]


def _one_anonymous_voice(one: _Statement, two: _Statement) -> bool:
    """True where two voices without a name are described alike and nothing speaks for two.

    In one report they are one; in two where the reports are copies, where both have it from one
    outlet, or where the same is said in the same words.
    """
    if not (one.voice.words <= two.voice.words or two.voice.words <= one.voice.words):
        return False
    if one.reference.document == two.reference.document:
        return one.voice.words == two.voice.words
    if one.copy == two.copy != -1 or one.relays & two.relays:
        return True
    return cosine(one.words, two.words) >= SAME_STATEMENT


def _origin(statements: Sequence[_Statement]) -> Origin:
    voices = [statement.voice for statement in statements]
    names = sorted({voice.name for voice in voices}, key=lambda name: (-len(name), name))
    return Origin(
        names=tuple(names),
        side=next((voice.side for voice in voices if voice.side), None),
        anonymous=voices[0].anonymous,
        claims=tuple(sorted(statement.reference for statement in statements)),
    )
