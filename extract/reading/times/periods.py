"""Values of months, years, decades, centuries and seasons."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from extract.reading.times.calendar import bounds_of, season_of
from extract.reading.times.captures import number, optional_number
from extract.reading.times.context import Context, Reading
from extract.reading.times.expression import Expression
from extract.reading.times.years import year_of_month

_STILL_RUNNING: Final = timedelta(days=21)
"""By how much the sun's seasons outlast the months': on 15 June "last spring" is not the one that goes on outside."""


def calendar_month(expression: Expression, context: Context) -> Reading:
    month = number(expression, "MONTH")
    year = expression.captures.get("YEAR")
    if year is not None:
        return Reading("DATE", f"{int(year):04}-{month:02}")
    return Reading("DATE", f"{year_of_month(month, context)}-{month:02}")


def month_shifted(expression: Expression, context: Context) -> Reading:
    """ "last October", "next May", "this June": the nearest one that is over, to come, or of the year that runs."""
    month, published = number(expression, "MONTH"), context.published
    shift = (
        -1
        if expression.has("past")
        else 1
        if expression.has("coming")
        else optional_number(expression, "SHIFT")
    )
    if published.year is None or (published.month is None and shift):
        return Reading("DATE", f"XXXX-{month:02}")
    year = published.year
    if published.month is not None:
        year += (shift == 1 and month <= published.month) - (shift == -1 and month >= published.month)
    return Reading("DATE", f"{year:04}-{month:02}")


def month_of_year(expression: Expression, context: Context) -> Reading:
    """ "June last year"."""
    month, year = number(expression, "MONTH"), context.published.year
    shown = "XXXX" if year is None else f"{year + number(expression, 'SHIFT'):04}"
    return Reading("DATE", f"{shown}-{month:02}")


def month_of_that_year(expression: Expression, context: Context) -> Reading:
    """ "May of that year": of the year named last."""
    month = number(expression, "MONTH")
    known = context.mentioned or context.published.day
    return Reading("DATE", f"{'XXXX' if known is None else f'{known.year:04}'}-{month:02}")


def calendar_year(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", f"{number(expression, 'YEAR'):04}")


def year_before_christ(expression: Expression, context: Context) -> Reading:
    """ "447 BC": on no calendar that the bounds are counted by."""
    year = expression.captures.get("YEAR", expression.captures.get("NUM", 1))
    return Reading("DATE", f"BC{int(year):04}")


def years_from_to(expression: Expression, context: Context) -> Reading:
    """ "2015-17", "2015-2017": the first year, with the last one as the end of a range."""
    first = number(expression, "YEAR")
    last = expression.captures.get("YEAR2")
    last = first // 100 * 100 + number(expression, "SHORTYEAR") if last is None else int(last)
    return Reading("DATE", f"{first:04}", until=f"{last:04}")


def decade(expression: Expression, context: Context) -> Reading:
    captures = expression.captures
    return Reading("DATE", str(captures["DECADE" if "DECADE" in captures else "DECADEWORD"]))


def century(expression: Expression, context: Context) -> Reading:
    """ "the 18th century" began in 1701; TIMEX3 names it by its first two digits, 17."""
    return Reading("DATE", f"{number(expression, 'ORDINAL') - 1:02}")


def season(expression: Expression, context: Context) -> Reading:
    name, published = str(expression.captures["SEASON"]), context.published
    if "YEAR" in expression.captures:
        return Reading("DATE", f"{number(expression, 'YEAR'):04}-{name}")
    if published.year is None:
        return Reading("DATE", f"XXXX-{name}")
    if published.day is None:
        return Reading("DATE", f"{published.year:04}-{name}")
    year, running = season_of(published.day)
    this_one = f"{published.year - (running == name == 'WI' and year < published.year):04}-{name}"
    earliest, latest = bounds_of(this_one)
    shift = (
        -1 if expression.has("past") else 1 if expression.has("coming") else expression.captures.get("SHIFT")
    )
    step = 0
    if shift == 1 or (shift is None and context.tense == "future"):
        over = latest is not None and latest < published.day
        step = 1 if over or (shift == 1 and running == name) else 0
    elif shift == -1 or (shift is None and context.tense == "past"):
        ahead = earliest is not None and earliest > published.day
        just_over = latest is not None and timedelta() <= published.day - latest <= _STILL_RUNNING
        step = -1 if ahead or (shift == -1 and (running == name or just_over)) else 0
    return Reading("DATE", f"{int(this_one[:4]) + step:04}-{name}")
