"""Annotated documents as windows of words with targets for every head of the model."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

from counterclaim.reading.learned.words import Window, Words, split_words, windows
from counterclaim.record_json import reading_from_json
from counterclaim.records import (
    AUTHOR,
    Claim,
    Event,
    EventType,
    Happened,
    Participant,
    Place,
    Reading,
    Span,
    Stance,
    TimeInterval,
)
from counterclaim.training.numbers import mentions_of_count

STANCES = tuple(Stance)
EVENT_TYPES = tuple(EventType)
HAPPENED = tuple(Happened)
CUE, CUELESS, AUTHOR_VOICE = range(3)
"""Kinds of anchor: first cue word, or first content word without cue, or in the author's voice."""

OUTSIDE, BEGIN, INSIDE, RESUME = range(4)
"""Tags of words; RESUME begins a further part of a cue, as "saying" in "quoted X as saying"."""

ROLES = ("actor", "target", "place", "time", "equipment", "killed", "injured")
"""What the pointers from a trigger find, in the order of the model's outputs."""

Choices = tuple[int, ...]
"""Words that are all right answers to a pointer; empty where it must point to nothing."""


@dataclass(frozen=True, slots=True)
class ClaimTarget:
    """A claim in words of a window; ``origin``, ``relay``, ``middle`` are first words of mentions.

    ``content`` is its first and last word.
    """

    id: str
    anchor: int
    kind: int
    content: tuple[int, int]
    origin: Choices
    relay: Choices
    middle: Choices
    stance: int
    hedged: bool


@dataclass(frozen=True, slots=True)
class EventTarget:
    """An event in words of a window; ``told`` are the anchors of the claims that tell of it."""

    trigger: int
    type: int
    happened: int
    roles: tuple[Choices, ...]
    told: Choices


