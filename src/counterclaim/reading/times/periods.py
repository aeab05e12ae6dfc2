"""Rules for stretches longer than a month: years, decades, centuries, quarters, halves, seasons."""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.language import (
    ERA,
    JOIN,
    ONES,
    ORDINAL,
    SEASON,
    SEASON_CODES,
    TENS,
    YEAR4,
    number,
    ordinal,
    pattern,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.reading.times.year import YEAR, named_year, relative_year
from counterclaim.records import Granularity


def _era_year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A year before our era, or "AD 70"."""
    del narrative
    if match["before"]:
        return calendar.year(-int(match["before"]))
    return calendar.year(int(match["after"]))


def _first_era_year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "499-493 BC", "499 to 493 BC": the first of two years before our era."""
    del narrative
    return calendar.year(-int(match["before"]))


_DECADE_NAMES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def _decade(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the 1990s", "the '90s", "the nineties": the last such decade that has begun."""
    if match["era"]:
        return calendar.decade(-int(match["digits"]))
    if match["full"]:
        return calendar.decade(int(match["full"]))
    within = int(match["short"]) if match["short"] else _DECADE_NAMES[match["name"].lower()]
    now = narrative.now.year if narrative.now else 2000
    first = now // 100 * 100 + within
    return calendar.decade(first if first <= now else first - 100)


def _century(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    del narrative
    number = ordinal(match["ordinal"])
    if not 1 <= number <= 30:
        return None
    return calendar.century(number, before_era=bool(match["era"]))


def _quarter(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A quarter; without a year the last one that had begun, ahead where the clause is future."""
    word = (match["ordinal"] or match["digit"]).lower()
    number = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "1": 1, "2": 2, "3": 3, "4": 4}.get(
        word
    ) or ordinal(word)
    if not 1 <= number <= 4:
        return None
    named = match["year"] or match["year_before"]
    relative = match["relative"] or match["relative_before"]
    year: int | None = int(named) if named else None
    if year is None and relative:
        year = relative_year(relative, narrative)
    if year is None:
        year = _year_of_quarter(number, match, narrative)
    return None if year is None else calendar.quarter(year, number)


def _year_of_quarter(number: int, match: re.Match[str], narrative: Narrative) -> int | None:
    """The quarter of this year where it has begun or ended of late, else by tense."""
    published = narrative.published
    if narrative.history or published is None:
        return narrative.year
    since_start = published.month - (3 * number - 2)
    if narrative.is_future(*match.span()):
        return published.year + (since_start > 5)
    return published.year - (since_start < 0)


def _quarter_told(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "the latest quarter", "the 1988 period": as named before, else the last full one."""
    published = narrative.published
    if published is None or narrative.history:
        return None
    told = narrative.quarter
    if "current" in match.group().lower():
        told = calendar.unit_of(published, "Q")
    elif told is None or (not match["year"] and "quarter" not in match.group()[:11]):
        told = calendar.unit_of(calendar.add(published, -3, "M"), "Q")
    if told.start is None:
        return None
    if match["year"]:
        told = calendar.unit_of(told.start.replace(year=int(match["year"])), "Q")
    return replace(told, anchor=narrative.anchor(told=True))


def _half(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    number = 1 if match["which"].lower() in ("first", "1st") else 2
    year = int(match["year"]) if match["year"] else narrative.year if narrative.history else None
    if year is None:
        year = narrative.published.year if narrative.published else narrative.year
    return None if year is None else calendar.half(year, number)


def _season(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A season. "Fall" and "spring" alone are words of their own: they need a word before."""
    name = match["season"].lower()
    which = (match["which"] or "").lower().strip()
    year = named_year(match, narrative)
    after = narrative.text[match.end() : match.end() + 12]
    plain = which in ("", "the")
    if (
        name in ("fall", "spring")
        and plain
        and year is None
        and re.match(r"\s(?:of|in|from|to)\b", after)
    ):
        return None
    if year is None and not which and not (narrative.history and name != "fall"):
        before = narrative.text[max(0, match.start() - 14) : match.start()]
        if not re.search(
            r"\b(?:in|since|by|until|early|late|during|through|mid|before)[\s-]$", before, re.I
        ):
            return None
    code = SEASON_CODES[name]
    if year is None:
        year = _year_of_season(calendar.SEASONS[code], which, narrative, match)
    if year is None:
        return Meaning(f"XXXX-{code}", Granularity.SEASON, approximate=True)
    return replace(calendar.season(year, code), anchor=narrative.anchor(), approximate=True)


def _year_of_season(
    month: int, which: str, narrative: Narrative, match: re.Match[str]
) -> int | None:
    published = narrative.published
    if narrative.history or published is None:
        year = narrative.year
        shift = {"next": 1, "the next": 1, "the following": 1, "last": -1, "the previous": -1}
        return None if year is None else year + shift.get(which, 0)
    if which in ("last", "this past"):
        return published.year - (month + 2 >= published.month)
    if which in ("next", "this coming", "the coming"):
        return published.year + (month <= published.month)
    if which == "this":
        return published.year
    return narrative.year_for(month, future=narrative.is_future(*match.span()))


def _year_end(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "year's end", "the end of the year"."""
    del match
    base = narrative.told if narrative.history else narrative.published
    if base is None:
        return None
    return replace(calendar.narrow(calendar.year(base.year), "END"), anchor=narrative.anchor())


def _spoken_year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """As in "nineteen ninety-six", as broadcasts are written down."""
    del narrative
    words = match["tens"] + (f"-{match['ones']}" if match["ones"] else "")
    return calendar.year(1900 + int(number(words) or 0))


_DECADE_YEAR = r"(?P<full>1[0-9]\d0|20\d0)['’]?s|['’](?P<short>\d0)['’]?s"

RULES: tuple[Rule, ...] = (
    Rule(pattern(rf"(?P<before>\d{{1,4}})(?={JOIN}\d{{1,4}}{ERA})"), _first_era_year),
    Rule(pattern(rf"(?P<before>\d{{1,4}}){ERA}|(?-i:A\.?D\.?) (?P<after>\d{{1,4}})"), _era_year),
    Rule(
        pattern(
            rf"(?:the )?(?:{_DECADE_YEAR}|(?P<digits>\d{{2,3}}0)s(?P<era>{ERA}))"
            rf"|the (?P<name>{'|'.join(_DECADE_NAMES)})"
        ),
        _decade,
    ),
    Rule(pattern(rf"(?:the )?(?P<ordinal>{ORDINAL})[ -]century(?P<era>{ERA})?"), _century),
    Rule(
        pattern(
            rf"(?:the )?(?:(?P<year_before>{YEAR4}) "
            r"|(?P<relative_before>last|this|next) year['’]s )?"
            rf"(?:fiscal[- ])?(?:(?P<ordinal>first|second|third|fourth"
            rf"|[1-4](?:st|nd|rd|th))[- ](?:fiscal[- ])?quarter|Q(?P<digit>[1-4]))"
            rf"(?:,?(?: of)?(?: fiscal)? (?:(?P<year>{YEAR4})|(?P<relative>last|this|next) year))?"
        ),
        _quarter,
    ),
    Rule(
        pattern(
            rf"(?:the )?(?P<which>first|second|1st|2nd|latter|former) half"
            rf" of (?:(?P<year>{YEAR4})|(?:the|this) year)"
        ),
        _half,
    ),
    Rule(
        pattern(
            rf"(?:(?P<which>last|next|this past|this coming|the coming|this|that|the previous"
            rf"|the following|the next|the same|the) )?(?P<season>{SEASON}){YEAR}?"
        ),
        _season,
    ),
    Rule(
        pattern(
            rf"the (?:(?:latest|current|same|most recent|(?P<year>{YEAR4})) (?:quarter|period)"
            r"|quarter)"
        ),
        _quarter_told,
    ),
    Rule(
        pattern(r"(?:the )?(?:year[- ]end|year['’]s end)"),
        _year_end,
    ),
    Rule(
        pattern(rf"nineteen (?P<tens>{'|'.join(TENS)})(?:[- ](?P<ones>{'|'.join(ONES[:9])}))?"),
        _spoken_year,
    ),
)
