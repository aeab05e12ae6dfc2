"""People who are told of without a number: "a soldier was killed", "wounding the driver"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from counterclaim.reading.figures import words
from counterclaim.reading.figures.counted import verb_key, what_is_counted
from counterclaim.reading.figures.found import Found
from counterclaim.records import Figure, Span


def single_people(doc: Doc, counted: set[int]) -> list[Found]:
    """As in "A soldier was killed", "wounding the driver": one person without a number."""
    found = []
    for token in doc:
        if token.i in counted or not _is_one_person(token):
            continue
        verb = token.head
        what = (
            words.AFFECTED_BY.get(verb_key(verb)) if token.dep_ in ("dobj", "nsubjpass") else None
        )
        if what is None:
            what = what_is_counted(token)
        if what not in (words.KILLED, words.INJURED) or _negated(verb):
            continue
        start = min((c.idx for c in token.children if c.dep_ in ("det", "poss")), default=token.idx)
        start = min(start, token.idx)
        mention = Span(start, token.idx + len(token))
        who = token.text if token.pos_ == "NOUN" else None
        found.append(Found(Figure(what, 1, 1, who=who, mention=mention), token, token))
    return found


def _is_one_person(token: Token) -> bool:
    """A singular noun or name that can be a person, without a number of its own."""
    ordinal = token.tag_ == "JJ" and (
        token.text.endswith("th") or token.lower_ in ("second", "third")
    )
    if token.tag_ not in ("NN", "NNP") and token.lower_ not in ("he", "she", "him") and not ordinal:
        return False
    if token.lower_ in words.GROUPS or token.lower_ in words.COUNTED_NOUN:
        return False
    if token.dep_ == "pobj" and not (
        token.head.lower_ == "of" and token.head.head.lower_ in words.OF_NOUN
    ):
        return False
    if token.dep_ not in ("dobj", "nsubjpass", "nsubj", "conj", "pobj", "attr"):
        return False
    return not any(
        child.dep_ in ("nummod", "quantmod") or child.lower_ == "no" for child in token.children
    )


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
