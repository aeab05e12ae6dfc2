"""Claims by rules: attributed statements, speeches that go on, and the author's own voice."""

from __future__ import annotations

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.authorship import author_statements
from counterclaim.reading.rules.combine import combine
from counterclaim.reading.rules.doubts import doubt_statements
from counterclaim.reading.rules.nouns import noun_statements
from counterclaim.reading.rules.prepositions import according_statements, with_cited
from counterclaim.reading.rules.punctuation import line_statements, trailing_cues
from counterclaim.reading.rules.quotations import find_quotations, form_of
from counterclaim.reading.rules.relays import with_relays
from counterclaim.reading.rules.speech import Quotations, continued_speech, run_to_marks
from counterclaim.reading.rules.stances import is_hedged, stance_of
from counterclaim.reading.rules.statements import Statement
from counterclaim.reading.rules.tree import Tree
from counterclaim.reading.rules.verbs import verb_statements
from counterclaim.reading.rules.voices import Voices
from counterclaim.records import Claim


def read_claims(parsed: ParsedDocument) -> tuple[Claim, ...]:
    """Every claim of a document in text order, with ids "c0", "c1", …."""
    tree = Tree(parsed.syntax)
    quotations = Quotations(find_quotations(tree.text))
    statements = _attributed(tree, quotations, parsed.document.outlet)
    statements += author_statements(tree, statements)
    statements.sort(key=lambda statement: (statement.content.start, statement.content.end))
    speakers = [source.head for one in statements for source in one.sources if source.head]
    places = frozenset(place.name for place in parsed.places)
    voices = Voices(tree, speakers, places)
    return tuple(
        _claim(f"c{number}", tree, statement, voices, quotations)
        for number, statement in enumerate(statements)
    )


def _attributed(tree: Tree, quotations: Quotations, outlet: str | None) -> list[Statement]:
    found = list(verb_statements(tree))
    taken = {one.verb.i for one in found if one.verb is not None}
    found += trailing_cues(tree, taken)
    found += according_statements(tree)
    found += noun_statements(tree)
    found += doubt_statements(tree)
    found = [run_to_marks(tree, one, quotations) for one in found]
    found = with_relays(tree, found, outlet)
    statements = with_cited(tree, combine(tree, found, quotations))
    statements = combine(tree, [*statements, *line_statements(tree)], quotations)
    statements += continued_speech(tree, statements, quotations)
    return statements


def _claim(
    identity: str, tree: Tree, statement: Statement, voices: Voices, quotations: Quotations
) -> Claim:
    return Claim(
        id=identity,
        chain=tuple(voices.step(source) for source in statement.sources),
        content=statement.content,
        cues=statement.cues,
        stance=stance_of(tree, statement),
        hedged=is_hedged(tree, statement),
        form=form_of(statement.content, quotations.over(statement.content)),
    )
