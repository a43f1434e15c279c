"""The one line that takes typing: what to find, where to save, what is right.

It stands in the place of the line of keys. Its cursor does not blink unless the settings want motion: over SSH that would write to the terminal for ever.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import Input

from tui.painting.wrap import one_line

Purpose = Literal["find", "save", "name", "words", "date", "published"]
LABELS: dict[Purpose, str] = {
    "find": " / ",
    "save": " Save as: ",
    "name": " Name: ",
    "words": " Words: ",
    "date": " Date: ",
    "published": " Published: ",
}


class Prompt(Input):
    """A field of one row that says what is typed, and at the end whether it was meant."""

    DEFAULT_CSS = """
    Prompt, Prompt:focus { height: 1; border: none; padding: 0; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Typed(Message):
        """Something was typed; `done` when the reader pressed Enter."""

        def __init__(self, purpose: Purpose, text: str, *, done: bool) -> None:
            super().__init__()
            self.purpose, self.text, self.done = purpose, text, done

    class Left(Message):
        """The reader left without an answer."""

        def __init__(self, purpose: Purpose) -> None:
            super().__init__()
            self.purpose = purpose

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, select_on_focus=False)
        self.cursor_blink = self.app.animation_level != "none"
        self.purpose: Purpose = "find"

    def ask(self, purpose: Purpose, value: str) -> None:
        """Begin with this text, the cursor at its end."""
        self.purpose = purpose
        with self.prevent(Input.Changed):
            self.value = value
        self.cursor_position = len(value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.purpose, event.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Typed(self.purpose, event.value, done=True))

    def on_paste(self, event: Paste) -> None:
        """What is pasted is one safe line, whatever it was."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(one_line(event.text))

    def on_key(self, event: Key) -> None:
        if event.key in ("tab", "shift+tab", "up", "down"):
            event.stop()  # these go from pane to pane, which would leave the line half answered

    def action_leave(self) -> None:
        self.post_message(self.Left(self.purpose))
