"""Asking a ledger for claims and documents."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.ledger import ClaimFilter, Counts, Ledger
from counterclaim.records import (
    AttributionStep,
    Claim,
    Document,
    Event,
    EventType,
    Reading,
    Span,
    Stance,
    Voice,
    VoiceKind,
)

Sample = Callable[..., Reading]
DAY = datetime.date


@pytest.fixture
def filled(ledger: Ledger, reading: Sample) -> Ledger:
    """The sample, and a document of one claim without events, published on 2031-04-01."""
    ledger.add(reading())
    text = "BERLIN, April 1 - Ministerpräsident STRASSNER hofft auf Frieden in Odesa."
    voice = AttributionStep(Voice("Ministerpräsident STRASSNER"))
    claim = Claim("c1", (voice,), Span(46, len(text)), stance=Stance.PREDICTS)
    document = Document("d2", text, outlet="Spree Post", published=DAY(2031, 4, 1))
    ledger.add(Reading(document, claims=(claim,)))
    return ledger


def found(ledger: Ledger, wanted: ClaimFilter) -> list[str]:
    rows = [f"{row.document.id}:{row.claim.id}" for row in ledger.claims(wanted)]
    assert ledger.count_claims(replace(wanted, limit=None, offset=0)) >= len(rows)
    if wanted.limit is None and not wanted.offset:
        assert ledger.count_claims(wanted) == len(rows)
    return rows


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ClaimFilter(), ["d1:c1", "d1:c2", "d1:c3", "d2:c1"]),
        (ClaimFilter(voice="defence ministry"), ["d1:c2"]),
        (ClaimFilter(voice="ORBIS"), ["d1:c2"]),
        (ClaimFilter(voice="straßner"), ["d2:c1"]),
        (ClaimFilter(voice="%"), []),
        (ClaimFilter(stance=Stance.DENIES), ["d1:c2"]),
        (ClaimFilter(event=EventType.STRIKE), ["d1:c1", "d1:c2"]),
        (ClaimFilter(event=EventType.PROTEST), []),
        (ClaimFilter(place="velmar"), ["d1:c1", "d1:c2"]),
        (ClaimFilter(place="velmar port"), ["d1:c1"]),
        (ClaimFilter(place="g1"), ["d1:c1"]),
        (ClaimFilter(equipment="uragan"), ["d1:c1"]),
        (ClaimFilter(equipment="Rocket Artillery"), ["d1:c1"]),
        (ClaimFilter(side="ukr"), ["d1:c1"]),
        (ClaimFilter(document="d2"), ["d2:c1"]),
        (ClaimFilter(document="d2", stance=Stance.DENIES), []),
        (ClaimFilter(text="struck port"), ["d1:c1"]),
        (ClaimFilter(limit=2), ["d1:c1", "d1:c2"]),
        (ClaimFilter(limit=2, offset=3), ["d2:c1"]),
        (ClaimFilter(offset=2), ["d1:c3", "d2:c1"]),
    ],
)
def test_a_filter_finds_the_claims_that_fit(
    filled: Ledger, wanted: ClaimFilter, expected: list[str]
) -> None:
    assert found(filled, wanted) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (DAY(2031, 3, 4), DAY(2031, 3, 4), ["d1:c1"]),  # happened on the 4th
        (DAY(2031, 3, 5), DAY(2031, 3, 5), ["d1:c2", "d1:c3"]),  # published on the 5th
        (DAY(2031, 3, 6), None, ["d2:c1"]),
        (None, DAY(2031, 3, 4), ["d1:c1"]),
        (DAY(2031, 4, 2), None, []),
    ],
)
def test_days_are_those_of_the_events_else_of_publication(
    filled: Ledger, since: DAY | None, until: DAY | None, expected: list[str]
) -> None:
    assert found(filled, ClaimFilter(since=since, until=until)) == expected


def test_a_claim_comes_with_its_document_its_sentence_and_its_events(
    filled: Ledger, reading: Sample
) -> None:
    row = next(filled.claims(ClaimFilter(stance=Stance.DENIES)))
    sample = reading()
    assert row.claim == sample.claims[1]
    assert row.events == sample.events[1:]
    assert row.document.outlet == "Velmar Daily"
    assert row.document.published == sample.document.published
    assert row.content == "any strike on Velmar"
    assert row.context == sample.sentences[1].of(sample.document.text)
    start = row.claim.content.start - row.context_span.start
    assert row.context[start : start + len(row.content)] == row.content


def test_without_sentences_the_context_is_the_line(ledger: Ledger, reading: Sample) -> None:
    ledger.add(replace(reading(), sentences=()))
    contexts = [row.context for row in ledger.claims()]
    assert contexts == reading().document.text.split("\n")


def test_a_voice_far_away_does_not_stretch_the_context(ledger: Ledger) -> None:
    text = "Mayor Ilva Soren spoke.\n" + "Nothing else happened.\n" * 60 + "The bridge is open."
    content = Span(text.index("The bridge"), len(text))
    chain = (AttributionStep(Voice("Mayor Ilva Soren"), Span(0, 16)),)
    ledger.add(Reading(Document("d", text), claims=(Claim("c", chain, content),)))
    assert [row.context for row in ledger.claims()] == ["The bridge is open."]


def test_a_claim_of_several_events_comes_once(ledger: Ledger, reading: Sample) -> None:
    events = tuple(Event(f"e{n}", EventType.STRIKE, None, claims=("c1",)) for n in range(5))
    ledger.add(replace(reading(), events=events))
    assert found(ledger, ClaimFilter(event=EventType.STRIKE)) == ["d1:c1"]
    assert len(next(ledger.claims()).events) == 5


def test_more_claims_than_one_batch_stream_in_order(ledger: Ledger) -> None:
    text = "word " * 700
    author = (AttributionStep(Voice("author")),)
    claims = tuple(Claim(f"c{n}", author, Span(5 * n, 5 * n + 4)) for n in range(700))
    ledger.add(Reading(Document("long", text), claims=claims))
    assert [row.claim for row in ledger.claims()] == list(claims)


def test_an_iterator_may_be_left_and_the_ledger_written_meanwhile(
    filled: Ledger, reading: Sample
) -> None:
    rows = filled.claims()
    next(rows)
    assert filled.add(reading("d3"))
    assert len(list(rows)) == 3  # as it was when the iterator began
    next(filled.readings())
    assert filled.add(reading("d4"))


def test_an_iterator_outlives_the_closing_of_the_ledger(filled: Ledger) -> None:
    rows = filled.claims()
    next(rows)
    filled.close()
    assert len(list(rows)) == 3


def test_counts_tell_what_is_kept(filled: Ledger) -> None:
    assert filled.counts() == Counts(
        documents=2,
        replaced=0,
        outlets=2,
        claims=4,
        attributed=3,
        voices=5,
        events=2,
        first_published=DAY(2031, 3, 5),
        last_published=DAY(2031, 4, 1),
    )


def test_a_claim_is_attributed_by_its_origin(ledger: Ledger, reading: Sample) -> None:
    author, reports = Voice("author", VoiceKind.AUTHOR), Voice("reports", VoiceKind.DOCUMENT)
    chain = (AttributionStep(author), AttributionStep(reports))
    claim = replace(reading().claims[0], chain=chain)
    ledger.add(replace(reading(), claims=(claim,), events=()))
    assert ledger.counts().attributed == 1
    assert claim.attributed


def test_an_empty_ledger_answers_too(ledger: Ledger) -> None:
    assert list(ledger.claims()) == []
    assert list(ledger.documents()) == []
    assert list(ledger.readings()) == []
    assert ledger.counts() == Counts(0, 0, 0, 0, 0, 0, 0, None, None)


def test_a_document_is_found_by_id_path_hash_and_beginnings(
    ledger: Ledger, reading: Sample
) -> None:
    for name in ("report-1", "report-12", "other"):
        ledger.add(reading(name, text=reading().document.text + name))
    found = {row.id: row for row in ledger.documents()}

    def ids(reference: str) -> list[str]:
        return [row.id for row in ledger.find(reference)]

    assert ids("report-1") == ["report-1"]
    assert ids("report") == ["report-1", "report-12"]
    assert ids("reports/other.txt") == ["other"]
    assert ids("other.txt") == ["other"]
    assert ids(found["other"].hash[:12].upper()) == ["other"]
    assert ids("nothing like it") == []


def test_documents_are_listed_with_a_limit(ledger: Ledger, reading: Sample) -> None:
    for name in ("a", "b", "c"):
        ledger.add(reading(name))
    assert [row.id for row in ledger.documents(limit=1, offset=1)] == ["b"]
    assert [row.id for row in ledger.documents(offset=2)] == ["c"]
