"""Every figure of a text: its quantities, tied through the parse to what they count."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from counterclaim.reading.figures import words
from counterclaim.reading.figures.counted import (
    nouns_of,
    toll_words,
    verb_key,
    what_a_number_counts,
    what_is_counted,
)
from counterclaim.reading.figures.quantities import Quantity, find_quantities
from counterclaim.records import Figure, Span

_WEAK = frozenset(
    ("no", "not a single", "not one", "none", "nobody", "no one", "no-one", "one", "both")
)
"""Numbers that only mean something beside a word of harm: "no comment" is no figure."""


_REPORTED = frozenset(
    'of the its their " ”  his our these those more reported feared believed known confirmed presumed said to be'.split()
)
"""Words that may stand between those counted and what became of them."""


class _Found:
    """A figure on the way: the token that carries the number, and the noun it counts."""

    def __init__(self, figure: Figure, root: Token, noun: Token | None) -> None:
        self.figure = figure
        self.root = root
        self.noun = noun


def find_figures(source: str | Doc) -> tuple[Figure, ...]:
    """Every figure in a text or in spaCy's parse of it, in the order of the text.

    A figure's ``what`` is "killed", "injured", "launched", "intercepted" and so on where the
    sentence says so, else the noun that is counted; ``unit`` is set for measures. Dates,
    designations, ages and calibres are no figures. A text is parsed first (about a second to load
    the parser); in a ``Doc``, offsets are those of ``doc.text``.
    """
    doc = _parse(source) if isinstance(source, str) else source
    found: list[_Found] = []
    for quantity in find_quantities(doc.text):
        tokens = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            found.extend(_counted(quantity, tokens, found))
    found.extend(_single_people(doc, {item.noun.i for item in found if item.noun}))
    found.sort(key=lambda item: item.root.i)
    return tuple(item.figure for item in _summed(found))


def _parse(text: str) -> Doc:
    from counterclaim.reading.syntax import parse

    return next(iter(parse([text])))


def _counted(quantity: Quantity, tokens: Tokens, before: list[_Found]) -> list[_Found]:
    """The figures of one quantity: none, one, or two where nobody was killed nor injured."""
    root = _root(tokens)
    noun = next(nouns_of(root), None)
    after = tokens[-1].nbor() if tokens[-1].i + 1 < len(tokens.doc) else None
    if _is_designation(tokens, noun, after):
        return []
    measure = _measure(tokens, after)
    if measure:
        what, unit = measure
        return [_Found(_figure(quantity, what, None, unit), root, after)]
    weak = tokens.text.lower() in _WEAK
    what = _beside(tokens) or _verb_before(tokens) or what_a_number_counts(root, noun)
    what = what or _toll_before(tokens, noun) or _elliptic(root, noun, before)
    if what is None and (weak or noun is None or noun.pos_ not in ("NOUN", "PROPN")):
        return []
    who = noun if noun is not None and noun.pos_ != "PRON" else None
    if what in words.CASUALTY and who is not None and who.lemma_.lower() in words.THINGS:
        what = "destroyed"
    if what in words.CASUALTY and tokens.start and tokens[0].nbor(-1).lower_ == "from":
        return []  # the old value: "rose from 38 to 44"
    counted = _figure(quantity, what or who.lower_, who)  # type: ignore[union-attr]
    return [_Found(figure, root, noun) for figure in _split_harm(counted, tokens)]


def _root(tokens: Tokens) -> Token:
    """The token of the number itself, which hangs on what it counts."""
    numbers = [token for token in tokens if token.pos_ == "NUM" or token.like_num]
    return numbers[-1] if numbers else tokens.root


def _figure(quantity: Quantity, what: str, who: Token | None, unit: str | None = None) -> Figure:
    return Figure(
        what=what,
        low=quantity.low,
        high=quantity.high,
        who=who.text if who is not None else None,
        unit=unit,
        approximate=quantity.approximate,
        mention=quantity.span,
    )


def _is_designation(tokens: Tokens, noun: Token | None, after: Token | None) -> bool:
    """ "Resolution 2254", "Lancet 3", "155 mm", "(27)", ", 27,", "aged 27", "No. 5"."""
    first, text = tokens[0], tokens.text
    if after is not None and after.lower_ in words.CALIBRE:
        return True
    if not text[0].isdigit() or first.i == 0:
        return False
    previous = first.nbor(-1)
    follows = after.text if after is not None else ""
    if previous.lower_ in ("aged", "age", "no.", "nos.", "number", "article", "chapter", "page"):
        return True
    if previous.text == "(" and follows == ")":
        return True
    if (
        previous.text == ","
        and follows in (",", ".")
        and first.i > 1
        and first.nbor(-2).ent_type_ == "PERSON"
    ):
        return True
    if previous.lower_ == "of" and _is_age(previous):
        return True
    if noun is not None and noun.i > tokens[-1].i:
        return False
    adjacent = previous.whitespace_ == " " and previous.pos_ in ("PROPN", "NOUN")
    return adjacent and (noun == previous or previous.pos_ == "PROPN") and not text.startswith("$")


def _is_age(of: Token) -> bool:
    """ "A pensioner of 71"."""
    person = of.head
    indefinite = any(child.lower_ in ("a", "an") for child in person.children)
    return person.tag_ == "NN" and indefinite and person.lower_ not in words.TOLL_NOUNS


def _measure(tokens: Tokens, after: Token | None) -> tuple[str, str | None] | None:
    """What is measured and its unit, where the number has a unit of measure or a currency."""
    for sign in words.CURRENCIES:
        if tokens.text.startswith((sign, "US" + sign)) and not sign.isalpha():
            return "money", words.CURRENCIES[sign]
    candidates = [after.lower_ if after is not None else ""]
    candidates.append(tokens[-1].lower_.lstrip("0123456789.,"))
    for word in candidates:
        if word in words.CURRENCIES:
            return "money", words.CURRENCIES[word]
        if word in words.UNITS:
            what, unit = words.UNITS[word]
            if what == "distance":
                near = {token.lower_ for token in tokens.sent}
                what = "range" if "range" in near else "distance"
                return f"{what}_{unit}", unit
            return what, unit
    return None


def _beside(tokens: Tokens) -> str | None:
    """ "12 *dead*", "five civilians *killed*", "21 civilians, all of them traders, *died*"."""
    doc, position, end = tokens.doc, tokens.end, tokens.sent.end
    for _ in range(8):
        if position >= end:
            return None
        token = doc[position]
        if token.text == ",":
            position = _after_parenthesis(token)
            continue
        what = _fate(token)
        if what in words.CASUALTY or (what and token.dep_ != "amod"):
            return what
        if token.pos_ not in _IN_BETWEEN and token.lower_ not in _REPORTED:
            return None
        position += 1
    return None


_IN_BETWEEN = ("NOUN", "PROPN", "ADJ", "AUX", "ADV")


def _after_parenthesis(comma: Token) -> int:
    """Where the clause goes on after ", all of them traders,": at its verb, or nowhere."""
    for position in range(comma.i + 2, min(comma.i + 12, comma.sent.end - 1)):
        if comma.doc[position].text == ",":
            resumed = comma.doc[position + 1]
            return resumed.i if resumed.pos_ in ("AUX", "VERB") else comma.sent.end
    return comma.sent.end


def _fate(token: Token) -> str | None:
    """What a word without an object says became of those before it."""
    if any(child.dep_ == "dobj" for child in token.children):
        return None
    if token.tag_ in ("VBN", "VBD") and token.pos_ == "VERB":
        key = verb_key(token)
        return words.AFFECTED_BY.get(key) or words.DOING.get(key) or words.STATE.get(token.lower_)
    return words.STATE.get(token.lower_)


def _toll_before(tokens: Tokens, noun: Token | None) -> str | None:
    """ "The number of *martyrs* has risen to 131", "the *wounded* at five": the toll word before."""
    if tokens.start == 0 or (noun is not None and noun.i == tokens.end):
        return None
    if tokens[0].nbor(-1).lower_ not in (
        "at",
        "to",
        "is",
        "was",
        "of",
        "reached",
        "stood",
        "now",
        ":",
    ):
        return None
    for distance in range(1, 16):
        if tokens.start - distance < tokens.sent.start:
            return None
        token = tokens.doc[tokens.start - distance]
        found = toll_words({token.lower_})
        if found:
            return found
        if token.like_num and distance > 3:
            return None
    return None


def _verb_before(tokens: Tokens) -> str | None:
    """ "*Kills* 11 near Cali": the verb right before the number, whatever the parser makes of it."""
    if tokens.start == tokens.sent.start:
        return None
    verb = tokens[0].nbor(-1)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    what = words.AFFECTED_BY.get(verb.lemma_.lower())
    return what if what in (words.KILLED, words.INJURED) and not passive else None


def _elliptic(root: Token, noun: Token | None, before: list[_Found]) -> str | None:
    """ "It is four", "the 22", "put the figure at nine": what the casualty figure before counted."""
    if noun is not None:
        return None
    casualties = (item for item in reversed(before) if item.figure.what in words.CASUALTY)
    previous = next(casualties, None)
    if previous is None or any(child.lower_ == "of" for child in root.children):
        return None
    clause = root.head.head if root.dep_ == "pobj" else root.head
    names = {token.lower_ for token in clause.subtree if token.i < root.i}
    near = root.sent.start - previous.root.sent.end <= 0
    announced = names & words.TOLL_NOUNS or (clause.lemma_ == "put" and "it" in names)
    return previous.figure.what if announced or (near and root.dep_ in _ARGUMENT) else None


_ARGUMENT = frozenset(("pobj", "dobj", "attr", "nsubj", "nsubjpass", "appos", "ROOT", "ccomp"))


def _split_harm(figure: Figure, tokens: Tokens) -> list[Figure]:
    """Nobody hurt, no casualties: killed and injured are both zero."""
    zero = figure.low == 0 and figure.high == 0
    if not zero:
        return [figure if figure.what != words.HARMED else replace(figure, what=words.INJURED)]
    hurt = {token.lower_ for token in tokens.sent} & {"hurt", "harmed", "suffered", "victims"}
    if figure.what in (words.CASUALTIES, words.HARMED) or (figure.what == words.INJURED and hurt):
        return [replace(figure, what=words.KILLED), replace(figure, what=words.INJURED)]
    if figure.what == words.KILLED and "victims" in hurt:
        return [figure, replace(figure, what=words.INJURED)]
    return [figure]


def _single_people(doc: Doc, counted: set[int]) -> list[_Found]:
    """ "A soldier was killed", "wounding the driver": one person without a number."""
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
        found.append(_Found(Figure(what, 1, 1, who=who, mention=mention), token, token))
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


def _summed(found: list[_Found]) -> list[_Found]:
    """ "A mother and her two children" is one figure: three."""
    kept: list[_Found] = []
    for item in found:
        partner = next((one for one in kept if _joined(one, item)), None)
        if partner is None:
            kept.append(item)
            continue
        first, second = partner.figure, item.figure
        partner.figure = replace(
            first,
            low=None if first.low is None or second.low is None else first.low + second.low,
            high=None if first.high is None or second.high is None else first.high + second.high,
            who=" and ".join(who for who in (first.who, second.who) if who) or None,
            approximate=first.approximate or second.approximate,
            mention=_hull(first.mention, second.mention),
        )
    return kept


def _joined(one: _Found, other: _Found) -> bool:
    """True where the nouns are coordinated and the figures count the same, as casualties."""
    if one.figure.what != other.figure.what or one.figure.what not in (words.KILLED, words.INJURED):
        return False
    first, second = one.noun or one.root, other.noun or other.root
    if first == second:
        return False
    node = second
    if node.dep_ == "conj" and first.dep_ == "dobj" and _speaks_next(second):
        return False
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN", "NUM"):
        node = node.head
        if node == first:
            return True
    same_role = first.head == second.head and first.dep_ == second.dep_ == "dobj"
    return same_role and second.i - first.i < 8


def _speaks_next(noun: Token) -> bool:
    """ "Killed 47 people, three eyewitnesses and a priest *told* …": these speak, and live."""
    last = list(noun.subtree)[-1]
    return last.i + 1 < len(noun.doc) and last.nbor().tag_ in ("VBD", "VBZ", "VBP")


def _hull(first: Span | None, second: Span | None) -> Span | None:
    if first is None or second is None:
        return first or second
    return Span(min(first.start, second.start), max(first.end, second.end))
