"""Opens what :mod:`counterclaim.intake.inputs` found and hands each to the reader of its kind."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path, PurePath
from typing import IO, BinaryIO, cast

from counterclaim.errors import InputError
from counterclaim.intake.checks import checked
from counterclaim.intake.decoding import decode
from counterclaim.intake.inputs import Input, find_inputs, system_reason
from counterclaim.intake.json_records import documents_from_json, documents_from_json_lines
from counterclaim.intake.limits import FILE_LIMIT, JSON_LIMIT
from counterclaim.intake.plain_text import document_from_plain_text
from counterclaim.intake.web_page import document_from_html
from counterclaim.records import Document

_GZIP_MAGIC = b"\x1f\x8b"

_JSON_LINES_SUFFIXES = (".jsonl", ".ndjson")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")

_LOOKS_LIKE_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}\n]|\[\s*[\[{\]\n])')
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?"
    r"(?:<!--(?:(?!-->).)*+-->\s*)*+"  # possessive: many comments would take for ever otherwise
    r"<(?:!doctype\s+html|html|head|body|main|article)\b",
    re.IGNORECASE | re.DOTALL,
)


def documents(
    sources: Iterable[str | Path], standard_input: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The documents of files, folders and ``-`` (standard input), one at a time, in order.

    What cannot be read comes as an :class:`InputError` in its place and stops nothing.
    """
    for found in find_inputs(sources):
        if isinstance(found, InputError):
            yield found
        else:
            yield from read_input(found, standard_input)


def read_input(
    item: Input, standard_input: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The documents of one input: one of a text or a page, any number of JSON lines.

    Never raises: what cannot be read comes as an :class:`InputError`. ``standard_input`` stands in
    for the process's own.
    """
    try:
        with _opened(item, standard_input) as stream:
            yield from _read(stream, item)
    except InputError as error:
        yield error
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield InputError(item.source, "is damaged: its gzip compression breaks off or is wrong")
    except OSError as error:
        yield InputError(item.source, system_reason(error))


@contextmanager
def _opened(item: Input, standard_input: BinaryIO | None) -> Iterator[IO[bytes]]:
    """The bytes of an input, unpacked where they are compressed by gzip, whatever its name."""
    if item.path is None:
        yield standard_input or sys.stdin.buffer
        return
    with item.path.open("rb") as file:
        if file.peek(2).startswith(_GZIP_MAGIC):
            with gzip.open(file) as unpacked:
                yield cast("IO[bytes]", unpacked)
        else:
            yield file


def _read(stream: IO[bytes], item: Input) -> Iterator[Document | InputError]:
    lines = _lines(stream)
    head = _head(lines)
    if not head:
        yield InputError(item.source, "is empty")
        return
    suffix = _suffix(item.path)
    all_lines = chain(head, lines)
    if suffix in _JSON_LINES_SUFFIXES:
        yield from documents_from_json_lines(all_lines, item.source)
    elif suffix == ".json" or _LOOKS_LIKE_JSON.match(
        head[-1] if len(head) == 1 else b"".join(head)
    ):
        if _is_json_lines(head):
            yield from documents_from_json_lines(all_lines, item.source)
        else:
            yield from documents_from_json(_whole(all_lines, JSON_LIMIT, item), item.source)
    else:
        text = decode(_whole(all_lines, FILE_LIMIT, item), item.source)
        is_page = suffix in _HTML_SUFFIXES or _LOOKS_LIKE_HTML.match(text[:4096])
        of_kind = document_from_html if is_page and text.strip() else document_from_plain_text
        yield checked(of_kind(text, item.source), item.source)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Lines with their ends. Of one over the limit, no more than shows that it is comes."""
    while line := stream.readline(JSON_LIMIT + 1):
        yield line
        while len(line) > JSON_LIMIT and not line.endswith(b"\n"):
            rest = stream.readline(JSON_LIMIT)
            if not rest or rest.endswith(b"\n"):
                break


def _head(lines: Iterator[bytes]) -> list[bytes]:
    """The lines up to the second that is not blank: enough to tell the kinds apart."""
    head: list[bytes] = []
    filled = 0
    for line in lines:
        head.append(line)
        filled += bool(line.strip())
        if filled == 2:
            break
    return head


def _is_json_lines(head: list[bytes]) -> bool:
    """One object a line, rather than one object or list over many lines."""
    first, second = ([line.strip() for line in head if line.strip()] + [b"", b""])[:2]
    first = first.removeprefix(b"\xef\xbb\xbf")
    return first.startswith(b"{") and (first.endswith(b"}") or second.startswith(b"{"))


def _whole(lines: Iterable[bytes], limit: int, item: Input) -> bytes:
    parts = []
    size = 0
    for line in lines:
        size += len(line)
        if size > limit:
            reason = f"is over the limit of {limit // 1_000_000} MB; split it, or use JSON lines"
            raise InputError(item.source, reason)
        parts.append(line)
    return b"".join(parts)


def _suffix(path: PurePath | None) -> str:
    """The suffix in lower case, that under ``.gz`` where there is one."""
    if path is None:
        return ""
    lower = PurePath(path.name.lower())
    return PurePath(lower.stem).suffix if lower.suffix == ".gz" else lower.suffix
