"""What name a noun phrase prints, and what kind of voice it is."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from counterclaim.knowledge.cues import cue_lexicon
from counterclaim.reading.rules.tree import Tree
from counterclaim.records import Span, VoiceKind

_KEPT_DETERMINERS = frozenset("a an another other others some several both one no".split())
_POSTMODIFIERS = frozenset(("prep", "acl", "relcl", "conj", "cc", "amod", "nummod", "compound"))
_BREAKS = frozenset((",", "(", "—", "–", ";", ":"))
_JOINTS = frozenset("-'’")
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
    return _person_beside_role(tree, head) or _titled_person(tree, head) or _description(tree, head)


def _person_beside_role(tree: Tree, head: Token) -> Name | None:
    """ "Its spokesman, Ann Rey" and "governor of Crimea Ann Rey": the person named by a role."""
    lists = cue_lexicon().words
    if head.lemma_.lower() not in lists["role"]:
        return None
    person = tree.child(head, "appos")
    if person is None or person.pos_ != "PROPN" or person.i < head.i:
        return None
    if person.lemma_.lower() in lists["organ"] or person.lower_ in lists["outlet"]:
        return None
    roles = frozenset(token.lower_ for token in tree.tokens[head.left_edge.i : head.i + 1])
    return _person(tree, head.left_edge, person, roles)


def _titled_person(tree: Tree, head: Token) -> Name | None:
    """ "Russian Defence Minister Ann Rey": the words after the last title are the name."""
    lists = cue_lexicon().words
    if head.pos_ != "PROPN" or head.lemma_.lower() in lists["organ"] | lists["role"]:
        return None
    before = tree.tokens[head.left_edge.i : head.i]
    titles = [token for token in before if _is_title(token)]
    if titles:
        roles = frozenset(token.lower_ for token in before if token.i <= titles[-1].i)
        return _person(tree, head.left_edge, head, roles)
    return None


def _is_title(token: Token) -> bool:
    lists = cue_lexicon().words
    folded = token.lower_.rstrip(".")
    return folded in lists["title"] or token.lemma_.lower() in lists["role"]


def _person(tree: Tree, first: Token, head: Token, roles: frozenset[str]) -> Name:
    lists = cue_lexicon().words
    start = head.i
    while start > head.left_edge.i:
        before = tree.tokens[start - 1]
        particle = before.lower_ in lists["particle"] or before.text in _JOINTS
        if _is_title(before) or not (before.text[:1].isupper() or particle):
            break
        start -= 1
    name = " ".join(tree.words(tree.tokens[start], head).of(tree.text).split())
    words = frozenset(name.lower().split())
    return Name(head, name, tree.words(first, head), VoiceKind.PERSON, words, roles)


def _description(tree: Tree, head: Token) -> Name:
    """Any other noun phrase: "Russia's defence ministry", "two sources in the ministry"."""
    first, last = head.left_edge, _last_token(tree, head)
    mention = tree.words(first, last)
    while (
        first.i < head.i
        and first.lower_ not in _KEPT_DETERMINERS
        and (first.pos_ in ("DET", "PUNCT", "SPACE", "CCONJ", "ADV") or first.tag_ == "PRP$")
    ):
        first = tree.tokens[first.i + 1]
    first, last = _without_kind(tree, first, head, last)
    name = " ".join(tree.words(first, last).of(tree.text).split())
    tokens = tree.tokens[first.i : last.i + 1]
    words = frozenset(token.lower_ for token in tokens if token.is_alpha)
    counted = next((_NUMBERS[one.lower_] for one in tokens if one.lower_ in _NUMBERS), None)
    return Name(
        head=head,
        name=name,
        mention=mention,
        kind=_kind(head, words),
        words=words,
        proper=any(token.pos_ == "PROPN" for token in tokens)
        and first.lower_ not in _KEPT_DETERMINERS,
        plural=head.tag_ in ("NNS", "NNPS") or bool(tree.child(head, "conj")),
        count=counted if head.i > first.i else None,
    )


def _without_kind(tree: Tree, first: Token, head: Token, last: Token) -> tuple[Token, Token]:
    """"The Finnish broadcaster Yle" is Yle, "the Reuters news agency" is Reuters."""
    lists = cue_lexicon().words
    kinds = lists["outlet"] | lists["generic"]
    before = tree.tokens[first.i : head.i]
    if head.pos_ == "PROPN":
        nouns = [one for one in before if one.text.islower() and one.lemma_.lower() in kinds]
        if nouns and nouns[-1].i < head.i:
            return tree.tokens[nouns[-1].i + 1], last
        return first, last
    if last.i != head.i or head.lemma_.lower() not in kinds or not head.text.islower():
        return first, last
    end = head.i - 1
    while end >= first.i and tree.tokens[end].text.islower():
        end -= 1
    start = end
    while start > first.i and tree.tokens[start - 1].text[:1].isupper():
        start -= 1
    if end < first.i or tree.tokens[start].pos_ != "PROPN" or tree.tokens[end].pos_ != "PROPN":
        return first, last
    return tree.tokens[start], tree.tokens[end]


def _last_token(tree: Tree, head: Token) -> Token:
    """The end of a noun phrase: what follows without a comma, except times and new cues."""
    lexicon = cue_lexicon()
    last = head
    for child in tree.children(head):
        if child.i < head.i:
            continue
        if child.dep_ not in _POSTMODIFIERS or child.left_edge.i > last.i + 1:
            break
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ in lexicon.verbs:
            break
        below = tree.child(child, "pobj")
        if below is not None and below.lower_ in lexicon.words["calendar"]:
            break
        if child.dep_ == "cc" and child.lower_ != "and":
            break
        last = child.right_edge
    return last if tree.child(head, "conj") else _before_comma(tree, head, last)


def _before_comma(tree: Tree, head: Token, last: Token) -> Token:
    for token in tree.tokens[head.i + 1 : last.i + 1]:
        if token.text in _BREAKS:
            return tree.tokens[token.i - 1]
    return last


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
