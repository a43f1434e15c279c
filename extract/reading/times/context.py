"""What an expression is read against, and what a normaliser gives back."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from extract.reading.times.published import Published
from extract.story import TimexType

Tense = Literal["past", "present", "future", "none"]


class Context(Struct, frozen=True):
    """What an expression is read against; `mentioned` is the last day, month or year that the article named."""

    published: Published
    tense: Tense
    mentioned: date | None


class Reading(Struct, frozen=True):
    type: TimexType
    value: str
