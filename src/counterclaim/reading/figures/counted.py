"""What a counted noun has to do with its sentence, read from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from counterclaim.reading.figures import words

_SAME_ROLE = frozenset(("conj", "nummod", "quantmod", "compound", "amod", "nmod"))
_OBJECT = frozenset(("dobj", "nsubjpass", "obj"))
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_BOUND_PREPOSITIONS = frozenset(("over", "under", "above", "around", "about", "below"))
_TRANSPARENT = frozenset(("number", "total", "group", "dozens", "scores", "hundreds", "thousands"))


def what_is_counted(noun: Token) -> str | None:
    """What the sentence says of those that a noun (or a bare number) stands for, or None.

    "Seven *people* were killed" gives ``killed``; "including two *children*" under killed people
    gives ``children_killed``.
    """
    return _by_relation(noun) or words.ALSO_COUNTED_NOUN.get(noun.lower_)


def _by_relation(noun: Token) -> str | None:
    """Climbs from the noun to the word that says what became of those counted."""
    node = noun
    for _ in range(6):
        found = _own(node) or _modified(node)
        if found:
            return found
        head = node.head
        if node.dep_ == "pobj":
            if head.lower_ in words.MEMBER_WORDS:
                return _member(noun, head.head)
            if head.lower_ == "of" and head.head.lower_ in words.OF_NOUN:
                return words.OF_NOUN[head.head.lower_]
            if head.lower_ == "of" and (head.head.lower_ in _TRANSPARENT or head.head.like_num):
                node = head.head
                continue
            if head.lower_ in _BOUND_PREPOSITIONS and node.like_num:
                return _as_object(head.head)
            return _toll(head.head, node)
        if node.dep_ in _SAME_ROLE and head != node:
            node = head
            continue
        return _of_verb(node)
    return None


def _own(noun: Token) -> str | None:
    """As in "Six *deaths*", "the *dead*"."""
    return words.COUNTED_NOUN.get(noun.lower_)


def _modified(noun: Token) -> str | None:
    """As in "Four *wounded* soldiers", "five miners *killed* in the blast", "a man *who died*"."""
    for child in noun.children:
        if child.dep_ == "amod" and words.STATE.get(child.lower_) in words.CASUALTY:
            return words.STATE[child.lower_]
        if child.dep_ == "acl" and child.tag_ == "VBN" and not _has_object(child):
            found = words.AFFECTED_BY.get(verb_key(child))
            if found:
                return found
        if child.lower_ == "with" and any(c.lemma_.lower() in words.WOUNDS for c in child.children):
            return words.INJURED
        if child.dep_ == "relcl" and any(
            c.dep_ in _SUBJECT and c.tag_ in ("WP", "WDT") for c in child.children
        ):
            subject = next(c for c in child.children if c.dep_ in _SUBJECT)
            found = _of_verb(subject)
            if found:
                return found
    return None


def _of_verb(node: Token) -> str | None:
    """What the verb says of its subject or object."""
    verb = node.head
    if verb == node:
        return None
    key = verb_key(verb)
    if node.dep_ in _OBJECT or (node.dep_ == "nsubj" and _is_participle(verb)):
        found = words.AFFECTED_BY.get(key)
        if found:
            return _airborne(found, node)
    if node.dep_ == "dobj" and key in words.DOING and node.pos_ == "NOUN":
        return words.DOING[key]  # "in the attack died two women"
    if node.dep_ in _SUBJECT:
        found = words.DOING.get(key) or _complement(verb) or _raised(verb)
        if found:
            return found
    if node.dep_ == "attr":
        found = _complement(verb) or _subject_noun(verb)
        if found:
            return found
    if (
        node.dep_ == "dobj"
        and key == "lose"
        and node.pos_ != "PRON"
        and node.lower_ not in words.GROUPS
    ):
        return words.KILLED if _personal(node) else None
    return _toll(verb, node)


def _as_object(verb: Token) -> str | None:
    """As in "Killing *over 100*": a number that the parser hangs on its bound."""
    return None if _has_object(verb) else words.AFFECTED_BY.get(verb_key(verb))


def verb_key(verb: Token) -> str:
    """The lemma of a verb with its particle: ``shoot_down``."""
    if verb.lemma_ == "shoot" and any(child.lower_ == "dead" for child in verb.children):
        return "kill"
    particle = next(
        (c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod") and c.lower_ == "down"),
        None,
    )
    return f"{verb.lemma_.lower()}_{particle}" if particle else verb.lemma_.lower()


def _airborne(found: str, node: Token) -> str:
    """Drones that were destroyed were intercepted."""
    if found == "destroyed" and _names(node) & words.AIRBORNE:
        return "intercepted"
    return found


def _names(node: Token) -> set[str]:
    """The noun itself, or what stands after its "of"."""
    below = [t.lower_ for c in node.children if c.lower_ == "of" for t in c.children]
    return {node.lower_, *below}


def _complement(verb: Token) -> str | None:
    """As in "Nine men *are dead*", "were *among the dead*", "*lost their lives*", "*had burns*"."""
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd", "attr") and child.lower_ in words.STATE:
            return words.STATE[child.lower_]
        if child.dep_ in ("dobj", "attr"):
            found = words.IDIOMS.get((verb.lemma_.lower(), child.lemma_.lower()))
            if found:
                return found
        if child.dep_ == "prep":
            found = _prepositional(verb, child)
            if found:
                return found
    return None


def _prepositional(verb: Token, preposition: Token) -> str | None:
    """As in "Were *among the dead*", "escaped *with bullet wounds*", "were sent *to hell*"."""
    for noun in preposition.children:
        if preposition.lower_ == "among" and noun.lower_ in words.COUNTED_NOUN:
            return words.COUNTED_NOUN[noun.lower_]
        if preposition.lower_ == "with" and noun.lemma_.lower() in words.WOUNDS:
            return words.INJURED
        found = words.IDIOMS.get(
            (verb.lemma_.lower(), f"{preposition.lower_} {noun.lemma_.lower()}")
        )
        if found:
            return found
    return None


def _subject_noun(verb: Token) -> str | None:
    """As in "The *dead* were nine civilians"."""
    found = (_own(child) for child in verb.children if child.dep_ == "nsubj")
    return next((what for what in found if what), None)


def _raised(verb: Token) -> str | None:
    """As in "Two people *are known to have been killed*"."""
    for child in verb.children:
        if child.dep_ == "xcomp" and not _has_object(child):
            passive = any(c.dep_ == "auxpass" for c in child.children)
            found = words.AFFECTED_BY if passive else words.DOING
            return found.get(verb_key(child)) or _complement(child)
    return None


def _toll(governor: Token, node: Token) -> str | None:
    """As in "the *death toll* rose to 14", "put the *number of wounded* at 11"."""
    numbered = node.dep_ == "pobj" and node.head.lower_ in ("at", "to") and _has_number(node)
    if (
        node.pos_ not in ("NUM",)
        and not numbered
        and node.lower_ not in ("dozens", "scores", "hundreds")
    ):
        return None
    for sibling in (governor, *governor.children, *governor.head.children):
        if sibling.i >= node.i or sibling.sent.start != node.sent.start:
            continue
        inside = {token.lower_ for token in sibling.subtree if token.i < node.i}
        if sibling.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT") or sibling == governor:
            if sibling.pos_ in ("VERB", "AUX"):
                continue
            found = toll_words(inside)
            if found:
                return found
    return None


def toll_words(inside: set[str]) -> str | None:
    """What a toll is of: killed unless it says wounded; None where the words name no toll."""
    if inside & {"wounded", "injured", "injuries"} and not inside & {"dead", "killed", "death"}:
        return words.INJURED
    if inside & {"dead", "killed", "death", "deaths", "toll", "fatalities"}:
        return words.KILLED
    if inside & {"casualties", "casualty"}:
        return words.CASUALTIES
    if inside & {"martyrs", "bodies", "victims"}:
        return words.KILLED
    return "missing" if "missing" in inside else None


def _member(noun: Token, whole: Token) -> str | None:
    """As in "Eleven people, including seven children, were killed": ``children_killed``."""
    found = what_is_counted(whole)
    if not found or found.count("_"):
        return None
    return f"{noun.lower_}_{found}"


def _has_number(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _is_participle(verb: Token) -> bool:
    """As in "And twelve wounded": a participle that the parser took for an active verb."""
    return (
        verb.tag_ in ("VBN", "VBD")
        and verb.dep_ in ("conj", "acl", "advcl", "ccomp")
        and verb.lower_ in words.STATE
        and not _has_object(verb)
    )


def _personal(noun: Token) -> bool:
    """True for nouns of people in the plural sense that "lose" takes: soldiers, fighters, men."""
    return noun.lemma_.lower() in words.PEOPLE or noun.lemma_.lower().endswith(("man", "er", "ist"))


def what_a_number_counts(root: Token, noun: Token | None) -> str | None:
    """As :func:`what_is_counted`, of the number at ``root`` and the noun that it counts."""
    if noun is None:
        return what_is_counted(root)
    if noun.head.lower_ == "of" and noun.head.head == root:
        return _own(noun) or _modified(noun) or what_is_counted(root)
    return what_is_counted(noun)


def nouns_of(quantity_root: Token) -> Iterator[Token]:
    """The noun that a number counts: "31 of the 38 *drones*", "seven *people*"."""
    head = quantity_root.head
    if quantity_root.dep_ in (
        "nummod",
        "quantmod",
        "det",
        "predet",
        "amod",
        "compound",
        "nmod",
    ) and (head != quantity_root):
        yield head
    for child in quantity_root.children:
        if child.lower_ == "of":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
