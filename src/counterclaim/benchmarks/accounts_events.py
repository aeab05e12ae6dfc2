"""B³ of events (Bagga and Baldwin 1998): how well the events of one incident stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from counterclaim.accounts import Account, EventReference
from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.records import Reading


def event_measures(
    accounts: Iterable[Account],
    incident_of: Mapping[str, str],
    readings: Sequence[Reading],
    disputed: Mapping[tuple[str, str], str],
) -> list[Measure]:
    """B³ over all grouped events, and over those that tell of disputed claims.

    For all events the gold group is the article's, by ``incident_of``; ``disputed`` gives the
    incident by article and claim.
    """
    found = {
        event: number
        for number, account in enumerate(accounts)
        for event in account.incident.events
    }
    by_article: dict[EventReference, Hashable] = {}
    by_claim: dict[EventReference, Hashable] = {}
    for reading in readings:
        document = reading.document
        for event in reading.events:
            reference = EventReference(document.id, event.id)
            if reference in found:
                by_article[reference] = incident_of[document.id]
                for claim in event.claims:
                    if (document.id, claim) in disputed:
                        by_claim[reference] = disputed[document.id, claim]
    return [
        *_b_cubed("events, B³", by_article, found),
        *_b_cubed("events of disputed claims, B³", by_claim, found),
    ]


def _b_cubed(
    name: str, gold: Mapping[EventReference, Hashable], read: Mapping[EventReference, int]
) -> list[Measure]:
    """Precision, recall and F1, in whole events of all events."""
    gold_groups, read_groups = _groups(gold), _groups({event: read[event] for event in gold})
    precision = recall = 0.0
    for event in gold:
        one, two = gold_groups[gold[event]], read_groups[read[event]]
        precision += len(one & two) / len(two)
        recall += len(one & two) / len(one)
    both = 2 * precision * recall / (precision + recall) if gold else 0.0
    parts = (("precision", precision), ("recall", recall), ("F1", both))
    return [Measure(f"{name} {part}", Accuracy(round(value), len(gold))) for part, value in parts]


def _groups(
    group_of: Mapping[EventReference, Hashable],
) -> dict[Hashable, set[EventReference]]:
    groups: defaultdict[Hashable, set[EventReference]] = defaultdict(set)
    for event, group in group_of.items():
        groups[group].add(event)
    return groups
