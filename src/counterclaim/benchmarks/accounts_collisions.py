"""Whether collisions are found between the claims that gold says collide, and told from updates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from counterclaim.accounts import Account, AttributeAccount, Relation
from counterclaim.accounts.account_records import ClaimReference, Comparison
from counterclaim.accounts.denials import HAPPENED
from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.records import Claim, Reading

_WORDS = {
    "killed": ("killed", "dead", "casualties", "toll", "losses"),
    "injured": ("injured", "wounded"),
    "weapon": ("weapon", "munition", "means", "cause", "method", "missile", "drone", "bomb"),
    "actor": ("actor", "who ", "perpetrator", "responsib"),
    "target": ("target", "victim", "cargo", "nature"),
}
"""Words of annotators' attributes by ours; attributes with none of them may be any of ours."""

Key = tuple[str, str]
"""An article and a claim."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A gold collision or update: an attribute in an annotator's words, values by claim."""

    attribute: str
    values: Mapping[Key, str]

    def parts(self, first: Iterable[Key], second: Iterable[Key]) -> bool:
        """True where the claims on the two sides hold two of its values."""
        return any(
            one in self.values and two in self.values and self.values[one] != self.values[two]
            for one, two in product(first, second)
        )

    def is_of(self, attribute: str) -> bool:
        """True where the attribute may be ours of this name."""
        kind = attribute.partition(" (")[0]
        ours = {key for key, words in _WORDS.items() if any(w in self.attribute for w in words)}
        return kind == HAPPENED or not ours or kind in ours


def collision_measures(
    accounts: Sequence[Account],
    articles: Mapping[str, Sequence[str]],
    collisions: Mapping[str, Sequence[Dispute]],
    updates: Mapping[str, Sequence[Dispute]],
    gold: Sequence[Reading],
) -> list[Measure]:
    """Precision and recall of collisions, and the share of disputes told right.

    ``articles``, ``collisions`` and ``updates`` are by gold incident. A collision found is right
    where it parts claims that a gold collision of its attribute parts.
    """
    incident_of = {article: incident for incident, own in articles.items() for article in own}
    claims = _claims_of(accounts, gold)
    hit: set[int] = set()
    found = right = told = told_right = 0
    for account in accounts:
        own = {incident_of[key] for key in account.incident.documents if key in incident_of}
        if not own:
            continue
        parted = [dispute for incident in sorted(own) for dispute in collisions[incident]]
        updated = [dispute for incident in sorted(own) for dispute in updates[incident]]
        for attribute in account.attributes:
            met = _met(attribute.related(Relation.COLLISION), attribute, parted, claims)
            hit |= met
            if attribute.related(Relation.COLLISION):
                found += 1
                right += bool(met)
            for relation, disputes in ((Relation.COLLISION, parted), (Relation.UPDATE, updated)):
                for comparison in attribute.comparisons:
                    is_told = comparison.relation is not Relation.AGREEMENT
                    if is_told and _met((comparison,), attribute, disputes, claims):
                        told += 1
                        told_right += comparison.relation is relation
    total = sum(map(len, collisions.values()))
    return [
        Measure("collisions, precision", Accuracy(right, found)),
        Measure("collisions, recall", Accuracy(len(hit), total)),
        Measure("updates told from collisions", Accuracy(told_right, told)),
    ]


def _met(
    comparisons: Sequence[Comparison],
    attribute: AttributeAccount,
    disputes: Sequence[Dispute],
    claims: Mapping[Key, set[Key]],
) -> set[int]:
    """The disputes, by identity, that the comparisons are of."""
    return {
        id(dispute)
        for dispute in disputes
        if dispute.is_of(attribute.attribute)
        for comparison in comparisons
        if dispute.parts(
            _gold(comparison.first.claims, claims), _gold(comparison.second.claims, claims)
        )
    }


def _gold(references: Iterable[ClaimReference], claims: Mapping[Key, set[Key]]) -> set[Key]:
    return {key for item in references for key in claims.get((item.document, item.claim), ())}


def _claims_of(accounts: Sequence[Account], gold: Sequence[Reading]) -> dict[Key, set[Key]]:
    """For each claim that was read the gold claims that its words share: itself in gold data."""
    annotated = {reading.document.id: reading for reading in gold}
    found: dict[Key, set[Key]] = {}
    for account in accounts:
        for reading in account.readings:
            document = reading.document.id
            original = annotated[document]
            for claim in reading.claims:
                found[document, claim.id] = {
                    (document, other.id)
                    for other in original.claims
                    if _is_same(claim, other, reading.engine == original.engine)
                }
    return found


def _is_same(read: Claim, gold: Claim, annotated: bool) -> bool:
    """By id in gold data; else where half of the longer content is shared."""
    if annotated:
        return read.id == gold.id
    one, two = read.content, gold.content
    shared = min(one.end, two.end) - max(one.start, two.start)
    return 2 * shared >= max(one.end - one.start, two.end - two.start)
