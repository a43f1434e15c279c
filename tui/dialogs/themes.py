"""The list of themes. The whole screen has the colours of the one that the cursor is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.widgets import OptionList

from tui.dialogs.chooser import Choice, Chooser

WORDS = {
    "dark": "dark",
    "light": "light",
    "contrast": "contrast: black, white and yellow",
    "ansi": "ansi: the terminal’s own sixteen colours",
}


class ThemeChooser(Chooser):
    """Dismissed with the name of a theme, or with None; `show` shows one meanwhile."""

    # Nothing lies over the colours that are looked at.
    DEFAULT_CSS = """
    ThemeChooser { align: right bottom; background: transparent; }
    ThemeChooser #choosing { width: 48; }
    """

    def __init__(self, names: Sequence[str], now: str, show: Callable[[str], None]) -> None:
        super().__init__(
            "Colours", [Choice(name, WORDS.get(name, f"{name}, of your settings")) for name in names]
        )
        self._now, self._show = now, show

    def on_mount(self) -> None:
        super().on_mount()
        options = self.query_one(OptionList)
        options.highlighted = options.get_option_index(self._now)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option.id is not None:
            self._show(event.option.id)
