"""The log: why the screen crashed, and what the reading process wrote to its standard error.

It is there for the last failure, not for history, so it is kept small. It is a help and not a need: where it cannot be
written, nothing happens.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import IO

from extract.sources.text import safe
from tui.paths import make_private, shown

LARGEST = 1024 * 1024
"""Bytes after which the log begins anew."""


def write_log(path: Path, line: str) -> bool:
    """A line in the log, with its time; safe to be shown, as what went wrong may quote an article. False where that
    cannot be."""
    log = open_log(path)
    if log is None:
        return False
    try:
        with log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {safe(line)}\n".encode())
    except OSError:  # a full disk says so only when the line is written
        return False
    return True


def place_of_reason(path: Path, *, written: bool) -> str:
    """Where the reader of a message finds the reason."""
    return shown(path) if written else f"no log, as {shown(path)} cannot be written"


def open_log(path: Path) -> IO[bytes] | None:
    """The log, to be written at its end, or None."""
    try:
        make_private(path.parent)
        too_large = path.exists() and path.stat().st_size > LARGEST
        return path.open("wb" if too_large else "ab")
    except OSError:
        return None
