"""A pane of painted lines: what article, actors, timeline and reasons share.

Textual repaints a widget as a whole; over SSH that is the difference between 0.4 and 10 KB for one key. So a pane is rows,
each with a *signature*: everything that its look depends on besides its text, the width and the theme. When something
changes, only the rows in view whose signature changed are painted again. Strips are cached by exactly those four things.

Which rows there are and what they look like is for the subclasses; scrolling, caching and repainting are here, once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from extract.links import Selection
from tui.painting.palettes import Palette
from tui.painting.themes import palette
from tui.painting.wrap import clip, safe

Piece = tuple[str, Style]

MOVEMENT = 0.15
"""Seconds of a scroll that can be watched."""


def strip_of(pieces: Iterable[Piece], width: int, base: Style) -> Strip:
    """One painted line, exactly `width` cells: the only way from text to the screen, so all text is made safe here.

    Pieces beyond the width are cut, with an ellipsis where a piece is cut in the middle; the rest is the base style. Each
    change of style costs some twenty bytes, so blanks take the style of what stands beside them where that looks the same.
    """
    segments: list[Piece] = []
    used = 0
    for text, style in (*pieces, (" " * width, base)):
        text = safe(text)
        size = cell_len(text)
        if used + size > width:
            text = text[: width - used] if text.isspace() else clip(text, width - used)
            size = cell_len(text)
        if not text:
            continue
        used += size
        last, before = segments[-1] if segments else ("", style)
        if before is style or before == style or (text.isspace() and _blank_alike(before, style)):
            segments[-1:] = [(last + text, before)]
        elif last.isspace() and _blank_alike(before, style):
            segments[-1:] = [(last + text, style)]
        else:
            segments.append((text, style))
        if used >= width:
            break
    return Strip([Segment(text, style) for text, style in segments], width)


def _blank_alike(one: Style, other: Style) -> bool:
    """Whether a blank looks the same in both styles."""
    drawn = one.underline or other.underline or one.reverse or other.reverse
    return not drawn and one.bgcolor == other.bgcolor


class Chose(Message):
    """The reader moved onto something; an empty selection is a place where nothing can be selected yet."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.selection = selection


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows painted one by one. A subclass says how many there are, what each depends on, and paints it."""

    DEFAULT_CSS = """
    LinePane { overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0; background: $background; }
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
        self._painted: dict[int, Hashable] = {}
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

    def render_line(self, y: int) -> Strip:
        width, theme = self.size.width, self.app.theme
        if self._arranged_for != self._frame:
            self._arrange_now()
        row = self.scroll_offset.y + y
        if row >= self.row_count:
            return self.empty_line(y)
        signature = self.signature(row)
        self._painted[row] = signature
        key = (row, signature, width, theme)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = strip_of(self.paint(row, signature), width, self.palette.plain)
        return strip

    def empty_line(self, y: int) -> Strip:
        """A line below the last row; the second says why there are none."""
        look = self.palette
        said = self.status or self.EMPTY if self.row_count == 0 and y == 1 else ""
        return strip_of((("  " + said, look.plain + look.dim),), self.size.width, look.plain)

    @property
    def note(self) -> str:
        """What a title of its own says about what is shown."""
        return ""

    def watch_status(self) -> None:
        if self.is_attached and self.row_count == 0:
            self.refresh(Region(0, 1, self.size.width, 1))

    def repaint(self) -> None:
        """Paint again the rows in view whose signature changed, and only those."""
        if self._arranged_for is None or not self.is_attached:
            return
        if not self.size:
            self.refresh()  # not shown now: which rows will be in view is not known, so all are painted then
            return
        width, top = self.size.width, self.scroll_offset.y
        if top != self.top:
            return  # on the way there every row is painted at every step
        changed = [
            Region(0, row - top, width, 1)
            for row in self.in_view
            if row not in self._painted or self._painted[row] != self.signature(row)
        ]
        if changed:
            self.refresh(*changed)

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
        self._painted.clear()
        self._arranged_for = self._frame
        self.row_count = self.lay_out(max(1, width))
        self.virtual_size = Size(width, self.row_count)
        if place is not None:
            self.show_row(self.row_of_place(place))

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

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
