"""Values of what a company reports on: quarters, halves, fiscal years, and "a year earlier" beside them.

In a report "a year earlier" is the same quarter of the year before, or the year before where the report is about nine
months or a year. A fiscal quarter has the number that its company gives it; TIMEX3 writes it as if the year were the
calendar's.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from extract.reading.times.calendar import at, bounds_of, moved, plus_months
from extract.reading.times.captures import number, optional_number
from extract.reading.times.context import Context, Reading
from extract.reading.times.expression import Expression
from extract.reading.times.years import year_of_day, year_of_part

_UNKNOWN: Final = "XXXX"
_HALF_A_QUARTER: Final = 45
_WHICH: Final = ("NTH", "SHORTQUARTER", "SHORTHALF")


def quarter(expression: Expression, context: Context) -> Reading:
    return _part_of_year("Q", 4, expression, context)


def quarters(expression: Expression, context: Context) -> Reading:
    """ "the second and third quarters of 2019": the first one, with the last one as the end of a range."""
    first = _part_of_year("Q", 4, expression, context)
    last = min(number(expression, "NTH2"), 4)
    return Reading("DATE", first.value, until=f"{first.value[:-1]}{last}")


def half(expression: Expression, context: Context) -> Reading:
    return _part_of_year("H", 2, expression, context)


def account(expression: Expression, context: Context) -> Reading:
    """ "the quarter", "the latest period": the quarter that is reported on, else the last one that is over."""
    days = _days_to_end(expression, context, 3)
    if days is not None:
        middle = days[1] - timedelta(days=_HALF_A_QUARTER)
        return Reading("DATE", context.quarter or at(middle, "Q", 0), days=days)
    return Reading("DATE", _quarter(context))


def account_before(expression: Expression, context: Context) -> Reading:
    """ "a year earlier", "the year-ago period": a year before what is reported on, and as long."""
    year = context.published.year
    if context.account == "quarter" or (expression.has("quarter") and year is not None):
        latest = _quarter(context)
        return Reading("DATE", f"{int(latest[:4]) - 1:04}{latest[4:]}" if latest[:4] != _UNKNOWN else latest)
    return Reading("DATE", _UNKNOWN if year is None else f"{year - 1:04}")


def account_in_year(expression: Expression, context: Context) -> Reading:
    """ "the 2024 period": what is reported on, in that year."""
    year = number(expression, "YEAR")
    if context.account == "quarter" or expression.has("quarter"):
        return Reading("DATE", f"{year:04}{_quarter(context)[4:]}")
    return Reading("DATE", f"{year:04}")


def months_of_account(expression: Expression, context: Context) -> Reading:
    return Reading("DURATION", f"P{number(expression, 'NUM')}M")


def year_of_account(expression: Expression, context: Context) -> Reading:
    return Reading("DURATION", "P1Y")


def fiscal_year(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", f"{number(expression, 'YEAR'):04}")


def year_before(expression: Expression, context: Context) -> Reading:
    """ "the latest fiscal year": the last one that is over."""
    year = context.published.year
    return Reading("DATE", _UNKNOWN if year is None else f"{year - 1:04}")


def year_end(expression: Expression, context: Context) -> Reading:
    year = context.published.year
    return Reading("DATE", _UNKNOWN if year is None else f"{year:04}")


def quarter_before(day: date) -> str:
    """The last quarter that was over on that day."""
    year, month = plus_months(day.year, day.month, -3)
    return at(date(max(year, 1), month, 1), "Q", 0)


def _quarter(context: Context) -> str:
    if context.quarter is not None:
        return context.quarter
    day = context.published.day
    return f"{_UNKNOWN}-QX" if day is None else quarter_before(day)


def _days_to_end(expression: Expression, context: Context, months: int) -> tuple[date, date] | None:
    """The days of so many months up to the end that stands behind them ("the quarter ended July 31"), where its year is known."""
    if "ENDMONTH" not in expression.captures:
        return None
    month, year = number(expression, "ENDMONTH"), expression.captures.get("ENDYEAR")
    if year is None:
        looks = replace(context, tense="future" if context.tense == "future" else "past", firm=False)
        year = year_of_day(month, optional_number(expression, "ENDDAY") or 1, looks)
    bounds = bounds_of(f"{year}-{month:02}")
    if bounds[1] is None:
        return None
    last = bounds[1].replace(day=optional_number(expression, "ENDDAY") or bounds[1].day)
    following = moved(last, "D", 1)
    first = None if following is None else moved(following, "M", -months)
    return None if first is None else (first, last)


def _part_of_year(letter: str, count: int, expression: Expression, context: Context) -> Reading:
    nth = next((expression.captures[name] for name in _WHICH if name in expression.captures), None)
    part = f"{letter}{count if nth is None else min(int(nth), count)}"
    days = _days_to_end(expression, context, 12 // count)
    if days is not None:
        return Reading("DATE", f"{days[1].year:04}-{part}", days=days)
    if "YEAR" in expression.captures:
        return Reading("DATE", f"{number(expression, 'YEAR'):04}-{part}")
    published = context.published
    if published.year is None:
        return Reading("DATE", f"{_UNKNOWN}-{part}")
    if expression.has("year") and "SHIFT" in expression.captures:
        return Reading("DATE", f"{published.year + number(expression, 'SHIFT'):04}-{part}")
    if expression.has("half") and expression.has("year"):
        return Reading("DATE", f"{published.year:04}-{part}")
    year = year_of_part(part, context) or published.year
    if "COMPARED" in expression.captures:
        starts = bounds_of(f"{year:04}-{part}")[0]
        over = starts is None or published.day is None or starts <= published.day
        year -= 1 if over else 2
    return Reading("DATE", f"{year:04}-{part}")
