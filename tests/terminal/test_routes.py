"""Where a copy ends up: real SSH, tmux and GNU screen between the program and the terminal, as nobody has set them up.

The pty of the test is the terminal that the reader sits at: what reaches it as OSC 52 is in their clipboard. What is told to
the reader has to agree with that. Most routes are taken by the doctor's try, which goes the same ways as a copy; the main one
by a copy from the screen.
"""

from __future__ import annotations

import re
import shlex
import shutil
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import SEED
from tests.terminal.pseudo import PseudoTerminal
from tests.terminal.ssh import AVAILABLE, Sshd, Unavailable

pytestmark = pytest.mark.terminal

OSC52 = re.compile(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")
Route = Callable[[str], str]
"""From a command to the command that runs it behind one more thing."""

tmux_is_here = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
screen_is_here = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")
ssh_is_here = pytest.mark.skipif(not AVAILABLE, reason="no SSH server is installed, or no client")


class Ways:
    """Commands put behind tmux, GNU screen and SSH, each with sockets and settings of the test's own."""

    def __init__(self, directory: Path, env: dict[str, str], server: Sshd | None) -> None:
        self._directory, self._env, self._server = directory, env, server
        self._number = 0

    def ssh(self, command: str) -> str:
        assert self._server is not None
        return shlex.join(self._server.login(command, self._env))

    def tmux(self, command: str, settings: str = "") -> str:
        self._number += 1
        file = self._directory / f"tmux-{self._number}.conf"
        file.write_text(settings, encoding="utf-8")
        socket = self._directory / f"t{self._number}"
        # A session in a session is asked for, which tmux warns of.
        return shlex.join(
            ["env", "-u", "TMUX", "tmux", "-S", str(socket), "-f", str(file), "new-session", command]
        )

    def tmux_on(self, command: str) -> str:
        return self.tmux(command, "set -s set-clipboard on\n")

    def tmux_through(self, command: str) -> str:
        return self.tmux(command, "set -g allow-passthrough on\n")

    def tmux_as_screen(self, command: str) -> str:
        return self.tmux(command, "set -s set-clipboard on\nset -g default-terminal screen-256color\n")

    def screen(self, command: str, term: str = "") -> str:
        self._number += 1
        file = self._directory / f"screenrc-{self._number}"
        file.write_text("startup_message off\n" + (f"term {term}\n" if term else ""), encoding="utf-8")
        sockets = self._directory / f"s{self._number}"
        sockets.mkdir(mode=0o700)
        return shlex.join(
            ["env", f"SCREENDIR={sockets}", "screen", "-c", str(file), "/bin/sh", "-c", command]
        )

    def screen_plain(self, command: str) -> str:
        return self.screen(command, "screen-256color")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd | None]:
    if not AVAILABLE:
        yield None
        return
    try:
        begun = Sshd(tmp_path_factory.mktemp("ssh"))
    except Unavailable as reason:
        pytest.skip(str(reason))
    with begun:
        yield begun


@pytest.fixture
def ways(env: dict[str, str], server: Sshd | None) -> Iterator[Ways]:
    # Not in the directory of the test: the path of a socket may have about a hundred bytes.
    with tempfile.TemporaryDirectory(prefix="dateline-") as directory:
        yield Ways(Path(directory), env, server)


def through(ways: Ways, route: str, command: str) -> str:
    """`"tmux ssh"`: the terminal runs tmux, which runs ssh, which runs the command."""
    for name in reversed(route.split()):
        step: Route = getattr(ways, name)
        command = step(command)
    return command


def arrived(terminal: PseudoTerminal) -> list[str]:
    return [b64decode(found).decode() for found in OSC52.findall(bytes(terminal.written))]


ATTACHED = 'while [ -n "$TMUX" ] && [ -z "$(tmux list-clients)" ]; do sleep 0.05; done; sleep 0.7'
"""Before tmux has a client it sends nothing on, and what the client's terminal is, it is told a moment later."""

COPIED = "sent on to the terminal"
SENT = "sent; a terminal does not answer"
AROUND = "sent on to the tmux or screen around it"
KEPT = "tmux sends it no further"


