"""From the network's probabilities to claims.

A claim is read in five steps, each a function here:

1. *Anchors.* Words whose probability of being the first cue word (or the first word of a content
   without cue) reaches the threshold. Of neighbours in one cue only the likeliest stays.
2. *Cue.* The words tagged as cue from the anchor on, and later parts of the same sentence.
3. *Content.* The pair of first and last word with the best sum of log-probabilities; a content
   that runs across a line break, or over its own cue without return, pays a price.
4. *Voices.* The first words of the mentions that the origin and relay pointers choose;
   :mod:`counterclaim.reading.learned.voices` finds the fullest names.
5. *Labels.* Stance and hedge from anchor and content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from counterclaim.reading.learned.network import STANCES, Array, Network, Pointed, WindowTags
from counterclaim.reading.learned.settings import Settings
from counterclaim.records import Span, Stance

CUE, CUELESS, AUTHOR_VOICE = range(3)
"""Kinds of anchors, in the order of the model's output."""

BEGIN, INSIDE, RESUME = 1, 2, 3
"""Tags of cue words."""

STARTS = 6
"""First words of a content that are tried with every last word."""

LINE_PRICE = 3.0
"""Price, as a log-probability, of a content that crosses a line break."""

LONGEST_GAP = 25
"""Words between the parts of one cue ("quoted the ministry's spokesman as saying")."""

_SENTENCE_END = frozenset(".!?\n")


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim in words of a window. ``voices`` are first words of mentions, nearest voice first.

    ``score`` is the model's own probability that content and origin are right.
    """

    anchor: int
    kind: int
    content: tuple[int, int]
    cues: tuple[tuple[int, int], ...]
    voices: tuple[int, ...]
    stance: Stance
    hedged: bool
    score: float


def find_claims(
    tags: WindowTags, network: Network, settings: Settings, pointed: Pointed, anchors: list[Anchor]
) -> list[FoundClaim]:
    """All claims anchored in the fresh part of a window."""
    if not anchors:
        return []
    contents = [_content(tags, pointed, row, anchor) for row, anchor in enumerate(anchors)]
    stances, hedges = network.label(
        tags,
        [anchor.word for anchor in anchors],
        [content.first for content in contents],
        [content.last for content in contents],
    )
    found = []
    for row, (anchor, content) in enumerate(zip(anchors, contents, strict=True)):
        stance = STANCES[int(stances[row].argmax())]
        hedged = bool(hedges[row] >= settings.hedged)
        for voices, chance in _chains(pointed, row, anchor, settings):
            found.append(
                FoundClaim(
                    anchor.word,
                    anchor.kind,
                    (content.first, content.last),
                    cue_parts(tags, anchor) if anchor.kind == CUE else (),
                    voices,
                    stance,
                    hedged,
                    anchor.chance * content.chance * chance,
                )
            )
    return found


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that a claim hangs on, with its probability."""

    word: int
    kind: int
    chance: float


def find_anchors(tags: WindowTags, settings: Settings) -> list[Anchor]:
    """Step 1: the anchors of a window, in order."""
    found = [
        Anchor(word, kind, float(tags.anchors[word, kind]))
        for kind, threshold in enumerate(settings.anchors)
        for word in range(tags.fresh, len(tags.anchors))
        if tags.anchors[word, kind] >= threshold and not _beside_better(tags, word, kind)
    ]
    return sorted(found, key=lambda anchor: anchor.word)


def _beside_better(tags: WindowTags, word: int, kind: int) -> bool:
    """True where a neighbour is the likelier anchor of what must be the same cue or content."""
    chances = tags.anchors[:, kind]
    for other in (word - 1, word + 1):
        if tags.fresh <= other < len(chances) and chances[other] > chances[word]:
            separate = kind == CUE and tags.cues[max(word, other), BEGIN] > 0.5
            if not separate:
                return True
    return False


def cue_parts(tags: WindowTags, anchor: Anchor) -> tuple[tuple[int, int], ...]:
    """Step 2: first and last words of the cue's parts."""
    best = tags.cues.argmax(axis=1)
    parts = []
    word = anchor.word
    last = _run(best, word)
    parts.append((word, last))
    word = last + 1
    limit = min(len(best), last + LONGEST_GAP)
    while word < limit and not _ends_sentence(tags, word) and best[word] != BEGIN:
        if best[word] == RESUME:
            last = _run(best, word)
            parts.append((word, last))
            word = last
        word += 1
    return tuple(parts)


def _run(best: Sequence[int], word: int) -> int:
    last = word
    while last + 1 < len(best) and best[last + 1] == INSIDE:
        last += 1
    return last


def _ends_sentence(tags: WindowTags, word: int) -> bool:
    return tags.words.word(tags.window.first + word) in _SENTENCE_END


@dataclass(frozen=True, slots=True)
class _Content:
    first: int
    last: int
    chance: float


def _content(tags: WindowTags, pointed: Pointed, row: int, anchor: Anchor) -> _Content:
    """Step 3: the best pair of first and last word."""
    starts = pointed.claims["start"][row][1:]
    lines = np.array(tags.words.paragraph[tags.window.first : tags.window.end])
    tried = []
    for first in map(int, np.argsort(-starts)[:STARTS]):
        ends = _end_chances(pointed, row, first)
        prices = LINE_PRICE * (lines != lines[first])
        prices[:first] = np.inf
        last = int((ends - prices).argmax())
        score = float(starts[first] + ends[last])
        price = float(prices[last])
        if anchor.kind == CUE and last == anchor.word:
            price += LINE_PRICE  # a content does not end on its own cue
        tried.append((score - price, _Content(first, last, float(np.exp(score)))))
    return max(tried, key=lambda one: one[0])[1]


def _end_chances(pointed: Pointed, row: int, first: int) -> Array:
    """Log-probabilities of the last word, given the first."""
    logits = pointed.claims["end"][row] + pointed.words["end_of_content"][first]
    shifted = logits - logits.max()
    chances: Array = (shifted - np.log(np.exp(shifted).sum()))[1:]
    return chances


def _chains(
    pointed: Pointed, row: int, anchor: Anchor, settings: Settings
) -> Iterator[tuple[tuple[int, ...], float]]:
    """Step 4: mentions of the voices, nearest first, with the probability of the origin.

    Two origins of like probability are two claims: "Kyiv and Moscow accused each other".
    """
    if anchor.kind == AUTHOR_VOICE:
        yield (), 1.0
        return
    origins = np.exp(pointed.claims["origin"][row])
    if origins[0] > settings.voice:
        yield (), float(origins[0])
        return
    between = [
        word
        for pointer in ("relay", "middle")
        if (word := _chosen(pointed.claims[pointer][row], settings.relay)) is not None
    ]
    order = np.argsort(-origins[1:])
    for rank, word in enumerate(order[:2]):
        chance = float(origins[word + 1])
        if rank == 0 or chance >= settings.second:
            chain = dict.fromkeys([*(relay for relay in between if relay != word), int(word)])
            yield tuple(chain), chance


def _chosen(chances: Array, threshold: float) -> int | None:
    """The word that a pointer chooses, or None where "none" is too likely."""
    if 1 - np.exp(chances[0]) < threshold:
        return None
    return int(chances[1:].argmax())


def span_of(tags: WindowTags, first: int, last: int) -> Span:
    """The code points of words of a window, both included."""
    offset = tags.window.first
    return Span(tags.words.starts[offset + first], tags.words.ends[offset + last])
