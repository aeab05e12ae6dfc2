"""Examples of what a reading of claims got wrong, with their words: for those who mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from counterclaim.benchmarks.claims import ClaimMatch
from counterclaim.records import Claim, Document


@dataclass(frozen=True, slots=True)
class ClaimError:
    """One error. ``expected`` and ``found`` are the attribution, None where there is no claim."""

    kind: str
    document: str
    expected: str | None
    found: str | None
    content: str
    context: str

    def to_json(self) -> dict[str, str | None]:
        """The error as one flat JSON object."""
        return asdict(self)


CONTEXT = 80
"""Characters of text shown on either side of a content."""


def claim_errors(matches: Sequence[ClaimMatch], most: int) -> list[ClaimError]:
    """At most ``most`` errors of each kind, spread evenly over the documents."""
    by_kind: dict[str, list[ClaimError]] = {}
    for error in _all_errors(matches):
        by_kind.setdefault(error.kind, []).append(error)
    return [error for errors in by_kind.values() for error in _spread(errors, most)]


def _all_errors(matches: Sequence[ClaimMatch]) -> Iterator[ClaimError]:
    for match in matches:
        for claim in match.missed:
            yield _error("missed", match.document, claim, None)
        for claim in match.spurious:
            yield _error("spurious", match.document, None, claim)
        for pair in match.pairs:
            if not pair.same_origin:
                yield _error("wrong origin", match.document, pair.gold, pair.read)
            elif not pair.same_chain:
                yield _error("wrong chain", match.document, pair.gold, pair.read)
            if not pair.same_stance:
                yield _error("wrong stance", match.document, pair.gold, pair.read)
            if pair.gold.hedged != pair.read.hedged:
                yield _error("wrong hedge", match.document, pair.gold, pair.read)


def _error(kind: str, document: Document, gold: Claim | None, read: Claim | None) -> ClaimError:
    content = (read if gold is None else gold).content  # type: ignore[union-attr]
    text = document.text
    before = text[max(0, content.start - CONTEXT) : content.start]
    after = text[content.end : content.end + CONTEXT]
    return ClaimError(
        kind=kind,
        document=document.id,
        expected=_attribution(gold, text) if gold else None,
        found=_attribution(read, text) if read else None,
        content=content.of(text),
        context=f"{before}[{content.of(text)}]{after}",
    )


def _attribution(claim: Claim, text: str) -> str:
    chain = " > ".join(step.voice.name for step in claim.chain)
    cues = " … ".join(cue.of(text) for cue in claim.cues) or "~"
    hedged = ", hedged" if claim.hedged else ""
    return f"{chain} | {cues} | {claim.stance}{hedged}"


def _spread(errors: Sequence[ClaimError], most: int) -> list[ClaimError]:
    if len(errors) <= most:
        return list(errors)
    return [errors[position * len(errors) // most] for position in range(most)]
