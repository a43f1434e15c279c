"""The publication date as a person or a file gives it: checked, never guessed.

Reading a date out of the article itself is the reading's work.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from extract.sources.outcome import SourceError

FORMS: Final = "2026, 2026-01, 2026-01-03 or 2026-01-03T09:30"


def checked(value: str) -> str:
    """The date as story/1 writes it. Raises ValueError with a message for people where it is none."""
    value = value.strip()
    found = _DATE.fullmatch(value)
    if found is None:
        raise ValueError(f"“{value}” is not a date that Dateline knows; write it as {FORMS}")
    value = value.replace(" ", "T")
    try:
        if found["time"]:
            datetime.fromisoformat(value)
        else:
            date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        raise ValueError(f"“{value}” is not in the calendar; write it as {FORMS}") from None
    return value


def checked_option(value: str | None) -> str | None:
    """The same for what was given with --published. Raises SourceError."""
    try:
        return None if value is None else checked(value)
    except ValueError as error:
        raise SourceError(f"--published: {error}.") from None


def from_metadata(value: str | int | None) -> str | None:
    """The date that a file's metadata gives, in the forms above or as mail and feeds write it; None where it is none."""
    if value is None:
        return None
    text = str(value)
    try:
        return checked(text)
    except ValueError:
        pass
    from email.utils import (
        parsedate_to_datetime,
    )  # few articles need it, and it takes longer than all the rest here

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None


_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?P<time>[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
