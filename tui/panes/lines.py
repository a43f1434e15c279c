"""A pane of painted lines: what article, actors, timeline and reasons share.

Textual repaints a widget as a whole; over SSH that is the difference between 0.4 and 10 KB for one key. So a pane is rows,
each with a *signature*: everything that its look depends on besides its text, the width and the theme. When something
changes, only the rows in view whose signature changed are painted again. Strips are cached by exactly those four things.
So whatever changes a signature calls `repaint`; until then a row stays as it is.

Which rows there are and what they look like is for the subclasses; scrolling, caching and repainting are here, once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from extract.links import Selection
from tui.painting.palettes import Palette
from tui.painting.strips import Piece, as_shown, strip_of
from tui.painting.themes import palette
from tui.painting.wrap import wrap

MOVEMENT = 0.15
"""Seconds of a scroll that can be watched."""


class Chose(Message):
    """The reader moved onto something; an empty selection is a place where nothing can be selected yet."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.selection = selection


class Rearranged(Message):
    """A pane has laid out its rows anew, and may have another note."""


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows painted one by one. A subclass says how many there are, what each depends on, and paints it."""

    DEFAULT_CSS = """
    LinePane { overflow: hidden hidden; background: $background; }
    """
    ALLOW_SELECT = False
    FITTED = False
    """Whether the rows depend on the height as well as on the width."""
    EMPTY = ""
    """What an empty pane says when nothing more will come."""

    selection: reactive[Selection] = reactive(Selection(), repaint=False, init=False)
    status: reactive[str] = reactive("", repaint=False, init=False)
    """What to say where there is nothing to show yet."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.query_text = ""
        self._strips: LRUCache[tuple[int, Hashable, int, str], Strip] = LRUCache(1024)
        self._signatures: dict[int, Hashable] = {}
        self._painted: dict[int, Strip] = {}
        """The rows in view as they are on the screen, or will be with the next frame."""
        self._arranged_for: tuple[int, int] | None = None
        self.row_count = 0

    # ── what a subclass says ─────────────────────────────────────────────────────────────────────────────────────

    def lay_out(self, width: int) -> int:
        """Lay out the rows for this width; how many there are."""
        raise NotImplementedError

    def signature(self, row: int) -> Hashable:
        """Everything that the look of a row depends on besides its text, the width and the theme."""
        raise NotImplementedError

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        """The row as styled text, from the left edge."""
        raise NotImplementedError

    def place(self) -> Hashable:
        """The place at the top of the view, in terms that outlive a change of width; see `row_of_place`."""
        return self.top

    def row_of_place(self, place: Hashable) -> int:
        return place if isinstance(place, int) else 0

    # ── painting ─────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def palette(self) -> Palette:
        return palette(self.app)

    @property
    def top(self) -> int:
        """The first row in view; while scrolling can be watched, the one that it will be."""
        return round(self.scroll_target_y)

    @property
    def in_view(self) -> range:
        """The rows that are on the screen, or will be."""
        top = self.top
        return range(top, min(self.row_count, top + max(1, self.size.height)))

    def render_lines(self, crop: Region) -> list[Strip]:
        if crop.size != self.size:
            return super().render_lines(crop)  # the pane of a dialog has a frame around it
        return as_shown(self, self._strips_at(crop.y, crop.height))

    def render_line(self, y: int) -> Strip:
        return self._strips_at(y, 1)[0]

    def _strips_at(self, first: int, count: int) -> list[Strip]:
        """The strips of the lines of the screen from this one on."""
        if self._arranged_for != self._frame:
            self._arrange_now()
        top, painted = self.scroll_offset.y, self._painted
        for y in range(first, first + count):
            if top + y not in painted:
                painted[top + y] = self._line(top + y) if top + y < self.row_count else self._empty_line(y)
        return [painted[row] for row in range(top + first, top + first + count)]

    def _line(self, row: int) -> Strip:
        if row not in self._signatures:
            self._signatures[row] = self.signature(row)
        signature, width = self._signatures[row], self.size.width
        key = (row, signature, width, self.app.theme)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = strip_of(self.paint(row, signature), width, self.palette.plain)
        return strip

    def _empty_line(self, y: int) -> Strip:
        """A line below the last row; from the second on they say why there are none."""
        said = self.status or self.EMPTY if self.row_count == 0 else ""
        rows = wrap(said, 0, len(said), max(1, self.size.width - 3))
        start, end = rows[y - 1] if 1 <= y <= len(rows) else (0, 0)
        key = (-1, said[start:end], self.size.width, self.app.theme)
        if key not in self._strips:
            look = self.palette
            shown = (("  " + said[start:end], look.plain + look.dim),)
            self._strips[key] = strip_of(shown, self.size.width, look.plain)
        return self._strips[key]

    @property
    def note(self) -> str:
        """What a title of its own says about what is shown."""
        return ""

    def watch_status(self) -> None:
        if self.is_attached and self.row_count == 0:
            self._forget()
            self.refresh()

    def repaint(self) -> None:
        """Paint again the rows in view whose signature changed, and only those."""
        if self._arranged_for is None or not self.is_attached:
            return
        top, (width, height) = self.scroll_offset.y, self.size
        if not width or not height or top != self.top:
            # A pane that is hidden is painted whole when it is shown, one that is on its way at every step.
            self._forget()
            if not width or not height:
                self.refresh()
            return
        rows = range(top, min(self.row_count, top + height))
        before, self._signatures = self._signatures, {row: self.signature(row) for row in rows}
        same = {row for row in rows if row in before and before[row] == self._signatures[row]}
        self._painted = {
            row: strip for row, strip in self._painted.items() if row in same or row >= self.row_count
        }
        if len(same) < len(rows):
            self.refresh(*(Region(0, row - top, width, 1) for row in rows if row not in same))

    def rearrange(self) -> None:
        """The rows themselves changed: lay them out again and keep the place."""
        if self._arranged_for is not None:
            self._arrange_now()
            self.refresh()

    def on_resize(self) -> None:
        if self.size.width and self._arranged_for != self._frame:
            self._arrange_now()
        if self.size.height:
            self.keep_in_view()

    def keep_in_view(self) -> None:
        """What the reader is at shall be in view, after a step or in another size."""

    @property
    def _frame(self) -> tuple[int, int]:
        """What the rows are laid out for."""
        return self.size.width, self.size.height if self.FITTED else 0

    def _arrange_now(self) -> None:
        width, first = self.size.width, self._arranged_for is None
        place = None if first else self.place()
        self._strips.clear()
        self._forget()
        self._arranged_for = self._frame
        self.row_count = self.lay_out(max(1, width))
        self.virtual_size = Size(width, self.row_count)
        self.post_message(Rearranged())
        if place is not None:
            self.show_row(self.row_of_place(place))

    def notify_style_update(self) -> None:
        self._strips.clear()
        self._forget()
        super().notify_style_update()

    def _forget(self) -> None:
        """Paint every row anew when it is asked for."""
        self._signatures.clear()
        self._painted.clear()

    # Textual paints a widget whole when it gets or loses the keys, and looks up its styles anew. Here only the cursor looks
    # different, which is in the signature of its rows.

    def watch_has_focus(self, _has_focus: bool) -> None:
        self.repaint()

    def on_focus(self, event: events.Focus) -> None:
        event.prevent_default()
        self.has_focus = True
        self.screen.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        event.prevent_default()
        self.has_focus = False

    @property
    def allow_vertical_scroll(self) -> bool:
        """By the wheel, although there is no bar to be seen: Textual makes a widget for one and moves it with every step."""
        return True

    # ── scrolling ────────────────────────────────────────────────────────────────────────────────────────────────

    def show_row(self, row: int, *, watched: bool = False) -> None:
        """Make this the first row in view, as far as there are rows to fill the rest; `watched` where it is a step of the
        reader's, which is shown as a movement if the settings want that."""
        last = max(0, self.row_count - max(1, self.size.height))
        target = min(max(0, row), last)
        if self.app.animation_level == "none":
            self.scroll_target_y = self.scroll_y = target
        else:
            self.scroll_to(y=target, animate=watched, duration=MOVEMENT, force=True, immediate=True)

    def reveal(self, first: int, last: int, *, lead: int = 1) -> None:
        """Scroll, only if it must be, until these rows are in view, and `lead` more in the direction of the step."""
        height, top = max(1, self.size.height), self.top
        spare = max(0, height - (last - first) - 1)
        if first < top:
            self.show_row(first - min(lead, spare), watched=True)
        elif last >= top + height:
            self.show_row(last - height + 1 + min(lead, spare), watched=True)

    def show_cursor(self) -> None:
        """Bring the cursor into view and paint it, where the selection has not done so already."""

    def move(self, step: int) -> None:
        """The next or previous thing of this pane; here, a row."""
        self.scroll_rows(step)

    def hold(self) -> bool:
        """Keep what the cursor is on while it moves on; False where this pane has nothing to hold."""
        return False

    def sideways(self, step: int) -> bool:
        """The thing to the right or the left; False where this pane has none, and the pane beside it is meant."""
        return False

    def page(self, step: int, *, half: bool = False) -> None:
        rows = max(1, self.size.height - 2)
        self.scroll_rows(step * (max(1, rows // 2) if half else rows))

    def edge(self, *, last: bool) -> None:
        self.show_row(self.row_count if last else 0, watched=True)

    # ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────

    def search(self, query: str) -> None:
        """Find this text in the pane, whatever its case; an empty query ends the find."""
        self.query_text = query

    def step_match(self, step: int) -> None:
        """Go to the next or previous match."""

    def show_match(self) -> None:
        """Bring the nearest match into view, without going there."""

    def mark(self) -> Hashable:
        """Where the pane is, for `return_to`."""
        return self.top

    def return_to(self, mark: Hashable) -> None:
        if isinstance(mark, int):
            self.show_row(mark)

    @property
    def matched(self) -> tuple[int, int]:
        """Which match the reader is at, counted from 1 (0 before the first), and how many there are."""
        return (0, 0)

    def scroll_rows(self, rows: int) -> None:
        self.show_row(self.top + rows, watched=True)
