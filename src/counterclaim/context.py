"""The words around a claim that show it: its sentences."""

from __future__ import annotations

from counterclaim.records import Claim, Reading, Span

LONGEST_CONTEXT = 600
"""Characters over which a claim's words may be spread and still be shown together.

The sentence of a claim in news has some 150 characters; where a cue or voice stands further away
than a few sentences, showing all between would bury the claim.
"""


def context_of(claim: Claim, reading: Reading) -> Span:
    """The sentences in which the claim and the words that attribute it stand.

    Of the content alone, where its voice or cue stands far away. Without sentences: the lines.
    """
    words = [claim.content, *claim.cues]
    words += [step.mention for step in claim.chain if step.mention]
    start, end = min(span.start for span in words), max(span.end for span in words)
    if end - start > LONGEST_CONTEXT:
        start, end = claim.content.start, claim.content.end
    touched = [span for span in reading.sentences if span.overlaps(Span(start, end))]
    if not touched:
        return _lines_around(start, end, reading.document.text)
    return Span(min(start, touched[0].start), max(end, touched[-1].end))


def _lines_around(start: int, end: int, text: str) -> Span:
    line_end = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, line_end if line_end >= 0 else len(text))
