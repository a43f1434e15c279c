"""Values of clock times: "3:15 p.m.", "midnight Friday", "1430 GMT", "4 in the morning"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from extract.reading.times.captures import number, optional_number
from extract.reading.times.context import Context, Reading
from extract.reading.times.days import calendar_day, day_of_week, deictic_day
from extract.reading.times.expression import Expression

_AFTER_NOON: Final = frozenset({"AF", "EV", "MI"})
_EVENING_HOUR: Final = 6
_MINUTES: Final = 60
_NIGHT: Final = 18 * _MINUTES


def clock(expression: Expression, context: Context) -> Reading:
    """A time of the day that stands beside it, else of the day that the article spoke of last."""
    hour, minute = divmod(minutes(expression), _MINUTES)
    return Reading("TIME", f"{_day(expression, context)}T{hour:02}:{minute:02}")


def minutes(expression: Expression) -> int:
    """Minutes since the day began, 1440 for its last midnight; of "half past nine" in the morning where nothing else is said."""
    captures = expression.captures
    if "PASTHOUR" in captures:
        hour = _hour(number(expression, "NUM"), expression)
        return hour * _MINUTES + number(expression, "PASTHOUR")
    digits = (
        captures.get("HOUR") or captures.get("TIME24") or captures.get("MILITARY") or captures.get("CLOCK")
    )
    if digits is None:
        digits = number(expression, "NUM")
    hours, _, rest = str(digits).replace(".", ":").partition(":")
    return (int(hours) if "HOUR" in captures else _hour(int(hours), expression)) * _MINUTES + int(rest or 0)


def _hour(hour: int, expression: Expression) -> int:
    half, part = expression.captures.get("AMPM"), expression.captures.get("DAYPART")
    if half is not None:
        return hour % 12 + (12 if half == "pm" else 0)
    if part in _AFTER_NOON or (part == "NI" and _EVENING_HOUR <= hour < 12):
        return hour % 12 + 12
    return hour


def _day(expression: Expression, context: Context) -> str:
    later = timedelta(days=optional_number(expression, "DAYSLATER"))
    day = _day_named(expression, context)
    known = None if "X" in day else date.fromisoformat(day) + later
    return day if known is None else known.isoformat()


def _day_named(expression: Expression, context: Context) -> str:
    captures = expression.captures
    if "MONTH" in captures:
        return calendar_day(expression, context).value
    if "WEEKDAY" in captures:
        return day_of_week(number(expression, "WEEKDAY"), context)
    if "DEICTIC" in captures:
        return deictic_day(expression, context)
    known = context.day or context.published.day
    late = context.before is not None and minutes(expression) >= _NIGHT
    if late and context.tense == "past" and known == context.published.day:
        known = context.before  # what was at 11 p.m. is not told on the same day
    if known is not None and context.tense == "future" and context.published.day is not None:
        known = max(known, context.published.day)  # "will leave at noon" is on none of the days before
    return "XXXX-XX-XX" if known is None else known.isoformat()
