"""Which year a date without one is in: by tense, else the nearest to publication; XXXX where nothing tells."""

from __future__ import annotations

from datetime import date, timedelta

from extract.reading.times.context import Context

_SO_FAR_AHEAD = timedelta(days=300)


def year_of_day(month: int, day: int, context: Context) -> str:
    """The year that puts the day where the tense says; without a tense, nearest to publication."""
    published = context.published
    if published.year is None:
        return "XXXX"
    if published.day is None:
        return f"{published.year:04}"
    candidates = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if not candidates:
        return f"{published.year:04}"
    today = published.day
    fitting = candidates
    if context.tense == "past":
        fitting = [each for each in candidates if each <= today]
    elif context.tense == "future":
        # "told the firm to act by Dec. 31", written in February, looks back: so far ahead a year would be named
        fitting = [each for each in candidates if timedelta(0) <= each - today < _SO_FAR_AHEAD]
    return f"{min(fitting or candidates, key=lambda each: abs((each - today).days)).year:04}"


def year_of_month(month: int, context: Context) -> str:
    published = context.published
    if published.year is None:
        return "XXXX"
    if published.month is None:
        return f"{published.year:04}"
    if context.tense == "future" and month < published.month:
        return f"{published.year + 1:04}"
    if context.tense in ("past", "present", "none") and month > published.month:
        return f"{published.year - 1:04}"
    return f"{published.year:04}"


def holiday_in(year: int, rule: str) -> date:
    """The day of a holiday in a year; `rule` is "12-25", or "11/4/4" for the fourth Thursday of November."""
    if "-" in rule and "/" not in rule:
        return date(year, int(rule[:2]), int(rule[3:]))
    month, weekday_number, nth = (int(part) for part in rule.split("/"))
    days = [date(year, month, day) for day in range(1, 29)]
    first = next(day for day in days if day.isoweekday() == weekday_number)
    if nth > 0:
        return first + timedelta(weeks=nth - 1)
    last = first + timedelta(weeks=4)
    return last if last.month == month else last - timedelta(weeks=1)
