"""Front matter: ``key: value`` lines between two ``---`` lines at the top of a text file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from counterclaim.intake.fields import FIELD_NAMES

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(.{0,20000}?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL
)
_LINE = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?")


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    r"""The fields of the front matter by name in lower case, and the text after it, exactly.

    Of YAML, plain and quoted values of one line are read; lines of other kinds are passed over.
    A text that merely begins with a rule (``---``) and has no field of a document has none.

    >>> split_front_matter('---\ntitle: "Depot hit"\ntags: [a]\n---\nIt is.\n')
    ({'title': 'Depot hit', 'tags': '[a]'}, 'It is.\n')
    """
    block = _BLOCK.match(text)
    if not block:
        return {}, text
    matches = (_LINE.fullmatch(line.rstrip()) for line in block[1].splitlines())
    fields = {match[1].lower(): _unquoted(match[2] or "") for match in matches if match}
    known = {name for names in FIELD_NAMES.values() for name in names}
    if not known & fields.keys():
        return {}, text
    return fields, text[block.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.split(" #")[0].rstrip()
