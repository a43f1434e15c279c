"""The panel of reasons: what `reasons` says about the selection, wrapped, beside its labels."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from textual.reactive import reactive

from tui.known import NOTHING, Known
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import one_line, wrap
from tui.panes.lines import LinePane
from tui.panes.reasons import Reason, reasons

LABEL = 9
"""Cells of the column of labels."""


class WhyPane(LinePane):
    known: reactive[Known] = reactive(NOTHING, repaint=False, init=False)
    cursor: reactive[int] = reactive(-1, repaint=False, init=False)
    """The sentence that the reader is at in the article."""
    open: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether the panel is shown; while it is not, nothing is worked out."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._rows: list[Reason] = []

    def watch_selection(self) -> None:
        self.show_row(0)
        self.rearrange()

    def watch_known(self) -> None:
        self.rearrange()

    def watch_cursor(self) -> None:
        self.rearrange()

    def watch_open(self) -> None:
        self.rearrange()

    def lay_out(self, width: int) -> int:
        room = max(8, width - LABEL - 5)
        self._rows = []
        if self.open:
            for label, words, style in reasons(self.known, self.selection, self.cursor):
                words = one_line(words)
                for number, (start, end) in enumerate(wrap(words, 0, len(words), room)):
                    self._rows.append(Reason("" if number else label, words[start:end], style))
        return len(self._rows)

    def signature(self, row: int) -> Hashable:
        return None

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        look = self.palette
        label, words, style = self._rows[row]
        yield f"   {label:<{LABEL}} ", over(look.plain, look.dim)
        yield words, over(look.plain, getattr(look, style))
