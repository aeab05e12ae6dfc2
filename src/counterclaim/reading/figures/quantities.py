"""Quantities with their bounds in plain text: "at least four", "30 to 40", "dozens", "none".

The rules are those of the corpus guidelines: "at least N" is [N, open], "more than N" is
[N+1, open], "up to N" is [open, N], "some N" and "nearly N" are N and approximate, "dozens" is 24
or more, "several" is 3 or more. Needs no parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.reading.figures.numbers import IN_DIGITS, IN_WORDS, number_value
from counterclaim.records import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with bounds; None is an open bound. ``span`` takes in the words of the bound."""

    low: float | None
    high: float | None
    approximate: bool
    span: Span


# The corpus guidelines fix dozens and several; the others follow them: two of the kind at least.
_VAGUE = {
    "hundreds of thousands": 200_000,
    "tens of thousands": 20_000,
    "hundreds of millions": 200_000_000,
    "tens of millions": 20_000_000,
    "dozen": 24,
    "dozens": 24,
    "scores": 40,
    "hundred": 200,
    "hundreds": 200,
    "thousand": 2_000,
    "thousands": 2_000,
    "million": 2_000_000,
    "millions": 2_000_000,
    "several": 3,
    "few": 3,
    "handful": 3,
}
_EXACT = {
    "both": 2,
    "couple": 2,
    "pair": 2,
    "none": 0,
    "not a single": 0,
    "not one": 0,
    "nobody": 0,
    "no one": 0,
    "no": 0,
}

_SPACE = r"\s{1,4}"
"""White space between the words of a quantity, bounded so that no text makes the search slow."""

_BOUNDS = {
    "at least": r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|a minimum of",
    "more than": r"more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)|beyond",
    "up to": r"up to|as many as|as much as|at (?:the )?most"
    r"|(?:no|not) more than|a maximum of|not exceed(?:ing)?",
    "fewer than": r"fewer than|less than|under|below",
    "about": r"about|around|some|roughly|approximately|approx\.?|nearly|almost|close to"
    r"|just under|just over|circa|an estimated|perhaps|possibly|as few as|~",
}
_AFTER = {
    "at least": r"\s?\+|-plus| or (?:more|so more)| at least",
    "up to": r" or (?:fewer|less)| at most",
    "about": r" or so",
}

