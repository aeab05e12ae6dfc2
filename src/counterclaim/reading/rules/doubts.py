"""Statements that something is not verified: "Reuters could not verify the video"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.reading.rules.verbs import speakers
from counterclaim.records import AUTHOR, Span, Stance

_ABLE = frozenset(("able", "possible"))
_UNABLE = frozenset(("unable", "impossible"))
_MODALS = frozenset(("could", "can", "ca"))


def doubt_statements(tree: Tree) -> Iterator[Statement]:
    """Every verb of checking that is said to be impossible, in text order.

    "Has not confirmed" is no doubt but silence, which the author tells of.
    """
    checking = cue_lexicon().words["check"]
    for token in tree.tokens:
        if token.pos_ != "VERB" or token.lemma_ not in checking or not _is_impossible(tree, token):
            continue
        passive = tree.child(token, "nsubjpass")
        sources = (Source(None, AUTHOR),) if passive is not None else speakers(tree, token)
        content = _content(tree, token)
        if sources and content is not None:
            cue = (tree.words(token, token),)
            yield Statement(sources, cue, content, Stance.DOUBTS, verb=token)


def _is_impossible(tree: Tree, verb: Token) -> bool:
    """True for "could not verify", "was unable to verify", "was not able to verify"."""
    if tree.child(verb, "neg") is not None:
        return any(one.lower_ in _MODALS for one in tree.children(verb, "aux"))
    head = verb.head
    if verb.dep_ != "xcomp" or head.i == verb.i:
        return False
    negated = tree.child(head, "neg") is not None or tree.child(head.head, "neg") is not None
    return head.lower_ in _UNABLE or (head.lower_ in _ABLE and negated)


def _content(tree: Tree, verb: Token) -> Span | None:
    """What is not verified: the subject of a passive, or the object."""
    matter = tree.child(verb, "nsubjpass") or tree.child(verb, "dobj", "ccomp")
    if matter is None:
        return None
    return tree.content(matter.left_edge.idx, tree.end(matter.right_edge))
