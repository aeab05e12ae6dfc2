"""Which names stand for one voice: by the actor lists, else by the words of the names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.knowledge.actors import Actor, resolve_actor
from counterclaim.knowledge.countries import countries_called
from counterclaim.knowledge.folding import folded
from counterclaim.records import Voice, VoiceKind

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_INDEFINITE = re.compile(
    r"(?:an?|some|several|many|other|another|one|two|three|four|five|six|its|his|her|their|\d+)\s",
    re.IGNORECASE,
)
"""Words that open the description of a voice without a name: "a senior official"."""

_SMALL_WORDS = frozenset({"the", "of", "for", "in", "and", "at", "to", "a", "an"})
_PEOPLE = frozenset({VoiceKind.PERSON, VoiceKind.WITNESSES, VoiceKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class VoiceName:
    """A name as far as it tells who speaks.

    ``actor`` is the id in the actor lists and ``home`` the country it belongs to; ``words`` are
    those of the name, folded, without articles, prepositions and countries, of which ``country``
    has the first (both ISO 3166-1 alpha-2).
    """

    name: str
    actor: str | None
    words: frozenset[str]
    country: str | None
    home: str | None
    side: str | None
    anonymous: bool


def same_voice(one: VoiceName, two: VoiceName) -> bool:
    """True where both names may only mean one voice in reports on one incident.

    "Drobyshev" is "Kirill Drobyshev", "Investigative Committee" is "Russia's Investigative
    Committee"; no body of one state is that of another.
    """
    if one.actor and two.actor:
        if one.actor == two.actor:
            return True
        if one.home is None or one.home != two.home:
            return False
    if not one.words or not two.words:
        return False
    if one.country and two.country and one.country != two.country:
        return False
    return one.words <= two.words or two.words <= one.words


def voice_name(name: str, voice: Voice | None, text: str) -> VoiceName:
    """The name of a voice in a report with this text; ``voice`` is None for an outlet itself."""
    actor = actor_named(name, text)
    side = (voice.side if voice else None) or (actor.side if actor else None)
    words, countries = _words(name)
    return VoiceName(
        name=name,
        actor=actor.id if actor else None,
        words=words,
        country=countries[0] if countries else None,
        home=actor.country if actor else None,
        side=side,
        anonymous=voice is not None and _anonymous(name, voice, actor),
    )


def _anonymous(name: str, voice: Voice, actor: Actor | None) -> bool:
    """True where the report does not say who it is that speaks."""
    if not voice.named or voice.kind is VoiceKind.WITNESSES or _INDEFINITE.match(name):
        return True
    if actor and actor.id:
        return False
    if actor and actor.kind is VoiceKind.WITNESSES:
        return True
    proper = any(
        word[:1].isupper() and not countries_called(word.removesuffix("'s").removesuffix("’s"))
        for word in _WORD.findall(name)
    )
    people = actor is None or actor.kind in _PEOPLE
    return people and (not proper or name[:1].islower())


@lru_cache(maxsize=100_000)
def actor_named(name: str, text: str) -> Actor | None:
    """The actor of this name; by the name alone where that suffices, since the text takes long."""
    alone = resolve_actor(name)
    return alone if alone and alone.id else resolve_actor(name, text)


def _words(name: str) -> tuple[frozenset[str], list[str]]:
    """The telling words of a name, and the countries that others of its words stand for."""
    words, countries = set(), []
    for word in _WORD.findall(name):
        bare = word.removesuffix("'s").removesuffix("’s")
        called = countries_called(bare)
        if called:
            countries.append(called[0].code)
        elif folded(bare) not in _SMALL_WORDS:
            words.add(_british(folded(bare)))
    return frozenset(words), countries


def _british(word: str) -> str:
    """One spelling for the two that ministries are printed in."""
    return {"defense": "defence", "labor": "labour"}.get(word, word)
