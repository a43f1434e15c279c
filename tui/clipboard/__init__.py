"""How text leaves a terminal, on a desk and over SSH.

A program in a terminal has no clipboard; it has ways that sometimes lead to one. `ways` plans, purely, which of them to
take here; `delivery` takes them; `wording` says honestly what came of it. `tmux` asks tmux what the plan must know. The
screen is given the class in this module.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tui.clipboard.delivery import deliver
from tui.clipboard.tmux import ask_tmux
from tui.clipboard.ways import NATIVE_TOOLS, Step, Way, plan
from tui.clipboard.wording import foreseen, words
from tui.terminal import BROWSER, Terminal

__all__ = ["TerminalClipboard"]


class TerminalClipboard:
    """The clipboard that this terminal leads to; satisfies `tui.reading.documents.Clipboard`."""

    def __init__(
        self, terminal: Terminal, keep: Path, env: Mapping[str, str], *, way: Way | Sequence[str] = "auto"
    ) -> None:
        self._terminal = terminal
        self._keep = keep
        self._env = env
        self._way = way
        self._write: Callable[[str], None] | None = None

    def connect(self, write: Callable[[str], None]) -> None:
        self._write = write

    async def foresee(self, text: str) -> str:
        """Which way the text would go, and whether it fits there."""
        text = _sendable(text)
        steps = await self.steps(text)
        return foreseen(steps, text, self._keep, browser=self._terminal is BROWSER)

    async def copy(self, text: str) -> str:
        """Deliver the text by every way that leads somewhere, and say what is known to have come of it."""
        text = _sendable(text)
        outcomes = await deliver(await self.steps(text), text, write=self._write, keep=self._keep)
        return words(outcomes, text, browser=self._terminal is BROWSER, file_only=self._way == "file")

    async def steps(self, text: str) -> tuple[Step, ...]:
        """The plan for this text, now."""
        # tmux is asked each time: clients come and go, and its options can be set while we run.
        tmux = await ask_tmux(self._env) if self._terminal.multiplexer == "tmux" else None
        tools = frozenset(name for name in NATIVE_TOOLS if shutil.which(name))
        return plan(self._terminal, tmux, text, tools=tools, way=self._way)


def _sendable(text: str) -> str:
    """Half of a surrogate pair (from a file's name) is no character, and no way out of here could carry it."""
    return text.encode("utf-8", "replace").decode()
