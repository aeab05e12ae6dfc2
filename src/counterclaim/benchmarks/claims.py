"""How well claims are read: found, from whom, how surely. Definitions: ``docs/measuring.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counterclaim.benchmarks.matching import Words, best_assignment, paired_readings
from counterclaim.benchmarks.names import VoiceNames
from counterclaim.benchmarks.scores import Accuracy, Measure, Score
from counterclaim.records import Claim, Document, Reading, Stance

LEAST_OVERLAP = 0.5
"""Words shared by two contents over words of either, from which they are the same content."""

# Several claims may share a content ("accused each other"): of pairs that overlap equally, the one
# with the same voices is right, then the one with the same stance, then the one by the same cue.
_SAME_ORIGIN, _SAME_CHAIN, _SAME_STANCE, _SAME_CUE = 4e-4, 2e-4, 1e-4, 1e-5


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """A gold claim and the claim that was read of the same content."""

    gold: Claim
    read: Claim
    overlap: float
    same_proximal: bool
    same_origin: bool
    same_chain: bool

    @property
    def same_stance(self) -> bool:
        """True where the stance was read right."""
        return self.gold.stance is self.read.stance


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """The claims of one document, gold and read, matched one to one by content.

    ``pairs`` are attributed claims, ``author_pairs`` claims in the author's own voice; ``missed``
    and ``spurious`` are the attributed claims without a partner.
    """

    document: Document
    pairs: tuple[ClaimPair, ...]
    missed: tuple[Claim, ...]
    spurious: tuple[Claim, ...]
    author_pairs: tuple[ClaimPair, ...]
    author_gold: int
    author_read: int

    @property
    def gold(self) -> tuple[Claim, ...]:
        """All attributed gold claims."""
        return (*(pair.gold for pair in self.pairs), *self.missed)

    @property
    def read(self) -> tuple[Claim, ...]:
        """All attributed claims that were read."""
        return (*(pair.read for pair in self.pairs), *self.spurious)


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """The measures of claims over all documents together. Definitions: ``docs/measuring.md``."""

    attributed: Score
    proximal: Accuracy
    origin: Accuracy
    chain: Accuracy
    content_with_origin: Score
    content_with_chain: Score
    nested: Score
    nested_right: Score
    stance: Accuracy
    by_stance: dict[Stance, Score]
    hedged_matched: Score
    hedged: Score
    author: Score

    def measures(self) -> list[Measure]:
        """The lines of the table, in order."""
        return [
            Measure("attributed claims", self.attributed),
            Measure("proximal voice of matched", self.proximal),
            Measure("origin of matched", self.origin),
            Measure("whole chain of matched", self.chain),
            Measure("content with right origin", self.content_with_origin),
            Measure("content with whole chain", self.content_with_chain),
            Measure("nested chains found", self.nested),
            Measure("nested chains wholly right", self.nested_right),
            Measure("stance of matched", self.stance),
            *(Measure(f"stance {stance}", score) for stance, score in self.by_stance.items()),
            Measure("hedged, of matched", self.hedged_matched),
            Measure("hedged, over all", self.hedged),
            Measure("author's voice", self.author),
        ]


def match_claims(gold: Reading, read: Reading) -> ClaimMatch:
    """The claims of one document matched one to one, attributed ones and the author's apart."""
    words = Words(gold.document.text)
    names = VoiceNames(voice.name for voice in gold.voices())
    expected = [claim for claim in gold.claims if claim.attributed]
    found = [claim for claim in read.claims if claim.attributed]
    own_expected = [claim for claim in gold.claims if not claim.attributed]
    own_found = [claim for claim in read.claims if not claim.attributed]
    pairs = match_contents(expected, found, words, names)
    return ClaimMatch(
        document=gold.document,
        pairs=pairs,
        missed=_without({pair.gold.id for pair in pairs}, expected),
        spurious=_without({pair.read.id for pair in pairs}, found),
        author_pairs=match_contents(own_expected, own_found, words, names),
        author_gold=len(own_expected),
        author_read=len(own_found),
    )


