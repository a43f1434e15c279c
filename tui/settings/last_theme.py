"""The theme that was chosen on the screen, for the next time.

It stands in the state directory, because the settings are their owner's to write. A theme in these or on the command line goes
before it, and a terminal that cannot show it has its own.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from tui.paths import make_private, theme_file
from tui.settings.model import Settings
from tui.terminal import BROWSER, Terminal


def last_theme(env: Mapping[str, str], names: Container[str]) -> str | None:
    """The theme that was chosen last, if it is still one of these."""
    try:
        name = theme_file(env).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return name if name in names else None


def may_keep(terminal: Terminal, settings: Settings) -> bool:
    """Whether a choice on the screen holds the next time in this terminal, with these settings."""
    able = terminal.colours in ("256", "truecolor") and terminal is not BROWSER
    return able and settings.theme is None


def keeper(env: Mapping[str, str]) -> Callable[[str], None]:
    """What keeps a theme for the next time; raises OSError where that cannot be."""
    path = theme_file(env)

    def keep(name: str) -> None:
        make_private(path.parent)
        path.write_text(f"{name}\n", encoding="utf-8")

    return keep
