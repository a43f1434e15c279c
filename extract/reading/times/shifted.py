"""Values that are counted from publication, or from the date named last: "last week", "two days ago", "that day"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from extract.reading.times.calendar import at, bounds_of, monday_of
from extract.reading.times.captures import number, optional_number
from extract.reading.times.context import Context, Reading
from extract.reading.times.days import calendar_day
from extract.reading.times.expression import Expression
from extract.reading.times.lengths import CLOCK_UNITS, IN_UNITS, length

_AS_UNIT: Final = {"FN": "W", "NI": "D"}
_PARTS: Final = {"Y": (12, "M"), "Q": (3, "M"), "M": (4, "W"), "W": (7, "D")}
"""What a part of a unit is counted in: half a year is six months."""

_ANY: Final = {
    "Y": "XXXX",
    "M": "XXXX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "Q": "XXXX-QX",
    "D": "XXXX-XX-XX",
}
"""A unit's value where nothing says which one."""


def unit_shifted(expression: Expression, context: Context) -> Reading:
    """ "this year", "last week", "the end of the month": the unit's own granularity, from the publication date."""
    unit = str(expression.captures["UNIT"])
    shift = (
        -1
        if expression.has("past")
        else 1
        if expression.has("coming")
        else optional_number(expression, "SHIFT")
    )
    if unit in CLOCK_UNITS:
        return Reading("DURATION", length(1, unit))
    return Reading("DATE", _from_publication(unit, shift, context))


def unit_running(expression: Expression, context: Context) -> Reading:
    """ "later in the year", "for the week": the one that runs on the day of publication."""
    unit = str(expression.captures["UNIT"])
    if unit in CLOCK_UNITS:
        return Reading("DURATION", length(1, unit))
    if unit == "D" and context.day is not None:
        return Reading("DATE", context.day.isoformat())
    return Reading("DATE", _from_publication(unit, 0, context))


def before_last(expression: Expression, context: Context) -> Reading:
    """ "the week before last"."""
    unit = str(expression.captures["UNIT"])
    if unit in CLOCK_UNITS:
        return Reading("DATE", "PAST_REF")
    return Reading("DATE", _from_publication(unit, -2, context))


def week_of_day(expression: Expression, context: Context) -> Reading:
    """ "the week of Nov. 3"."""
    day = calendar_day(expression, context).value
    return Reading("DATE", _ANY["W"] if day.startswith("X") else at(date.fromisoformat(day), "W", 0))


def count_away(expression: Expression, context: Context) -> Reading:
    """ "two weeks ago", "two days from now"."""
    back = -1 if "AGO" in expression.captures else 1
    return _counted(expression, context, context.published.day, back)


def count_and_half_away(expression: Expression, context: Context) -> Reading:
    """ "a year and a half ago"."""
    half = {**expression.captures, "NUM": number(expression, "NUM") + 0.5}
    return count_away(replace(expression, captures=half), context)


def count_from_named(expression: Expression, context: Context) -> Reading:
    """ "two days later": from the date named last."""
    unit, count = (
        str(expression.captures["UNIT"]),
        expression.captures.get("NUM", expression.captures.get("FEW", 1)),
    )
    if unit in CLOCK_UNITS:
        return Reading("DURATION", length(count, unit))
    back = number(expression, "EARLIER")
    return _counted(expression, context, context.mentioned or context.published.day, back)


def long_ago(expression: Expression, context: Context) -> Reading:
    """ "several years ago": nobody says when."""
    return Reading("DATE", "PAST_REF")


def anaphoric(expression: Expression, context: Context) -> Reading:
    """ "that day", "the following week": from the date named last."""
    unit = str(expression.captures["UNIT"]) if "UNIT" in expression.captures else "D"
    shift = 1 if expression.has("next", "after") else -1 if expression.has("before") else 0
    shift = shift or optional_number(expression, "ANAPHORIC")
    known = context.day if unit in ("D", "NI") else context.mentioned
    if unit in CLOCK_UNITS or known is None:
        value = _ANY.get(_AS_UNIT.get(unit, unit), "XXXX")
        return Reading("TIME", f"{value}TNI") if unit == "NI" and shift == 0 else Reading("DATE", value)
    if unit == "Q" and shift == 0 and context.quarter is not None:
        return Reading("DATE", context.quarter)
    value = at(known, _AS_UNIT.get(unit, unit), shift)
    return Reading("TIME", f"{value}TNI") if unit == "NI" and shift == 0 else Reading("DATE", value)


def one_day(expression: Expression, context: Context) -> Reading:
    """ "he will one day return", "one day a man came"."""
    return Reading("DATE", "PAST_REF" if context.tense == "past" else "FUTURE_REF")


def reference(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", str(expression.captures["REFERENCE"]))


def present(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "PRESENT_REF")


def past(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "PAST_REF")


def future(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "FUTURE_REF")


def _counted(expression: Expression, context: Context, origin: date | None, back: int) -> Reading:
    """So many units away, at the unit's own granularity, or at that of its parts ("three and a half years ago" is a month).

    Hours only say which way, and "a dozen years later" is no later than publication where the tense is past.
    """
    captures = expression.captures
    unit, count = _in_whole(str(captures["UNIT"]), captures.get("NUM", captures.get("FEW", "X")))
    vague = Reading("DATE", "PAST_REF" if back < 0 else "FUTURE_REF")
    if count is None or unit in CLOCK_UNITS:
        return vague
    published = context.published
    if origin is not None:
        value = at(origin, unit, back * count)
        begins, today = bounds_of(value)[0], published.day
        told_ahead = context.tense == "past" and begins is not None and today is not None and begins > today
        return Reading("DATE", "PAST_REF" if told_ahead else value)
    if unit == "Y" and published.year is not None and 0 < published.year + back * count <= date.max.year:
        return Reading("DATE", f"{published.year + back * count:04}")
    return vague


def _in_whole(unit: str, count: str | float) -> tuple[str, int | None]:
    """A count in whole units that the calendar has: two fortnights are four weeks, half a year is six months; None for "several"."""
    if isinstance(count, str):
        return unit, None
    times, known = IN_UNITS.get(unit, (1, unit))
    if count * times % 1 == 0:
        return known, int(count * times)
    parts, smaller = _PARTS.get(known, (0, known))
    return (smaller, round(count * times * parts)) if parts else (known, None)


def _from_publication(unit: str, shift: int, context: Context) -> str:
    unit, published = _AS_UNIT.get(unit, unit), context.published
    if published.day is not None:
        if unit == "WE":
            saturday = monday_of(published.day) + timedelta(days=5)
            # on a Sunday "last weekend" is the one before
            return at(saturday, "WE", shift)
        return at(published.day, unit, shift)
    if published.year is not None and unit == "Y":
        return f"{published.year + shift:04}"
    if published.year is not None and published.month is not None and unit in ("M", "Q"):
        return at(date(published.year, published.month, 1), unit, shift)
    return _ANY.get(unit, "XXXX")
