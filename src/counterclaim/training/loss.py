"""How wrong the model is on a batch: one loss a head, each a mean over the head's own targets."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from counterclaim.reading.learned.words import pad
from counterclaim.training.data import (
    ROLES,
    STANCES,
    Choices,
    ClaimTarget,
    EventTarget,
    Example,
)
from counterclaim.training.encoder import EncoderShape
from counterclaim.training.model import CLAIM_POINTERS, WORD_POINTERS, Model

WEIGHTS = {"cues": 0.5, "mentions": 0.5, "contents": 0.3, "told": 0.3}
"""Weights of losses other than 1: these heads mainly help the encoder along."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors, see :meth:`counterclaim.training.model.Model.states`."""

    pieces: Tensor
    mask: Tensor
    shapes: Tensor
    quoted: Tensor
    first: Tensor


def to_batch(
    items: Sequence[Example], shape: EncoderShape, chance: random.Random | None = None
) -> Batch:
    """The windows as tensors; with ``chance``, one word piece in twenty is masked."""
    rows: dict[str, list[list[int]]] = defaultdict(list)
    for item in items:
        pieces, shapes, quoted, first = [shape.start], [6], [0], []
        for index in range(item.window.first, item.window.end):
            first.append(len(pieces))
            for piece in item.words.pieces[index]:
                hidden = chance is not None and chance.random() < 0.05
                pieces.append(shape.mask if hidden else piece)
                shapes.append(item.words.shapes[index])
                quoted.append(item.words.quoted[index])
        rows["pieces"].append([*pieces, shape.end])
        rows["shapes"].append([*shapes, 6])
        rows["quoted"].append([*quoted, 0])
        rows["first"].append(first)
        rows["mask"].append([1] * (len(pieces) + 1))
    filled = {
        name: torch.tensor(pad(row, shape.padding if name == "pieces" else 0))
        for name, row in rows.items()
    }
    return Batch(
        filled["pieces"], filled["mask"].bool(), filled["shapes"], filled["quoted"], filled["first"]
    )


class Losses:
    """Sums of losses and numbers of targets by head, and how many targets were hit."""

    def __init__(self) -> None:
        self.sums: dict[str, list[Tensor]] = defaultdict(list)
        self.counts: dict[str, float] = defaultdict(float)
        self.hits: dict[str, float] = defaultdict(float)

    def add(self, name: str, loss: Tensor, count: float, hits: float = 0.0) -> None:
        """Adds the summed loss of ``count`` targets."""
        if count:
            self.sums[name].append(loss)
            self.counts[name] += count
            self.hits[name] += hits

    def total(self) -> Tensor:
        """The weighted sum over heads of the mean losses."""
        means = [
            WEIGHTS.get(name, 1.0) * torch.stack(sums).sum() / self.counts[name]
            for name, sums in self.sums.items()
        ]
        return torch.stack(means).sum()


def add_losses(losses: Losses, model: Model, item: Example, states: Tensor) -> None:
    """Adds every head's loss on one window; ``states`` [words, width]."""
    paragraphs = torch.tensor(item.words.paragraph[item.window.first : item.window.end])
    _add_tags(losses, model, item, states)
    if item.claims:
        _add_claims(losses, model, item.claims, states, paragraphs)
    if item.events:
        _add_events(losses, model, item, states, paragraphs)
    _add_words(losses, model, item, states, paragraphs)


def _add_tags(losses: Losses, model: Model, item: Example, states: Tensor) -> None:
    fresh = item.fresh
    tags = model.tags(states[fresh:])
    anchors = torch.zeros(item.length, 3)
    for claim in item.claims:
        anchors[claim.anchor, claim.kind] = 1
    anchors = anchors[fresh:]
    loss = functional.binary_cross_entropy_with_logits(tags.anchors, anchors, reduction="sum")
    right = ((tags.anchors > 0) & (anchors > 0)).sum().item()
    losses.add("anchors", loss, max(1.0, anchors.sum().item()), right)
    heads: tuple[tuple[str, Tensor, list[int]], ...] = (
        ("cues", tags.cues, item.cues),
        ("mentions", tags.mentions, item.mentions),
        ("triggers", tags.triggers, item.triggers),
    )
    for name, logits, gold in heads:
        target = torch.tensor(gold[fresh:])
        loss = functional.cross_entropy(logits, target, reduction="sum")
        right = ((logits.argmax(1) == target) & (target > 0)).sum().item()
        losses.add(name, loss, max(1, int((target > 0).sum())), right)
    inside = torch.tensor(item.contents[fresh:]).float()
    loss = functional.binary_cross_entropy_with_logits(tags.contents[:, 0], inside, reduction="sum")
    losses.add("contents", loss, len(inside), int(((tags.contents[:, 0] > 0) == inside).sum()))


