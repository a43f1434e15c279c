"""Values of days and parts of days: dates, weekdays, "today", "last night", holidays, weekends."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from extract.reading.times.calendar import at, bounds_of, monday_of
from extract.reading.times.captures import number, optional_number
from extract.reading.times.context import Context, Reading
from extract.reading.times.expression import Expression
from extract.reading.times.periods import calendar_month
from extract.reading.times.years import holiday_in, nearest, year_of_day

_DAYS_OF_WEEK: Final = 7
_PARTS: Final = ("SMALLHOURS", "DAYPART", "EDGEOFDAY")
_NEXT_CENTURY: Final = 50
"""Years of two digits below this are of the century that runs."""


def calendar_day(expression: Expression, context: Context) -> Reading:
    month = number(expression, "MONTH")
    day = number(expression, "DAYNUM" if "DAYNUM" in expression.captures else "ORDINAL")
    year = expression.captures.get("YEAR")
    if year is not None:
        return Reading("DATE", f"{int(year):04}-{month:02}-{day:02}")
    return Reading("DATE", f"{year_of_day(month, day, context)}-{month:02}-{day:02}")


def days_from_to(expression: Expression, context: Context) -> Reading:
    """ "July 9-11", "2 and 3 January": the first day, with the last one as the end of a range."""
    first = calendar_day(expression, context)
    return Reading("DATE", first.value, until=f"{first.value[:-2]}{number(expression, 'DAYNUM2'):02}")


def digits_day(expression: Expression, context: Context) -> Reading:
    """ "2019-03-04", or "3/4/98" as Americans write it; "13/4/98" can only be the other way round."""
    month, day = number(expression, "MONTHNUM"), number(expression, "DAYNUM")
    year = expression.captures.get("YEAR")
    if year is None:
        short = number(expression, "SHORTYEAR")
        year = short + (2000 if short < _NEXT_CENTURY else 1900)
    return Reading("DATE", f"{int(year):04}-{month:02}-{day:02}")


def nth_day(expression: Expression, context: Context) -> Reading:
    """ "the 13th": of the month that the sentence has named, else of the one that is nearest to publication."""
    day, today = number(expression, "ORDINAL"), context.published.day
    near = context.beside
    if near is not None and day <= monthrange(near.year, near.month)[1]:
        there = near.replace(day=day)
        if today is None or context.tense != "future" or there >= today:
            return Reading("DATE", there.isoformat())
    if today is None:
        return Reading("DATE", f"XXXX-XX-{day:02}")
    known = []
    for step in (-1, 0, 1):
        year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
        try:
            known.append(date(year, month + 1, day))
        except ValueError:
            continue
    return Reading("DATE", nearest(known, today, context.tense).isoformat() if known else f"XXXX-XX-{day:02}")


def weekday(expression: Expression, context: Context) -> Reading:
    """The last one in a past clause, today's included; the next one in a future clause, or with a verb in the present."""
    day = day_of_week(number(expression, "WEEKDAY"), context)
    if "FOLLOWING" in expression.captures and context.beside is not None:
        steps = (number(expression, "WEEKDAY") - context.beside.isoweekday()) % _DAYS_OF_WEEK
        following, today = at(context.beside, "D", steps), context.published.day
        ahead = context.tense in ("future", "present")
        told = not ahead and today is not None and following > today.isoformat()
        day = day if told else following
    return _with_part(day, expression)


def day_of_week(weekday_number: int, context: Context) -> str:
    today = context.published.day
    if today is None:
        return f"XXXX-WXX-{weekday_number}"
    if context.tense == "future" or (context.tense == "present" and context.firm):
        return (today + timedelta(days=(weekday_number - today.isoweekday()) % 7)).isoformat()
    return (today - timedelta(days=(today.isoweekday() - weekday_number) % 7)).isoformat()


