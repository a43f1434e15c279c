"""How times and statuses are said in words: as exact as the article is, and no more.

A timeline row stands under the heading of its year, so `short_time` leaves the year out; `full_time` names it, for
exports and status lines. Bounds are closed days, and an open side is said ("by 3 Jan", "3 Jan or later"), never filled
in. What a day or a period is called is `period_names`'; which row stands where is `timeline`'s.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from msgspec.structs import replace

from extract.period_names import PARTS, day_name, days_name, length_name, often, period_name
from extract.story import Article, EventTime, Factuality, QuoteKind, TimexMod, TimexType
from extract.timex import Period, duration, period

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


_SPLIT: Final = frozenset({"month", "year", "decade", "century"})
"""Units that have an early, a middle and a late part in everyday words."""

_MODS: Final[dict[TimexMod, str]] = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about "}
_MODIFIED: Final = _SPLIT | {"season", "quarter", "half", "week", "day"}


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
    return value if named is None else period_name(named, year=True, weekday=False)


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


def _words(time: EventTime | None, kind: TimexType, mod: TimexMod | None, *, year: bool) -> str | None:
    said = _said(time, kind, mod, year=year)
    return f"{said} (!)" if said and time is not None and time.conflict is not None else said


def _said(time: EventTime | None, kind: TimexType, mod: TimexMod | None, *, year: bool) -> str | None:
    if time is None:
        return None
    if time.basis == "publication":
        # the bound is publication's day, and no date of the event
        return _unnamed(replace(time, earliest=None, latest=None), year=year)
    if kind == "SET" and (recurring := often(time.value)):
        return recurring
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
            return days_name(earliest, latest, year=year)
        part = _modified(named, mod) or _share(named, first, last, earliest, latest)
        return part + period_name(named, year=year)
    name = _modified(named, mod) + period_name(named, year=year, weekday=False)
    if latest is not None and (latest < first or latest == last):
        return f"{'before' if latest < first else 'by'} {name}"
    if earliest is not None and (earliest > last or earliest == first):
        return f"{'after' if earliest > last else 'from'} {name}"
    if earliest is None and latest is None:
        return _modified(named, mod) + period_name(named, year=year)
    return days_name(earliest, latest, year=year)


def _modified(named: Period, mod: TimexMod | None) -> str:
    """What the article says of a period: "early ", "about "; of a part of day, which is vague itself, nothing."""
    if mod is None or named.unit not in _MODIFIED or (named.part in PARTS and mod in ("MID", "APPROX")):
        return ""
    clock = named.part is not None and named.part not in PARTS
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
    name = period_name(named, year=False)
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
        return "at publication" if day is None else f"at publication, {day_name(day, year=True)}"
    if time.earliest is not None or time.latest is not None:
        return days_name(time.earliest, time.latest, year=year)
    if time.value in ("PAST_REF", "FUTURE_REF"):
        word = "past" if time.value == "PAST_REF" else "future"
        return f"in the {word}" if year else word
    if time.value.startswith("BC"):
        return f"{int(time.value[2:])} BC"
    length = duration(time.value)
    return None if length is None else length_name(length)
