"""One whole article against the claims that a careful reader expects from it.

An expectation is a JSON file with ``document`` (``title``, ``published``, …) and ``claims``; of a
claim, ``chain`` (names, nearest voice first) and ``content`` (``start``, ``end``, ``text``) are
compared. The claims of one article overlap, and the author's own voice is among them, so here all
claims are matched together. Definitions: ``docs/measuring.md``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.benchmarks.claims import ClaimPair, match_contents
from counterclaim.benchmarks.matching import Words
from counterclaim.benchmarks.names import VoiceNames
from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.errors import InputError
from counterclaim.record_json import date_from_json
from counterclaim.records import (
    AUTHOR,
    UNKNOWN,
    AttributionStep,
    Claim,
    Document,
    Form,
    Reading,
    Span,
    Stance,
    Voice,
    VoiceKind,
)


@dataclass(frozen=True, slots=True)
class ArticleScores:
    """``pairs`` are the expected claims that were found; ``missed`` those that were not."""

    pairs: tuple[ClaimPair, ...]
    missed: tuple[Claim, ...]

    def measures(self) -> list[Measure]:
        """The lines of the table, in order."""
        expected = len(self.pairs) + len(self.missed)

        def of_expected(right: Sequence[bool]) -> Accuracy:
            return Accuracy(sum(right), expected)

        return [
            Measure("expected claims found", of_expected([True] * len(self.pairs))),
            Measure("with right origin", of_expected([right_origin(p) for p in self.pairs])),
            Measure("with whole chain", of_expected([right_chain(p) for p in self.pairs])),
            Measure("with right stance", of_expected([p.same_stance for p in self.pairs])),
        ]


def right_origin(pair: ClaimPair) -> bool:
    """True where the origin is right; nobody in particular may also be read as the author."""
    return pair.same_origin or _nobody(pair)


def right_chain(pair: ClaimPair) -> bool:
    """True where the whole chain is right, with the same exception as :func:`right_origin`."""
    return pair.same_chain or _nobody(pair)


def load_expectation(text_path: Path, expected_path: Path) -> Reading:
    """The article with its expected claims as gold.

    Raises :class:`InputError` where the file is not of the format or not of this text.
    """
    with text_path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    try:
        data = json.loads(expected_path.read_text(encoding="utf-8"))
        published = data["document"]["published"]
        document = Document(
            id=text_path.stem, text=text, published=date_from_json(published) if published else None
        )
        claims = tuple(_expected_claim(claim, text) for claim in data["claims"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(str(expected_path), f"not an expectation of it ({error!r})") from error
    return Reading(document, claims=claims, engine="gold")


def score_article(gold: Reading, read: Reading) -> ArticleScores:
    """The claims of one article, the author's own among them, matched one to one by content."""
    words = Words(gold.document.text)
    names = VoiceNames(voice.name for voice in gold.voices())
    pairs = match_contents(gold.claims, read.claims, words, names)
    found = {pair.gold.id for pair in pairs}
    missed = tuple(claim for claim in gold.claims if claim.id not in found)
    return ArticleScores(pairs, missed)


def _nobody(pair: ClaimPair) -> bool:
    return pair.gold.origin.name == UNKNOWN and pair.read.origin.name in (UNKNOWN, AUTHOR)


def _expected_claim(data: Mapping[str, Any], text: str) -> Claim:
    content = Span(data["content"]["start"], data["content"]["end"])
    if content.of(text) != data["content"]["text"]:
        raise ValueError(f"claim {data['id']}: the text has other words at its content")
    return Claim(
        id=data["id"],
        chain=tuple(AttributionStep(_voice(name)) for name in data["chain"]),
        content=content,
        stance=Stance(data["stance"]),
        hedged=data["hedged"],
        form=Form(data["form"]),
    )


def _voice(name: str) -> Voice:
    kind = VoiceKind.AUTHOR if name == AUTHOR else VoiceKind.UNKNOWN
    return Voice(name, kind, named=name not in (AUTHOR, UNKNOWN))
