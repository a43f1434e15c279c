"""The Textual app: themes, and leaving the terminal as it was found, however this ends.

What is on the screen is `explorer`'s. Here is what belongs to the program as a whole: which colours are sent, what
Ctrl+C, SIGTERM, SIGINT from outside and a hang-up do, and where a crash is written down.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar, cast

from rich.console import RenderableType
from rich.text import Text
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.css.stylesheet import Stylesheet
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.theme import Theme

from tui.bound import bindings, keyed
from tui.explorer import Explorer
from tui.order import InOrder
from tui.painting.frames import Frames
from tui.painting.palettes import PALETTES, Palette
from tui.painting.themes import THEMES
from tui.paths import log_file
from tui.plan import Widths
from tui.reading.documents import Clipboard, Listed, Reading
from tui.settings import Settings, base_of
from tui.terminal import BUILT_IN

NO_SETTINGS = Settings()

HANDING_OVER = 0.0005
"""Seconds until a thread that waits gets its turn: what was painted is sent while the screen is still busy with what follows."""

TWICE = 1.5
"""Seconds within which a second Ctrl+C leaves."""


def _commands() -> type[Provider]:
    from tui.palette import Commands

    return Commands


class DatelineApp(InOrder):
    """The explorer over some articles, of which at least one is open; `more` are listed while that is on the screen.
    `theme` is one of ours or of the settings, and is there before anything is painted. `corrections` is the directory that
    they are kept in, None to keep none; `keep_theme` keeps a theme that is chosen on the screen. `greeted` is called once the first keys, which are shown where it is given, were seen.

    Raises SettingsError where a theme of the settings cannot be made.
    """

    TITLE = "Dateline"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    # The explorer has its own key for it, which the settings can change; this one no terminal sends.
    COMMAND_PALETTE_BINDING = "<ignore>"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]

    def __init__(
        self,
        documents: Sequence[Listed],
        reading: Reading,
        clipboard: Clipboard,
        *,
        more: Iterable[Listed] = (),
        settings: Settings = NO_SETTINGS,
        theme: str = BUILT_IN[0],
        log: Path | None = None,
        corrections: Path | None = None,
        greeted: Callable[[], None] | None = None,
        keep_theme: Callable[[str], None] | None = None,
    ) -> None:
        # Textual asks for its theme while it is being made.
        self.palettes, self._themes = _themes(settings)
        self._settings = settings
        super().__init__()
        self._without_colours = self.no_color
        for known in self._themes.values():
            self.register_theme(known)
        # Not by assignment, which would paint twice: the theme has to be there when styles are first worked out.
        self.set_reactive(App.theme, theme)
        self.stylesheet = Stylesheet(variables=self.get_css_variables())
        self.animation_level = "full" if settings.animation else "none"
        self._explorer = _explorer(settings, documents, reading, clipboard, more)
        self._explorer.corrections = corrections
        self._explorer.keep_theme = keep_theme
        if greeted is not None:
            self._explorer.greet(greeted)
        self._reading, self._copying = reading, clipboard
        self._log_path = log or log_file()
        self._interrupted = float("-inf")
        self._frames = Frames()

    @property
    def opening(self) -> bool:
        return self._explorer.opening

    def get_default_screen(self) -> Screen[Any]:
        return self._explorer

    def get_theme(self, theme_name: str) -> Theme | None:
        """Asked for dozens of times a frame; Textual would put all its themes in a new dictionary each time."""
        return self._themes.get(theme_name) or super().get_theme(theme_name)

    def show_theme(self, name: str) -> None:
        """Paint everything in the looks of this theme; who asks for colours gets them, NO_COLOR or not."""
        self.no_color = self._without_colours and base_of(self._settings, name) == "ansi"
        self.theme = name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Our colours are fixed ones of the 256-colour palette, and sent as they are; with NO_COLOR none are."""
        return [NoColor()] if self.no_color else []

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        return ()

    def action_command_palette(self) -> None:
        from tui.palette import Palette

        self.push_screen(Palette())

    def on_mount(self) -> None:
        sys.setswitchinterval(HANDING_OVER)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._asked_to_end, number)
        # Who comes back from the shell finds what it has left on the screen.
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())
        if self._driver is not None:
            self._copying.connect(self._driver.write)

    def on_unmount(self) -> None:
        self._reading.cancel()

    def copy_to_clipboard(self, text: str) -> None:
        """What Textual's own fields copy takes the same way as everything else."""
        self.run_worker(self._copying.copy(text), group="copy", exclusive=True)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        super()._display(screen, cast("RenderableType | None", self._frames.lean(renderable)))

    # ── ending ───────────────────────────────────────────────────────────────────────────────────────────────────

    def action_leave(self) -> None:
        self.leave()

    def leave(self, status: int = 0, *words: str) -> None:
        """End with these words to the terminal, once it has been tried again to write what is not written yet."""
        self.run_worker(self._leave(status, words), group="leave", exclusive=True)

    async def _leave(self, status: int, words: Sequence[str]) -> None:
        told = [*words, *await self._explorer.keep_all()]
        said = "\n".join(line if line.startswith(" ") else f"dateline: {line}" for line in told)
        self.exit(return_code=status, message=Text(said) if said else None)

    def action_interrupt(self) -> None:
        """Ctrl+C: nothing is lost by accident, and twice leaves."""
        now = monotonic()
        if now - self._interrupted <= TWICE:
            self.leave(130)
        self._interrupted = now
        self._explorer.tell(f"Press Ctrl+C again to leave (or {self._explorer.key('leave')}).")

    async def _shutdown(self) -> None:
        # Textual takes the panes away before it ends what fills them, which would find none.
        self.workers.cancel_all()
        await super()._shutdown()

    def _asked_to_end(self, number: signal.Signals) -> None:
        from tui.log import place_of_reason

        place = place_of_reason(self._log_path, written=self._note(f"Ended by {number.name}."))
        self.leave(128 + number, f"ended by {number.name}; noted in {place}")

    def _handle_exception(self, error: Exception) -> None:
        """A crash: the reason goes to the log, without the values of variables, and one line to the terminal."""
        from tui.log import place_of_reason

        reason = "".join(traceback.format_exception(error))
        place = place_of_reason(self._log_path, written=self._note(reason))
        super()._handle_exception(_Told(f"dateline: {type(error).__name__}; the reason is in {place}"))
        self._exception = error

    def _note(self, words: str) -> bool:
        from tui.log import write_log  # only a failure needs it

        return write_log(self._log_path, f"screen: {words.rstrip()}")


