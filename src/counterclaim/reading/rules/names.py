"""What name a noun phrase prints, and what kind of voice it is."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.personal_names import (
    JOINTS,
    after_titles,
    is_date,
    is_personal,
    is_title,
)
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import Span, VoiceKind

_KEPT_DETERMINERS = frozenset(
    (
        "a",
        "an",
        "another",
        "other",
        "some",
        "several",
        "both",
        "one",
        "no",
        "each",
        "every",
        "many",
        "most",
        "few",
    )
)
_TIME_WORDS = frozenset(("earlier", "later", "meanwhile", "separately", "previously", "also"))
_POSTMODIFIERS = frozenset(("prep", "acl", "relcl", "conj", "cc", "amod", "nummod", "compound"))
_CIRCUMSTANCE = frozenset(
    (
        "throughout",
        "during",
        "after",
        "before",
        "since",
        "until",
        "despite",
        "amid",
        "as",
        "without",
    )
)
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_LOOSE = frozenset(("PUNCT", "SPACE", "CCONJ", "ADV", "SYM"))
_CLOSING = frozenset((",", ")", ":", "—", "–", '"', "”", "."))
_BREAKS = frozenset((",", "(", "—", "–", ";", ":"))
_LONGEST_SIDE = 20
_LONGEST_APPOSITION = 14
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A voice as one noun phrase prints it.

    ``words`` are the folded words of the name, ``roles`` the words before or beside a person's
    name ("foreign", "minister"), ``proper`` is False for a description ("a senior official").
    """

    head: Token
    name: str
    mention: Span
    kind: VoiceKind
    words: frozenset[str]
    roles: frozenset[str] = frozenset()
    proper: bool = True
    plural: bool = False
    count: int | None = None

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return self.name.rsplit(" ", 1)[-1].lower()


def is_speaker(head: Token) -> bool:
    """True where a noun can be a voice: a name, a person, a body, an outlet, a document."""
    lists = cue_lexicon().words
    if head.lower_ in lists["calendar"]:
        return False
    if head.pos_ in ("PROPN", "PRON"):
        return True
    kinds = ("role", "organ", "outlet", "impersonal", "document", "imagery", "witness", "armed")
    return any(head.lemma_.lower() in lists[kind] or head.lower_ in lists[kind] for kind in kinds)


def name_of(tree: Tree, head: Token) -> Name:
    """The name of a noun phrase without article, titles and what is added after a comma."""
    first = _after_break(tree, head)
    last = tree.tokens[min(_last_token(tree, head).i, head.i + 2 * _LONGEST_SIDE)]
    mention = tree.words(_without_article(first, head, tree, own=False), last)
    first = _without_article(first, head, tree, own=True)
    apposed = _apposed(tree, head, last)
    if apposed:
        roles = _folded(tree.tokens[first.i : last.i + 1])
        kind = _kind(head, roles)
        return _proper(tree, apposed, tree.words(first, apposed[-1]), kind, roles)
    phrase = tree.tokens[first.i : last.i + 1]
    titled = after_titles(phrase)
    if titled:
        roles = _folded(tree.tokens[first.i : titled[0].i])
        return _proper(tree, titled, mention, VoiceKind.PERSON, roles)
    phrase = _own_name(phrase, head) or phrase
    words = _folded(phrase) | _printed(tree, phrase)
    kind = VoiceKind.PERSON if is_personal(phrase) else _kind(head, words)
    return Name(
        head=head,
        name=_text(tree, phrase),
        mention=mention,
        kind=kind,
        words=words,
        proper=_is_proper(phrase),
        plural=_is_plural(tree, head),
        count=next((_NUMBERS[word] for word in words if word in _NUMBERS), None),
    )


def _proper(
    tree: Tree, tokens: list[Token], mention: Span, kind: VoiceKind, roles: frozenset[str]
) -> Name:
    words = _printed(tree, tokens)
    return Name(tokens[-1], _text(tree, tokens), mention, kind, words, roles)


