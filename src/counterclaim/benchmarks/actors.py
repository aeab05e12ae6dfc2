"""Measuring actor look-up: names of voices labelled by hand, and the phrases of NGEC.

*Chain names*: names from the corpus part dev with kind and country; the report that holds the name
is the context, as it is in reading. *NGEC*: country and sector of each phrase that its authors
assert; their codes for what belongs to no country count as countries. A bare name of a living
person cannot be resolved without a list of persons, of which there is none here;
:func:`ngec_persons` names the records that ask for one, and the measure is given with and without.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.benchmarks.scores import Accuracy, Measure
from counterclaim.errors import InputError
from counterclaim.knowledge.actors import Actor, resolve_actor
from counterclaim.knowledge.countries import country
from counterclaim.records import VoiceKind


@dataclass(frozen=True, slots=True)
class ChainName:
    """A name of a voice with the report it stands in, and what it is; no country: None."""

    name: str
    report: str
    kind: VoiceKind
    country: str | None


@dataclass(frozen=True, slots=True)
class CodedPhrase:
    """A phrase with the codes that are right for it; an empty set: nothing is asserted."""

    id: str
    phrase: str
    context: str | None
    countries: frozenset[str]
    wrong_countries: frozenset[str]
    sectors: frozenset[str]


def measure_actors(benchmarks: Path, corpus: Path) -> list[Measure]:
    """The table's lines, from the benchmark folder and the corpus file that the names are of.

    Raises :class:`InputError` where a file is missing or not of the format.
    """
    phrases = load_ngec(benchmarks / "ngec_actors" / "dev.jsonl")
    resolvable = [phrase for phrase in phrases if phrase.id not in ngec_persons()]
    return [
        *score_chain_names(load_chain_names(corpus)),
        *score_phrases(phrases, "NGEC"),
        *score_phrases(resolvable, "NGEC without bare persons"),
    ]


def score_chain_names(names: Iterable[ChainName]) -> list[Measure]:
    """Accuracy of kind and of country."""
    pairs = [(item, resolve_actor(item.name, item.report)) for item in names]
    return [
        Measure(
            "chain names, kind", _accuracy(kind_of(found) is item.kind for item, found in pairs)
        ),
        Measure(
            "chain names, country",
            _accuracy((found.country if found else None) == item.country for item, found in pairs),
        ),
    ]


def score_phrases(phrases: Sequence[CodedPhrase], name: str) -> list[Measure]:
    """Accuracy of country and of main sector over the phrases that assert one."""
    pairs = [(item, resolve_actor(item.phrase, item.context)) for item in phrases]
    return [
        Measure(
            f"{name}, country",
            _accuracy(
                right_country(item, found)
                for item, found in pairs
                if item.countries or item.wrong_countries
            ),
        ),
        Measure(
            f"{name}, sector",
            _accuracy(sector_of(found) in item.sectors for item, found in pairs if item.sectors),
        ),
    ]


def kind_of(actor: Actor | None) -> VoiceKind:
    """The kind of what was found; of nothing, unknown."""
    return actor.kind if actor else VoiceKind.UNKNOWN


def country_code(actor: Actor | None) -> str:
    """The code in the country's place: alpha-3, or that of a body of no country; "" for none."""
    if actor is None:
        return ""
    return actor.type or (country(actor.country).code3 if actor.country else "")


def sector_of(actor: Actor | None) -> str:
    """The main sector, "" for none."""
    return (actor.sector if actor else None) or ""


def right_country(phrase: CodedPhrase, actor: Actor | None) -> bool:
    """True where the code is one of the right ones, and none of the wrong ones."""
    code = country_code(actor)
    if phrase.wrong_countries:
        return code not in phrase.wrong_countries
    return code in phrase.countries


def load_chain_names(corpus: Path) -> list[ChainName]:
    """The labelled names, their reports taken from the corpus file."""
    reports = {record["id"]: record["text"] for record in _records(corpus)}
    return [
        ChainName(name, reports[document], VoiceKind(kind), code or None)
        for document, name, kind, code in _table("chain_names")
        if document in reports
    ]


def load_ngec(path: Path) -> list[CodedPhrase]:
    """The phrases of NGEC with what its authors assert of them."""
    return [_phrase(record) for record in _records(path)]


def ngec_persons() -> frozenset[str]:
    """Ids of the records of NGEC whose phrase is a bare name of a person."""
    return frozenset(row[0] for row in _table("ngec_persons"))


def _phrase(record: Mapping[str, Any]) -> CodedPhrase:
    expected = record["expected"]
    countries, wrong = _codes(expected.get("country_or_type_code"))
    sectors, _ = _codes(expected.get("sector_code"))
    if expected.get("no_code"):
        countries, sectors = frozenset({""}), frozenset({""})
    context = record["context"]
    return CodedPhrase(record["id"], record["phrase"], context, countries, wrong, sectors)


def _codes(value: Any) -> tuple[frozenset[str], frozenset[str]]:  # noqa: ANN401 - as published
    """The right and the wrong codes of one field as published: text, any of, not, or null."""
    if value is None:
        return frozenset(), frozenset()
    if isinstance(value, str):
        return frozenset({value}), frozenset()
    if "not" in value:
        wrong = value["not"]
        return frozenset(), frozenset(wrong if isinstance(wrong, list) else [wrong])
    return frozenset(value["any_of"]), frozenset()


def _accuracy(decisions: Iterable[bool]) -> Accuracy:
    taken = list(decisions)
    return Accuracy(sum(taken), len(taken))


def _table(name: str) -> list[list[str]]:
    table = files("counterclaim.benchmarks").joinpath(f"data/{name}.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(str(path), f"not a benchmark file ({error})") from error
