"""The list of articles: what they are called, which are read, and why one could not be."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from tui.actions import Action
from tui.bound import bindings, keyed
from tui.dialogs.prompt import Prompt
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import cells, clip
from tui.panes.lines import LinePane
from tui.shelf import Entry, Shelf, State

SIGNS: dict[State, tuple[str, str]] = {
    "waiting": (" ", "dim"),
    "reading": ("…", "none"),
    "done": ("✓", "none"),
    "cancelled": ("–", "dim"),
    "failed": ("✗", "negated"),
}
WORDS: dict[State, str] = {
    "waiting": "waits to be read",
    "reading": "is being read",
    "done": "",
    "cancelled": "reading stopped",
    "failed": "",
}
KEYS = "Enter opens · / finds · Esc leaves"


def articles_screen(shelf: Shelf, actions: Sequence[Action]) -> ArticlesScreen:
    """The list, with the keys that the reader has given these actions."""
    return keyed(ArticlesScreen, [*ArticlesScreen.BINDINGS, *bindings(actions, ArticlesScreen.DOES)])(shelf)


class ArticlesPane(LinePane):
    """One row an article, those whose name or title has the words that are looked for."""

    EMPTY = "No article is called that."

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(id="articles")
        self._shelf = shelf
        self.cursor = 0
        self._shown: list[int] = []
        self._listed = 0
        self._wide = 0
        """Cells of the column of names."""

    @property
    def chosen(self) -> int | None:
        """The number of the article that the cursor is on."""
        return self._shown[self.cursor] if self.cursor < len(self._shown) else None

    def lay_out(self, width: int) -> int:
        wanted, entries = self.query_text.casefold().split(), self._shelf.entries
        self._listed = len(entries)
        self._shown = [
            number
            for number, entry in enumerate(entries)
            if all(word in f"{entry.name} {entry.title}".casefold() for word in wanted)
        ]
        longest = max((cells(entries[number].name) for number in self._shown), default=0)
        self._wide = max(1, min(longest, max(16, width // 3)))
        self.cursor = min(self.cursor, max(0, len(self._shown) - 1))
        return len(self._shown)

    def go_to(self, number: int) -> None:
        """Put the cursor on this article, or where it would be."""
        self.cursor = next(
            (row for row, shown in enumerate(self._shown) if shown >= number), max(0, len(self._shown) - 1)
        )
        self.reveal(self.cursor, self.cursor, lead=3)
        self.repaint()

    def changed(self) -> None:
        """The list has grown, or something about an article in it has changed."""
        if len(self._shelf.entries) != self._listed:
            self.rearrange()
        else:
            self.repaint()

    def search(self, query: str) -> None:
        at = self.chosen
        super().search(query)
        self.rearrange()
        self.go_to(self._shelf.at if at is None else at)

    def signature(self, row: int) -> Hashable:
        number = self._shown[row]
        entry = self._shelf.entries[number]
        return (
            number,
            row == self.cursor,
            number == self._shelf.at,
            entry.state,
            entry.percent,
            entry.title,
            entry.problem,
        )

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        number, is_cursor, is_shown, *_ = cast("tuple[int, bool, bool]", signature)
        look, entry, width = self.palette, self._shelf.entries[number], self.size.width
        layers = (look.cursor,) if is_cursor else ()
        sign, style = SIGNS[entry.state]
        digits = len(str(len(self._shelf.entries)))
        yield "▸" if is_cursor else " ", over(look.plain, look.gutter)
        yield f"{number + 1:>{digits}} ", over(look.plain, look.dim, *layers)
        yield f"{sign} ", over(look.plain, getattr(look, style), *layers)
        name = clip(entry.name, self._wide)
        yield name, over(look.plain, *((look.strong,) if is_shown else ()), *layers)
        told = " " * (self._wide - cells(name) + 2) + _told(entry, is_shown=is_shown)
        yield clip(told, max(0, width - digits - 5 - cells(name))), over(look.plain, look.dim, *layers)
        yield " " * width, over(look.plain, *layers)

    def move(self, step: int) -> None:
        self._put(self.cursor + step)

    def page(self, step: int, *, half: bool = False) -> None:
        self._put(self.cursor + step * max(1, (self.size.height - 1) // (2 if half else 1)))

    def edge(self, *, last: bool) -> None:
        self._put(len(self._shown) if last else 0)

    def _put(self, row: int) -> None:
        if self._shown:
            self.cursor = min(max(0, row), len(self._shown) - 1)
            self.reveal(self.cursor, self.cursor)
            self.repaint()

    def on_click(self, event: events.Click) -> None:
        row = self.scroll_offset.y + event.y
        if row < len(self._shown):
            self._put(row)


def _told(entry: Entry, *, is_shown: bool) -> str:
    """What is known of an article beside its name: its title, and what keeps it from being read."""
    if entry.state == "failed":
        return entry.problem
    # The one on the screen waits for nothing but the pipeline.
    words = WORDS["reading" if is_shown and entry.state == "waiting" else entry.state]
    state = f"{words}{'' if entry.percent is None else f', {entry.percent} %'}"
    return " · ".join(part for part in (entry.title, state) if part)


class ArticlesScreen(ModalScreen[int | None]):
    """Dismissed with the number of the article to turn to, counted from 0, or with None."""

    CSS_PATH = "articles.tcss"
    DOES: ClassVar[Mapping[str, str]] = {
        "articles": "dismiss(None)",
        "leave": "dismiss(None)",
        "go": "open",
        "find": "find",
        "down": "step(1)",
        "up": "step(-1)",
        "page_down": "page(1)",
        "page_up": "page(-1)",
        "half_down": "page(1)",
        "half_up": "page(-1)",
        "first": "edge(0)",
        "last": "edge(1)",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "open", show=False),
    ]

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._pane = ArticlesPane(shelf)
        self._pane.border_subtitle = Content(KEYS)
        self._prompt = Prompt(id="articles-find")

    def compose(self) -> ComposeResult:
        yield self._pane
        yield self._prompt

    def on_mount(self) -> None:
        self._pane.focus()
        self.tell_changes()
        self.call_after_refresh(self._pane.go_to, self._shelf.at)

    def tell_changes(self) -> None:
        """Something in the list has changed."""
        told = self._shelf.others
        self._pane.border_title = Content(f"Articles · {told}" if told else "Articles")
        if self.is_mounted and self.is_attached:
            self._pane.changed()

    def action_step(self, step: int) -> None:
        self._pane.move(step)

    def action_page(self, step: int) -> None:
        self._pane.page(step)

    def action_edge(self, last: int) -> None:
        self._pane.edge(last=bool(last))

    def action_open(self) -> None:
        if self._pane.chosen is not None:
            self.dismiss(self._pane.chosen)

    def action_find(self) -> None:
        self._prompt.ask("find", "")
        self._prompt.add_class("asked")
        self._prompt.focus()

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        message.stop()
        self._pane.search(message.text)
        if message.done:
            self._answered()

    def on_prompt_left(self, message: Prompt.Left) -> None:
        message.stop()
        self._pane.search("")
        self._answered()

    def _answered(self) -> None:
        self._prompt.remove_class("asked")
        self._pane.focus()
