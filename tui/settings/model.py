"""The settings as values."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.plan import TEXT_WIDTH
from tui.terminal import BUILT_IN

Source = tuple[str, str]
"""The text of the file and its name, to say where something stands."""


class Settings(Struct, frozen=True, kw_only=True):
    """What holds; each field without a value is left to what is found out."""

    theme: str | None = None
    mouse: bool = True
    animation: bool = False
    clipboard: str | tuple[str, ...] = "auto"
    """A way of copying by its name, or a command that takes the text."""
    text_width: int = TEXT_WIDTH
    """Cells of the longest line of the article."""
    actors_width: int | None = None
    timeline_width: int | None = None
    keys: dict[str, tuple[str, ...]] = {}
    """Keys by action; see `keymap.Wanted`."""
    themes: dict[str, dict[str, str]] = {}
    """Themes of the reader's own: names of looks with what is written for them."""
    source: Source = ("", "")


class SettingsError(Exception):
    """What is wrong, a line for each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def base_of(settings: Settings, theme: str) -> str:
    """Which of our themes one is or is made from."""
    return theme if theme in BUILT_IN else settings.themes.get(theme, {}).get("base", BUILT_IN[0])
