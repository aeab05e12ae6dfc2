"""The account of an incident: what is claimed, on whose word, and where the accounts part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.accounts.account_records import (
    AttributeAccount,
    CopyGroup,
    Incident,
    Origin,
    OriginCount,
    Relation,
)
from counterclaim.accounts.comparisons import attribute_accounts
from counterclaim.accounts.copies import find_copies
from counterclaim.accounts.denials import denial_accounts
from counterclaim.accounts.incidents import find_incidents
from counterclaim.accounts.origins import count_origins, find_origins
from counterclaim.accounts.values import values_of
from counterclaim.records import Reading


@dataclass(frozen=True, slots=True)
class Account:
    """All that reports claim of one incident.

    ``readings`` are those of its documents, ``copies`` the groups among them, ``origins`` all
    voices that they quote, ``attributes`` what is claimed, by attribute.
    """

    incident: Incident
    readings: tuple[Reading, ...]
    copies: tuple[CopyGroup, ...]
    origins: tuple[Origin, ...]
    attributes: tuple[AttributeAccount, ...]

    def count(self, origins: Iterable[Origin]) -> OriginCount:
        """On how much a statement of these origins rests."""
        outlets = {reading.document.id: reading.document.outlet for reading in self.readings}
        return count_origins(origins, outlets)

    @property
    def collisions(self) -> tuple[AttributeAccount, ...]:
        """The attributes on which the accounts collide."""
        return tuple(item for item in self.attributes if item.related(Relation.COLLISION))


def compare(readings: Sequence[Reading]) -> list[Account]:
    """An account of every incident that the reports tell of, those with most documents first."""
    copies = find_copies(readings)
    return [account_of(incident, readings, copies) for incident in find_incidents(readings)]


def account_of(
    incident: Incident, readings: Iterable[Reading], copies: Sequence[CopyGroup] = ()
) -> Account:
    """The account of one incident; of ``readings`` and ``copies`` its documents' are used."""
    own = {
        reading.document.id: reading
        for reading in readings
        if reading.document.id in incident.documents
    }
    among = tuple(group for group in copies if len(set(group.documents) & set(own)) > 1)
    origins = find_origins(own.values(), among)
    held = values_of(incident, own, origins)
    attributes = (*attribute_accounts(held), *denial_accounts(incident, own, origins))
    return Account(incident, tuple(own.values()), among, origins, attributes)