def _point(losses: Losses, name: str, logits: Tensor, gold: Sequence[Choices]) -> None:
    """Loss of one pointer [queries, words + 1]: all right words together, or "none"."""
    right = torch.zeros_like(logits, dtype=torch.bool)
    for row, choices in enumerate(gold):
        for choice in choices or (-1,):
            right[row, choice + 1] = True
    chances = functional.log_softmax(logits, dim=1)
    loss = -torch.logsumexp(chances.masked_fill(~right, -1e4), dim=1)
    hits = right.gather(1, logits.argmax(1, keepdim=True)).sum().item()
    losses.add(name, loss.sum(), len(gold), hits)


def _add_claims(
    losses: Losses,
    model: Model,
    claims: Sequence[ClaimTarget],
    states: Tensor,
    paragraphs: Tensor,
) -> None:
    anchors = torch.tensor([claim.anchor for claim in claims])
    starts = torch.tensor([claim.content[0] for claim in claims])
    ends = torch.tensor([claim.content[1] for claim in claims])
    logits = model.claim_pointers(states, paragraphs, anchors)
    onward = model.word_pointers(states, paragraphs, starts)[WORD_POINTERS.index("end_of_content")]
    by_head: dict[str, Callable[[ClaimTarget], Choices]] = {
        "start": lambda claim: (claim.content[0],),
        "end": lambda claim: (claim.content[1],),
        "origin": lambda claim: claim.origin,
        "relay": lambda claim: claim.relay,
        "middle": lambda claim: claim.middle,
    }
    for index, name in enumerate(CLAIM_POINTERS):
        scores = logits[index] + onward if name == "end" else logits[index]
        _point(losses, name, scores, [by_head[name](claim) for claim in claims])
    labels = model.claim_labels(states, anchors, starts, ends)
    stances = torch.tensor([claim.stance for claim in claims])
    hedged = torch.tensor([float(claim.hedged) for claim in claims])
    stance_logits = labels[:, : len(STANCES)]
    loss = functional.cross_entropy(stance_logits, stances, reduction="sum")
    losses.add("stance", loss, len(claims), int((stance_logits.argmax(1) == stances).sum()))
    loss = functional.binary_cross_entropy_with_logits(labels[:, -1], hedged, reduction="sum")
    losses.add("hedged", loss, len(claims), int(((labels[:, -1] > 0) == hedged).sum()))


def _add_events(
    losses: Losses, model: Model, item: Example, states: Tensor, paragraphs: Tensor
) -> None:
    events: Sequence[EventTarget] = item.events
    triggers = torch.tensor([event.trigger for event in events])
    tags = model.tags(states[triggers])
    for name, logits, gold in (
        ("types", tags.types, [event.type for event in events]),
        ("happened", tags.happened, [event.happened for event in events]),
    ):
        target = torch.tensor(gold)
        loss = functional.cross_entropy(logits, target, reduction="sum")
        losses.add(name, loss, len(events), int((logits.argmax(1) == target).sum()))
    logits = model.role_pointers(states, paragraphs, triggers)
    for index, role in enumerate(ROLES):
        _point(losses, role, logits[index], [event.roles[index] for event in events])
    anchors = sorted({claim.anchor for claim in item.claims})
    if not anchors:
        return
    scores = logits[len(ROLES)][:, [anchor + 1 for anchor in anchors]]
    told = torch.tensor([[float(anchor in event.told) for anchor in anchors] for event in events])
    loss = functional.binary_cross_entropy_with_logits(scores, told, reduction="sum")
    losses.add("told", loss, len(events), int(((scores > 0) == told).all(1).sum()))


def _add_words(
    losses: Losses, model: Model, item: Example, states: Tensor, paragraphs: Tensor
) -> None:
    """Pointers from mentions to names, and from first to last words."""
    heads: tuple[tuple[str, list[tuple[int, Choices]]], ...] = (
        ("fullest_name", item.names),
        ("end_of_mention", [(first, (last,)) for first, last in item.mention_ends]),
        ("end_of_name", [(first, (last,)) for first, last in item.name_ends]),
        ("end_of_role", [(first, (last,)) for first, last in item.role_ends]),
    )
    queries = [first for _, pairs in heads for first, _ in pairs]
    if not queries:
        return
    logits = model.word_pointers(states, paragraphs, torch.tensor(queries))
    row = 0
    for name, pairs in heads:
        if pairs:
            scores = logits[WORD_POINTERS.index(name)][row : row + len(pairs)]
            _point(losses, name, scores, [choices for _, choices in pairs])
        row += len(pairs)