def _themes(settings: Settings) -> tuple[Mapping[str, Palette], Mapping[str, Theme]]:
    """The looks of all themes, and the same for Textual's own widgets."""
    themes = {theme.name: theme for theme in THEMES}
    if not settings.themes:
        return PALETTES, themes
    from tui.settings.own_themes import own_palettes, textual_theme

    own = own_palettes(settings)
    return PALETTES | own, themes | {
        name: textual_theme(settings, name, looks) for name, looks in own.items()
    }


def _explorer(
    settings: Settings,
    documents: Sequence[Listed],
    reading: Reading,
    clipboard: Clipboard,
    more: Iterable[Listed],
) -> Explorer:
    """The screen, with the keys and widths of the settings."""
    widths = Widths(actors=settings.actors_width, timeline=settings.timeline_width, text=settings.text_width)
    if not settings.keys:
        return Explorer(documents, reading, clipboard, more, widths=widths)
    from tui.settings.keymap import keymapped

    actions = keymapped(settings.keys)
    keyed_explorer = keyed(Explorer, bindings(actions))
    return keyed_explorer(documents, reading, clipboard, more, actions=actions, widths=widths)


class _Told(Exception):  # noqa: N818 - what is said of an error, not one
    """Stands for an error when Textual prints it: one line, and no traceback with the article in it."""

    def __rich__(self) -> Text:
        return Text(str(self))
