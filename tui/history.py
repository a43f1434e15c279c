"""Back and forward through what was selected. Selections are frozen, so keeping them costs nothing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from msgspec import Struct

from extract.links import Selection
from tui.limits import Limits
from tui.plan import PaneName

LONGEST = 500


class History:
    def __init__(self) -> None:
        self._past: list[Selection] = []
        self._future: list[Selection] = []
        self._now = Selection()

    def visit(self, selection: Selection) -> None:
        """Something was selected; what lay ahead is gone. Nothing and the same thing are no places to come back to."""
        if selection == self._now:
            return
        if self._now:
            self._past = [*self._past[-LONGEST:], self._now]
        self._now = selection
        self._future.clear()

    def back(self) -> Selection | None:
        """What was selected before, or None at the beginning."""
        if not self._past:
            return None
        if self._now:
            self._future.append(self._now)
        self._now = self._past.pop()
        return self._now

    def forward(self) -> Selection | None:
        """What was selected after, or None at the end."""
        if not self._future:
            return None
        if self._now:
            self._past.append(self._now)
        self._now = self._future.pop()
        return self._now


class Left(Struct, frozen=True):
    """Where the reader was in an article that is not on the screen now: what was selected, held and shown alone, what
    before that, and the place of each pane."""

    selection: Selection
    held: tuple[str, ...]
    limits: Limits
    history: History
    marks: Mapping[PaneName, Hashable]
