"""The exported network, run by onnxruntime: word pieces in, logits of every head out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.learned.words import (
    Shape,
    Window,
    Words,
    load_tokenizer,
    split_words,
    windows,
)
from counterclaim.records import EventType, Happened, Stance

Array = NDArray[np.float32]

STANCES = tuple(Stance)
EVENT_TYPES = tuple(EventType)
HAPPENED = tuple(Happened)
ROLES = ("actor", "target", "place", "time", "equipment", "killed", "injured", "told")
"""Pointers from a trigger; ``told`` points to the anchors of the claims that tell of the event."""

CLAIM_POINTERS = ("start", "end", "origin", "relay", "middle")
WORD_POINTERS = ("end_of_content", "fullest_name", "end_of_mention", "end_of_name", "end_of_role")

ANCHOR_KINDS = 3
"""A claim with a cue, an attributed claim without, a claim in the author's own voice."""

_TAG_WIDTHS = {
    "anchors": ANCHOR_KINDS,
    "cues": 4,
    "triggers": 3,
    "types": len(EVENT_TYPES),
    "happened": len(HAPPENED),
}
IMPOSSIBLE = -1e4
"""Logit of what cannot be."""


@dataclass(frozen=True, slots=True)
class WindowTags:
    """One window with the states of its words and what each word is.

    ``anchors`` [words, kinds] are probabilities, as are ``cues`` [words, 4] (outside, begin,
    inside, resume), ``triggers`` [words, 3] (outside, begin, inside), ``types`` and ``happened``.
    """

    words: Words
    window: Window
    states: Array
    anchors: Array
    cues: Array
    triggers: Array
    types: Array
    happened: Array

    @property
    def fresh(self) -> int:
        """First word that is not back context, counted from the first of the window."""
        return self.window.fresh - self.window.first


@dataclass(frozen=True, slots=True)
class Pointed:
    """Log-probabilities of all pointers of a window; position 0 is "none", word i is at i + 1.

    ``claims`` [pointers, anchors, words + 1], ``roles`` [roles, triggers, words + 1] and ``words``
    [pointers, words, words + 1]. ``told`` [triggers, words] are probabilities.
    ``ends`` are logits, since the end of a content depends on its start.
    """

    claims: dict[str, Array]
    roles: dict[str, Array]
    words: dict[str, Array]
    told: Array


class Network:
    """The three graphs of a model folder and its tokenizer. Loading takes about half a second."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3

        def session(name: str) -> onnxruntime.InferenceSession:
            return onnxruntime.InferenceSession(
                str(folder / name), options, providers=["CPUExecutionProvider"]
            )

        facts = json.loads((folder / "model.json").read_text("utf-8"))
        self._start, self._end = facts["start"], facts["end"]
        self._tokenizer = load_tokenizer(str(folder / "tokenizer.json"))
        self._encoder = session("encoder.onnx")
        self._pointers = session("pointers.onnx")
        self._labels = session("labels.onnx")

    def split(self, text: str) -> Words:
        """The words of a text."""
        return split_words(text, self._tokenizer, self._end)

    def tag(self, words: Words) -> Iterator[WindowTags]:
        """Every window of a document, tagged, in order; one is in memory at a time.

        Windows run one by one: they are long enough to keep a core busy, nothing is padded, and
        a document is read alike whatever is read beside it (the scale of 8-bit activations is
        taken over all that runs together).
        """
        bounds = np.cumsum(list(_TAG_WIDTHS.values()))[:-1]
        for window in windows(words):
            states, tags = self._encoder.run(None, self._inputs(words, window))
            anchors, cues, triggers, types, happened = np.split(tags[0], bounds, axis=1)
            breaks = _line_breaks(words, window)
            anchors[breaks] = IMPOSSIBLE
            triggers[breaks, 1:] = IMPOSSIBLE
            yield WindowTags(
                words,
                window,
                states[0],
                sigmoid(anchors),
                softmax(cues),
                softmax(triggers),
                softmax(types),
                softmax(happened),
            )

    def _inputs(self, words: Words, window: Window) -> dict[str, NDArray[Any]]:
        pieces, shapes, quoted, first = [self._start], [int(Shape.NEWLINE)], [0], []
        for index in range(window.first, window.end):
            first.append(len(pieces))
            pieces += words.pieces[index]
            shapes += [int(words.shapes[index])] * len(words.pieces[index])
            quoted += [int(words.quoted[index])] * len(words.pieces[index])
        rows = {
            "pieces": [*pieces, self._end],
            "shapes": [*shapes, int(Shape.NEWLINE)],
            "quoted": [*quoted, 0],
            "first": first,
        }
        inputs: dict[str, NDArray[Any]] = {
            name: np.array([row], dtype=np.int64) for name, row in rows.items()
        }
        return {**inputs, "mask": np.ones_like(inputs["pieces"], dtype=bool)}

    def point(self, tags: WindowTags, anchors: Sequence[int], triggers: Sequence[int]) -> Pointed:
        """All pointers of a window from its anchors and triggers. None points to a line break."""
        lines = tags.words.paragraph[tags.window.first : tags.window.end]
        inputs = {
            "states": tags.states,
            "paragraphs": np.array(lines, dtype=np.int64),
            "anchors": np.array(anchors or [0], dtype=np.int64),
            "triggers": np.array(triggers or [0], dtype=np.int64),
        }
        logits = self._pointers.run(None, inputs)
        for scores in logits:
            scores[:, :, [index + 1 for index in _line_breaks(tags.words, tags.window)]] = (
                IMPOSSIBLE
            )
        claims, roles, words = logits
        raw = ("end", "end_of_content")  # added before they become probabilities
        by_claim = zip(CLAIM_POINTERS, claims, strict=True)
        by_word = zip(WORD_POINTERS, words, strict=True)
        return Pointed(
            {name: one if name in raw else log_softmax(one) for name, one in by_claim},
            {name: log_softmax(one) for name, one in zip(ROLES[:-1], roles[:-1], strict=True)},
            {name: one if name in raw else log_softmax(one) for name, one in by_word},
            sigmoid(roles[-1][:, 1:]),
        )

    def label(
        self,
        tags: WindowTags,
        anchors: Sequence[int],
        starts: Sequence[int],
        ends: Sequence[int],
    ) -> tuple[Array, Array]:
        """Probabilities of the stances [claims, stances] and of being hedged [claims]."""
        names = ("anchors", "starts", "ends")
        values = (np.array(one, dtype=np.int64) for one in (anchors, starts, ends))
        inputs = {"states": tags.states, **dict(zip(names, values, strict=True))}
        (logits,) = self._labels.run(None, inputs)
        return softmax(logits[:, :-1]), sigmoid(logits[:, -1])


def _line_breaks(words: Words, window: Window) -> list[int]:
    """The words of a window that are line breaks: they hold no anchor and are no answer."""
    shapes = words.shapes[window.first : window.end]
    return [index for index, shape in enumerate(shapes) if shape is Shape.NEWLINE]


def sigmoid(logits: Array) -> Array:
    """Probabilities of independent choices."""
    chances = 1 / (1 + np.exp(-np.clip(logits, -60, 60)))
    return chances.astype(np.float32)


def log_softmax(logits: Array) -> Array:
    """Log-probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    chances: Array = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return chances


def softmax(logits: Array) -> Array:
    """Probabilities over the last axis."""
    chances: Array = np.exp(log_softmax(logits))
    return chances
