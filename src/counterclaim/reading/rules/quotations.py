"""Where quotations stand in a text: spans between quotation marks, in one linear scan."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.records import Form, Span

_CLOSING_OF = {"“": "”", "„": "“”", "«": "»", '"': '"', "‟": "”"}


def find_quotations(text: str) -> tuple[Span, ...]:
    """The words inside each pair of double quotation marks, outermost pairs only.

    A quotation that is not closed runs to the end of its line, as when a speech goes on over
    several paragraphs and each of them opens anew. Single marks are apostrophes too often to
    count.
    """
    found: list[Span] = []
    start, closing = 0, ""
    for offset, character in enumerate(text):
        if closing:
            if character in closing or character == "\n":
                if start < offset:
                    found.append(Span(start, offset))
                closing = ""
        elif character in _CLOSING_OF:
            start, closing = offset + 1, _CLOSING_OF[character]
    if closing and start < len(text):
        found.append(Span(start, len(text)))
    return tuple(found)


def form_of(content: Span, quotations: Sequence[Span]) -> Form:
    """How much of the content stands inside quotation marks.

    ``quotations`` are those that overlap the content, or more. One or two quoted words inside a
    longer content make it mixed like any other quotation.
    """
    overlapping = [quotation for quotation in quotations if quotation.overlaps(content)]
    if not overlapping:
        return Form.INDIRECT
    first, last = overlapping[0], overlapping[-1]
    if len(overlapping) == 1 and first.start <= content.start and content.end <= last.end:
        return Form.DIRECT
    return Form.MIXED
