"""What the rules find before names are resolved: who, by which cue, says what."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from counterclaim.records import Span, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker in the text: the head of the noun phrase, or None for the author or unknown.

    ``near`` is False where the words do not stand by the claim (a speech that goes on).
    """

    head: Token | None
    name: str | None = None
    near: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One cue with its speakers, nearest first, and the content it governs.

    ``verb`` is the cue's token, or None where punctuation attributes; ``adjunct`` marks a cue that
    hangs on another statement ("adding that …") and so ends that one's content.
    """

    sources: tuple[Source, ...]
    cues: tuple[Span, ...]
    content: Span
    stance: Stance
    verb: Token | None = None
    adjunct: bool = False
    hedged: bool = False
