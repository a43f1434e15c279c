"""Other colours while the program runs: each theme is shown as the cursor comes to it, and the one that is taken is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.finding import Finding

if TYPE_CHECKING:
    from tui.app import DatelineApp


class Colouring(Finding):
    """A screen whose colours can be changed."""

    keep_theme: Callable[[str], None] | None = None
    """Keeps a theme for the next time; raises OSError. None where the settings or the terminal decide then."""

    def action_theme(self) -> None:
        from tui.dialogs.themes import ThemeChooser

        app: DatelineApp = self.app  # type: ignore[assignment]
        before = app.theme

        def chosen(name: str | None) -> None:
            app.show_theme(name or before)
            if name is not None:
                self.run_worker(self._keep_theme(name), group="theme", exclusive=True)

        self.app.push_screen(ThemeChooser(list(app.palettes), before, app.show_theme), chosen)

    async def _keep_theme(self, name: str) -> None:
        if self.keep_theme is None:
            self.tell(f"Colours: {name}, until you leave; theme in the settings says which for good.")
            return
        try:
            await asyncio.to_thread(self.keep_theme, name)
        except OSError as error:
            self.tell(f"Colours: {name}, until you leave; not kept: {error.strerror or error}.")
        else:
            self.tell(f"Colours: {name}, from now on.")
