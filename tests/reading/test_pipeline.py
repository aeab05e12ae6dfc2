"""From documents to readings: in order, exact, and no document stops another."""

import datetime

import pytest

import counterclaim
from counterclaim import Document, Reading, ReadingError
from counterclaim.reading import pipeline
from counterclaim.record_checks import check_spans


def document(number: int) -> Document:
    text = f"Rebels shelled Karsk on Tuesday, killing {number} people, the mayor said."
    return Document(str(number), text, published=datetime.date(2031, 3, 6))


def test_readings_come_in_the_order_of_their_documents() -> None:
    documents = [document(number) for number in range(2, 42)]
    readings = list(pipeline.read_documents(documents))
    assert [reading.document for reading in readings if isinstance(reading, Reading)] == documents


def test_one_reading_holds_claim_event_time_and_figure() -> None:
    reading = counterclaim.read_text(document(7).text, published=datetime.date(2031, 3, 6))
    check_spans(reading)
    (claim,) = reading.claims
    assert claim.origin.name == "mayor"
    (event,) = (event for event in reading.events if event.time)
    assert event.time is not None
    assert event.time.start == datetime.date(2031, 3, 4)
    killed = event.figure("killed")
    assert killed is not None
    assert (killed.low, killed.high) == (7, 7)


def test_document_on_which_reading_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.parse_documents

    def parse(documents: list[Document]) -> object:
        if any(one.id == "3" for one in documents):
            raise RuntimeError("a fault of ours")
        return real(documents)

    monkeypatch.setattr(pipeline, "parse_documents", parse)
    first, failed, last = pipeline.read_documents([document(2), document(3), document(4)])
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert isinstance(failed, ReadingError)
    assert "a fault of ours" in str(failed)


def test_unknown_engine_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="rules"):
        counterclaim.read_text("Text.", engine="nonesuch")
