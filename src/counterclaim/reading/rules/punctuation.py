"""Statements where punctuation attributes: "Ministry: P", "P - ministry", "P, Kyiv says"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Token

from counterclaim.knowledge.cues import Cue, cue_lexicon
from counterclaim.reading.rules.names import is_speaker
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import LONGEST_CONTENT, QUOTATION_MARKS, Tree
from counterclaim.reading.rules.verbs import speakers
from counterclaim.records import Stance

_DASHES = frozenset(("-", "–", "—", "--"))
_LONGEST_VOICE = 6
_LONGEST_ACRONYM = 5
_SHORTEST_CONTENT = 3


def line_statements(tree: Tree) -> Iterator[Statement]:
    """Statements of lines "X: P" anywhere, and "P - X" or "P: X" in the first line."""
    first = True
    for line in _lines(tree):
        if len(line) > _SHORTEST_CONTENT:
            statements = _leading_voice(tree, line)
            if not statements and first:
                statements = _trailing_voice(tree, line)
            yield from statements
            first = False


def _lines(tree: Tree) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in tree.tokens:
        if token.is_space and "\n" in token.text:
            yield line
            line = []
        elif not token.is_space:
            line.append(token)
    yield line


def _leading_voice(tree: Tree, line: list[Token]) -> list[Statement]:
    """The line "Ministry: two drones shot down", or a transcript: each sentence is a claim."""
    colon = next((at for at, one in enumerate(line[: _LONGEST_VOICE + 1]) if one.text == ":"), 0)
    if not colon or len(line) - colon <= _SHORTEST_CONTENT:
        return []
    speech = line[colon + 1 :]
    if tree.text[speech[0].idx] in QUOTATION_MARKS:
        return _statement(tree, line[:colon], speech)
    found: list[Statement] = []
    for _, group in groupby(speech, key=lambda token: tree.sentence_starts[token.i]):
        sentence = list(group)
        if len(sentence) > _SHORTEST_CONTENT and sentence[-1].text != "?":
            found += _statement(tree, line[:colon], sentence)
    return [*found[:1], *(_far(statement) for statement in found[1:])]


def _far(statement: Statement) -> Statement:
    """The statement without the mention of its voice, which stands sentences before."""
    return replace(
        statement, sources=tuple(replace(source, near=False) for source in statement.sources)
    )


def _trailing_voice(tree: Tree, line: list[Token]) -> list[Statement]:
    """The headline "Strike kills three - ministry" or "Four killed in shelling: army"."""
    for at in range(len(line) - 2, max(len(line) - _LONGEST_VOICE - 2, _SHORTEST_CONTENT), -1):
        if line[at].text in _DASHES or line[at].text == ":":
            if line[at].text == "-" and not tree.text[line[at].idx - 1].isspace():
                continue
            return _statement(tree, line[at + 1 :], line[:at])
    return []


def _statement(tree: Tree, voice: list[Token], said: list[Token]) -> list[Statement]:
    head = _head(voice)
    content = tree.content(said[0].idx, tree.end(said[-1]))
    if head is None or content is None:
        return []
    return [Statement((Source(head),), (), content, Stance.ASSERTS)]


def _head(voice: list[Token]) -> Token | None:
    """The head noun of a short voice, None where the words can be no voice."""
    verbs = cue_lexicon().verbs
    if len(voice) == 1 and voice[0].text.isupper() and len(voice[0]) > _LONGEST_ACRONYM:
        return None  # a dateline: "QUETTA: Nine people were killed"
    if any(one.pos_ == "VERB" and one.lemma_ in verbs for one in voice):
        return None
    if any(one.is_digit or one.text in ",;" for one in voice):
        return None
    nouns = [one for one in voice if one.pos_ in ("NOUN", "PROPN")]
    inside = {one.i for one in voice}
    heads = [one for one in nouns if one.head.i not in inside or one.head.i == one.i]
    for head in reversed(heads or nouns):
        return head if is_speaker(head) else None
    return None


def trailing_cues(tree: Tree, taken: set[int]) -> Iterator[Statement]:
    """Statements "P, Kyiv says" where the parse does not see P as what is said.

    ``taken`` are the tokens of cues that have a statement already.
    """
    verbs = cue_lexicon().verbs
    for token in tree.tokens:
        if token.i in taken or token.pos_ != "VERB" or token.lemma_ not in verbs:
            continue
        subject = tree.child(token, "nsubj") or _subject_before(tree, token)
        if subject is None:
            yield from _quoted_as_saying(tree, token)
            continue
        if not is_speaker(subject):
            continue
        cue = next((one for one in verbs[token.lemma_] if "quotation" in one.frames), None)
        before = _comma_before(tree, min(subject.left_edge, token, key=lambda one: one.i))
        if cue is None:
            continue
        if before is None:
            yield from _after_colon(tree, token, subject, cue)
            continue
        start = tree.window(token)[0]
        content = tree.content(start.idx, before.idx)
        if content is not None and len(content.of(tree.text).split()) >= _SHORTEST_CONTENT:
            cues = (tree.words(token, token),)
            yield Statement((Source(subject),), cues, content, cue.stance, verb=token)


def _quoted_as_saying(tree: Tree, saying: Token) -> Iterator[Statement]:
    """The statement of "P, Interfax quoted the minister as saying"."""
    quoted = saying.head.head
    if saying.dep_ != "pcomp" or quoted.pos_ != "VERB" or quoted.i > saying.i:
        return
    sources = speakers(tree, saying)
    heads = [source.head for source in sources if source.head is not None]
    if len(heads) < 2:
        return
    before = _comma_before(tree, min((*(one.left_edge for one in heads), quoted), key=_position))
    content = tree.content(tree.window(saying)[0].idx, before.idx) if before is not None else None
    if content is not None and len(content.of(tree.text).split()) >= _SHORTEST_CONTENT:
        cues = (tree.words(quoted, quoted), tree.words(saying, saying))
        yield Statement(sources, cues, content, Stance.ASSERTS, verb=quoted)


def _position(token: Token) -> int:
    return int(token.i)


def _subject_before(tree: Tree, verb: Token) -> Token | None:
    """The source of "P, a source in the ministry told TASS" that is parsed as P's apposition."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ not in ("conj", "dep", "ROOT"):
        return None
    if verb.i == tree.sentence_starts[verb.i]:
        return None
    noun = tree.tokens[verb.i - 1]
    while noun.head.i != noun.i and noun.right_edge.i < verb.i:
        if noun.dep_ == "appos":
            return noun
        noun = noun.head
    return None


def _after_colon(tree: Tree, verb: Token, subject: Token, cue: Cue) -> Iterator[Statement]:
    """A statement "X said: P" where the parse does not see P as what is said."""
    end = min(tree.sentence_ends[verb.i], verb.i + LONGEST_CONTENT)
    if verb.i + 1 >= end or tree.tokens[verb.i + 1].text not in (":", ","):
        return
    content = tree.content(tree.end(tree.tokens[verb.i + 1]), tree.end(tree.tokens[end - 1]))
    if content is not None and len(content.of(tree.text).split()) >= _SHORTEST_CONTENT:
        yield Statement(
            (Source(subject),), (tree.words(verb, verb),), content, cue.stance, verb=verb
        )


def _comma_before(tree: Tree, token: Token) -> Token | None:
    """The comma, dash or closing quotation mark right before a token of the same sentence."""
    if token.i == tree.sentence_starts[token.i]:
        return None
    before = tree.tokens[token.i - 1]
    return before if re.fullmatch(r"[,”\"—–-]|--", before.text) else None
