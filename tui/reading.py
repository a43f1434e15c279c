"""Asks the reading process, and never lets the screen wait for it.

The process (`python -m extract.worker`) is spawned before Textual is imported, so that both load at once, and it is
attached to the event loop when the first article is read. It is another process because it can then be cancelled, may run
out of memory alone, and gives it back. It ends by itself when its standard input does: it cannot outlive this program,
however that ends.

What it writes to standard error goes to the log and never to the terminal, which Textual draws on.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import IO

import msgspec

from extract.progress import Failed, Finished, Piece
from extract.story import Article
from tui.paths import make_private, shown

COMMAND = (sys.executable, "-P", "-m", "extract.worker")
"""-P keeps the current directory off the module path: an `extract.py` that lies beside the articles is not ours."""

LONGEST_LINE = 256 * 1024 * 1024
"""Bytes of one piece; a line that goes on beyond this is no piece."""

LARGEST_LOG = 1024 * 1024
"""Bytes after which the log begins anew: it is there for the last failure, not for history."""

_PIECE: msgspec.json.Decoder[Piece] = msgspec.json.Decoder(Piece)


class WorkerReading:
    """Reads articles in the reading process; satisfies `tui.documents.Reading`."""

    def __init__(self, *, log: Path, command: Sequence[str] = COMMAND) -> None:
        self._log = log
        self._command = tuple(command)
        self._worker: Worker | None = None

    def prepare(self) -> None:
        """Spawn the process now, so that it loads meanwhile. What goes wrong is said when an article is read."""
        if self._worker is None or self._worker.ended:
            self._worker = None
            with contextlib.suppress(OSError):
                self._worker = Worker(self._command, self._log)

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        """The pieces of this article's story. A reading that still runs is cancelled first."""
        if self._worker is not None and self._worker.busy:
            self.cancel()
        self.prepare()
        worker = self._worker
        if worker is None:
            yield Failed(message=f"The reading process cannot be started ({self._command[0]}).")
            return
        complete = False
        try:
            await worker.ask(msgspec.json.encode(article))
            while (line := await worker.line()) is not None:
                piece = self._understood(line)
                if piece is None:
                    continue
                complete = isinstance(piece, Finished)
                yield piece
                if isinstance(piece, (Finished, Failed)):
                    return
            if not worker.killed:
                yield Failed(message=await self._obituary(worker))
        finally:
            # A worker that was left in the middle of an article would answer the next one with the rest of it.
            if complete:
                worker.busy = False
            else:
                self._discard(worker)

    def cancel(self) -> None:
        """End the process that is at work; the next article gets a new one. One that only waits goes on waiting."""
        if self._worker is not None and self._worker.busy:
            self._discard(self._worker)

    def close(self) -> None:
        """End the process, busy or not; for when the program ends."""
        if self._worker is not None:
            self._discard(self._worker)

    def _discard(self, worker: Worker) -> None:
        worker.kill()
        if self._worker is worker:
            self._worker = None

    def _understood(self, line: bytes) -> Piece | None:
        """The piece, or None for a line that is none: a library that prints something must not end a reading.

        A line that begins like a piece and is none is a failure, because a part of the story would be missing.
        """
        if not line.lstrip().startswith(b"{"):
            write_log(self._log, f"the reading process printed {line[:200]!r}")
            return None
        try:
            return _PIECE.decode(line)
        except msgspec.DecodeError as error:
            write_log(self._log, f"not understood: {error}; {line[:200]!r}")
            return Failed(
                message=f"The reading process sent something that is not a piece of a story.{self._see_log()}"
            )

    async def _obituary(self, worker: Worker) -> str:
        status = await worker.status()
        if status == -signal.SIGKILL:
            reason = (
                "The system ended the reading, probably because memory ran out. Free some and open it again"
            )
        elif status < 0:
            reason = (
                f"The reading process died ({signal.Signals(-status).name}). Open the article again to retry"
            )
        else:
            reason = (
                f"The reading process ended too early (exit status {status}). Open the article again to retry"
            )
        return f"{reason}.{self._see_log()}"

    def _see_log(self) -> str:
        return f" The log has more: {shown(self._log)}" if self._log.exists() else ""


class Worker:
    """One process: a question in, lines out. Made outside any event loop, attached to the running one by `ask`."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self.busy = False
        self.killed = False
        errors = _open_log(log)
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
        # The screen comes first wherever both want the processor.
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, 5)
        self._lines: asyncio.StreamReader | None = None
        self._transports: list[asyncio.BaseTransport] = []

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    async def ask(self, question: bytes) -> None:
        """Send one line. It is buffered here, however long the other side takes to read it."""
        self.busy = True
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
        self.busy = False
        self._process.kill()
        for transport in self._transports:
            transport.close()
        if not self._transports:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
        # Waiting takes its name off the system's list; giving half a gigabyte back takes a while.
        Thread(target=self._process.wait, daemon=True).start()

    async def _attach(self) -> None:
        loop = asyncio.get_running_loop()
        self._lines = asyncio.StreamReader(limit=LONGEST_LINE)
        protocol = asyncio.StreamReaderProtocol(self._lines)
        reading, _ = await loop.connect_read_pipe(lambda: protocol, self._process.stdout)
        writing, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, self._process.stdin)
        self._questions = writing
        self._transports = [reading, writing]
        if self.killed:
            reading.close()
            writing.close()


def write_log(path: Path, line: str) -> None:
    """A line in the log, with its time. The log is a help, not a need: where it cannot be written, nothing happens."""
    log = _open_log(path)
    if log is not None:
        with log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {line}\n".encode())


def _open_log(path: Path) -> IO[bytes] | None:
    try:
        make_private(path.parent)
        too_large = path.exists() and path.stat().st_size > LARGEST_LOG
        return path.open("wb" if too_large else "ab")
    except OSError:
        return None