@dataclass(slots=True)
class Example:
    """A window with its targets. Indices of words count from the window's first word."""

    words: Words
    window: Window
    claims: list[ClaimTarget] = field(default_factory=list)
    events: list[EventTarget] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)
    triggers: list[int] = field(default_factory=list)
    names: list[tuple[int, Choices]] = field(default_factory=list)
    mention_ends: list[tuple[int, int]] = field(default_factory=list)
    name_ends: list[tuple[int, int]] = field(default_factory=list)
    role_ends: list[tuple[int, int]] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Number of words."""
        return self.window.end - self.window.first

    @property
    def fresh(self) -> int:
        """The first word that is not back context."""
        return self.window.fresh - self.window.first

    @property
    def size(self) -> int:
        """Number of word pieces."""
        return sum(map(len, self.words.pieces[self.window.first : self.window.end]))


def load_readings(path: Path) -> list[Reading]:
    """The gold readings of a corpus file."""
    with path.open(encoding="utf-8") as lines:
        return [reading_from_json(json.loads(line)) for line in lines]


def examples(readings: Iterable[Reading], tokenizer: Tokenizer, newline: int) -> list[Example]:
    """Every window of every reading with its targets."""
    return [
        example
        for reading in readings
        for example in reading_examples(
            reading, split_words(reading.document.text, tokenizer, newline)
        )
    ]


def reading_examples(reading: Reading, words: Words) -> list[Example]:
    """The windows of one reading with their targets."""
    return [_Builder(reading, words, window).build() for window in windows(words)]


def without_newlines(words: Words) -> Words:
    """The same words without line breaks, as texts arrive from careless extraction."""
    kept = [index for index in range(len(words)) if words.word(index) != "\n"]
    return Words(
        words.text,
        starts=[words.starts[index] for index in kept],
        ends=[words.ends[index] for index in kept],
        pieces=[words.pieces[index] for index in kept],
        shapes=[words.shapes[index] for index in kept],
        quoted=[words.quoted[index] for index in kept],
        paragraph=[0 for _ in kept],
    )


def augmented(
    readings: Sequence[Reading], split: Sequence[Words], chance: random.Random
) -> list[Example]:
    """The examples of one epoch: a fifth of the documents lose their line breaks."""
    result = []
    for reading, words in zip(readings, split, strict=True):
        seen = without_newlines(words) if chance.random() < 0.2 else words
        result.extend(reading_examples(reading, seen))
    return result


class _Builder:
    """Turns the annotation of one document into targets of one window."""

    def __init__(self, reading: Reading, words: Words, window: Window) -> None:
        self.reading = reading
        self.words = words
        self.window = window
        self.example = Example(words, window)
        self.occurrences: dict[str, Choices] = {}

    def build(self) -> Example:
        """All targets of the window."""
        length = self.window.end - self.window.first
        example = self.example
        example.cues = [OUTSIDE] * length
        example.mentions = [OUTSIDE] * length
        example.contents = [0] * length
        example.triggers = [OUTSIDE] * length
        for claim in self.reading.claims:
            self._add_claim(claim)
        for event in self.reading.events:
            self._add_event(event)
        for pairs in (example.mention_ends, example.name_ends, example.role_ends):
            pairs[:] = sorted(set(pairs))
        example.names = sorted(set(example.names))
        return example

    def _words(self, span: Span) -> tuple[int, int] | None:
        """First and last word of a span in the window, or None where it is not wholly in it."""
        first, last = self.words.covering(span.start, span.end)
        if first < self.window.first or last >= self.window.end:
            return None
        return first - self.window.first, last - self.window.first

    def _add_claim(self, claim: Claim) -> None:
        cues = [cue for cue in map(self._words, claim.cues) if cue]
        content = self._words(claim.content)
        author = claim.chain[0].voice.name == AUTHOR
        self._tag_cues(cues)
        self._add_voices(claim)
        if content is None or len(cues) < len(claim.cues):
            return
        for index in range(content[0], content[1] + 1):
            self.example.contents[index] = 1
        by_cue = bool(cues) and not author
        anchor = cues[0][0] if by_cue else content[0]
        kind = CUE if by_cue else AUTHOR_VOICE if author else CUELESS
        if anchor < self.example.fresh:
            return
        chain = claim.chain
        self.example.claims.append(
            ClaimTarget(
                id=claim.id,
                anchor=anchor,
                kind=kind,
                content=content,
                origin=() if author else self._voice(claim, len(chain) - 1, anchor),
                relay=self._voice(claim, 0, anchor) if len(chain) > 1 else (),
                middle=self._voice(claim, 1, anchor) if len(chain) > 2 else (),
                stance=STANCES.index(claim.stance),
                hedged=claim.hedged,
            )
        )

    def _tag_cues(self, cues: Sequence[tuple[int, int]]) -> None:
        tags = self.example.cues
        for part, (first, last) in enumerate(cues):
            for index in range(first, last + 1):
                if tags[index] != BEGIN:
                    begin = BEGIN if part == 0 else RESUME
                    tags[index] = begin if index == first else INSIDE

    def _add_voices(self, claim: Claim) -> None:
        """Mentions and the fullest names that they stand for."""
        for step in claim.chain:
            for first, last in self._name_spans(step.voice.name):
                self.example.name_ends.append((first, last))
            mention = self._words(step.mention) if step.mention else None
            if mention is None:
                continue
            first, last = mention
            for index in range(first, last + 1):
                if self.example.mentions[index] != BEGIN:
                    self.example.mentions[index] = BEGIN if index == first else INSIDE
            self.example.mention_ends.append(mention)
            self.example.names.append((first, self._name_starts(step.voice.name)))

    def _voice(self, claim: Claim, step: int, anchor: int) -> Choices:
        """First words of the mention; of what stands for the voice earlier where it has none."""
        mention, name = claim.chain[step].mention, claim.chain[step].voice.name
        here = self._words(mention) if mention else None
        if here:
            return (here[0],)
        other = {
            found[0]
            for told in self.reading.claims
            for link in told.chain
            if link.voice.name == name and link.mention
            if (found := self._words(link.mention)) and found[0] < anchor
        }
        return tuple(sorted(other)) or self._name_starts(name)

    def _name_starts(self, name: str) -> Choices:
        return tuple(first for first, _ in self._name_spans(name))

    def _name_spans(self, name: str) -> list[tuple[int, int]]:
        """First and last word of every occurrence of a name in the window."""
        if name == AUTHOR:
            return []
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        matches = re.finditer(pattern, self.words.text, re.IGNORECASE)
        spans = (self._words(Span(match.start(), match.end())) for match in matches)
        return [span for span in spans if span]

    def _add_event(self, event: Event) -> None:
        trigger = self._words(event.trigger) if event.trigger else None
        if trigger is None:
            return
        first, last = trigger
        for index in range(first, last + 1):
            if self.example.triggers[index] != BEGIN:
                self.example.triggers[index] = BEGIN if index == first else INSIDE
        if first < self.example.fresh:
            return
        mentions: dict[str, list[Span]] = {
            "actor": _mentions(event.actor),
            "target": _mentions(event.target),
            "place": _mentions(event.place),
            "time": _mentions(event.time),
            "equipment": [item.mention for item in event.equipment if item.mention],
        }
        roles = [self._role(mentions[role]) for role in ROLES[:5]]
        roles += [self._count(event, what) for what in ROLES[5:]]
        self.example.events.append(
            EventTarget(
                trigger=first,
                type=EVENT_TYPES.index(event.type),
                happened=HAPPENED.index(event.happened),
                roles=tuple(roles),
                told=tuple(
                    claim.anchor for claim in self.example.claims if claim.id in event.claims
                ),
            )
        )

    def _role(self, mentions: Sequence[Span]) -> Choices:
        found = [words for words in map(self._words, mentions) if words]
        self.example.role_ends.extend(found)
        return tuple(sorted({first for first, _ in found}))

    def _count(self, event: Event, what: str) -> Choices:
        """Words of a casualty figure: the numbers of its value nearest to the trigger."""
        figure = event.figure(what)
        if figure is None or event.trigger is None:
            return ()
        told = [claim.content for claim in self.reading.claims if claim.id in event.claims]
        near = mentions_of_count(self.words.text, figure, event.trigger, told)
        found = self._words(near) if near else None
        return (found[0],) if found else ()


def _mentions(of: Participant | Place | TimeInterval | None) -> list[Span]:
    return [of.mention] if of and of.mention else []


def batches(
    items: Sequence[Example], pieces: int, chance: random.Random | None = None
) -> list[list[Example]]:
    """Windows of like length together, up to a number of word pieces with padding.

    With ``chance``, the order of batches and of windows of about the same length is random.
    """
    jitter = [chance.uniform(0.9, 1.1) if chance else 1.0 for _ in items]
    order = sorted(range(len(items)), key=lambda index: items[index].size * jitter[index])
    result: list[list[Example]] = [[]]
    for index in order:
        item = items[index]
        longest = max([item.size, *(other.size for other in result[-1])])
        if result[-1] and longest * (len(result[-1]) + 1) > pieces:
            result.append([])
        result[-1].append(item)
    if chance:
        chance.shuffle(result)
    return [batch for batch in result if batch]
