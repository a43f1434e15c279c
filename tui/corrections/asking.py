"""Asking one thing after the other: a choice from a list, or a line of text that is understood or refused with the reason.

Questions are awaited, so that a way through several of them reads from top to bottom. An answer that comes when another
article is on the screen is none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.corrections.corrected import Corrected

if TYPE_CHECKING:
    from tui.dialogs.chooser import Choice
    from tui.dialogs.prompt import Prompt, Purpose

T = TypeVar("T")


class Asking(Corrected):
    """A screen that can await an answer, in a worker."""

    _answer: asyncio.Future[str | None] | None = None
    """What is typed, once it is."""
    _ways = 0

    def going(self, way: Callable[[], Awaitable[None]]) -> Coroutine[None, None, None]:
        """This way through questions, to be run in a worker."""
        self.opening = True
        self._ways += 1
        number = self._ways

        async def go() -> None:
            try:
                await way()
            finally:
                if number == self._ways:
                    self.opening = False

        return go()

    async def choose(self, title: str, choices: Sequence[Choice]) -> str | None:
        from tui.dialogs.chooser import Chooser

        article = self.article
        asked = self.app.push_screen(Chooser(title, choices), wait_for_dismiss=True)
        self.opening = False
        chosen = await asyncio.shield(asked)  # who begins another way does not cancel the screen
        self.opening = True
        return chosen if self.article is article else None

    async def ask_for(
        self, purpose: Purpose, value: str, hint: str, read: Callable[[str], T]
    ) -> tuple[T] | None:
        """What was typed, as `read` understands it; where it raises ValueError, its message is the next hint. None where the
        reader left."""
        article = self.article
        while True:
            self._answer = asyncio.get_running_loop().create_future()
            await self.ask(purpose, value)
            self.tell(hint)
            self.opening = False
            typed = await self._answer
            self.opening = True
            self.tell("")
            if typed is None or self.article is not article:
                return None
            try:
                return (read(typed),)
            except ValueError as error:
                value, hint = typed, str(error)

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        if message.done and self._answer is not None and message.purpose not in ("find", "save"):
            self.stop_asking()
            self._answered(message.text)

    def on_prompt_left(self, message: Prompt.Left) -> None:
        self._answered(None)

    def _answered(self, typed: str | None) -> None:
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            answer.set_result(typed)
