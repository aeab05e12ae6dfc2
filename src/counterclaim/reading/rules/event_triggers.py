"""Words of a parse that may name events, and how likely each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from counterclaim.knowledge.event_types import Trigger, TriggerLexicon, trigger_lexicon
from counterclaim.reading.rules.tree import LONGEST_CONTENT
from counterclaim.records import Span

_PARTS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_CLAUSE = frozenset(("relcl", "advcl", "ccomp", "xcomp", "conj", "parataxis"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible trigger: its head in the parse, its words, and the entry that it is."""

    head: Token
    span: Span
    trigger: Trigger


def find_candidates(doc: Doc) -> Iterator[Candidate]:
    """Every word of the document that the lexicon knows, with its most specific entry."""
    lexicon = trigger_lexicon()
    for token in doc:
        part = _part(token)
        if part is None:
            continue
        for trigger in lexicon.triggers.get((part, token.lemma_.lower()), ()):
            span = _span(token, trigger)
            if span and _allowed(token, trigger, lexicon):
                yield Candidate(token, span, trigger)
                break


def _part(token: Token) -> str | None:
    """Participles used as nouns or adjectives count as verbs: they have the verb's lemma."""
    if token.tag_ in ("VBG", "VBN", "VBD") and token.lemma_ != token.lower_:
        return "verb"
    return _PARTS.get(token.pos_)


def _span(token: Token, trigger: Trigger) -> Span | None:
    """The words of the trigger around its head, or None where one is missing."""
    start, end = token.idx, token.idx + len(token)
    if trigger.part == "noun":
        before = token.i
        for word in reversed(trigger.words[:-1]):
            before -= 1
            if before < 0 or token.doc[before].lower_ not in (word, word + "s"):
                return None
            start = token.doc[before].idx
        return Span(start, end)
    position = token.i
    for word in trigger.words[1:]:
        found = next(
            (t for t in token.doc[position + 1 : position + 4] if word in (t.lower_, t.lemma_)),
            None,
        )
        if found is None:
            return None
        if found.i <= position + 2:
            end = found.idx + len(found)
        position = found.i
    return Span(start, end)


def _allowed(token: Token, trigger: Trigger, lexicon: TriggerLexicon) -> bool:
    words = clause_lemmas(token)
    if words & lexicon.exclusions.get(trigger.head, frozenset()):
        return False
    if not trigger.near:
        return True
    return any(_stands_near(token, name, words, lexicon) for name in trigger.near)


def _stands_near(token: Token, name: str, words: set[str], lexicon: TriggerLexicon) -> bool:
    """True where a word of the class stands in the clause, or in the role that ``name`` asks."""
    role, _, class_name = name.rpartition(":")
    if role:
        words = {noun.lemma_.lower() for noun in _in_role(token, _ROLES[role])}
    return bool(words & lexicon.classes[class_name])


_ROLES = {"object": ("dobj", "nsubjpass"), "subject": ("nsubj", "nsubjpass")}


def _in_role(token: Token, dependencies: tuple[str, ...]) -> Iterator[Token]:
    """The nouns in a role of the verb, with what "of" hangs on them and on numbers."""
    for child in token.children:
        if child.dep_ in dependencies:
            yield from _nouns(child)
        elif child.lower_ == "of" and token.pos_ == "NOUN":
            yield from (part for part in child.subtree if part.pos_ in ("NOUN", "PROPN"))
    if token.dep_ == "acl":
        yield token.head


def _nouns(noun: Token) -> Iterator[Token]:
    """A noun and those joined to it; what "of" adds to a number or a part ("a swarm of drones").

    What it is made for or holds is another matter: "a depot for drones" is no drone.
    """
    yield noun
    partitive = noun.pos_ == "NUM" or noun.lemma_.lower() in _PARTITIVES
    for child in noun.children:
        if child.dep_ == "conj" or (child.dep_ == "compound" and noun.lemma_ in _ATTACKS):
            yield from _nouns(child)
        elif partitive and child.lower_ == "of":
            for part in child.children:
                if part.dep_ == "pobj":
                    yield from _nouns(part)


def clause_lemmas(token: Token) -> set[str]:
    """The lemmas of :func:`clause_tokens`."""
    return {near.lemma_.lower() for near in clause_tokens(token)}


def clause_tokens(token: Token) -> list[Token]:
    """A word's arguments, nearest first: its subtree without the clauses in it, and its subject."""
    found: list[Token] = []
    waiting = [token]
    while waiting and len(found) < LONGEST_CONTENT:
        node = waiting.pop()
        for child in node.children:
            if child.dep_ in ("relcl", "advcl", "ccomp", "parataxis"):
                continue
            if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
                continue
            found.append(child)
            waiting.append(child)
    verb = token
    while verb.dep_ in _HANGING and verb.head != verb:
        verb = verb.head
    found += [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if token.dep_ in ("acl", "relcl"):
        found.append(token.head)
    if token.pos_ not in ("VERB", "AUX") and token.head != token:
        found += [c for c in token.head.children if c.dep_ != "conj"]
    return sorted(found, key=lambda near: abs(near.i - token.i))


_PARTITIVES = frozenset(
    ("number", "dozen", "score", "hundred", "thousand", "wave", "swarm", "salvo", "volley", "group",
     "barrage", "series", "majority", "most", "all", "some", "many", "several", "half", "pair",
     "couple", "handful", "rest", "third", "quarter", "each", "any", "total", "lot")
)  # fmt: skip
_ATTACKS = frozenset(("attack", "raid", "strike", "salvo", "swarm", "wave", "barrage"))
_HANGING = frozenset(("conj", "xcomp", "advcl", "acl", "pobj", "pcomp", "prep"))
