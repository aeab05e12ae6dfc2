"""One document for people: its text with every claim bracketed, and who makes each claim."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from counterclaim.command_line.claim_table import (
    STANCE_STYLES,
    VOICE_STYLE,
    events_in_lines,
    heading,
)
from counterclaim.command_line.wording import chain_in_words, printable
from counterclaim.records import Reading

MARK_STYLE = "bold yellow"


def print_reading(console: Console, reading: Reading) -> None:
    """Heading, marked text and the list of claims."""
    console.print(heading(reading.document))
    console.print()
    console.print(marked_text(reading))
    console.print()
    console.print(_legend(reading))


def marked_text(reading: Reading) -> Text:
    """The text with ``[n …]`` around the content of claim number n; brackets nest.

    Numbers are those of the list of claims below the text, from 1.
    """
    words = printable(reading.document.text)
    marks: list[tuple[int, int, str]] = []
    for number, claim in enumerate(reading.claims, 1):
        start, end = claim.content.start, claim.content.end
        # At one place brackets close before others open; the later a bracket's other end, the
        # further out it stands.
        marks.append((start, len(words) - end + 1, f"[{number} "))
        marks.append((end, -start - 1, "]"))
    text, position = Text(), 0
    for offset, _, mark in sorted(marks):
        text.append(words[position:offset])
        text.append(mark, style=MARK_STYLE)
        position = offset
    text.append(words[position:])
    return text


def _legend(reading: Reading) -> Table:
    table = Table(expand=True)
    table.add_column("#", justify="right", style=MARK_STYLE)
    table.add_column("Who", ratio=5, style=VOICE_STYLE)
    table.add_column("Stance")
    table.add_column("Event, where, when, figures", ratio=6)
    for number, claim in enumerate(reading.claims, 1):
        events = [event for event in reading.events if claim.id in event.claims]
        hedged = " (hedged)" if claim.hedged else ""
        table.add_row(
            str(number),
            chain_in_words(claim.chain),
            Text(claim.stance.value + hedged, style=STANCE_STYLES[claim.stance]),
            events_in_lines(events),
        )
    return table