@pytest.mark.parametrize(
    ("route", "by", "said"),
    [
        pytest.param("", "OSC 52", SENT),
        pytest.param("ssh", "OSC 52", SENT, marks=ssh_is_here),
        pytest.param("tmux", "tmux load-buffer", COPIED, marks=tmux_is_here),
        pytest.param("tmux_through", "OSC 52 through tmux", COPIED, marks=tmux_is_here),
        pytest.param("ssh tmux", "tmux load-buffer", COPIED, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux ssh", None, SENT, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux_on ssh", "OSC 52", SENT, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux_as_screen ssh", "OSC 52", SENT, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux_through ssh", "OSC 52 through tmux", SENT, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux ssh tmux", None, AROUND, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("tmux_on ssh tmux", "tmux load-buffer", AROUND, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("ssh tmux tmux", None, AROUND, marks=[tmux_is_here, ssh_is_here]),
        pytest.param("screen", "OSC 52 in chunks", SENT, marks=screen_is_here),
        pytest.param("ssh screen", "OSC 52 in chunks", SENT, marks=[screen_is_here, ssh_is_here]),
        pytest.param("screen ssh", "OSC 52 in chunks", SENT, marks=[screen_is_here, ssh_is_here]),
        pytest.param("screen_plain ssh", "OSC 52 in chunks", SENT, marks=[screen_is_here, ssh_is_here]),
        pytest.param("screen tmux", None, KEPT, marks=[screen_is_here, tmux_is_here]),
        pytest.param("tmux screen", "tmux load-buffer", COPIED, marks=[screen_is_here, tmux_is_here]),
    ],
)
def test_what_arrives_and_what_is_said_of_it(
    dateline: str, env: dict[str, str], ways: Ways, route: str, by: str | None, said: str
) -> None:
    command = f"{ATTACHED}; {shlex.join([dateline, 'doctor', '--clipboard'])}; echo '[tried]'; sleep 4"
    with PseudoTerminal(["/bin/sh", "-c", through(ways, route, command)], env) as terminal:
        terminal.until(b"[tried]")
        terminal.settle(quiet=0.5)
        came, words = arrived(terminal), " ".join(terminal.text().split())
    if by is None:
        assert came == []
    else:
        assert came
        assert f"by {by}" in came[-1]
        assert came[-1].startswith("Dateline clipboard test ")
    assert said in words
    assert "tmux;" not in words, "a multiplexer took another's envelope for letters"
    assert "VGVzd" not in words


@tmux_is_here
@ssh_is_here
@pytest.mark.model
def test_a_copy_from_the_screen_goes_through_ssh_and_tmux(
    dateline: str, env: dict[str, str], ways: Ways
) -> None:
    command = through(ways, "ssh tmux", shlex.join([dateline, str(SEED)]))
    with PseudoTerminal(["/bin/sh", "-c", command], env) as terminal:
        terminal.until(re.compile(rb"[0-9]+ events"), deadline=90)
        terminal.settle(quiet=1.0)
        for key in ("2", "g", "y"):
            terminal.send(key)
            terminal.settle(quiet=0.4)
        assert "President Donald Trump has invited" in arrived(terminal)[-1]
        terminal.send("q")


@screen_is_here
@ssh_is_here
def test_a_long_copy_arrives_whole_in_screen(dateline: str, env: dict[str, str], ways: Ways) -> None:
    """In chunks, of which none may be lost: GNU screen holds no more than some hundred bytes of one."""
    script = (
        "import sys; from tui.clipboard.ways import sequence; "
        "sys.stdout.write(sequence('screen', 'Norrvik ' * 8000)); print('[sent]')"
    )
    python = str(Path(dateline).parent / "python")
    command = through(ways, "ssh screen", f"sleep 0.5; {shlex.join([python, '-c', script])}; sleep 4")
    with PseudoTerminal(["/bin/sh", "-c", command], env) as terminal:
        terminal.until(b"[sent]")
        terminal.settle(quiet=0.5)
        assert arrived(terminal) == ["Norrvik " * 8000]
