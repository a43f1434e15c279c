"""The times of parses written by hand."""

from __future__ import annotations

from extract.reading.times import Published, recognise, resolve
from extract.story import Timex
from tests.parses import parse_by_hand


def times(notation: str, published: str | None) -> list[Timex]:
    parse = parse_by_hand(notation)
    return list(resolve(parse, recognise(parse), Published.from_iso(published)))


def read(notation: str, published: str | None = "2026-01-03") -> list[tuple[str, str]]:
    """Each time expression's words and value."""
    text = parse_by_hand(notation).text
    return [(text[slice(*time.span)], time.value) for time in times(notation, published)]
