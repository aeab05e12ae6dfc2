"""Fits the model: ``python -m counterclaim.training.train --help``.

Seeds are fixed; every epoch leaves a checkpoint from which the same command goes on.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from counterclaim.reading.learned.words import load_tokenizer, split_words
from counterclaim.training.data import Example, augmented, batches, examples, load_readings
from counterclaim.training.encoder import ENCODERS, load_encoder
from counterclaim.training.loss import Losses, add_losses, to_batch
from counterclaim.training.model import Model

ENCODER_RATES = {"mpnet": 1e-4, "minilm": 2e-4}
HEAD_RATE = 1e-3
WARM_UP = 0.08
BATCH_PIECES = 1100


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run depends on; kept beside its checkpoints.

    ``share`` is the part of the training documents that is used (for the learning curve);
    ``frozen`` the number of lowest layers that no longer learn after the first epoch, which saves
    a ninth of the time each.
    """

    encoder: str
    weights: str
    tokenizer: str
    train: str
    dev: str
    output: str
    epochs: int
    seed: int = 1
    share: float = 1.0
    threads: int = 2
    frozen: int = 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Trains, or goes on where the last checkpoint in the output folder stands."""
    settings = _settings(arguments)
    torch.set_num_threads(settings.threads)
    output = Path(settings.output)
    output.mkdir(parents=True, exist_ok=True)
    (output / "settings.json").write_text(json.dumps(asdict(settings), indent=1), "utf-8")
    Run(settings, output).fit()


def _settings(arguments: Sequence[str] | None) -> Settings:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", choices=sorted(ENCODERS), default="mpnet")
    parser.add_argument("--weights", required=True, help="model.safetensors of the encoder")
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the encoder")
    parser.add_argument("--train", required=True, help="corpus file to learn from")
    parser.add_argument("--dev", required=True, help="corpus file to watch")
    parser.add_argument("--output", required=True, help="folder for checkpoints and log")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers to freeze")
    return Settings(**vars(parser.parse_args(arguments)))


class Run:
    """One training run."""

    def __init__(self, settings: Settings, output: Path) -> None:
        torch.manual_seed(settings.seed)
        self.settings, self.output = settings, output
        self.shape = ENCODERS[settings.encoder]
        self.model = Model(load_encoder(self.shape, Path(settings.weights)))
        tokenizer = load_tokenizer(settings.tokenizer)
        readings = load_readings(Path(settings.train))
        random.Random(settings.seed).shuffle(readings)  # noqa: S311
        self.readings = readings[: max(1, round(settings.share * len(readings)))]
        self.split = [
            split_words(reading.document.text, tokenizer, self.shape.end)
            for reading in self.readings
        ]
        self.dev = examples(load_readings(Path(settings.dev)), tokenizer, self.shape.end)
        self.parameters = [p for p in self.model.parameters() if p.requires_grad]
        self.optimizer = self._optimizer()
        self.epoch = 0
        self.started = time.monotonic()

    def _optimizer(self) -> torch.optim.Optimizer:
        inside = {id(parameter) for parameter in self.model.encoder.parameters()}
        encoder = [p for p in self.parameters if id(p) in inside]
        heads = [p for p in self.parameters if id(p) not in inside]
        groups = [
            {"params": encoder, "lr": 0.0, "top": ENCODER_RATES[self.shape.name]},
            {"params": heads, "lr": 0.0, "top": HEAD_RATE},
        ]
        return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def fit(self) -> None:
        """All epochs that are still to do."""
        self._resume()
        self.log(documents=len(self.readings), dev_windows=len(self.dev))
        while self.epoch < self.settings.epochs:
            self._train_epoch()
            self.epoch += 1
            self._save()
            self.evaluate()

    def log(self, **values: object) -> None:
        """One JSON object a line, to the log file and to standard output."""
        seconds = round(time.monotonic() - self.started)
        line = json.dumps({"epoch": self.epoch, "seconds": seconds, **values})
        with (self.output / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    def _train_epoch(self) -> None:
        chance = random.Random(1000 * self.settings.seed + self.epoch)  # noqa: S311
        torch.manual_seed(1000 * self.settings.seed + self.epoch)
        items = augmented(self.readings, self.split, chance)
        groups = batches(items, BATCH_PIECES, chance)
        self.model.train()
        if self.epoch and self.settings.frozen:
            self._freeze()
        for step, group in enumerate(groups):
            self._set_rate((self.epoch + step / len(groups)) / self.settings.epochs)
            losses = self._losses(group, chance)
            loss = losses.total()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(self.parameters, 1.0)
            self.optimizer.step()
            self.optimizer.zero_grad(set_to_none=True)
            if step % 20 == 0:
                self.log(step=step, of=len(groups), loss=round(loss.item(), 3))

    def _freeze(self) -> None:
        """Stops the gradient below the lowest layers, embeddings included."""
        encoder = self.model.encoder
        below = (encoder.positions, encoder.norm, self.model.shape, self.model.quoted)
        for module in (*below, *encoder.layers[: self.settings.frozen]):
            module.requires_grad_(requires_grad=False)

    def _losses(self, group: Sequence[Example], chance: random.Random | None) -> Losses:
        losses = Losses()
        batch = to_batch(group, self.shape, chance)
        states = self.model.states(
            batch.pieces, batch.mask, batch.shapes, batch.quoted, batch.first
        )
        for row, item in enumerate(group):
            add_losses(losses, self.model, item, states[row, : item.length])
        return losses

    def _set_rate(self, done: float) -> None:
        """Linear warm-up, then linear decay to nothing."""
        factor = min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * max(factor, 1e-3)

    def evaluate(self) -> None:
        """Logs loss and accuracy of every head on dev, each given the right anchors."""
        self.model.eval()
        counts: dict[str, float] = {}
        hits: dict[str, float] = {}
        sums: dict[str, float] = {}
        with torch.no_grad():
            for group in batches(self.dev, 2 * BATCH_PIECES):
                losses = self._losses(group, None)
                for name, count in losses.counts.items():
                    counts[name] = counts.get(name, 0) + count
                    hits[name] = hits.get(name, 0) + losses.hits[name]
                    part = float(torch.stack(losses.sums[name]).sum())
                    sums[name] = sums.get(name, 0) + part
        self.log(
            accuracy={name: round(hits[name] / count, 3) for name, count in counts.items()},
            loss={name: round(sums[name] / count, 3) for name, count in counts.items()},
        )

    def _save(self) -> None:
        """The weights of this epoch, and all that is needed to go on."""
        trained = {
            name: value
            for name, value in self.model.state_dict().items()
            if name != "encoder.words.weight"
        }
        torch.save(trained, self.output / f"epoch-{self.epoch}.pt")
        state = {"epoch": self.epoch, "model": trained, "optimizer": self.optimizer.state_dict()}
        last = self.output / "last.pt"
        torch.save(state, last.with_suffix(".new"))
        last.with_suffix(".new").replace(last)

    def _resume(self) -> None:
        last = self.output / "last.pt"
        if not last.exists():
            return
        state: dict[str, Any] = torch.load(last, weights_only=True)
        self.model.load_state_dict(state["model"], strict=False)
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch = state["epoch"]


if __name__ == "__main__":
    main()
