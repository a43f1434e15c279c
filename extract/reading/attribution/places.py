"""Where things lie in the text, for articles of any length: stretches that overlap a span, the paragraph of a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.story import Span


class Stretches:
    """Spans in text order that do not overlap each other."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlapping(self, span: Span) -> range:
        """The numbers of the stretches that share a character with the span."""
        return range(bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1]))


class Paragraphs:
    """The paragraphs of a text, counted without blank lines."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        start = 0
        for line in text.split("\n"):
            if line.strip():
                self._starts.append(start)
            start += len(line) + 1

    def of(self, place: int) -> int:
        """The number of the paragraph that the place lies in."""
        return bisect_right(self._starts, place) - 1


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def covers(outer: Span, inner: Span) -> bool:
    """Whether the one holds the other, but for a full stop behind the closing mark."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] + 1
