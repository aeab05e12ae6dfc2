"""Rules for dates that are named: days, months, years, quarters, decades, in every usual order."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from counterclaim.reading.times import calendar
from counterclaim.reading.times.expression import Meaning, TimexType
from counterclaim.reading.times.language import (
    DAY,
    DAY_ORDINAL,
    ERA,
    MONTH_ANY,
    MONTH_BARE,
    ORDINAL,
    SEASON,
    SEASON_CODES,
    WEEKDAY_SHORT,
    YEAR4,
    month_number,
    ordinal,
    pattern,
)
from counterclaim.reading.times.narrative import Narrative
from counterclaim.reading.times.rule import Rule
from counterclaim.records import Granularity

JOIN = r"(?: ?[-–—/] ?| (?:and|to|or|until|till|through) |, (?:and )?)"
"""What stands between the days of a list or range: "7-9 March", "3 and 5 May"."""

_YEAR_OF = (
    r"(?:(?:of )?(?P<relative>last|this|next|that|the same|the following|the previous|the next)"
    r" year)"
)
_YEAR = rf"(?:,? (?:of |in )?(?P<year>\d{{1,4}}(?P<era>{ERA})|{YEAR4})|,? {_YEAR_OF})"


def _year_number(match: re.Match[str]) -> int | None:
    """The year that a match names, negative before our era."""
    words = match["year"]
    if not words:
        return None
    number = int(re.match(r"\d+", words).group())  # type: ignore[union-attr]
    return -number if match["era"] else number


def relative_year(word: str, narrative: Narrative) -> int | None:
    """The year meant by "last", "this", "next" (from now) or "that", "the following" (told)."""
    word = word.lower()
    shift = {"last": -1, "next": 1, "the previous": -1, "the following": 1, "the next": 1}
    if word in ("last", "this", "next") and not narrative.history:
        base = narrative.published.year if narrative.published else None
    else:
        base = narrative.year or (narrative.published.year if narrative.published else None)
    return None if base is None else base + shift.get(word, 0)


def _day_of_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A day and month, with a year or without."""
    month = month_number(match["month"])
    day = int(re.match(r"\d+", match["day"]).group())  # type: ignore[union-attr]
    year = _year_number(match)
    if year is None and match["relative"]:
        year = relative_year(match["relative"], narrative)
    if year is not None:
        return calendar.day(year, month, day) if calendar.is_date(year, month, day) else None
    return day_without_year(month, day, narrative, match.start(), match.end())


def day_without_year(
    month: int, day: int, narrative: Narrative, start: int, end: int
) -> Meaning | None:
    """The year of a day without one: the narrative's, in news the one nearest to publication."""
    if narrative.history and narrative.year is not None or narrative.published is None:
        year = narrative.year_for(month, future=False)
    else:
        year = _nearest_year(month, day, narrative.published)
        future = narrative.is_future(start, end)
        days = (datetime.date(year, month, 1) - narrative.published).days
        if future and days < -92:
            year += 1
        elif not future and days > 92:
            year -= 1
    if year is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}", approximate=True)
    if not calendar.is_date(year, month, day):
        return None
    return replace(calendar.day(year, month, day), anchor=narrative.anchor())


def _nearest_year(month: int, day: int, date: datetime.date) -> int:
    """The year in which this day is nearest to a date."""
    position = 31 * month + day - (31 * date.month + date.day)
    return date.year + (position < -186) - (position > 186)


def _month_first(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ "March 3" — but "in March 300 …" and "in May 25 people" name only the month."""
    before = narrative.text[max(0, match.start() - 4) : match.start()].lower()
    if before.endswith("in ") and not match["year"] and not match["relative"]:
        return None
    return _day_of_month(match, narrative)


def _month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A month with a year."""
    number = month_number(match["month"])
    year = _year_number(match)
    if year is None and match["relative"]:
        year = relative_year(match["relative"], narrative)
    return None if year is None else calendar.month(year, number)


_BEFORE_BARE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|last|next|this|early|late|mid|from|to|between|and|before"
    r"|after|during|through|throughout|for|or|each|every|late-|around|about|on|past|previous|the"
    r"|end|beginning|start|earlier|as|is|was)\s+|mid-|[-–(,]\s?)$",
    re.IGNORECASE,
)


