"""What is known of a voice beside its name: its kind, its country, and on whose side it speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.knowledge.actors import Actor, resolve_actor
from counterclaim.knowledge.actors.geography import country_near
from counterclaim.records import UNKNOWN, Voice, VoiceKind

_SENTENCE_PARTS = re.compile(r"[\n,;:()\"“”!?]|(?<=[a-z])\. ")
_LONGEST_TITLE = 60
"""Characters before a name in which a person's office is looked for."""

_ON_NO_SIDE = frozenset({VoiceKind.WITNESSES, VoiceKind.IMAGERY, VoiceKind.DOCUMENT})


def describe(voice: Voice, text: str) -> Voice:
    """The voice with kind, country and side as far as its name and its report tell them.

    ``text`` is the whole report. ``voice.kind`` is what the reading engine takes it for; it stays
    where the actor look-up knows nothing of the name, or nothing but that it is one capitalised
    word. The country may be the one that the report is mostly about; the side may not: it is given
    only where the name or the words next to it tell it, since a report on one country quotes the
    other's people too.

    >>> voice = describe(Voice("Ivan Petrakov"), "Russian Defence Minister Ivan Petrakov said no.")
    >>> voice.kind.value, voice.country, voice.side
    ('person', 'RU', 'RUS')
    """
    if voice.kind is VoiceKind.AUTHOR or voice.name == UNKNOWN:
        return voice
    actor = resolve_actor(voice.name, text)
    if actor is None:
        return voice
    kind = voice.kind if _knows_no_kind(actor, voice) else actor.kind
    told = _told(voice.name, actor, text)
    unlisted_outlet = kind is VoiceKind.OUTLET and actor.id is None
    return replace(
        voice,
        kind=kind,
        country=None if unlisted_outlet and not told else (told or actor).country,
        side=told.side if told and kind not in _ON_NO_SIDE else None,
    )


def _knows_no_kind(actor: Actor, voice: Voice) -> bool:
    """True where the look-up goes by a capital letter alone and the engine saw more."""
    bare = actor.id is None and len(voice.name.split()) == 1
    return bare and voice.kind is not VoiceKind.UNKNOWN


def _told(name: str, actor: Actor, text: str) -> Actor | None:
    """The actor, if the name itself or the words next to it tell whose side it is on."""
    alone = resolve_actor(name)
    if alone is not None and (alone.id or alone.side):
        return actor
    if actor.kind is VoiceKind.PERSON:
        titled = _titled(name, text)
        if titled is not None:
            return titled
    return actor if country_near(name, text) is not None else None


def _titled(name: str, text: str) -> Actor | None:
    """The office printed before the name: "Hamas spokesman First Last"."""
    place = text.find(name)
    if place < 1 or not text[place - 1].isspace():
        return None
    before = _SENTENCE_PARTS.split(text[max(0, place - _LONGEST_TITLE) : place])[-1].split()
    for count in range(1, len(before) + 1):
        found = resolve_actor(" ".join(before[-count:]))
        if found is not None and found.side and found.kind is VoiceKind.PERSON:
            return found
    return None
