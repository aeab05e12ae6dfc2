"""A reading keeps its guarantees, or it is not written."""

from __future__ import annotations

from collections import Counter

from counterclaim.errors import ReadingError
from counterclaim.record_checks import check_spans
from counterclaim.records import Reading


def check(reading: Reading) -> None:
    """Raises :class:`ReadingError` where the reading breaks a guarantee.

    Every span lies in the text; ids are unique in the document; an event's claims exist; the
    document can be written as UTF-8.
    """
    check_spans(reading)
    _check_ids(reading)
    _check_characters(reading)


def _check_ids(reading: Reading) -> None:
    name = reading.document.id
    claim_ids = [claim.id for claim in reading.claims]
    for kind, ids in (("claim", claim_ids), ("event", [event.id for event in reading.events])):
        if twice := [id_ for id_, count in Counter(ids).items() if count > 1]:
            raise ReadingError(f"document {name}: two {kind}s are called {twice[0]}")
    known = set(claim_ids)
    for event in reading.events:
        if unknown := [id_ for id_ in event.claims if id_ not in known]:
            raise ReadingError(
                f"document {name}: event {event.id} tells of the claim {unknown[0]}, "
                "which the reading does not have"
            )
        if len(set(event.claims)) < len(event.claims):
            raise ReadingError(f"document {name}: event {event.id} names a claim twice")


def _check_characters(reading: Reading) -> None:
    """Half of a surrogate pair, from a cut escape or a file name, is no character to keep."""
    document = reading.document
    for field in ("id", "text", "title", "byline", "outlet", "url", "path", "genre", "incident"):
        value = getattr(document, field) or ""
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ReadingError(
                f"document {document.id!a}: its {field} holds half a character "
                f"(U+{ord(value[error.start]):04X}) at {error.start}"
            ) from error
