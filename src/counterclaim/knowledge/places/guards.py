"""Whether a name in a text means a place: persons, bodies and plain words have the same names.

Evidence for and against is added up; the weights are judgements, checked on the even-numbered
texts of two public sets (docs/places.md).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from counterclaim.knowledge.places.evidence import evidence, holds, is_large, surnames
from counterclaim.knowledge.places.matcher import Match
from counterclaim.knowledge.places.tokens import Word

_ENOUGH = 1.0
_SURE = 2.8
_SAME_NAME, _SAME_LIST, _SAME_REGION, _SAME_COUNTRY = 1.0, 0.8, 0.7, 0.6


def places_among(
    words: Sequence[Word], matches: Sequence[Match], countries: Collection[str] = ()
) -> list[Match]:
    """The matches that mean places. ``countries`` are those that the text speaks of otherwise."""
    persons = surnames(words)
    following = dict(pairwise(matches))
    scores = {match: evidence(words, match, following.get(match), persons) for match in matches}
    accepted = {match for match, score in scores.items() if match.certain or score >= _ENOUGH}
    more = _context(accepted, countries)
    sure = {match.key for match, score in scores.items() if score >= _SURE}
    for before, match in pairwise([None, *matches]):
        if match is None or match in accepted:
            continue
        score = scores[match] + _SAME_NAME * (match.key in sure) + _support(match, more)
        if _beside_accepted(words, before, match, following.get(match), accepted):
            score += _SAME_LIST
        if score >= _ENOUGH:
            accepted.add(match)
    return [match for match in matches if match in accepted]


def _context(accepted: Collection[Match], countries: Collection[str]) -> Mapping[str, float]:
    """What belonging to a country ("UA") or region ("US.TX") of the text adds to the evidence."""
    regions = {
        f"{place.country}.{place.region}"
        for match in accepted
        for place in match.candidates[:1]
        if place.region and place.rank < 2
    }
    named = {
        place.country
        for match in accepted
        for place in match.candidates[:1]
        if place.kind == "country" or is_large(place)
    }
    more = dict.fromkeys(regions, _SAME_REGION)
    # So many names of persons are places in the United States that the country alone says little.
    more.update(dict.fromkeys({*named, *countries} - {"US", "GB", ""}, _SAME_COUNTRY))
    return more


def _support(match: Match, more: Mapping[str, float]) -> float:
    return max(
        max(more.get(place.country, 0.0), more.get(f"{place.country}.{place.region}", 0.0))
        for place in match.candidates
    )


def _beside_accepted(
    words: Sequence[Word],
    before: Match | None,
    match: Match,
    after: Match | None,
    accepted: Collection[Match],
) -> bool:
    """Whether a place stands next to the name in a list: "Harper, Kingman and Pratt"."""
    return bool(
        (before in accepted and before and _listed(words, before, match))
        or (after in accepted and after and _listed(words, match, after))
    )


def _listed(words: Sequence[Word], left: Match, right: Match) -> bool:
    between = words[left.last + 1 : right.first]
    if len(between) == 1:
        return between[0].lower in {"and", "or"}
    return not between and words[right.first].gap == ", " and not holds(right, left)