def match_contents(
    gold: Sequence[Claim], read: Sequence[Claim], words: Words, names: VoiceNames
) -> tuple[ClaimPair, ...]:
    """The assignment of greatest total overlap among pairs of :data:`LEAST_OVERLAP` or more."""
    candidates: dict[tuple[int, int], ClaimPair] = {}
    for row, expected in enumerate(gold):
        for column, found in enumerate(read):
            overlap = words.overlap(expected.content, found.content)
            if overlap >= LEAST_OVERLAP:
                candidates[row, column] = _compare(expected, found, overlap, names)
    weights = {position: _weight(pair) for position, pair in candidates.items()}
    return tuple(candidates[position] for position in best_assignment(weights))


def score_claims(gold: Iterable[Reading], read: Iterable[Reading]) -> ClaimScores:
    """Scores over all documents of ``gold``. Raises ``ValueError`` where two texts differ."""
    return claim_scores([match_claims(*pair) for pair in paired_readings(gold, read)])


def claim_scores(matches: Sequence[ClaimMatch]) -> ClaimScores:
    """The scores over documents whose claims are matched."""
    pairs = [pair for match in matches for pair in match.pairs]
    gold = [claim for match in matches for claim in match.gold]
    read = [claim for match in matches for claim in match.read]

    def accuracy(right: Callable[[ClaimPair], bool]) -> Accuracy:
        return Accuracy(sum(map(right, pairs)), len(pairs))

    def score(
        right: Callable[[ClaimPair], bool], of: Callable[[Claim], bool] = lambda _: True
    ) -> Score:
        both = sum(right(pair) and of(pair.gold) and of(pair.read) for pair in pairs)
        return Score(both, sum(map(of, gold)), sum(map(of, read)))

    return ClaimScores(
        attributed=score(lambda _: True),
        proximal=accuracy(lambda pair: pair.same_proximal),
        origin=accuracy(lambda pair: pair.same_origin),
        chain=accuracy(lambda pair: pair.same_chain),
        content_with_origin=score(lambda pair: pair.same_origin),
        content_with_chain=score(lambda pair: pair.same_chain),
        nested=score(lambda _: True, is_nested),
        nested_right=score(lambda pair: pair.same_chain, is_nested),
        stance=accuracy(lambda pair: pair.same_stance),
        by_stance={stance: score(lambda _: True, _has(stance)) for stance in Stance},
        hedged_matched=Score(
            sum(pair.gold.hedged and pair.read.hedged for pair in pairs),
            sum(pair.gold.hedged for pair in pairs),
            sum(pair.read.hedged for pair in pairs),
        ),
        hedged=score(lambda _: True, lambda claim: claim.hedged),
        author=Score(
            sum(len(match.author_pairs) for match in matches),
            sum(match.author_gold for match in matches),
            sum(match.author_read for match in matches),
        ),
    )


def is_nested(claim: Claim) -> bool:
    """True where the claim passes through two voices or more."""
    return len(claim.chain) > 1


def _has(stance: Stance) -> Callable[[Claim], bool]:
    return lambda claim: claim.stance is stance


def _compare(gold: Claim, read: Claim, overlap: float, names: VoiceNames) -> ClaimPair:
    links = list(zip(gold.chain, read.chain, strict=False))
    same = [names.same(one.voice.name, other.voice.name) for one, other in links]
    return ClaimPair(
        gold=gold,
        read=read,
        overlap=overlap,
        same_proximal=same[0],
        same_origin=names.same(gold.origin.name, read.origin.name),
        same_chain=len(gold.chain) == len(read.chain) and all(same),
    )


def _weight(pair: ClaimPair) -> float:
    return (
        pair.overlap
        + _SAME_ORIGIN * pair.same_origin
        + _SAME_CHAIN * pair.same_chain
        + _SAME_STANCE * pair.same_stance
        + _SAME_CUE * (pair.gold.cues == pair.read.cues)
    )


def _without(matched: set[str], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.id not in matched)
