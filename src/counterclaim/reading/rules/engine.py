"""The rule engine: thin rules on the dependency parse. It stays as the measured floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.claims import read_claims
from counterclaim.records import Reading


class RuleEngine:
    """Reads claims by rules on spaCy's parse; see :class:`counterclaim.reading.engine.Engine`."""

    name = "rules"

    def read(self, documents: Iterable[ParsedDocument]) -> Iterator[Reading]:
        """One reading a document, in order."""
        for parsed in documents:
            yield Reading(
                document=parsed.document,
                claims=read_claims(parsed),
                places=parsed.places,
                times=parsed.times,
                equipment=parsed.equipment,
                figures=parsed.figures,
                sentences=parsed.sentences,
                engine=self.name,
            )
