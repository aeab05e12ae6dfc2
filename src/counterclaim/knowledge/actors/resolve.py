"""From a name, and the text around it, to an actor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.knowledge.actors.actor import Actor
from counterclaim.knowledge.actors.geography import (
    NamedCountry,
    countries_in,
    country_near,
    main_country,
)
from counterclaim.knowledge.actors.listed import actors_called
from counterclaim.knowledge.actors.nouns import Noun, noun_ending, noun_opening
from counterclaim.knowledge.actors.offices import office_beside
from counterclaim.knowledge.actors.phrase import plain, words_of
from counterclaim.knowledge.actors.structure import (
    head_of,
    is_personal_name,
    merged,
    without_countries,
)
from counterclaim.knowledge.countries import country
from counterclaim.records import AUTHOR, UNKNOWN, VoiceKind

_IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)\s*")
_CLOSE = {"close", "linked", "affiliated", "loyal", "allied", "aligned"}
"""Words before "to" or "with" and whom a person belongs to."""

_PART_OF = re.compile(
    r"^(?:(?:the|an?) )?(?:\d+|one|two|three|four|five|six|seven|most|some|many|several|another"
    r"|other|both|group|number|team|pair|couple|dozens|hundreds|crowd|majority|lot)"
    r" of (?:the |his |her |its |their |\d+ )?(?=\w)",
    re.IGNORECASE,
)
"""Words that only take a part: "22 of 58 Russian prisoners" are Russian prisoners."""

_WIDE = frozenset(
    {"arab", "western", "european", "african", "gulf", "asian", "diplomats", "mediators"}
)
"""Words of people from whole regions or third states, whose country cannot be told."""

_AGENT = re.compile(r"[a-z]{2,}(?:ers|ors|ists?|ians?|man|men|woman|women|ees)")
"""Endings of nouns for persons, for those that no list has."""

_FARTHEST = 4
"""Words before an employer's name inside a phrase: "a senior Biden administration official"."""

_VOICES = {AUTHOR: VoiceKind.AUTHOR, UNKNOWN: VoiceKind.UNKNOWN}
_STATE_NOUNS = frozenset({"government", "local authority"})
_THINGS = frozenset({VoiceKind.DOCUMENT, VoiceKind.IMAGERY, VoiceKind.UNKNOWN})
_PERSONS = frozenset({VoiceKind.PERSON, VoiceKind.WITNESSES})


def resolve_actor(name: str, context: str | None = None) -> Actor | None:
    """The actor that ``name`` stands for; None where it names nobody.

    ``context`` is the text that the name was read in: it decides between actors that share a name,
    and gives persons and bodies their country where the name does not.

    >>> actor = resolve_actor("spokesman for the Iraqi military")
    >>> actor.kind.value, actor.sector, actor.country
    ('person', 'MIL', 'IQ')
    """
    name = _PART_OF.sub("", " ".join(name.split())).strip(" \"“”'’.,")
    if name in _VOICES:
        return Actor(name, _VOICES[name])
    if not name:
        return None
    return _listed(name, context) or _bracketed(name, context) or _described(name, context)


def _listed(name: str, context: str | None) -> Actor | None:
    """A listed actor; of several that share the name, one of a country that the context names."""
    found = actors_called(name)
    if len(found) > 1 and context:
        named = {item.code for item in countries_in(words_of(context))}
        near = [actor for actor in found if actor.country in named]
        return (near or list(found))[0]
    return found[0] if found else None


def _bracketed(name: str, context: str | None) -> Actor | None:
    """An actor with a short form in brackets, "Sudanese Armed Forces (SAF)": by either."""
    brackets = _IN_BRACKETS.search(name)
    if not brackets:
        return None
    bare = _IN_BRACKETS.sub(" ", name).strip()
    return _listed(bare, context) or _listed(brackets[1], context) or _described(bare, context)


