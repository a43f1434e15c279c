"""What tmux knows that decides how to copy: whether it answers, what it lets through, who is looking at it.

The environment of a pane is as old as the pane. Somebody who attaches over SSH to a session that was begun at the desk
has a clipboard far away, and only tmux has noticed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from msgspec import Struct

TIMEOUT = 2.0
"""Seconds after which tmux counts as not answering; it is on the same machine and takes 5 ms."""

_ASKED = "#{version}\n#{client_termname}\n#{client_termfeatures}\n#{set-clipboard}\n#{allow-passthrough}"


class TmuxFacts(Struct, frozen=True, kw_only=True):
    """`forwards`: the terminal outside takes a clipboard from tmux, as far as tmux knows that terminal. It is None where
    no client is attached and nothing can be said."""

    version: str = ""
    outside: str = ""
    forwards: bool | None = None
    set_clipboard: str = ""
    passthrough: bool = False
    remote: bool = False

    @property
    def nested(self) -> bool:
        """Whether what is outside is another tmux or GNU screen."""
        return self.outside.startswith(("tmux", "screen"))

    @property
    def loads(self) -> bool:
        """Whether `load-buffer -w` is there (since 3.2); an odd version name is taken for a new one."""
        digits = self.version.removeprefix("next-").split(".")
        try:
            return (int(digits[0]), int(digits[1][:1])) >= (3, 2)
        except (IndexError, ValueError):
            return True


async def ask_tmux(env: Mapping[str, str]) -> TmuxFacts | None:
    """The facts, or None where tmux does not answer in time. Raises nothing."""
    pane = env.get("TMUX_PANE")
    target = ("-t", pane) if pane else ()
    answer = await printed_by("tmux", "display-message", "-p", *target, _ASKED)
    if answer is None:
        return None
    return read_facts(answer, await printed_by("tmux", "show-environment", "SSH_CONNECTION") or "")


def read_facts(answer: str, ssh: str = "") -> TmuxFacts:
    """The facts in what tmux printed. An option that a version does not know is an empty line."""
    version, outside, features, set_clipboard, passthrough, *_ = [*answer.split("\n"), "", "", "", "", ""]
    return TmuxFacts(
        version=version.strip(),
        outside=outside.strip(),
        forwards="clipboard" in features.split(",") if outside.strip() else None,
        set_clipboard=set_clipboard.strip(),
        passthrough=passthrough.strip() in ("1", "on", "2", "all"),
        remote=ssh.startswith("SSH_CONNECTION="),
    )


async def printed_by(*argv: str) -> str | None:
    """What a command prints, or None where it cannot be run, fails or takes too long."""
    try:
        process = await asyncio.create_subprocess_exec(
            *argv,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return None
    try:
        answer, _ = await asyncio.wait_for(process.communicate(), TIMEOUT)
    except TimeoutError:
        process.kill()
        await process.wait()
        return None
    return answer.decode(errors="replace") if process.returncode == 0 else None
