"""Quotation marks: paired within each paragraph, straight and curly, double and single; an apostrophe is no mark.

A paragraph that opens a quote and does not close it is quoted to its end (news reopens a quote in each paragraph); a
closing mark without an opening one is left alone. So one stray mark never shifts all that follow. Agencies write two
single marks for a double one (''so''); single ones quote where no double ones do, as in headlines and British papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from extract.story import Span

_OPENING = "“„«"
_CLOSING = "”»"
_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"''|``|’’|‘‘|[“„«”»\"]")
_STRAIGHT = frozenset({'"', "''", "``", "’’", "‘‘"})
_OPENS_SINGLE = re.compile(r"(?<![\w’'‘])[‘'](?=[A-Za-z])(?!(?i:em|til|cause|tis|twas|n|round|bout)\b)")
_CLOSES_SINGLE = re.compile(r"(?<=[\w.,!?…])[’'](?![\w’'])")
_LONGEST_SINGLE = 600
_SAID = re.compile(
    r",[ \t]+(?:[\w.’'-]+[ \t]+){0,5}(?:said|says|told|added|asked|replied|wrote)\b|\b(?:said|says)\b"
)


class Marked(Struct, frozen=True):
    """Words in quotation marks; `inner` is without the marks."""

    inner: Span
    closed: bool


def marked_stretches(text: str) -> tuple[Marked, ...]:
    """All stretches in quotation marks in text order; of nested ones the outer."""
    return tuple(
        stretch
        for paragraph in _PARAGRAPH.finditer(text)
        for stretch in _in_paragraph(text, *paragraph.span())
    )


def _in_paragraph(text: str, start: int, end: int) -> list[Marked]:
    double = list(_double(text, start, end))
    single = [
        stretch
        for stretch in _single(text, start, end)
        if not any(stretch.inner[0] < each.inner[1] and each.inner[0] < stretch.inner[1] for each in double)
    ]
    return sorted([*double, *single], key=lambda stretch: stretch.inner)


def _double(text: str, start: int, end: int) -> Iterator[Marked]:
    opened: re.Match[str] | None = None
    closed_one = False
    signs = [mark.group() for mark in _DOUBLE.finditer(text, start, end)]
    # “a “deal” as he said”: marks within marks are told from stray ones where all are paired
    paired = (
        sum(sign in _OPENING for sign in signs) == sum(sign in _CLOSING for sign in signs) == len(signs) / 2
    )
    within = 0
    for mark in _DOUBLE.finditer(text, start, end):
        if paired and opened is not None and mark.group() in _OPENING:
            within += 1
        elif within and mark.group() in _CLOSING:
            within -= 1
        elif _opens(text, mark, start, end, opened is not None):
            opened = mark if opened is None else opened
        elif opened is not None:
            if mark.start() > opened.end():
                yield Marked((opened.end(), mark.start()), True)
                closed_one = True
            opened = None
    if opened is not None and opened.end() < end:
        inner = (opened.end(), end)
        if opened.group() in _OPENING or _goes_on(text, inner, opened.group(), closed_one):
            yield Marked(inner, False)


def _goes_on(text: str, inner: Span, sign: str, after_another: bool) -> bool:
    """Whether a straight mark that is not closed opens a quote of several paragraphs: the next one opens with it again, and
    nobody speaks within it, unless that was told before it."""
    following = _PARAGRAPH.search(text, inner[1])
    again = following is not None and following.group().lstrip().startswith(sign)
    return again and (after_another or _SAID.search(text, *inner) is None)


def _opens(text: str, mark: re.Match[str], start: int, end: int, is_open: bool) -> bool:
    """Whether a mark opens: by its shape, or by the words around it where both shapes are one."""
    sign = mark.group()
    if sign in _OPENING:
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if sign in _CLOSING:
        # a slip of the keyboard: ”It is so,” at the beginning of a paragraph
        return not is_open and mark.start() == start and after.isalnum()
    # a word follows and none stands before: not the inches of 12"
    return not is_open and not after.isspace() and not before.isalnum()


def _single(text: str, start: int, end: int) -> Iterator[Marked]:
    """What stands in single marks; contractions ('em, 'til) open nothing, and a plural's apostrophe ("the players’ day")
    closes nothing where a mark after a stop does."""
    at = start
    while (opened := _OPENS_SINGLE.search(text, at, end)) is not None:
        following = _OPENS_SINGLE.search(text, opened.end(), end)
        limit = min(end, following.start() if following else end, opened.end() + _LONGEST_SINGLE)
        closing = list(_CLOSES_SINGLE.finditer(text, opened.end(), limit))
        sure = [
            mark
            for mark in closing
            if text[mark.start() - 1] != "s" or not text[mark.end() : mark.end() + 1].isspace()
        ]
        if closing:
            found = (sure or closing)[0]
            yield Marked((opened.end(), found.start()), True)
            at = found.end()
        else:
            at = opened.end()
