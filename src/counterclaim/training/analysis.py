"""Counts the errors of readings by cause: what to work on next.

``python -m counterclaim.training.analysis FOLDER GOLD`` reads a gold file with an exported model.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from counterclaim.benchmarks.claims import ClaimMatch, ClaimPair, match_claims
from counterclaim.benchmarks.names import VoiceNames
from counterclaim.records import Claim, Reading, Span, Stance

_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"])


def causes(gold: Reading, read: Reading) -> Iterator[str]:
    """A cause for every attributed claim that is missed, spurious or from the wrong origin."""
    match = match_claims(gold, read)
    for claim in match.missed:
        yield _cause_of_miss(claim, read)
    for claim in match.spurious:
        yield _cause_of_spurious(claim, match)
    names = VoiceNames(voice.name for voice in gold.voices())
    for pair in match.pairs:
        if not pair.same_origin:
            yield _cause_of_origin(pair, names, gold.document.text)
        elif not pair.same_chain:
            yield "chain: a voice between is missing, too many or misnamed"
        elif not pair.same_stance:
            yield f"stance: {pair.gold.stance} read as {pair.read.stance}"


def _cause_of_miss(claim: Claim, read: Reading) -> str:
    if not claim.cues:
        return "missed: no cue (a quotation or statement goes on)"
    if any(_touch(claim.cues, other.cues) for other in read.claims):
        return "missed: cue found, but another content or one content for two claims"
    if any(claim.content.overlaps(other.content) for other in read.claims if not other.attributed):
        return "missed: taken for the author's own voice"
    if claim.stance is Stance.DENIES:
        return "missed: cue of a denial not seen"
    return "missed: cue not seen"


def _cause_of_spurious(claim: Claim, match: ClaimMatch) -> str:
    if any(_touch(claim.cues, other.cues) for other in match.missed):
        return "spurious: the content of a missed claim, wrongly bounded"
    return "spurious: no claim in the gold"


def _cause_of_origin(pair: ClaimPair, names: VoiceNames, text: str) -> str:
    gold, read = pair.gold.chain[-1], pair.read.chain[-1]
    if len(pair.gold.chain) > 1 and names.same(pair.gold.chain[0].voice.name, read.voice.name):
        return "origin: the relay is taken for the origin"
    if gold.mention is None:
        return "origin: not mentioned near the claim"
    if read.mention is None or not gold.mention.overlaps(read.mention):
        return "origin: another mention is taken"
    if gold.mention.of(text).lower() in _PRONOUNS:
        return "origin: a pronoun goes to another name"
    return "origin: right mention, but another or shorter name"


def _touch(one: Iterable[Span], other: Iterable[Span]) -> bool:
    others = tuple(other)
    return any(cue.overlaps(against) for cue in one for against in others)


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints causes with their numbers, the commonest first."""
    from counterclaim.benchmarks.gold import bare_documents, load_readings
    from counterclaim.reading.learned.engine import LearnedEngine
    from counterclaim.reading.pipeline import parse_documents

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("gold", type=Path)
    chosen = parser.parse_args(arguments)
    gold = load_readings([chosen.gold])
    read = LearnedEngine(chosen.folder).read(parse_documents(bare_documents(gold)))
    counted = Counter(cause for pair in zip(gold, read, strict=True) for cause in causes(*pair))
    for cause, number in counted.most_common():
        sys.stdout.write(f"{number:5}  {cause}\n")


if __name__ == "__main__":
    main()
