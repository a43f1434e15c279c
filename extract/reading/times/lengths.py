"""Values of durations and of sets: "three days", "2 1/2 years", "several weeks", "every Monday", "twice a year".

A decade is ten years and a century a hundred, as the corpora have it, so that "two decades" and "20 years" are alike.
"""

from __future__ import annotations

from typing import Final

from extract.reading.times.calendar import Bounds, moved
from extract.reading.times.captures import number
from extract.reading.times.context import Context, Reading
from extract.reading.times.expression import Expression

CLOCK_UNITS: Final = frozenset({"H", "MIN", "S"})

_UP_TO_NOW: Final = ("past", "last", "latest", "recent")
_FROM_NOW: Final = ("next", "coming", "ahead")
_OF_CLOCK: Final = {"H": "H", "MIN": "M", "S": "S"}
IN_UNITS: Final = {"NI": (1, "D"), "FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}
_PARTS: Final = {"Y": (12, "M"), "D": (24, "H"), "H": (60, "M"), "MIN": (60, "S")}
"""What a fraction of a unit is counted in: half a year is six months."""


def duration(expression: Expression, context: Context) -> Reading:
    captures = expression.captures
    count = captures.get("NUM", captures.get("FEW", "X" if "VAGUE" in captures else 1))
    unit = str(captures["UNIT"])
    days = _days_spanned(expression, context, count, unit) if "SPANNING" in captures else None
    return Reading("DURATION", length(count, unit), days=days)


def duration_and_half(expression: Expression, context: Context) -> Reading:
    """ "a year and a half"."""
    return Reading("DURATION", length(number(expression, "NUM") + 0.5, str(expression.captures["UNIT"])))


def one_unit(expression: Expression, context: Context) -> Reading:
    plural = expression.words[0].is_plural
    count, unit = "X" if plural else 1, str(expression.captures["UNIT"])
    return Reading("DURATION", length(count, unit), days=_days_spanned(expression, context, count, unit))


def bare_units(expression: Expression, context: Context) -> Reading:
    unit = str(expression.captures["UNIT"])
    return Reading("DURATION", length("X", unit), days=_days_spanned(expression, context, "X", unit))


def some_time(expression: Expression, context: Context) -> Reading:
    return Reading("DURATION", "PXX")


def frequency(expression: Expression, context: Context) -> Reading:
    return Reading("SET", str(expression.captures["FREQUENCY"]))


def every_unit(expression: Expression, context: Context) -> Reading:
    captures = expression.captures
    count = 2 if expression.has("other") else captures.get("NUM", "X" if "VAGUE" in captures else 1)
    return Reading("SET", length(count, str(captures["UNIT"])))


def every_unit_once(expression: Expression, context: Context) -> Reading:
    """ "three times a week": the week comes again, the three are how often in it."""
    return Reading("SET", length(1, str(expression.captures["UNIT"])))


def every_weekday(expression: Expression, context: Context) -> Reading:
    part = expression.captures.get("DAYPART")
    day = number(expression, "WEEKDAY" if "WEEKDAY" in expression.captures else "WEEKDAYS")
    return Reading("SET", f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))


def every_month(expression: Expression, context: Context) -> Reading:
    return Reading("SET", f"XXXX-{number(expression, 'MONTH'):02}")


def every_season(expression: Expression, context: Context) -> Reading:
    return Reading("SET", f"XXXX-{expression.captures['SEASON']}")


def length(count: str | float, unit: str) -> str:
    """The TIMEX3 duration of so many units: "P3D", "PT2H", "PXW", "P2Y6M"."""
    if unit == "WE":
        return "P1WE" if count == 1 else f"P{count}WE"
    times, known = IN_UNITS.get(unit, (1, unit))
    if isinstance(count, str):
        return (
            f"P{count}{unit if unit in ('DE', 'CE') else known}"
            if known not in _OF_CLOCK
            else f"PT{count}{_OF_CLOCK[known]}"
        )
    total = count * times
    whole, rest = int(total), total - int(total)
    if not rest:
        return f"PT{whole}{_OF_CLOCK[known]}" if known in _OF_CLOCK else f"P{whole}{known}"
    if known not in _PARTS or not (rest * _PARTS[known][0]).is_integer():
        return f"PT{total:g}{_OF_CLOCK[known]}" if known in _OF_CLOCK else f"P{total:g}{known}"
    return _with_rest(whole, known, int(rest * _PARTS[known][0]))


def _days_spanned(expression: Expression, context: Context, count: str | float, unit: str) -> Bounds | None:
    """The days of "the past three months", which end with publication, and of "the next ten days", which begin with it."""
    today = context.published.day
    if today is None:
        return None
    if expression.has(*_UP_TO_NOW):
        return (None if isinstance(count, str) else moved(today, unit, -count)), today
    if expression.has(*_FROM_NOW):
        return today, (None if isinstance(count, str) else moved(today, unit, count))
    return None


def _with_rest(whole: int, unit: str, rest: int) -> str:
    """Whole units and what a fraction of one comes to: (2, "Y", 6) is "P2Y6M"."""
    part = _PARTS[unit][1]
    if unit in _OF_CLOCK:
        return f"PT{f'{whole}{_OF_CLOCK[unit]}' if whole else ''}{rest}{part}"
    between = "T" if unit == "D" else ""
    return f"P{f'{whole}{unit}' if whole else ''}{between}{rest}{part}"
