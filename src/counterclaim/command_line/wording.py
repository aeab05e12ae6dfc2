"""How records are put into a few plain words for people: chains, figures, days, places."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from counterclaim.records import (
    AttributionStep,
    Event,
    Figure,
    Happened,
    Place,
    TimeInterval,
    VoiceKind,
)

_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t\r"}


def printable(text: str) -> str:
    """The text with control characters replaced one for one, so that offsets stay the same.

    Document text is hostile input: an escape sequence in it must not drive the terminal.
    """
    return text.translate(_CONTROLS)


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``, ``1,200 claims``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def chain_in_words(chain: Sequence[AttributionStep]) -> str:
    """Nearest voice first, origin last: ``Vestnik > Interior Ministry``."""
    return " > ".join(
        "the author" if step.voice.kind is VoiceKind.AUTHOR else printable(step.voice.name)
        for step in chain
    )


def figure_in_words(figure: Figure) -> str:
    """A figure with its bounds: ``killed at least 4``, ``range about 200 mi``.

    >>> figure_in_words(Figure("killed", 4, None))
    'killed at least 4'
    """
    what = figure.what.removesuffix(f"_{figure.unit}").replace("_", " ")
    return " ".join(filter(None, (what, bounds_in_words(figure), figure.unit)))


def bounds_in_words(figure: Figure) -> str:
    """Only the bounds of a figure: ``at least 4``, ``up to 30``, ``10 to 12``, ``about 40``."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "?"
    if low is None:
        return f"up to {_number(high)}"
    if high is None:
        return f"at least {_number(low)}"
    about = "about " if figure.approximate else ""
    return about + (_number(low) if low == high else f"{_number(low)} to {_number(high)}")


def _number(number: float | None) -> str:
    return f"{number:,.10g}" if number is not None else "?"


def interval_in_words(time: TimeInterval) -> str:
    """The days of an interval: ``4 Mar 2031``, ``3–4 Mar 2031``, ``1 Jan – 9 Mar 2031``."""
    about = "about " if time.approximate else ""
    start, end = time.start, time.end
    if start == end:
        return about + _day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{about}{start.day}–{_day(end)}"
    if start.year == end.year:
        return f"{about}{start.day} {start:%b} – {_day(end)}"
    return f"{about}{_day(start)} – {_day(end)}"


def published_in_words(published: datetime.date) -> str:
    """``4 Mar 2031``, with the time of day where it is known: ``4 Mar 2031, 17:40``."""
    if isinstance(published, datetime.datetime):
        return f"{_day(published)}, {published:%H:%M}{published:%z}"
    return _day(published)


def _day(day: datetime.date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def place_in_words(place: Place) -> str:
    """The place by its standard name with country and, where it matters, that it is disputed."""
    name = place.standard_name or printable(place.name)
    details = [place.country] if place.country and place.country != name else []
    if place.disputed:
        details.append("disputed")
    return f"{name} ({', '.join(details)})" if details else name


def parties_in_words(event: Event) -> str:
    """Who did it to whom, as printed: ``Russian forces → a market``; empty where neither is."""
    actor = printable(event.actor.name) if event.actor else None
    target = f"→ {printable(event.target.name)}" if event.target else None
    return " ".join(filter(None, (actor, target)))


def event_type_in_words(event: Event) -> str:
    """The type of an event, and whether the claim says that it did not happen or is yet to."""
    words = event.type.value.replace("_", " ")
    if event.happened is Happened.DENIED:
        return f"{words} (denied)"
    return f"{words} (planned)" if event.happened is Happened.PLANNED else words
