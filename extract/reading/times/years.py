"""Which year a date without one is in: the nearest to publication, where the tense counts more than distance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from extract.reading.times.calendar import bounds_of
from extract.reading.times.context import Context, Tense

_AGAINST_TENSE: Final = 3.0
"""How much farther off a day seems that lies where the tense does not look: "told in February to act by Dec. 31" looks
back, "put off on May 1 to May 20" does not."""

_AGAINST_VERB: Final = 6.0
"""The same where the tense is that of the verb whose own time this is: "took effect on Jan. 1", "will meet on Jan. 5"."""

_AGAINST_TENSE_MONTHS: Final = 5.0
"""The same for a month: "agreed in January on a summit in February" looks ahead, "his fall in March cost him" does not."""

_AGAINST_HABIT: Final = 1.5
"""News without a tense tells rather what was."""

_AGAINST_REPORT: Final = 6.0
"""The same for a quarter: what is told of one is nearly always over."""

_LEAP_YEARS: Final = range(0, -9, -1)


def year_of_day(month: int, day: int, context: Context) -> str:
    """The year of a day and month."""
    published = context.published
    if published.year is None:
        return "XXXX"
    if published.day is None:
        return f"{published.year:04}"
    known = [found for step in (-1, 0, 1) if (found := _day(published.year + step, month, day)) is not None]
    if not known:  # 29 February: the last one
        known = [
            found for step in _LEAP_YEARS if (found := _day(published.year + step, month, day)) is not None
        ][:1]
    return f"{nearest(known, published.day, _looks(context), firm=context.firm).year:04}"


def year_of_month(month: int, context: Context) -> str:
    published = context.published
    if published.year is None:
        return "XXXX"
    if published.month is None:
        return f"{published.year:04}"
    ahead, back = (month - published.month) % 12, (published.month - month) % 12
    tense = context.tense
    if ahead == 0 or (tense == "past" and context.firm):
        look_ahead = False
    elif tense == "future" and context.firm:
        look_ahead = True
    elif tense == "future":
        look_ahead = ahead <= back * _AGAINST_TENSE
    else:
        look_ahead = ahead * (_AGAINST_TENSE_MONTHS if tense == "past" else _AGAINST_HABIT) < back
    if look_ahead:
        return f"{published.year + (month < published.month):04}"
    return f"{published.year - (month > published.month):04}"


def _looks(context: Context) -> Tense:
    """Where the tense looks; "the cup starts on June 11" is told of what is to come."""
    return "future" if context.tense == "present" and context.firm else context.tense


def year_of_part(part: str, context: Context) -> int | None:
    """The year of a quarter or half ("Q3", "H1"), by what is over or to come of it; None where none is known.

    Reports are written when a quarter is over, and a fiscal one may have a number that the calendar's has not yet.
    """
    today = context.published.day
    if context.published.year is None or today is None:
        return context.published.year
    best, least = context.published.year, float("inf")
    for year in (context.published.year - 1, context.published.year, context.published.year + 1):
        first, last = bounds_of(f"{year:04}-{part}")
        if first is None or last is None:
            continue
        ahead, back = max(0, (first - today).days), max(0, (today - last).days)
        away = ahead + back * _AGAINST_TENSE if context.tense == "future" else ahead * _AGAINST_REPORT + back
        if away < least:
            best, least = year, away
    return best


def nearest(days: Sequence[date], today: date, tense: Tense, *, firm: bool = False) -> date:
    """The day that is meant: near to today, and where the tense looks."""
    against = _AGAINST_VERB if firm else _AGAINST_TENSE

    def distance(day: date) -> float:
        away = (day - today).days
        if tense == "past":
            return away * against if away > 0 else -away
        if tense == "future":
            return -away * against if away < 0 else away
        return away * _AGAINST_HABIT if away > 0 else -away

    return min(days, key=distance)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def holiday_in(year: int, rule: str) -> date:
    """The day of a holiday in a year, by its rule in time_words.toml."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if "-" in rule and "/" not in rule:
        return date(year, int(rule[:2]), int(rule[3:]))
    rule, _, days_after = rule.partition("+")
    month, weekday_number, nth = (int(part) for part in rule.split("/"))
    days = [date(year, month, day) for day in range(1, 29)]
    first = next(day for day in days if day.isoweekday() == weekday_number)
    if nth > 0:
        return first + timedelta(weeks=nth - 1, days=int(days_after or 0))
    last = first + timedelta(weeks=4)
    return last if last.month == month else last - timedelta(weeks=1)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the "anonymous" algorithm of 1876)."""
    moon = year % 19
    century, rest = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moon + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
