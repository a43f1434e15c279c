"""How times and statuses are said in words: as exact as the article is, and no more.

A timeline row stands under the heading of its year, so `short_time` leaves the year out; `full_time` names it, for
exports and status lines. Bounds are closed days, and an open side is said ("by 3 Jan", "3 Jan or later"), never filled
in. Which row stands where is `timeline`'s; taking values apart is `timex`'s.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from extract.story import Article, EventTime, Factuality, QuoteKind, TimexMod, TimexType
from extract.timex import Duration, Period, duration, period

SIGNS: Final[dict[Factuality, str]] = {
    "occurred": "●",
    "ongoing": "◐",
    "scheduled": "◌",
    "possible": "?",
    "conditional": "?",
    "negated": "✗",
}
"""One cell each, and different in shape: colour is never the only carrier."""

CORRECTED: Final = "✎"
"""One cell: a person has corrected it."""

KINDS: Final[dict[str, str]] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "state or place",
    "NORP": "people",
    "LOC": "place",
    "FAC": "site",
}
"""What kinds of actor are called; others go by their label."""

HOW: Final[dict[QuoteKind, str]] = {
    "direct": "word for word",
    "indirect": "not word for word",
    "mixed": "partly word for word",
}
"""How far the words of a quote are the speaker's own."""


def short_time(time: EventTime | None, kind: TimexType = "DATE", mod: TimexMod | None = None) -> str:
    """When, for a row under the heading of its year: `Fri 2 Jan`, `early spring`, `Fri ?`, `—`; `kind` and `mod` are those of
    the expression that the time is of."""
    return _words(time, kind, mod, year=False) or "—"


def full_time(time: EventTime | None, kind: TimexType = "DATE", mod: TimexMod | None = None) -> str:
    """When, standing alone: `Fri 2 Jan 2026`, `early spring 2026`, `no date`."""
    return _words(time, kind, mod, year=True) or "no date"


def full_date(value: str | None) -> str | None:
    """A date as story/1 writes one (`2026-01-03`, `2026-01`, `2026`, a date-time) in words, or as it stands."""
    if value is None:
        return None
    named = period(value[:16])
    return value if named is None else _period(named, year=True, weekday=False)


def day_here(at: datetime) -> str:
    """The day of a moment, where this machine is: `22 Nov 2026`."""
    return full_date(at.astimezone().date().isoformat()) or ""


def published(article: Article) -> str:
    """When the article appeared, and how that is known where it was not given."""
    words = full_date(article.published)
    if words is None:
        return "publication date unknown"
    basis = {"dateline": " (from its dateline)", "inferred": " (inferred)", "corrected": " (corrected)"}
    return f"published {words}{basis.get(article.published_basis, '')}"


_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SPLIT: Final = frozenset({"month", "year", "decade", "century"})
"""Units that have an early, a middle and a late part in everyday words."""

_MODS: Final[dict[TimexMod, str]] = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about "}
_MODIFIED: Final = _SPLIT | {"season", "quarter", "half", "week", "day"}


def _words(time: EventTime | None, kind: TimexType, mod: TimexMod | None, *, year: bool) -> str | None:
    said = _said(time, kind, mod, year=year)
    return f"{said} (!)" if said and time is not None and time.conflict is not None else said


def _said(time: EventTime | None, kind: TimexType, mod: TimexMod | None, *, year: bool) -> str | None:
    if time is None:
        return None
    if time.basis == "publication":
        # the bound is publication's day, and no date of the event
        return _unnamed(replace(time, earliest=None, latest=None), year=year)
    if kind == "SET" and (often := _often(time.value)):
        return often
    named = period(time.value)
    if named is None:
        return _unnamed(time, year=year)
    if named.earliest is None or named.latest is None:
        return _yearless(named, time, year=year)
    return _bounded(named, named.earliest, named.latest, time, mod, year=year)


def _bounded(
    named: Period, first: date, last: date, time: EventTime, mod: TimexMod | None, *, year: bool
) -> str:
    """A period with known days, against the bounds of the event, which may be tighter or open on a side."""
    earliest, latest = time.earliest, time.latest
    if earliest is not None and latest is not None:
        if earliest < first or latest > last:
            return _between(earliest, latest, year=year)
        part = _modified(named, mod) or _share(named, first, last, earliest, latest)
        return part + _period(named, year=year)
    name = _modified(named, mod) + _period(named, year=year, weekday=False)
    if latest is not None and (latest < first or latest == last):
        return f"{'before' if latest < first else 'by'} {name}"
    if earliest is not None and (earliest > last or earliest == first):
        return f"{'after' if earliest > last else 'from'} {name}"
    if earliest is None and latest is None:
        return _modified(named, mod) + _period(named, year=year)
    return _between(earliest, latest, year=year)


