"""An SSH server of a test's own on the loopback, and the command that logs in to it: nothing of the machine's is used.

Keys, configuration and known hosts lie in a directory of the test; the port is a free one. Where a server cannot be started
(it is not installed, or this user may not), `Unavailable` says why.
"""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

# Debian keeps it where only an administrator's PATH looks.
SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
AVAILABLE = SSHD is not None and shutil.which("ssh") is not None and shutil.which("ssh-keygen") is not None


class Unavailable(Exception):  # noqa: N818 - it is a reason to skip
    """Why there is no server."""


class Sshd:
    """The server runs on construction; use as a context manager, which ends it by its own id."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        for name in ("host", "user"):
            key = directory / name
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True, timeout=30
            )
        allowed = directory / "authorized"
        shutil.copy(directory / "user.pub", allowed)
        self.port = _free_port()
        configuration = directory / "sshd_config"
        configuration.write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {directory / 'host'}\n"
            f"AuthorizedKeysFile {allowed}\nPidFile none\nStrictModes no\nUsePAM no\n"
            "PasswordAuthentication no\nPermitRootLogin yes\nPrintMotd no\nPrintLastLog no\n",
            encoding="utf-8",
        )
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        assert SSHD is not None
        self._log = directory / "log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(configuration)], stderr=log)
        self._await()

    def __enter__(self) -> Sshd:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(10)

    def login(self, command: str, env: Mapping[str, str]) -> list[str]:
        """What to run to have this command in a terminal on the other side, with these variables there.

        TERM is not one of them: SSH takes it along by itself, as it does for a user.
        """
        variables = (f"{name}={value}" for name, value in env.items() if name not in ("TERM", "COLORTERM"))
        there = shlex.join(["env", *variables, "/bin/sh", "-c", command])
        return ["ssh", "-tt", *self._options(), there]

    def _options(self) -> list[str]:
        options = {
            "IdentityFile": self._directory / "user",
            "IdentitiesOnly": "yes",
            "UserKnownHostsFile": self._directory / "known",
            "StrictHostKeyChecking": "no",
            "LogLevel": "ERROR",
        }
        settings = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
        return ["-F", "none", *settings, "-p", str(self.port), f"{getpass.getuser()}@127.0.0.1"]

    def _await(self) -> None:
        """Until it takes a login, which shows at once that this user may log in."""
        end = time.monotonic() + 10
        reason = ""
        while time.monotonic() < end:
            done = subprocess.run(
                ["ssh", *self._options(), "true"], capture_output=True, text=True, check=False, timeout=10
            )
            if done.returncode == 0:
                return
            reason = done.stderr.strip()
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        self._process.terminate()
        said = self._log.read_text(errors="replace").strip().splitlines()
        raise Unavailable(f"no login to a server on the loopback: {reason}; it said {said[-1:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
