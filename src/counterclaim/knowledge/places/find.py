"""Find the places of a text and say which places they are."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from counterclaim.knowledge.countries import country
from counterclaim.knowledge.places.gazetteer import Candidate, look_up
from counterclaim.knowledge.places.guards import places_among
from counterclaim.knowledge.places.matcher import Match, longest_name, match_names
from counterclaim.knowledge.places.metonyms import is_metonym
from counterclaim.knowledge.places.resolver import Name, resolve
from counterclaim.knowledge.places.spoken import countries_spoken_of, people
from counterclaim.knowledge.places.tokens import Word, words_of
from counterclaim.knowledge.places.unlisted import unlisted_names
from counterclaim.records import Place, Precision, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEIGHBOURHOOD = 300.0
"""Characters over which a place's word for the country of an unlisted name falls to a third."""


def find_places(
    text: str, *, syntax: Doc | None = None, outlet: str | None = None
) -> tuple[Place, ...]:
    """Every place that ``text`` names, in order, each resolved to the gazetteer.

    ``syntax`` is spaCy's parse of ``text`` and sharpens :attr:`Place.metonym`; ``outlet`` is the
    name or domain of who published it, whose country weighs a little. Words for peoples
    ("Ukrainian") are not places, but tell which countries the text speaks of. A name that stands
    as a place but is in no list has no id and no coordinates, and the country of its surroundings.

    >>> [place.country for place in find_places("A blast was heard in Odessa, Ukraine.")]
    ['UA', 'UA']
    """
    words = words_of(text)
    matches = match_names(words)
    spoken_of = countries_spoken_of(words, outlet)
    matches = places_among(words, matches, spoken_of)
    meant = resolve_matches(words, matches, spoken_of)
    found = [
        _place(text, words, match, meant[match.sense], syntax)
        for match in matches
        if match.sense in meant
    ]
    taken = {index for match in matches for index in range(match.first, match.last + 1)}
    for first, last in unlisted_names(words, taken):
        span = Span(words[first].start, words[last].end)
        found.append(Place(span.of(text), span, country=_country_near(span, found)))
    return tuple(sorted(found, key=lambda place: place.mention or Span(0, 1)))


def _country_near(span: Span, places: Sequence[Place]) -> str | None:
    """The country that the places around a span speak for: each the more, the nearer it stands."""
    weights: dict[str, float] = defaultdict(float)
    for place in places:
        if place.mention and place.country and place.id:
            apart = max(place.mention.start - span.end, span.start - place.mention.end, 0)
            weights[place.country] += math.exp(-apart / _NEIGHBOURHOOD)
    return max(weights, key=lambda country: weights[country]) if weights else None


def resolve_matches(
    words: Sequence[Word], matches: Sequence[Match], countries: Mapping[str, float]
) -> dict[str, Candidate]:
    """What each name among the matches means, by sense; ``countries`` are those spoken of."""
    inside = defaultdict(list)
    for small, large in pairwise(matches):
        if large.first == small.last + 1 and words[large.first].gap in {", ", " (", ", in ", "-"}:
            inside[small.sense].append(large.sense)
    named: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        named[match.sense].append(match)
    names = [
        Name(key, _candidates(same), tuple(dict.fromkeys(inside[key])))
        for key, same in named.items()
    ]
    return resolve(names, countries)


def _candidates(same: Sequence[Match]) -> tuple[Candidate, ...]:
    """The candidates of all mentions of a name; those of the kind that is said, where it is."""
    places = tuple(dict.fromkeys(place for match in same for place in match.candidates))
    kinds = {match.designator for match in same if match.designator}
    fitting = tuple(place for place in places if place.kind in kinds)
    return fitting or places


def find_peoples(text: str) -> tuple[Place, ...]:
    """Words for peoples that name one country ("Ukrainian", "Georgians"), as that country.

    They are not places. Some corpora of place names count them all the same.
    """
    found = []
    words = words_of(text)
    named = {i for match in match_names(words) for i in range(match.first, match.last + 1)}
    for index, word in enumerate(words):
        codes = people(word.text) if word.capital and index not in named else ()
        if len(codes) == 1:
            span = Span(word.start, word.end)
            found.append(_country_place(span.of(text), span, codes[0]))
    return tuple(found)


def locate(
    text: str, spans: Sequence[Span], *, outlet: str | None = None
) -> tuple[Place | None, ...]:
    """The places that given spans of ``text`` name, one for each span; None where unknown.

    For names that another reader has marked. The words of a span are taken for a place whatever
    they may be otherwise; words for peoples give their country.
    """
    words = words_of(text)
    given = [_given(words, span) for span in spans]
    known = [match for match in given if match]
    known.sort(key=lambda match: match.first)
    meant = resolve_matches(words, known, countries_spoken_of(words, outlet))
    places: list[Place | None] = []
    for span, match in zip(spans, given, strict=True):
        found = meant.get(match.sense) if match else None
        if match and found:
            places.append(
                replace(_place(text, words, match, found, None), name=span.of(text), mention=span)
            )
        else:
            places.append(_people_place(text, span))
    return tuple(places)


def _given(words: Sequence[Word], span: Span) -> Match | None:
    """The longest name in a span, as a match; "the city" is none."""
    inside = [i for i, word in enumerate(words) if word.start < span.end and span.start < word.end]
    if not any(words[index].capital for index in inside):
        return None
    return longest_name(words, inside[0], inside[-1])


def _people_place(text: str, span: Span) -> Place | None:
    codes = people(span.of(text))
    return _country_place(span.of(text), span, codes[0]) if codes else None


def _country_place(name: str, span: Span, code: str) -> Place:
    middle = next(
        place
        for place in look_up(country(code).name)
        if place.country == code and place.kind == "country"
    )
    return Place(
        name=name,
        mention=span,
        id=middle.id,
        standard_name=middle.name,
        country=code,
        latitude=middle.latitude,
        longitude=middle.longitude,
        precision=middle.precision,
    )


def _place(
    text: str, words: Sequence[Word], match: Match, meant: Candidate, syntax: Doc | None
) -> Place:
    span = Span(words[match.first].start, words[match.last].end)
    return Place(
        name=span.of(text),
        mention=span,
        id=meant.id,
        standard_name=meant.name,
        country=meant.country or None,
        latitude=meant.latitude,
        longitude=meant.longitude,
        precision=Precision.REGION if match.feature else meant.precision,
        disputed=meant.disputed,
        metonym=is_metonym(words, match, meant, syntax),
    )