def _modified(named: Period, mod: TimexMod | None) -> str:
    """What the article says of a period: "early ", "about "; of a part of day, which is vague itself, nothing."""
    if mod is None or named.unit not in _MODIFIED or (named.part in _PARTS and mod in ("MID", "APPROX")):
        return ""
    clock = named.part is not None and named.part not in _PARTS
    return "" if clock and mod != "APPROX" else _MODS.get(mod, "")


def _share(named: Period, first: date, last: date, earliest: date, latest: date) -> str:
    """Which part of a long period the bounds leave: "early ", "mid-", "late " or nothing."""
    if named.unit not in _SPLIT or (earliest == first and latest == last):
        return ""
    days = (last - first).days + 1
    before, after = (earliest - first).days / days, (last - latest).days / days
    if before == 0 and after >= 0.5:
        return "early "
    if after == 0 and before >= 0.5:
        return "late "
    if before >= 0.25 and after >= 0.25:
        return "mid-"
    return ""


def _yearless(named: Period, time: EventTime, *, year: bool) -> str:
    """A period whose year or week the article does not give; the bounds may still give the year."""
    name = _period(named, year=False)
    whole_year = (
        time.earliest is not None and time.latest is not None and time.earliest.year == time.latest.year
    )
    if not year or not whole_year or time.earliest is None:
        return name
    return (
        f"{name} in {time.earliest.year}"
        if named.unit in ("weekday", "week", "weekend")
        else f"{name} {time.earliest.year}"
    )


def _unnamed(time: EventTime, *, year: bool) -> str | None:
    """References to past, present and future, durations, and whatever has only its bounds to go by."""
    if time.value == "PRESENT_REF":
        if not year:
            return "now"
        day = time.latest or time.earliest
        return "at publication" if day is None else f"at publication, {_day(day, year=True)}"
    if time.earliest is not None or time.latest is not None:
        return _between(time.earliest, time.latest, year=year)
    if time.value in ("PAST_REF", "FUTURE_REF"):
        word = "past" if time.value == "PAST_REF" else "future"
        return f"in the {word}" if year else word
    length = duration(time.value)
    return None if length is None else _length(length)


def _period(named: Period, *, year: bool, weekday: bool = True) -> str:
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
            return _day(first, year=year, weekday=weekday)
        case "day":
            return f"{named.day} {_MONTHS[number - 1]}"
        case "weekday":
            return f"{_WEEKDAYS[number - 1]} ?"
        case "weekend" | "week":
            return (
                f"{named.unit} ?"
                if first is None
                else f"{named.unit} of {_day(first, year=year, weekday=False)}"
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


def _between(earliest: date | None, latest: date | None, *, year: bool) -> str:
    """Two days, one of which may be open, as the largest units that hold them exactly."""
    if earliest is None or latest is None:
        if latest is not None:
            return f"by {_day(latest, year=year, weekday=False)}"
        assert earliest is not None
        return f"{_day(earliest, year=year, weekday=False)} or later"
    if earliest >= latest:
        return _day(earliest, year=year)
    same_year = earliest.year == latest.year
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return str(earliest.year) if same_year else f"{earliest.year}–{latest.year}"
    each, end = (
        (f" {earliest.year}", f" {latest.year}") if not same_year else ("", f" {latest.year}" if year else "")
    )
    first, last = _MONTHS[earliest.month - 1], _MONTHS[latest.month - 1]
    if earliest.day == 1 and (latest + timedelta(days=1)).day == 1:
        return f"{last}{end}" if same_year and first == last else f"{first}{each}–{last}{end}"
    if same_year and first == last:
        return f"{earliest.day}–{latest.day} {last}{end}"
    return f"{earliest.day} {first}{each}–{latest.day} {last}{end}"


def _day(day: date, *, year: bool, weekday: bool = True) -> str:
    before = f"{_WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{before}{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def _part(part: str) -> str:
    if part in _PARTS:
        return _PARTS[part]
    if part == "24:00":
        return "midnight"
    return f"{part}:00" if ":" not in part else part[:5]


def _length(length: Duration) -> str:
    plural = "centuries" if length.unit == "century" else f"{length.unit}s"
    if length.count is None:
        return f"some {plural}"
    return f"1 {length.unit}" if length.count == "1" else f"{length.count} {plural}"


def _often(value: str) -> str | None:
    """A value that recurs: `P1W` weekly, `XXXX-WXX-1` Mondays."""
    if value in _FREQUENCIES:
        return _FREQUENCIES[value]
    if length := duration(value):
        return f"every {_length(length)}"
    named = period(value)
    if named is None or named.earliest is not None:
        return None
    if named.unit == "weekday":
        return f"{_LONG_WEEKDAYS[named.number - 1]}s"
    return f"every {_period(named, year=False)}"


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


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
