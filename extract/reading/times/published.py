"""The publication date as far as it is known: a day, a month, a year, or nothing."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$")

_YEARS = range(1400, 3000)


class Published(Struct, frozen=True):
    """Parts that are unknown are None; `day` is set only where the whole date is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def from_iso(cls, value: str | None) -> Published:
        """From `2026`, `2026-01`, `2026-01-03` or a date-time; anything else is an unknown date.

        So is a year that no news is from: what is counted from it would fall off the calendar.
        """
        found = _ISO.match(value or "")
        if not found or int(found[1]) not in _YEARS:
            return cls()
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            whole = date(year, month, day or 1) if year and month else None
        except ValueError:
            return cls(year=year)
        return cls(year=year, month=month, day=whole if day else None)
