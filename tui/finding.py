"""Finding: what is typed after `/`, and the matches in the pane that it is typed for.

A find belongs to one pane and lasts until Esc. While it lasts, n and N step through its matches and not through the lit
sentences. Typing shows the nearest match; leaving by Esc brings the pane back to where it was.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from tui.plan import PaneName
from tui.telling import Telling

if TYPE_CHECKING:
    from tui.dialogs.prompt import Prompt, Purpose


class Finding(Telling):
    """A screen in whose panes something can be found, and that can ask for a line of text."""

    prompt: Prompt | None = None
    """The line that takes typing; made when it is first needed, and shown while `asking` says what for."""
    _find_from: tuple[PaneName, Hashable] = ("article", None)
    """Where the find began, and the place that Esc returns to."""

    async def ask(self, purpose: Purpose, value: str) -> None:
        """Let the reader type in the place of the line of keys; what is typed comes as `Prompt.Typed`."""
        from tui.dialogs.prompt import LABELS, Prompt

        self.tell("")
        self.asking = LABELS[purpose]
        if self.prompt is None:
            self.prompt = Prompt(id="prompt")
            await self.mount(self.prompt)
        self.prompt.ask(purpose, value)
        self.prompt.refresh(layout=True)
        self.prompt.focus(scroll_visible=False)
        self.label()

    def stop_asking(self) -> None:
        """Give the keys back to the panes."""
        if self.prompt is not None:
            self.asking = ""
            self.prompt.refresh(layout=True)
            self.turn_to_pane(self.wanted.focus)
            self.label()

    async def action_find(self) -> None:
        self.end_find()
        self._find_from = self.wanted.focus, self.pane_named(self.wanted.focus).mark()
        await self.ask("find", "")

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if message.purpose != "find":
            return
        if message.done:
            self.stop_asking()
            self._settle()
        else:
            self._look_for(" ".join(message.text.split()))
        self.label()

    def on_prompt_left(self, message: Prompt.Left) -> None:
        self.stop_asking()
        if message.purpose == "find":
            name, mark = self._find_from
            self.end_find()
            self.pane_named(name).return_to(mark)
            self.label()

    def _look_for(self, text: str) -> None:
        """Show the matches of what has been typed so far, from where the find began."""
        name, mark = self._find_from
        pane = self.pane_named(name)
        self.finding = name if text else None
        pane.return_to(mark)
        pane.search(text)
        pane.show_match()

    def _settle(self) -> None:
        """Go to the match that is shown; where there is none, say so."""
        if self.finding is None:
            return
        name, pane = self.finding, self.pane_named(self.finding)
        if not pane.matched[1]:
            text = pane.query_text
            self.end_find()
            self.tell(f"“{text}” is not in the {name}.")
        elif not pane.matched[0]:
            pane.step_match(1)

    def end_find(self) -> None:
        if self.finding is not None:
            self.pane_named(self.finding).search("")
            self.finding = None
            self.label()
