"""What calendar days a TIMEX3 value covers, and arithmetic on values at their own granularity.

Bounds are closed days. Seasons are the meteorological ones of the north (winter lies across the year's end and belongs
to the year in which it begins), as TIMEX3 leaves them undefined; weeks are ISO 8601's.
Value formats: TimeML 1.2.1, TIMEX3 (Ferro et al. 2005).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Bounds = tuple[date | None, date | None]

OPEN: Bounds = (None, None)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE|-[1-7])?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")


def bounds_of(value: str) -> Bounds:
    """The first and last day that the value can mean; open where it is not a stretch of the calendar.

    "2026-04" is the whole month, "199" the decade, "19" the century; "PRESENT_REF", durations, sets and values with
    unknown parts ("XXXX-WXX-5") are open. Impossible dates ("2026-02-30") are open too.
    """
    try:
        return _bounds(value)
    except ValueError:
        return OPEN


def _bounds(value: str) -> Bounds:
    if found := _DAY.match(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _MONTH.match(value):
        return month_bounds(int(found[1]), int(found[2]))
    if found := _WEEK.match(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        if found[3] == "-WE":
            return monday + timedelta(days=5), monday + timedelta(days=6)
        if found[3]:
            day = monday + timedelta(days=int(found[3][1]) - 1)
            return day, day
        return monday, monday + timedelta(days=6)
    if found := _PART.match(value):
        return _part_bounds(int(found[1]), found[2])
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if re.fullmatch(r"\d{3}X?", value):
        first = int(value[:3]) * 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    if re.fullmatch(r"\d{2}(XX)?", value):
        first = max(int(value[:2]) * 100, 1)
        return date(first, 1, 1), date(int(value[:2]) * 100 + 99, 12, 31)
    return OPEN


def month_bounds(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _part_bounds(year: int, part: str) -> tuple[date, date]:
    if part[0] == "Q":
        last = int(part[1]) * 3
        return date(year, last - 2, 1), month_bounds(year, last)[1]
    if part[0] == "H":
        last = int(part[1]) * 6
        return date(year, last - 5, 1), month_bounds(year, last)[1]
    first, last = _SEASONS[part]
    return date(year, first, 1), month_bounds(year + (last < first), last)[1]


def season_of(day: date) -> tuple[int, str]:
    """The season that a day lies in, with the year in which it begins."""
    for name, (first, last) in _SEASONS.items():
        if first <= last and first <= day.month <= last:
            return day.year, name
    return (day.year if day.month == 12 else day.year - 1), "WI"


def plus_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def at(day: date, unit: str, count: int) -> str:
    """The value, at the unit's granularity, that lies `count` units from a day; negative counts lie before it.

    Units: D W WE M Q Y DE (decade) CE (century), H and MIN give the day. Out of the calendar: "PAST_REF"/"FUTURE_REF".
    """
    try:
        return _at(day, unit, count)
    except (ValueError, OverflowError):
        return "PAST_REF" if count < 0 else "FUTURE_REF"


def _at(day: date, unit: str, count: int) -> str:
    match unit:
        case "D":
            return (day + timedelta(days=count)).isoformat()
        case "W" | "WE":
            year, week, _ = (day + timedelta(weeks=count)).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
        case "M":
            year, month = plus_months(day.year, day.month, count)
            return f"{date(year, month, 1):%Y-%m}" if year > 999 else f"{year:04}-{month:02}"
        case "Q":
            index = day.year * 4 + (day.month - 1) // 3 + count
            return f"{date(index // 4, 1, 1).year:04}-Q{index % 4 + 1}"
        case "Y":
            return f"{date(day.year + count, 1, 1).year:04}"
        case "DE":
            return f"{(day.year // 10 + count):03}"
        case "CE":
            return f"{(day.year // 100 + count):02}"
    return day.isoformat()
