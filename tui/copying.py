"""Taking a selection away: to the clipboard, or into a file, in a form that the reader chooses.

What the text says is `exports`' work, and how it reaches a clipboard, however far away, is the clipboard's. Here is only
what is asked and what is said about it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tui.finding import Finding
from tui.order import in_order
from tui.panes.detail import about

if TYPE_CHECKING:
    from extract.exports import Form
    from tui.prompt import Prompt


class Copying(Finding):
    """A screen whose selection can be taken away."""

    _form: Form = "plain"

    @in_order
    def action_copy(self) -> None:
        if self.selection:
            self._copy("plain")
        else:
            self.tell("Nothing is selected to copy. Y copies or saves the whole story.")

    @in_order
    def action_copy_as(self) -> None:
        from tui.forms import FormChooser

        self.app.push_screen(FormChooser(self._subject or "the whole story"), self._chosen)

    async def _chosen(self, choice: tuple[str, Form] | None) -> None:
        if choice is None:
            return
        verb, self._form = choice
        if verb == "copy":
            self._copy(self._form)
        else:
            await self.ask("save", file_name(self.article.id, self._subject, form=self._form))

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if message.purpose == "save" and message.done:
            self.stop_asking()
            self._save(message.text.strip())

    @property
    def _subject(self) -> str:
        """What is selected, by its name."""
        return next((text for text, style in about(self.known, self.selection) if style == "strong"), "")

    def _text(self, form: Form) -> str:
        from extract.exports import render  # not needed before something is copied, and so not at the start

        return render(self.known.story, self.selection, form)

    def _copy(self, form: Form) -> None:
        text = self._text(form)

        async def deliver() -> None:
            self.tell(await self.clipboard.copy(text))

        self.run_worker(deliver(), group="copy", exclusive=True)

    def _save(self, path: str) -> None:
        try:
            self.tell(f"Saved to {save(self._text(self._form), path)}")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self.tell(f"Not saved to {path or 'a file without a name'}: {reason}")


def file_name(*parts: str, form: Form) -> str:
    """A file name made of these words that no shell and no file system minds: `japan-us-visit-sanae-takaichi.md`."""
    from extract.exports import SUFFIXES

    words = re.sub(r"[^\w]+", "-", " ".join(parts).lower()).strip("-_")
    return f"{words[:80].rstrip('-') or 'dateline'}{SUFFIXES[form]}"


def save(text: str, path: str) -> Path:
    """Write a new file. Raises OSError where that cannot be, also where there is such a file already."""
    target = Path(path).expanduser()
    with target.open("x", encoding="utf-8") as file:
        file.write(text)
    return target.resolve()