def _described(name: str, context: str | None) -> Actor | None:
    """An actor told by its words: a state, a body of a state, a person with an office."""
    words = words_of(name)
    if not any(word.strip(",") for word in words):
        return None
    named = countries_in(words)
    start = 1 if words[:1] == ["the"] else 0
    if len(named) == 1 and (named[0].first, named[0].last) == (start, len(words) - 1):
        return _state(name, named[0], words)
    apposed = _apposed(name, words, context)
    if apposed:
        return apposed
    head = head_of(merged(words))
    ending = noun_ending([word for word in head if not _is_country_word(word, head)])
    whole = noun_ending(without_countries(words, named))
    noun = _chosen(ending, whole)
    if noun is None:
        titled = _titled(name, words, context)
        if titled:
            return titled
        opening = noun_opening(words)
        noun = opening[0] if opening else None
        if noun is None and _AGENT.fullmatch(head[-1]):
            noun = Noun(VoiceKind.PERSON, ())
        return _person(name, noun, named, words, context)
    if noun.kind in _PERSONS:
        return _person(name, noun, named, words, context)
    return _body(name, noun, named, words, context)


def _chosen(ending: tuple[Noun, int] | None, whole: tuple[Noun, int] | None) -> Noun | None:
    """The noun at the end of the head, unless the whole phrase has a longer one."""
    if ending is None:
        return whole[0] if whole and whole[0].kind not in _PERSONS else None
    if whole and whole[0].name and whole[1] > ending[1] and ending[0].kind not in _PERSONS:
        return whole[0]
    return ending[0]


def _apposed(name: str, words: Sequence[str], context: str | None) -> Actor | None:
    """A person with an office after a comma: "Governor of X, First Last"."""
    if "," not in words:
        return None
    parts = [resolve_actor(part, None) for part in name.split(",")]
    known = [part for part in parts if part and (part.sectors or part.country)]
    if not known:
        return None
    best = max(known, key=lambda part: (part.kind is VoiceKind.PERSON, bool(part.sectors)))
    if any(part and part.kind is VoiceKind.PERSON for part in parts):
        best = replace(best, kind=VoiceKind.PERSON, id=None)
    place = best.country or (_country_told(name.split(",")[0], context) if context else None)
    return replace(best, name=name, country=place)


def _titled(name: str, words: Sequence[str], context: str | None) -> Actor | None:
    """A person whose office stands before the name: "Air Force spokesman First Last"."""
    for split in range(len(words) - 1, 0, -1):
        if not words[split][:1].isupper():
            return None
        office = words[:split]
        ending = noun_ending(office)
        if ending and ending[0].kind in _PERSONS and len(office) > ending[1]:
            found = resolve_actor(" ".join(office), context)
            return replace(found, name=name, kind=VoiceKind.PERSON) if found else None
    return None


def _state(name: str, named: NamedCountry, words: Sequence[str]) -> Actor:
    """A country or capital alone speaks for its government; its people are people."""
    code3 = country(named.code).code3
    people = words[-1].endswith("s") and words[-1].lower() != words[-1] and _is_people(words[-1])
    if people:
        return Actor(name, VoiceKind.PERSON, country=named.code, side=code3)
    return Actor(
        name, VoiceKind.STATE_BODY, f"{code3} government", ("GOV",), None, named.code, code3
    )


def _person(
    name: str,
    noun: Noun | None,
    named: Sequence[NamedCountry],
    words: Sequence[str],
    context: str | None,
) -> Actor | None:
    """A person: office and country from the name, else from the employer, else from the context."""
    proper = is_personal_name(words)
    if noun is None and proper:
        named = ()  # "First Burma" is a person's name
        office = office_beside(name, context) if context else None
        held = resolve_actor(office) if office else None
        if held and held.kind in _PERSONS and (held.country or held.type):
            return replace(held, name=name, kind=VoiceKind.PERSON)
        noun = Noun(VoiceKind.PERSON, held.sectors) if held and held.sectors else None
    if noun is None and not proper and not named:
        return None
    employer = _employer(words) if noun else None
    place = named[0].code if named else (employer.country if employer else None)
    wide = bool(_WIDE & {plain(word) for word in words})
    if wide:
        place = None
    no_state = employer is not None and employer.type is not None and not named
    if place is None and context and not no_state and not wide:
        place = _country_told(name, context)
    sectors = _sectors(noun, employer)
    kind = noun.kind if noun else VoiceKind.PERSON
    if noun is None and not proper:
        kind = VoiceKind.UNKNOWN
    side = employer.side if employer and employer.side else None
    if side is None and place:
        side = country(place).code3
    return Actor(
        name, kind, None, sectors, employer.type if no_state and employer else None, place, side
    )


