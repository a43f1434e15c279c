"""The publication date as far as it is known: a day, a month, a year, or nothing."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$")


class Published(Struct, frozen=True):
    """Parts that are unknown are None; `day` is set only where the whole date is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def from_iso(cls, value: str | None) -> Published:
        """From `2026`, `2026-01`, `2026-01-03` or a date-time; anything else is an unknown date."""
        found = _ISO.match(value or "")
        if not found:
            return cls()
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            whole = date(year, month, day) if year and month and day else None
        except ValueError:
            return cls(year=year)
        return cls(year=year, month=month, day=whole)
