"""Interval arithmetic on closed days: what "before", "after" and "two days after" leave of a stretch of time.

An open side is None. Nothing here rounds: what is put out is contained in what it came from, or there is nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from extract.reading.times.calendar import at, bounds_of

_LONGEST: Final = 10_000
"""No article counts more days, weeks, months or years from an event."""


class Stretch(Struct, frozen=True):
    """The days in which something lies; an open side is None."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is known of it."""
        return self.earliest is None and self.latest is None

    @property
    def day(self) -> date | None:
        """The day, where it is one."""
        return self.earliest if self.earliest == self.latest else None


def meet(one: Stretch, other: Stretch) -> Stretch | None:
    """The days that both have; None where they have none in common."""
    starts = [each for each in (one.earliest, other.earliest) if each is not None]
    ends = [each for each in (one.latest, other.latest) if each is not None]
    earliest, latest = max(starts, default=None), min(ends, default=None)
    if earliest is not None and latest is not None and earliest > latest:
        return None
    return Stretch(earliest, latest)


def until(stretch: Stretch) -> Stretch:
    """What comes before something that lies in the stretch: not after its end."""
    return Stretch(None, stretch.latest)


def since(stretch: Stretch) -> Stretch:
    """What comes after something that lies in the stretch: not before its beginning."""
    return Stretch(stretch.earliest, None)


def wholly_before(stretch: Stretch) -> Stretch:
    """What lies before all of it: "before Friday" ends on Thursday."""
    return Stretch(None, _moved(stretch.earliest, -1))


def wholly_after(stretch: Stretch) -> Stretch:
    """What lies after all of it: "after Friday" begins on Saturday."""
    return Stretch(_moved(stretch.latest, 1), None)


def wider(stretch: Stretch, before: int, after: int) -> Stretch:
    """The stretch with so many days more on each side; a side that would leave the calendar is open."""
    return Stretch(_moved(stretch.earliest, -before), _moved(stretch.latest, after))


def away(origin: date, unit: str, count: int) -> tuple[str, Stretch] | None:
    """What lies so many units from a day, with its TIMEX3 value: "two weeks before" names a week, "two days" a day.

    None where that is off the calendar."""
    if unit not in ("D", "W", "M", "Y") or abs(count) > _LONGEST:
        return None
    value = at(origin, unit, count)
    earliest, latest = bounds_of(value)
    return None if earliest is None or latest is None else (value, Stretch(earliest, latest))


def _moved(day: date | None, days: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
