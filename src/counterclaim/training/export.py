"""Writes the model as the ONNX files that the learned engine runs.

Three graphs: ``encoder.onnx`` reads word pieces and says what every word is, ``pointers.onnx``
points from anchors and triggers, ``labels.onnx`` gives stance and hedge of claims whose content is
known. Weights are stored as 8-bit integers, one scale a column (dynamic quantisation, QInt8), in
a range of 7 bits: on processors without VNNI the products of two full 8-bit numbers overflow, and
nothing is found any more.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from counterclaim.reading.learned.trigger_types import count_types
from counterclaim.training.data import load_readings
from counterclaim.training.encoder import ENCODERS, load_encoder
from counterclaim.training.model import Model

_OPSET = 18


class EncoderGraph(nn.Module):
    """Word pieces of a batch of windows in; states and tags of their words out."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, pieces: Tensor, mask: Tensor, shapes: Tensor, quoted: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor]:
        """States [windows, words, width] and the logits of all tags side by side."""
        states = self.model.states(pieces, mask, shapes, quoted, first)
        tags = self.model.tags(states)
        sides = (tags.anchors, tags.cues, tags.triggers, tags.types, tags.happened)
        return states, torch.cat(sides, dim=-1)


class PointerGraph(nn.Module):
    """States of one window, its anchors and triggers in; logits of all pointers out."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, states: Tensor, paragraphs: Tensor, anchors: Tensor, triggers: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Pointers from anchors, from triggers, and from every word."""
        words = torch.arange(states.shape[0])
        return (
            self.model.claim_pointers(states, paragraphs, anchors),
            self.model.role_pointers(states, paragraphs, triggers),
            self.model.word_pointers(states, paragraphs, words),
        )


def export(model: Model, folder: Path, *, quantise: bool = True) -> None:
    """Writes the three graphs; ``quantise=False`` keeps floats, to compare with."""
    model.eval()
    folder.mkdir(parents=True, exist_ok=True)
    width = model.encoder.shape.width
    length, words, claims = 48, 40, 3
    index = torch.arange(2 * length).view(2, length)
    pieces = (index % 900) + 1000
    mask = torch.ones(2, length, dtype=torch.bool)
    small = torch.zeros(2, length, dtype=torch.long)
    first = torch.arange(1, words + 1).repeat(2, 1)
    states = torch.randn(words, width)
    anchors = torch.arange(claims)
    w, n, a, t = (torch.export.Dim(name) for name in ("windows", "words", "anchors", "triggers"))
    p = torch.export.Dim("pieces")
    batch = {0: w, 1: p}
    _write(
        folder / "encoder.onnx",
        EncoderGraph(model),
        (pieces, mask, small, small.clone(), first),
        (batch, batch, batch, batch, {0: w, 1: n}),
        ("states", "tags"),
        quantise=quantise,
    )
    _write(
        folder / "pointers.onnx",
        PointerGraph(model),
        (states, torch.zeros(words, dtype=torch.long), anchors, torch.arange(claims + 1)),
        ({0: n}, {0: n}, {0: a}, {0: t}),
        ("claims", "roles", "words"),
        quantise=quantise,
    )
    _write(
        folder / "labels.onnx",
        model.claim_labels,
        (states, anchors, anchors + 4, anchors + 9),
        ({0: n}, {0: a}, {0: a}, {0: a}),
        ("labels",),
        quantise=quantise,
    )


def _write(
    path: Path,
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    shapes: tuple[dict[int, Any], ...],
    outputs: Sequence[str],
    *,
    quantise: bool,
) -> None:
    """One graph: traced with free dimensions, then quantised."""
    module.eval()
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "plain.onnx"
        torch.onnx.export(
            module,
            inputs,
            plain,
            dynamo=True,
            dynamic_shapes=shapes,
            output_names=list(outputs),
            opset_version=_OPSET,
            external_data=False,
            verbose=False,
        )
        graph = onnx.load(plain)
        del graph.graph.value_info[:]  # shapes noted by the exporter hinder the quantiser
        if quantise:
            quantize_dynamic(
                graph,
                path,
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=True,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
                extra_options={"MatMulConstBOnly": True},
            )
        else:
            onnx.save(graph, path)


def load_model(run: Path, checkpoint: str) -> tuple[Model, dict[str, Any]]:
    """The model of a training run at one checkpoint (``epoch-9.pt``), and the run's settings."""
    settings = json.loads((run / "settings.json").read_text("utf-8"))
    shape = ENCODERS[settings["encoder"]]
    model = Model(load_encoder(shape, Path(settings["weights"])))
    trained = torch.load(run / checkpoint, weights_only=True)
    model.load_state_dict({**model.state_dict(), **trained})
    return model, settings


def main(arguments: Sequence[str] | None = None) -> None:
    """``python -m counterclaim.training.export RUN CHECKPOINT FOLDER``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("checkpoint")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true", help="keep 32-bit floats")
    chosen = parser.parse_args(arguments)
    model, settings = load_model(chosen.run, chosen.checkpoint)
    export(model, chosen.folder, quantise=not chosen.float)
    shutil.copyfile(settings["tokenizer"], chosen.folder / "tokenizer.json")
    counts = count_types(
        (event.trigger.of(reading.document.text), event.type.value)
        for reading in load_readings(Path(settings["train"]))
        for event in reading.events
        if event.trigger
    )
    (chosen.folder / "trigger_types.json").write_text(json.dumps(counts) + "\n", "utf-8")
    shape = ENCODERS[settings["encoder"]]
    facts = {
        "encoder": shape.name,
        "start": shape.start,
        "end": shape.end,
    }
    (chosen.folder / "model.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
