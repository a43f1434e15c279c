"""What the corrections of a story have in common: how its actors and events are put in place of others.

Every function takes a story and gives a new one in which all references hold: who is gone takes part in nothing, says nothing and
is nobody's conflict.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Set

from msgspec.structs import replace

from extract.story import Actor, Event, Participant, Quote, Story


class DoesNotFit(Exception):  # noqa: N818 - what is said of a correction, not an error of ours
    """The reading has nothing that a correction could change; the message says what is missing."""


def actor_of(story: Story, actor_id: str) -> Actor:
    return next(actor for actor in story.actors if actor.id == actor_id)


def with_actor(story: Story, actor: Actor) -> Story:
    """The story with this actor in the place of the one of its id."""
    return replace(story, actors=tuple(actor if each.id == actor.id else each for each in story.actors))


def sentence_at(story: Story, position: int) -> int:
    """The sentence that holds this code point, or the one before it; -1 before the first."""
    return bisect_right(story.sentences, position, key=lambda sentence: sentence.span[0]) - 1


def with_events(story: Story, change: Callable[[Event], Event]) -> Story:
    return replace(story, events=tuple(change(event) for event in story.events))


def renumbered(story: Story, ids: Mapping[str, str | None]) -> Story:
    """The story without these actors: what was theirs is of those whom they are mapped to, or of nobody."""

    def new(actor: str | None) -> str | None:
        return ids.get(actor, actor) if actor is not None else None

    def event_of(event: Event) -> Event:
        if event.source not in ids and not any(part.actor in ids for part in event.participants):
            return event
        return replace(event, participants=_once(event.participants, ids), source=new(event.source))

    def quote_of(quote: Quote) -> Quote:
        return replace(quote, speaker=new(quote.speaker)) if quote.speaker in ids else quote

    return replace(
        story,
        actors=tuple(actor for actor in story.actors if actor.id not in ids),
        events=tuple(event_of(event) for event in story.events),
        quotes=tuple(quote_of(quote) for quote in story.quotes),
        corrections=tuple(replace(each, actor=new(each.actor)) for each in story.corrections),
    )


def without_events(story: Story, gone: Set[str]) -> Story:
    """The story without these events, which are all that speak of one act."""
    return replace(
        story,
        events=tuple(without_conflict(event, gone) for event in story.events if event.id not in gone),
        corrections=tuple(
            replace(each, event=None) if each.event in gone else each for each in story.corrections
        ),
    )


def without_conflict(event: Event, others: Set[str]) -> Event:
    """The event, at odds with none of these."""
    if event.time is None or event.time.conflict not in others:
        return event
    return replace(event, time=replace(event.time, conflict=None))


def _once(parts: Iterable[Participant], ids: Mapping[str, str | None]) -> tuple[Participant, ...]:
    """The participants under their new ids, each once, in the first of its roles."""
    found: dict[str, Participant] = {}
    for part in parts:
        actor = ids.get(part.actor, part.actor)
        if actor is not None:
            found.setdefault(actor, replace(part, actor=actor))
    return tuple(found.values())
