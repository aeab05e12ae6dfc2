"""The network: one encoder pass over a window, then small heads over its words.

Claims and events are found at an *anchor* word (the first cue word, or the trigger); *pointers*
find the other words from there. Contents may so share spans, overlap and nest.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.reading.learned.words import Shape
from counterclaim.training.data import EVENT_TYPES, HAPPENED, ROLES, STANCES
from counterclaim.training.encoder import Encoder

DISTANCE_BUCKETS = 12
"""Logarithmic buckets of distance in words, on either side."""

PARAGRAPHS = 3
"""Distance in paragraphs is told apart up to this many, on either side."""

CLAIM_POINTERS = ("start", "end", "origin", "relay", "middle")
"""What the pointers from an anchor find, in the order of the outputs."""

WORD_POINTERS = ("end_of_content", "fullest_name", "end_of_mention", "end_of_name", "end_of_role")
"""Pointers from any word: content start to end, mention to name, first to last word."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the model says of every word of a window; logits, [words, classes]."""

    anchors: Tensor
    cues: Tensor
    mentions: Tensor
    contents: Tensor
    triggers: Tensor
    types: Tensor
    happened: Tensor


class Feed(nn.Sequential):
    """A hidden layer with GELU and dropout, then an output layer."""

    def __init__(self, width: int, hidden: int, out: int, dropout: float = 0.1) -> None:
        super().__init__(
            nn.Linear(width, hidden), nn.GELU(), nn.Dropout(dropout), nn.Linear(hidden, out)
        )


class Pointers(nn.Module):
    """Several scaled bilinear pointers from query words to the words of the window.

    The score of a word also depends on its distance in words and in paragraphs. Position 0 of the
    result means "none"; word ``i`` stands at position ``i + 1``.
    """

    def __init__(self, width: int, pointers: int, hidden: int = 128) -> None:
        super().__init__()
        self.pointers, self.hidden = pointers, hidden
        self.query = nn.Sequential(nn.Linear(width, pointers * hidden), nn.GELU())
        self.key = nn.Sequential(nn.Linear(width, pointers * hidden), nn.GELU())
        self.none = nn.Parameter(torch.randn(pointers, hidden) * 0.1)
        self.distance = nn.Embedding(2 * DISTANCE_BUCKETS + 1, pointers)
        self.paragraph = nn.Embedding(2 * PARAGRAPHS + 1, pointers)
        nn.init.zeros_(self.distance.weight)
        nn.init.zeros_(self.paragraph.weight)

    def forward(self, states: Tensor, paragraphs: Tensor, queries: Tensor) -> Tensor:
        """Logits [pointers, queries, words + 1] from ``queries``, indices of words."""
        shape = (-1, self.pointers, self.hidden)
        query = self.query(states[queries]).view(shape).transpose(0, 1)
        key = self.key(states).view(shape).transpose(0, 1)
        key = torch.cat([self.none[:, None], key], dim=1)
        scores = query @ key.transpose(1, 2) / self.hidden**0.5
        return scores + functional.pad(self._nearness(paragraphs, queries), (1, 0))

    def _nearness(self, paragraphs: Tensor, queries: Tensor) -> Tensor:
        words = torch.arange(paragraphs.shape[0], device=paragraphs.device)
        away = words[None] - queries[:, None]
        bucket = torch.log2(away.abs().clamp(min=1).float() + 0.001).long() + (away != 0).long()
        bucket = torch.sign(away) * bucket.clamp(max=DISTANCE_BUCKETS) + DISTANCE_BUCKETS
        lines = (paragraphs[None] - paragraphs[queries][:, None]).clamp(-PARAGRAPHS, PARAGRAPHS)
        bias: Tensor = self.distance(bucket) + self.paragraph(lines + PARAGRAPHS)
        return bias.permute(2, 0, 1)


class ClaimLabels(nn.Module):
    """Stance and hedge of a claim from its anchor and its content."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.feed = Feed(3 * width, 256, len(STANCES) + 1)
        self.evidence = nn.Linear(width, 1)

    def forward(self, states: Tensor, anchors: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """Logits [claims, stances + 1], the last for hedged; ``ends`` is the last word.

        A single hedging word in the content or at the anchor is enough, hence the soft maximum.
        """
        words = torch.arange(states.shape[0], device=states.device)[None]
        inside = (words >= starts[:, None]) & (words <= ends[:, None])
        weights = inside.float() / inside.sum(1, keepdim=True).clamp(min=1)
        features = torch.cat([states[anchors], states[starts], weights @ states], dim=1)
        logits = self.feed(features)
        seen = inside | (words == anchors[:, None])
        hints = self.evidence(states)[:, 0][None].expand(seen.shape)
        hint = torch.logsumexp(hints.masked_fill(~seen, -30.0), dim=1)
        return torch.cat([logits[:, :-1], logits[:, -1:] + hint[:, None]], dim=1)


class Model(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.shape = nn.Embedding(len(Shape), width)
        self.quoted = nn.Embedding(2, width)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.quoted.weight)
        self.dropout = nn.Dropout(0.1)
        self.anchors = Feed(width, 256, 3)
        self.cues = nn.Linear(width, 4)
        self.mentions = nn.Linear(width, 3)
        self.contents = nn.Linear(width, 1)
        self.triggers = Feed(width, 256, 3)
        self.types = Feed(width, 256, len(EVENT_TYPES))
        self.happened = Feed(width, 128, len(HAPPENED))
        self.claim_pointers = Pointers(width, len(CLAIM_POINTERS))
        self.word_pointers = Pointers(width, len(WORD_POINTERS))
        self.role_pointers = Pointers(width, len(ROLES) + 1)
        self.claim_labels = ClaimLabels(width)

    def states(
        self, pieces: Tensor, mask: Tensor, shapes: Tensor, quoted: Tensor, first: Tensor
    ) -> Tensor:
        """The state of every word: of its first word piece.

        ``pieces``, ``mask``, ``shapes`` and ``quoted`` are [windows, length], a word's shape and
        quotation repeated for each of its pieces; ``first`` is [windows, words], padded with 0.
        """
        hints = self.shape(shapes) + self.quoted(quoted)
        states = self.encoder(pieces, mask, hints)
        index = first[:, :, None].expand(-1, -1, states.shape[-1])
        words: Tensor = self.dropout(states.gather(1, index))
        return words

    def tags(self, states: Tensor) -> Tags:
        """What is said of every word; ``states`` is [words, width]."""
        return Tags(
            self.anchors(states),
            self.cues(states),
            self.mentions(states),
            self.contents(states),
            self.triggers(states),
            self.types(states),
            self.happened(states),
        )
