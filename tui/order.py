"""Keys in the order in which they were pressed, each done before the next begins.

A key goes from the app to the widget in use and comes back as an action, by way of the queues of all that it passes. The next
one may be there meanwhile, because somebody types fast or a slow line delivers "/visit" in one piece; it would then go
to whoever had the keys before, and the letters of a find would be obeyed as commands. So a key waits until the one before has
come to rest: nothing is left in those queues, no action is under way, and what it opened is there.

What the screen would show between two keys that are there already is not sent, as nobody could see it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import Any

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

MANY, PAUSE = 50, 0.001
"""Looks at whether a key has come to rest, after which there are seconds between them; only what is typed ahead waits."""

SEEN = 0.1
"""Seconds after which something is shown, however much was typed ahead."""
FRAME = 0.025
"""Seconds in which Textual paints what has changed."""


class InOrder(App[None]):
    """An app that obeys keys, and takes what is pasted, one after the other."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._waiting: deque[events.Event] = deque()
        self._turn: events.Event | None = None
        """What waited, and is to be obeyed now."""
        self._acting = 0
        self._unshown = False
        """Whether something was not painted that has to be."""

    @property
    def opening(self) -> bool:
        """Whether something is about to open that the next key is meant for."""
        return False

    async def on_event(self, event: events.Event) -> None:
        if self._is_typed(event) and event is not self._turn and (self._waiting or not self._at_rest()):
            self._waiting.append(event)
            if len(self._waiting) == 1:
                self.run_worker(self._go_on(), group="typed")
            return
        self._acting += 1
        try:
            await super().on_event(event)  # where the action of a key that has come back is run
        finally:
            self._acting -= 1

    @staticmethod
    def _is_typed(event: events.Event) -> bool:
        """Whether this is somebody's, and on its way in; Ctrl+C waits for nothing."""
        if isinstance(event, events.Key):
            return not event.is_forwarded and event.key != "ctrl+c"
        return isinstance(event, events.Paste) and not event.is_forwarded

    async def _go_on(self) -> None:
        while self._waiting:
            with self.batch_update():
                begun = monotonic()
                while self._waiting and monotonic() - begun < SEEN:
                    await self._rest()
                    self._turn = self._waiting[0]
                    self.post_message(self._turn)
                    self._waiting.popleft()
                await self._rest()
            if self._unshown:
                self._unshown = False
                self.screen.refresh()
            self.screen.check_idle()
            if self._waiting:
                await asyncio.sleep(FRAME)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        # Textual paints a screen that opens at once, and forgets to where updates are held back.
        self._unshown = self._unshown or (self._batch_count > 0 and renderable is not None)
        super()._display(screen, renderable)

    async def _rest(self) -> None:
        looks = 0
        while not self._at_rest():
            looks += 1
            await asyncio.sleep(0 if looks < MANY else PAUSE)

    def _at_rest(self) -> bool:
        """Whether the key before has done all that it does."""
        focused = self.focused
        passed: list[MessagePump] = [
            self,
            *self.screen_stack,
            *(focused.ancestors_with_self if focused else ()),
        ]
        there = self.screen.is_mounted and (focused is None or focused.is_mounted)
        quiet = all(pump.message_queue_size == 0 for pump in passed if pump.is_running)
        return there and quiet and not self._acting and not self.opening
