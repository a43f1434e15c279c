"""What belongs together in one Story: the index that the panes and the exports ask.

`Links` is built once a story; `relate` is pure and answers what a Selection lights up. Nothing here knows a screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from extract.story import Actor, Event, Span, Story

Joining = Literal["all", "any"]


class Selection(Struct, frozen=True, kw_only=True):
    """What the reader has chosen: actors (several may be held), or an event, or a sentence; empty lights nothing.

    `joining` says whether several actors light what they have in common ("all") or what either has ("any").
    """

    actors: tuple[str, ...] = ()
    event: str | None = None
    sentence: int | None = None
    joining: Joining = "all"

    def __bool__(self) -> bool:
        return bool(self.actors) or self.event is not None or self.sentence is not None


class Related(Struct, frozen=True, kw_only=True):
    """What a selection lights up. Sentences are indices in text order; spans are those of mentions and triggers."""

    sentences: tuple[int, ...] = ()
    actors: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    spans: tuple[Span, ...] = ()


class Links:
    """The index over one story: who is mentioned in which sentence, which events are whose."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.actors: dict[str, Actor] = {actor.id: actor for actor in story.actors}
        self.events: dict[str, Event] = {event.id: event for event in story.events}
        self._starts = [sentence.span[0] for sentence in story.sentences]
        self.sentences_of_actor: dict[str, tuple[int, ...]] = {
            actor.id: _in_order(self.sentence_at(mention.span[0]) for mention in actor.mentions)
            for actor in story.actors
        }
        self.mentions_of_event = mentions_of(story.events)
        events_of_actor: dict[str, list[str]] = {actor: [] for actor in self.actors}
        events_of_sentence: dict[int, list[str]] = {}
        for event in story.events:
            events_of_sentence.setdefault(event.sentence, []).append(event.id)
            who = frozenset[str]().union(*map(actors_of, self.mentions(event.id)))
            for actor_id in who & self.actors.keys():
                events_of_actor[actor_id].append(event.id)
        actors_of_sentence: dict[int, list[str]] = {}
        for actor_id, sentences in self.sentences_of_actor.items():
            for sentence in sentences:
                actors_of_sentence.setdefault(sentence, []).append(actor_id)
        self.events_of_actor = {actor: tuple(events) for actor, events in events_of_actor.items()}
        self.events_of_sentence = {sentence: tuple(events) for sentence, events in events_of_sentence.items()}
        self.actors_of_sentence = {sentence: tuple(actors) for sentence, actors in actors_of_sentence.items()}

    def sentence_at(self, position: int) -> int | None:
        """The index of the sentence that holds this code point, or None between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.story.sentences[index].span[1]:
            return None
        return index

    def mentions(self, event_id: str) -> tuple[Event, ...]:
        """The events that speak of the same act as this one, itself among them, in text order."""
        return tuple(self.events[each] for each in self.mentions_of_event[event_id])

    def mention_spans(self, actor_id: str) -> tuple[Span, ...]:
        return tuple(mention.span for mention in self.actors[actor_id].mentions)


def mentions_of(events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """For each event the ids of all that speak of the same act, itself among them, in text order."""
    acts: dict[str, list[str]] = {}
    for event in events:
        acts.setdefault(event.same_as or event.id, []).append(event.id)
    return {each: tuple(act) for act in acts.values() for each in act}


def actors_of(event: Event) -> frozenset[str]:
    """The actors that an event belongs to: those who take part, and the one who claims it."""
    ids = {participant.actor for participant in event.participants}
    if event.source is not None:
        ids.add(event.source)
    return frozenset(ids)


@lru_cache(maxsize=512)
def relate(links: Links, selection: Selection) -> Related:
    """What the selection lights up, events with all that speak of the same act; ids that the story does not have light nothing."""
    if selection.actors:
        return _of_actors(links, selection)
    if selection.event is not None:
        return _of_event(links, selection.event)
    if selection.sentence is not None:
        return _of_sentence(links, selection.sentence)
    return Related()


def _of_actors(links: Links, selection: Selection) -> Related:
    known = [actor for actor in selection.actors if actor in links.actors]
    if not known:
        return Related()
    join = frozenset.intersection if selection.joining == "all" else frozenset.union
    sentences = join(*(frozenset(links.sentences_of_actor[actor]) for actor in known))
    events = join(*(frozenset(links.events_of_actor[actor]) for actor in known))
    spans = sorted(
        span
        for actor in known
        for span in links.mention_spans(actor)
        if links.sentence_at(span[0]) in sentences
    )
    return Related(
        sentences=tuple(sorted(sentences)),
        actors=frozenset(known),
        events=events,
        spans=tuple(spans),
    )


def _of_event(links: Links, event_id: str) -> Related:
    """An act in all sentences that speak of it."""
    if event_id not in links.events:
        return Related()
    told = links.mentions(event_id)
    actors = frozenset[str]().union(*map(actors_of, told))
    spans = {span for event in told for span in (event.span, *(cue.span for cue in event.cues))}
    sentences = {event.sentence for event in told}
    for actor in actors & links.actors.keys():
        spans.update(span for span in links.mention_spans(actor) if links.sentence_at(span[0]) in sentences)
    return Related(
        sentences=tuple(sorted(sentences)),
        actors=actors,
        events=frozenset(event.id for event in told),
        spans=tuple(sorted(spans)),
    )


def _of_sentence(links: Links, index: int) -> Related:
    if not 0 <= index < len(links.story.sentences):
        return Related()
    actors = links.actors_of_sentence.get(index, ())
    events = links.events_of_sentence.get(index, ())
    acts = {each for event in events for each in links.mentions_of_event[event]}
    start, end = links.story.sentences[index].span
    spans = {links.events[event].span for event in events}
    for actor in actors:
        spans.update(span for span in links.mention_spans(actor) if start <= span[0] < end)
    return Related(
        sentences=(index,), actors=frozenset(actors), events=frozenset(acts), spans=tuple(sorted(spans))
    )


def _in_order(sentences: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(sorted({sentence for sentence in sentences if sentence is not None}))
