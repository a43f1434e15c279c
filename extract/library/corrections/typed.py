"""Dates as a person types them, for events and for publication: in ISO 8601, in TIMEX3 values, or as the explorer shows them.

Nothing is guessed: a date without a year is refused, and so is 3/4/2026, which is two days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from extract.library.corrections.changes import Time
from extract.sources.published import checked
from extract.timex import bounds, period

FORMS: Final = "2026-01-03, 3 Jan 2026, Jan 2026, spring 2026, by …, from …, 3–5 Jan 2026, or none"
PUBLISHED_FORMS: Final = "2026-01-03, 3 Jan 2026, Jan 2026 or 2026"

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_NONE: Final = frozenset({"none", "no date", "-", "—", "unknown"})
_OF_PUBLICATION: Final = ("day", "month", "year")
_OLDEST, _NEWEST = 1400, 2999
"""Years that the reading counts from."""

_WEEKDAY: Final = r"(?:(?P<weekday>[a-z]{3,9})\.?,?\s+)?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH: Final = r"(?P<month>[a-z]{3,9})\.?"
_YEAR: Final = r"(?P<year>\d{4})"
_DAY_FIRST: Final = re.compile(rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+{_YEAR}")
_MONTH_FIRST: Final = re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}")
_PART_OF_YEAR: Final = re.compile(rf"(?P<part>[a-z]+|q[1-4]|h[12])\.?\s+(?:of\s+)?{_YEAR}(?:[–-]\d\d)?")
_DECADE: Final = re.compile(r"(?P<decade>\d{3})0s")
_AS_A_VALUE: Final = re.compile(r"\d{4}(?:-[\dwqhspufaiet:.-]+)?")
_RANGE: Final = re.compile(r"(.*?)\s*(?:\.\.|\s[–-]\s|–|\sto\s)\s*(.*)")
_OPEN: Final = re.compile(r"(by|until|before|after|from|since)\s+(.+)|(.+?)\s+or later")


def event_date(text: str) -> Time | None:
    """When an event was, None where it shall have no date. Raises ValueError with a message for people where it is neither."""
    said = " ".join(text.lower().split())
    if said in _NONE:
        return None
    try:
        time = _whole(said) or _open(said) or _range(said)
    except OverflowError:
        time = None
    if time is None:
        raise ValueError(f"“{text.strip()}” is no date with a year. Write it as {FORMS}")
    return time


def publication_date(text: str) -> str:
    """When an article appeared, as story/1 writes it: a day, a month or a year. Raises ValueError with a message for people."""
    try:
        value = checked(text)
        named = period(value[:10])
    except ValueError:
        value = _value(" ".join(text.lower().split())) or ""
        named = None if "T" in value else period(value)
    if named is None or named.unit not in _OF_PUBLICATION or named.earliest is None:
        raise ValueError(f"“{text.strip()}” is no date of publication. Write it as {PUBLISHED_FORMS}")
    if not _OLDEST <= named.earliest.year <= _NEWEST:
        raise ValueError(f"No news is from {named.earliest.year}.")
    return value


def _whole(said: str) -> Time | None:
    value, ends = _days(said)
    return Time(value=value, earliest=ends[0], latest=ends[1]) if ends else None


def _open(said: str) -> Time | None:
    """One side of a date: "by" and "from" with its days, "before" and "after" without."""
    found = _OPEN.fullmatch(said)
    value, ends = _days(found[2] or found[3]) if found else ("", None)
    if found is None or ends is None:
        return None
    day = timedelta(days=1)
    match found[1]:
        case "by" | "until":
            return Time(value=value, latest=ends[1])
        case "before":
            return Time(value=value, latest=ends[0] - day)
        case "after":
            return Time(value=value, earliest=ends[1] + day)
        case _:
            return Time(value=value, earliest=ends[0])


def _range(said: str) -> Time | None:
    """From one date to another. What the first leaves out stands in the second: "3–5 Jan 2026"."""
    found = _RANGE.fullmatch(said)
    if found is None:
        return None
    if not found[1] or not found[2]:
        return _open(f"from {found[1]}" if found[1] else f"by {found[2]}")
    left = found[2].split()
    first = next(
        (
            days
            for count in range(len(left), 0, -1)
            if (days := _days(" ".join((found[1], *left[count:]))))[1] is not None
        ),
        ("", None),
    )
    last = _days(found[2])[1]
    if first[1] is None or last is None:
        return None
    if last[1] < first[1][0]:
        raise ValueError(f"“{said}” ends before it begins.")
    return Time(value=first[0], earliest=first[1][0], latest=last[1])


def _days(said: str) -> tuple[str, tuple[date, date] | None]:
    """The TIMEX3 value that the words name, with its days; None for these where they name no date."""
    value = _value(said)
    return ("", None) if value is None else (value, bounds(value))


def _value(said: str) -> str | None:
    """Raises ValueError where the weekday is not that of the day."""
    if found := _DAY_FIRST.fullmatch(said) or _MONTH_FIRST.fullmatch(said):
        month = _one_of(_MONTHS, found["month"])
        value = "" if month is None else f"{found['year']}-{month + 1:02}-{int(found['day']):02}"
        return value if _is_weekday(found["weekday"], value) else None
    if found := _PART_OF_YEAR.fullmatch(said):
        return _part_of_year(found["part"], found["year"])
    if found := _DECADE.fullmatch(said):
        return found["decade"]
    return said.upper() if _AS_A_VALUE.fullmatch(said) and period(said.upper()) else None


def _part_of_year(part: str, year: str) -> str | None:
    if part in _SEASONS:
        return f"{year}-{_SEASONS[part]}"
    if part[1:].isdecimal():
        return f"{year}-{part.upper()}"
    month = _one_of(_MONTHS, part)
    return None if month is None else f"{year}-{month + 1:02}"


def _is_weekday(word: str | None, value: str) -> bool:
    """Whether the value is a day, and a day of this name where one is given. Raises ValueError where it is of another."""
    days = bounds(value)
    if days is None:
        return False
    if word is None:
        return True
    named = _one_of(_WEEKDAYS, word)
    if named is not None and days[0].weekday() != named:
        raise ValueError(f"{value} is a {_WEEKDAYS[days[0].weekday()].capitalize()}.")
    return named is not None


def _one_of(names: list[str], word: str) -> int | None:
    """Which name a word is, or begins with at least three letters: "sept" is the ninth month, "mayor" is none."""
    fits = [number for number, name in enumerate(names) if len(word) >= 3 and name.startswith(word)]
    return fits[0] if len(fits) == 1 else None
