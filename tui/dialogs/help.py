"""What the pane shows that the reader is in, and all keys there, made from the list of actions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from tui.actions import GROUPS, PLACES, Action
from tui.bound import bindings, keyed
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import cells, wrap
from tui.panes.lines import LinePane

KEYS = 12
"""Cells that the column of keys has at least, and half of what it has at most."""
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
    ("◆", "gutter", "an actor or a date that is held"),
    ("✎", "gutter", "corrected by you; w says what it was"),
    ("“ › »", "none", "word for word; not word for word; both"),
    ("• ·", "none", "who did what to whom: acts of no type; none"),
    ("┃ ▲", "none", "the scale: publication; its cursor"),
)


class HelpPane(LinePane):
    """The keys by group, then the signs; scrolls where it does not fit."""

    def __init__(self, place: str, actions: Sequence[Action]) -> None:
        super().__init__(id="help")
        self._place = place
        self._actions = actions
        self._column = KEYS
        self._rows: list[tuple[tuple[str, str], ...]] = []

    def lay_out(self, width: int) -> int:
        shown = [action for action in self._actions if action.keys and action.here(self._place)]
        self._column = min(2 * KEYS, max([KEYS, *(cells(action.shown) + 2 for action in shown)]))
        room = max(12, width - self._column - 4)
        self._rows = [*self._what_it_shows(max(12, width - 4)), ()]
        mine = [action for action in shown if "everywhere" not in action.where]
        self._section(f"only in the {self._place}", mine, room)
        for group in GROUPS:
            general = [action for action in shown if action.group == group and action not in mine]
            self._section(group, general, room)
        self._rows += [(("  SIGNS", "heading"),)]
        for sign, style, words in SIGNS:
            self._add(sign, style, words, room)
        return len(self._rows)

    def _what_it_shows(self, room: int) -> Iterable[tuple[tuple[str, str], ...]]:
        words = PLACES.get(self._place, "")
        return ((("  " + words[start:end], "none"),) for start, end in wrap(words, 0, len(words), room))

    def _section(self, heading: str, actions: Sequence[Action], room: int) -> None:
        if actions:
            self._rows.append(((f"  {heading.upper()}", "heading"),))
            for action in actions:
                self._add(action.shown, "title_focus", action.words, room)
            self._rows.append(())

    def _add(self, left: str, style: str, words: str, room: int) -> None:
        for number, (start, end) in enumerate(wrap(words, 0, len(words), room)):
            self._rows.append(
                ((f"  {'' if number else left:<{self._column}}", style), (words[start:end], "none"))
            )

    def signature(self, row: int) -> Hashable:
        return None

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        look = self.palette
        for text, name in self._rows[row]:
            yield text, over(look.plain, getattr(look, name))


class HelpScreen(ModalScreen[None]):
    CSS_PATH = "help.tcss"
    DOES: ClassVar[Mapping[str, str]] = {
        "escape": "dismiss(None)",
        "help": "dismiss(None)",
        "leave": "dismiss(None)",
        "down": "step(1)",
        "up": "step(-1)",
        "page_down": "page(1)",
        "page_up": "page(-1)",
        "half_down": "page(1)",
        "half_up": "page(-1)",
        "first": "edge(0)",
        "last": "edge(1)",
    }

    def __init__(self, place: str, actions: Sequence[Action]) -> None:
        super().__init__()
        self._pane = HelpPane(place, actions)
        self._pane.border_title = Content(f"Keys · {place}")
        self._pane.border_subtitle = Content("↑↓ PgDn for more · Esc leaves")

    def compose(self) -> ComposeResult:
        yield self._pane

    def action_step(self, step: int) -> None:
        self._pane.move(step)

    def action_page(self, step: int) -> None:
        self._pane.page(step)

    def action_edge(self, last: int) -> None:
        self._pane.edge(last=bool(last))


def help_screen(place: str, actions: Sequence[Action]) -> HelpScreen:
    """The help for a pane, moved through with the keys that move everywhere; Esc leaves it whatever they are."""
    keys = bindings(actions, HelpScreen.DOES)
    return keyed(HelpScreen, [*keys, Binding("escape", "dismiss(None)", show=False)])(place, actions)
