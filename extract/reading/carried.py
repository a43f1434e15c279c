"""The verbs that carry an event's noun, as events of their own beside it: TimeML marks both words of "made a trip".

They are one act: the verb has the noun's time, status and people, and `same_as` ties the two, so that either word leads to the
row of the act. A verb that only says that its subject takes place ("the visit occurred") is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from extract.english.syntax import Parse, Word
from extract.reading.events.classes import class_of_verb
from extract.reading.events.triggers import Trigger, span_of, tells_of_act
from extract.story import Event


def with_carriers(parse: Parse, triggers: Sequence[Trigger], events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with those of the carrying verbs, in text order and numbered anew; `triggers` are those of the events."""
    carriers: dict[int, tuple[Word, Event]] = {}
    for trigger, event in zip(triggers, events, strict=True):
        verb = trigger.carrier
        if trigger.is_noun and verb is not None and tells_of_act(parse, verb):
            carriers.setdefault(verb.index, (verb, event))
    if not carriers:
        return tuple(events)
    added = [_carrier(parse, verb, event) for verb, event in carriers.values()]
    first = {
        event.id: verb.id
        for verb, (_, event) in zip(added, carriers.values(), strict=True)
        if verb.same_as is None
    }
    return _numbered([_retold(event, first) for event in (*events, *added)])


def _carrier(parse: Parse, verb: Word, event: Event) -> Event:
    """The verb's event; it is the first to speak of its act where the noun stands behind it and speaks of no earlier one."""
    opens = event.same_as is None and verb.start < event.span[0]
    return replace(
        event,
        id=f"{event.id} carried",
        span=span_of(parse, verb),
        lemma=verb.lemma,
        event_class=class_of_verb(parse, verb),
        type=None,
        same_as=None if opens else event.same_as or event.id,
        cues=tuple(cue for cue in event.cues if cue.decides != "type"),
    )


def _retold(event: Event, first: Mapping[str, str]) -> Event:
    """The event with the first of its act, which may be a verb now."""
    act = event.same_as or event.id
    return replace(event, same_as=first[act]) if act in first and event.id != first[act] else event


def _numbered(events: Sequence[Event]) -> tuple[Event, ...]:
    ordered = sorted(events, key=lambda event: event.span)
    ids = {event.id: f"e{number}" for number, event in enumerate(ordered, 1)}
    return tuple(
        replace(
            event,
            id=ids[event.id],
            same_as=None if event.same_as is None else ids[event.same_as],
            time=event.time
            if event.time is None or event.time.conflict is None
            else replace(event.time, conflict=ids[event.time.conflict]),
        )
        for event in ordered
    )
