"""The JSON form of an account, for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from counterclaim.accounts.account import Account
from counterclaim.accounts.account_in_words import account_in_words, incident_in_words
from counterclaim.accounts.account_records import AttributeAccount, HeldValue, Origin

Json = dict[str, Any]


def account_to_json(account: Account) -> Json:
    """The JSON object of an account: claims and events by document and id."""
    incident = account.incident
    numbers = {id(origin): number for number, origin in enumerate(account.origins)}
    return {
        "id": incident.id,
        "title": incident_in_words(account),
        "account": account_in_words(account),
        "start": incident.start.isoformat() if incident.start else None,
        "end": incident.end.isoformat() if incident.end else None,
        "documents": list(incident.documents),
        "events": [asdict(event) for event in incident.events],
        "joins": [asdict(join) for join in incident.joins],
        "copies": [asdict(group) for group in account.copies],
        "origins": [_origin(origin, account) for origin in account.origins],
        "attributes": [_attribute(item, numbers) for item in account.attributes],
    }


def _origin(origin: Origin, account: Account) -> Json:
    return {**asdict(origin), "count": asdict(account.count([origin]))}


def _attribute(attribute: AttributeAccount, numbers: dict[int, int]) -> Json:
    places = {id(value): number for number, value in enumerate(attribute.values)}
    return {
        "attribute": attribute.attribute,
        "values": [_held(value, numbers) for value in attribute.values],
        "comparisons": [
            {
                "first": places[id(item.first)],
                "second": places[id(item.second)],
                "relation": item.relation.value,
            }
            for item in attribute.comparisons
        ],
        "summary": asdict(attribute.summary) if attribute.summary else None,
    }


def _held(held: HeldValue, numbers: dict[int, int]) -> Json:
    value = held.value
    return {
        "words": value.words,
        "low": value.low,
        "high": value.high,
        "about": value.about,
        "origin": numbers[id(held.origin)],
        "claims": [asdict(claim) for claim in held.claims],
        "stance": held.stance.value,
        "since": held.since.isoformat() if held.since else None,
        "denied": held.denied,
    }
