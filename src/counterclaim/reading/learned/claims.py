"""What is exact about a claim: how much of it stands inside quotation marks."""

from __future__ import annotations

from counterclaim.records import Form, Span

_OPENING, _CLOSING, _STRAIGHT = "“«„", "”»", '"'


def form_of(text: str, content: Span) -> Form:
    """Direct where all of the content is quoted, mixed where a part is, else indirect.

    >>> form_of('He said "no".', Span(9, 11))
    <Form.DIRECT: 'direct'>
    """
    line = text.rfind("\n", 0, content.start) + 1
    quoted = _inside_at(text, line, content.start)
    inner = text[content.start : content.end]
    if any(mark in inner for mark in _OPENING + _CLOSING + _STRAIGHT):
        opens, closes = inner[0] in _OPENING + _STRAIGHT, inner[-1] in _CLOSING + _STRAIGHT
        whole = opens and closes and sum(inner.count(m) for m in _CLOSING + _STRAIGHT) <= 2
        return Form.DIRECT if whole else Form.MIXED
    return Form.DIRECT if quoted else Form.INDIRECT


def _inside_at(text: str, start: int, end: int) -> bool:
    """Whether quotation marks that open between two offsets are still open at the second."""
    inside = False
    for mark in text[start:end]:
        if mark == _STRAIGHT:
            inside = not inside
        elif mark in _OPENING:
            inside = True
        elif mark in _CLOSING:
            inside = False
    return inside
