"""The vocabulary of Counterclaim: frozen, typed records that every other module uses.

A *document* is read into a *reading*: *claims* (who says what, on whose word, how surely) and
*events* (what is said to have happened). Everything points back to the words that support it by
:class:`Span`: Unicode code points into ``Document.text``, end exclusive.

Records hold values only. They know no database, no parser and no file format; the JSON form is in
:mod:`counterclaim.record_json`.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

AUTHOR = "author"
"""Name of the voice of unattributed text: the author of the report speaks."""

UNKNOWN = "unknown"
"""Name of the voice behind a passive cue without a source ("it was revealed that …")."""


class Stance(StrEnum):
    """How a voice stands to the proposition it speaks of."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    PREDICTS = "predicts"
    PLEDGES = "pledges"
    THREATENS = "threatens"
    DEMANDS = "demands"
    ACCUSES = "accuses"


class Form(StrEnum):
    """How much of a claim's content stands inside quotation marks: all, a part, or nothing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class VoiceKind(StrEnum):
    """What kind of voice speaks."""

    PERSON = "person"
    STATE_BODY = "state_body"
    ARMED_GROUP = "armed_group"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    WIRE_AGENCY = "wire_agency"
    DOCUMENT = "document"
    IMAGERY = "imagery"
    WITNESSES = "witnesses"
    AUTHOR = "author"
    UNKNOWN = "unknown"


class EventType(StrEnum):
    """What happened. Definitions: the corpus guidelines, section *Events*."""

    STRIKE = "strike"
    DRONE_ATTACK = "drone_attack"
    SHELLING = "shelling"
    BOMBING = "bombing"
    NAVAL_ATTACK = "naval_attack"
    GROUND_ASSAULT = "ground_assault"
    CLASH = "clash"
    KILLING = "killing"
    ABDUCTION = "abduction"
    DETENTION = "detention"
    ABUSE = "abuse"
    INTERCEPTION = "interception"
    CAPTURE = "capture"
    WITHDRAWAL = "withdrawal"
    BLOCKADE = "blockade"
    DEPLOYMENT = "deployment"
    DISPLACEMENT = "displacement"
    DESTRUCTION = "destruction"
    AID_TRANSFER = "aid_transfer"
    SANCTION = "sanction"
    NEGOTIATION = "negotiation"
    AGREEMENT = "agreement"
    PROTEST = "protest"
    INVESTIGATION = "investigation"
    ACCIDENT = "accident"
    OTHER = "other"


class Happened(StrEnum):
    """What a claim says of an event: that it happened, that it did not, or that it may yet.

    ``PLANNED`` also covers threatened, cancelled and hypothetical events.
    """

    YES = "yes"
    DENIED = "denied"
    PLANNED = "planned"


class Granularity(StrEnum):
    """How exact a time expression is. The interval holds its bounds; this says what was meant."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Precision(StrEnum):
    """What a place's coordinates stand for. Nothing finer than the gazetteer is ever stored."""

    POINT = "point"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words in a document: code points ``start`` (included) to ``end`` (excluded).

    >>> Span(0, 4).of("Kyiv says")
    'Kyiv'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words themselves. Raises ``ValueError`` where the span ends beyond the text."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} ends beyond {len(text)} characters")
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """True where ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def text_hash(text: str) -> str:
    """Identity of a text: SHA-256 of its UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One report, its text kept exactly as it came.

    ``published`` is a ``datetime`` where the time of day is known, else a ``date``.
    ``path`` names the input it was read from, ``hash`` is :func:`text_hash` of the text.
    """

    id: str
    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    language: str = "en"
    path: str | None = None
    genre: str | None = None
    incident: str | None = None

    @property
    def hash(self) -> str:
        """Identity of the text, see :func:`text_hash`."""
        return text_hash(self.text)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the fullest name that the report gives, and what is known of the speaker.

    ``count`` is the number of people where stated ("two U.S. officials": 2); ``country`` is ISO
    3166-1 alpha-2; ``side`` is an ISO 3166-1 alpha-3 code or the id of an armed group.
    """

    name: str
    kind: VoiceKind = VoiceKind.UNKNOWN
    named: bool = True
    count: int | None = None
    country: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class AttributionStep:
    """One voice of an attribution chain and the words that stand for it near the claim."""

    voice: Voice
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition in a document with its attribution.

    ``chain`` runs from the nearest voice to the origin: ``TASS > Russian Defence Ministry``. The
    outlet itself is always the outermost step and is not written. ``cues`` are the words that
    attribute ("said", "citing"). ``confidence`` is a probability, or None from a rule engine.
    """

    id: str
    chain: tuple[AttributionStep, ...]
    content: Span
    cues: tuple[Span, ...] = ()
    stance: Stance = Stance.ASSERTS
    hedged: bool = False
    form: Form = Form.INDIRECT
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not self.chain:
            raise ValueError(f"claim {self.id} has no voice: use the author or unknown")

    @property
    def origin(self) -> Voice:
        """The first voice that the claim rests on: the last of the chain."""
        return self.chain[-1].voice

    @property
    def attributed(self) -> bool:
        """False where the author of the report speaks in their own voice."""
        return self.origin.kind is not VoiceKind.AUTHOR


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in an event, as printed."""

    name: str
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed, and the gazetteer entry it resolves to where it does.

    Coordinates are the gazetteer's in degrees (WGS 84), never finer; ``precision`` says what they
    stand for. ``metonym`` marks a place name that means its government ("Moscow said").
    """

    name: str
    mention: Span | None = None
    id: str | None = None
    standard_name: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    disputed: bool = False
    metonym: bool = False


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """A time expression and the days that it means, both bounds included.

    ``start_time`` and ``end_time`` are given where the report gives a clock time. ``anchor`` says
    what a relative expression was counted from: ``"published"`` or the expression before it.
    """

    start: datetime.date
    end: datetime.date
    granularity: Granularity = Granularity.DAY
    approximate: bool = False
    anchor: str | None = None
    mention: Span | None = None
    start_time: datetime.time | None = None
    end_time: datetime.time | None = None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a time interval needs start <= end, got {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with bounds; None is an open bound ("at least four": low 4, high None).

    ``what`` is what is counted ("killed", "injured", "launched", …), ``who`` the words for those
    counted ("dock workers"), ``unit`` a unit of measure ("km") where it is not a plain count.
    """

    what: str
    low: float | None
    high: float | None
    who: str | None = None
    unit: str | None = None
    approximate: bool = False
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """A weapon or system as printed, with its entry in the equipment list where it has one."""

    name: str
    mention: Span | None = None
    count: int | None = None
    id: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that one or more claims tell of, as one account of it has it.

    ``trigger`` is the word or two that name it, None where the report has none ("it was them").
    ``claims`` are the ids of the claims that tell of it; ``country`` is ISO 3166-1 alpha-2.
    """

    id: str
    type: EventType
    trigger: Span | None
    actor: Participant | None = None
    target: Participant | None = None
    equipment: tuple[Equipment, ...] = ()
    place: Place | None = None
    country: str | None = None
    time: TimeInterval | None = None
    figures: tuple[Figure, ...] = ()
    claims: tuple[str, ...] = ()
    happened: Happened = Happened.YES
    confidence: float | None = None

    def figure(self, what: str) -> Figure | None:
        """The first figure of this kind ("killed", "injured"), or None."""
        return next((figure for figure in self.figures if figure.what == what), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of one document.

    ``places``, ``times``, ``equipment`` and ``figures`` are every mention in the document, whether
    or not an event uses it. ``engine`` names what read the claims and events.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[TimeInterval, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    figures: tuple[Figure, ...] = ()
    sentences: tuple[Span, ...] = field(default=(), repr=False)
    engine: str = "rules"

    def claim(self, claim_id: str) -> Claim:
        """The claim of this id. Raises ``KeyError`` where there is none."""
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        raise KeyError(claim_id)

    def voices(self) -> tuple[Voice, ...]:
        """Every voice once, in the order of first speaking."""
        return tuple(dict.fromkeys(step.voice for claim in self.claims for step in claim.chain))
