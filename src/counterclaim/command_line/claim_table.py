"""Claims as a table for people: voice chain, stance, the words in their sentence, the event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.command_line.wording import (
    chain_in_words,
    event_type_in_words,
    figure_in_words,
    interval_in_words,
    parties_in_words,
    place_in_words,
    printable,
    published_in_words,
)
from counterclaim.context import context_of
from counterclaim.record_checks import check_spans
from counterclaim.records import Claim, Document, Event, Form, Reading, Stance

STANCE_STYLES = {
    Stance.ASSERTS: "",
    Stance.CONFIRMS: "green",
    Stance.DENIES: "bold red",
    Stance.DOUBTS: "yellow",
    Stance.PREDICTS: "blue",
    Stance.PLEDGES: "blue",
    Stance.THREATENS: "magenta",
    Stance.DEMANDS: "blue",
    Stance.ACCUSES: "red",
}

CONTENT_STYLE = "bold"
CUE_STYLE = "underline"
VOICE_STYLE = "cyan"
CONTEXT_STYLE = "dim"

LONGEST_EVIDENCE = 420
"""Characters of evidence in one row: a long quotation is cut in the middle, never its ends."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One row of the table.

    ``passage`` is the stretch of document text that is shown, beginning at code point ``offset``.
    """

    claim: Claim
    events: tuple[Event, ...]
    passage: str
    offset: int


def rows_of(reading: Reading) -> list[ClaimRow]:
    """A row for every claim of a reading, each with the sentences it stands in."""
    text = reading.document.text
    rows = []
    for claim in reading.claims:
        passage = context_of(claim, reading)
        events = tuple(event for event in reading.events if claim.id in event.claims)
        rows.append(ClaimRow(claim, events, passage.of(text), passage.start))
    return rows


def print_claims(console: Console, reading: Reading) -> None:
    """One document's claims under its heading."""
    check_spans(reading)
    console.print(heading(reading.document))
    if reading.claims:
        console.print(claims_table(rows_of(reading)))
    else:
        console.print("No claims found.", style="dim")
    console.print()


def heading(document: Document) -> Text:
    """Title; then outlet, byline, time of publication and id; then where it came from."""
    byline = f"by {document.byline}" if document.byline else None
    published = published_in_words(document.published) if document.published else "no date"
    facts = (document.outlet, byline, published, f"id {document.id}")
    lines = (" · ".join(filter(None, facts)), document.url or document.path)
    text = Text(printable(document.title or "(no title)"), style="bold")
    for line in filter(None, lines):
        text.append("\n" + printable(line), style="not bold dim")
    return text


def claims_table(rows: Iterable[ClaimRow], title: str | None = None) -> Table:
    """A rich table of claims that fits 100 columns and grows with the terminal."""
    table = Table(title=title, title_justify="left", show_lines=True, expand=True)
    table.add_column("Who", ratio=5, overflow="fold")
    table.add_column("Stance", min_width=9, no_wrap=True)
    table.add_column("What, in its sentence", ratio=12)
    table.add_column("Event, where, when, figures", ratio=6)
    for row in rows:
        table.add_row(
            Text(chain_in_words(row.claim.chain), style=VOICE_STYLE),
            _stance(row.claim),
            highlighted(row),
            events_in_lines(row.events),
        )
    return table


def _stance(claim: Claim) -> Text:
    text = Text(claim.stance.value, style=STANCE_STYLES[claim.stance])
    if claim.hedged:
        text.append("\nhedged", style="dim italic")
    if claim.form is Form.DIRECT:
        text.append("\nquoted", style="dim italic")
    return text


def highlighted(row: ClaimRow) -> Text:
    """The passage with content, cue and voice told apart by style."""
    text = Text(printable(row.passage), style=CONTEXT_STYLE)
    claim = row.claim
    voices = [step.mention for step in claim.chain if step.mention]
    marks = [(span, VOICE_STYLE) for span in voices]
    marks += [(span, CUE_STYLE) for span in claim.cues]
    for span, style in [(claim.content, CONTENT_STYLE), *marks]:
        start, end = span.start - row.offset, span.end - row.offset
        text.stylize(f"not dim {style}", max(start, 0), max(end, 0))
    return _cut(text)


def _cut(text: Text) -> Text:
    text = Text(" ").join(text.split())  # line ends inside a passage would break the row
    if len(text) <= LONGEST_EVIDENCE:
        return text
    half = LONGEST_EVIDENCE // 2
    return text[:half] + Text(" […] ", style="dim") + text[-half:]


def events_in_lines(events: Sequence[Event]) -> RenderableType:
    """Each event in a few short lines: type, place, days, equipment, figures."""
    return Group(*[_event(event) for event in events])


def _event(event: Event) -> Text:
    lines = [Text(event_type_in_words(event), style="bold")]
    if parties := parties_in_words(event):
        lines.append(Text(parties))
    if event.place:
        lines.append(Text(place_in_words(event.place)))
    if event.time:
        lines.append(Text(interval_in_words(event.time)))
    for item in event.equipment:
        count = f"{item.count} × " if item.count else ""
        lines.append(Text(f"{count}{item.id or printable(item.name)}"))
    if event.figures:
        lines.append(Text("; ".join(map(figure_in_words, event.figures)), style="bold yellow"))
    return Text("\n").join(lines)
