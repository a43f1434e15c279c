"""Quotation marks: paired within each paragraph, straight and curly; an apostrophe is no mark.

A paragraph that opens a quote and does not close it is quoted to its end (news reopens a quote in each paragraph); a
closing mark without an opening one is left alone. So one stray mark never shifts all that follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from extract.story import Span

_OPENING = "“„«"
_CLOSING = "”»"
_STRAIGHT = '"'
_PARAGRAPH = re.compile(r"[^\n]+")


class Marked(Struct, frozen=True):
    """Words in quotation marks; `inner` is without the marks."""

    inner: Span
    closed: bool


def marked_stretches(text: str) -> tuple[Marked, ...]:
    """All stretches in double quotation marks, in text order."""
    return tuple(
        stretch
        for paragraph in _PARAGRAPH.finditer(text)
        for stretch in _in_paragraph(text, *paragraph.span())
    )


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Marked]:
    opened: int | None = None
    for at in range(start, end):
        character = text[at]
        if character not in _OPENING + _CLOSING + _STRAIGHT:
            continue
        opens = character in _OPENING or (
            character == _STRAIGHT and opened is None and _may_open(text, at, end)
        )
        if opens:
            opened = at if opened is None else opened
        elif opened is not None:
            if at > opened + 1:
                yield Marked((opened + 1, at), True)
            opened = None
    if opened is not None and opened + 1 < end and text[opened] in _OPENING:
        yield Marked((opened + 1, end), False)


def _may_open(text: str, at: int, end: int) -> bool:
    """A straight mark opens where a word follows it and none stands before it: not the inches of 12\"."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return not after.isspace() and not before.isalnum()
