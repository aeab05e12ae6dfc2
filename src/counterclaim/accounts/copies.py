"""Which documents repeat one another: reprinted agency copy, nearly so or in other words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.accounts.account_records import CopyGroup, CopyKind, CopyLink
from counterclaim.accounts.pairs import components, sharing_pairs
from counterclaim.accounts.words import overlap, quotations_in, weight, words_in
from counterclaim.knowledge.actors import resolve_actor
from counterclaim.knowledge.folding import folded
from counterclaim.records import Document, Reading

PHRASE = 5
"""Words in a phrase: five in a row are seldom shared by chance, and survive small edits."""

NEAR_PHRASES = 0.3
"""Share of phrases from which a document is a near copy: a third of the sentences untouched."""

REWRITTEN_WORDS = 0.41
"""Weighted share of words from which a document is rewritten; best F1 on the train incidents."""

CREDITED_WORDS = 0.35
"""The same where one credits the other: the highest share among train pairs that are none."""

FEWEST_WORDS = 40
"""Shorter texts share most of their words by chance."""

RARE = 4.0
"""Weight of a word in one of some 50 reports or fewer."""

MOST_HOLDERS = 200
"""Documents that may share a rare word before it stops making candidates."""

FEWEST_RARE = 3
"""Rare words that two documents must share to be compared."""

MOST_DAYS = 10
"""Days between the prints of one text."""

_BRACKETED = re.compile(r"\(([A-Z][^()\n]{1,40})\)")
_CONTRIBUTED = re.compile(r"(?:[Rr]eporting by|[Cc]ontributed|[Ww]ith (?:material|reporting) from)")
_HEAD = 500
"""Characters at the beginning in which an agency's credit in brackets stands."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What is compared of one document."""

    document: Document
    words: frozenset[str]
    phrases: frozenset[str]
    quotations: frozenset[str]
    sources: frozenset[str]


def find_copies(readings: Sequence[Reading]) -> tuple[CopyGroup, ...]:
    """Groups of documents that reprint or rewrite one another; documents without copy in none."""
    texts = {reading.document.id: _text(reading) for reading in readings}
    rare = {
        key: frozenset(word for word in text.words if weight(word) >= RARE)
        for key, text in texts.items()
    }
    candidates = sharing_pairs(rare, MOST_HOLDERS, FEWEST_RARE)
    found = (_link(texts[first], texts[second]) for first, second in candidates)
    links = [link for link in found if link]
    groups = components(list(texts), [(link.first, link.second) for link in links])
    return tuple(
        CopyGroup(
            tuple(sorted(group, key=lambda key: (_day(texts[key].document), key))),
            tuple(link for link in links if link.first in group),
        )
        for group in groups
        if len(group) > 1
    )


def _text(reading: Reading) -> _Text:
    words = words_in(reading.document.text)
    runs = (words[place : place + PHRASE] for place in range(len(words) - PHRASE + 1))
    return _Text(
        reading.document,
        frozenset(words),
        frozenset(" ".join(run) for run in runs),
        quotations_in(reading.document.text),
        _sources(reading),
    )


def _link(first: _Text, second: _Text) -> CopyLink | None:
    """The link of two documents, or None where neither repeats the other."""
    if min(len(first.phrases), len(second.phrases)) < FEWEST_WORDS:
        return None
    if abs((_day(first.document) - _day(second.document)).days) > MOST_DAYS:
        return None
    words = overlap(first.words, second.words)
    shortest = min(len(first.phrases), len(second.phrases))
    phrases = len(first.phrases & second.phrases) / shortest
    credited = bool(first.sources & second.sources)
    if phrases >= NEAR_PHRASES:
        kind = CopyKind.NEAR
    elif words >= (CREDITED_WORDS if credited else REWRITTEN_WORDS):
        kind = CopyKind.REWRITTEN
    else:
        return None
    shared = tuple(sorted(first.quotations & second.quotations))
    ids = (first.document.id, second.document.id)
    return CopyLink(*ids, kind, words, phrases, shared, credited)


def _sources(reading: Reading) -> frozenset[str]:
    """The document's own outlet and the agencies whose copy it says that it uses, as keys.

    An agency is credited in brackets at the beginning, in the byline, in a line on who contributed,
    or by being the outermost voice of a claim.
    """
    document = reading.document
    names = _BRACKETED.findall(document.text[:_HEAD])
    names += [line for line in document.text.splitlines()[-3:] if _CONTRIBUTED.search(line)]
    agencies = (resolve_actor(name) for name in [*names, document.byline or ""] if name)
    credited = {agency.name for agency in agencies if agency and agency.wire}
    relays = {claim.chain[0].voice.name for claim in reading.claims if len(claim.chain) > 1}
    named = {document.outlet, *credited, *relays}
    return frozenset(folded(name) for name in named if name)


def _day(document: Document) -> datetime.date:
    """The day of publication; the first of all days where it is not known."""
    published = document.published or datetime.date.min
    return published.date() if isinstance(published, datetime.datetime) else published
