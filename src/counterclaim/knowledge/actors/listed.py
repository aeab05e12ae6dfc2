"""The actors of ``data/actors.tsv`` and ``data/outlets.tsv``, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from counterclaim.knowledge.actors.actor import Actor
from counterclaim.knowledge.actors.phrase import name_key
from counterclaim.knowledge.countries import country
from counterclaim.knowledge.tables import rows, values
from counterclaim.records import VoiceKind


@cache
def listed_actors() -> tuple[Actor, ...]:
    """Every actor of the lists, in the order of the files."""
    return tuple(actor for actor, _ in _rows())


def get(id: str) -> Actor:  # noqa: A002 - the word that the records use
    """The listed actor with this id. Raises ``KeyError`` where there is none."""
    return _by_id()[id]


def actors_called(name: str) -> tuple[Actor, ...]:
    """The listed actors with this name; more than one where several share it, likeliest first.

    >>> [actor.id for actor in actors_called("IRGC")]
    ['Islamic Revolutionary Guard Corps']
    """
    return _by_name().get(name_key(name), ())


def _rows() -> Iterator[tuple[Actor, tuple[str, ...]]]:
    for row in rows("actors"):
        aliases = values(row["aliases"])
        yield _group(row), aliases
    for row in rows("outlets"):
        yield _outlet(row), values(row["aliases"])


def _group(row: Mapping[str, str]) -> Actor:
    return Actor(
        name=row["id"],
        kind=VoiceKind(row["kind"]),
        id=row["id"],
        sectors=(row["sector"],),
        type=row["type"] or None,
        country=row["country"] or None,
        side=row["side"] or None,
    )


def _outlet(row: Mapping[str, str]) -> Actor:
    wire = row["wire"] == "yes"
    state = row["ownership"] == "state"
    return Actor(
        name=row["id"],
        kind=VoiceKind.WIRE_AGENCY if wire else VoiceKind.OUTLET,
        id=row["id"],
        sectors=("GOV", "JRN") if state else ("JRN",),
        country=row["country"],
        side=country(row["country"]).code3 if state else None,
        ownership=row["ownership"],
        wire=wire,
    )


@cache
def _by_id() -> Mapping[str, Actor]:
    return {actor.id: actor for actor in listed_actors() if actor.id}


@cache
def _by_name() -> Mapping[str, tuple[Actor, ...]]:
    index: defaultdict[str, dict[str | None, Actor]] = defaultdict(dict)
    for actor, aliases in _rows():
        for name in (actor.name, *aliases):
            index[name_key(name)][actor.id] = actor
    return {key: tuple(found.values()) for key, found in index.items()}
