"""Stance and certainty of a statement, from its cue and from the words of its content."""

from __future__ import annotations

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.statements import Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import Span, Stance

_OWN = frozenset(("i", "we", "it", "they", "he", "she"))
_FUTURE = frozenset(("will", "would", "shall", "'ll", "’ll", "wo", "going"))
_POSSIBLE = frozenset(("could", "may", "might"))
_MUST = frozenset(("must", "should"))
_NEGATIONS = frozenset(("no", "not", "n't", "n’t", "never", "nothing", "none", "nobody", "neither"))
_HARM = frozenset(
    ("strike", "respond", "retaliate", "destroy", "attack", "target", "punish", "avenge", "kill",
     "hit", "burn", "crush", "pay", "hunt", "close", "sink", "bomb", "regret", "face")
)  # fmt: skip


def stance_of(tree: Tree, statement: Statement) -> Stance:
    """The cue's stance, refined by the content where the cue is neutral ("said")."""
    tokens = content_tokens(tree, statement.content)
    if statement.stance is Stance.THREATENS and statement.verb is not None:
        return _warning(statement, tokens)
    if statement.stance is not Stance.ASSERTS or not statement.sources:
        return statement.stance
    if statement.sources[-1].head is None:
        return _author_stance(tokens)
    return _content_stance(tokens)


def _warning(statement: Statement, tokens: list[Token]) -> Stance:
    """The stance of "warned that": of what others may do, or of what the speaker will do."""
    if statement.verb is None or statement.verb.lemma_ != "warn":
        return Stance.THREATENS
    if any(token.lower_ in ("could", "may", "might", "likely", "risk") for token in tokens):
        return Stance.PREDICTS
    return Stance.THREATENS


def _author_stance(tokens: list[Token]) -> Stance:
    words = {token.lower_ for token in tokens}
    if words & {"unclear", "unconfirmed", "unverified"} or (
        words & _NEGATIONS and words & {"verified", "verify", "confirmed", "clear", "established"}
    ):
        return Stance.DOUBTS
    return Stance.ASSERTS


def _content_stance(tokens: list[Token]) -> Stance:
    rejections = cue_lexicon().words["rejection"]
    for position, token in enumerate(tokens):
        word = token.lower_
        if word in _MUST and token.tag_ == "MD":
            return Stance.DEMANDS
        if word in _FUTURE and token.tag_ == "MD":
            return _future(tokens, position)
        if word in _POSSIBLE and token.tag_ == "MD" and token.head.tag_ == "VB":
            return Stance.PREDICTS
        if word in rejections and token.dep_ in ("attr", "acomp", "oprd"):
            return Stance.DENIES
    main = next((token for token in tokens if _is_main(token, tokens)), None)
    if main is not None and any(one.dep_ == "neg" and one.head == main for one in tokens):
        return Stance.DENIES
    return Stance.ASSERTS


def _is_main(token: Token, tokens: list[Token]) -> bool:
    """True for the verb that heads the content."""
    inside = tokens[0].i <= token.head.i <= tokens[-1].i
    return token.pos_ in ("VERB", "AUX") and (not inside or token.head.i == token.i)


def _future(tokens: list[Token], position: int) -> Stance:
    verb = tokens[position].head
    subject = next(
        (one for one in tokens[:position] if one.head == verb and one.dep_ == "nsubj"), None
    )
    if subject is None:
        return Stance.PREDICTS
    own = any(one.head == subject and one.tag_ == "PRP$" for one in tokens[:position])
    if subject.lower_ not in _OWN and not own:
        return Stance.PREDICTS
    return Stance.THREATENS if verb.lemma_ in _HARM else Stance.PLEDGES


def is_hedged(tree: Tree, statement: Statement) -> bool:
    """True for a hedge in the cue or the content, or an impersonal source ("reports")."""
    lists = cue_lexicon().words
    hedges = lists["hedge"]
    origin = statement.sources[-1].head if statement.sources else None
    if origin is not None and origin.lemma_.lower() in lists["impersonal"]:
        return True
    if statement.verb is not None and statement.verb.lemma_ in (
        "suggest",
        "appear",
        "hint",
        "speculate",
    ):
        return True
    return any(
        token.lower_ in hedges
        or (token.lemma_.lower() in ("seem", "appear") and token.pos_ == "VERB")
        for token in content_tokens(tree, statement.content)
    )


def content_tokens(tree: Tree, content: Span) -> list[Token]:
    """The tokens of a span."""
    found = tree.doc.char_span(content.start, content.end, alignment_mode="expand")
    return list(found) if found is not None else []
