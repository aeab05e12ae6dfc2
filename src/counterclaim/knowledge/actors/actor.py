"""What is known of an actor."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.records import VoiceKind


@dataclass(frozen=True, slots=True)
class Actor:
    """A state body, group, outlet, organisation or person.

    ``id`` is the same for every name of one actor: a row of the lists ("Hezbollah"), or a state
    and its body ("RUS defence ministry"); None for persons and for nobody in particular.
    ``sectors`` are codes of the PLOVER ontology, the main one first; ``type`` is its code where an
    actor belongs to no country (IGO, UNO, EUR, NGO, MNC). ``country`` is ISO 3166-1 alpha-2;
    ``side`` is alpha-3 or the id of an armed group. ``ownership`` and ``wire`` are of outlets.
    """

    name: str
    kind: VoiceKind
    id: str | None = None
    sectors: tuple[str, ...] = ()
    type: str | None = None
    country: str | None = None
    side: str | None = None
    ownership: str | None = None
    wire: bool = False

    @property
    def sector(self) -> str | None:
        """The main sector code."""
        return self.sectors[0] if self.sectors else None
