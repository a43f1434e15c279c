"""What the word before a time expression leaves of its days: "before", "until", "since", "in the three months to"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from extract.reading.dating.bounds import Stretch, since, until, wholly_after, wholly_before
from extract.reading.times.calendar import plus_months
from extract.story import Span, Timex

UP_TO: Final = frozenset({"until", "till", "by", "through", "up to", "no later than"})
BEFORE: Final = frozenset({"before", "prior to", "ahead of"})
_FROM: Final = frozenset({"since", "from", "as of", "between", "beginning", "starting", "commencing"})
_AFTER: Final = frozenset({"after", "following", "beyond"})
IN_ORDER: Final = UP_TO | BEFORE | _FROM | _AFTER
"""All that sets one thing before or after another."""

_MONTHS: Final = re.compile(r"P(\d{1,2})M")
_QUARTER: Final = 3
_YEAR: Final = 12


class Own(Struct, frozen=True):
    """A time expression as it dates an event: what it leaves of the calendar, and the words."""

    timex: Timex
    stretch: Stretch
    cues: tuple[Span, ...]


def left(timex: Timex, preposition: str, *, at_end: bool = False, told: bool = False) -> Own:
    """What the expression leaves of the calendar, before an event that is told as past (`told`) or not.

    What was done before or after a time of the clock was in the same day, if it was done; "before the end of the year" is up to
    its last day (`at_end`).
    """
    whole = Stretch(timex.earliest, timex.latest)
    in_day = timex.type == "TIME"
    if at_end and timex.latest is not None and preposition in UP_TO | BEFORE:
        return Own(replace(timex, value=timex.latest.isoformat()), until(whole), (timex.span,))
    if in_day and told and preposition in BEFORE | _AFTER:
        return Own(timex, whole, (timex.span,))
    if preposition in UP_TO or (preposition in BEFORE and in_day):
        whole = until(whole)
    elif preposition in BEFORE:
        whole = wholly_before(whole)
    elif preposition in _FROM or (preposition in _AFTER and in_day):
        whole = since(whole)
    elif preposition in _AFTER:
        whole = wholly_after(whole)
    return Own(timex, whole, (timex.span,))


def months_to(own: Own, timex: Timex, length: str) -> Own:
    """ "in the three months to September 30": from their first day on, and a quarter where they are one."""
    months = _MONTHS.fullmatch(length)
    if months is None or timex.latest is None:
        return own
    count, end = int(months[1]), timex.latest
    year, month = plus_months(end.year, end.month, 1 - count)
    if year < 1 or not 1 <= count <= _YEAR:
        return own
    stretch = Stretch(date(year, month, 1), end)
    quarter = count == _QUARTER and end.month % _QUARTER == 0
    value = f"{end.year:04}-Q{end.month // _QUARTER}" if quarter else timex.value
    return Own(replace(timex, value=value), stretch, own.cues)
