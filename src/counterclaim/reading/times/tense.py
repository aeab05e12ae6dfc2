"""Whether the clause around a time looks ahead, from the parse."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODALS = frozenset({"will", "'ll", "’ll", "wo", "would", "shall", "may", "might", "could", "can"})
_PLANNING = frozenset(
    {
        *("agree", "aim", "ask", "call", "decide", "demand", "due", "expect", "hope", "intend"),
        *("invite", "likely", "need", "order", "plan", "pledge", "prepare", "promise", "propose"),
        *("ready", "refuse", "schedule", "set", "threaten", "unlikely", "urge", "vow", "want"),
    }
)
"""Lemmas whose infinitive lies ahead ("agreed to meet on Friday")."""
_INFINITIVE_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_CLIMB = 6
"""A time hangs at most so many arcs below the verb of its clause, else the parse is not trusted."""


class ClauseTense:
    """The tense of the clauses of one parsed text."""

    def __init__(self, syntax: Doc) -> None:
        self._syntax = syntax
        self._starts = [token.idx for token in syntax]

    def is_future(self, position: int) -> bool | None:
        """True or False where the clause of this position is future or past, None: cannot tell."""
        if not self._starts:
            return None
        index = max(0, bisect_right(self._starts, position) - 1)
        verb = _verb_above(self._syntax[index])
        if verb is None:
            return None
        helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        if helpers & _MODALS:
            return "have" not in helpers
        governor = verb.head.lemma_.lower()
        if "to" in helpers:
            planned = verb.dep_ in _INFINITIVE_CLAUSES and governor in _PLANNING
            return True if planned or (verb.dep_ == "xcomp" and governor == "be") else None
        past = verb.tag_ == "VBD" or bool(helpers & {"had", "was", "were"})
        return False if past and verb.lemma_.lower() not in _PLANNING else None


def _verb_above(token: Token) -> Token | None:
    for _ in range(_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head is token:
            return None
        token = token.head
    return None
