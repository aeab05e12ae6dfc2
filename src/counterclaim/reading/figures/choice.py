"""Which of a document's figures belongs to an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.records import Figure, Span


def figure_of_event(
    what: str,
    figures: Iterable[Figure],
    trigger: Span | None,
    sentence: Span | None,
    contents: Sequence[Span],
) -> Figure | None:
    """The figure of this kind that an event's account gives, or None.

    Those in the contents of the event's claims come first, those elsewhere in the trigger's
    sentence after them; among several the one nearest to the trigger.
    """
    mentioned = [f for f in figures if f.what == what and f.mention is not None]
    claimed = [f for f in mentioned if any(_inside(f, content) for content in contents)]
    beside = [f for f in mentioned if sentence is not None and _inside(f, sentence)]
    both = [f for f in claimed if f in beside]
    for candidates in (both, claimed, beside):
        if candidates:
            return min(candidates, key=lambda figure: _distance(figure, trigger, contents))
    return None


def _inside(figure: Figure, span: Span) -> bool:
    return figure.mention is not None and span.overlaps(figure.mention)


def _distance(figure: Figure, trigger: Span | None, contents: Sequence[Span]) -> int:
    anchor = trigger or (contents[0] if contents else None)
    if anchor is None or figure.mention is None:
        return 0
    return max(figure.mention.start - anchor.end, anchor.start - figure.mention.end, 0)
