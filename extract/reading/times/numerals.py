"""Numbers that take several words: "twenty-five", "2 1/2", "two and a half", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.reading.times.words import Part

_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_FRACTIONS: Final = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}


def number_at(parts: Sequence[Part], at: int) -> tuple[int, float] | None:
    """How many parts the number takes that begins here, and what it is; None where none does."""
    first = _value(parts, at)
    if first is None:
        return None
    width, total = _whole(parts, at, first)
    fraction_at = at + width
    while _lower(parts, fraction_at) in ("and", "-"):
        fraction_at += 1
    if (fraction := _fraction(parts, fraction_at)) is not None and parts[at].lower not in ("a", "an"):
        length, value = fraction
        return fraction_at + length - at, total + value
    if (alone := _fraction(parts, at)) is not None and parts[at].lower[0].isdigit():
        return alone
    return width, total


def year_at(parts: Sequence[Part], at: int) -> tuple[int, int] | None:
    """How many parts the year takes that begins here, in digits or as it is said; None where none does."""
    if at >= len(parts):
        return None
    digits = parts[at].classes.get("YEAR")
    if isinstance(digits, int):
        return 1, digits
    first, second = _value(parts, at), _value(parts, at + 1)
    if first is None or parts[at].lower[0].isdigit():
        return None
    if first == 2 and _lower(parts, at + 1) == "thousand":
        return 2, 2000
    if second is None:
        return None
    if first in (18, 19, 20):
        width, rest = _tens(parts, at + 1, second)
        if 10 <= rest <= 99:
            return 1 + width, int(first * 100 + rest)
    return None


def _whole(parts: Sequence[Part], at: int, first: float) -> tuple[int, float]:
    """A number without its fraction: "two hundred and fifty", "twenty-five"."""
    width, total = _tens(parts, at, first)
    while (scale := _SCALES.get(_lower(parts, at + width))) is not None:
        total, width = total * scale, width + 1
        rest_at = at + width + (1 if _lower(parts, at + width) == "and" else 0)
        rest = _value(parts, rest_at)
        if rest is None or rest >= scale or parts[rest_at].lower in ("a", "an"):
            break
        length, value = _tens(parts, rest_at, rest)
        width, total = rest_at + length - at, total + value
    return width, total


def _tens(parts: Sequence[Part], at: int, first: float) -> tuple[int, float]:
    if first in range(20, 100, 10) and parts[at].lower[0].isalpha():
        unit_at = at + (2 if _lower(parts, at + 1) == "-" else 1)
        unit = _value(parts, unit_at)
        if unit is not None and 1 <= unit <= 9 and parts[unit_at].lower not in ("a", "an"):
            return unit_at - at + 1, first + unit
    return 1, first


def _fraction(parts: Sequence[Part], at: int) -> tuple[int, float] | None:
    if _lower(parts, at) == "a":
        half_at = at + (2 if _lower(parts, at + 1) == "-" else 1)
        return (half_at + 1 - at, 0.5) if _lower(parts, half_at) == "half" else None
    if _lower(parts, at + 1) == "/":
        found = _FRACTIONS.get((_lower(parts, at), _lower(parts, at + 2)))
        return None if found is None else (3, found)
    return None


def _value(parts: Sequence[Part], at: int) -> float | None:
    value = parts[at].classes.get("NUMBER") if at < len(parts) else None
    return value if isinstance(value, (int, float)) else None


def _lower(parts: Sequence[Part], at: int) -> str:
    return parts[at].lower if at < len(parts) else ""
