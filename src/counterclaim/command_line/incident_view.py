"""An account for people: in words, as a table of values by voice, and as trees of voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from counterclaim.accounts.account import Account
from counterclaim.accounts.account_in_words import (
    account_in_words,
    count_in_words,
    day_in_words,
    incident_in_words,
    origins_of,
)
from counterclaim.accounts.account_records import (
    AttributeAccount,
    ClaimReference,
    HeldValue,
    Origin,
    Relation,
)
from counterclaim.command_line.claim_table import VOICE_STYLE
from counterclaim.command_line.wording import counted, printable
from counterclaim.records import Claim, VoiceKind

RELATION_STYLES = {
    Relation.AGREEMENT: "green",
    Relation.UPDATE: "blue",
    Relation.COLLISION: "bold red",
}

_RELATION_WORDS = {
    Relation.AGREEMENT: "agrees with",
    Relation.UPDATE: "update of",
    Relation.COLLISION: "collides with",
}


def print_account(console: Console, account: Account) -> None:
    """Heading, account in words, table of values, trees of voices, and why it is one incident."""
    console.print(Text(printable(incident_in_words(account)), style="bold"))
    console.print(Text(printable(account_in_words(account))), soft_wrap=False)
    console.print()
    if account.attributes:
        console.print(values_table(account))
    for tree in voice_trees(account):
        console.print(tree)
    for line in _why(account):
        console.print(Text(printable(line), style="dim"))
    console.print()


def values_table(account: Account) -> Table:
    """A row for every value and who holds it, numbered so that rows can name each other."""
    table = Table(expand=True, show_lines=False)
    table.add_column("#", justify="right", style="dim")
    table.add_column("What", ratio=3)
    table.add_column("Value", ratio=6)
    table.add_column("Whose word", ratio=5, style=VOICE_STYLE)
    table.add_column("Since", ratio=3)
    table.add_column("Told by", ratio=3)
    table.add_column("Against the others", ratio=4)
    number = 0
    for attribute in account.attributes:
        numbers = {id(value): number + place for place, value in enumerate(attribute.values, 1)}
        for value in attribute.values:
            number += 1
            table.add_row(
                str(number),
                attribute.attribute.replace("_", " "),
                printable(("not: " if value.denied else "") + value.value.words),
                printable(value.origin.name),
                day_in_words(value.since),
                _told_by(value, account),
                _relations(value, attribute, numbers),
            )
        table.add_section()
    return table


def _told_by(value: HeldValue, account: Account) -> str:
    """``3 reports of 2 outlets``."""
    count = account.count(origins_of([value]))
    if count.documents == count.outlets == 1:
        return "1 report"
    return f"{counted(count.documents, 'report')} of {counted(count.outlets, 'outlet')}"


def voice_trees(account: Account) -> Iterator[Tree]:
    """For each origin that values rest on: the voices through which it came, and the outlets."""
    origins = {id(value.origin): value.origin for a in account.attributes for value in a.values}
    for origin in origins.values():
        count = count_in_words(account.count([origin]))
        label = Text(printable(origin.name), style=VOICE_STYLE)
        label.append(f"  {count}", style="not bold dim")
        tree = Tree(label)
        for path in _paths(account, origin):
            branch = tree
            for name in path:
                branch = _child(branch, printable(name))
        yield tree


def _paths(account: Account, origin: Origin) -> list[tuple[str, ...]]:
    """From the voice next to the origin to the outlet that prints it, each path once."""
    paths = []
    for reference in origin.claims:
        relays = [
            step.voice.name
            for step in reversed(_claim(account, reference).chain[:-1])
            if step.voice.kind is not VoiceKind.AUTHOR
        ]
        paths.append((*relays, _outlet(account, reference.document)))
    return list(dict.fromkeys(paths))


def _child(tree: Tree, label: str) -> Tree:
    """The branch of this label, made where there is none yet."""
    for child in tree.children:
        if str(child.label) == label:
            return child
    return tree.add(Text(label))


def _claim(account: Account, reference: ClaimReference) -> Claim:
    reading = next(r for r in account.readings if r.document.id == reference.document)
    return reading.claim(reference.claim)


def _outlet(account: Account, document: str) -> str:
    found = next(r.document for r in account.readings if r.document.id == document)
    return found.outlet or found.title or document


def _relations(value: HeldValue, attribute: AttributeAccount, numbers: dict[int, int]) -> Text:
    """``collides with 3, 4; agrees with 1``: the worst first."""
    text = Text()
    for relation in (Relation.COLLISION, Relation.UPDATE, Relation.AGREEMENT):
        others = _others(value, attribute, relation, numbers)
        if others:
            separator = "\n" if text else ""
            words = f"{separator}{_RELATION_WORDS[relation]} {', '.join(map(str, others))}"
            text.append(words, style=RELATION_STYLES[relation])
    return text


def _others(
    value: HeldValue, attribute: AttributeAccount, relation: Relation, numbers: dict[int, int]
) -> Sequence[int]:
    """The rows that stand so to this value; of updates only those that it replaces."""
    rows = [numbers[id(item.first)] for item in attribute.related(relation) if item.second is value]
    if relation is not Relation.UPDATE:
        rows += [
            numbers[id(item.second)] for item in attribute.related(relation) if item.first is value
        ]
    return sorted(rows)


def _why(account: Account) -> Iterator[str]:
    for join in account.incident.joins:
        first, second = (_outlet(account, document) for document in (join.first, join.second))
        reasons = "; ".join(join.reasons)
        yield f"{first} and {second}: one incident ({join.probability:.2f}): {reasons}"
    for group in account.copies:
        for link in group.links:
            first, second = (_outlet(account, document) for document in (link.first, link.second))
            yield f"{first} and {second}: {link.kind.value} ({link.words:.0%} of the words)"
