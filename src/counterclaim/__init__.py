"""Counterclaim: who says what happened, on whose word, and where the accounts collide.

>>> import counterclaim
>>> reading = counterclaim.read("article.html")  # doctest: +SKIP
"""

from counterclaim.api import read, read_all, read_text
from counterclaim.errors import (
    CounterclaimError,
    InputError,
    LedgerBusyError,
    LedgerError,
    LedgerVersionError,
    ReadingError,
)
from counterclaim.record_json import reading_from_json, reading_to_json
from counterclaim.records import (
    AttributionStep,
    Claim,
    Document,
    Equipment,
    Event,
    EventType,
    Figure,
    Form,
    Granularity,
    Happened,
    Participant,
    Place,
    Precision,
    Reading,
    Span,
    Stance,
    TimeInterval,
    Voice,
    VoiceKind,
)

__all__ = [
    "AttributionStep",
    "Claim",
    "CounterclaimError",
    "Document",
    "Equipment",
    "Event",
    "EventType",
    "Figure",
    "Form",
    "Granularity",
    "Happened",
    "InputError",
    "LedgerBusyError",
    "LedgerError",
    "LedgerVersionError",
    "Participant",
    "Place",
    "Precision",
    "Reading",
    "ReadingError",
    "Span",
    "Stance",
    "TimeInterval",
    "Voice",
    "VoiceKind",
    "read",
    "read_all",
    "read_text",
    "reading_from_json",
    "reading_to_json",
]
