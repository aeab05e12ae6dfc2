"""Words that attribute: reporting verbs and nouns with stance, and hedges.

The words stand in ``data/cues.tsv``, whose header says what each column means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from counterclaim.records import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and what it takes as content.

    ``words`` are lemmas, the first heads the others ("call", "on"). ``frames`` are the arguments
    that are content; the cue attributes only where all of ``required`` stand.
    """

    words: tuple[str, ...]
    stance: Stance
    frames: frozenset[str]
    required: frozenset[str]


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """All cues by the lemma of their first word, and the plain word lists by kind."""

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    words: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def cue_lexicon() -> CueLexicon:
    """The cues of ``data/cues.tsv``, read once."""
    cues: dict[str, dict[str, list[Cue]]] = {"verb": {}, "noun": {}}
    words: dict[str, set[str]] = {}
    for line in (files("counterclaim.knowledge") / "data/cues.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, text, stance, frames = line.split("\t")
        if kind in cues:
            cue = _cue(text, Stance(stance), frames)
            cues[kind].setdefault(cue.words[0], []).append(cue)
        else:
            words.setdefault(kind, set()).add(text)
    return CueLexicon(
        verbs=_longest_first(cues["verb"]),
        nouns=_longest_first(cues["noun"]),
        words={kind: frozenset(members) for kind, members in words.items()},
    )


def _cue(text: str, stance: Stance, frames: str) -> Cue:
    names = [] if frames == "-" else frames.split(" ")
    return Cue(
        words=tuple(text.split(" ")),
        stance=stance,
        frames=frozenset(name.rstrip("!") for name in names),
        required=frozenset(name.rstrip("!") for name in names if name.endswith("!")),
    )


def _longest_first(cues: Mapping[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    """The most specific cue of a lemma is tried first: more words, then more required frames."""
    return {
        lemma: tuple(sorted(group, key=lambda cue: (-len(cue.words), -len(cue.required))))
        for lemma, group in cues.items()
    }
