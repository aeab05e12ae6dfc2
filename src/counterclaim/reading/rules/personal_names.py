"""Personal names: where they stand in a phrase with titles, and what looks like one."""

from __future__ import annotations

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon

JOINTS = frozenset("-'’.")
"""Marks that stand inside personal names."""

LONGEST_PERSON = 5
"""Words of the longest personal name that is told from a body by its form alone."""


def after_titles(phrase: list[Token]) -> list[Token]:
    """The personal name at the end of a phrase with a title; empty where there is none."""
    lists = cue_lexicon().words
    run: list[Token] = []
    for token in reversed(phrase):
        particle = token.lower_ in lists["particle"] or token.text in JOINTS
        if is_title(token) or not (token.text[:1].isupper() or (run and particle)):
            break
        run.insert(0, token)
    while run and (run[0].text in JOINTS or run[0].lower_ in ("of", "de")):
        run.pop(0)
    if not run or len(run) == len(phrase) or run[-1].pos_ != "PROPN" or is_body(run):
        return []
    before = phrase[: len(phrase) - len(run)]
    if is_title(before[-1]) or before[-1].text in (".",):
        return run
    # "Governor of Perm Ivan Sokol": the run begins with the place or the office.
    if is_title(phrase[0]) and before[-1].lower_ in ("of", "for") and len(run) > 2:
        return run[1:] if not is_body(run[1:]) else []
    return []


def is_personal(phrase: list[Token]) -> bool:
    """True for two to five capitalised words that name no body: "Ann Rey", "Yusuf al-Amin"."""
    lists = cue_lexicon().words
    names = [token for token in phrase if token.text not in JOINTS]
    if not 2 <= len(names) <= LONGEST_PERSON or is_body(names) or is_date(names):
        return False
    if phrase[-1].tag_ != "NNP" or not phrase[0].text[:1].isupper():
        return False
    return all(
        (token.pos_ == "PROPN" and token.text[:1].isupper() and not token.text.isupper())
        or token.lower_ in lists["particle"]
        for token in names
    )


def is_title(token: Token) -> bool:
    """True for "Colonel", "Dr." and nouns for roles."""
    lists = cue_lexicon().words
    folded = token.lower_.rstrip(".")
    return folded in lists["title"] or token.lemma_.lower() in lists["role"]


def is_body(tokens: list[Token]) -> bool:
    """True where a word says that this is a body or an outlet."""
    lists = cue_lexicon().words
    known = lists["organ"] | lists["state"] | lists["outlet"]
    return any(token.lower_ in known or token.lemma_.lower() in known for token in tokens)


def is_date(name: list[Token]) -> bool:
    """True where a word belongs to a date."""
    return any(token.lower_ in cue_lexicon().words["calendar"] for token in name)