_NUMBER = rf"(?:{IN_DIGITS}|\b(?:{IN_WORDS}))"
_RANGE = (
    rf"(?P<low>{_NUMBER})(?:(?<=\d)\s?[-–]\s?(?=\d)|{_SPACE}(?:to|or){_SPACE})(?P<high>{_NUMBER})"
)
_BETWEEN = rf"between{_SPACE}(?P<from>{_NUMBER}){_SPACE}(?:and|to){_SPACE}(?P<until>{_NUMBER})"
_VAGUE_WORDS = (
    r"(?:hundreds|tens) of (?:thousands|millions)"
    r"|(?:several|a few) (?P<kind>dozen|hundred|thousand|million)s?"
    r"|dozens|scores|hundreds|thousands|millions|several|a few|a handful"
).replace(" ", _SPACE)
_EXACT_WORDS = (
    r"not a single|not one|both|a couple|a pair|none|nobody|no[\s-]one"
    r"|no(?! (?:more|fewer|less|longer)\b)"
).replace(" ", _SPACE)
# A letter, digit or hyphen before makes a designation (F-16); a slash or colon, a date or a time.
_START = r"(?<![\w.,:/\-–’'])"
# A unit may stand close to its digits. Not "mm": a calibre is no figure.
_CLOSE_UNIT = r"km|kms|kg|nm|mi|ft|mph|kph|h"
_CURRENCY = r"(?:US)?[$€£₦₹]\s?"
_BOUND = "|".join(
    f"(?P<b{i}>{words.replace(' ', _SPACE)})" for i, words in enumerate(_BOUNDS.values())
)
_TAIL = "|".join(
    f"(?P<a{i}>{words.replace(' ', _SPACE)})" for i, words in enumerate(_AFTER.values())
)
_QUANTITY = re.compile(
    rf"{_START}(?:(?:{_BOUND}){_SPACE}(?:an?{_SPACE}(?=\d)|(?:another|the){_SPACE})?)?"
    rf"(?:{_CURRENCY})?"
    rf"(?:{_BETWEEN}|{_RANGE}|(?P<number>{_NUMBER})"
    rf"|\b(?P<vague>{_VAGUE_WORDS})\b|\b(?P<exact>{_EXACT_WORDS})\b)"
    rf"(?=(?:{_CLOSE_UNIT})\b|(?![\w:/]|-(?!plus)\w|[.,]\d))(?:{_TAIL})?",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\s{{0,4}}$", re.IGNORECASE)
_DATE_AFTER = re.compile(
    rf"^\s{{0,4}}(?:and{_SPACE}\d+{_SPACE})?{_MONTH}|^\s?[ap]\.?m\b", re.IGNORECASE
)
# "from 38 to 44" after a verb of change is an old value and a new one, not a range.
_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|clim|incr|grew|grow|jump|fell|fall|drop|revis|rais|low|cut|up|down)"
    r"[a-z]*\b[^.;]{0,40}\bfrom\s{1,4}(?:about\s{1,4})?$",
    re.IGNORECASE,
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in the text, in order, without regard to what it counts.

    >>> [(q.low, q.high) for q in find_quantities("At least four died, up to 30 fled, several hid")]
    [(4, None), (None, 30), (3, None)]
    """
    quantities = []
    position = 0
    while match := _QUANTITY.search(text, position):
        quantity = _quantity(match, text)
        position = quantity.span.end if quantity else match.start() + 1
        if quantity:
            quantities.append(quantity)
    return tuple(quantities)


def parse_quantity(phrase: str) -> Quantity | None:
    """The first quantity of a phrase, or None where it has none.

    >>> parse_quantity("more than 1,200 people")
    Quantity(low=1201, high=None, approximate=False, span=Span(start=0, end=15))
    """
    return next(iter(find_quantities(phrase)), None)


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    """The quantity of a match, or None where it is a date or no number after all."""
    bounds = _interval(match, text)
    if bounds is None:
        return None
    bound = _named(match, "b", _BOUNDS)
    if bound is None and _is_date(match, text):
        return None
    kind = bound or _named(match, "a", _AFTER)
    low, high, ends_at = bounds
    approximate = kind == "about" or _words(match["exact"] or "") == "a couple"
    if kind == "at least":
        high = None
    elif kind == "more than":
        low, high = (low + 1 if low is not None else None), None
    elif kind == "up to":
        low, high = None, high
    elif kind == "fewer than":
        low, high = None, (high - 1 if high is not None else None)
    end = match.end() if _named(match, "a", _AFTER) else ends_at
    return Quantity(low, high, approximate, Span(match.start(), end))


def _interval(match: re.Match[str], text: str) -> tuple[float | None, float | None, int] | None:
    """Low, high and where the words of the number end, before any bound is applied."""
    if match["vague"]:
        words = _words(match["vague"])
        key = match["kind"].lower() if match["kind"] else words.removeprefix("a ")
        return _VAGUE[key], None, match.end("vague")
    if match["exact"]:
        value = _EXACT[_words(match["exact"]).removeprefix("a ").replace("-", " ")]
        return value, value, match.end("exact")
    if match["number"]:
        number = number_value(match["number"])
        return None if number is None else (number, number, match.end("number"))
    first, last = ("from", "until") if match["from"] else ("low", "high")
    low, high = number_value(match[first]), number_value(match[last])
    if low is None or high is None:
        return None
    low = _with_scale_of(match[last], low, high)
    if low > high or (
        first == "low" and _CHANGE.search(text[max(0, match.start() - 80) : match.start()])
    ):
        return low, low, match.end(first)
    return low, high, match.end(last)


def _with_scale_of(words: str, low: float, high: float) -> float:
    """Gives "2 to 3 million" its low bound of two million."""
    scale = re.search(r"(thousand|million|billion|bn|mn|m)$", words.strip().lower())
    scaled = number_value(f"1 {scale.group(1)}") if scale else None
    return low * scaled if scaled and low < 1000 <= high else low


def _is_date(match: re.Match[str], text: str) -> bool:
    """True for days of a month, years and clock times."""
    if re.fullmatch(r"(?:19|20)\d\d", match["number"] or ""):
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_DATE_BEFORE.search(before) or _DATE_AFTER.match(text[match.end() :][:20]))


def _named(match: re.Match[str], prefix: str, kinds: dict[str, str]) -> str | None:
    """Which of the named alternatives of a match was there."""
    return next((kind for i, kind in enumerate(kinds) if match[f"{prefix}{i}"]), None)


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower())
