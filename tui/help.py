"""All keys for the place that the reader is in, made from the list of actions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from tui.actions import ACTIONS, GROUPS
from tui.panes.lines import LinePane, Piece
from tui.themes import over
from tui.wrap import wrap

KEYS = 12
"""Cells of the column of keys."""
SIGNS = (
    ("●", "none", "it happened"),
    ("◐", "ongoing", "it is going on"),
    ("◌", "scheduled", "announced, planned or expected"),
    ("?", "open", "possible, or on a condition"),
    ("✗", "negated", "it did not happen, or is denied"),
    ("△ ▲", "cooperation", "for somebody: talk, deed"),
    ("▽ ▼", "conflict", "against somebody: talk, deed"),
    ("▌", "gutter", "lit: belongs to what is selected"),
    ("▸", "gutter", "the cursor of a pane"),
    ("◆", "gutter", "an actor that is held"),
)


class HelpPane(LinePane):
    """The keys by group, then the signs; scrolls where it does not fit."""

    def __init__(self, place: str) -> None:
        super().__init__(id="help")
        self._place = place
        self._rows: list[tuple[tuple[str, str], ...]] = []

    def lay_out(self, width: int) -> int:
        room = max(12, width - KEYS - 4)
        self._rows = []
        for group in GROUPS:
            self._rows += [((f"  {group.upper()}", "heading"),)]
            for action in ACTIONS:
                if action.group == group and action.here(self._place):
                    self._add(action.shown, "title_focus", action.words, room)
            self._rows.append(())
        self._rows += [(("  SIGNS", "heading"),)]
        for sign, style, words in SIGNS:
            self._add(sign, style, words, room)
        return len(self._rows)

    def _add(self, left: str, style: str, words: str, room: int) -> None:
        for number, (start, end) in enumerate(wrap(words, 0, len(words), room)):
            self._rows.append(((f"  {'' if number else left:<{KEYS}}", style), (words[start:end], "none")))

    def signature(self, row: int) -> Hashable:
        return None

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        look = self.palette
        for text, name in self._rows[row]:
            yield text, over(look.plain, getattr(look, name))


class HelpScreen(ModalScreen[None]):
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,?", "dismiss(None)", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("pagedown,space,ctrl+d", "page(1)", show=False),
        Binding("pageup,ctrl+u", "page(-1)", show=False),
        Binding("g,home", "edge(0)", show=False),
        Binding("G,end", "edge(1)", show=False),
    ]

    def __init__(self, place: str) -> None:
        super().__init__()
        self._pane = HelpPane(place)
        self._pane.border_title = Content(f"Keys · {place}")
        self._pane.border_subtitle = Content("Esc leaves")

    def compose(self) -> ComposeResult:
        yield self._pane

    def action_step(self, step: int) -> None:
        self._pane.move(step)

    def action_page(self, step: int) -> None:
        self._pane.page(step)

    def action_edge(self, last: int) -> None:
        self._pane.edge(last=bool(last))
