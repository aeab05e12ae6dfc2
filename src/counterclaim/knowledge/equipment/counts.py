"""How many: the whole number before an equipment mention ("29 Ukrainian drones")."""

from __future__ import annotations

import re

from counterclaim.knowledge.equipment.words import word_lists

_REACH = 90
"""Characters before the mention in which a number may stand."""

_FARTHEST = 5
"""Words that may stand between the number and the mention."""

_BREAK = re.compile(r"[;:()\[\]\"“”!?\n]|,(?!\d)|(?<![A-Z])\.\s|\s[-–—]+\s|—")
_NUMBER_HYPHEN = re.compile(r"(?<=ty)-(?=(?:one|two|three|four|five|six|seven|eight|nine)\b)")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_ALONE = {"a": 1, "an": 1, "another": 1, "single": 1, "pair": 2}
"""Words that count by themselves and add to no other number."""

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_RANGE = {"to", "and", "or"}
_BOUNDS = {"least", "than", "to", "over", "several", "many", "most", "below", "under", "not"}
"""Words before a number that make it a bound or a guess, of which a count does not speak."""

_OF_THEM = {"the", "its", "their", "these", "those", "his", "her", "our"}


def count_before(text: str, start: int, free: int = 0) -> int | None:
    """The number that counts the mention at ``start``; None where no exact number stands there.

    Only words from the character ``free`` on are looked at.
    """
    before = text[max(0, free, start - _REACH) : start]
    words = _NUMBER_HYPHEN.sub(" ", _BREAK.split(before)[-1]).split()
    lists = word_lists()
    for place in range(len(words) - 1, max(-1, len(words) - 2 - _FARTHEST), -1):
        word = words[place].lower()
        measured = place + 1 < len(words) and words[place + 1].lower() in lists.units
        if word in _ALONE:
            return _ALONE[word]
        if _is_number(word) and not measured:
            return _number(words, place)
        if word == "of" and _counts_a_part(words, place):
            continue
        if word in lists.stops and not (word in _OF_THEM and words[place - 1 : place] == ["of"]):
            return None
    return None


def _counts_a_part(words: list[str], place: int) -> bool:
    """True in "six of the missiles", "a pair of F-16s"."""
    number = words[place - 1].lower() if place else ""
    return _is_number(number) or number in _ALONE


def _is_number(word: str) -> bool:
    return word in _VALUES or word in _SCALES or bool(_DIGITS.fullmatch(word))


def _number(words: list[str], place: int) -> int | None:
    """The value of the number whose last word is at ``place``; None for years and ranges."""
    first = place
    while first > 0 and _is_number(words[first - 1].lower()):
        first -= 1
    before = words[first - 1].lower() if first else ""
    if before in _BOUNDS or _in_range(words, first) or _YEAR.fullmatch(words[place]):
        return None
    total = current = 0
    for word in (word.lower() for word in words[first : place + 1]):
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if word == "thousand":
                total, current = total + current, 0
        elif word in _VALUES:
            current += _VALUES[word]
        else:
            current += int(word.replace(",", ""))
    return total + current


def _in_range(words: list[str], first: int) -> bool:
    """True after "20 to", "between 20 and": the number is a bound, not a count."""
    return first > 1 and words[first - 1].lower() in _RANGE and _is_number(words[first - 2].lower())
