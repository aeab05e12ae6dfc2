"""Is a text English? The commonest words answer for most; a model is asked in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

_SAMPLE = 4_000
"""Characters looked at, from the start of the text."""

_FEWEST_LETTERS = 30
"""Below this, names and abbreviations decide what the model says; such a text passes."""

_FUNCTION_WORDS = frozenset(
    ("the", "of", "and", "to", "that", "with", "from", "by", "which", "were", "been", "has", "said")
)
"""Common English words that the neighbouring languages do not share (unlike "in", "was", "die")."""

_ENOUGH_FUNCTION_WORDS = 0.05
"""Share of them that settles it. English prose has about 0.2, so a text half in English passes."""

_MOST_ENGLISH = 0.01
"""Probability of English up to which the model is believed that a text is something else."""

_SURE = 0.75
"""Probability of one language above which it is believed; lists of names spread over many."""

_WORD = re.compile(r"[^\W\d_]+")

_NAMES = {
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "de": "German",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "ku": "Kurdish",
    "my": "Burmese",
    "nl": "Dutch",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def foreign_language(text: str) -> str | None:
    """The name of the language where the text is surely not English, else None.

    Very short texts pass, and so do texts that are English in good part.
    """
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    common = sum(1 for word in words if word in _FUNCTION_WORDS)
    if common >= _ENOUGH_FUNCTION_WORDS * len(words):
        return None
    probabilities = _classifier()(" ".join(words))
    code = max(probabilities, key=probabilities.__getitem__)
    if probabilities["en"] > _MOST_ENGLISH or probabilities[code] < _SURE:
        return None
    return language_name(code)


def language_name(code: str) -> str:
    """The English name of an ISO 639-1 code, where we have one.

    >>> language_name("ru")
    'Russian'
    """
    return _NAMES.get(code.lower().split("-")[0], f'"{code}"')


@cache
def _classifier() -> Callable[[str], Mapping[str, float]]:
    """From a text to the probability of each language by its ISO 639-1 code."""
    # Imported here since the model takes more than a second to load and is rarely needed.
    from py3langid.langid import (  # type: ignore[import-untyped]
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def probabilities(text: str) -> Mapping[str, float]:
        return dict(identifier.rank(text))

    return probabilities