def weekday_shifted(expression: Expression, context: Context) -> Reading:
    """ "last Friday", "next Friday", "this Friday", "the previous Friday", "Friday of last week"."""
    weekday_number, today = number(expression, "WEEKDAY"), context.published.day
    if today is None:
        return _with_part(f"XXXX-WXX-{weekday_number}", expression)
    if expression.has("week"):
        day = monday_of(today) + timedelta(weeks=number(expression, "SHIFT"), days=weekday_number - 1)
        return _with_part(day.isoformat(), expression)
    if "ANAPHORIC" in expression.captures:
        today = context.day or today
    shift = optional_number(expression, "SHIFT", "ANAPHORIC")
    if expression.has("coming"):
        shift = 1
    elif expression.has("past"):
        shift = -1
    if shift == 0:
        day = today + timedelta(days=weekday_number - today.isoweekday())
    elif shift < 0:
        day = today - timedelta(days=(today.isoweekday() - weekday_number - 1) % 7 + 1)
    else:
        day = today + timedelta(days=(weekday_number - today.isoweekday() - 1) % 7 + 1)
    return _with_part(day.isoformat(), expression)


def weekday_week_ago(expression: Expression, context: Context) -> Reading:
    """ "a week ago Friday": the Friday before the last one."""
    weekday_number, today = number(expression, "WEEKDAY"), context.published.day
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{weekday_number}")
    last = today - timedelta(days=(today.isoweekday() - weekday_number) % 7)
    return Reading("DATE", (last - timedelta(weeks=1)).isoformat())


def weekdays_ago(expression: Expression, context: Context) -> Reading:
    """ "two Thursdays ago"."""
    weekday_number, today = number(expression, "WEEKDAYS"), context.published.day
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{weekday_number}")
    last = today - timedelta(days=(today.isoweekday() - weekday_number - 1) % 7 + 1)
    return Reading("DATE", at(last, "D", -_DAYS_OF_WEEK * (number(expression, "NUM") - 1)))


def weekday_after_weekday(expression: Expression, context: Context) -> Reading:
    """ "the first Tuesday after the first Monday in November"."""
    last = weekday_of_month(expression, context, "WEEKDAY2", "NTH2")
    day = bounds_of(last.value)[0]
    if day is None:
        return last
    ahead = (number(expression, "WEEKDAY") - day.isoweekday() - 1) % _DAYS_OF_WEEK + 1
    return Reading("DATE", at(day, "D", ahead + _DAYS_OF_WEEK * (number(expression, "NTH") - 1)))


def weekday_of_every_month(expression: Expression, context: Context) -> Reading:
    """ "the second Tuesday of each month"."""
    return Reading("SET", f"XXXX-WXX-{number(expression, 'WEEKDAY')}")


def weekday_of_month(
    expression: Expression, context: Context, weekday_name: str = "WEEKDAY", nth_name: str = "NTH"
) -> Reading:
    """ "the first Monday of October", "the last Sunday in May"."""
    month, weekday_number = calendar_month(expression, context).value, number(expression, weekday_name)
    first, last = bounds_of(month)
    if first is None or last is None:
        return Reading("DATE", f"XXXX-WXX-{weekday_number}")
    nth = expression.captures.get(nth_name)
    if nth is None:
        return Reading("DATE", at(last, "D", -((last.isoweekday() - weekday_number) % 7)))
    ahead = (weekday_number - first.isoweekday()) % 7 + _DAYS_OF_WEEK * (int(nth) - 1)
    return Reading("DATE", at(first, "D", ahead))


def deictic(expression: Expression, context: Context) -> Reading:
    day = deictic_day(expression, context)
    return Reading("TIME", f"{day}TNI") if expression.has("tonight") else _with_part(day, expression)


def deictic_day(expression: Expression, context: Context) -> str:
    today = context.published.day
    if today is None:
        return "XXXX-XX-XX"
    return (today + timedelta(days=optional_number(expression, "DEICTIC"))).isoformat()


def last_night(expression: Expression, context: Context) -> Reading:
    today = context.published.day
    value = "XXXX-XX-XX" if today is None else (today - timedelta(days=1)).isoformat()
    return Reading("TIME", f"{value}T{'EV' if expression.has('evening') else 'NI'}")


def part_of_day(expression: Expression, context: Context) -> Reading:
    """ "in the morning": of the day that the article spoke of last, or of publication."""
    day = context.day or context.published.day
    return _with_part("XXXX-XX-XX" if day is None else day.isoformat(), expression)


def part_of_date(expression: Expression, context: Context) -> Reading:
    """ "the morning of March 4", "the night of Friday"."""
    if "MONTH" in expression.captures:
        return _with_part(calendar_day(expression, context).value, expression)
    if "DEICTIC" in expression.captures:
        return _with_part(deictic_day(expression, context), expression)
    return weekday(expression, context)


