"""The one interface behind which a reading engine is swapped whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import Reading


class Engine(Protocol):
    """Reads the claims and events of parsed documents.

    Two implementations: :class:`counterclaim.reading.rules.RuleEngine`, which stays as the
    measured floor, and the learned engine.
    """

    @property
    def name(self) -> str:
        """What ``Reading.engine`` says, such as ``"rules"``."""
        ...

    def read(self, documents: Iterable[ParsedDocument]) -> Iterator[Reading]:
        """One reading a document, in order. An engine may look at several at once for speed."""
        ...
