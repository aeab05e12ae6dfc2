"""The JSON form of a reading: the corpus format plus fields of our own.

One document is one JSON object (one line of a ``.jsonl`` file). Gold data and output share the
format, so they compare directly: :func:`reading_from_json` also takes a bare corpus line, where
our own fields are absent. The schema stands in ``schema/reading.schema.json``; every object names
the version of the format in ``format``.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.records import (
    AUTHOR,
    UNKNOWN,
    AttributionStep,
    Claim,
    Document,
    Equipment,
    Event,
    EventType,
    Figure,
    Form,
    Granularity,
    Happened,
    Participant,
    Place,
    Precision,
    Reading,
    Span,
    Stance,
    TimeInterval,
    Voice,
    VoiceKind,
)

FORMAT_VERSION = 1
"""Version of the JSON form. It grows when a reader of the old form would misread the new one."""

Json = dict[str, Any]

_HAPPENED: Mapping[Happened, bool | str] = {
    Happened.YES: True,
    Happened.PLANNED: False,
    Happened.DENIED: "denied",
}


def reading_to_json(reading: Reading) -> Json:
    """The JSON object of a reading, ready for ``json.dumps``."""
    document = reading.document
    return {
        "format": FORMAT_VERSION,
        "id": document.id,
        "path": document.path,
        "genre": document.genre,
        "published": document.published.isoformat() if document.published else None,
        "outlet": document.outlet,
        "title": document.title,
        "byline": document.byline,
        "url": document.url,
        "language": document.language,
        "hash": document.hash,
        "text": document.text,
        "incident": document.incident,
        "engine": reading.engine,
        "claims": [claim_to_json(claim) for claim in reading.claims],
        "events": [event_to_json(event) for event in reading.events],
        "places": [_place_to_json(place) for place in reading.places],
        "times": [_time_to_json(time) for time in reading.times],
        "equipment": [_equipment_to_json(item) for item in reading.equipment],
        "figures": [_figure_to_json(figure) for figure in reading.figures],
        "sentences": [_span_to_json(span) for span in reading.sentences],
    }


def claim_to_json(claim: Claim) -> Json:
    """The JSON object of one claim."""
    return {
        "id": claim.id,
        "chain": [_step_to_json(step) for step in claim.chain],
        "cue": [_span_to_json(span) for span in claim.cues],
        "stance": claim.stance.value,
        "hedged": claim.hedged,
        "form": claim.form.value,
        "content": _span_to_json(claim.content),
        "confidence": claim.confidence,
    }


def event_to_json(event: Event) -> Json:
    """The JSON object of one event: killed and injured by name, other figures in ``other``."""
    casualties = (event.figure("killed"), event.figure("injured"))
    others = [figure for figure in event.figures if figure not in casualties]
    return {
        "id": event.id,
        "type": event.type.value,
        "trigger": _mention_to_json(event.trigger),
        "actor": _participant_to_json(event.actor),
        "target": _participant_to_json(event.target),
        "weapons": [_equipment_to_json(item) for item in event.equipment],
        "place": _place_to_json(event.place) if event.place else None,
        "country": event.country,
        "date": _time_to_json(event.time) if event.time else None,
        "killed": _optional_figure_to_json(event.figure("killed")),
        "injured": _optional_figure_to_json(event.figure("injured")),
        "other": [_figure_to_json(figure) for figure in others],
        "claims": list(event.claims),
        "happened": _HAPPENED[event.happened],
        "confidence": event.confidence,
    }


def _span_to_json(span: Span) -> list[int]:
    return [span.start, span.end]


def _mention_to_json(span: Span | None) -> list[int] | None:
    return _span_to_json(span) if span else None


def _step_to_json(step: AttributionStep) -> Json:
    voice = step.voice
    return {
        "name": voice.name,
        "mention": _mention_to_json(step.mention),
        "kind": voice.kind.value,
        "named": voice.named,
        "count": voice.count,
        "country": voice.country,
        "side": voice.side,
    }


def _participant_to_json(participant: Participant | None) -> Json | None:
    if participant is None:
        return None
    return {"name": participant.name, "mention": _mention_to_json(participant.mention)}


def _place_to_json(place: Place) -> Json:
    return {
        "name": place.name,
        "mention": _mention_to_json(place.mention),
        "id": place.id,
        "standard_name": place.standard_name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision.value if place.precision else None,
        "disputed": place.disputed,
        "metonym": place.metonym,
    }


def _time_to_json(time: TimeInterval) -> Json:
    return {
        "mention": _mention_to_json(time.mention),
        "start": time.start.isoformat(),
        "end": time.end.isoformat(),
        "granularity": time.granularity.value,
        "approximate": time.approximate,
        "anchor": time.anchor,
        "start_time": time.start_time.isoformat() if time.start_time else None,
        "end_time": time.end_time.isoformat() if time.end_time else None,
    }


def _figure_to_json(figure: Figure) -> Json:
    return {
        "what": figure.what,
        "min": _number_to_json(figure.low),
        "max": _number_to_json(figure.high),
        "who": figure.who,
        "unit": figure.unit,
        "approximate": figure.approximate,
        "mention": _mention_to_json(figure.mention),
    }


def _optional_figure_to_json(figure: Figure | None) -> Json | None:
    return _figure_to_json(figure) if figure else None


def _number_to_json(number: float | None) -> float | None:
    """Whole numbers without a decimal point, as the corpus writes them."""
    return int(number) if number is not None and number == int(number) else number


def _equipment_to_json(item: Equipment) -> Json:
    return {
        "name": item.name,
        "mention": _mention_to_json(item.mention),
        "count": item.count,
        "id": item.id,
        "category": item.category,
    }


def reading_from_json(data: Json) -> Reading:
    """A reading from its JSON object or from a bare corpus line.

    Raises ``KeyError``, ``TypeError`` or ``ValueError`` where the object is not of the format.
    """
    version = data.get("format", FORMAT_VERSION)
    if version > FORMAT_VERSION:
        raise ValueError(f"format {version} is newer than {FORMAT_VERSION}: update Counterclaim")
    return Reading(
        document=document_from_json(data),
        claims=tuple(_claim_from_json(claim) for claim in data["claims"]),
        events=tuple(_event_from_json(event) for event in data["events"]),
        places=tuple(_place_from_json(place) for place in data.get("places", ())),
        times=tuple(_time_from_json(time) for time in data.get("times", ())),
        equipment=tuple(_equipment_from_json(item) for item in data.get("equipment", ())),
        figures=tuple(_figure_from_json(figure) for figure in data.get("figures", ())),
        sentences=tuple(Span(start, end) for start, end in data.get("sentences", ())),
        engine=data.get("engine", "gold"),
    )


def document_from_json(data: Json) -> Document:
    """The document of a reading's JSON object; fields that are absent are None."""
    published = data.get("published")
    return Document(
        id=data["id"],
        text=data["text"],
        title=data.get("title"),
        byline=data.get("byline"),
        outlet=data.get("outlet"),
        published=date_from_json(published) if published else None,
        url=data.get("url"),
        language=data.get("language", "en"),
        path=data.get("path"),
        genre=data.get("genre"),
        incident=data.get("incident"),
    )


