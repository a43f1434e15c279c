"""A tmux of its own for a test: private socket, no configuration, so that it behaves as tmux does where nobody set it up."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

AVAILABLE = shutil.which("tmux") is not None


class Tmux:
    """A server with one window that runs one program; use as a context manager, which kills that server only."""

    def __init__(
        self, directory: Path, command: str, env: Mapping[str, str], *, columns: int = 120, rows: int = 40
    ) -> None:
        # Not in the directory: the path of a socket may have about a hundred bytes.
        self._sockets = tempfile.TemporaryDirectory(prefix="dateline-")
        self._socket = Path(self._sockets.name) / "tmux"
        # The server hands its own environment on to every pane; only what finds programs may come from the tests.
        self._env = {"PATH": env["PATH"], "LANG": "C.UTF-8", "SHELL": "/bin/sh"}
        # The shell stays when the program has ended, so that what it leaves behind can be read.
        self._run(
            *(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                str(columns),
                "-y",
                str(rows),
                "-c",
                str(directory),
            ),
            *(part for name, value in env.items() for part in ("-e", f"{name}={value}")),
            f'{command}; echo "[exit $?]"; exec sleep 600',
        )

    def __enter__(self) -> Tmux:
        return self

    def __exit__(self, *_: object) -> None:
        self._run("kill-server", check=False)
        self._sockets.cleanup()

    def press(self, *keys: str) -> None:
        """Keys by tmux's names: "j", "Enter", "Escape", "C-c"."""
        self._run("send-keys", *keys)

    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    def buffer(self) -> str | None:
        """What a paste in tmux would give, or None while there is no buffer."""
        shown = subprocess.run(
            ["tmux", "-S", str(self._socket), "show-buffer"],
            env=self._env,
            capture_output=True,
            check=False,
            timeout=10,
        )
        return shown.stdout.decode() if shown.returncode == 0 else None

    def mode(self, name: str) -> str:
        """A fact about the pane: `alternate_on`, `mouse_any_flag`, `cursor_flag`."""
        return self._run("display-message", "-p", f"#{{{name}}}").strip()

    def until(self, holds: Callable[[str], object], deadline: float = 20.0) -> str:
        """The screen, as soon as it is as asked; raises AssertionError with the screen when it never is."""
        end = time.monotonic() + deadline
        while True:
            screen = self.screen()
            if holds(screen):
                return screen
            if time.monotonic() > end:
                raise AssertionError(f"the screen did not become as expected:\n{screen}")
            time.sleep(0.05)

    def _run(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), *arguments],
            env=self._env,
            capture_output=True,
            check=check,
            timeout=10,
        )
        return done.stdout.decode(errors="replace")
