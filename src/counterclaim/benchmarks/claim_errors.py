"""What a reading of claims got wrong, error by error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.benchmarks.claims import ClaimMatch, ClaimPair
from counterclaim.benchmarks.error_examples import ErrorExample, in_context
from counterclaim.records import Claim, Document


def claim_errors(matches: Iterable[ClaimMatch]) -> Iterator[ErrorExample]:
    """Every attributed claim that was missed, spurious, or wrong in origin, chain, stance, hedge.

    A wrong origin makes the chain wrong too, and is shown once.
    """
    for match in matches:
        document = match.document
        for claim in match.missed:
            words = in_context(document, claim.content)
            yield ErrorExample("missed", document.id, _claim(claim, document), None, words)
        for claim in match.spurious:
            words = in_context(document, claim.content)
            yield ErrorExample("spurious", document.id, None, _claim(claim, document), words)
        for pair in match.pairs:
            for kind in _wrong(pair):
                gold, read = _claim(pair.gold, document), _claim(pair.read, document)
                words = in_context(document, pair.gold.content)
                yield ErrorExample(kind, document.id, gold, read, words)


def _wrong(pair: ClaimPair) -> Iterator[str]:
    if not pair.same_origin:
        yield "wrong origin"
    elif not pair.same_chain:
        yield "wrong chain"
    if not pair.same_stance:
        yield "wrong stance"
    if pair.gold.hedged != pair.read.hedged:
        yield "wrong hedge"


def _claim(claim: Claim, document: Document) -> str:
    chain = " > ".join(step.voice.name for step in claim.chain)
    cues = " … ".join(cue.of(document.text) for cue in claim.cues) or "~"
    return f"{chain} | {cues} | {claim.stance}{', hedged' if claim.hedged else ''}"