def date_from_json(value: str) -> datetime.date:
    """An ISO 8601 date, or a ``datetime`` where the value has a time of day.

    >>> date_from_json("2024-05-02T06:45")
    datetime.datetime(2024, 5, 2, 6, 45)
    """
    if len(value) == len("2024-05-02"):
        return datetime.date.fromisoformat(value)
    return datetime.datetime.fromisoformat(value)


def _mention_from_json(value: Sequence[int] | None) -> Span | None:
    return Span(*value) if value else None


def _claim_from_json(data: Json) -> Claim:
    return Claim(
        id=data["id"],
        chain=tuple(_step_from_json(step) for step in data["chain"]),
        content=Span(*data["content"]),
        cues=tuple(Span(start, end) for start, end in data["cue"]),
        stance=Stance(data["stance"]),
        hedged=data["hedged"],
        form=Form(data["form"]),
        confidence=data.get("confidence"),
    )


def _step_from_json(data: Json) -> AttributionStep:
    default_kind = {AUTHOR: VoiceKind.AUTHOR}.get(data["name"], VoiceKind.UNKNOWN)
    voice = Voice(
        name=data["name"],
        kind=VoiceKind(data.get("kind", default_kind)),
        named=data.get("named", data["name"] not in (AUTHOR, UNKNOWN)),
        count=data.get("count"),
        country=data.get("country"),
        side=data.get("side"),
    )
    return AttributionStep(voice, _mention_from_json(data["mention"]))


def _event_from_json(data: Json) -> Event:
    casualties = [
        _figure_from_json({"what": what, **data[what]})
        for what in ("killed", "injured")
        if data[what]
    ]
    others = [_figure_from_json(figure) for figure in data["other"]]
    happened = {value: key for key, value in _HAPPENED.items()}[data["happened"]]
    return Event(
        id=data["id"],
        type=EventType(data["type"]),
        trigger=_mention_from_json(data["trigger"]),
        actor=_participant_from_json(data["actor"]),
        target=_participant_from_json(data["target"]),
        equipment=tuple(_equipment_from_json(item) for item in data["weapons"]),
        place=_place_from_json(data["place"]) if data["place"] else None,
        country=data["country"],
        time=_time_from_json(data["date"]) if data["date"] else None,
        figures=(*casualties, *others),
        claims=tuple(data["claims"]),
        happened=happened,
        confidence=data.get("confidence"),
    )


def _participant_from_json(data: Json | None) -> Participant | None:
    return Participant(data["name"], _mention_from_json(data["mention"])) if data else None


def _place_from_json(data: Json) -> Place:
    precision = data.get("precision")
    return Place(
        name=data["name"],
        mention=_mention_from_json(data["mention"]),
        id=data.get("id"),
        standard_name=data.get("standard_name"),
        country=data.get("country"),
        latitude=data.get("latitude"),
        longitude=data.get("longitude"),
        precision=Precision(precision) if precision else None,
        disputed=data.get("disputed", False),
        metonym=data.get("metonym", False),
    )


def _time_from_json(data: Json) -> TimeInterval:
    start_time, end_time = data.get("start_time"), data.get("end_time")
    return TimeInterval(
        start=datetime.date.fromisoformat(data["start"]),
        end=datetime.date.fromisoformat(data["end"]),
        granularity=Granularity(data.get("granularity", Granularity.DAY)),
        approximate=data.get("approximate", False),
        anchor=data.get("anchor"),
        mention=_mention_from_json(data["mention"]),
        start_time=datetime.time.fromisoformat(start_time) if start_time else None,
        end_time=datetime.time.fromisoformat(end_time) if end_time else None,
    )


def _figure_from_json(data: Json) -> Figure:
    return Figure(
        what=data["what"],
        low=data["min"],
        high=data["max"],
        who=data.get("who"),
        unit=data.get("unit"),
        approximate=data.get("approximate", False),
        mention=_mention_from_json(data.get("mention")),
    )


def _equipment_from_json(data: Json) -> Equipment:
    return Equipment(
        name=data["name"],
        mention=_mention_from_json(data["mention"]),
        count=data["count"],
        id=data.get("id"),
        category=data.get("category"),
    )
