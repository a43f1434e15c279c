"""What belongs together in one Story: the index that the panes and the exports ask.

`Links` is built once a story; `relate` is pure and answers what a Selection lights up. Nothing here knows a screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from extract.story import Actor, Event, Quote, Span, Story, Timex

Joining = Literal["all", "any"]
Meaning = Literal["mention", "trigger", "time", "cue", "quote"]
"""What words stand for in what is selected: a mention of somebody or something in it, the act that was chosen, its date, what
else decided about it, what somebody said."""


REMEMBERED = 512
"""Selections whose answer is kept."""


class Selection(Struct, frozen=True, kw_only=True):
    """What the reader has chosen: actors (several may be held), or events, or a quote, or a sentence; empty lights nothing.

    `joining` says whether several actors light what they have in common ("all") or what either has ("any"). `quote` and
    `sentence` are indices into the story's.
    """

    actors: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    quote: int | None = None
    sentence: int | None = None
    joining: Joining = "all"

    def __bool__(self) -> bool:
        return bool(self.actors or self.events) or self.quote is not None or self.sentence is not None

    @property
    def event(self) -> str | None:
        """The event that was chosen, where it is one alone."""
        return self.events[0] if len(self.events) == 1 else None


class Mark(NamedTuple):
    """Words of the article, and what they stand for."""

    span: Span
    meaning: Meaning


class Related(Struct, frozen=True, kw_only=True):
    """What a selection lights up. Sentences are indices in text order, quotes are indices, marks are in text order: the words
    of acts and quotes. The mentions of `actors` in `sentences` are lit as well; see `mentioned`."""

    sentences: tuple[int, ...] = ()
    actors: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    quotes: frozenset[int] = frozenset()
    marks: tuple[Mark, ...] = ()


class Links:
    """The index over one story: who is mentioned in which sentence, which events are whose."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.related: dict[Selection, Related] = {}
        """What `relate` has answered."""
        self.actors: dict[str, Actor] = {actor.id: actor for actor in story.actors}
        self.events: dict[str, Event] = {event.id: event for event in story.events}
        self.times: dict[str, Timex] = {timex.id: timex for timex in story.times}
        self._starts = [sentence.span[0] for sentence in story.sentences]
        self.sentences_of_actor: dict[str, tuple[int, ...]] = {}
        self._mentions_of_sentence: dict[int, list[tuple[str, Span]]] = {}
        for actor in story.actors:
            inside: set[int] = set()
            for mention in actor.mentions:
                if (sentence := self.sentence_at(mention.span[0])) is not None:
                    inside.add(sentence)
                    self._mentions_of_sentence.setdefault(sentence, []).append((actor.id, mention.span))
            self.sentences_of_actor[actor.id] = tuple(sorted(inside))
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
        quotes_of_sentence: dict[int, list[int]] = {}
        for index, quote in enumerate(story.quotes):
            for sentence in self.sentences_of_quote(quote):
                quotes_of_sentence.setdefault(sentence, []).append(index)
        self.quotes_of_sentence = {sentence: tuple(quotes) for sentence, quotes in quotes_of_sentence.items()}
        self.events_of_actor = {actor: tuple(events) for actor, events in events_of_actor.items()}
        self.events_of_sentence = {sentence: tuple(events) for sentence, events in events_of_sentence.items()}
        self.actors_of_sentence = {sentence: tuple(actors) for sentence, actors in actors_of_sentence.items()}

    def sentence_at(self, position: int) -> int | None:
        """The index of the sentence that holds this code point, or None between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.story.sentences[index].span[1]:
            return None
        return index

    def sentences_of(self, span: Span) -> range:
        """The sentences that a stretch of text touches."""
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        sentences = self.story.sentences
        if first < len(sentences) and sentences[first].span[1] <= span[0]:
            first += 1
        return range(first, max(first, bisect_left(self._starts, span[1])))

    def sentences_of_quote(self, quote: Quote) -> tuple[int, ...]:
        """Those of its words and of those that report it."""
        cue = self.sentences_of(quote.cue) if quote.cue is not None else ()
        return tuple(sorted({*self.sentences_of(quote.span), *cue}))

    def events_in_quote(self, index: int) -> tuple[str, ...]:
        """What is claimed in a quote: the events whose trigger is among its words, in text order."""
        start, end = self.story.quotes[index].span
        return tuple(
            event
            for sentence in self.sentences_of((start, end))
            for event in self.events_of_sentence.get(sentence, ())
            if start <= self.events[event].span[0] < end
        )

    def mentions(self, event_id: str) -> tuple[Event, ...]:
        """The events that speak of the same act as this one, itself among them, in text order."""
        return tuple(self.events[each] for each in self.mentions_of_event[event_id])

    def mentions_in(self, sentence: int) -> Sequence[tuple[str, Span]]:
        """Who is mentioned in a sentence, and by which words."""
        return self._mentions_of_sentence.get(sentence, ())

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


def relate(links: Links, selection: Selection) -> Related:
    """What the selection lights up, events with all that speak of the same act; ids that the story does not have light nothing.

    Remembered with the links, so that it goes when they do.
    """
    found = links.related.get(selection)
    if found is None:
        if len(links.related) >= REMEMBERED:
            links.related.clear()
        found = links.related[selection] = _related(links, selection)
    return found


def mentioned(links: Links, related: Related, sentence: int) -> Iterator[Mark]:
    """The words of a lit sentence that stand for somebody who is lit: asked for one by one, as there may be thousands."""
    return (Mark(span, "mention") for actor, span in links.mentions_in(sentence) if actor in related.actors)


def _related(links: Links, selection: Selection) -> Related:
    if selection.actors:
        return _of_actors(links, selection)
    if selection.events:
        return _of_events(links, selection.events)
    if selection.quote is not None:
        return _of_quote(links, selection.quote)
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
    return Related(
        sentences=tuple(sorted(sentences)),
        actors=frozenset(known),
        events=events,
        quotes=frozenset(
            quote for quote in _quotes_in(links, sentences) if links.story.quotes[quote].speaker in known
        ),
    )


def _of_events(links: Links, chosen: Iterable[str]) -> Related:
    """Acts in all sentences that speak of them, their words each in its meaning."""
    told = [event for each in chosen if each in links.events for event in links.mentions(each)]
    return Related(
        sentences=tuple(sorted({event.sentence for event in told})),
        actors=frozenset[str]().union(*map(actors_of, told)),
        events=frozenset(event.id for event in told),
        quotes=frozenset(
            quote
            for event in told
            for quote in links.quotes_of_sentence.get(event.sentence, ())
            if _holds(links.story.quotes[quote].span, event.span)
        ),
        marks=_marks(mark for event in told for mark in _words(links, event)),
    )


def _words(links: Links, event: Event) -> Iterator[Mark]:
    """The words of an event: its trigger, those of its time, and those that decided the rest."""
    yield Mark(event.span, "trigger")
    for cue in event.cues:
        yield Mark(cue.span, "time" if cue.decides == "time" else "cue")
    timex = links.times.get((event.time and event.time.timex) or "")
    if timex is not None and links.sentence_at(timex.span[0]) == event.sentence:
        yield Mark(timex.span, "time")


def _of_quote(links: Links, index: int) -> Related:
    """The sentences of a quote, who is said to have said it, and the events that it claims."""
    if not 0 <= index < len(links.story.quotes):
        return Related()
    quote = links.story.quotes[index]
    sentences = links.sentences_of_quote(quote)
    events = links.events_in_quote(index)
    marks = [Mark(quote.span, "quote")]
    if quote.cue is not None:
        marks.append(Mark(quote.cue, "cue"))
    speaker = [quote.speaker] if quote.speaker in links.actors and quote.speaker is not None else []
    return Related(
        sentences=sentences,
        actors=frozenset(speaker),
        events=frozenset(each for event in events for each in links.mentions_of_event[event]),
        quotes=frozenset({index}),
        marks=_marks(marks),
    )


def _of_sentence(links: Links, index: int) -> Related:
    if not 0 <= index < len(links.story.sentences):
        return Related()
    actors = links.actors_of_sentence.get(index, ())
    events = links.events_of_sentence.get(index, ())
    acts = {each for event in events for each in links.mentions_of_event[event]}
    triggers = (Mark(links.events[event].span, "mention") for event in events)
    return Related(
        sentences=(index,),
        actors=frozenset(actors),
        events=frozenset(acts),
        quotes=frozenset(_quotes_in(links, (index,))),
        marks=_marks(triggers),
    )


def _quotes_in(links: Links, sentences: Iterable[int]) -> Iterator[int]:
    return (quote for sentence in sentences for quote in links.quotes_of_sentence.get(sentence, ()))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(set(marks)))
