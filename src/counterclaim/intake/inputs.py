"""What there is to read: files, folders and standard input, listed before anything is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import InputError

STANDARD_INPUT = "-"
"""The source that stands for standard input."""

NOT_REPORTS = frozenset(
    # What a saved web page brings along, what a project folder holds, and ledgers.
    (
        *(".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".mp3", ".mp4", ".png", ".svg"),
        *(".tif", ".tiff", ".wav", ".webm", ".webp", ".css", ".js", ".mjs", ".map", ".eot"),
        *(".otf", ".ttf", ".woff", ".woff2", ".c", ".cfg", ".h", ".ini", ".ipynb", ".lock"),
        *(".py", ".pyc", ".sh", ".so", ".toml", ".yaml", ".yml", ".csv", ".tsv", ".xml"),
        *(".db", ".db-shm", ".db-wal", ".ledger", ".ledger-shm", ".ledger-wal", ".sqlite"),
    )
)
"""Suffixes that are passed over inside a folder. A file named outright is always tried."""

_SPECIAL_FILES = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or standard input, that has not been opened yet.

    ``source`` is its name as shown and stored, ``path`` is None for standard input. ``size`` is in
    bytes and ``modified`` in nanoseconds since 1970; both are None for standard input.
    """

    source: str
    path: Path | None = None
    size: int | None = None
    modified: int | None = None


def find_inputs(sources: Iterable[str | Path]) -> list[Input | InputError]:
    """Every file behind the sources, in order: nothing is opened, so this is quick.

    A folder is searched with all folders in it, sorted by name. Hidden files and folders and those
    of :data:`NOT_REPORTS` are passed over there. A file that is reached twice is listed once. What
    cannot be read stands in the list as an :class:`InputError`, in its place.
    """
    found: dict[Hashable, Input | InputError] = {}
    for source in sources:
        if str(source) == STANDARD_INPUT:
            found.setdefault(STANDARD_INPUT, Input(STANDARD_INPUT))
            continue
        listed = 0
        for key, item in _find(source):
            found.setdefault(key, item)
            listed += 1
        if not listed:
            reason = "the folder holds no file that can be read"
            found.setdefault(source, InputError(shown(Path(source)), reason))
    return list(found.values())


def shown(path: Path) -> str:
    r"""The path as printable text that can be stored: other bytes and control codes as ``\xNN``.

    >>> shown(Path("caf\udce9\n.txt"))
    'caf\\xe9\\x0a.txt'
    """
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)


def system_reason(error: OSError) -> str:
    """What the operating system said, in the words of a user: ``permission denied``."""
    return (error.strerror or str(error) or type(error).__name__).lower()


_Found = Iterator[tuple[Hashable, Input | InputError]]
"""Inputs with what tells whether two are the same file."""


def _find(source: str | Path) -> _Found:
    """The inputs at one path that the user named."""
    path = Path(source)
    if not str(source):  # which would be the working folder
        yield source, InputError('""', "is an empty name; give a file, a folder or -")
        return
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            yield from _folder(path, status, set())
        else:
            yield _file(path, status)
    except OSError as error:
        yield _unreachable(path, error)
    except ValueError:
        name = str(path).replace("\0", "\\x00")
        yield name, InputError(name, "is not a possible file name")


def _folder(folder: Path, status: os.stat_result, seen: set[Hashable]) -> _Found:
    """The inputs in a folder and the folders in it; a folder that links lead back to comes once."""
    if _identity(status) in seen:
        return
    seen.add(_identity(status))
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        reason = f"the folder cannot be listed: {system_reason(error)}"
        yield folder, InputError(shown(folder), reason)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            entry_status = entry.stat()
        except OSError as error:
            yield _unreachable(entry, error)
            continue
        if stat.S_ISDIR(entry_status.st_mode):
            yield from _folder(entry, entry_status, seen)
        elif not _is_beside_reports(entry):
            yield _file(entry, entry_status)


def _is_beside_reports(path: Path) -> bool:
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    return bool(suffixes) and suffixes[-1] in NOT_REPORTS


def _file(path: Path, status: os.stat_result) -> tuple[Hashable, Input | InputError]:
    for is_special, name in _SPECIAL_FILES:
        if is_special(status.st_mode):
            reason = f"is {name}, not a file; pipe it in and read -"
            return path, InputError(shown(path), reason)
    return _identity(status), Input(shown(path), path, status.st_size, status.st_mtime_ns)


def _unreachable(path: Path, error: OSError) -> tuple[Hashable, InputError]:
    reason = system_reason(error)
    if isinstance(error, FileNotFoundError):
        reason = "is a link to nothing" if path.is_symlink() else "there is no such file"
    return path, InputError(shown(path), reason)


def _identity(status: os.stat_result) -> Hashable:
    return status.st_dev, status.st_ino
