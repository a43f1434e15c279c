"""The smallest Textual program that shows something: what any Textual program costs before its own first line."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class OneLine(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("The-one-line is on the screen.")


if __name__ == "__main__":
    OneLine().run()
