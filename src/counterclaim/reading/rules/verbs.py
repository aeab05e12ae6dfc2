"""Statements by reporting verbs: "X said that P", "P, said X", "X called on Y to P"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from counterclaim.knowledge.cues import Cue, cue_lexicon
from counterclaim.reading.rules.statements import Source, Statement
from counterclaim.reading.rules.tree import LONGEST_CONTENT, Tree
from counterclaim.records import Span

_OBJECTS = ("dobj", "dative")
_CLAUSES = ("ccomp",)
_RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
_NO_SPEAKERS = frozenset(
    ("i", "we", "us", "me", "you", "nobody", "none", "anyone", "anybody", "somebody", "someone",
     "who", "which", "that", "this", "what", "there", "nothing", "everything")
)  # fmt: skip
_SPEAKING = frozenset(("speak", "cite", "quote", "address", "appear", "use", "base", "accord"))
_CITING = frozenset(("citing", "quoting"))
_FARTHEST_SEMICOLON = 15
_LONGEST_CLIMB = 8


def verb_statements(tree: Tree) -> Iterator[Statement]:
    """Every statement of a reporting verb with a subject and a content, in text order."""
    verbs = cue_lexicon().verbs
    for token in tree.tokens:
        if token.pos_ not in ("VERB", "AUX") or token.lemma_.lower() not in verbs:
            continue
        sources = speakers(tree, token)
        if not sources or is_negated(tree, token) or not _may_speak(sources):
            continue
        for cue in verbs[token.lemma_.lower()]:
            statement = _statement(tree, token, cue, sources)
            if statement is not None:
                yield statement
                break


def _may_speak(sources: tuple[Source, ...]) -> bool:
    """False where a source is the reader, nobody, or a first person, whose words are quoted."""
    return not any(
        source.head is not None
        and source.head.lower_ in _NO_SPEAKERS
        and source.head.text != "US"  # the country, unlike "us"
        for source in sources
    )


def speakers(tree: Tree, verb: Token) -> tuple[Source, ...]:
    """Who is said to speak by this verb: its subject, or that of the verb it hangs on."""
    token = verb
    for _ in range(_LONGEST_CLIMB):
        subject = tree.child(token, "nsubj")
        if subject is not None and subject.lower_ not in _RELATIVE_PRONOUNS:
            return (Source(subject),)
        if token is not verb and verb.tag_ == "VBG" and token.dep_ == "ccomp":
            # ", adding that …" that the parser hangs on what is said: the outer cue's speaker.
            token = token.head
            continue
        if tree.child(token, "nsubjpass"):
            agent = tree.child(token, "agent")
            agents = tree.children(agent, "pobj") if agent is not None else []
            return (Source(agents[0]),) if agents else ()
        quoted = _quoted_speakers(tree, token)
        if quoted:
            return quoted
        if token.dep_ in ("relcl", "acl") and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if token.tag_ == "VBN":
                return ()
            return (Source(token.head),)
        if token.dep_ in ("conj", "xcomp", "acomp", "advcl", "pcomp", "prep", "dep"):
            if token.head.i == token.i:
                return ()
            token = _governing(token) if token is verb else token.head
            continue
        return ()
    return ()


def _governing(verb: Token) -> Token:
    """What a verb hangs on; a joined cue on the outer cue where its form says so.

    "He confirmed that the letter exists and denied …": the parser joins "denied" to "exists", but
    it has the form of "confirmed", and its speaker.
    """
    joined = verb.head
    outer = joined.head
    if verb.dep_ != "conj" or joined.dep_ != "ccomp" or outer.i >= joined.i:
        return joined
    if outer.lemma_.lower() not in cue_lexicon().verbs or outer.tag_ != verb.tag_:
        return joined
    return outer if _first_verb(joined).tag_ != verb.tag_ else joined


def _first_verb(verb: Token) -> Token:
    """The auxiliary that carries the tense, or the verb itself."""
    return next((one for one in verb.lefts if one.dep_ in ("aux", "auxpass")), verb)


def _quoted_speakers(tree: Tree, verb: Token) -> tuple[Source, ...]:
    """The speakers of "A quoted B as saying" and "B was quoted by A as saying"."""
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ != "as":
        return ()
    quote = preposition.head
    if quote.pos_ != "VERB" or quote.lemma_ not in ("quote", "cite", "report"):
        return ()
    passive = tree.child(quote, "nsubjpass")
    if passive is not None:
        agent = tree.child(quote, "agent")
        agents = tree.children(agent, "pobj") if agent is not None else []
        return (*(Source(one) for one in agents[:1]), Source(passive))
    quoted = tree.child(quote, "dobj")
    quoting = speakers(tree, quote)
    return (*quoting, Source(quoted)) if quoted is not None else quoting


def is_negated(tree: Tree, verb: Token) -> bool:
    """True where the verb is denied itself: "did not say", "never confirmed", "refused to say"."""
    if tree.child(verb, "neg"):
        return True
    if verb.dep_ == "xcomp" and verb.head.lower_ in ("unable", "able", "impossible"):
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("decline", "refuse", "fail", "avoid")


def _statement(tree: Tree, verb: Token, cue: Cue, sources: tuple[Source, ...]) -> Statement | None:
    matched = _match(tree, verb, cue)
    if matched is None:
        return None
    if "imagery" in cue.required and not _is_imagery(sources[-1]):
        return None
    content = _content(tree, matched, cue) or _passive_content(tree, verb, cue)
    if content is None:
        return None
    return Statement(
        sources=sources,
        cues=(_cue_span(tree, matched),),
        content=content,
        stance=cue.stance,
        verb=verb,
        adjunct=verb.dep_ in ("advcl", "conj", "acl", "relcl", "pcomp", "dep"),
    )


def _is_imagery(source: Source) -> bool:
    lists = cue_lexicon().words
    known = lists["imagery"] | lists["document"]
    return source.head is not None and source.head.lower_ in known


def _match(tree: Tree, verb: Token, cue: Cue) -> list[Token] | None:
    """The tokens of all words of a cue, each below the verb or the word before; None if not."""
    matched = [verb]
    for word in cue.words[1:]:
        below = (*tree.children(matched[-1]), *tree.children(verb))
        found = next((one for one in below if one.lower_ == word and one.i > verb.i), None)
        if found is None:
            return None
        matched.append(found)
    return matched


def _cue_span(tree: Tree, matched: list[Token]) -> Span:
    last = matched[-1] if matched[-1].i - matched[0].i < 4 else matched[0]
    return tree.words(matched[0], last)


def _content(tree: Tree, matched: list[Token], cue: Cue) -> Span | None:
    """The words that the cue takes as content, from its arguments in the tree."""
    verb, last = matched[0], matched[-1]
    taken: list[Token] = []
    seen: set[str] = set()
    for child in _arguments(tree, verb, last):
        if child in matched:
            continue
        frame = _frame(tree, child, last if len(matched) > 1 else None)
        seen.update(frame)
        if child.dep_ in _OBJECTS:
            # The parser may hang "of violating the truce" on the object rather than the verb.
            seen.update(below.lower_ for below in tree.children(child, "prep"))
        if frame & (cue.frames | {"governed"}):
            taken.append(child)
    if not cue.required - {"imagery"} <= seen or not taken:
        return None
    after = [one for one in taken if one.i > verb.i]
    clause = next((one for one in taken if one.dep_ in _CLAUSES), None)
    if clause is not None and clause.i < verb.i and not _is_said_after(tree, verb, after):
        return tree.content(_left_start(tree, clause, verb), tree.end(clause.right_edge))
    if not after:
        return None
    start = min(one.left_edge.idx for one in after)
    if not any(one.dep_ in _CLAUSES for one in after):
        after += _adjuncts(tree, verb, after[-1])
    end = max(tree.end(one.right_edge) for one in after)
    return tree.content(max(start, tree.end(verb)), end)


def _passive_content(tree: Tree, verb: Token, cue: Cue) -> Span | None:
    """The subject of "the claim was rejected by Kabul"."""
    subject = tree.child(verb, "nsubjpass")
    if subject is None or tree.child(verb, "agent") is None:
        return None
    if cue.required or len(cue.words) > 1 or "object" not in cue.frames:
        return None
    return tree.content(subject.left_edge.idx, tree.end(subject.right_edge))


def _arguments(tree: Tree, verb: Token, last: Token) -> list[Token]:
    """What hangs on the first and the last word of a cue, in text order."""
    arguments = {child.i: child for child in (*tree.children(verb), *tree.children(last))}
    for citing in tree.children(verb, "xcomp", "advcl"):
        # "said, quoting X, that P": the parser hangs P on "quoting".
        if citing.lower_ in _CITING:
            arguments |= {child.i: child for child in tree.children(citing, *_CLAUSES)}
    return [child for _, child in sorted(arguments.items())]


def _is_said_after(tree: Tree, verb: Token, after: list[Token]) -> bool:
    """True where what follows the cue is what is said, and not what stands before it.

    It begins with "that", or a semicolon parts the cue and its speaker from what goes before:
    "The army reported two fires; the mayor said P."
    """
    clauses = [one for one in after if one.dep_ in _CLAUSES]
    if any(mark.lower_ == "that" for one in after for mark in tree.children(one, "mark")):
        return True
    start = max(tree.sentence_starts[verb.i], verb.i - _FARTHEST_SEMICOLON)
    return bool(clauses) and any(one.text == ";" for one in tree.tokens[start : verb.i])


def _left_start(tree: Tree, clause: Token, verb: Token) -> int:
    """Where a content before its cue begins: at the sentence, if the cue is its main verb."""
    start = tree.sentence_starts[verb.i] if verb.dep_ == "ROOT" else clause.left_edge.i
    start = max(start, verb.i - LONGEST_CONTENT)
    for token in tree.tokens[start : clause.right_edge.i]:
        if token.text == ";":
            start = token.i + 1
    return tree.tokens[start].idx


def _adjuncts(tree: Tree, verb: Token, last: Token) -> list[Token]:
    """What follows an object and tells more of it, and not when or where it was said."""
    lists = cue_lexicon().words
    said = (
        lists["calendar"]
        | lists["issued"]
        | lists["audience"]
        | lists["outlet"]
        | lists["document"]
    )
    found: list[Token] = []
    for child in tree.children(verb):
        if child.i <= last.i:
            continue
        if child.dep_ == "prep" and child.tag_ == "IN":
            governed = tree.child(child, "pobj")
            if governed is None or {governed.lemma_.lower(), governed.lower_} & said:
                break
            found.append(child)
        elif child.dep_ == "advcl" and child.tag_ == "VBG":
            if child.lemma_ in cue_lexicon().verbs or child.lemma_ in _SPEAKING:
                break
            found.append(child)
        elif child.dep_ not in ("punct",):
            break
    return found


def _frame(tree: Tree, child: Token, last: Token | None) -> frozenset[str]:
    """Which frames an argument of a cue fills, see the header of ``cues.tsv``."""
    relation = child.dep_
    if last is not None and child.head.i == last.i and relation in ("pobj", "pcomp"):
        return frozenset({"governed"})
    if relation in _CLAUSES:
        infinitive = child.tag_ == "VB" and any(
            one.lower_ == "to" for one in tree.children(child, "aux")
        )
        if infinitive:
            return frozenset({"clause", "infinitive", "object"})
        bare = not tree.children(child, "aux", "mark") and child.pos_ not in ("VERB", "AUX")
        return frozenset(
            {"clause", "object", "predicate"}
            if bare
            else {"clause", "object"}
            if child.tag_ == "VBG"
            else {"clause"}
        )
    if relation in ("advcl", "relcl") and child.tag_ == "VB" and child.i > child.head.i:
        to = any(one.lower_ == "to" for one in tree.children(child, "aux"))
        return frozenset({"infinitive"} if to else ())
    if relation == "xcomp":
        infinitive = any(one.lower_ == "to" for one in tree.children(child, "aux"))
        return frozenset({"infinitive"} if infinitive else {"predicate", "object"})
    if relation in _OBJECTS:
        return frozenset({"object"})
    if relation in ("oprd", "acomp"):
        return frozenset({"predicate", child.lower_})
    if relation == "prep":
        return frozenset({child.lower_})
    return frozenset()
