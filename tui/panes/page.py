"""An article laid out at a width: which row holds which stretch of the text.

Pure: a pane asks for a `Page` when its width or its text changes, and then only looks things up. Rows are spans of the
text; an empty span is a blank row. Above them can stand a heading, which is not of the text (title, author).
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from extract.story import Article, Span
from tui.painting.wrap import one_line, paragraphs, wrap


class Page:
    """Rows in the order of the text, and the way from a position to its row and back."""

    def __init__(self, rows: list[Span], heads: list[tuple[str, str]] | None = None) -> None:
        self.heads = heads or []
        """Rows of the heading, as text and the name of its style."""
        self.rows = rows
        self._starts = [start for start, _ in rows]

    def __len__(self) -> int:
        return len(self.heads) + len(self.rows)

    def row_at(self, position: int) -> int:
        """The row that holds this position of the text."""
        return len(self.heads) + max(0, bisect_right(self._starts, position) - 1)

    def rows_of(self, span: Span) -> tuple[int, int]:
        """The first and the last row of a span."""
        return self.row_at(span[0]), self.row_at(max(span[0], span[1] - 1))

    def span_of(self, row: int) -> Span | None:
        """The stretch of text in a row, None for a row of the heading."""
        row -= len(self.heads)
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def stretch(self, rows: range) -> Span:
        """The stretch of text from the first to the last of these rows."""
        inside = (
            [span for span in (self.span_of(row) for row in (rows.start, rows.stop - 1)) if span]
            if rows
            else []
        )
        if not inside:
            return (0, 0)
        return (0 if len(inside) == 1 and rows.start < len(self.heads) else inside[0][0]), inside[-1][1]


def whole(article: Article, width: int) -> Page:
    """The whole article. Paragraphs stand apart: where the text has empty lines, by those; else at every line end."""
    text = article.text
    loose = "\n\n" not in text.rstrip("\n")
    rows: list[Span] = []
    before = -1
    for start, end in paragraphs(text):
        if before >= 0 and (loose or "\n\n" in text[before:start]):
            rows.append((before, before))
        rows += wrap(text, start, end, width)
        before = end
    return Page(rows, _heading(article, width))


def only(article: Article, spans: Iterable[Span], width: int) -> Page:
    """These stretches of the article and nothing else, a blank row between."""
    rows: list[Span] = []
    for start, end in spans:
        if rows:
            rows.append((start, start))
        rows += wrap(article.text, start, end, width)
    return Page(rows)


def title_span(article: Article) -> Span:
    """Where the text begins with its title; an empty span where it does not."""
    title = " ".join((article.title or "").split())
    start = len(article.text) - len(article.text.lstrip())
    return (start, start + len(title)) if title and article.text.startswith(title, start) else (0, 0)


def _heading(article: Article, width: int) -> list[tuple[str, str]]:
    """The title and who wrote it, where they are known and the text does not begin with them."""
    rows: list[tuple[str, str]] = []
    title = one_line(article.title or "")
    if title and title_span(article) == (0, 0):
        rows += [(title[start:end], "strong") for start, end in wrap(title, 0, len(title), width)]
    by = one_line(" · ".join(part for part in (article.author, article.publisher) if part))
    if by:
        rows += [(by[start:end], "dim") for start, end in wrap(by, 0, len(by), width)]
    return [*rows, ("", "none")] if rows else []


class Layer:
    """Spans in the order of their beginnings, found by what they overlap."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = spans
        self.starts = [start for start, _ in spans]
        self._longest = max((end - start for start, end in spans), default=0)
        """How far before a row a span may begin that reaches into it."""

    def __len__(self) -> int:
        return len(self.spans)

    def before(self, position: int) -> int:
        """The last span that begins here or before; the first where none does."""
        return max(0, bisect_right(self.starts, position) - 1)

    def first_from(self, position: int) -> int:
        """The first span that begins here or later; their number where none does."""
        return bisect_left(self.starts, position)

    def overlapping(self, start: int, end: int) -> list[int]:
        """The spans that share a character with this stretch."""
        near = range(bisect_left(self.starts, start - self._longest), bisect_left(self.starts, end))
        return [number for number in near if self.spans[number][1] > start]


def runs(start: int, end: int, marks: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    """A stretch cut where `(start, end, mark)` begin and end, each part with the union of the marks over it."""
    if not marks:
        return ((start, end, 0),)
    cuts = sorted(
        {start, end, *(cut for left, right, _ in marks for cut in (left, right) if start < cut < end)}
    )
    found = []
    for left, right in itertools.pairwise(cuts):
        bits = 0
        for begin, stop, mark in marks:
            if begin < right and stop > left:
                bits |= mark
        found.append((left, right, bits))
    return tuple(found)