def _body(
    name: str,
    noun: Noun,
    named: Sequence[NamedCountry],
    words: Sequence[str],
    context: str | None,
) -> Actor:
    """A body of the state that its name or the context gives; documents and imagery likewise."""
    owner = _owner(words) if not named else None
    place = named[0].code if named else (owner.country if owner else None)
    if place is None and context and not (owner and owner.type):
        place = _country_told(name, context, near_only=noun.kind in _THINGS)
    code3 = country(place).code3 if place else None
    stately = noun.kind is VoiceKind.STATE_BODY
    id_ = f"{code3} {noun.name}" if stately and code3 and noun.name else None
    if id_ and noun.name in _STATE_NOUNS and named and named[0].by_capital:
        id_ = None  # "Kirkuk council" is none of the state's own
    side = owner.side if owner and owner.side else (code3 if stately else None)
    armed = owner is not None and owner.kind is VoiceKind.ARMED_GROUP
    kind = VoiceKind.ARMED_GROUP if armed and noun.kind is VoiceKind.ORGANISATION else noun.kind
    return Actor(name, kind, id_, noun.sectors, owner.type if owner else None, place, side)


def _sectors(noun: Noun | None, employer: Actor | None) -> tuple[str, ...]:
    """Those of the role, but an official of Hamas or of an army belongs where the employer does."""
    own = noun.sectors if noun else ()
    if employer and employer.sectors and own in {(), ("GOV",)}:
        return employer.sectors
    return own


def _country_told(name: str, context: str, near_only: bool = False) -> str | None:
    """The country that the context gives: near the name, else the report's own."""
    near = country_near(name, context)
    if near:
        return near[0]
    return None if near_only else main_country(context)


def _employer(words: Sequence[str]) -> Actor | None:
    """Whom a person speaks or works for: the words after "for", "of", "in", else those before."""
    for place, word in enumerate(words):
        if word in {"for", "of", "in", "from", "at", "with"} and place + 1 < len(words):
            found = resolve_actor(" ".join(words[place + 1 :]))
            if found and found.kind not in _PERSONS:
                return found
        if word in _CLOSE and words[place + 1 : place + 2] in (["to"], ["with"]):
            return resolve_actor(" ".join(words[place + 2 :]))
    for length in range(len(words) - 1, 0, -1):
        for first in range(min(_FARTHEST, len(words) - length)):
            before = " ".join(words[first : first + length])
            listed = actors_called(before)
            if listed and before[:1].isupper():
                return listed[0]
            body = noun_ending(words[first : first + length])
            if body and body[1] == length and body[0].kind not in _PERSONS:
                return Actor(before, body[0].kind, None, body[0].sectors)
    return None


def _owner(words: Sequence[str]) -> Actor | None:
    """The listed actor inside a body's name: "Hamas's political bureau"."""
    for length in range(min(4, len(words) - 1), 0, -1):
        for first in range(len(words) - length + 1):
            phrase = " ".join(words[first : first + length])
            if phrase[:1].isupper() and (found := actors_called(phrase)):
                return found[0]
    return None


def _is_country_word(word: str, head: Sequence[str]) -> bool:
    return len(head) > 1 and bool(countries_in([word])) and word == head[-1]


def _is_people(word: str) -> bool:
    from counterclaim.knowledge.countries import peoples_called

    return bool(peoples_called(word)) or plain(word).endswith("ians")
