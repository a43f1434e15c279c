"""Time as a scale: how many events fall on each day, week, month or whatever unit fits, as a histogram in blocks.

Beside the line stand what is long before publication or long after it, and what has no date. The cursor goes from one
stretch that has events to the next and selects them; held, it takes in all between.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import cast

from rich.style import Style
from textual import events
from textual.reactive import reactive

from extract.days import Days
from extract.links import Selection, relate
from extract.views.scale import Scale
from tui.known import NOTHING, Known
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import cells, clip
from tui.panes.axis import FAINT, LANE, PUBLISHED, Slot, names, placed, published_at, stops
from tui.panes.detail import count
from tui.panes.lines import Chose, LinePane
from tui.panes.lists import UNSEEN_WIDTH

BLOCKS = " ▁▂▃▄▅▆▇█"
LIT, INSIDE, HELD, CURSOR = 1, 2, 4, 8
NO_LINE = Scale(unit="day", bins=())


class ScalePane(LinePane):
    EMPTY = "No events found."
    FITTED = True

    known: reactive[Known] = reactive(NOTHING, repaint=False, init=False)
    scope: reactive[Selection | None] = reactive(None, repaint=False, init=False)
    days: reactive[Days | None] = reactive(None, repaint=False, init=False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.scale = NO_LINE
        self.slots: tuple[Slot, ...] = ()
        self._stops: tuple[range, ...] = ()
        self._heights: tuple[int, ...] = ()
        """Of the bars, in eighths of a row."""
        self._published = -1
        self.cursor = self.held = -1
        """Stops: neighbouring stretches with the same events are one."""
        self._lit: tuple[bool, ...] = ()
        """Of each slot whether something of what is selected falls into it."""

    # ── what changes ─────────────────────────────────────────────────────────────────────────────────────────────

    def watch_known(self) -> None:
        self._changed()

    def watch_scope(self) -> None:
        self._changed()

    def watch_days(self) -> None:
        self._changed()

    def _changed(self) -> None:
        self.cursor = self.held = -1
        if self._arranged_for is None:
            self.lay_out(UNSEEN_WIDTH)
        self.rearrange()
        self.watch_selection()

    def watch_selection(self) -> None:
        self._light()
        if self.cursor >= 0 and self.selection != self._stretch():
            self.cursor = self.held = -1
        self.repaint()

    def _light(self) -> None:
        lit = relate(self.known.links, self.selection).events
        self._lit = tuple(not lit.isdisjoint(slot.bin.events) for slot in self.slots)

    # ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def lay_out(self, width: int) -> int:
        scope = None if self.scope is None else relate(self.known.links, self.scope).events
        room = max(4, width - 2 - 3 * LANE)
        self.scale = self.known.scale(scope, room, self.days)
        self.slots = placed(self.scale, width)
        self._stops = stops(self.slots)
        self._published = published_at(self.scale, self.slots)
        self._light()
        if self.cursor >= 0:
            self.held = -1
            chosen = (
                number
                for number, stop in enumerate(self._stops)
                if self.slots[stop.start].bin.events == self.selection.events
            )
            self.cursor = next(chosen, -1)
        rows = max(3, self.size.height) if self.slots else 0
        most = max([1.0, *(slot.bin.weight for slot in self.slots if not slot.lane)])
        self._heights = tuple(
            max(1, round(8 * (rows - 2) * min(1.0, slot.bin.weight / most))) if slot.bin.events else 0
            for slot in self.slots
        )
        return rows

    @property
    def _inside(self) -> range:
        """The slots under the cursor, or between it and what is held."""
        if self.cursor < 0:
            return range(0)
        ends = (self.cursor, self.held if self.held >= 0 else self.cursor)
        return range(self._stops[min(ends)].start, self._stops[max(ends)].stop)

    def signature(self, row: int) -> Hashable:
        high = self.row_count - 2
        if row > high:
            return ()
        inside = self._inside
        at = _middle(self._stops[self.cursor]) if self.cursor >= 0 else -1
        held = _middle(self._stops[self.held]) if self.held >= 0 else -1
        return tuple(
            (LIT if self._lit[number] else 0)
            | (INSIDE if number in inside else 0)
            | (HELD if number == held else 0)
            | (CURSOR if number == at else 0)
            if row == high or self._heights[number] > 8 * (high - 1 - row)
            else 0
            for number in range(len(self.slots))
        )

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        marks = cast(tuple[int, ...], signature)
        high = self.row_count - 2
        if row < high:
            yield from self._bars(high - 1 - row, marks)
        elif row == high:
            yield from self._rule(marks)
        else:
            yield from self._labels()

    def _bars(self, level: int, marks: tuple[int, ...]) -> Iterable[Piece]:
        """One row of blocks, `level` rows above the rule."""
        look = self.palette
        x = 0
        for number, slot in enumerate(self.slots):
            yield " " * (slot.x - x), look.plain
            block = BLOCKS[min(8, max(0, self._heights[number] - 8 * level))]
            wide = 3 if slot.lane else max(1, slot.width - (slot.width > 2))
            style = self._style(number, slot, marks[number])
            yield block * wide, style
            beside = f" {len(slot.bin.events)}" if slot.lane and level == 0 else ""
            beside = clip(beside, slot.width - wide)
            yield beside + " " * (slot.width - wide - cells(beside)), over(look.plain, look.dim)
            x = slot.x + slot.width

    def _style(self, number: int, slot: Slot, mark: int) -> Style:
        look = self.palette
        if mark & INSIDE:
            return over(look.plain, look.title_focus)
        if mark & LIT:
            return over(look.plain, look.strong)
        if not slot.lane and slot.bin.weight < FAINT:
            return over(look.plain, look.rule)
        if slot.lane or self.scale.published is None or number <= self._published:
            return over(look.plain, look.dim)
        return over(look.plain, look.scheduled)

    def _rule(self, marks: tuple[int, ...]) -> Iterable[Piece]:
        """The line that the bars stand on: heavy under what is lit, with the cursor, what is held, and publication."""
        look = self.palette
        x = 0
        for number, (slot, mark) in enumerate(zip(self.slots, marks, strict=True)):
            yield " " * (slot.x - x), look.plain
            line = "━" if mark & LIT else "─"
            sign = "▲" if mark & CURSOR else "◆" if mark & HELD else ""
            if not sign and number == self._published:
                sign = "┃"
            middle = (slot.width - 1) // 2 if sign else 0
            drawn = line * middle + sign + line * (slot.width - middle - cells(sign))
            yield drawn, over(look.plain, look.gutter if mark else look.strong if sign else look.rule)
            x = slot.x + slot.width

    def _labels(self) -> Iterable[Piece]:
        """Names of the stretches, as many as find room: where a larger unit begins first, then the others."""
        look = self.palette
        x = 0
        for left, text in names(self.scale, self.slots, self.size.width):
            yield " " * (left - x), look.plain
            yield text, over(look.plain, look.strong if text == PUBLISHED else look.dim)
            x = left + cells(text)

    # ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def words(self) -> str:
        """The stretch that is selected."""
        if self.cursor < 0:
            return ""
        ends = [self.slots[number].bin.label for number in (self._inside[0], self._inside[-1])]
        return " – ".join(dict.fromkeys(ends))

    @property
    def note(self) -> str:
        if self.cursor >= 0:
            return f"{self.words}: {count(len(self._stretch().events), 'event')}"
        return f"by {self.scale.unit}" if self.scale.bins else ""

    def days_of(self, selection: Selection) -> Days | None:
        """The days of the stretch that is selected; None for a lane, or where something else is."""
        if self.cursor < 0 or selection != self._stretch():
            return None
        inside = [self.slots[number].bin.days for number in self._inside]
        days = [each for each in inside if each is not None]
        return (days[0][0], days[-1][1]) if days and len(days) == len(inside) else None

    def _stretch(self) -> Selection:
        found = (event for number in self._inside for event in self.slots[number].bin.events)
        return Selection(events=tuple(dict.fromkeys(found)))

    def go_to(self, stop: int) -> None:
        self.cursor = min(max(0, stop), len(self._stops) - 1)
        self.screen.post_message(Chose(self._stretch()))

    def show_cursor(self) -> None:
        self.repaint()

    def move(self, step: int) -> None:
        if self.cursor >= 0:
            self.go_to(self.cursor + step)
        elif self._stops:
            lit = (number for number, stop in enumerate(self._stops) if self._lit[stop.start])
            self.go_to(next(lit, 0))

    def sideways(self, step: int) -> bool:
        self.move(step)
        return True

    def hold(self) -> bool:
        if self.cursor < 0:
            return False
        self.held = -1 if self.held >= 0 else self.cursor
        self.go_to(self.cursor)
        return True

    def page(self, step: int, *, half: bool = False) -> None:
        if self._stops:
            self.go_to(self.cursor + step * (5 if half else 10))

    def edge(self, *, last: bool) -> None:
        if self._stops:
            self.go_to(len(self._stops) - 1 if last else 0)

    def on_click(self, event: events.Click) -> None:
        for number, stop in enumerate(self._stops):
            last = self.slots[stop[-1]]
            if self.slots[stop.start].x <= event.x < last.x + last.width:
                self.go_to(number)


def _middle(stop: range) -> int:
    return stop[len(stop) // 2]
