"""The time expressions of an article, one a line, each with its value, its days, and why.

For people and for pipes alike: what has no blanks stands in front, in columns that `awk` counts; the article's words
come in marks, then the reasons, to the line's end. An open side of the days is `..`, as in ISO 8601-2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extract.story import Article, Timex

if TYPE_CHECKING:
    from extract.reading.times.reasons import Reason


def time_lines(article: Article, reasons: Sequence[Reason]) -> str:
    """A line for each, in text order, after `id:line`, as grep names a place."""
    line, at = 1, 0
    rows: list[tuple[str, ...]] = []
    for reason in reasons:
        start = reason.timex.span[0]
        line, at = line + article.text.count("\n", at, start), start
        rows.append(
            (
                f"{'_'.join(article.id.split())}:{line}",
                reason.timex.type,
                reason.timex.value,
                _days(reason.timex),
                reason.rule,
                f"“{article.words(reason.timex.span)}”",
                ", ".join(_why(article, reason)),
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
        for row in rows
    )


def _days(time: Timex) -> str:
    if time.earliest is None and time.latest is None:
        return "-"
    if time.earliest == time.latest:
        return str(time.earliest)
    return f"{time.earliest or ''}..{time.latest or ''}"


def _why(article: Article, reason: Reason) -> Iterator[str]:
    """What it was read against; nothing where the words say it all."""
    if reason.by_publication:
        basis = article.published_basis
        yield f"published {article.published}{f' ({basis})' if basis in ('dateline', 'inferred') else ''}"
    elif article.published is None and reason.timex.type != "SET" and "XXXX" in reason.timex.value:
        yield "publication date unknown"
    if reason.by_timex is not None:
        yield f"from “{article.words(reason.by_timex.span)}” ({reason.by_timex.value})"
    if reason.by_tense is not None:
        yield f"{reason.by_tense} tense"
