"""The page that defines the measures names every one of them, and every type group."""

from __future__ import annotations

from pathlib import Path

from counterclaim.benchmarks.article import ArticleScores
from counterclaim.benchmarks.claims import score_claims
from counterclaim.benchmarks.event_matching import TYPE_GROUPS
from counterclaim.benchmarks.events import score_events
from counterclaim.records import Reading

PAGE = (Path(__file__).parents[2] / "docs" / "measuring.md").read_text(encoding="utf-8")


def test_every_measure_is_defined(gold: Reading) -> None:
    measures = [
        *score_claims([gold], [gold]).measures(),
        *score_events([gold], [gold]).measures(),
        *ArticleScores((), ()).measures(),
    ]
    # One line stands for all stances, one for all type groups.
    single = [m.name for m in measures if not m.name.startswith(("stance ", "events "))]
    assert len(single) > 20
    missing = [name for name in single if f"| {name} |" not in PAGE]
    assert missing == []


def test_every_type_group_is_listed_with_its_types() -> None:
    for group in set(TYPE_GROUPS.values()):
        types = [kind.value for kind, name in TYPE_GROUPS.items() if name == group]
        assert f"| {group} | {', '.join(types)} |" in PAGE
