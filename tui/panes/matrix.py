"""Who did what to whom: agents as rows, recipients as columns, and in the cells how many acts of which kind.

A column is narrower than a name, so the names stand above, one a row, each with a line down to its column. Rows and columns
that find no room come into view with the cursor, which goes from one pair that has acts to the next.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import cast

from textual import events
from textual.reactive import reactive

from extract.links import Selection, relate
from extract.views.matrix import Cell, Matrix
from tui.known import NOTHING, Known
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import cells, clip, one_line
from tui.panes.detail import Said
from tui.panes.lines import Chose, LinePane
from tui.panes.pairs import COLUMN, below, counts

NAMES = (10, 22)
"""Cells that the names of the rows have at least and at most."""
LIT, HERE, FOCUS = 1, 2, 4
Pair = tuple[str, str]
EMPTY_MATRIX = Matrix(agents=(), recipients=(), cells={})


class MatrixPane(LinePane):
    FITTED = True
    EMPTY = "Nobody is said to do something to somebody else."

    known: reactive[Known] = reactive(NOTHING, repaint=False, init=False)
    scope: reactive[Selection | None] = reactive(None, repaint=False, init=False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.matrix = EMPTY_MATRIX
        self.cursor: Pair | None = None
        self._cells_of: dict[str, list[tuple[int, Cell]]] = {}
        """The cells of each row that have acts, with their columns."""
        self._longest = 0
        """Cells of the longest name of a row."""
        self._names = NAMES[0]
        self._top = self._left = 0
        """The first row and column that are shown."""
        self._columns = self._rows = 1
        self._lit: frozenset[str] = frozenset()
        self._matches: tuple[Pair, ...] = ()
        self._told: tuple[Hashable, tuple[Said, ...]] = None, ()

    # ── what changes ─────────────────────────────────────────────────────────────────────────────────────────────

    def watch_known(self) -> None:
        self._work_out()

    def watch_scope(self) -> None:
        self._work_out()

    def _work_out(self) -> None:
        within = None if self.scope is None else relate(self.known.links, self.scope).events
        matrix = self.known.matrix(within)
        if matrix is self.matrix:
            return
        self.matrix = matrix
        self._longest = max((cells(self._called(actor)) for actor in matrix.agents), default=0)
        column_of = {recipient: column for column, recipient in enumerate(matrix.recipients)}
        self._cells_of = {agent: [] for agent in matrix.agents}
        for (agent, recipient), cell in matrix.cells.items():
            self._cells_of[agent].append((column_of[recipient], cell))
        if self.cursor not in self.matrix.cells:
            self.cursor = None
        self._matches = self._found(self.query_text)
        self._relate()
        self.rearrange()

    def watch_selection(self) -> None:
        self._relate()
        self.keep_in_view()

    def _relate(self) -> None:
        """What of the matrix is lit, and which cell is what was selected."""
        self._lit = relate(self.known.links, self.selection).events
        events = self.selection.events
        at = self.matrix.cells.get(self.cursor) if self.cursor else None
        if events and (at is None or at.events != events):
            chosen = (pair for pair, cell in self.matrix.cells.items() if cell.events == events)
            self.cursor = next(chosen, self.cursor)

    def keep_in_view(self) -> None:
        """The cursor's cell is shown; the window on the matrix moves only as far as it must."""
        if self._arranged_for != self._frame:
            return  # it will be, before it is painted
        before = self._top, self._left
        self._fit(self.size.width)
        if (self._top, self._left) != before:
            self.rearrange()
        else:
            self.repaint()

    # ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _fit(self, width: int) -> None:
        """How much of the matrix there is room for, with the cursor in it: half the height for the names of columns at most."""
        height = max(2, self.size.height)
        self._names = min(max(NAMES[0], self._longest), NAMES[1], max(NAMES[0], width * 2 // 5))
        room = (width - 3 - self._names) // COLUMN
        self._columns = max(1, min(room, height // 2, len(self.matrix.recipients)))
        self._rows = max(1, height - self._columns)
        if self.cursor is not None:
            row = self.matrix.agents.index(self.cursor[0])
            column = self.matrix.recipients.index(self.cursor[1])
            self._top = min(max(self._top, row - self._rows + 1), row)
            self._left = min(max(self._left, column - self._columns + 1), column)
        self._left = max(0, min(self._left, len(self.matrix.recipients) - self._columns))
        self._top = max(0, min(self._top, len(self.matrix.agents) - self._rows))

    def lay_out(self, width: int) -> int:
        self._fit(width)
        if not self.matrix.cells:
            return 0
        grid = self._columns + len(self._shown)
        return max(grid, self.size.height)

    @property
    def _below(self) -> tuple[Said, ...]:
        """The lines below the grid, worked out once for all its rows."""
        grid = self._columns + len(self._shown)
        now = (self.cursor, id(self.matrix), grid, self.size)
        if self._told[0] != now:
            self._told = now, self._tell(grid)
        return self._told[1]

    def _tell(self, grid: int) -> tuple[Said, ...]:
        cell = self.matrix.cells.get(self.cursor) if self.cursor else None
        acts = [self.known.entry_of[event] for event in cell.events] if cell else []
        pair = " → ".join(self._called(actor) for actor in self.cursor) if self.cursor else ""
        return below(pair, acts, self.size.width, self.size.height - grid)

    @property
    def _shown(self) -> tuple[str, ...]:
        return self.matrix.agents[self._top : self._top + self._rows]

    @property
    def _across(self) -> tuple[str, ...]:
        return self.matrix.recipients[self._left : self._left + self._columns]

    def _called(self, actor: str) -> str:
        return one_line(self.known.links.actors[actor].name)

    def signature(self, row: int) -> Hashable:
        if row < self._columns:
            column = self._columns - 1 - row
            here = self.cursor is not None and self._across[column] == self.cursor[1]
            return (column, here, self._mark(column, row))
        if row >= self._columns + len(self._shown):
            told, at = self._below, row - self._columns - len(self._shown)
            return told[at] if at < len(told) else ()
        agent = self._shown[row - self._columns]
        bits = []
        for recipient in self._across:
            cell = self.matrix.cells.get((agent, recipient))
            lit = cell is not None and not self._lit.isdisjoint(cell.events)
            here = self.cursor == (agent, recipient)
            match = bool(self.query_text) and (agent, recipient) in self._matches
            bits.append(
                (LIT if lit else 0)
                | (HERE | (FOCUS if self.has_focus else 0) if here else 0)
                | (8 if match else 0)
            )
        mine = self.cursor is not None and self.cursor[0] == agent
        return (agent, mine, tuple(bits), self._edge(row), self._beyond(agent))

    def _mark(self, column: int, row: int) -> str:
        """Whether more columns lie beyond the window, on the first row of names."""
        if row:
            return ""
        before, after = self._left, len(self.matrix.recipients) - self._left - self._columns
        return "".join((f"‹ {before} more " if before > 0 else "", f"{after} more ›" if after > 0 else ""))

    def _edge(self, row: int) -> str:
        """Whether more rows lie beyond the window."""
        if row == self._columns and self._top:
            return "▴"
        last = row == self._columns + len(self._shown) - 1
        return "▾" if last and self._top + self._rows < len(self.matrix.agents) else " "

    def _beyond(self, agent: str) -> tuple[int, int]:
        """Whether this row has acts in columns to the left and to the right of the window, and whether any of them is lit."""
        there, left = self._cells_of[agent], self._left
        return (
            self._told_of(cell for column, cell in there if column < left),
            self._told_of(cell for column, cell in there if column >= left + self._columns),
        )

    def _told_of(self, there: Iterable[Cell]) -> int:
        lit = [not self._lit.isdisjoint(cell.events) for cell in there]
        return (LIT if any(lit) else HERE) if lit else 0

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        if row < self._columns:
            yield from self._paint_name(*cast(tuple[int, bool, str], signature))
        elif row < self._columns + len(self._shown):
            yield from self._paint_row(
                *cast(tuple[str, bool, tuple[int, ...], str, tuple[int, int]], signature)
            )
        else:
            look = self.palette
            for text, style in cast(Said, signature):
                yield text, over(look.plain, getattr(look, style))

    def _paint_name(self, column: int, here: bool, mark: str) -> Iterable[Piece]:
        """A recipient's name, right-aligned over its column, with the lines of the columns to the right."""
        look = self.palette
        width = 2 + self._names + column * COLUMN
        name = clip(self._called(self._across[column]), width - len(mark) - 1 if column == 0 else width - 1)
        room = width - cells(name)
        mark = clip(mark, room - 2)
        yield mark + " " * (room - cells(mark)), over(look.plain, look.dim)
        yield name, over(look.plain, look.title_focus if here else look.strong)
        yield " ┐", over(look.plain, look.title_focus if here else look.dim)
        for _ in range(column + 1, self._columns):
            yield " " * (COLUMN - 1) + "│", over(look.plain, look.rule)

    def _paint_row(
        self, agent: str, mine: bool, bits: tuple[int, ...], edge: str, beyond: tuple[int, int]
    ) -> Iterable[Piece]:
        look = self.palette
        name = clip(self._called(agent), self._names)
        lit = any(bit & LIT for bit in (*bits, *beyond))
        yield "▸" if mine else edge, over(look.plain, look.gutter)
        yield "▌" if lit else " ", over(look.plain, look.gutter)
        yield name + " " * (self._names - cells(name)), over(look.plain, look.strong if mine else look.none)
        before, after = (("", "‹", "›")[bool(there) * side] for side, there in enumerate(beyond, 1))
        marks = [look.gutter if there & LIT else look.dim for there in beyond]
        for number, (recipient, bit) in enumerate(zip(self._across, bits, strict=True)):
            gap = (before or " ") if number == 0 else " "
            cell = self.matrix.cells.get((agent, recipient))
            base = over(look.plain, look.lit) if bit & LIT else look.plain
            layers = (look.match,) if bit & 8 else ()
            if bit & HERE:
                layers = (*layers, look.cursor if bit & FOCUS else look.here)
            if cell is None:
                yield gap, over(look.plain, marks[0])
                yield f"{'·':<{COLUMN - 1}}", over(look.plain, look.rule)
                continue
            yield gap, over(look.plain, marks[0])
            used = 0
            for text, style in counts(cell):
                used += cells(text)
                yield text, over(base, getattr(look, style), *layers)
            yield " " * (COLUMN - 1 - used), over(base, *layers)
        yield after, over(look.plain, marks[1])

    # ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────

    def go_to(self, pair: Pair) -> None:
        self.cursor = pair
        self.screen.post_message(Chose(Selection(events=self.matrix.cells[pair].events)))

    def show_cursor(self) -> None:
        self.keep_in_view()

    def move(self, step: int) -> None:
        agents = self.matrix.agents
        if not agents:
            return
        at = agents.index(self.cursor[0]) + step if self.cursor else 0
        self._to_row(min(max(0, at), len(agents) - 1))

    def _to_row(self, row: int) -> None:
        """The cell of this row that is nearest to the column where the cursor is."""
        agent, order = self.matrix.agents[row], self.matrix.recipients
        column = order.index(self.cursor[1]) if self.cursor else 0
        filled = [recipient for recipient in order if (agent, recipient) in self.matrix.cells]
        self.go_to((agent, min(filled, key=lambda recipient: abs(order.index(recipient) - column))))

    def sideways(self, step: int) -> bool:
        """The next pair of the row; at its left end the pane on the left is meant."""
        if self.cursor is None:
            return False
        agent, column = self.cursor[0], self.matrix.recipients.index(self.cursor[1])
        filled = [
            recipient for recipient in self.matrix.recipients if (agent, recipient) in self.matrix.cells
        ]
        at = filled.index(self.matrix.recipients[column]) + step
        if at < 0:
            return False
        self.go_to((agent, filled[min(at, len(filled) - 1)]))
        return True

    def page(self, step: int, *, half: bool = False) -> None:
        self.move(step * max(1, self._rows // (2 if half else 1)))

    def edge(self, *, last: bool) -> None:
        if self.matrix.agents:
            self._to_row(len(self.matrix.agents) - 1 if last else 0)

    def on_click(self, event: events.Click) -> None:
        row, column = event.y - self._columns, (event.x - 2 - self._names) // COLUMN
        if 0 <= row < len(self._shown) and 0 <= column < len(self._across):
            pair = self._shown[row], self._across[column]
            if pair in self.matrix.cells:
                self.go_to(pair)

    # ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────

    def search(self, query: str) -> None:
        self.query_text = query
        self._matches = self._found(query)
        self.repaint()

    def _found(self, query: str) -> tuple[Pair, ...]:
        """The pairs of which one has this in their name, by rows."""
        wanted = query.casefold()
        ranked = {actor: number for number, actor in enumerate(self.matrix.agents)}
        across = {actor: number for number, actor in enumerate(self.matrix.recipients)}
        found = (
            pair
            for pair in self.matrix.cells
            if wanted and any(wanted in self._called(actor).casefold() for actor in pair)
        )
        return tuple(sorted(found, key=lambda pair: (ranked[pair[0]], across[pair[1]])))

    def step_match(self, step: int) -> None:
        if self._matches:
            at = self._matches.index(self.cursor) + step if self.cursor in self._matches else 0
            self.go_to(self._matches[at % len(self._matches)])

    @property
    def matched(self) -> tuple[int, int]:
        at = self._matches.index(self.cursor) + 1 if self.cursor in self._matches else 0
        return at, len(self._matches)
