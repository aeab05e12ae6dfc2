"""Statements and further voices by prepositions: "according to X", "per X", "citing X"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.names import is_speaker
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import Span, Stance

_STANDARDS = frozenset(("plan", "plans", "schedule", "law", "custom", "protocol", "rules", "need"))
"""What something goes according to, which nobody says."""

_CITING = frozenset({"citing", "quoting"})


def according_statements(tree: Tree) -> Iterator[Statement]:
    """Statements "P, according to X" and "According to X, P": one statement each, in text order."""
    for token in tree.tokens:
        phrase = _according_phrase(tree, token)
        if phrase is None:
            continue
        cue, speaker = phrase
        phrase_span = tree.words(token, max(speaker.right_edge, cue, key=lambda one: one.i))
        content = _around(tree, token, phrase_span)
        if content is not None:
            yield Statement(
                (Source(speaker),), (tree.words(token, cue),), content, Stance.ASSERTS, verb=token
            )


def _according_phrase(tree: Tree, token: Token) -> tuple[Token, Token] | None:
    """The last token of the cue and the speaker, where a source preposition starts here."""
    if token.lower_ == "according":
        preposition = tree.child(token, "prep")
    elif token.lower_ == "per" and token.dep_ == "prep" and token.head.pos_ in ("VERB", "AUX"):
        preposition = token
    else:
        return None
    if preposition is None:
        return None
    speaker = tree.child(preposition, "pobj")
    if speaker is None or speaker.lower_ in _STANDARDS:
        return None
    if token.lower_ != "according" and not is_speaker(speaker):
        return None
    return preposition, _issuer(tree, speaker) or speaker


def _issuer(tree: Tree, document: Token) -> Token | None:
    """Who speaks by "a tally by the army" or "a statement from the army"."""
    lists = cue_lexicon().words
    lemma = document.lemma_.lower()
    if is_speaker(document) and lemma not in lists["document"] | lists["issued"]:
        return None
    owner = tree.child(document, "poss")
    if owner is not None and owner.tag_ == "PRP$" and not is_speaker(document):
        return owner  # "according to his knowledge"
    for preposition in tree.children(document, "prep", "agent"):
        issuer = tree.child(preposition, "pobj")
        if issuer is None:
            continue
        if preposition.lower_ == "by" or (preposition.lower_ == "from" and is_speaker(issuer)):
            return issuer
    return None


def _around(tree: Tree, token: Token, phrase: Span) -> Span | None:
    """The clause that the phrase stands in, without the phrase where that is at an edge."""
    sentence = tree.window(token)
    first, last = sentence[0].idx, tree.end(sentence[-1])
    for other in sentence:
        if other.text == ";":
            if other.i < token.i:
                first = tree.end(other)
            else:
                last = other.idx
                break
    before, after = tree.content(first, phrase.start), tree.content(phrase.end, last)
    if before is None or len(before.of(tree.text).split()) < 3:
        return after
    if after is None or tree.text[phrase.end : phrase.end + 1] != ",":
        return before
    if len(after.of(tree.text).split()) < 4 or tree.text[after.start :].startswith(
        ("and ", "but ", "which ", "who ", "while ", "whose ")
    ):
        return before
    return tree.content(first, last)


def with_cited(tree: Tree, statements: list[Statement]) -> list[Statement]:
    """The statements with every "citing X" of their sentence as a further voice.

    A citation that is part of the printed content is cut off it.
    """
    result = list(statements)
    by_cue = _ByCue(tree, statements)
    for token in tree.tokens:
        if token.lower_ not in _CITING:
            continue
        cited = tree.child(token, "dobj", "pobj")
        position = by_cue.nearest(token)
        if cited is None or position is None:
            continue
        statement = result[position]
        content = _without(tree, statement.content, tree.words(token, cited.right_edge))
        if content is None or any(source.head == cited for source in statement.sources):
            continue
        if _is_without(tree, token):
            content = _without(tree, content, tree.words(tree.tokens[token.i - 1], token))
            result[position] = replace(statement, content=content or statement.content)
            continue
        sources = statement.sources
        if not is_speaker(cited):
            result.append(_cited_matter(tree, statement, token, cited, content))
            result[position] = replace(statement, content=content)
            continue
        sources = (*sources, Source(cited))
        cues = tuple(sorted((*statement.cues, tree.words(token, token))))
        result[position] = replace(statement, sources=sources, cues=cues, content=content)
    return result


def _is_without(tree: Tree, citing: Token) -> bool:
    """True for "without citing" and "not citing"."""
    return citing.i > 0 and tree.tokens[citing.i - 1].lower_ in ("without", "not")


def _cited_matter(
    tree: Tree, statement: Statement, cue: Token, cited: Token, otherwise: Span
) -> Statement:
    """What "citing three explosions" cites: no voice but a claim of the same voice."""
    content = tree.content(cited.left_edge.idx, tree.end(cited.right_edge)) or otherwise
    return Statement(statement.sources, (tree.words(cue, cue),), content, Stance.ASSERTS, verb=cue)


class _ByCue:
    """Statements found by the nearest cue of the same sentence, in logarithmic time."""

    def __init__(self, tree: Tree, statements: Sequence[Statement]) -> None:
        self._tree = tree
        placed = [
            (statement.verb.i, position, statement.verb)
            for position, statement in enumerate(statements)
            if statement.verb is not None
        ]
        self._placed = sorted(placed, key=lambda one: one[:2])
        self._at = [one[0] for one in self._placed]

    def nearest(self, token: Token) -> int | None:
        """The position of the statement, or None where the sentence has none."""
        index = bisect_left(self._at, token.i)
        near = [
            (abs(at - token.i), position)
            for at, position, verb in self._placed[max(0, index - 1) : index + 1]
            if self._tree.same_sentence(verb, token)
        ]
        return min(near)[1] if near else None


def _without(tree: Tree, content: Span, phrase: Span) -> Span | None:
    """The longer part of the content beside a phrase inside it, or the content itself."""
    if not content.overlaps(phrase):
        return content
    before = tree.content(content.start, phrase.start)
    after = tree.content(phrase.end, content.end)
    parts = [part for part in (before, after) if part is not None]
    return max(parts, key=lambda part: part.end - part.start, default=None)
