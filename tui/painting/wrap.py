"""Lines that fit: where a text breaks at a width, counted in terminal cells.

Rows come back as spans of the text, so that a pane can find a row by position and a position by row without copying
anything. Most news is made of characters that take one cell each; such a line is cut by index arithmetic. Anything else
(CJK, combining marks, emoji) is measured grapheme by grapheme as Rich measures it, because Rich paints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from extract.story import Span

_NOT_ONE_CELL = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25fc\u270e\u2717]"
)
"""Any character outside the ranges that are known to take exactly one cell each (a test measures them all)."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Characters that could act on a terminal, or turn a line round, and show nothing themselves."""

_NEVER_FIRST = frozenset(" 、。，．・：；？！）」』】〉》’”)]}.,:;!?")
"""Marks that close what stands before them: a row does not begin with one where it can be helped."""


def safe(text: str) -> str:
    """The text without anything that a terminal would obey.

    Articles are made safe when they are read in; this is the last gate, which every painted cell passes, for names,
    titles and stories that came another way. Nothing is put in place of what goes, as it took no cells.
    """
    return text if text.isprintable() else _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """The text as one safe line: any run of blanks and line ends is a space."""
    return safe(" ".join(text.split()))


def is_one_cell_each(text: str) -> bool:
    """Whether every terminal gives each of these characters one cell."""
    return _NOT_ONE_CELL.search(text) is None


def cells(text: str) -> int:
    """How many cells a text takes."""
    return cell_len(text)


def wrap(text: str, start: int, end: int, width: int) -> list[Span]:
    """The rows of `text[start:end]`, a stretch without line ends, each at most `width` cells.

    A row ends at a blank, which belongs to no row; a word that is longer than a row is cut where it must be. An empty
    stretch is one empty row. A width below one is taken as one.
    """
    width = max(1, width)
    if end <= start:
        return [(start, start)]
    if _NOT_ONE_CELL.search(text, start, end) is None:
        return _wrap_single(text, start, end, width)
    return list(_wrap_cells(text, start, end, width))


def _wrap_single(text: str, start: int, end: int, width: int) -> list[Span]:
    rows: list[Span] = []
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            rows.append((start, start + width))
            start += width
        else:
            rows.append((start, cut))
            start = cut
        while start < end and text[start] == " ":
            start += 1
    if start < end or not rows:
        rows.append((start, end))
    return rows


def _wrap_cells(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    row, used, break_at, used_at_break = start, 0, -1, 0
    before = 0
    for left, right, size in split_graphemes(text[start:end])[0]:
        left, right = left + start, right + start
        blank = text[left] == " "
        if blank and left == row and row > start:
            row = right  # a blank that would begin a row belongs to none
            continue
        if (size > 1 or before > 1) and left > row and text[left] not in _NEVER_FIRST:
            break_at, used_at_break = left, used  # wide scripts break between any two characters
        before = size
        if used + size > width and left > row:
            if blank:
                yield row, left
                row, used, break_at = right, 0, -1
                continue
            if break_at > row:
                yield row, break_at
                row, used = _past_blanks(text, break_at, left), used - used_at_break
            else:
                yield row, left
                row, used = left, 0
            break_at = -1
        if blank:
            break_at, used_at_break = left, used + size
        used += size
    if row < end or row == start:
        yield row, end


def _past_blanks(text: str, position: int, end: int) -> int:
    while position < end and text[position] == " ":
        position += 1
    return position


def clip(text: str, width: int) -> str:
    """The text cut to `width` cells, with an ellipsis where something is missing."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    used = 0
    for left, _, size in split_graphemes(text)[0]:
        if used + size > width - 1:
            return text[:left].rstrip() + "…"
        used += size
    return text


def paragraphs(text: str) -> list[Span]:
    """The lines of the text that hold something, as spans without their line ends."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found
