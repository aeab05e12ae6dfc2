"""The trigger lexicon is readable, whole and consistent."""

from __future__ import annotations

from counterclaim.knowledge.event_types import ATTACK, HARM, trigger_lexicon
from counterclaim.records import EventType


def test_every_trigger_has_a_known_kind_and_known_classes() -> None:
    lexicon = trigger_lexicon()
    kinds = {*EventType, ATTACK, HARM}
    triggers = [trigger for group in lexicon.triggers.values() for trigger in group]
    assert {trigger.kind for trigger in triggers} <= kinds
    assert all(0 <= trigger.weight <= 100 for trigger in triggers)
    named = {name.rpartition(":")[2] for trigger in triggers for name in trigger.near}
    assert named <= set(lexicon.classes)


def test_every_type_but_other_has_triggers() -> None:
    kinds = {trigger.kind for group in trigger_lexicon().triggers.values() for trigger in group}
    assert set(EventType) - {EventType.OTHER} <= kinds


def test_no_two_triggers_are_the_same_words_in_the_same_surroundings() -> None:
    triggers = [trigger for group in trigger_lexicon().triggers.values() for trigger in group]
    keys = [(trigger.part, trigger.words, trigger.near) for trigger in triggers]
    assert len(keys) == len(set(keys))


def test_the_most_specific_trigger_is_tried_first() -> None:
    group = trigger_lexicon().triggers["verb", "shoot"]
    assert group[0].words == ("shoot", "down")
    assert len(group[0].words) >= len(group[-1].words)
