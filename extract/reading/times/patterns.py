"""The rules' small language: classes of words and words in a row, some of which may be missing.

`the? MONTH (,|of? YEAR)?` is the words "the" (or not) and a month, and perhaps a year after a comma, after "of" or after
neither. Capitals are classes, small letters words; `|` is either, `?` may be missing, and brackets hold what may only
be missing as a whole. A class's entry may be several words ("more than"); NUM and YEAR are read as numerals are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from msgspec import Struct

from extract.reading.times.numerals import number_at, year_at
from extract.reading.times.words import Part, Value

Captures: TypeAlias = dict[str, Value]

_GROUP: Final = re.compile(r"\(([^()]*)\)\?")


class Element(Struct, frozen=True):
    """One place of a pattern: what may stand there, and whether it may be empty; `words` are the options that are no classes."""

    options: tuple[str, ...]
    optional: bool
    words: frozenset[str]


def compiled(pattern: str) -> tuple[tuple[Element, ...], ...]:
    """The rows that a pattern stands for: one for each choice of its brackets."""
    return tuple(tuple(_elements(row)) for row in _rows(pattern))


def openers(row: Sequence[Element]) -> Iterator[str]:
    """What a match of the row can begin with."""
    for element in row:
        yield from element.options
        if not element.optional:
            return


def match(row: Sequence[Element], parts: Sequence[Part], at: int) -> tuple[int, Captures] | None:
    """Where a match that begins here ends, with its captures; optional parts are tried first."""
    return _match(row, 0, parts, at, {})


def _rows(pattern: str) -> Iterator[str]:
    group = _GROUP.search(pattern)
    if group is None:
        yield pattern
        return
    for inside in (group[1], ""):
        yield from _rows(f"{pattern[: group.start()]}{inside}{pattern[group.end() :]}")


def _elements(row: str) -> Iterator[Element]:
    for place in row.split():
        options = tuple(place.rstrip("?").split("|"))
        words = frozenset(option for option in options if not option.isupper())
        yield Element(options=options, optional=place.endswith("?"), words=words)


def _match(
    row: Sequence[Element], place: int, parts: Sequence[Part], at: int, captures: Captures
) -> tuple[int, Captures] | None:
    if place == len(row):
        return at, captures
    element = row[place]
    if at < len(parts):
        part = parts[at]
        for option in element.options:
            if option in element.words:
                taken: tuple[int, Value | None] | None = (1, None) if part.lower == option else None
            else:
                taken = _take(option, parts, at)
            if taken is None:
                continue
            width, value = taken
            known = captures if value is None else {**captures, _free_name(option, captures): value}
            found = _match(row, place + 1, parts, at + width, known)
            if found is not None:
                return found
    return _match(row, place + 1, parts, at, captures) if element.optional else None


def _take(option: str, parts: Sequence[Part], at: int) -> tuple[int, Value | None] | None:
    """How many parts this class takes here and the value it gives."""
    part = parts[at]
    if option == "NUM":
        return number_at(parts, at)
    if option == "YEAR":
        return year_at(parts, at)
    for entry, value in part.entries.get(option, ()) if part.entries else ():
        if all(
            at + number < len(parts) and parts[at + number].lower == lower
            for number, lower in enumerate(entry)
        ):
            return len(entry), value
    found = part.classes.get(option)
    return None if found is None else (1, found)


def _free_name(option: str, captures: Captures) -> str:
    """A second DAYNUM in one pattern is kept as DAYNUM2."""
    return f"{option}2" if option in captures else option
