"""Who did it and to whom: actor and target of a trigger, from the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from counterclaim.knowledge.event_types import trigger_lexicon
from counterclaim.reading.rules.tree import LONGEST_CONTENT
from counterclaim.records import Participant, Span

_NOT_A_PARTICIPANT = frozenset(("it", "there", "this", "that", "which", "who", "what"))
_INSIDE = frozenset(
    ("det", "poss", "case", "amod", "compound", "nmod", "nummod", "quantmod", "punct")
)
_LAUNCHING = frozenset(
    ("fire", "launch", "drop", "lob", "send", "use", "rain", "detonate", "carry", "conduct", "hurl")
)
_INSTRUMENTAL = frozenset(("with", "using", "by", "from"))
_ABOUT_NUMBERS = frozenset(
    ("up", "to", "more", "less", "fewer", "than", "about", "around", "over", "nearly", "almost",
     "approximately", "roughly", "as", "many", "most", "only")
)  # fmt: skip
_VICTIM_PREPOSITIONS = frozenset(("on", "against", "at", "of", "upon", "with"))


def actor_of(trigger: Token) -> Participant | None:
    """Who did it, or None: a passive without an agent has no actor.

    Of a verb the subject or the agent, of a noun what stands after "by", its possessor or the
    nationality before it ("a *Russian* strike").
    """
    if trigger.pos_ not in ("VERB", "AUX") and not trigger.tag_.startswith("VB"):
        return _actor_of_noun(trigger)
    agent = _by(trigger)
    if agent is not None:
        return _acting(agent)
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in trigger.children) or (
        trigger.dep_ == "acl" and trigger.tag_ == "VBN"
    ):
        return None
    subject = _subject(trigger)
    return _acting(subject) if subject is not None else None


def _acting(noun: Token) -> Participant | None:
    """The participant, unless it is a munition: "a missile struck" says by what, not who."""
    munitions = trigger_lexicon().classes["munition"]
    return None if noun.lemma_.lower() in munitions else participant(noun)


def target_of(trigger: Token) -> Participant | None:
    """To whom it was done, or None: the object of a verb, "on …" or "against …" of a noun."""
    for child in trigger.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return participant(_antecedent(child))
    if trigger.dep_ == "acl" and trigger.tag_ == "VBN":
        return participant(trigger.head)
    for child in trigger.children:
        if child.dep_ == "prep" and child.lower_ in _VICTIM_PREPOSITIONS:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ not in ("DATE", "TIME"):
                    return participant(noun)
    return None


def words_of_target(trigger: Token) -> frozenset[int]:
    """Positions of the words of what a verb was done to, without the instrument it was done with.

    What is fired, launched or dropped is no target but the instrument itself. "With a missile" is
    an instrument wherever the parser hangs it.
    """
    if trigger.lemma_.lower() in _LAUNCHING:
        return frozenset()
    found: set[int] = set()
    waiting = [child for child in trigger.children if child.dep_ in ("dobj", "nsubjpass")]
    while waiting and len(found) < LONGEST_CONTENT:
        token = waiting.pop()
        if token.lower_ in _INSTRUMENTAL and token.dep_ in ("prep", "acl"):
            continue
        found.add(token.i)
        waiting.extend(token.children)
    return frozenset(found)


def _actor_of_noun(noun: Token) -> Participant | None:
    agent = _by(noun)
    if agent is not None:
        return _acting(agent)
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"):
            return participant(child)
    governor = noun.head
    if noun.dep_ == "dobj" and governor.lemma_ in ("carry", "launch", "conduct", "mount", "commit"):
        return actor_of(governor)
    for child in noun.children:
        if child.dep_ == "amod" and child.text[0].isupper():
            return Participant(child.text, Span(child.idx, child.idx + len(child)))
    return None


def _by(word: Token) -> Token | None:
    """The noun after "by"."""
    for child in word.children:
        if child.lower_ == "by" and child.dep_ in ("agent", "prep"):
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp") and noun.pos_ in ("NOUN", "PROPN"):
                    return noun
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb that it hangs on."""
    node = verb
    for _ in range(5):
        for child in node.children:
            if child.dep_ == "nsubj":
                subject = _antecedent(child)
                return None if subject.lower_ in _NOT_A_PARTICIPANT else subject
        if node.dep_ in ("conj", "xcomp", "advcl", "pcomp", "aux"):
            node = node.head
        elif node.dep_ == "prep":
            # "accused Hamas of shelling": the object is the one who does it
            objects = [c for c in node.head.children if c.dep_ == "dobj"]
            if objects:
                return objects[0]
            node = node.head
        elif node.dep_ == "acl" and node.tag_ == "VBG":
            return node.head
        else:
            return None
    return None


def _antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def participant(noun: Token) -> Participant | None:
    """The noun phrase without clauses and appositions, without a leading number."""
    if noun.lower_ in _NOT_A_PARTICIPANT:
        return None
    tokens = sorted(_phrase(noun), key=lambda token: token.i)
    counted = any(token.pos_ == "NUM" for token in tokens)
    while tokens and (
        tokens[0].pos_ in ("NUM", "PUNCT")
        or tokens[0].lower_ in ("at", "least", "some")
        or (counted and tokens[0].lower_ in _ABOUT_NUMBERS)
    ):
        tokens = tokens[1:]
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens = tokens[:-1]
    if tokens and tokens[0].lower_ == "of":  # "two of the soldiers", "one of them"
        tokens = tokens[1:]
        if len(tokens) == 1 and tokens[0].pos_ == "PRON":
            return None
    if not tokens:
        return None
    span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
    return Participant(noun.doc[tokens[0].i : tokens[-1].i + 1].text, span)


def _phrase(noun: Token) -> Iterator[Token]:
    """The tokens of a noun phrase with its "of" complements, and what it is coordinated with."""
    yield noun
    for child in noun.children:
        if child.dep_ in _INSIDE and child.i < noun.i:
            yield from child.subtree
        elif child.lower_ == "of" and child.dep_ == "prep":
            yield child
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from _phrase(inner)
        elif child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN"):
            yield from _phrase(child)
        elif child.dep_ == "cc" or child.lower_ in ("'s", "’s"):
            yield child
