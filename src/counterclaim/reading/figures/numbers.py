"""Single numbers in words and digits: "1,200", "twenty-three", "1.2 million", "half a dozen"."""

from __future__ import annotations

import re

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
    "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000,
    "lakh": 100_000, "crore": 10_000_000,
}  # fmt: skip

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SMALL_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE_WORD = "dozen|hundred|thousand|million|billion|trillion|lakh|crore"
LONGEST = 100
"""Characters of a number: what is longer is a code or a table, not a quantity."""

_SEPARATOR = r"(?:-|\s{1,4})"

# White space and repetition are bounded, so that no text makes the patterns slow.
IN_DIGITS = rf"(?:{_DIGITS})(?:\s?(?:{_SCALE_WORD}|bn|mn|k|m)\b|\s?(?:{_SCALE_WORD})\b)?"
"""Pattern of a number that begins with digits."""

IN_WORDS = (
    rf"half\s{{1,4}}an?\s{{1,4}}(?:{_SCALE_WORD})\b"
    rf"|(?:an?\s{{1,4}}(?={_SCALE_WORD})|(?={_SMALL_WORD}))"
    rf"(?:(?:{_SMALL_WORD}|{_SCALE_WORD})\b"
    rf"(?:{_SEPARATOR}(?:{_SMALL_WORD}|{_SCALE_WORD})\b"
    rf"|(?:(?<=hundred)|(?<=thousand))\s{{1,4}}and\s{{1,4}}(?:{_SMALL_WORD})\b){{0,12}}"
    r"(?:\s{1,4}and\s{1,4}a\s{1,4}half\b)?)"
)
"""Pattern of a number in words."""


def number_value(words: str) -> float | None:
    """The value of one number, or None where the words are not one.

    >>> number_value("1.2 million"), number_value("one hundred and twenty-three")
    (1200000.0, 123)
    >>> number_value("half a dozen"), number_value("a thousand"), number_value("two dozen")
    (6, 1000, 24)
    >>> number_value("seven five") is None
    True
    """
    words = words.strip().lower()
    if len(words) > LONGEST:
        return None
    half = re.fullmatch(rf"half\s+an?\s+({_SCALE_WORD})", words)
    if half:
        return _SCALES[half.group(1)] // 2
    digits = re.fullmatch(rf"({_DIGITS})\s?({'|'.join(_SCALES)})?", words)
    if digits:
        value = _digits_value(digits.group(1))
        return value * _SCALES[digits.group(2)] if digits.group(2) else value
    return _words_value(re.split(r"[\s-]+", words))


def _digits_value(digits: str) -> float:
    plain = re.sub(r"[,\u00a0\u202f\u2009]", "", digits)
    return float(plain) if "." in plain else int(plain)


def _words_value(words: list[str]) -> float | None:
    """Sums small numbers, multiplies by scales; a second number that adds nothing is no number."""
    total: float = 0
    current: float = 0
    last: float = 0  # the small number just read: only 20, 30, … take another one
    for word in words:
        if word in ("a", "an", "and"):
            last = 0
        elif word == "half":
            current += 0.5
        elif word in _SMALL:
            if last and (last < 20 or last % 10 or _SMALL[word] >= 10 or not _SMALL[word]):
                return None
            last = _SMALL[word]
            current += last
        elif word in ("dozen", "hundred"):
            current, last = (current or 1) * _SCALES[word], 0
        elif word in _SCALES:
            total, current, last = total + (current or 1) * _SCALES[word], 0, 0
        else:
            return None
    return total + current
