"""The days that claims tell of, which filters by date look at."""

from __future__ import annotations

import datetime

from counterclaim.records import Reading


def days_of(reading: Reading) -> dict[str, tuple[datetime.date, datetime.date]]:
    """First and last day that each claim tells of, by the claim's id.

    The days of its events where one has a time, else the day of publication, else not in there.
    """
    days = {}
    if published := reading.document.published:
        day = datetime.date(published.year, published.month, published.day)
        days = dict.fromkeys((claim.id for claim in reading.claims), (day, day))
    of_events: dict[str, tuple[datetime.date, datetime.date]] = {}
    for event in reading.events:
        if time := event.time:
            for claim_id in event.claims:
                first, last = of_events.get(claim_id, (time.start, time.end))
                of_events[claim_id] = min(first, time.start), max(last, time.end)
    return days | of_events
