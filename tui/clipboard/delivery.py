"""Takes the steps of a plan and says what came of each; the words about it are `wording`'s affair.

Nothing here raises and nothing waits long: the screen goes on while a tool runs, and one that hangs is ended.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from tui.clipboard.tmux import TIMEOUT
from tui.clipboard.ways import Keep, Load, Send, Step, Tool
from tui.paths import make_private


class Outcome(Struct, frozen=True, kw_only=True):
    """One step and whether it was done, as far as this side can tell. For `Keep`, `path` is where the text is now."""

    step: Step
    done: bool
    path: Path | None = None


async def deliver(
    steps: Sequence[Step], text: str, *, write: Callable[[str], None] | None, keep: Path
) -> tuple[Outcome, ...]:
    """Each step in turn. `write` goes to the terminal; it is None while there is no screen."""
    return tuple([await _take(step, text, write, keep) for step in steps])


async def _take(step: Step, text: str, write: Callable[[str], None] | None, keep: Path) -> Outcome:
    match step:
        case Keep():
            kept = await asyncio.to_thread(_keep, keep, text)
            return Outcome(step=step, done=kept, path=keep)
        case Load(argv=argv) | Tool(argv=argv):
            return Outcome(step=step, done=await _feed(argv, text))
        case Send(sequence=sequence):
            if write is None:
                return Outcome(step=step, done=False)
            write(sequence)
            return Outcome(step=step, done=True)
        case _:
            return Outcome(step=step, done=False)


def _keep(path: Path, text: str) -> bool:
    """Replace the file at once and for its owner only; a reader never sees half of it."""
    try:
        make_private(path.parent)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".clipboard-")
    except OSError:
        return False
    try:
        # mkstemp has made it 0600.
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).replace(path)
    except (OSError, UnicodeError):
        Path(temporary).unlink(missing_ok=True)
        return False
    return True


async def _feed(argv: Sequence[str], text: str) -> bool:
    """Whether the command took the text and ended well.

    Its output goes nowhere: xclip and wl-copy stay behind to serve the clipboard, and would hold a pipe open.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *argv,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode()), TIMEOUT)
    except TimeoutError:
        process.kill()
        await process.wait()
        return False
    except OSError:
        return False
    return process.returncode == 0
