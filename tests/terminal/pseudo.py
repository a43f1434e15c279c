"""A raw terminal for tests and benchmarks: a pty whose other end is the program, with every byte that it wrote.

Nothing is emulated. What needs a screen is asked of tmux (`tests.terminal.tmux`); this is for what goes over the wire:
modes set and reset, sequences sent, bytes counted, time taken.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SEQUENCE = re.compile(
    rb"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|\[[0-?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78c])"
)
"""Any escape sequence that a program may send: OSC, DCS, CSI and the short ones."""


class PseudoTerminal:
    """The program runs on construction; use as a context manager, which ends it."""

    def __init__(
        self,
        argv: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 120,
        rows: int = 40,
        cwd: Path | None = None,
    ) -> None:
        self.written = bytearray()
        self.status: int | None = None
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                if cwd is not None:
                    os.chdir(cwd)
                # The size has to be there before the program asks for it.
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.execvpe(argv[0], list(argv), dict(env))
            finally:
                os._exit(127)

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self.wait()
        self.hang_up()

    def send(self, keys: str | bytes) -> None:
        os.write(self.fd, keys.encode() if isinstance(keys, str) else keys)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close our end, as when a window is closed or a connection breaks."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def read(self, seconds: float = 0.05) -> bytes:
        """What comes within this time; empty when nothing does or the program has closed its end."""
        if self.fd < 0:
            time.sleep(seconds)
            return b""
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            # Linux reports the closed other end of a pty as an I/O error.
            return b""
        self.written += data
        return data

    def until(self, marker: bytes | re.Pattern[bytes], *, since: int = 0, deadline: float = 20.0) -> float:
        """Read until the marker is in what was written after `since`; returns the seconds from the start of the program.

        Raises AssertionError with the end of the output after the deadline.
        """
        pattern = re.compile(re.escape(marker)) if isinstance(marker, bytes) else marker
        end = time.perf_counter() + deadline
        while not pattern.search(self.written, since):
            if time.perf_counter() > end:
                raise AssertionError(
                    f"{pattern.pattern!r} did not come; last: {bytes(self.written[-2000:])!r}"
                )
            if not self.read() and self._ended():
                self.read()
                if pattern.search(self.written, since):
                    break
                raise AssertionError(f"ended without {pattern.pattern!r}: {bytes(self.written[-2000:])!r}")
        return time.perf_counter() - self.begun

    def settle(self, quiet: float = 0.3, deadline: float = 10.0) -> None:
        """Read until nothing has come for `quiet` seconds."""
        end = time.perf_counter() + deadline
        while self.read(quiet):
            if time.perf_counter() > end:
                raise AssertionError("the program never stops writing")

    def wait(self, deadline: float = 10.0) -> int:
        """The exit status, as a shell has it; output goes on being read meanwhile, or the program might wait for us."""
        end = time.perf_counter() + deadline
        while not self._ended():
            if time.perf_counter() > end:
                raise AssertionError(f"still running; last: {bytes(self.written[-2000:])!r}")
            self.read(0.02)
        while self.read(0.05):
            pass
        assert self.status is not None
        return self.status

    def text(self, since: int = 0) -> str:
        """What was written without escape sequences; good for finding words, not for where they stand."""
        return SEQUENCE.sub(b"", bytes(self.written[since:])).decode(errors="replace")

    def _ended(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None
