"""The rows of the timeline, in their order and with their words.

A row is what a person would want to read: what is worth one is `rows`', that each act has but one `repeats`', which days a
time names `days`', how they are worded `wording`'s. An event that has no row stays in the story, for exports and programs.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from extract.days import ends_of, hour, is_named
from extract.links import mentions_of
from extract.quads import quad_sign
from extract.repeats import without_repeats
from extract.rows import is_row, lead_sentence
from extract.story import Event, EventTime, Story, Timex, TimexType
from extract.wording import SIGNS, full_time, short_time

YEAR_UNKNOWN: Final = "year unknown"
NO_DATE: Final = "no date"


class Entry(Struct, frozen=True, kw_only=True):
    """One row; rows that share a heading stand together. `full` is `when` with its year, for lines that stand alone. `sign` is
    of what became of the act, `quad` of what kind it is, "" where that is not known.

    `mentions` are all events that speak of the row's act, itself among them, in text order.
    """

    event: str
    heading: str
    when: str
    full: str
    sign: str
    quad: str
    words: str
    mentions: tuple[str, ...]


def entries(story: Story) -> tuple[Entry, ...]:
    """The rows in chronological order.

    By earliest day, then by latest, so that an exact date stands before a coarse one that begins with it, and an hour before
    a day; an open beginning stands where it ends. Then those with words for a time but no year, then those without a date,
    of which what has happened stands before what is to come; what is equal stays in the order of the text. An event that a
    person corrected was a row when it was, and stays one.
    """
    times = {timex.id: timex for timex in story.times}
    mentions = mentions_of(story.events)
    pinned = frozenset(each.event for each in story.corrections if each.event is not None)
    lead = lead_sentence(story)
    worth = [
        event
        for event in story.events
        if event.id in pinned or is_row(event, story.article.text, in_lead=event.sentence == lead)
    ]
    rows = without_repeats(worth, pinned, story.article.text)
    return tuple(_entry(event, times, mentions[event.id]) for event in sorted(rows, key=_order))


def entries_of(story: Story, chosen: Container[str]) -> tuple[Entry, ...]:
    """The rows in which these events stand, then a row for each that the timeline leaves out; none for what the story has not."""
    times = {timex.id: timex for timex in story.times}
    mentions = mentions_of(story.events)
    rows = tuple(row for row in entries(story) if any(event in chosen for event in row.mentions))
    there = {event for row in rows for event in row.mentions}
    left_out = (event for event in story.events if event.id in chosen and event.id not in there)
    return rows + tuple(_entry(event, times, mentions[event.id]) for event in left_out)


def _entry(event: Event, times: Mapping[str, Timex], mentions: tuple[str, ...]) -> Entry:
    timex = None if event.time is None else times.get(event.time.timex or "")
    kind: TimexType = "DATE" if timex is None else timex.type
    same = timex is not None and event.time is not None and timex.value == event.time.value
    mod = timex.mod if timex is not None and same else None
    return Entry(
        event=event.id,
        heading=_heading(event.time),
        when=short_time(event.time, kind, mod),
        full=full_time(event.time, kind, mod),
        sign=SIGNS[event.factuality],
        quad=quad_sign(event.type),
        words=event.gist,
        mentions=mentions,
    )


def _heading(time: EventTime | None) -> str:
    ends = ends_of(time)
    if ends is not None:
        return str(ends[0].year)
    return YEAR_UNKNOWN if is_named(time) else NO_DATE


def _order(event: Event) -> tuple[int, date, date, str, int]:
    ends = ends_of(event.time)
    if ends is not None:
        return (0, *ends, hour(event.time), event.span[0])
    if is_named(event.time):
        return (1, date.max, date.max, "", event.span[0])
    value = None if event.time is None else event.time.value
    return ({"PAST_REF": 2, "FUTURE_REF": 4}.get(value or "", 3), date.max, date.max, "", event.span[0])
