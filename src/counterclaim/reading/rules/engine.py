"""The rule engine: thin rules on the dependency parse. It stays as the measured floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.claims import read_claims
from counterclaim.reading.rules.events import read_events
from counterclaim.records import Reading


class RuleEngine:
    """Reads claims and events by rules on spaCy's parse."""

    name = "rules"

    def read(self, documents: Iterable[ParsedDocument]) -> Iterator[Reading]:
        """One reading a document, in order."""
        for parsed in documents:
            claims = read_claims(parsed)
            yield Reading(
                document=parsed.document,
                claims=claims,
                events=read_events(parsed, claims),
                places=parsed.places,
                times=parsed.times,
                equipment=parsed.equipment,
                figures=parsed.figures,
                sentences=parsed.sentences,
                engine=self.name,
            )