def _text(tree: Tree, tokens: list[Token]) -> str:
    return " ".join(tree.words(tokens[0], tokens[-1]).of(tree.text).split())


def _folded(tokens: list[Token]) -> frozenset[str]:
    return frozenset(token.lower_ for token in tokens if token.is_alpha)


def _printed(tree: Tree, tokens: list[Token]) -> frozenset[str]:
    """The words as printed, a hyphenated surname as one."""
    return frozenset(_text(tree, tokens).lower().split())


def _is_plural(tree: Tree, head: Token) -> bool:
    return head.tag_ in ("NNS", "NNPS") or bool(tree.child(head, "conj"))


def _is_proper(phrase: list[Token]) -> bool:
    if phrase[0].lower_ in _KEPT_DETERMINERS:
        return False
    return any(token.pos_ == "PROPN" for token in phrase)


def _without_article(first: Token, head: Token, tree: Tree, *, own: bool) -> Token:
    """The first token of a phrase that belongs to the name.

    ``own`` also drops what a full name has not: "the", "his". Marks and adverbs go in any case.
    """
    while first.i < head.i and first.lower_ not in _KEPT_DETERMINERS:
        loose = first.pos_ in _LOOSE or first.lower_ in _TIME_WORDS
        article = first.pos_ == "DET" or first.tag_ == "PRP$"
        if not loose and not (own and article):
            break
        first = tree.tokens[first.i + 1]
    return first


def _last_token(tree: Tree, head: Token) -> Token:
    """The end of a noun phrase: what follows without a comma, except times and new cues."""
    lexicon = cue_lexicon()
    last = head
    for child in tree.children(head):
        if child.i < head.i:
            continue
        if child.text == "," and tree.child(head, "conj"):
            continue
        comma = child.dep_ in ("conj", "cc") and tree.tokens[last.i + 1].text == ","
        if child.dep_ not in _POSTMODIFIERS or child.left_edge.i > last.i + 1 + comma:
            break
        if child.dep_ == "acl" and (child.tag_ in _FINITE or child.lemma_ in ("quote", "cite")):
            break
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ in lexicon.verbs:
            break
        if child.text in _CIRCUMSTANCE:
            break
        below = tree.child(child, "pobj")
        if below is not None and below.lower_ in lexicon.words["calendar"]:
            break
        if child.dep_ == "cc" and child.lower_ != "and":
            break
        last = child.right_edge
    return last if tree.child(head, "conj") else _before_break(tree, head, last)


def _after_break(tree: Tree, head: Token) -> Token:
    """The first token of a noun phrase, after a colon or a dash that the parser overlooks."""
    start = max(head.left_edge.i, head.i - _LONGEST_SIDE)
    for token in tree.tokens[start : head.i]:
        dash = token.text in ("-", "–", "—") and tree.text[token.idx - 1 : token.idx].isspace()
        if dash or token.text in (":", "("):
            start = token.i + 1
    return tree.tokens[start]


def _before_break(tree: Tree, head: Token, last: Token) -> Token:
    for token in tree.tokens[head.i + 1 : min(last.i, head.i + 2 * _LONGEST_SIDE) + 1]:
        if token.text in _BREAKS:
            return tree.tokens[token.i - 1]
    return last


