"""Corrections of who says so: of a quote with all that is claimed in it, or of an event that somebody claims."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from extract.library.corrections.anchors import find
from extract.library.corrections.changes import SetSpeaker
from extract.library.corrections.parts import DoesNotFit, with_events
from extract.library.corrections.people import Outcome, sought
from extract.links import mentions_of
from extract.story import Correction, Event, Quote, Span, Story


def set_speaker(story: Story, change: SetSpeaker, at: datetime) -> Outcome:
    """Where the words stand in a quote, its speaker; else the source of the event that they are."""
    span = find(story.article.text, change.words)
    if span is None:
        raise DoesNotFit(f"“{change.words.words}” does not stand where it stood")
    speaker = None if change.speaker is None else sought(story, change.speaker)
    now = None if speaker is None else speaker.id
    quote = quote_at(story, span)
    event = None if quote is not None else _event_at(story, span)
    if quote is not None:
        span, was, told = quote.span, quote.speaker, _said_by(story, quote, now)
    elif event is not None:
        was, told = event.source, _claimed_by(story, event, now)
    else:
        raise DoesNotFit("nothing is said there")
    if was == now:
        return story, None
    return told, Correction(
        what="speaker",
        at=at,
        actor=now,
        event=None if event is None else event.id,
        span=span,
        was=next((actor.name for actor in story.actors if actor.id == was), ""),
        now="" if speaker is None else speaker.name,
    )


def quote_at(story: Story, span: Span) -> Quote | None:
    """The quote of these words, or the shortest that they stand in."""
    around = [quote for quote in story.quotes if quote.span[0] <= span[0] and span[1] <= quote.span[1]]
    return min(around, key=lambda quote: quote.span[1] - quote.span[0], default=None)


def _event_at(story: Story, span: Span) -> Event | None:
    return next((event for event in story.events if event.span == span), None)


def _said_by(story: Story, quote: Quote, speaker: str | None) -> Story:
    """The quote is theirs, and so is all that it claims which was taken to be claimed by the one before."""

    def event_of(event: Event) -> Event:
        inside = quote.span[0] <= event.span[0] < quote.span[1]
        return _of(event, speaker) if inside and event.source == quote.speaker else event

    quotes = tuple(replace(each, speaker=speaker) if each == quote else each for each in story.quotes)
    return replace(with_events(story, event_of), quotes=quotes)


def _claimed_by(story: Story, event: Event, source: str | None) -> Story:
    act = mentions_of(story.events)[event.id]
    return with_events(story, lambda each: _of(each, source) if each.id in act else each)


def _of(event: Event, source: str | None) -> Event:
    cues = tuple(cue for cue in event.cues if cue.decides != "source")
    return replace(event, source=source, cues=cues)
