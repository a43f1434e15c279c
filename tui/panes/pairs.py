"""What the matrix says of a pair: how many acts of which kind in its cell, and below, where there is room, which acts they are
and what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from extract.quads import QUAD_SIGNS
from extract.timeline import Entry
from extract.views.matrix import Cell
from tui.painting.wrap import clip, one_line, wrap
from tui.panes.detail import Said
from tui.panes.timeline import STYLE_OF_QUAD, STYLE_OF_SIGN

COLUMN = 5
"""Cells of a column: two kinds of act with their counts, and a blank."""
OF_NO_TYPE = "•"
LEGEND: tuple[Said, ...] = (
    (("  △ ▲", "cooperation"), (" for somebody: talk, deed", "dim")),
    (("  ▽ ▼", "conflict"), (" against somebody: talk, deed", "dim")),
    (("  •", "none"), ("   an act of no known kind", "dim")),
)
"""The signs of `quads`."""
INDENT = 5
LEAST = 12
"""Cells of words below which nothing is said."""


def below(pair: str, acts: Sequence[Entry], width: int, height: int) -> tuple[Said, ...]:
    """The lines for so many rows, the first of them empty: the acts as far as they fit, and the signs if they do besides."""
    told: list[Said] = [(("", "none"),)]
    if acts and width >= INDENT + LEAST:
        told.append((("  " + clip(pair, width - 3), "strong"),))
        for entry in acts:
            told += _act(entry, width - INDENT - 1)
        told.append((("", "none"),))
    if len(told) + len(LEGEND) <= height:
        told += LEGEND
    elif len(told) > height:
        told = [*told[: max(0, height - 1)], (("     …", "dim"),)]
    return tuple(told[:height])


def _act(entry: Entry, room: int) -> list[Said]:
    words = one_line(f"{entry.full} · {entry.words}")
    rows = [words[start:end] for start, end in wrap(words, 0, len(words), room)]
    signs: Said = (
        (f"  {entry.sign:<1}", STYLE_OF_SIGN.get(entry.sign, "none")),
        (f"{entry.quad:<1} ", STYLE_OF_QUAD.get(entry.quad, "none")),
    )
    return [(*signs, (rows[0], "none")), *(((" " * INDENT + row, "none"),) for row in rows[1:])]


def counts(cell: Cell) -> list[tuple[str, str]]:
    """`△5▽2`, each in its colour; where that is too long, the most frequent with a plus for the rest."""
    found: list[tuple[str, str]] = []
    room = COLUMN - 1
    for number, (quad, count) in enumerate(cell.quads):
        sign = OF_NO_TYPE if quad is None else QUAD_SIGNS[quad]
        text = f"{sign}{count}"
        more = number < len(cell.quads) - 1
        if len(text) + more > room:
            found.append(("+", "dim"))
            break
        found.append((text, STYLE_OF_QUAD.get(sign, "none")))
        room -= len(text)
    return found
