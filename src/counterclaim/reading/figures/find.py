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
)
from counterclaim.reading.figures.found import Found
from counterclaim.reading.figures.quantities import Quantity, find_quantities
from counterclaim.reading.figures.single_people import single_people
from counterclaim.reading.figures.summing import summed
from counterclaim.records import Figure

_WEAK = frozenset(
    ("no", "not a single", "not one", "none", "nobody", "no one", "no-one", "one", "both")
)
"""Numbers that only mean something beside a word of harm: "no comment" is no figure."""


def find_figures(source: str | Doc) -> tuple[Figure, ...]:
    """Every figure in a text or in spaCy's parse of it, in the order of the text.

    A figure's ``what`` is "killed", "injured", "launched", "intercepted" and so on where the
    sentence says so, else the noun that is counted; ``unit`` is set for measures. Dates,
    designations, ages and calibres are no figures. A text is parsed first (about a second to load
    the parser); in a ``Doc``, offsets are those of ``doc.text``.
    """
    doc = _parse(source) if isinstance(source, str) else source
    found: list[Found] = []
    for quantity in find_quantities(doc.text):
        tokens = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            found.extend(_counted(quantity, tokens, found))
    found.extend(single_people(doc, {item.noun.i for item in found if item.noun}))
    found.sort(key=lambda item: item.root.i)
    return tuple(item.figure for item in summed(found))


def _parse(text: str) -> Doc:
    from counterclaim.reading.syntax import parse

    return next(iter(parse([text])))


def _counted(quantity: Quantity, tokens: Tokens, before: list[Found]) -> list[Found]:
    """The figures of one quantity: none, one, or two where nobody was killed nor injured."""
    root = _root(tokens)
    noun = next(nouns_of(root), None)
    after = tokens[-1].nbor() if tokens[-1].i + 1 < len(tokens.doc) else None
    if _is_designation(tokens, noun, after):
        return []
    measure = _measure(tokens, after)
    if measure:
        measured, unit = measure
        return [Found(_figure(quantity, measured, None, unit), root, after)]
    weak = tokens.text.lower() in _WEAK
    what = _beside(tokens) or _verb_before(tokens) or what_a_number_counts(root, noun)
    what = what or _toll_before(tokens, noun) or _elliptic(root, noun, before)
    who = noun if noun is not None and noun.pos_ != "PRON" else None
    if what is None and not weak and who is not None and who.pos_ in ("NOUN", "PROPN"):
        what = who.lower_
    if what is None:
        return []
    if what in words.CASUALTY and who is not None and who.lemma_.lower() in words.THINGS:
        what = "destroyed"
    if what in words.CASUALTY and tokens.start and tokens[0].nbor(-1).lower_ == "from":
        return []  # the old value: "rose from 38 to 44"
    counted = _figure(quantity, what, who)
    return [Found(figure, root, noun) for figure in _split_harm(counted, tokens)]


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
    """As in "Resolution 2254", "Lancet 3", "155 mm", "(27)", ", 27,", "aged 27", "No. 5"."""
    first, text = tokens[0], tokens.text
    if after is not None and after.lower_ in words.CALIBRE:
        return True
    if not text[0].isdigit() or first.i == 0:
        return False
    previous = first.nbor(-1)
    if _casualty_verb(previous):
        return False
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
    """As in "A pensioner of 71"."""
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
    """As in "12 *dead*", "five civilians *killed*", "21 civilians, all of them traders, *died*"."""
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
        if token.pos_ not in _IN_BETWEEN and token.lower_ not in words.REPORTED:
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
    """The toll word before: "the number of *martyrs* has risen to 131"."""
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
    """As in "*Kills* 11 near Cali": the verb right before, whatever the parser makes of it."""
    if tokens.start == tokens.sent.start:
        return None
    verb = tokens[0].nbor(-1)
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None
    return _casualty_verb(verb)


def _casualty_verb(token: Token) -> str | None:
    """Killed or injured, where the word is such a verb; a capital may hide it from the tagger."""
    lemmas = (token.lemma_.lower(), token.lower_.removesuffix("s"))
    found = (words.AFFECTED_BY.get(lemma) for lemma in lemmas)
    return next((what for what in found if what in words.CASUALTY), None)


def _elliptic(root: Token, noun: Token | None, before: list[Found]) -> str | None:
    """As in "it is four", "the 22": it counts what the casualty figure before counted."""
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
