"""Outlets that a statement was made to or carried by: "told Reuters", "quoted by TASS"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree

_TELLING = frozenset(("tell", "inform", "brief"))
_CARRYING = frozenset(
    ("quote", "carry", "cite", "publish", "report", "broadcast", "air", "release")
)


def with_relays(tree: Tree, statements: Sequence[Statement], outlet: str | None) -> list[Statement]:
    """The statements with the outlets that relay them as the nearest voices.

    The document's own outlet relays everything in it and is never written.
    """
    return [_with_relay(tree, statement, outlet) for statement in statements]


def _with_relay(tree: Tree, statement: Statement, outlet: str | None) -> Statement:
    relay = _relay(tree, statement)
    if relay is None or any(source.head == relay for source in statement.sources):
        return statement
    if outlet is not None and _is_own(relay, outlet):
        return statement
    return replace(statement, sources=(Source(relay), *statement.sources))


def _relay(tree: Tree, statement: Statement) -> Token | None:
    verb = statement.verb
    if verb is None:
        return None
    if verb.lemma_ in _TELLING:
        told = tree.child(verb, "dobj", "dative")
        if told is not None and _is_outlet(tree, told):
            return told
    nouns = [source.head for source in statement.sources if source.head is not None]
    for noun in (*nouns, verb):
        for participle in tree.children(noun, "acl", "advcl"):
            if participle.tag_ != "VBN" or participle.lemma_ not in _CARRYING:
                continue
            agent = tree.child(participle, "agent")
            outlet = tree.child(agent, "pobj") if agent is not None else None
            if outlet is not None:
                return outlet
    return None


def _is_outlet(tree: Tree, head: Token) -> bool:
    """True for a name that is no audience, or a noun for an outlet ("a public broadcaster")."""
    lists = cue_lexicon().words
    if head.lemma_.lower() in lists["audience"] | lists["role"]:
        return False
    if head.lemma_.lower() in lists["outlet"]:
        return True
    printed = {token.lower_ for token in tree.tokens[head.left_edge.i : head.i + 1]}
    if printed & lists["title"] and not printed & lists["outlet"]:
        return False
    return head.pos_ == "PROPN"


def _is_own(relay: Token, outlet: str) -> bool:
    words = outlet.lower().split()
    initials = "".join(word[0] for word in words if word not in ("the", "of"))
    return relay.lower_ in words or relay.lower_ == initials
