"""The dateline before the lead: where, when and by which agency a report was filed."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from counterclaim.intake.dates import DAY, find_date

_CAPITAL = r"[^\W\d_a-z]"
_WORD = rf"{_CAPITAL}[\w.'’-]*"
_PLACE = rf"{_WORD}(?:\s(?:(?:of|the|de|del|al|el|and)\s)?{_WORD}){{0,4}}"
# "BUKAVU (DR Congo), …": a country in brackets, not the agency, which stands last.
_PLACES = rf"(?P<place>{_PLACE}(?:\s\({_PLACE}\)(?=,|\s\())?(?:(?:,\s|\s?/\s?){_PLACE}){{0,2}})"
_DATE = rf"(?P<date>(?i:{DAY}))"
_OUTLET = r"(?P<outlet>[^\W\d_][\w.&'’ -]{1,30}?)"
_DASH = rf"(?:\.?\s(?:--?|–|—)(?=\s|$)|\.-+(?=\s)|\s?—(?={_CAPITAL}|\d))"

_FORMS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # MOSCOW, 9 Mar - RIA Novosti. The …
        rf"{_PLACES},\s{_DATE}{_DASH}\s{_OUTLET}\.(?=\s)",
        # MOSCOW, October 14. /TASS/. The …
        rf"{_PLACES}(?:,\s{_DATE})?\.?\s/{_OUTLET}/\.?(?:{_DASH})?",
        # KARSK, Ukraine, March 9 (Reuters) - The …; ISFAHAN, April 3, IRNA - The …; KARSK, May 4 -
        rf"{_PLACES}[.,]?\s{_DATE}(?:,\s{_OUTLET})?{_DASH}",
        rf"{_PLACES}[.,]?\s{_DATE}\s?\({_OUTLET}\)(?:{_DASH}|\.-|:|(?=\s))",
        # KABUL, Afghanistan (AP) — The …
        rf"{_PLACES}\s\({_OUTLET}\){_DASH}",
        # Whole lines: NAY PYI TAW, 18 January; EL OBEID – 4 March 2029; Baghdad – INA
        rf"{_PLACES}(?:,\s|\s?[–—-]\s){_DATE}\.?$",
        rf"{_PLACES}{_DASH}\s(?P<outlet>{_PLACE})$",
        # Simferopol, July 7. The …
        rf"{_PLACES},\s{_DATE}\.(?=\s)",
        # March 10, 2027 (KHARTOUM) – The …; Feb 10 - The …
        rf"{_DATE}(?:\s\((?P<place>{_PLACE})\))?{_DASH}",
        # El Obeid - The …; but not Hezbollah – Iran's ally – said …
        rf"{_PLACES}{_DASH}(?=\s*[\"“‘']?(?:{_CAPITAL}|\d))(?![^.]*\s(?:-|–|—)\s)",
        # BEIRUT — The …; ISLAMABAD: The …
        r"(?P<place>[^\W\d_a-z][^\Wa-z_]{2,}(?:[\s/'’-]+[^\Wa-z_]+){0,3})" rf"(?:{_DASH}|:(?=\s))",
        # (Reuters) - The …; (Beirut) – The …
        rf"\({_OUTLET}\){_DASH}",
    )
)
"""The forms in use, the more telling ones first."""

_WIRE_AGENCIES = frozenset(
    (
        *("AFP", "ANSA", "AP", "Bloomberg", "CNN", "dpa", "Interfax", "Reuter", "Reuters"),
        *("TASS", "UPI", "Xinhua", "Yonhap"),
    )
)
"""Names that are an agency where they stand alone in brackets, as a place may."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: the first ``length`` characters of its line.

    ``published`` is None where it prints no year, and ``has_date`` tells whether a day stands
    there at all.
    """

    length: int
    outlet: str | None = None
    published: datetime.date | None = None
    has_date: bool = False


def match_dateline(line: str) -> Dateline | None:
    """The dateline at the start of a line, or None.

    >>> match_dateline("KARSK, March 4, 2031 (Reuters) - A depot burned.").outlet
    'Reuters'
    """
    for form in _FORMS:
        match = form.match(line)
        if match:
            groups = match.groupdict()
            outlet = groups.get("outlet")
            if outlet and not groups.get("place") and outlet not in _WIRE_AGENCIES:
                outlet = None
            date = groups.get("date") or ""
            found = find_date(date)
            length = len(match[0].rstrip())
            return Dateline(length, outlet, found.when if found else None, bool(date))
    return None
