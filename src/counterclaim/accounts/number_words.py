"""Numbers as words and digits, to find which claim says a figure."""

from __future__ import annotations

from counterclaim.accounts.words import words_in

_WORDS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
]  # fmt: skip


def says_number(text: str, number: float) -> bool:
    """True where the text has the number, in digits or, up to twenty, as a word.

    >>> says_number("Seven people were killed", 7)
    True
    """
    words = words_in(text.replace(",", ""))
    whole = int(number)
    return str(whole) in words or (whole < len(_WORDS) and _WORDS[whole] in words)
