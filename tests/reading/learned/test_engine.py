from __future__ import annotations

from collections.abc import Iterator

import pytest

from counterclaim.reading.learned.engine import MODEL, LearnedEngine
from counterclaim.reading.pipeline import parse_documents
from counterclaim.records import Document, Reading, Stance

pytestmark = pytest.mark.skipif(
    not (MODEL / "encoder.onnx").exists(), reason="the model is not in this checkout"
)

REPORT = (
    "KARSK, March 4 - Shelling killed four dock workers in Karsk on Tuesday, Governor Ivan Sokol "
    "said.\nThe Defence Ministry denied that its forces had fired on the port. "
    "“We struck a depot,” its spokeswoman, Orit Shamai, said."
)


@pytest.fixture(scope="module")
def engine() -> LearnedEngine:
    return LearnedEngine()


def read(engine: LearnedEngine, *texts: str) -> list[Reading]:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    return list(engine.read(parse_documents(documents)))


def spans_of(reading: Reading) -> Iterator[str]:
    text = reading.document.text
    for claim in reading.claims:
        yield claim.content.of(text)
        yield from (cue.of(text) for cue in claim.cues)
        yield from (step.mention.of(text) for step in claim.chain if step.mention)
    for event in reading.events:
        if event.trigger:
            yield event.trigger.of(text)


def test_a_report_is_read_with_voices_stances_and_events(engine: LearnedEngine) -> None:
    (reading,) = read(engine, REPORT)
    origins = {claim.origin.name for claim in reading.claims}
    assert {"Ivan Sokol", "Orit Shamai"} <= origins
    assert any(
        claim.stance is Stance.DENIES and "Ministry" in claim.origin.name
        for claim in reading.claims
    )
    assert any(event.figure("killed") for event in reading.events)
    assert reading.engine == "learned"


def test_confidence_is_a_probability(engine: LearnedEngine) -> None:
    (reading,) = read(engine, REPORT)
    claims = [claim.confidence for claim in reading.claims]
    sure = [*claims, *(event.confidence for event in reading.events)]
    assert sure
    assert all(value is not None and 0 <= value <= 1 for value in sure)


def test_readings_do_not_depend_on_their_neighbours(engine: LearnedEngine) -> None:
    alone = read(engine, REPORT)[0]
    together = read(engine, "Nothing was said.", REPORT, REPORT[:80])[1]
    assert [claim.content for claim in together.claims] == [claim.content for claim in alone.claims]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "🚀" * 200 + " Karsk said 🚀 it was hit.",
        "\u200f\u202eKarsk said\u200f three were killed.\u202c",
        "He said " + "“" * 500 + "we struck" + "”" * 500,
        REPORT.upper(),
        REPORT.replace("\n", " ").replace(".", " "),
        "a" * 5000,
        "—" * 700,
    ],
    ids=[
        "empty",
        "blank",
        "emoji",
        "direction",
        "quotes",
        "capitals",
        "no stops",
        "word",
        "dashes",
    ],
)
def test_odd_texts_are_read_without_a_span_outside(engine: LearnedEngine, text: str) -> None:
    (reading,) = read(engine, text)
    assert all(words.strip() for words in spans_of(reading))


def test_a_long_document_is_read_to_its_end(engine: LearnedEngine) -> None:
    text = "\n".join([REPORT] * 12)
    (reading,) = read(engine, text)
    assert max(claim.content.end for claim in reading.claims) > len(text) - 200
