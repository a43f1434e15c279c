"""Keys in the order in which they were pressed.

A move tells the screen by a message what it came to, and the next key may be there before the message is: `j` and `y` typed
at once would copy what was selected before the move. What acts on the selection therefore waits for its turn in the same
queue.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from textual.screen import Screen

Acting = TypeVar("Acting", bound=Screen[None])


def in_order(action: Callable[[Acting], None]) -> Callable[[Acting], None]:
    """The action, done after all that the screen was told before it."""

    @wraps(action)
    def later(screen: Acting) -> None:
        screen.call_later(action, screen)

    return later
