"""Taking a selection away: to the clipboard, or into a file, in a form that the reader chooses.

What the text says is `exports`' work, and how it reaches a clipboard, however far away, is the clipboard's. Here is only
what is asked and what is said about it.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from extract.links import Selection
from tui.finding import Finding
from tui.panes.detail import about

if TYPE_CHECKING:
    from extract.exports import Form
    from tui.dialogs.forms import Choice
    from tui.dialogs.prompt import Prompt


class Copying(Finding):
    """A screen whose selection can be taken away."""

    _choice: Choice | None = None
    """What is to be saved, while it is asked where."""

    def action_copy(self) -> None:
        if self.selection:
            self._copy(self._rendered())
        else:
            self.tell(f"Nothing is selected to copy. {self.key('copy_as')} copies or saves the whole story.")

    def action_copy_as(self) -> None:
        from extract.exports.takings import taken, takings
        from tui.dialogs.forms import form_chooser

        story, selection = self.known.story, self.selection or self.scope or Selection()
        limited = self.limits.words(self.known) if self.limits and not self.selection else ""
        what = limited or self._subject(selection) or "the whole story"
        if self.shelf.state in ("waiting", "reading"):
            what += " (still being read)"
        offered = takings(self.known.links, selection)
        chooser = form_chooser(
            what, offered, lambda taking: taken(story, selection, taking), self.clipboard, self.actions
        )
        self.app.push_screen(chooser, self._chosen)

    async def _chosen(self, choice: Choice | None) -> None:
        if choice is None:
            return
        if choice.verb == "copy":
            self._copy(choice.text)
        else:
            self._choice = choice
            subject = self._subject(self.selection or self.scope or Selection())
            await self.ask("save", file_name(self.article.id, subject, form=choice.taking.form))

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if message.purpose == "save" and message.done and self._choice is not None:
            self.stop_asking()
            self._save(self._choice.text, message.text.strip())

    def _subject(self, selection: Selection) -> str:
        """What is selected, by its name."""
        return next((text for text, style in about(self.known, selection) if style == "strong"), "")

    def _rendered(self) -> str:
        from extract.exports import render  # not needed before something is copied, and so not at the start

        return render(self.known.story, self.selection, "plain")

    def _copy(self, text: str) -> None:
        async def deliver() -> None:
            self.tell(await self.clipboard.copy(text))

        self.run_worker(deliver(), group="copy", exclusive=True)

    def _save(self, text: str, path: str) -> None:
        if self.app.is_web:
            # The reader may be anywhere; a file on this machine is of no use to them.
            name = re.sub(r"[^\w.-]+", "-", path) or "dateline.txt"
            self.app.deliver_text(StringIO(text), save_filename=name)
            self.tell(f"Your browser gets it as {name}.")
            return
        try:
            self.tell(f"Saved {len(text.encode()):,} bytes to {save(text, path)}")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self.tell(f"Not saved to {path or 'a file without a name'}: {reason}")


def file_name(*parts: str, form: Form) -> str:
    """A file name made of these words that no shell and no file system minds: `japan-us-visit-sanae-takaichi.md`."""
    from extract.exports import SUFFIXES

    words = re.sub(r"[^\w]+", "-", " ".join(parts).lower()).strip("-_")
    return f"{words[:80].rstrip('-') or 'dateline'}{SUFFIXES[form]}"


def save(text: str, path: str) -> Path:
    """Write a new file, or none. Raises OSError where that cannot be, also where there is such a file already."""
    target = Path(path).expanduser()
    with target.open("x", encoding="utf-8", newline="") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            target.unlink(missing_ok=True)
            raise
    return target.resolve()
