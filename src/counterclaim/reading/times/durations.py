"""Rules for lengths of time and for what recurs."""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    APPROXIMATELY,
    MONTH_ANY,
    MONTH_BARE,
    NUMBER,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR4,
    month_number,
    number,
    pattern,
    unit_code,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

_DESIGNATORS = {
    "S": ("T", "S", 1),
    "MIN": ("T", "M", 1),
    "H": ("T", "H", 1),
    "D": ("", "D", 1),
    "W": ("", "W", 1),
    "W2": ("", "W", 2),
    "M": ("", "M", 1),
    "Q": ("", "Q", 1),
    "Y": ("", "Y", 1),
    "Y10": ("", "Y", 10),
    "Y100": ("", "Y", 100),
}
_VAGUE_REACH = {"D": (7, "D"), "W": (30, "D"), "M": (3, "M"), "Q": (6, "M"), "Y": (3, "Y")}
"""How far "recent days", "coming weeks", "within months" reach; the result is approximate."""


def duration_value(count: float | None, code: str) -> str:
    """TIMEX value of a length: ``P2D``, ``PT4H``, ``PXW`` where it is not counted."""
    time, letter, factor = _DESIGNATORS[code]
    if count is None:
        letter = {"Y10": "DE", "Y100": "CE"}.get(code, letter)
        return f"P{time}X{letter}"
    amount = count * factor
    return f"P{time}{amount:g}{letter}"


def length_in_days(value: str) -> tuple[float, str]:
    """Count and unit (D, W, M, Q, Y) of a duration's value, for arithmetic with dates.

    A vague length has the reach of :data:`_VAGUE_REACH`; hours become days.
    """
    match = re.fullmatch(r"P(T?)(X|[\d.]+)([A-Z]+)", value)
    if match is None:
        return 1, "D"
    time, amount, letter = match.groups()
    if amount == "X":
        code = {"DE": "Y", "CE": "Y"}.get(letter, letter)
        return (0, "D") if time else _VAGUE_REACH[code]
    if time:
        return float(amount) / {"S": 86400, "M": 1440, "H": 24}[letter], "D"
    return float(amount), letter


def _length(match: re.Match[str]) -> Meaning | None:
    words = match["number"]
    count = number(words) if words else None
    return Meaning(
        duration_value(count, unit_code(match["unit"])),
        Granularity.INTERVAL,
        type=TimexType.DURATION,
        approximate=count is None,
    )


_FRACTIONS = frozenset({"a", "an", "the", "one", "three", "half"})
"""Before "quarter" these make a fraction or an ordinal, not a length."""
_AGE_AFTER = re.compile(r"\s(?:old\b|of age\b)", re.IGNORECASE)
_RATE_BEFORE = re.compile(
    r"(?:\d%?|\b(?:million|billion|times|once|twice|barrels|dollars|percent|cents))\s$", re.I
)


_UNIT_AFTER = re.compile(rf"\sof\s(?:the\s)?(?:{MONTH_ANY}|{YEAR4})\b", re.IGNORECASE)


def _is_part(match: re.Match[str], narrative: Narrative) -> bool:
    """True in "the first ten days of June", which the month that follows takes in."""
    return _UNIT_AFTER.match(narrative.text, match.end()) is not None


