"""What days, periods and lengths of time are called: `Fri 2 Jan`, `winter 2025–26`, `Q2`, `28 Dec–3 Jan`, `weekly`.

A name is without its year where `year` is False, for what stands under a heading of it. What an event's time is called, with
its bounds, is `wording`'s; taking values apart is `timex`'s.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from extract.timex import Duration, Period, duration, period

_HALF_A_YEAR: Final = timedelta(days=183)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}

_FREQUENCIES: Final = {
    "P1D": "daily",
    "P1W": "weekly",
    "P1M": "monthly",
    "P1Q": "quarterly",
    "P1Y": "yearly",
    "XXXX-XX-XX": "daily",
    "XXXX-WXX": "weekly",
    "XXXX-XX": "monthly",
    "XXXX": "yearly",
    "XXXX-WXX-WE": "weekends",
}


def period_name(named: Period, *, year: bool, weekday: bool = True) -> str:
    """The period's own name, without regard to an event's bounds."""
    name = _name(named, year=year, weekday=weekday)
    if named.part is None or named.unit == "clock":
        return name
    return f"{name} {_part(named.part)}"


def _name(named: Period, *, year: bool, weekday: bool) -> str:
    number, first = named.number, named.earliest
    after = f" {first.year}" if year and first is not None else ""
    match named.unit:
        case "clock":
            return _part(named.part or "")
        case "day" if first is not None:
            return day_name(first, year=year, weekday=weekday)
        case "day":
            return f"{named.day} {_MONTHS[number - 1]}"
        case "weekday":
            return f"{_WEEKDAYS[number - 1]} ?"
        case "weekend" | "week":
            return (
                f"{named.unit} ?"
                if first is None
                else f"{named.unit} of {day_name(first, year=year, weekday=False)}"
            )
        case "month":
            return f"{_MONTHS[number - 1]}{after}"
        case "season":
            crosses = number == 12 and after
            return (
                f"winter {first.year}–{(first.year + 1) % 100:02}"
                if crosses and first
                else f"{_SEASONS[number]}{after}"
            )
        case "quarter":
            return f"Q{number}{after}"
        case "half":
            half = "first half" if number == 1 else "second half"
            return f"{half} of{after}" if after else half
        case "decade":
            return f"{number}s"
        case "century":
            return f"{_ordinal(number + 1)} century"
        case "year":
            return str(number)


def days_name(earliest: date | None, latest: date | None, *, year: bool) -> str:
    """Two days, one of which may be open, as the largest units that hold them exactly; over half a year apart, as months, as
    such bounds are counted out and nobody said the days."""
    if earliest is None or latest is None:
        if latest is not None:
            return f"by {day_name(latest, year=year, weekday=False)}"
        assert earliest is not None
        return f"{day_name(earliest, year=year, weekday=False)} or later"
    if earliest >= latest:
        return day_name(earliest, year=year)
    same_year = earliest.year == latest.year
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return str(earliest.year) if same_year else f"{earliest.year}–{latest.year}"
    each, end = (
        (f" {earliest.year}", f" {latest.year}") if not same_year else ("", f" {latest.year}" if year else "")
    )
    first, last = _MONTHS[earliest.month - 1], _MONTHS[latest.month - 1]
    whole = earliest.day == 1 and (latest + timedelta(days=1)).day == 1
    if whole or latest - earliest > _HALF_A_YEAR:
        return f"{last}{end}" if same_year and first == last else f"{first}{each}–{last}{end}"
    if same_year and first == last:
        return f"{earliest.day}–{latest.day} {last}{end}"
    return f"{earliest.day} {first}{each}–{latest.day} {last}{end}"


def day_name(day: date, *, year: bool, weekday: bool = True) -> str:
    """`Fri 2 Jan 2026`, or less of it."""
    before = f"{_WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{before}{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def _part(part: str) -> str:
    if part in PARTS:
        return PARTS[part]
    if part == "24:00":
        return "midnight"
    return f"{part}:00" if ":" not in part else part[:5]


def length_name(length: Duration) -> str:
    """`3 days`, `some weeks`."""
    plural = "centuries" if length.unit == "century" else f"{length.unit}s"
    if length.count is None:
        return f"some {plural}"
    return f"1 {length.unit}" if length.count == "1" else f"{length.count} {plural}"


def often(value: str) -> str | None:
    """A value that recurs: `P1W` weekly, `XXXX-WXX-1` Mondays."""
    if value in _FREQUENCIES:
        return _FREQUENCIES[value]
    if length := duration(value):
        return f"every {length_name(length)}"
    named = period(value)
    if named is None or named.earliest is not None:
        return None
    if named.unit == "weekday":
        return f"{_LONG_WEEKDAYS[named.number - 1]}s"
    return f"every {period_name(named, year=False)}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
