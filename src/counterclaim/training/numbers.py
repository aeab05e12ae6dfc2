"""Finds the words of an annotated casualty figure, which the corpus gives by value only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.records import Figure, Span

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **_TENS,
    "no": 0, "a": 1, "an": 1, "both": 2, "couple": 2, "several": 3, "dozen": 12, "dozens": 24,
    "hundred": 100, "hundreds": 200, "thousands": 2000,
}  # fmt: skip
_NUMBER = re.compile(
    r"\d[\d,]*|(?:(?:" + "|".join(_TENS) + r")-(?:" + "|".join(_UNITS) + r"))|[A-Za-z]+"
)


def mentions_of_count(
    text: str, figure: Figure, trigger: Span, told: Sequence[Span]
) -> Span | None:
    """The number with the figure's low or high value nearest to the trigger.

    It must stand in a claim that tells of the event, or within the line of the trigger.
    "More than N" is annotated as at least N+1, so N counts as well.
    """
    wanted = {bound for bound in (figure.low, figure.high) if bound is not None}
    if figure.low:
        wanted.add(figure.low - 1)
    line = Span(text.rfind("\n", 0, trigger.start) + 1, _line_end(text, trigger.end))
    best: tuple[tuple[int, int], Span] | None = None
    for match in _NUMBER.finditer(text):
        value = _value(match.group().lower())
        span = Span(match.start(), match.end())
        if value is None or value not in wanted:
            continue
        if not any(area.contains(span) for area in (*told, line)):
            continue
        exact = 0 if value in (figure.low, figure.high) else 1
        distance = abs(span.start - trigger.start) + 80 * (match.group().lower() in ("a", "an"))
        if best is None or (exact, distance) < best[0]:
            best = ((exact, distance), span)
    return best[1] if best else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _value(word: str) -> float | None:
    if word[0].isdigit():
        digits = word.replace(",", "")
        return float(digits)
    if "-" in word:
        tens, units = word.split("-")
        return _TENS[tens] + _UNITS.index(units)
    return _VALUES.get(word)
