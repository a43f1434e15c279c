"""A pane that is a list: items of one or more rows under headings, with a cursor.

Actors and timeline differ in what their rows say. How a list moves, what is lit, held or found in it, and how that looks,
is here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable
from typing import NamedTuple, cast

from rich.style import Style
from textual import events
from textual.reactive import reactive

from extract.links import Related, Selection, relate
from tui.known import NOTHING, Known
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import cells
from tui.panes.lines import LinePane

UNSEEN_WIDTH = 40
CURSOR, FOCUS, LIT, HELD, FIRST = 1, 2, 4, 8, 16


class Row(NamedTuple):
    """One row: which item it belongs to (-1 for a heading), and pieces of text with the names of their styles."""

    item: int
    pieces: tuple[tuple[str, str], ...]


class ListPane(LinePane):
    known: reactive[Known] = reactive(NOTHING, repaint=False, init=False)
    scope: reactive[Selection | None] = reactive(None, repaint=False, init=False)
    """Show only what is related to this, or everything."""
    held: reactive[tuple[str, ...]] = reactive((), repaint=False, init=False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.ids: tuple[str, ...] = ()
        self._at: dict[str, int] = {}
        self.rows: list[Row] = []
        self.cursor = -1
        self._tops: list[int] = []
        self._lit: frozenset[str] = frozenset()
        self._matches: tuple[int, ...] = ()

    # ── what a subclass says ─────────────────────────────────────────────────────────────────────────────────────

    def build(self, width: int) -> tuple[tuple[str, ...], list[Row]]:
        """The ids of the items, and all rows."""
        raise NotImplementedError

    def lit_by(self, related: Related) -> frozenset[str]:
        raise NotImplementedError

    def chosen(self, selection: Selection) -> str | None:
        """The item of this pane that a selection names, if it names one."""
        raise NotImplementedError

    def choose(self, item: str) -> None:
        """Tell the screen that the reader moved here."""
        raise NotImplementedError

    def searched(self, item: str) -> str:
        """The text of an item that a find looks through."""
        raise NotImplementedError

    # ── what changes ─────────────────────────────────────────────────────────────────────────────────────────────

    def watch_selection(self) -> None:
        self._lit = self.lit_by(relate(self.known.links, self.selection))
        self.cursor = self._at.get(self.chosen(self.selection) or "", self.cursor)
        self.keep_in_view()
        self.repaint()

    def keep_in_view(self) -> None:
        if self.chosen(self.selection) in self._at:
            self.reveal_item(self.cursor)
        elif self._lit:
            self.reveal_lit()

    def watch_known(self) -> None:
        self.rebuild()

    def watch_scope(self) -> None:
        self.rebuild()
        if self.cursor >= 0:
            self.reveal_item(self.cursor)

    def watch_held(self) -> None:
        self.repaint()

    def rebuild(self) -> None:
        """The items changed. A pane that has not been shown yet knows its items too, as other panes lead to them."""
        self._lit = self.lit_by(relate(self.known.links, self.selection))
        if self._arranged_for is None:
            self.lay_out(UNSEEN_WIDTH)
        self.rearrange()
        self.search(self.query_text)

    # ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def lay_out(self, width: int) -> int:
        at = self.ids[self.cursor] if 0 <= self.cursor < len(self.ids) else ""
        self.ids, self.rows = self.build(width)
        self._at = {name: item for item, name in enumerate(self.ids)}
        self.cursor = self._at.get(self.chosen(self.selection) or at, -1)
        self._tops = []
        for number, row in enumerate(self.rows):
            if row.item == len(self._tops):
                self._tops.append(number)
        return len(self.rows)

    def place(self) -> Hashable:
        item = bisect_right(self._tops, self.top) - 1
        return self.ids[item] if 0 <= item < len(self.ids) and self.top else ""

    def row_of_place(self, place: Hashable) -> int:
        return self._tops[self._at[str(place)]] if place in self._at else 0

    def signature(self, row: int) -> Hashable:
        item = self.rows[row].item
        if item < 0:
            return (0, "")
        name = self.ids[item]
        bits = (LIT if name in self._lit else 0) | (HELD if name in self.held else 0)
        if item == self.cursor:
            bits |= CURSOR | (FOCUS if self.has_focus else 0)
        if self._tops[item] == row:
            bits |= FIRST
        return (bits, self.query_text if item in self._matches else "")

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        bits, query = cast(tuple[int, str], signature)
        look = self.palette
        base = look.plain
        if bits & LIT:
            base = over(base, look.lit)
        layers = ((look.cursor if bits & FOCUS else look.here),) if bits & CURSOR else ()
        mark = "▸" if bits & CURSOR and bits & FIRST else "◆" if bits & HELD and bits & FIRST else " "
        gutter = over(look.plain, look.gutter)
        yield mark, gutter
        yield ("▌" if bits & LIT else " "), gutter
        used = 2
        for text, name in self.rows[row].pieces:
            style = over(base, getattr(look, name), *layers)
            yield from _with_matches(text, query, style, look.match)
            used += cells(text)
        yield " " * max(0, self.size.width - used), over(base, *layers)

    # ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────

    def go_to(self, item: int) -> None:
        """Choose this item. Nothing is painted before the screen has made it the selection: one key is one frame."""
        if self.ids:
            self.cursor = min(max(0, item), len(self.ids) - 1)
            self.choose(self.ids[self.cursor])

    def show_cursor(self) -> None:
        if self.cursor >= 0:
            self.reveal_item(self.cursor)
            self.repaint()

    def move(self, step: int) -> None:
        self.go_to(self.cursor + step if self.cursor >= 0 else self._start())

    def page(self, step: int, *, half: bool = False) -> None:
        if not self.ids:
            return
        rows = max(1, self.size.height - 1) // (2 if half else 1)
        row = self._tops[max(0, self.cursor)] + step * max(1, rows)
        item = bisect_right(self._tops, min(max(0, row), len(self.rows) - 1)) - 1
        self.go_to(item if item != self.cursor else item + step)

    def edge(self, *, last: bool) -> None:
        self.go_to(len(self.ids) - 1 if last else 0)

    def _start(self) -> int:
        """Where moving begins when there is no cursor yet: the first lit item in view, else the first item in view."""
        seen = [row.item for row in (self.rows[number] for number in self.in_view) if row.item >= 0]
        return next((item for item in seen if self.ids[item] in self._lit), seen[0] if seen else 0)

    def reveal_item(self, item: int) -> None:
        if item < len(self._tops):
            first = self._tops[item]
            last = self._tops[item + 1] - 1 if item + 1 < len(self._tops) else len(self.rows) - 1
            while last > first and self.rows[last].item != item:
                last -= 1
            self.reveal(0 if item == 0 else first, last, lead=1)

    def reveal_lit(self) -> None:
        """Scroll to the first lit item, only if none is in view."""
        if any(
            self.rows[row].item >= 0 and self.ids[self.rows[row].item] in self._lit for row in self.in_view
        ):
            return
        lit = [self._at[name] for name in self._lit if name in self._at]
        if lit:
            self.reveal_item(min(lit))

    def on_click(self, event: events.Click) -> None:
        row = self.scroll_offset.y + event.y
        if row < len(self.rows) and self.rows[row].item >= 0:
            self.go_to(self.rows[row].item)

    # ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────

    def search(self, query: str) -> None:
        self.query_text = query
        wanted = query.casefold()
        self._matches = tuple(
            number
            for number, name in enumerate(self.ids)
            if wanted and wanted in self.searched(name).casefold()
        )
        self.repaint()

    def step_match(self, step: int) -> None:
        if not self._matches:
            return
        if step > 0:
            found = next((item for item in self._matches if item > self.cursor), self._matches[0])
        else:
            found = next((item for item in reversed(self._matches) if item < self.cursor), self._matches[-1])
        self.go_to(found)

    def show_match(self) -> None:
        if self._matches:
            self.reveal_item(next((item for item in self._matches if item >= self.cursor), self._matches[0]))

    @property
    def matched(self) -> tuple[int, int]:
        at = self._matches.index(self.cursor) + 1 if self.cursor in self._matches else 0
        return at, len(self._matches)


def _with_matches(text: str, query: str, style: Style, match: Style) -> Iterable[Piece]:
    if not query:
        yield text, style
        return
    end = 0
    for found in re.finditer(re.escape(query), text, re.IGNORECASE):
        yield text[end : found.start()], style
        yield found.group(), over(style, match)
        end = found.end()
    yield text[end:], style