def _apposed(tree: Tree, head: Token, last: Token) -> list[Token]:
    """The name after "its spokesman, " or "the news outlet "; empty where there is none."""
    lists = cue_lexicon().words
    lemma = head.lemma_.lower()
    generic = lemma in lists["outlet"] | lists["generic"] and head.text.islower()
    if head.tag_ != "NN" and not is_title(head) and lemma not in lists["organ"]:
        return []
    end = min(tree.sentence_ends[head.i], last.i + _LONGEST_APPOSITION)
    following = tree.tokens[last.i + 1 : end]
    if following and following[0].text == ",":
        following = following[1:]
    elif not generic and not _is_followed(tree, head):
        return []
    name: list[Token] = []
    for token in following:
        particle = token.lower_ in lists["particle"] or token.text in JOINTS
        if not (token.text[:1].isupper() or token.text[:1].isdigit() or (name and particle)):
            break
        name.append(token)
    if name and name[-1].text in JOINTS:  # the full stop of the sentence
        name.pop()
    if not name or name[0].pos_ not in ("PROPN", "NUM", "X", "NOUN") or is_date(name):
        return []
    closed = following[len(name) : len(name) + 1]
    beside = following[0].i == last.i + 1 and all(
        token.tag_ == "NNP" or token.text in JOINTS for token in name
    )
    if (
        not generic
        and not beside
        and (len(name) < 2 or not closed or closed[0].text not in _CLOSING)
    ):
        return []
    titles = [position for position, token in enumerate(name[:-1]) if is_title(token)]
    name = name[titles[-1] + 1 :] if titles else name
    return name[1:] if name[0].text == "." else name


def _is_followed(tree: Tree, head: Token) -> bool:
    """True for "spokesman First Last" and "the consultancy Lirsk Watch" without a comma."""
    if head.tag_ != "NN":
        return False
    return is_title(head) or (head.text.islower() and bool(tree.child(head, "appos")))


def _own_name(phrase: list[Token], head: Token) -> list[Token]:
    """The name inside "the Finnish broadcaster Yle", "the Reuters news agency", "Israel's Kan"."""
    lists = cue_lexicon().words
    kinds = lists["outlet"] | lists["generic"]
    before = [token for token in phrase if token.i < head.i]
    if head.pos_ == "PROPN":
        kind = [token for token in before if _is_epithet(token, kinds)]
        owner = [token for token in before if token.dep_ == "case"]
        if kind:
            return phrase[phrase.index(kind[-1]) + 1 :]
        if owner and head.lemma_.lower() not in lists["organ"] | lists["state"]:
            return phrase[phrase.index(owner[-1]) + 1 :]
        return []
    if phrase[-1] != head or head.lemma_.lower() not in kinds or not head.text.islower():
        return []
    while before and (before[-1].text.islower() or before[-1].lower_ in ("telegram", "news")):
        before.pop()
    lower = [place for place, token in enumerate(before) if _is_lower_word(token)]
    name = before[lower[-1] + 1 :] if lower else before
    while name and not name[0].text[:1].isupper():
        name = name[1:]
    if not name or any(token.pos_ != "PROPN" or token.dep_ == "poss" for token in name):
        return []
    return name


def _is_epithet(token: Token, kinds: frozenset[str]) -> bool:
    """True for what says of a name what it is: "daily", "state-run", "banned"."""
    if not _is_lower_word(token):
        return False
    hyphenated = token.i > 0 and token.nbor(-1).text == "-"
    return hyphenated or token.lemma_.lower() in kinds or token.tag_ in ("VBN", "JJ")


def _is_lower_word(token: Token) -> bool:
    return token.is_alpha and token.text.islower() and token.lower_ not in _particles()


def _particles() -> frozenset[str]:
    return cue_lexicon().words["particle"]


def _kind(head: Token, words: frozenset[str]) -> VoiceKind:
    lists = cue_lexicon().words
    own = {head.lower_, head.lemma_.lower()}
    for kind, voice in (
        ("imagery", VoiceKind.IMAGERY),
        ("document", VoiceKind.DOCUMENT),
        ("impersonal", VoiceKind.UNKNOWN),
        ("witness", VoiceKind.WITNESSES),
        ("armed", VoiceKind.ARMED_GROUP),
        ("role", VoiceKind.PERSON),
        ("state", VoiceKind.STATE_BODY),
        ("outlet", VoiceKind.OUTLET),
        ("organ", VoiceKind.ORGANISATION),
    ):
        if own & lists[kind]:
            return voice
    if words & lists["state"]:
        return VoiceKind.STATE_BODY
    return VoiceKind.OUTLET if words & lists["outlet"] else VoiceKind.UNKNOWN
