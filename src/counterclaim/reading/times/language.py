"""The English words of time: fragments of patterns, and what the words mean."""

from __future__ import annotations

import re

MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
WEEKDAYS |= {name[:3]: number for name, number in WEEKDAYS.items()}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

ONES = [
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
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS: dict[str, float] = {word: value for value, word in enumerate(ONES, 1)}
NUMBERS |= {word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)}
NUMBERS |= {"a": 1, "an": 1, "the": 1, "half": 0.5, "hundred": 100, "dozen": 12}

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, 1)}
ORDINALS |= {f"twenty-{word}": 20 + value for word, value in list(ORDINALS.items())[:9]}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}

SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNITS = {
    "second": "S",
    "minute": "MIN",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W2",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "Y10",
    "century": "Y100",
    "centurie": "Y100",
}
"""Units of duration; W2, Y10 and Y100 are multiples of a smaller unit."""

MODIFIERS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "closing": "END",
}

VAGUE = frozenset({"several", "few", "some", "many", "couple", "dozens", "hundreds", "recent"})
"""Words that count without a number: their value is X."""

# Fragments of patterns. Month names that are also words keep their capitals.
_FULL_MONTHS = "|".join(name for name in MONTH_NAMES if name not in ("march", "may", "august"))
MONTH_ANY = (
    rf"(?:{_FULL_MONTHS}|(?-i:March|MARCH|May|MAY|August|AUGUST)"
    r"|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)"
)
MONTH_BARE = rf"(?:{_FULL_MONTHS}|(?-i:March|MARCH|May|MAY|August|AUGUST))"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|(?-i:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_ORDINAL = rf"(?:{DAY}(?:st|nd|rd|th)?)"
YEAR4 = r"(?:1[0-9]\d\d|20\d\d)"
ERA = r"(?: (?-i:B\.C\.(?:E\.)?|BCE?))"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
_NUMBER_WORD = (
    rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(reversed(ONES))})"
)
NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?: 1/2)?|(?:an?|one|two|three|several|few) (?:hundred|dozen)"
    rf"|half(?: a| an)?(?: dozen)?|(?:a |the )?couple(?: of)?|(?:a |the )?(?:very )?few|several"
    rf"|dozens of|hundreds of|many|some|{_NUMBER_WORD}(?: hundred| and a half)?|an?)"
)
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?"
    r"|decades?|centur(?:y|ies))"
)
ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|(?:twenty-)?(?:{'|'.join(_ORDINALS)})|thirtieth|thirty-first)"
PART_OF_DAY = (
    r"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening)|night(?:fall|time)?|(?:pre-?)?dawn"
    r"|daybreak|sunrise|sunset|dusk|midday|noon|midnight|lunchtime)"
)
APPROXIMATELY = (
    r"(?:about|around|approximately|roughly|nearly|almost|some|more than|less than|over|under"
    r"|up to|at least|at most|no more than|no less than|just over|just under|only|just|circa|ca\.?)"
)

JOIN = r"(?: ?[-–—/] ?| (?:and|to|or|until|till|through) |, (?:and )?)"
"""What stands between the parts of a list or range: "7-9 March", "3 and 5 May"."""

_SPACE = r"(?:[^\S\n]{1,3}\n?|\n[^\S\n]{0,3})"


def spaced(source: str) -> str:
    """A pattern in which each blank stands for white space within one paragraph."""
    return re.sub(r"(?<!\\)(?<!\[)(?<!\[-) ", lambda _: _SPACE, source)


def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern of whole words; see :func:`spaced` for its blanks."""
    return re.compile(rf"(?<![\w$£€])(?<!\d[.,:])(?:{spaced(source)})(?!\w|[.,]\d)", re.IGNORECASE)


def month_number(word: str) -> int:
    """Number of a month from its name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


_LONGEST_NUMBER = 9
"""A count of more digits is no count of time: it is as good as "many"."""


def number(words: str) -> float | None:
    """What a number says, None where it counts vaguely ("several").

    >>> number("twenty-two"), number("a couple of"), number("1,500"), number("several")
    (22, 2, 1500.0, None)
    """
    cleaned = words.lower().replace(",", "").strip()
    if cleaned[0].isdigit():
        if len(cleaned) > _LONGEST_NUMBER:
            return None
        whole, _, fraction = cleaned.partition(" ")
        return float(whole) + (0.5 if fraction else 0)
    parts = re.split(r"[\s-]+", cleaned)
    if "couple" in parts:
        return 2
    if any(part in VAGUE for part in parts):
        return None
    if cleaned.endswith("and a half"):
        return NUMBERS[parts[0]] + 0.5
    if parts[0] == "half":
        return 6 if "dozen" in parts else 0.5
    if parts[-1] in ("hundred", "dozen"):
        return NUMBERS[parts[0]] * NUMBERS[parts[-1]]
    return sum(NUMBERS.get(part, 0) for part in parts) or None


def leading_number(words: str) -> int:
    """The whole number that words start with ("3rd": 3), 0 where there is none."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else 0


def ordinal(word: str) -> int:
    """What an ordinal says, 0 where it is not one. A hyphen or blank may join its parts."""
    return leading_number(word) or ORDINALS.get(word.lower().replace(" ", "-"), 0)


def unit_code(word: str) -> str:
    """Code of a unit of time, singular or plural: D, W, M, Q, Y, S, MIN, H, W2, Y10, Y100."""
    return UNITS[word.lower().removesuffix("s")]