def _bare_month(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A month alone; "May" and "March" only where a word before makes them months."""
    word = match["month"]
    before = narrative.text[max(0, match.start() - 12) : match.start()]
    if word.lower() in ("may", "march"):
        if not _BEFORE_BARE_MONTH.search(before) or before.rstrip().lower().endswith((" the", ",")):
            return None
        if re.match(r" [A-Z]\w+", narrative.text[match.end() :]) and not before.strip():
            return None
    elif re.search(r"[A-Z][a-z]+ $", before) and not _BEFORE_BARE_MONTH.search(before):
        return None
    number = month_number(word)
    qualifier = (match["which"] or "").lower()
    year = _year_of_month(number, qualifier, narrative, match)
    if year is None:
        return Meaning(f"XXXX-{number:02d}", Granularity.MONTH, approximate=True)
    return replace(calendar.month(year, number), anchor=narrative.anchor())


def _year_of_month(
    number: int, qualifier: str, narrative: Narrative, match: re.Match[str]
) -> int | None:
    """The year of a month: "last May" is before this month, "next May" after it."""
    published = narrative.published
    if qualifier in ("last", "next", "this past", "this coming") and published:
        if narrative.history and narrative.told:
            published = narrative.told
        if qualifier in ("last", "this past"):
            return published.year - (number >= published.month)
        return published.year + (number <= published.month)
    if qualifier == "this" and published:
        return published.year
    return narrative.year_for(number, future=narrative.is_future(match.start(), match.end()))


def _year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A year alone. Numbers with a unit, a currency or a designation around are no years."""
    number = int(match["year"])
    text, start, end = narrative.text, match.start("year"), match.end("year")
    before, after = text[max(0, start - 16) : start], text[end : end + 24]
    if _NOT_BEFORE_YEAR.search(before) or _NOT_AFTER_YEAR.match(after):
        return None
    if not 1000 <= number <= 2100:
        return None
    if not match["named"] and not _BEFORE_YEAR.search(before) and not _YEAR_FITS.match(after):
        return None
    return calendar.year(number)


_NOT_BEFORE_YEAR = re.compile(
    r"(?:[$£€#]|\b(?:resolution|page|channel|flight|highway|route|model|about|some|nearly|almost|than"
    r"|least|over|no\.|number|room|boeing|unit|version|article|section|no|chapter|brigade|another"
    r"|total|only|up to|killed|killing|of the|case|hill|point)\s+|\b[A-Z]{1,4}-|\d[-.,:/ ]|[A-Z]{2,}\s)$",
    re.IGNORECASE,
)
_NOT_AFTER_YEAR = re.compile(
    r"(?:[-\s](?:people|troops|soldiers|men|women|civilians|fighters|killed|wounded|dead|members"
    r"|miles?|km|kilomet\w+|met\w+|feet|tons?|tonnes|dollars|euros|pounds|shares|others|homes|"
    r"houses|villages|rounds|shells|missiles|drones|tanks|of|GMT|UTC|EST|EDT|local|hours|hrs|prisoners"
    r"|workers|children|police\w*|residents|acres|hectares|points|jobs|employees|years|days)\b|%|°|\s?-\s?(?:strong|member))",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|between|and|before|after|during|through|throughout"
    r"|for|or|early|late|mid|the|circa|ca\.|around|year|end|into|summer|spring|winter|autumn|fall"
    r"|fiscal|its|'s|his|or|with|on|as|a)\s+|mid-|pre-|post-|[-–—/(\[,]\s?|\n)$",
    re.IGNORECASE,
)
_YEAR_FITS = re.compile(r"\s?[-–—)\],:;.]|\s(?:[a-z]+\b|$)|$|\n|'s|’s")


def _era_year(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A year before our era, or "AD 70"."""
    del narrative
    if match["before"]:
        return calendar.year(-int(match["before"]))
    return calendar.year(int(match["after"]))


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
    """ "the 1990s", "the '90s", "the nineties": of this century only up to its present decade."""
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
    year: int | None = int(named) if named else None
    if year is None and match["relative"]:
        year = relative_year(match["relative"], narrative)
    if year is None:
        year = narrative.year_for(3 * number - 2, future=narrative.is_future(*match.span()))
    return None if year is None else calendar.quarter(year, number)


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
    year = _year_number(match)
    if year is None and match["relative"]:
        year = relative_year(match["relative"], narrative)
    if year is None and not which:
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


def _iso(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """ISO 8601, with a time of day where it is given."""
    del narrative
    year, month, day = int(match["year"]), int(match["number"]), int(match["day"])
    if not calendar.is_date(year, month, day):
        return None
    date = calendar.day(year, month, day)
    if not match["clock"]:
        return date
    hour, minute = int(match["clock"][:2]), int(match["clock"][3:5])
    if hour > 23 or minute > 59:
        return date
    clock = datetime.time(hour, minute)
    return replace(
        date,
        value=f"{date.value}T{clock:%H:%M}",
        type=TimexType.TIME,
        granularity=Granularity.MINUTE,
        start_time=clock,
        end_time=clock,
    )


def _numeric(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """Day, month and year as numbers: day first; where both orders fit, approximate.

    With slashes and publication the order nearer to publication is taken.
    """
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    orders = [(second, first)]
    if match["mark"] != ".":
        orders.append((first, second))
    dates = [calendar.day(year, m, d) for m, d in orders if calendar.is_date(year, m, d)]
    if not dates:
        return None
    published = narrative.published
    if len(dates) == 2 and dates[0] != dates[1]:
        if published:
            today = datetime.date(published.year, published.month, published.day)
            dates.sort(key=lambda date: abs(((date.start or today) - today).days))
        return replace(dates[0], approximate=True)
    return dates[0]


def _date_time_group(match: re.Match[str], narrative: Narrative) -> Meaning | None:
    """A military date-time group: day, hour, minute, zone letter, month, year: 020430ZMAY24."""
    year = 2000 + int(match["year"][-2:]) if match["year"] else None
    month, day = month_number(match["month"]), int(match["day"])
    if year is None:
        year = narrative.year_for(month, future=False)
    hour, minute = int(match["hour"]), int(match["minute"])
    if year is None or not calendar.is_date(year, month, day) or hour > 23 or minute > 59:
        return None
    date = calendar.day(year, month, day)
    clock = datetime.time(hour, minute)
    zone = "Z" if match["zone"].upper() == "Z" else ""
    return replace(
        date,
        value=f"{date.value}T{clock:%H:%M}{zone}",
        type=TimexType.TIME,
        granularity=Granularity.MINUTE,
        start_time=clock,
        end_time=clock,
    )


_WEEKDAY_BEFORE = rf"(?:{WEEKDAY_SHORT},? (?:the )?)?"
_DECADE_YEAR = r"(?P<full>1[0-9]\d0|20\d0)['’]?s|['’](?P<short>\d0)['’]?s"

RULES: tuple[Rule, ...] = (
    Rule(
        pattern(
            rf"{_WEEKDAY_BEFORE}(?P<day>{DAY_ORDINAL})(?: of)?[ -](?P<month>{MONTH_ANY}){_YEAR}?"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"(?P<day>{DAY_ORDINAL})(?={JOIN}{DAY_ORDINAL}(?: of)? (?P<month>{MONTH_ANY}){_YEAR}?)"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH_ANY}) (?:the )?(?P<day>{DAY_ORDINAL})"
            rf"(?:{_YEAR})?(?: \({WEEKDAY_SHORT}\))?"
        ),
        _month_first,
    ),
    Rule(
        pattern(
            rf"(?P<month>{MONTH_ANY}) (?P<day>{DAY_ORDINAL})"
            rf"(?={JOIN}(?:{MONTH_ANY} )?{DAY_ORDINAL}{_YEAR})"
        ),
        _day_of_month,
    ),
    Rule(
        pattern(
            rf"(?P<year>{YEAR4})(?P<era>(?!))? (?P<month>{MONTH_ANY}) (?P<day>{DAY})(?P<relative>(?!))?"
        ),
        _day_of_month,
    ),
    Rule(pattern(rf"(?P<month>{MONTH_ANY}){_YEAR}"), _month),
    Rule(
        pattern(
            rf"(?:(?P<which>last|next|this past|this coming|this) )?"
            rf"(?P<month>{MONTH_BARE}|(?-i:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?:['’]s)?"
        ),
        _bare_month,
    ),
    Rule(pattern(rf"(?P<named>(?:the )?year )?(?P<year>{YEAR4})"), _year),
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
            rf"(?:the )?(?:(?P<year_before>{YEAR4}) )?(?:fiscal[- ])?(?:(?P<ordinal>first|second|third|fourth"
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
            rf"|the following|the next|the same|the) )?(?P<season>{SEASON}){_YEAR}?"
        ),
        _season,
    ),
    Rule(
        pattern(
            r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<number>0?[1-9]|1[0-2])(?P=mark)"
            r"(?P<day>3[01]|[12]\d|0?[1-9])(?:(?:T| )(?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
        ),
        _iso,
    ),
    Rule(
        pattern(
            r"(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)"
        ),
        _numeric,
    ),
    Rule(
        pattern(
            r"(?P<day>[0-3]\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>(?-i:[A-Z])) ?"
            r"(?P<month>(?-i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)) ?(?P<year>\d{4}|\d\d)?"
        ),
        _date_time_group,
    ),
)
