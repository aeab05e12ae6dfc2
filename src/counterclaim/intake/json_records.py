"""JSON lines and JSON files into documents, one object a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from counterclaim.errors import InputError
from counterclaim.intake.checks import checked, document_id
from counterclaim.intake.dates import parse_date
from counterclaim.intake.fields import FIELD_NAMES
from counterclaim.intake.header import read_header
from counterclaim.intake.limits import JSON_LIMIT
from counterclaim.records import Document


def documents_from_json_lines(
    lines: Iterable[bytes], source: str
) -> Iterator[Document | InputError]:
    """A document or an error for every line that is not blank; a bad line stops nothing.

    Errors are named ``source, line N``. Lines are UTF-8, as the format demands.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name = f"{source}, line {number}"
        try:
            if len(line) > JSON_LIMIT:
                raise InputError(name, f"the line is over the limit of {JSON_LIMIT:,} bytes")
            yield _document(_parsed(line.rstrip(), name), name, source)
        except InputError as error:
            yield error


def documents_from_json(raw: bytes, source: str) -> Iterator[Document | InputError]:
    """The documents of a JSON file that holds one object or a list of objects."""
    try:
        data = _parsed(raw, source)
    except InputError as error:
        yield error
        return
    if not isinstance(data, list):
        data = [data]
        names = [source]
    else:
        names = [f"{source}, item {number}" for number in range(1, len(data) + 1)]
    if not data:
        yield InputError(source, "the list is empty")
    for item, name in zip(data, names, strict=True):
        try:
            yield _document(item, name, source)
        except InputError as error:
            yield error


def _parsed(raw: bytes, source: str) -> object:
    try:
        # "utf-8-sig" drops a byte order mark, which json refuses.
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(source, "is not valid UTF-8, which JSON must be") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else ""
        where = where or f"column {error.colno}"
        problem = error.msg.removesuffix(" at")
        raise InputError(source, f"is not valid JSON: {problem} at {where}") from error
    except ValueError as error:
        raise InputError(source, "is not JSON that can be read: a number is too long") from error
    except RecursionError as error:
        raise InputError(source, "is not JSON that can be read: nested too deeply") from error


def _document(data: object, source: str, path: str) -> Document:
    if not isinstance(data, dict):
        raise InputError(source, f"is {_kind(data)}, not an object with a text")
    text = _text_field(data, ("text",), source)
    if text is None:
        raise InputError(source, 'has no "text"')
    values = {name: _text_field(data, keys, source) for name, keys in FIELD_NAMES.items()}
    stated = values["published"]
    published = parse_date(stated) if stated else None
    if stated and not published:
        raise InputError(source, f'"published" is not a date: {stated[:40]!r}')
    document = Document(
        id=_id(data, source) or document_id(text),
        text=text,
        title=values["title"],
        byline=values["byline"],
        outlet=values["outlet"],
        published=published,
        url=values["url"],
        language=_text_field(data, ("language",), source) or "en",
        path=path,
        genre=_text_field(data, ("genre",), source),
        incident=_text_field(data, ("incident",), source),
    )
    return _with_header(checked(document, source))


def _with_header(document: Document) -> Document:
    """What the object does not state is read from the first lines of its text."""
    header = read_header(document.text)
    return replace(
        document,
        title=document.title or header.title,
        byline=document.byline or header.byline,
        outlet=document.outlet or header.outlet,
        published=document.published or header.published,
    )


def _text_field(data: Mapping[str, object], keys: tuple[str, ...], source: str) -> str | None:
    """The first of these fields that is there and not null or empty."""
    for key in keys:
        value = data.get(key)
        if value is None or (value == "" and key != "text"):
            continue
        if not isinstance(value, str):
            raise InputError(source, f'"{key}" is {_kind(value)}, not text')
        return value
    return None


def _id(data: Mapping[str, object], source: str) -> str | None:
    value = data.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text_field(data, ("id",), source)


def _kind(value: object) -> str:
    """What JSON calls a value, with its article."""
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "a text"}
    kinds |= {list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
