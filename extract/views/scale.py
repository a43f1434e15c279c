"""Time as a scale: the rows of a timeline counted by day, week, month or whatever unit fits, for a histogram.

An act whose date is coarse is not set on a day of it: one of "2026" counts a twelfth in each month, and does not make the
line a year long where the others are of one week. What is long before publication, long after it, or has no date at all has a lane of its own, so that the line between shows the news.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, Literal, get_args

from msgspec import Struct

from extract.days import Days, days_of
from extract.links import Links
from extract.timeline import Entry
from extract.timex import bounds
from extract.wording import full_date

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]

UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
NEWS: Final = timedelta(days=366)
"""How far from publication the line reaches; what is further off is background, or far ahead."""
COARSE: Final = timedelta(days=92)
"""What is longer than a quarter does not stretch the line."""
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


class Bin(Struct, frozen=True, kw_only=True):
    """One stretch of time, or a lane; `days` are None where it has no place on the line.

    `events` are the rows that may fall into it, in their order; `weight` counts them, each by the share of its days that do.
    """

    label: str
    events: tuple[str, ...] = ()
    weight: float = 0.0
    days: Days | None = None


class Scale(Struct, frozen=True, kw_only=True):
    """The line from its first bin to its last, with the lanes beside it, which are None where nothing is in them."""

    unit: Unit
    bins: tuple[Bin, ...]
    before: Bin | None = None
    after: Bin | None = None
    undated: Bin | None = None
    published: int | None = None
    """The bin in which the article appeared, where it is on the line."""


def scale(links: Links, rows: Sequence[Entry], most: int, only: Days | None = None) -> Scale:
    """These rows on at most `most` bins; with `only`, those days of theirs alone, without lanes."""
    published = _published(links)
    placed = [(row.event, days_of(links.events[row.event].time)) for row in rows]
    dated = [(event, days) for event, days in placed if days is not None]
    window = only or ((published - NEWS, published + NEWS) if published else (date.min, date.max))
    near = [(event, days) for event, days in dated if _meet(days, window)]
    marks = [_within(days, window) for _, days in near]
    if published and only is None and marks:
        marks.append((published, published))
    starts, unit = _line(_extent(marks), max(1, most))
    bins = _counted(near, starts, unit)
    appeared = bisect_right(starts, published) - 1 if published and starts else -1
    on_line = (
        published is not None and bool(bins) and bins[-1].days is not None and published <= bins[-1].days[1]
    )
    lanes = {} if only else _lanes(placed, window)
    return Scale(unit=unit, bins=bins, published=appeared if appeared >= 0 and on_line else None, **lanes)


def _published(links: Links) -> date | None:
    value = links.story.article.published
    days = None if value is None else bounds(value[:10])
    return None if days is None else days[1]


def _lanes(placed: Sequence[tuple[str, Days | None]], window: Days) -> dict[str, Bin]:
    lanes: dict[str, list[str]] = {}
    for event, days in placed:
        if days is None:
            lanes.setdefault("undated", []).append(event)
        elif days[1] < window[0]:
            lanes.setdefault("before", []).append(event)
        elif days[0] > window[1]:
            lanes.setdefault("after", []).append(event)
    labels = {
        "undated": "no date",
        "before": f"before {full_date(window[0].isoformat()[:7])}",
        "after": f"after {full_date(window[1].isoformat()[:7])}",
    }
    return {
        name: Bin(label=labels[name], events=tuple(events), weight=float(len(events)))
        for name, events in lanes.items()
    }


def _extent(marks: Sequence[Days]) -> Days | None:
    """From the first day to the last of all that is exact; of what is coarse, as much as is needed to have it on the line."""
    exact = [days for days in marks if days[1] - days[0] <= COARSE] or list(marks)
    if not exact:
        return None
    first, last = min(days[0] for days in exact), max(days[1] for days in exact)
    return min([first, *(days[1] for days in marks)]), max([last, *(days[0] for days in marks)])


def _line(extent: Days | None, most: int) -> tuple[list[date], Unit]:
    """The beginnings of the bins, of the finest unit that needs no more than `most`."""
    if extent is None:
        return [], "day"
    for unit in UNITS:
        starts = list(_starts(*extent, unit, most + 1))
        if len(starts) <= most:
            return starts, unit
    return starts[:most], "century"


def _starts(first: date, last: date, unit: Unit, most: int) -> Iterator[date]:
    day: date | None = _start(first, unit)
    while day is not None and day <= last and most > 0:
        yield day
        day, most = _next(day, unit), most - 1


def _start(day: date, unit: Unit) -> date:
    """The first day of the unit in which a day is."""
    if unit == "day":
        return day
    if unit == "week":
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    months = _MONTHS[unit]
    number = (day.year * 12 + day.month - 1) // months * months
    return date(max(1, number // 12), number % 12 + 1, 1)


def _next(day: date, unit: Unit) -> date | None:
    """The first day of the next unit; None at the end of the calendar."""
    if unit in ("day", "week"):
        following = day.toordinal() + (1 if unit == "day" else 7)
        return date.fromordinal(following) if following <= date.max.toordinal() else None
    number = (day.year * 12 + day.month - 1) // _MONTHS[unit] * _MONTHS[unit] + _MONTHS[unit]
    return date(number // 12, number % 12 + 1, 1) if number // 12 <= date.max.year else None


def _counted(near: Sequence[tuple[str, Days]], starts: Sequence[date], unit: Unit) -> tuple[Bin, ...]:
    ends = [_end(start, unit) for start in starts]
    events: list[list[str]] = [[] for _ in starts]
    weights = [0.0] * len(starts)
    for event, (first, last) in near:
        for index in range(max(0, bisect_right(starts, first) - 1), bisect_right(starts, last)):
            events[index].append(event)
            shared = min(last, ends[index]) - max(first, starts[index])
            weights[index] += (shared.days + 1) / ((last - first).days + 1)
    bins = []
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        bins.append(
            Bin(
                label=full_date(_value(start, unit)) or start.isoformat(),
                events=tuple(events[index]),
                weight=weights[index],
                days=(start, end),
            )
        )
    return tuple(bins)


def _end(start: date, unit: Unit) -> date:
    following = _next(start, unit)
    return date.max if following is None else following - timedelta(days=1)


def _value(start: date, unit: Unit) -> str:
    """The TIMEX3 value of a unit by its first day."""
    match unit:
        case "day":
            return start.isoformat()
        case "week":
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        case "month":
            return f"{start.year:04}-{start.month:02}"
        case "quarter":
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case "year":
            return f"{start.year:04}"
        case "decade":
            return f"{start.year // 10:03}"
        case "century":
            return f"{start.year // 100:02}"


def _meet(days: Days, window: Days) -> bool:
    return days[0] <= window[1] and days[1] >= window[0]


def _within(days: Days, window: Days) -> Days:
    return max(days[0], window[0]), min(days[1], window[1])
