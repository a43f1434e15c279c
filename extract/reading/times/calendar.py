"""Arithmetic on the calendar: what lies so many units from a day, at the unit's own granularity.

What days a value covers is `extract.timex`'s; seasons are its meteorological ones, so that winter lies across the year's
end and belongs to the year in which it begins.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from extract import timex

Bounds = tuple[date | None, date | None]

OPEN: Bounds = (None, None)
_MONTHS_IN: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS_IN: Final = {"D": 1, "NI": 1, "W": 7, "WE": 7, "FN": 14}
_DAYS_OF_MONTH: Final = 30
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}


def bounds_of(value: str) -> Bounds:
    """The first and last day that the value can mean; open where it is no stretch of the calendar or an impossible one."""
    return timex.bounds(value) or OPEN


def season_of(day: date) -> tuple[int, str]:
    """The season that a day lies in, with the year in which it begins."""
    for name, (first, last) in _SEASONS.items():
        if first <= day.month <= last:
            return day.year, name
    return (day.year if day.month == 12 else day.year - 1), "WI"


def monday_of(day: date) -> date:
    """The Monday of the week that a day lies in; of a day without one in the calendar, the day."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def plus_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def moved(day: date, unit: str, count: float) -> date | None:
    """The day that lies `count` units from a day, backwards where negative; None out of the calendar, or for units of the clock.

    Units as for `at`; months are as long as the calendar has them, and a part of a unit is rounded to days.
    """
    try:
        if unit in _MONTHS_IN:
            whole = int(count * _MONTHS_IN[unit])
            year, month = plus_months(day.year, day.month, whole)
            there = date(year, month, min(day.day, monthrange(year, month)[1]))
            return there + timedelta(days=round((count * _MONTHS_IN[unit] - whole) * _DAYS_OF_MONTH))
        return day + timedelta(days=round(count * _DAYS_IN[unit])) if unit in _DAYS_IN else None
    except (ValueError, OverflowError):
        return None


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
