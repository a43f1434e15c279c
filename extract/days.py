"""Which days an event's time names: for the order of the timeline, and for what asks which of two times is more exact.

Days are closed: the first and the last are both meant. An open side is never filled in but where a function says so.
"""

from __future__ import annotations

from datetime import date
from typing import Final, TypeAlias

from extract.story import EventTime
from extract.timex import bounds, period

Days: TypeAlias = tuple[date, date]
"""The first and the last day, both included."""

_PARTS: Final = {"MO": "06", "MI": "12", "DT": "12", "AF": "13", "EV": "18", "NI": "21"}
"""The hour with which a part of day is taken to begin, to sort by."""

_LAST: Final = "99"


def days_of(time: EventTime | None) -> Days | None:
    """The days on which an event may have been, an open side closed at the day that is known; None where none is.

    Tense alone is no date: publication bounds it, and is not the event's.
    """
    if time is None or time.basis == "publication":
        return None
    if time.earliest is None and time.latest is None:
        return bounds(time.value)
    first, last = time.earliest or time.latest, time.latest or time.earliest
    assert first is not None and last is not None
    return min(first, last), max(first, last)


def ends_of(time: EventTime | None) -> tuple[date, date] | None:
    """Where a time begins and ends on the line; an open side takes the other, or the end of time.

    Tense alone is no place: the day of publication bounds it, and is not the event's.
    """
    if time is None or time.basis == "publication":
        return None
    if time.earliest is not None:
        return time.earliest, time.latest or date.max
    if time.latest is not None:
        return time.latest, date.min
    return bounds(time.value)


def is_named(time: EventTime | None) -> bool:
    """Whether a time has a place in the calendar, if not its year: "Friday" has, "recently" and "three days" have none."""
    return time is not None and period(time.value) is not None


def exactness(time: EventTime | None) -> int:
    """More for fewer days, most with the time of the clock; a date without a year is more than none."""
    ends = ends_of(time)
    if ends is None:
        return 1 if is_named(time) else 0
    named = None if time is None else period(time.value)
    clock = named is not None and named.part is not None and named.part not in _PARTS
    return max(2, date.max.toordinal() - abs((ends[1] - ends[0]).days)) + clock


def hour(time: EventTime | None) -> str:
    """The time of day, so that clock times and parts of a day sort; what has only a day stands behind them."""
    named = None if time is None else period(time.value)
    part = None if named is None else named.part
    return _LAST if part is None else _PARTS.get(part, part)
