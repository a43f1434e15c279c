"""What goes over the wire: modes set and reset, the copied text, and silence."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import termios
import time
from base64 import b64decode
from pathlib import Path

import pytest

from tests.terminal.pseudo import PseudoTerminal

pytestmark = pytest.mark.terminal

MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
READ = re.compile(rb"Nothing selected|Not read")
"""The reading has ended, well or not."""

KITTY = re.compile(rb"\x1b\[([<>])[0-9]*u")


def left_on(written: bytes) -> dict[str, str]:
    """The modes that differ from how a terminal begins: cursor and line wrap on, all else off."""
    modes: dict[str, str] = {}
    for numbers, state in MODE.findall(written):
        for number in numbers.decode().split(";"):
            modes[number] = state.decode()
    begins_on = {"25", "7"}
    # 2026 frames each update of the screen and is a matter of one write.
    return {
        number: state for number, state in modes.items() if state != ("h" if number in begins_on else "l")
    }


def is_restored(terminal: PseudoTerminal, before: list[object]) -> None:
    written = bytes(terminal.written)
    assert left_on(written) == {}
    assert b"\x1b[?1049h" in written, "it never had the screen"
    pushed = list(KITTY.findall(written))
    assert pushed.count(b">") == pushed.count(b"<")
    assert termios.tcgetattr(terminal.fd) == before


@pytest.fixture
def opened(dateline: str, env: dict[str, str], article: Path):  # type: ignore[no-untyped-def]
    """The explorer with an article on the screen, inside a shell's terminal; yields it with the terminal's settings."""
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        before = termios.tcgetattr(terminal.fd)
        terminal.until(b"harbour")
        terminal.settle()
        yield terminal, before


@pytest.mark.parametrize(
    ("keys", "status"), [("q", 0), ("\x11", 0), ("\x03\x03", 130)], ids=["q", "ctrl+q", "ctrl+c twice"]
)
def test_leaving_restores_the_terminal(
    opened: tuple[PseudoTerminal, list[object]], keys: str, status: int
) -> None:
    terminal, before = opened
    for key in keys:
        terminal.send(key)
        terminal.read(0.1)
    assert terminal.wait() == status
    is_restored(terminal, before)


@pytest.mark.model
def test_leaving_after_the_reading_restores_the_terminal(opened: tuple[PseudoTerminal, list[object]]) -> None:
    terminal, before = opened
    terminal.until(READ, deadline=60.0)
    terminal.settle(quiet=1.0)
    terminal.send("q")
    assert terminal.wait() == 0
    is_restored(terminal, before)
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_restores_the_terminal(
    opened: tuple[PseudoTerminal, list[object]], number: signal.Signals
) -> None:
    terminal, before = opened
    terminal.signal(number)
    assert terminal.wait() == 128 + number
    is_restored(terminal, before)
    said = terminal.text(since=terminal.written.rindex(b"\x1b[?1049l")).split()
    assert " ".join(said) == (
        f"dateline: ended by {number.name}; noted in ~/.local/state/dateline/dateline.log"
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_screen_is_being_set_up_restores_the_terminal(
    dateline: str, env: dict[str, str], article: Path, number: signal.Signals
) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        before = termios.tcgetattr(terminal.fd)
        terminal.until(b"\x1b[?1049h")
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        is_restored(terminal, before)


CRASHING = """
import sys
from tui.explorer import Explorer
from tui.__main__ import main
def crash(self):
    secret = "harbour"
    raise RuntimeError("made to fail")
