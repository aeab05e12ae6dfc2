"""Outlets that a statement was made to or carried by: "told Reuters", "quoted by TASS"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import Tree

_TELLING = frozenset(("tell", "inform", "brief"))
_SPEAKING = frozenset(("speak", "talk"))
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
    """The outlet that a statement was made to, or that carries it."""
    verb = statement.verb
    if verb is None:
        return None
    if verb.dep_ == "conj" and tree.child(verb, "nsubj") is None:
        # "told Reuters that P and warned that Q": both were told to Reuters.
        verb = verb.head
    told = tree.child(verb, "dobj", "dative") if verb.lemma_ in _TELLING else None
    if told is not None and _is_outlet(tree, told):
        return told
    speakers = [source.head for source in statement.sources if source.head is not None]
    for token in (*speakers, verb):
        if token.lemma_.lower() in cue_lexicon().words["imagery"]:
            continue  # "photographs published by local media" is one voice
        for participle in tree.children(token, "acl", "advcl"):
            outlet = _outlet_of(tree, participle)
            if outlet is not None:
                return outlet
    return _venue(tree, verb)


def _outlet_of(tree: Tree, participle: Token) -> Token | None:
    """The outlet of "quoted by TASS" or "speaking to Bloomberg"."""
    if participle.tag_ == "VBN" and participle.lemma_ in _CARRYING:
        agent = tree.child(participle, "agent")
        return tree.child(agent, "pobj") if agent is not None else None
    if participle.lemma_ in _SPEAKING:
        return _governed_outlet(tree, participle, ("to", "with"))
    return None


def _venue(tree: Tree, verb: Token) -> Token | None:
    """The outlet of "confirmed to Bloomberg" or "said in a statement carried by TASS"."""
    direct = _governed_outlet(tree, verb, ("to", "through", "via"))
    if direct is not None:
        return direct
    for preposition in tree.children(verb, "prep"):
        place = tree.child(preposition, "pobj")
        if place is None or preposition.i < verb.i - 12:
            continue
        for participle in tree.children(place, "acl"):
            outlet = _outlet_of(tree, participle)
            if outlet is not None and participle.lemma_ != "publish":
                return outlet
    return None


def _governed_outlet(tree: Tree, verb: Token, prepositions: tuple[str, ...]) -> Token | None:
    for preposition in tree.children(verb, "prep", "dative"):
        outlet = tree.child(preposition, "pobj")
        if (
            preposition.lower_ in prepositions
            and outlet is not None
            and _names_outlet(tree, outlet)
        ):
            return outlet
    return None


def _names_outlet(tree: Tree, head: Token) -> bool:
    """True where a word of the phrase says that it is an outlet."""
    lists = cue_lexicon().words
    if head.lemma_.lower() in lists["audience"] | lists["role"]:
        return False
    return any(
        token.lower_ in lists["outlet"] for token in tree.tokens[head.left_edge.i : head.i + 1]
    )


def _is_outlet(tree: Tree, head: Token) -> bool:
    """True for an outlet, or a name that is no audience and no person with a title."""
    lists = cue_lexicon().words
    if head.lemma_.lower() in lists["audience"] | lists["role"]:
        return False
    if _names_outlet(tree, head):
        return True
    printed = {token.lower_ for token in tree.tokens[head.left_edge.i : head.i + 1]}
    return head.pos_ == "PROPN" and not printed & lists["title"]


def _is_own(relay: Token, outlet: str) -> bool:
    words = outlet.lower().split()
    initials = "".join(word[0] for word in words if word not in ("the", "of"))
    return relay.lower_ in words or relay.lower_ == initials
