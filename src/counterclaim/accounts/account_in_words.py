"""The account of an incident in a few plain sentences, made from the records alone."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.accounts.account import Account
from counterclaim.accounts.account_records import (
    AttributeAccount,
    HeldValue,
    Origin,
    OriginCount,
    Relation,
)
from counterclaim.accounts.denials import HAPPENED
from counterclaim.records import Event

MOST_VALUES = 6
"""Values of one attribute that a sentence names; the table has them all."""


def account_in_words(account: Account) -> str:
    """One sentence for the reports, one for each attribute and denial, one for the summary."""
    sentences = [_reports(account)]
    for attribute in account.attributes:
        if attribute.attribute == HAPPENED:
            sentences.append(_denial(attribute))
        else:
            sentences.append(_attribute(attribute, account))
    return " ".join(sentences)


def incident_in_words(account: Account) -> str:
    """``strike, Nikopol, 4 Mar 2031``: the type told most, the place told most, the days."""
    events = events_of(account)
    types = Counter(event.type.value.replace("_", " ") for event in events)
    places = Counter(
        event.place.standard_name or event.place.name for event in events if event.place
    )
    parts = [counts.most_common(1)[0][0] for counts in (types, places) if counts]
    return ", ".join([*parts, *filter(None, [_days(account)])])


def events_of(account: Account) -> list[Event]:
    """The events of the account's incident, document by document."""
    readings = {reading.document.id: reading for reading in account.readings}
    return [
        event
        for reference in account.incident.events
        for event in readings[reference.document].events
        if event.id == reference.event
    ]


def count_in_words(count: OriginCount) -> str:
    """``3 documents, 3 outlets, 2 origins``; ``1–2 origins`` where a voice is not named."""
    origins = f"{count.high}" if count.low == count.high else f"{count.low}–{count.high}"
    words = [
        f"{count.documents} document{'s' * (count.documents != 1)}",
        f"{count.outlets} outlet{'s' * (count.outlets != 1)}",
        f"{origins} origin{'s' * (origins != '1')}",
    ]
    return ", ".join(words)


def origins_of(values: Sequence[HeldValue]) -> list[Origin]:
    """The origins that hold the values, each once and with the claims that hold them alone."""
    holding: dict[int, Origin] = {}
    for value in values:
        known = holding.get(id(value.origin))
        claims = (*known.claims, *value.claims) if known else value.claims
        holding[id(value.origin)] = replace(value.origin, claims=claims)
    return list(holding.values())


def day_in_words(day: datetime.date | None) -> str:
    """``4 Mar 2031``; "no date" where there is none."""
    return f"{day.day} {day:%b} {day.year}" if day else "no date"


def _days(account: Account) -> str:
    start, end = account.incident.start, account.incident.end
    if start is None or end is None:
        return ""
    if start == end:
        return day_in_words(start)
    return f"{day_in_words(start)} – {day_in_words(end)}"


def _reports(account: Account) -> str:
    holders = {id(v.origin): v.origin for item in account.attributes for v in item.values}
    counted = account.count(holders.values())
    documents = len(set(account.incident.documents))
    outlets = {reading.document.outlet or reading.document.id for reading in account.readings}
    origins = count_in_words(counted).rsplit(", ", 1)[-1]
    reports = f"{documents} report{'s' * (documents != 1)}"
    return f"{reports} of {len(outlets)} outlet{'s' * (len(outlets) != 1)}, resting on {origins}."


def _attribute(attribute: AttributeAccount, account: Account) -> str:
    """One attribute: ``Killed (3 documents, 3 outlets, 2 origins): 7 (Interior Ministry, …)``."""
    updates = {id(c.first): c.second for c in attribute.related(Relation.UPDATE)}
    later = {id(value) for value in updates.values()}
    told = [value for value in attribute.values if id(value) not in later]
    parts = [_with_updates(value, updates) for value in told[:MOST_VALUES]]
    if len(told) > MOST_VALUES:
        parts.append(f"{len(told) - MOST_VALUES} more")
    collide = " The accounts collide." if attribute.related(Relation.COLLISION) else ""
    summary = attribute.summary
    span = ""
    if summary and summary.low != summary.high:
        span = f" Low {summary.low:g}, best {summary.best:g}, high {summary.high:g}."
    name = attribute.attribute.replace("_", " ").capitalize()
    rests = count_in_words(account.count(origins_of(attribute.values)))
    return f"{name} ({rests}): {'; '.join(parts)}.{collide}{span}"


def _with_updates(value: HeldValue, updates: dict[int, HeldValue]) -> str:
    words = f"{value.value.words} ({_holder(value)})"
    while id(value) in updates:
        value = updates[id(value)]
        words += f", updated to {value.value.words} ({day_in_words(value.since)})"
    return words


def _holder(value: HeldValue) -> str:
    documents = len(value.documents)
    since = day_in_words(value.since)
    many = f", in {documents} documents, one origin" if documents > 1 else ""
    return f"{value.origin.name}, {since}{many}"


def _denial(attribute: AttributeAccount) -> str:
    denial = attribute.values[-1]
    against = _names([value for value in attribute.values if not value.denied])
    return f"{denial.origin.name} denies “{denial.value.words}”, against {against}."


def _names(values: Sequence[HeldValue]) -> str:
    return ", ".join(dict.fromkeys(value.origin.name for value in values))
