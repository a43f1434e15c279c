"""TIMEX3 values: which days a value names.

A value is what a time expression was normalised to (`2026-04`, `2026-SP`, `199`, `2026-W33`, `XXXX-WXX-5`). Here it is
taken apart into a `Period`: its unit and, where its year is known, its closed bounds. Recognising expressions in text
is the reading's work; saying a period in words is `wording`'s.

Standard: TimeML 1.2.1, TIMEX3; quarters, halves, seasons and parts of day as TempEval-3 uses them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

Unit = Literal[
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "weekday",
    "day",
    "clock",
]
Length = Literal["century", "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second"]


class Period(Struct, frozen=True, kw_only=True):
    """The days that a value names; the bounds are None where its year or week is unknown.

    `number` says which one: the month, quarter or half of the year, the weekday (1 is Monday), the season (the month in
    which it begins), the first year of a decade, or the century (20 is 1900–1999). `part` is a part of day or a clock
    time that stands behind a day ("EV", "14:00").
    """

    unit: Unit
    number: int = 0
    day: int = 0
    part: str | None = None
    earliest: date | None = None
    latest: date | None = None


class Duration(Struct, frozen=True, kw_only=True):
    """A length of time; the count is None for "several days" (`PXD`)."""

    count: str | None
    unit: Length


def period(value: str) -> Period | None:
    """The period that a TIMEX3 value names, or None for references, durations and what is no value at all."""
    base, part = value, None
    if found := _PART.match(value):
        base, part = found["base"], found["part"]
        if not base:
            return Period(unit="clock", part=part)
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(base):
            try:
                return replace(build(match), part=part)
            except (ValueError, OverflowError):  # 30 February, week 54, the year 0: no such days
                return None
    return None


def duration(value: str) -> Duration | None:
    """The length that a TIMEX3 duration names (`P3D`, `PT2H`, `PXY`), in its larger unit: `P2Y6M` is 2.5 years."""
    found = _DURATION.fullmatch(value)
    if not found:
        return _of_two_units(value)
    unit = (_TIME_LENGTHS if found["time"] else _DATE_LENGTHS).get(found["unit"])
    if unit is None:
        return None
    return Duration(count=None if found["count"][0] == "X" else found["count"], unit=unit)


def _of_two_units(value: str) -> Duration | None:
    found = _TWO_UNITS.fullmatch(value)
    if not found:
        return None
    larger = f"{'T' if found['time'] else ''}{found['larger']}"
    smaller = f"{'T' if found['time'] or found['then'] else ''}{found['smaller']}"
    parts = _IN_LARGER.get((larger, smaller))
    if parts is None:
        return None
    unit = (_TIME_LENGTHS if found["time"] else _DATE_LENGTHS)[found["larger"]]
    return Duration(count=f"{int(found['whole']) + int(found['rest']) / parts:g}", unit=unit)


def bounds(value: str) -> tuple[date, date] | None:
    """The first and the last day that a value names, or None where it names none."""
    named = period(value)
    if named is None or named.earliest is None or named.latest is None:
        return None
    return named.earliest, named.latest


_PART: Final = re.compile(
    r"(?P<base>.*?)T(?P<part>\d\d(?::\d\d)?(?::\d\d(?:\.\d+)?)?|MO|MI|AF|EV|NI|DT)(?:Z|[+-]\d\d:?\d\d)?$"
)
_DURATION: Final = re.compile(r"P(?P<time>T)?(?P<count>\d+(?:\.\d+)?|X+)(?P<unit>DE|CE|[YMWDHSQ])")
_DATE_LENGTHS: Final[dict[str, Length]] = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "Q": "quarter",
    "DE": "decade",
    "CE": "century",
}
_TIME_LENGTHS: Final[dict[str, Length]] = {"H": "hour", "M": "minute", "S": "second"}

_TWO_UNITS: Final = re.compile(
    r"P(?P<time>T)?(?P<whole>\d{1,6})(?P<larger>[YDHM])(?P<then>T)?(?P<rest>\d{1,6})(?P<smaller>[MHS])"
)
_IN_LARGER: Final = {("Y", "M"): 12, ("D", "TH"): 24, ("TH", "TM"): 60, ("TM", "TS"): 60}

_SEASON_BEGINS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Meteorological seasons of the northern half of the world; a winter belongs to the year in which it begins."""


