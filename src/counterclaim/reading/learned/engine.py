"""The learned engine: see :class:`counterclaim.reading.engine.Engine`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.reading.learned.claims import form_of
from counterclaim.reading.learned.decode import (
    AUTHOR_VOICE,
    FoundClaim,
    find_anchors,
    find_claims,
    span_of,
)
from counterclaim.reading.learned.events import (
    FoundEvent,
    complete,
    find_events,
    find_triggers,
    other_figures,
)
from counterclaim.reading.learned.kinds import voice_of
from counterclaim.reading.learned.network import Network, WindowTags
from counterclaim.reading.learned.settings import Settings
from counterclaim.reading.learned.trigger_types import TriggerTypes
from counterclaim.reading.learned.voices import FoundVoice, FullestNames, find_voice
from counterclaim.reading.parsed import ParsedDocument
from counterclaim.records import (
    AUTHOR,
    UNKNOWN,
    AttributionStep,
    Claim,
    Event,
    Reading,
    Span,
)

MODEL = Path(__file__).parent / "model"
"""The model that ships with the package."""

NEAR = 300
"""Characters between a mention and its claim's anchor up to which the mention is kept."""


BLOCK = 1000
"""Characters by which claims are filed to be found by place."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A claim of a window with its voices, its place in the document, and its anchor."""

    found: FoundClaim
    voices: tuple[FoundVoice, ...]
    content: Span
    cues: tuple[Span, ...]
    at: int


@dataclass(frozen=True, slots=True)
class _Happening:
    """An event of a window and where the claims that tell of it are anchored in the document."""

    found: FoundEvent
    told: frozenset[int]


class LearnedEngine:
    """Reads claims and events with the trained model. Loading it takes about a second."""

    name = "learned"

    def __init__(self, folder: Path = MODEL, threads: int = 1) -> None:
        self._network = Network(folder, threads)
        self._settings = Settings.load(folder / "decisions.json")
        self._usual = TriggerTypes.load(folder / "trigger_types.json")

    def read(self, documents: Iterable[ParsedDocument]) -> Iterator[Reading]:
        """One reading a document, in order."""
        for parsed in documents:
            yield self.decode(parsed, self.tag(parsed), self._settings)

    def tag(self, parsed: ParsedDocument) -> Iterator[WindowTags]:
        """The windows of a document, tagged; kept, they can be decoded with several settings."""
        return self._network.tag(self._network.split(parsed.document.text))

    def decode(
        self, parsed: ParsedDocument, windows: Iterable[WindowTags], settings: Settings
    ) -> Reading:
        """The reading of a document whose windows are tagged."""
        placed: list[_Placed] = []
        happenings: list[_Happening] = []
        for tags in windows:
            claims_found, events_found = self._read_window(tags, settings)
            placed += claims_found
            happenings += events_found
        claims, anchored = _claims(parsed, _without_repeats(placed), settings)
        return Reading(
            document=parsed.document,
            claims=claims,
            events=_events(parsed, happenings, claims, anchored, settings),
            places=parsed.places,
            times=parsed.times,
            equipment=parsed.equipment,
            figures=parsed.figures,
            sentences=parsed.sentences,
            engine=self.name,
        )

    def _read_window(
        self, tags: WindowTags, settings: Settings
    ) -> tuple[list[_Placed], list[_Happening]]:
        anchors = find_anchors(tags, settings)
        triggers = find_triggers(tags, settings)
        if not anchors and not triggers:
            return [], []
        pointed = self._network.point(tags, [one.word for one in anchors], triggers)
        claims = find_claims(tags, self._network, settings, pointed, anchors)
        events = find_events(
            tags, settings, pointed, triggers, [one.word for one in anchors], self._usual
        )
        starts, first = tags.words.starts, tags.window.first
        placed = [
            _Placed(
                found=claim,
                voices=tuple(find_voice(tags, pointed, word) for word in claim.voices),
                content=span_of(tags, *claim.content),
                cues=tuple(span_of(tags, *part) for part in claim.cues),
                at=starts[first + claim.anchor],
            )
            for claim in claims
        ]
        told = [
            _Happening(event, frozenset(starts[first + word] for word in event.told))
            for event in events
        ]
        return placed, told