Explorer.action_first = crash
sys.argv[0] = "dateline"
main()
"""


def test_a_crash_restores_the_terminal_and_says_where_the_reason_is(
    env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal([sys.executable, "-c", CRASHING, str(article)], env) as terminal:
        before = termios.tcgetattr(terminal.fd)
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("g")
        assert terminal.wait() == 1
        is_restored(terminal, before)
        said = terminal.text(since=terminal.written.rindex(b"\x1b[?1049l"))
    assert said.split() == [
        "dateline:",
        "RuntimeError;",
        "the",
        "reason",
        "is",
        "in",
        "~/.local/state/dateline/dateline.log",
    ]
    log = (Path(env["HOME"]) / ".local" / "state" / "dateline" / "dateline.log").read_text()
    assert "made to fail" in log
    assert "secret =" not in log.replace('secret = "harbour"', "")


FULL = "no log, as ~/.local/state/dateline/dateline.log cannot be written"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_crash_with_a_full_disk_restores_the_terminal_and_says_that_there_is_no_log(
    env: dict[str, str], article: Path
) -> None:
    log = Path(env["HOME"]) / ".local" / "state" / "dateline" / "dateline.log"
    log.symlink_to("/dev/full")
    with PseudoTerminal([sys.executable, "-c", CRASHING, str(article)], env) as terminal:
        before = termios.tcgetattr(terminal.fd)
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("g")
        assert terminal.wait() == 1
        is_restored(terminal, before)
        said = terminal.text(since=terminal.written.rindex(b"\x1b[?1049l"))
    assert " ".join(said.split()) == f"dateline: RuntimeError; the reason is in {FULL}"


def test_a_state_directory_that_cannot_be_made_costs_only_the_log(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    state = Path(env["HOME"]) / ".local"
    shutil.rmtree(state)
    state.write_text("a file where a directory should be")
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
        said = terminal.text(since=terminal.written.rindex(b"\x1b[?1049l"))
    assert FULL in " ".join(said.split())


@pytest.mark.model
def test_a_reading_process_that_is_killed_is_told_of_and_r_reads_again(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    article.write_text(article.read_text(encoding="utf-8") * 300, encoding="utf-8")
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.until(b" %", deadline=60.0)
        (reader,) = children(terminal.pid)
        os.kill(reader, signal.SIGKILL)
        terminal.until(b"The system ended the reading", deadline=30.0)
        since = len(terminal.written)
        terminal.send("r")
        terminal.until(b" %", since=since, deadline=60.0)
        terminal.send("q")
        assert terminal.wait() == 0


def children(pid: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(line) for line in listed.stdout.split()]


def assert_gone(pids: list[int]) -> None:
    deadline = time.monotonic() + 10
    for pid in pids:
        while is_alive(pid):
            assert time.monotonic() < deadline, f"process {pid} is still there"
            time.sleep(0.05)


def is_alive(pid: int) -> bool:
    """A process that has ended and that nobody has waited for yet is not alive."""
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout.strip()[:1] not in ("", "Z")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_the_reading_process_does_not_outlive_the_explorer(
    dateline: str, env: dict[str, str], article: Path, number: signal.Signals
) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        begun = children(terminal.pid)
        assert begun
        terminal.signal(number)
        terminal.wait()
        assert_gone(begun)


def test_a_hang_up_ends_everything(dateline: str, env: dict[str, str], article: Path) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        begun = children(terminal.pid)
        assert begun
        terminal.hang_up()
        terminal.wait()
        assert_gone(begun)


def test_an_idle_explorer_writes_nothing(dateline: str, env: dict[str, str], article: Path) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.until(READ, deadline=60.0)
        terminal.settle(quiet=1.0)
        before = len(terminal.written)
        end = time.monotonic() + 3.0
        while time.monotonic() < end:
            terminal.read(0.1)
        assert bytes(terminal.written[before:]) == b""
        terminal.send("q")
        terminal.wait()


@pytest.mark.model
def test_a_copy_goes_out_as_one_osc_52_with_the_text(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.until(READ, deadline=60.0)
        terminal.settle(quiet=1.0)
        for key in ("2", "g", "y"):
            terminal.send(key)
            terminal.settle()
        (copied,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(terminal.written))
        text = b64decode(copied).decode()
        assert "The harbour board will meet on Tuesday, chairwoman Mara Lindholm said." in text
        assert "harbour" in text
        assert "Sent" in terminal.text()
        terminal.send("q")
        terminal.wait()
    kept = Path(env["HOME"]) / ".local" / "state" / "dateline" / "clipboard.txt"
    assert kept.read_text(encoding="utf-8") == text
    assert kept.stat().st_mode & 0o777 == 0o600


def test_without_the_mouse_the_terminal_keeps_it(dateline: str, env: dict[str, str], article: Path) -> None:
    with PseudoTerminal([dateline, "--no-mouse", str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("q")
        terminal.wait()
        assert not re.search(rb"\x1b\[\?100[0-3]h", bytes(terminal.written))


def test_no_color_means_no_colour(dateline: str, env: dict[str, str], article: Path) -> None:
    with PseudoTerminal([dateline, str(article)], env | {"NO_COLOR": "1"}) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("j")
        terminal.settle()
        terminal.send("q")
        terminal.wait()
        styles = b";".join(re.findall(rb"\x1b\[([0-9;]*)m", bytes(terminal.written)))
    assert set(styles.split(b";")) <= {
        b"",
        b"0",
        b"1",
        b"2",
        b"3",
        b"4",
        b"7",
        b"9",
        b"22",
        b"23",
        b"24",
        b"27",
        b"39",
        b"49",
    }


def test_a_size_that_the_environment_claims_is_not_believed(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal(
        [dateline, str(article)], env | {"COLUMNS": "200", "LINES": "90"}, columns=60, rows=15
    ) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        rows = [int(row) for row in re.findall(rb"\x1b\[(\d+);\d+H", bytes(terminal.written))]
        assert max(rows) <= 15
        terminal.send("q")
        terminal.wait()


def test_over_ssh_the_screen_keeps_to_256_colours(dateline: str, env: dict[str, str], article: Path) -> None:
    remote = {name: value for name, value in env.items() if name != "COLORTERM"} | {"SSH_TTY": "/dev/pts/1"}
    with PseudoTerminal([dateline, str(article)], remote) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("q")
        terminal.wait()
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;2;", bytes(terminal.written))
