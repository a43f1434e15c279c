"""The choice of a form, with what would be taken away, its size and whether it fits the way that it would go.

A list above, the beginning of the text below. What is chosen is copied or saved by who asked; here nothing leaves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from extract.exports.takings import Taking
from tui.actions import Action
from tui.bound import bindings, keyed
from tui.painting.strips import Piece
from tui.painting.wrap import clip, one_line, wrap
from tui.panes.chrome import Painted
from tui.panes.lines import LinePane
from tui.reading.documents import Clipboard

PREVIEWED = 200
"""Lines of the text that the preview has at most; who wants to read the rest takes it."""


class Choice(NamedTuple):
    verb: Literal["copy", "save"]
    taking: Taking
    text: str


class Preview(LinePane):
    """The beginning of a text, wrapped."""

    can_focus = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._lines: list[str] = []
        self._rows: list[str] = []

    def show(self, text: str) -> None:
        lines = text.split("\n", PREVIEWED)
        self._lines = [*lines[:PREVIEWED], *("…" for _ in lines[PREVIEWED:])]
        self.show_row(0)
        self.rearrange()

    def lay_out(self, width: int) -> int:
        self._rows = [
            line[start:end]
            for line in self._lines
            for start, end in wrap(line, 0, len(line), max(1, width - 2))
        ]
        return len(self._rows)

    def signature(self, row: int) -> Hashable:
        return None

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        yield f" {self._rows[row]}", self.palette.plain


class FormChooser(ModalScreen[Choice | None]):
    """Dismissed with what was chosen, or with None. `make` makes the text of a taking; it may take its time."""

    CSS_PATH = "forms.tcss"
    DOES: ClassVar[Mapping[str, str]] = {
        "copy_as": "dismiss(None)",
        "leave": "dismiss(None)",
        "down": "step(1)",
        "up": "step(-1)",
        "page_down": "scroll(1)",
        "page_up": "scroll(-1)",
        "half_down": "scroll(1)",
        "half_up": "scroll(-1)",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "take('copy')", show=False),
        Binding("s", "take('save')", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def __init__(
        self, what: str, offered: Sequence[Taking], make: Callable[[Taking], str], clipboard: Clipboard
    ) -> None:
        super().__init__()
        self._what = clip(one_line(what), 60)
        self._offered = tuple(offered)
        self._make = make
        self._clipboard = clipboard
        self._texts: dict[int, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="chooser"):
            options = OptionList(
                *(Option(Content(taking.words)) for taking in self._offered), id="takings", markup=False
            )
            # Keys are the screen's: the list would take those for moving the preview.
            options.can_focus = False
            yield options
            yield Painted(id="size")
            yield Preview(id="preview")
            yield Painted(id="chooser-keys", base="foot")

    def on_mount(self) -> None:
        box = self.query_one("#chooser")
        box.border_title = Content(f"Take away · {self._what}")
        hints = (("Enter", "copies"), ("s", "saves to a file"), ("PgDn", "more of it"), ("Esc", "leaves"))
        said = [piece for key, words in hints for piece in ((f" {key}", "foot_key"), (f" {words} ", "foot"))]
        self.query_one("#chooser-keys", Painted).say(tuple(said))
        self.query_one(OptionList).highlighted = 0

    @property
    def _at(self) -> int:
        return self.query_one(OptionList).highlighted or 0

    def action_step(self, step: int) -> None:
        self.query_one(OptionList).highlighted = (self._at + step) % len(self._offered)

    def action_scroll(self, step: int) -> None:
        self.query_one(Preview).page(step)

    def on_option_list_option_highlighted(self) -> None:
        self.run_worker(self._look(self._at), group="look", exclusive=True)

    def on_option_list_option_selected(self) -> None:
        self.action_take("copy")

    def action_take(self, verb: Literal["copy", "save"]) -> None:
        self.run_worker(self._take(verb, self._at), group="take", exclusive=True)

    async def _take(self, verb: Literal["copy", "save"], at: int) -> None:
        text = await self._text(at)
        self.dismiss(Choice(verb, self._offered[at], text))

    async def _look(self, at: int) -> None:
        text = await self._text(at)
        self.query_one(Preview).show(text)
        said = one_line(await self._clipboard.foresee(text))
        width = max(1, self.query_one("#size").size.width - 2)
        rows = [said[start:end] for start, end in wrap(said, 0, len(said), width)]
        self.query_one("#size", Painted).say(*(((f" {row}", "strong"),) for row in rows))

    async def _text(self, at: int) -> str:
        """The text of a taking, made beside the screen: a long story as JSON takes half a second."""
        if at not in self._texts:
            self._texts[at] = await asyncio.to_thread(self._make, self._offered[at])
        return self._texts[at]


def form_chooser(
    what: str,
    offered: Sequence[Taking],
    make: Callable[[Taking], str],
    clipboard: Clipboard,
    actions: Sequence[Action],
) -> FormChooser:
    """The choice, moved through with the keys that move everywhere; its own keys go first."""
    keys = [*FormChooser.BINDINGS, *bindings(actions, FormChooser.DOES)]
    return keyed(FormChooser, keys)(what, offered, make, clipboard)