def _claims(
    parsed: ParsedDocument, placed: Sequence[_Placed], settings: Settings
) -> tuple[tuple[Claim, ...], dict[str, int]]:
    """The claims' records, and the anchor of each by its id."""
    names = FullestNames(voice.name for claim in placed for voice in claim.voices)
    text = parsed.document.text
    claims, anchored = [], {}
    for number, one in enumerate(placed, start=1):
        score = one.found.score
        for voice in one.voices[-1:]:
            score *= voice.chance
        claims.append(
            Claim(
                id=f"c{number}",
                chain=_chain(one, names),
                content=one.content,
                cues=one.cues,
                stance=one.found.stance,
                hedged=one.found.hedged,
                form=form_of(text, one.content),
                confidence=settings.claims(score),
            )
        )
        anchored[f"c{number}"] = one.at
    return tuple(claims), anchored


def _events(
    parsed: ParsedDocument,
    happenings: Sequence[_Happening],
    claims: Sequence[Claim],
    anchored: dict[str, int],
    settings: Settings,
) -> tuple[Event, ...]:
    """The events' records with the claims that tell of them."""
    tellers = _Tellers(claims, anchored)
    others = other_figures(parsed, [one.found for one in happenings])
    return tuple(
        complete(
            one.found,
            parsed,
            figures,
            tellers.of(one),
            (f"e{number}", settings.events(one.found.score)),
        )
        for number, (one, figures) in enumerate(zip(happenings, others, strict=True), start=1)
    )


class _Tellers:
    """Finds the claims that tell of an event without looking at all of a long document's."""

    def __init__(self, claims: Sequence[Claim], anchored: dict[str, int]) -> None:
        self._order = {claim.id: number for number, claim in enumerate(claims)}
        self._blocks: dict[int, list[Claim]] = defaultdict(list)
        self._anchored: dict[int, list[str]] = defaultdict(list)
        for claim in claims:
            self._anchored[anchored[claim.id]].append(claim.id)
            for block in range(claim.content.start // BLOCK, claim.content.end // BLOCK + 1):
                self._blocks[block].append(claim)

    def of(self, happening: _Happening) -> tuple[str, ...]:
        """Ids of the claims whose content holds the trigger or that the model points to."""
        trigger = happening.found.trigger
        found = {
            claim.id
            for claim in self._blocks[trigger.start // BLOCK]
            if claim.content.overlaps(trigger)
        }
        found.update(claim for at in happening.told for claim in self._anchored[at])
        return tuple(sorted(found, key=self._order.__getitem__))


def _chain(claim: _Placed, names: FullestNames) -> tuple[AttributionStep, ...]:
    if claim.found.kind == AUTHOR_VOICE:
        return (AttributionStep(voice_of(AUTHOR)),)
    steps = []
    for voice in claim.voices:
        near = abs(voice.mention.start - claim.at) <= NEAR
        steps.append(
            AttributionStep(voice_of(names.of(voice.name)), voice.mention if near else None)
        )
    return tuple(steps) or (AttributionStep(voice_of(UNKNOWN)),)


def _without_repeats(claims: Sequence[_Placed]) -> list[_Placed]:
    """In the order of the text; of claims with one content, stance and voices, the surest."""
    best: dict[object, _Placed] = {}
    for claim in claims:
        names = tuple(voice.name for voice in claim.voices)
        key = (claim.content, claim.found.stance, names, claim.found.kind == AUTHOR_VOICE)
        other = best.get(key)
        if other is None or claim.found.score > other.found.score:
            best[key] = claim
    return sorted(best.values(), key=lambda claim: claim.at)
