"""A list to choose one thing from: what to correct, whom words stand for, which status an event has.

A long list is narrowed by typing, whatever the case of the letters; what is typed stands in the last line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.painting.wrap import one_line

SHORT = 10
"""Choices that are seen at once; a longer list is narrowed by typing."""


class Choice(NamedTuple):
    id: str
    words: str


class Chooser(ModalScreen[str | None]):
    """Dismissed with the id of what was chosen, or with None."""

    CSS_PATH = "chooser.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = one_line(title)
        self._choices = tuple(choices)
        self._narrows = len(self._choices) > SHORT
        self._typed = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="choosing"):
            yield Static(Content(self._title), id="choosing-what")
            yield _Options(id="choosing-options", markup=False)
            yield Static(id="choosing-keys")

    def on_mount(self) -> None:
        self._list()
        self.query_one(OptionList).focus()

    def on_key(self, event: Key) -> None:
        options = self.query_one(OptionList)
        if self._narrows and event.key == "backspace":
            self._typed = self._typed[:-1]
            self._list()
        elif self._narrows and event.character and event.is_printable:
            self._typed += event.character
            self._list()
        elif event.key == "j":
            options.action_cursor_down()
        elif event.key == "k":
            options.action_cursor_up()
        elif event.key == "q":
            self.dismiss(None)
        else:
            return
        event.stop()

    def _list(self) -> None:
        """The choices that have what was typed."""
        options = self.query_one(OptionList)
        wanted = self._typed.casefold()
        options.clear_options()
        options.add_options(
            Option(Content(one_line(choice.words)), id=choice.id)
            for choice in self._choices
            if wanted in choice.words.casefold()
        )
        options.highlighted = 0 if options.option_count else None
        narrowing = f"“{self._typed}” · " if self._typed else "letters narrow it · " if self._narrows else ""
        self.query_one("#choosing-keys", Static).update(Content(f"{narrowing}Enter takes it · Esc leaves"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)


class _Options(OptionList):
    """A list in which pages are turned only once it is laid out: Textual would end with a KeyError."""

    def action_page_up(self) -> None:
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
