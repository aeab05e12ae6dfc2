"""Statements by reporting nouns: "the army's claim that P", "reports that P"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.names import is_speaker
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree

_VOICING = frozenset(("express", "voice", "make", "issue", "repeat", "raise", "cast", "offer"))
_OWNING = frozenset(("of", "by", "from"))


def noun_statements(tree: Tree) -> Iterator[Statement]:
    """Every noun with a clause "that P" whose voice is named beside it, in text order."""
    lexicon = cue_lexicon()
    for token in tree.tokens:
        cues = lexicon.nouns.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if not cues:
            continue
        clause = _clause(tree, token)
        if clause is None:
            continue
        voice = _owner(tree, token)
        if voice is None and token.lemma_.lower() in lexicon.words["impersonal"]:
            voice = token
        content = tree.content(clause.left_edge.idx, tree.end(clause.right_edge))
        if voice is not None and content is not None:
            cue = (tree.words(token, token),)
            yield Statement((Source(voice),), cue, content, cues[0].stance, verb=token)


def _clause(tree: Tree, noun: Token) -> Token | None:
    """The clause after a noun that begins with "that" and is no relative clause."""
    for child in tree.children(noun, "acl", "ccomp", "relcl"):
        marks = tree.children(child, "mark")
        if any(mark.lower_ == "that" for mark in marks) and child.i > noun.i:
            return child
    return None


def _owner(tree: Tree, noun: Token) -> Token | None:
    """Whose word it is: "the army's claim", "the claim by residents"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    for preposition in tree.children(noun, "prep"):
        governed = tree.child(preposition, "pobj")
        if preposition.lower_ in _OWNING and governed is not None and is_speaker(governed):
            return governed
    # "X expressed doubt that P", "X issued a denial that P"
    if noun.dep_ == "dobj" and noun.head.lemma_ in _VOICING:
        return tree.child(noun.head, "nsubj")
    return None
