"""The records of accounts: frozen and typed, like those of :mod:`counterclaim.records`.

References name a document and something in it by id, so that an account leads back to the words.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.records import EventType, Stance


@dataclass(frozen=True, slots=True, order=True)
class ClaimReference:
    """A claim of a document, both by id."""

    document: str
    claim: str


@dataclass(frozen=True, slots=True, order=True)
class EventReference:
    """An event of a document, both by id."""

    document: str
    event: str


class CopyKind(StrEnum):
    """How a report repeats another: nearly letter for letter, or in other words."""

    NEAR = "near copy"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Two documents of which one repeats the other.

    ``words`` is the weighted share of the shorter one's words that the other has, ``phrases`` that
    of its five-word phrases. ``quotations`` are shared ones; ``credited`` says that one names the
    other's outlet, or both the same agency, as its source.
    """

    first: str
    second: str
    kind: CopyKind
    words: float
    phrases: float
    quotations: tuple[str, ...]
    credited: bool


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents that reprint or rewrite one text, the first published first; counted once."""

    documents: tuple[str, ...]
    links: tuple[CopyLink, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Why the tellings of two documents were taken for one happening.

    ``probability`` is the model's; ``reasons`` say in words what spoke for and against it.
    """

    first: str
    second: str
    probability: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """The happening behind events that different documents tell of.

    ``start`` and ``end`` are the days on which it may have happened, as far as they are told.
    """

    id: str
    documents: tuple[str, ...]
    events: tuple[EventReference, ...]
    start: datetime.date | None
    end: datetime.date | None
    joins: tuple[Join, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One first voice and the claims, in any document, that rest on its word.

    ``names`` are all names that the reports give it, the fullest first. ``anonymous`` where it is
    not named, so that two of them may be one; ``side`` as in :class:`counterclaim.records.Voice`.
    """

    names: tuple[str, ...]
    side: str | None
    anonymous: bool
    claims: tuple[ClaimReference, ...]

    @property
    def name(self) -> str:
        """The fullest name."""
        return self.names[0]

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document that rests on this voice, once."""
        return tuple(dict.fromkeys(claim.document for claim in self.claims))


@dataclass(frozen=True, slots=True)
class OriginCount:
    """On how much a statement rests.

    ``low`` counts no anonymous voice as a new origin, ``high`` counts each as one. ``sides`` are
    those of the named origins; ``unsided`` origins belong to none that the reports tell.
    """

    documents: int
    outlets: int
    low: int
    high: int
    sides: tuple[str, ...]
    unsided: int


class Relation(StrEnum):
    """How two values of one attribute stand to each other."""

    AGREEMENT = "agreement"
    UPDATE = "update"
    COLLISION = "collision"


@dataclass(frozen=True, slots=True)
class Value:
    """What is claimed of an attribute: bounds for a figure, else words and a key to compare by.

    ``about`` says whose count it is where it is not of everybody ("soldiers", "children").
    """

    attribute: str
    words: str
    key: frozenset[str] = frozenset()
    low: float | None = None
    high: float | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class HeldValue:
    """A value, the claims that hold it, and the origin that they rest on.

    ``since`` is the first publication; ``stance`` that of the first claim; ``denied`` where the
    voice says that it is not so; ``types`` are those of the events that it is claimed of.
    """

    value: Value
    origin: Origin
    claims: tuple[ClaimReference, ...]
    stance: Stance
    since: datetime.date | None
    denied: bool = False
    types: frozenset[EventType] = frozenset()

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document that reports this value from this origin."""
        return tuple(dict.fromkeys(claim.document for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two held values and how they stand to each other."""

    first: HeldValue
    second: HeldValue
    relation: Relation


@dataclass(frozen=True, slots=True)
class Summary:
    """Low, best and high of a counted attribute; ``rule`` says how the best was chosen."""

    low: float | None
    best: float | None
    high: float | None
    rule: str


@dataclass(frozen=True, slots=True)
class AttributeAccount:
    """All values claimed of one attribute of an incident, and how they stand to one another."""

    attribute: str
    values: tuple[HeldValue, ...]
    comparisons: tuple[Comparison, ...]
    summary: Summary | None = None

    def related(self, relation: Relation) -> tuple[Comparison, ...]:
        """The comparisons of one kind."""
        return tuple(item for item in self.comparisons if item.relation is relation)
