"""The rows of the timeline: which events are worth a row, in which order, with which words.

A row is what a person would want to read; an event of the story that is none (a "said", a wish without a name or a
date) stays in the story, for exports and other programs. How dates are worded is `wording`'s; this room owns the
choice and the order.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct

from extract.story import Event, EventTime, Story, TimexType
from extract.timex import bounds
from extract.wording import SIGNS, full_time, short_time

YEAR_UNKNOWN: Final = "year unknown"
NO_DATE: Final = "no date"


class Entry(Struct, frozen=True, kw_only=True):
    """One row; rows that share a heading stand together. `full` is `when` with its year, for lines that stand alone."""

    event: str
    heading: str
    when: str
    full: str
    sign: str
    words: str


def entries(story: Story) -> tuple[Entry, ...]:
    """The rows in chronological order: by earliest day, then by latest, so that an exact date stands before a coarse
    one that begins with it. An open beginning stands where it ends. Then those with words for a time but no year, then
    those without; what is equal stays in the order of the text.
    """
    kinds = {timex.id: timex.type for timex in story.times}
    rows = [event for event in story.events if is_row(event)]
    return tuple(_entry(event, _kind(event.time, kinds)) for event in sorted(rows, key=_order))


def entry_of(story: Story, event_id: str) -> Entry | None:
    """The row of one event, also of one that the timeline leaves out; None where the story has no such event."""
    kinds = {timex.id: timex.type for timex in story.times}
    return next(
        (_entry(event, _kind(event.time, kinds)) for event in story.events if event.id == event_id), None
    )


def is_row(event: Event) -> bool:
    """Whether an event is worth a row.

    Saying and seeing are not, unless they are political acts (an accusation, a refusal). What happens and what is done
    always is: a quake has no actor. A beginning, a wish or a state needs someone it is about, or a date of its own.
    """
    if event.event_class in ("REPORTING", "PERCEPTION"):
        return event.type is not None
    if event.event_class in ("OCCURRENCE", "I_ACTION"):
        return True
    dated = event.time is not None and event.time.basis == "explicit"
    return dated or bool(event.participants) or event.type is not None


def _entry(event: Event, kind: TimexType) -> Entry:
    return Entry(
        event=event.id,
        heading=_heading(event.time, kind),
        when=short_time(event.time, kind),
        full=full_time(event.time, kind),
        sign=SIGNS[event.factuality],
        words=event.gist,
    )


def _heading(time: EventTime | None, kind: TimexType) -> str:
    ends = _ends(time)
    if ends is not None:
        return str(ends[0].year)
    return NO_DATE if short_time(time, kind) == "—" else YEAR_UNKNOWN


def _order(event: Event) -> tuple[int, date, date, int]:
    ends = _ends(event.time)
    if ends is not None:
        return (0, *ends, event.span[0])
    named = event.time is not None and short_time(event.time) != "—"
    return (1 if named else 2, date.max, date.max, event.span[0])


def _ends(time: EventTime | None) -> tuple[date, date] | None:
    """Where a time begins and ends on the line; an open side takes the other, or the end of time."""
    if time is None:
        return None
    if time.earliest is not None:
        return time.earliest, time.latest or date.max
    if time.latest is not None:
        return time.latest, date.min
    return bounds(time.value)


def _kind(time: EventTime | None, kinds: dict[str, TimexType]) -> TimexType:
    return "DATE" if time is None or time.timex is None else kinds.get(time.timex, "DATE")
