"""A figure on its way: with the words of the parse that it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from counterclaim.records import Figure


@dataclass(frozen=True, slots=True)
class Found:
    """A figure, the token that carries its number, and the noun that it counts."""

    figure: Figure
    root: Token
    noun: Token | None
