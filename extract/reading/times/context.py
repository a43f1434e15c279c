"""What an expression is read against, and what a normaliser gives back."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from extract.reading.times.calendar import Bounds
from extract.reading.times.published import Published
from extract.story import TimexType

Tense = Literal["past", "present", "future", "none"]
Account = Literal["quarter", "year"]


class Context(Struct, frozen=True):
    """What an expression is read against.

    `firm` says that the tense is that of the verb whose own time this is ("died in May"), so that no other will do;
    `beside` is the last day that the same sentence named, `mentioned` is the last day, month or year that the article named, `day` the last day and `before` the last
    one of those right before publication; `quarter` the last quarter that it reports on
    (`2025-Q3`) and `account` what it reported on last, so that "a year earlier" is as long as what it is compared with.
    """

    published: Published
    tense: Tense
    firm: bool = False
    beside: date | None = None
    mentioned: date | None = None
    day: date | None = None
    before: date | None = None
    quarter: str | None = None
    account: Account | None = None


class Reading(Struct, frozen=True):
    """A TIMEX3 type and value; `until` is the value of the last day or year of a range that begins with it, `days` the first and last
    day of what the value does not say ("the past three months")."""

    type: TimexType
    value: str
    until: str | None = None
    days: Bounds | None = None
