"""Corrections of events: when an act was, whether it happened, and whether it is worth a row.

An act that the article speaks of more than once is corrected in all that speak of it, because it is one row.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from extract.library.corrections.anchors import find, find_event
from extract.library.corrections.changes import EventAnchor, Hide, SetDate, SetStatus
from extract.library.corrections.parts import DoesNotFit, with_events, without_conflict, without_events
from extract.library.corrections.people import Outcome
from extract.links import mentions_of
from extract.story import Correction, Cue, CueFor, Event, EventTime, Story
from extract.wording import full_time


def set_date(story: Story, change: SetDate, at: datetime) -> Outcome:
    event = _sought(story, change.event)
    given = change.time
    time = (
        None
        if given is None
        else EventTime(value=given.value, earliest=given.earliest, latest=given.latest, basis="corrected")
    )
    if event.time == time:
        return story, None
    act = _act(story, event)

    def dated(each: Event) -> Event:
        if each.id not in act:
            return without_conflict(each, act)
        return replace(each, time=time, cues=_without(each, "time"))

    note = Correction(
        what="date", at=at, event=event.id, span=event.span, was=_when(story, event), now=full_time(time)
    )
    return with_events(story, dated), note


def set_status(story: Story, change: SetStatus, at: datetime) -> Outcome:
    event = _sought(story, change.event)
    if event.factuality == change.status:
        return story, None
    act = _act(story, event)
    note = Correction(
        what="status", at=at, event=event.id, span=event.span, was=event.factuality, now=change.status
    )
    return with_events(
        story,
        lambda each: (
            replace(each, factuality=change.status, cues=_without(each, "factuality"))
            if each.id in act
            else each
        ),
    ), note


def hide(story: Story, change: Hide, at: datetime) -> Outcome:
    event = find_event(story, change.event)
    if event is None and find(story.article.text, change.event.words) is not None:
        return story, None
    event = _sought(story, change.event)
    note = Correction(what="hidden", at=at, span=event.span, was=event.gist)
    return without_events(story, _act(story, event)), note


def _sought(story: Story, event: EventAnchor) -> Event:
    found = find_event(story, event)
    if found is None:
        raise DoesNotFit(f"no event here is “{event.gist}”")
    return found


def _act(story: Story, event: Event) -> frozenset[str]:
    return frozenset(mentions_of(story.events)[event.id])


def _when(story: Story, event: Event) -> str:
    named = next((timex for timex in story.times if event.time and timex.id == event.time.timex), None)
    return full_time(event.time) if named is None else full_time(event.time, named.type, named.mod)


def _without(event: Event, decides: CueFor) -> tuple[Cue, ...]:
    """The words that decided something decide it no longer."""
    return tuple(cue for cue in event.cues if cue.decides != decides)
