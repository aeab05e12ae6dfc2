"""Statements of one document fitted together: chains, cuts, and what is said only once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from counterclaim.reading.rules.speech import Quotations
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import LONGEST_CONTENT, Tree
from counterclaim.records import Stance

_BEFORE_CLAUSE = frozenset((",", ";", "and", "but", "while", "whereas", "though", "although"))
_BEFORE_PARTICIPLE = frozenset((",", "and", "but", "—", "–"))
_FARTHEST_SPEAKER = 12
"""Tokens between a speaker and its verb that a joined clause has at most."""

_LEADING_WORDS = 3
_WHOLE_SHARE = 0.8
_CHAIN_SHARE = 0.6
"""Share of an outer content that an inner one must fill for the two to be one chain."""


def combine(tree: Tree, statements: Iterable[Statement], quotations: Quotations) -> list[Statement]:
    """Nested cues become chains, adjoined cues end the content before them, in text order."""
    result: list[Statement] = []
    for statement in sorted(statements, key=_order):
        if not result or not _stands_in(statement, result[-1]):
            result.append(statement)
            continue
        outer = result[-1]
        if _adjoined(tree, statement, outer):
            cut = tree.content(outer.content.start, _cut_before(tree, statement, outer))
            if cut is not None:
                result[-1] = replace(outer, content=cut)
                result.append(_with_speaker_of(outer, statement))
                continue
        if statement.verb is not None and statement.verb.pos_ == "NOUN":
            result.append(statement)
        elif _fills(tree, statement, outer):
            result[-1] = _chain(outer, statement, quotations)
    return result


def _order(statement: Statement) -> tuple[int, int, int]:
    """Outer contents before the inner ones that they hold."""
    content = statement.content
    at = statement.verb.i if statement.verb is not None else 0
    return (content.start, -content.end, at)


def _stands_in(inner: Statement, outer: Statement) -> bool:
    """True where the content lies in the other, or where its cue does."""
    if outer.content.contains(inner.content):
        return True
    return inner.verb is not None and outer.content.start <= inner.verb.idx < outer.content.end


def _adjoined(tree: Tree, inner: Statement, outer: Statement) -> bool:
    """True for ", adding that …" and ", while Y said …" inside a content that should end there."""
    if inner.verb is None or outer.verb is None or outer.verb.i > inner.verb.i:
        return False
    if _semicolon(tree, inner, outer) is not None:
        return True
    first = _first_token(inner, outer)
    if first is None or first.i == 0 or first.idx <= outer.content.start:
        return False
    before = tree.tokens[first.i - 1].lower_
    return before in (_BEFORE_PARTICIPLE if inner.verb.tag_ == "VBG" else _BEFORE_CLAUSE)


def _semicolon(tree: Tree, inner: Statement, outer: Statement) -> Token | None:
    """The last semicolon of the outer content before the inner cue, which ends it."""
    if inner.verb is None or outer.verb is None:
        return None
    first = max(outer.verb.i, inner.verb.i - LONGEST_CONTENT)
    for token in reversed(tree.tokens[first : inner.verb.i]):
        if token.text == ";":
            return token if outer.content.start < token.idx < outer.content.end else None
    return None


def _first_token(inner: Statement, outer: Statement) -> Token | None:
    """Where the inner cue begins: at its own speaker, or at the participle."""
    verb = inner.verb
    if verb is None or outer.verb is None or verb.tag_ == "VBG":
        return verb
    speakers = [
        source.head.left_edge
        for source in inner.sources
        if source.head is not None
        and not _is_outer(source, outer)
        and outer.verb.i < source.head.left_edge.i
        and 0 < verb.i - source.head.i < _FARTHEST_SPEAKER
    ]
    return min((verb, *speakers), key=lambda token: token.i)


def _is_outer(source: Source, outer: Statement) -> bool:
    return any(source.head == other.head for other in outer.sources)


def _cut_before(tree: Tree, inner: Statement, outer: Statement) -> int:
    """The offset at which the outer content ends: before the comma and the joining word."""
    semicolon = _semicolon(tree, inner, outer)
    if semicolon is not None:
        return int(semicolon.idx)
    first = _first_token(inner, outer)
    index = first.i if first is not None else 0
    while index and tree.tokens[index - 1].lower_ in _BEFORE_CLAUSE:
        index -= 1
    return int(tree.tokens[index].idx)


def _with_speaker_of(outer: Statement, inner: Statement) -> Statement:
    """A participle ("adding") is spoken by whoever speaks in the clause that it hangs on."""
    if inner.verb is not None and inner.verb.tag_ == "VBG":
        return replace(inner, sources=outer.sources)
    return inner


def _is_quoted(outer: Statement, inner: Statement, quotations: Quotations) -> bool:
    if outer.verb is None or inner.verb is None or outer.verb.i < inner.verb.i:
        return False
    quotation = quotations.at(outer.verb.idx)
    return quotation is not None and inner.verb.idx < quotation.start


def _fills(tree: Tree, inner: Statement, outer: Statement) -> bool:
    """True where the inner statement with its speaker is what the outer one is about."""
    long, short = outer.content, inner.content
    if (short.end - short.start) >= _CHAIN_SHARE * (long.end - long.start):
        return True
    heads = [source.head.left_edge for source in inner.sources if source.head is not None]
    first = min((*heads, inner.verb), key=lambda one: one.i) if inner.verb is not None else None
    if first is None or first.i > short.end:
        return False
    before = tree.text[long.start : first.idx] if first.idx > long.start else ""
    rest = long.end - first.idx
    whole = short.end - min(first.idx, short.start)
    return len(before.split()) <= _LEADING_WORDS and whole >= _WHOLE_SHARE * rest


def _chain(outer: Statement, inner: Statement, quotations: Quotations) -> Statement:
    """One statement by both voices, the outer one nearer.

    A cue inside the quotation of another is the other way round: the quoted text names its own
    source ('TASS reported that "P, the ministry said"').
    """
    if _is_quoted(outer, inner, quotations):
        return replace(
            inner,
            sources=(*inner.sources, *outer.sources),
            cues=tuple(sorted((*outer.cues, *inner.cues))),
        )
    pronoun = inner.sources and all(
        source.head is not None and source.head.pos_ == "PRON" for source in inner.sources
    )
    further = (
        () if pronoun else tuple(source for source in inner.sources if not _is_outer(source, outer))
    )
    stance = inner.stance if inner.stance is not Stance.ASSERTS else outer.stance
    return replace(
        outer,
        sources=(*outer.sources, *further),
        cues=tuple(sorted((*outer.cues, *inner.cues))),
        content=inner.content,
        stance=stance,
    )