def _duration(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "six months"; not the rate of "90 a day", nor "a second", which is an ordinal."""
    words, unit = match["number"].lower(), match["unit"].lower()
    if unit.rstrip("s") in ("second", "quarter") and words in _FRACTIONS:
        return None
    before = narrative.text[max(0, match.start() - 12) : match.start()]
    meaning = _length(match)
    if words in ("a", "an") and _RATE_BEFORE.search(before):
        return None
    if _AGE_AFTER.match(narrative.text, match.end()):
        return None
    if re.search(r"\b(?:first|last|final)\s$", before) and _is_part(match, narrative):
        return None
    return meaning


def _hyphenated(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "a 30-day truce", "the two-month siege"."""
    del narrative
    if (
        match["unit"].lower().rstrip("s") in ("second", "quarter")
        and not match["number"][0].isdigit()
    ):
        return None
    return _length(match)


def _long(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "month-long", "decades-long"."""
    del narrative
    value = duration_value(None if match["plural"] else 1, unit_code(match["unit"]))
    return Meaning(value, Granularity.INTERVAL, type=TimexType.DURATION)


_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:for|within|in|over|after|of|just|only|and|the|than|following|took|take|lasting?)\s|^)$",
    re.IGNORECASE,
)


def _uncounted(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "for weeks", "within days"; in "early hours" the plural names no length."""
    before = narrative.text[max(0, match.start() - 10) : match.start()]
    if not _LENGTH_BEFORE.search(before):
        return None
    value = duration_value(None, unit_code(match["unit"]))
    return Meaning(value, Granularity.INTERVAL, type=TimexType.DURATION, approximate=True)


def _span_around_now(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the past 24 hours", "the next two weeks", "recent months", "the coming days"."""
    which = match["which"].lower()
    words = match["number"]
    unit = match["unit"].lower()
    if not words and not unit.endswith("s") and which not in ("past", "coming", "last", "next"):
        return None
    count = number(words) if words else None if unit.endswith("s") else 1
    value = duration_value(count, unit_code(unit))
    meaning = Meaning(
        value, Granularity.INTERVAL, type=TimexType.DURATION, approximate=count is None
    )
    base = narrative.now
    if base is None:
        return meaning
    length, code = length_in_days(value)
    ahead = which in ("next", "coming", "following")
    if ahead:
        start = calendar.add(base, 1 if count is None and not value.startswith("PT") else 0, "D")
        end = max(start, calendar.add(base, length, code))
    else:
        start, end = calendar.add(base, -max(length, 1 / 2) if code == "D" else -length, code), base
    return replace(meaning, start=start, end=end, anchor=narrative.anchor())


def _first_units_of(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the first nine months (of the year)": the length alone."""
    if _is_part(match, narrative):
        return None
    return _length(match)


_SET_WORDS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def _set_word(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del narrative
    value = _SET_WORDS[match.group().lower()]
    return Meaning(value, Granularity.INTERVAL, type=TimexType.SET)


def _every(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "every day", "each week", "every two hours", "per month"."""
    del narrative
    words = match["number"]
    count = number(words) if words else 1
    value = duration_value(count, unit_code(match["unit"]))
    return Meaning(value, Granularity.INTERVAL, type=TimexType.SET)


def _every_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "each July"."""
    del narrative
    value = f"XXXX-{month_number(match['month']):02d}"
    return Meaning(value, Granularity.INTERVAL, type=TimexType.SET)


def _weekdays(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "every Friday", "Fridays"."""
    del narrative
    weekday = match["weekday"] or match["weekday_plural"]
    number_of_day = WEEKDAYS[weekday.lower()[:3]] + 1
    return Meaning(f"XXXX-WXX-{number_of_day}", type=TimexType.SET)


_ADJECTIVE = (
    r"(?:(?:more|additional|full|whole|consecutive|straight|trading|working|further|long"
    r"|successive|bloody) )?"
)
_PLURAL = r"(?:hours|days|weeks|months|years|decades|centuries)"

RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            rf"(?:{APPROXIMATELY} )?(?P<number>{NUMBER}) {_ADJECTIVE}(?P<unit>{UNIT})(?: or so)?"
        ),
        _duration,
    ),
    Rule(
        pattern(
            rf"(?:{NUMBER} (?:to|or) |\d+[-–])(?P<number>{NUMBER}) {_ADJECTIVE}(?P<unit>{UNIT})"
        ),
        _duration,
    ),
    Rule(pattern(rf"(?P<number>{NUMBER})-(?P<unit>{UNIT})(?:-long)?(?!-old)"), _hyphenated),
    Rule(pattern(r"(?P<unit>hour|day|night|week|month|year|decade)(?P<plural>s)?-long"), _long),
    Rule(pattern(rf"(?P<unit>{_PLURAL})"), _uncounted),
    Rule(
        pattern(
            rf"(?:the |this )?(?P<which>past|last|next|coming|recent|following|previous)"
            rf" (?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})(?: or so)?"
        ),
        _span_around_now,
    ),
    Rule(
        pattern(
            rf"the (?:first|last|final|opening|latest|initial)"
            rf" (?P<number>{NUMBER}) (?P<unit>{UNIT})"
        ),
        _first_units_of,
    ),
    Rule(pattern("|".join(_SET_WORDS)), _set_word),
    Rule(
        pattern(rf"(?:every|each|per)(?: other)? (?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})"),
        _every,
    ),
    Rule(pattern(rf"(?:every|each) (?P<month>{MONTH_BARE})"), _every_month),
    Rule(pattern(rf"every (?P<weekday>{WEEKDAY})|(?P<weekday_plural>{WEEKDAY})s"), _weekdays),
)