def _months(year: str, first: int, count: int, unit: Unit, number: int) -> Period:
    """A period of whole months; without bounds where the year is unknown."""
    if not 1 <= first <= 12:
        raise ValueError(first)
    if not year.isdecimal():
        return Period(unit=unit, number=number)
    last_year, last_month = divmod(int(year) * 12 + first - 1 + count - 1, 12)
    last = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return Period(unit=unit, number=number, earliest=date(int(year), first, 1), latest=last)


def _years(first: int, count: int, unit: Unit, number: int) -> Period:
    earliest, latest = date(first, 1, 1), date(first + count - 1, 12, 31)
    return Period(unit=unit, number=number, earliest=earliest, latest=latest)


def _day(match: re.Match[str]) -> Period:
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    known = date(int(year) if year.isdecimal() else 2000, month, day)  # 2000: a year that has every day
    if not year.isdecimal():
        return Period(unit="day", number=month, day=day)
    return Period(unit="day", number=month, day=day, earliest=known, latest=known)


def _days_of_week(match: re.Match[str]) -> Period:
    """A week, its weekend or one of its days."""
    rest = match["rest"]
    unit: Unit = "week" if rest is None else "weekend" if rest == "WE" else "weekday"
    number = int(rest) if unit == "weekday" else 0
    if not 0 <= number <= 7 or rest == "0":
        raise ValueError(rest)
    if "X" in match["year"] or "X" in match["week"]:
        return Period(unit=unit, number=number)
    monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    if unit == "weekday":
        day = monday + timedelta(days=number - 1)
        return Period(unit="day", number=day.month, day=day.day, earliest=day, latest=day)
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return Period(unit=unit, earliest=first, latest=monday + timedelta(days=6))


def _season(match: re.Match[str]) -> Period:
    begins = _SEASON_BEGINS[match["season"]]
    return _months(match["year"], begins, 3, "season", begins)


_YEAR: Final = r"(?P<year>\d{4}|XXXX)"

_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...]] = (
    (re.compile(_YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)"), _day),
    (
        re.compile(_YEAR + r"-(?P<month>\d\d)(?:-XX)?"),
        lambda m: _months(m["year"], int(m["month"]), 1, "month", int(m["month"])),
    ),
    (re.compile(_YEAR + r"-W(?P<week>\d\d|XX)(?:-(?P<rest>WE|\d))?"), _days_of_week),
    (re.compile(_YEAR + r"-(?P<season>SP|SU|FA|WI)"), _season),
    (
        re.compile(_YEAR + r"-Q(?P<quarter>[1-4])"),
        lambda m: _months(m["year"], 3 * int(m["quarter"]) - 2, 3, "quarter", int(m["quarter"])),
    ),
    (
        re.compile(_YEAR + r"-H(?P<half>[12])"),
        lambda m: _months(m["year"], 6 * int(m["half"]) - 5, 6, "half", int(m["half"])),
    ),
    (
        re.compile(r"(?P<year>\d{4})(?:-XX(?:-XX)?)?"),
        lambda m: _years(int(m["year"]), 1, "year", int(m["year"])),
    ),
    (
        re.compile(r"(?P<decade>\d{3})X?"),
        lambda m: _years(int(m["decade"]) * 10, 10, "decade", int(m["decade"]) * 10),
    ),
    (
        re.compile(r"(?P<century>\d{2})(?:XX)?"),
        lambda m: _years(int(m["century"]) * 100, 100, "century", int(m["century"])),
    ),
)
"""Most exact first; a year's pattern would else eat none of the others, but reading is easier so."""