def part_of_other_day(expression: Expression, context: Context) -> Reading:
    """ "the next morning", "the same evening": counted from the day that the article spoke of last."""
    day = context.day or context.published.day
    if day is None:
        return _with_part("XXXX-XX-XX", expression)
    shift = 1 if expression.has("next") else optional_number(expression, "ANAPHORIC")
    return _with_part((day + timedelta(days=shift)).isoformat(), expression)


def nth_of_month(expression: Expression, context: Context) -> Reading:
    """ "the second week of January", "the last day of May"."""
    month = calendar_month(expression, context).value
    first, last = bounds_of(month)
    if first is None or last is None:
        return Reading("DATE", month)
    nth, unit = expression.captures.get("NTH"), str(expression.captures["UNIT"])
    steps = {"D": 1, "W": _DAYS_OF_WEEK, "WE": _DAYS_OF_WEEK}
    if unit not in steps:
        return Reading("DATE", month)
    if nth is None:
        return Reading("DATE", at(last, unit, 0))
    middle = 0 if unit == "D" else _DAYS_OF_WEEK // 2
    return Reading("DATE", at(first + timedelta(days=(int(nth) - 1) * steps[unit] + middle), unit, 0))


def weekend(expression: Expression, context: Context) -> Reading:
    """The one before publication, unless the clause speaks of the future."""
    today = context.published.day
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE")
    weeks = 0 if context.tense == "future" or today.isoweekday() == 7 else -1
    return Reading("DATE", at(today, "WE", weeks))


def named_day(expression: Expression, context: Context) -> Reading:
    """ "9/11"."""
    return Reading("DATE", str(expression.captures["NAMEDDAY"]))


def day_of_fame(expression: Expression, context: Context) -> Reading:
    """ "the Sept. 11 attacks"; in an article from before they were, a day like any other."""
    day, today = date.fromisoformat(str(expression.captures["DAYOFFAME"])), context.published.day
    if today is not None and today < day:
        return Reading("DATE", f"{year_of_day(day.month, day.day, context)}-{day:%m-%d}")
    return Reading("DATE", day.isoformat())


def holiday_of_shifted_year(expression: Expression, context: Context) -> Reading:
    """ "Christmas last year"."""
    rule, year = str(expression.captures["HOLIDAY"]), context.published.year
    if year is None:
        return Reading("DATE", "XXXX")
    return Reading("DATE", holiday_in(year + number(expression, "SHIFT"), rule).isoformat())


def anniversary(expression: Expression, context: Context) -> Reading:
    """ "the 50th anniversary of the 1976 quake": so many years after what it is of."""
    captures = expression.captures
    year = f"{int(captures['OFYEAR']) + number(expression, 'ORDINAL'):04}"
    parts = [f"{int(captures[name]):02}" for name in ("OFMONTH", "OFDAY") if name in captures]
    value = "-".join([year, *parts])
    return Reading(
        "DATE", year if bounds_of(value)[0] is None else value
    )  # 29 February has its day every fourth year


def weekends(expression: Expression, context: Context) -> Reading:
    return Reading("SET", "XXXX-WXX-WE")


def holiday(expression: Expression, context: Context) -> Reading:
    rule, published = str(expression.captures["HOLIDAY"]), context.published
    if "YEAR" in expression.captures:
        return Reading("DATE", holiday_in(number(expression, "YEAR"), rule).isoformat())
    if published.year is None:
        fixed = "/" not in rule and not rule.startswith("easter")
        return Reading("DATE", f"XXXX-{rule if fixed else rule[:2] if '/' in rule else 'XX'}")
    days = [holiday_in(published.year + step, rule) for step in (-1, 0, 1)]
    today = published.day
    if today is None:
        return Reading("DATE", days[1].isoformat())
    shift = expression.captures.get("SHIFT")
    if shift == 1:
        chosen = next(day for day in days if day > today)
    elif shift == -1:
        chosen = next(day for day in reversed(days) if day < today)
    else:
        chosen = nearest(days, today, context.tense)
    return Reading("DATE", chosen.isoformat())


def _with_part(value: str, expression: Expression) -> Reading:
    part = next((expression.captures[name] for name in _PARTS if name in expression.captures), None)
    return Reading("TIME", f"{value}T{part}") if part else Reading("DATE", value)
