"""One process at the other end of two pipes: a question in, lines out, and nothing that blocks.

It can be spawned before there is an event loop, and before Textual, which loads meanwhile; the first question attaches it
to the loop that runs then.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from tui.log import open_log

NICENESS = 10
"""The screen comes first wherever both want the processor. Measured with one of two cores busy: text on the screen after 1.6
times what one line of Textual takes; 2.0 times at 5."""

LONGEST_LINE = 256 * 1024 * 1024
"""Bytes; what goes on beyond this is no line."""


class Child:
    """The process runs on construction. Its standard error goes to the log: Textual draws on ours.

    Raises OSError where the command cannot be run.
    """

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self.killed = False
        errors = open_log(log)
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors if errors is not None else subprocess.DEVNULL,
            )
        finally:
            if errors is not None:
                errors.close()
        with contextlib.suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, NICENESS)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lines: asyncio.StreamReader | None = None
        self._transports: list[asyncio.BaseTransport] = []

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    async def ask(self, question: bytes) -> None:
        """Send one line. It is buffered here, however long the other side takes to read it."""
        if self._lines is None:
            await self._attach()
        if not self.killed:
            self._questions.write(question + b"\n")

    async def line(self) -> bytes | None:
        """The next line, or None after the last one or once the process is killed."""
        assert self._lines is not None
        try:
            line = await self._lines.readuntil(b"\n")
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return None
        return None if self.killed else line

    async def status(self) -> int:
        """How the process ended; one that has only closed its output is given a moment, then ended."""
        try:
            return await asyncio.to_thread(self._process.wait, 2.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return await asyncio.to_thread(self._process.wait)

    def kill(self) -> None:
        self.killed = True
        self._process.kill()
        for transport in self._transports:
            # The loop may be closed already, at the end of the program; its pipes are then closed like any others.
            with contextlib.suppress(RuntimeError):
                transport.close()
        if not self._transports or self._loop_is_closed():
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
        # Waiting takes its name off the system's list; giving half a gigabyte back takes a while.
        Thread(target=self._process.wait, daemon=True).start()

    def _loop_is_closed(self) -> bool:
        return self._loop is not None and self._loop.is_closed()

    async def _attach(self) -> None:
        self._loop = loop = asyncio.get_running_loop()
        self._lines = asyncio.StreamReader(limit=LONGEST_LINE)
        protocol = asyncio.StreamReaderProtocol(self._lines)
        reading, _ = await loop.connect_read_pipe(lambda: protocol, self._process.stdout)
        writing, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, self._process.stdin)
        self._questions = writing
        self._transports = [reading, writing]
        if self.killed:
            reading.close()
            writing.close()
