"""Which ways a copy takes, and what is said about it."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

import pytest

from tui.clipboard import TerminalClipboard
from tui.clipboard.delivery import Outcome, deliver
from tui.clipboard.tmux import TmuxFacts, read_facts
from tui.clipboard.ways import CAUTIOUS, LARGEST, Keep, Load, Send, Step, Tool, TooLarge, Way, plan, sequence
from tui.clipboard.wording import foreseen, route, words
from tui.terminal import Terminal

TEXT = "Takaichi „said“ 日本 🇯🇵"


def ways(steps: tuple[Step, ...]) -> list[str]:
    """The plan as short words, the file left out: it must be first in each."""
    assert steps[0] == Keep()
    names = []
    for step in steps[1:]:
        match step:
            case Load(argv=argv):
                names.append(" ".join(argv))
            case Send(way=way):
                names.append(way)
            case Tool(argv=argv):
                names.append(argv[0])
            case TooLarge():
                names.append("too large")
            case Keep():
                pytest.fail("kept twice")
    return names


DEFAULT_TMUX = TmuxFacts(version="3.3a", outside="xterm-256color", forwards=True, set_clipboard="external")
LOAD = "tmux load-buffer -w -"
ALL_TOOLS = frozenset({"wl-copy", "xclip", "xsel", "pbcopy", "clip.exe"})


@pytest.mark.parametrize(
    ("terminal", "tmux", "tools", "expected"),
    [
        pytest.param(Terminal(), None, (), ["osc52"], id="a bare terminal"),
        pytest.param(Terminal(remote=True), None, (), ["osc52"], id="over ssh"),
        pytest.param(
            Terminal(remote=True, display="x11"), None, ALL_TOOLS, ["osc52"], id="no tools over ssh"
        ),
        pytest.param(Terminal(display="wayland"), None, ALL_TOOLS, ["osc52", "wl-copy"], id="wayland"),
        pytest.param(Terminal(display="wayland"), None, {"xclip"}, ["osc52", "xclip"], id="xwayland"),
        pytest.param(Terminal(display="x11"), None, {"wl-copy", "xsel"}, ["osc52", "xsel"], id="x11"),
        pytest.param(Terminal(), None, {"xclip"}, ["osc52"], id="no display for the tool"),
        pytest.param(Terminal(), None, {"pbcopy"}, ["osc52", "pbcopy"], id="macos"),
        pytest.param(Terminal(), None, {"clip.exe"}, ["osc52", "clip.exe"], id="windows underneath"),
        pytest.param(Terminal(multiplexer="tmux"), DEFAULT_TMUX, (), [LOAD], id="tmux as it comes"),
        pytest.param(
            Terminal(multiplexer="tmux"),
            TmuxFacts(version="3.4", forwards=True, passthrough=True),
            (),
            [LOAD, "passthrough"],
            id="tmux that lets through",
        ),
        pytest.param(
            Terminal(multiplexer="tmux"),
            TmuxFacts(version="3.1c"),
            (),
            ["tmux load-buffer -"],
            id="an old tmux",
        ),
        pytest.param(
            Terminal(multiplexer="tmux"), None, (), ["osc52", "passthrough"], id="a tmux that does not answer"
        ),
        pytest.param(
            Terminal(multiplexer="tmux", display="x11"),
            DEFAULT_TMUX,
            {"xclip"},
            [LOAD, "xclip"],
            id="tmux at the desk",
        ),
        pytest.param(
            Terminal(multiplexer="tmux", display="x11"),
            TmuxFacts(version="3.3a", remote=True),
            {"xclip"},
            [LOAD],
            id="tmux begun at the desk, attached over ssh",
        ),
        pytest.param(Terminal(multiplexer="screen"), None, (), ["screen"], id="gnu screen"),
        pytest.param(Terminal(multiplexer="zellij"), None, (), ["osc52"], id="zellij"),
        pytest.param(
            Terminal(behind="screen", term="screen.xterm-256color", remote=True),
            None,
            (),
            ["screen"],
            id="gnu screen, then ssh, then us",
        ),
        pytest.param(
            Terminal(behind="screen", term="screen-256color", remote=True),
            None,
            (),
            ["osc52", "screen"],
            id="what may be tmux or gnu screen, then ssh, then us",
        ),
        pytest.param(
            Terminal(behind="tmux", remote=True),
            None,
            (),
            ["osc52", "passthrough"],
            id="tmux, then ssh, then us",
        ),
    ],
)
def test_the_plan(
    terminal: Terminal, tmux: TmuxFacts | None, tools: frozenset[str], expected: list[str]
) -> None:
    assert ways(plan(terminal, tmux, TEXT, tools=frozenset(tools))) == expected


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("auto", [LOAD, "xclip"]),
        ("osc52", ["osc52"]),
        ("tmux", [LOAD]),
        ("native", ["xclip"]),
        ("file", []),
        (("my-copy", "--in"), ["my-copy"]),
    ],
)
def test_a_way_that_is_settled_is_the_only_one(way: Way | tuple[str, ...], expected: list[str]) -> None:
    desk = Terminal(multiplexer="tmux", display="x11")
    assert ways(plan(desk, DEFAULT_TMUX, TEXT, tools=ALL_TOOLS, way=way)) == expected


def test_a_tool_that_is_asked_for_is_used_over_ssh_too() -> None:
    remote = Terminal(remote=True, display="x11")
    assert ways(plan(remote, None, TEXT, tools=ALL_TOOLS, way="native")) == ["xclip"]


@pytest.mark.parametrize(
    ("terminal", "tmux", "expected"),
    [
        (Terminal(), None, ["too large"]),
        (Terminal(multiplexer="screen"), None, ["too large"]),
        (Terminal(multiplexer="tmux"), DEFAULT_TMUX, [LOAD]),
        (Terminal(multiplexer="tmux"), TmuxFacts(version="3.4", passthrough=True), [LOAD, "too large"]),
    ],
)
def test_what_no_sequence_holds_goes_only_where_there_is_no_limit(
    terminal: Terminal, tmux: TmuxFacts | None, expected: list[str]
) -> None:
    assert ways(plan(terminal, tmux, "x" * (LARGEST + 1))) == expected


def test_the_limit_counts_bytes() -> None:
    assert ways(plan(Terminal(), None, "日" * (LARGEST // 3 + 1))) == ["too large"]
    assert ways(plan(Terminal(), None, "日" * (LARGEST // 3))) == ["osc52"]


def test_the_bare_sequence() -> None:
    match = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", sequence("osc52", TEXT))
    assert match is not None
    assert b64decode(match[1]).decode() == TEXT


def test_tmux_gets_its_envelope_with_every_escape_doubled() -> None:
    wrapped = sequence("passthrough", TEXT)
    assert wrapped.startswith("\x1bPtmux;")
    assert wrapped.endswith("\x1b\\")
    assert wrapped[7:-2].replace("\x1b\x1b", "\x1b") == sequence("osc52", TEXT)


def test_screen_gets_chunks_that_fit_its_buffer() -> None:
    chunks = re.findall(r"\x1bP(.*?)\x1b\\", sequence("screen", "x" * 10_000), re.DOTALL)
    assert max(map(len, chunks)) <= 250
    assert "".join(chunks) == sequence("osc52", "x" * 10_000)


@pytest.mark.parametrize(
    ("printed", "ssh", "facts"),
    [
        (
            "3.3a\nxterm-256color\n256,clipboard,mouse\nexternal\n0\n",
            "-SSH_CONNECTION\n",
            TmuxFacts(version="3.3a", outside="xterm-256color", forwards=True, set_clipboard="external"),
        ),
        (
            "3.4\nlinux\n\noff\n2\n",
            "SSH_CONNECTION=10.0.0.1 1 10.0.0.2 22\n",
            TmuxFacts(
                version="3.4",
                outside="linux",
                forwards=False,
                set_clipboard="off",
                passthrough=True,
                remote=True,
            ),
        ),
        ("3.3a\n\n\nexternal\n0\n", "", TmuxFacts(version="3.3a", set_clipboard="external")),
        ("", "", TmuxFacts()),
    ],
)
def test_what_tmux_prints_is_read(printed: str, ssh: str, facts: TmuxFacts) -> None:
    assert read_facts(printed, ssh) == facts


@pytest.mark.parametrize(
    ("version", "loads"),
    [("3.1c", False), ("3.2", True), ("2.9a", False), ("next-3.5", True), ("master", True)],
)
def test_which_tmux_can_send_a_buffer_on(version: str, loads: bool) -> None:
    assert TmuxFacts(version=version).loads is loads


SENT = Send("osc52", "…")
KEPT = Path("/run/user/1000/dateline/clipboard.txt")


def said(*steps: Step, text: str = TEXT, kept: bool = True) -> str:
    outcomes = [Outcome(step=Keep(), done=kept, path=KEPT)]
    return words(
        [*outcomes, *(Outcome(step=step, done=not isinstance(step, TooLarge)) for step in steps)], text
    )


def test_copied_is_said_only_of_what_reported_success() -> None:
    assert said(Tool(("wl-copy",)), SENT).startswith("Copied 21 characters (wl-copy)")
    assert said(Load(("tmux",), True)).startswith("Copied 21 characters to tmux's buffer")
    assert said(Load(("tmux",), False)).startswith("Copied 21 characters to tmux's buffer only (prefix ]")
    assert said(SENT).startswith("Sent 21 characters")
    assert "Copied" not in said(SENT)


def test_a_tmux_in_a_tmux_is_not_said_to_reach_the_terminal() -> None:
    nested = Load(("tmux",), True, nested=True)
    assert "sent them to the tmux or screen around it. Nothing arrived?" in said(nested)
    assert "to your terminal" not in said(nested)


def test_what_was_sent_comes_with_what_to_do_if_it_did_not_arrive() -> None:
    assert "Nothing arrived?" in said(SENT)
    assert "set -s set-clipboard on" in said(SENT, Send("passthrough", "…"))
    assert str(KEPT) in said(SENT)


def test_much_text_comes_with_a_warning() -> None:
    assert "cut short" in said(SENT, text="x" * (CAUTIOUS + 1))
    assert "cut short" not in said(SENT, text="x" * CAUTIOUS)


def test_too_much_text_is_in_the_file_and_nobody_claims_more() -> None:
    assert said(TooLarge()) == f"21 characters are too many to send through a terminal. They are in {KEPT}."


def test_where_nothing_worked_it_says_so() -> None:
    assert said(kept=False).startswith("Nothing was copied")
    assert said() == f"No clipboard can be reached. The 21 characters are in {KEPT}."


@pytest.mark.parametrize(
    ("terminal", "tmux", "size", "said"),
    [
        (Terminal(), None, 10, "10 characters, 10 bytes. Fits: terminals take 74,994 bytes (OSC 52)."),
        (Terminal(), None, CAUTIOUS + 1, "some cut it short. It is put into /run/"),
        (
            Terminal(),
            None,
            LARGEST + 1,
            "Does not fit: 780,000 bytes go through a terminal. It is put into /run/",
        ),
        (Terminal(multiplexer="tmux"), DEFAULT_TMUX, LARGEST + 1, "Fits: tmux takes any size."),
        (Terminal(multiplexer="tmux"), TmuxFacts(version="3.3", forwards=False), 10, "sends it no further."),
    ],
)
def test_before_it_goes_its_size_is_told_and_whether_it_fits(
    terminal: Terminal, tmux: TmuxFacts | None, size: int, said: str
) -> None:
    text = "x" * size
    assert said in foreseen(plan(terminal, tmux, text), text, KEPT)


def test_in_a_browser_it_goes_to_the_browser() -> None:
    assert "browser's clipboard" in foreseen(plan(Terminal(), None, "x"), "x", KEPT, browser=True)


def test_bytes_are_told_beside_characters() -> None:
    assert foreseen(plan(Terminal(), None, "日本"), "日本", KEPT).startswith("2 characters, 6 bytes.")


def test_the_doctor_names_the_way() -> None:
    assert route(plan(Terminal(), None, "x")) == "OSC 52"
    assert route(plan(Terminal(multiplexer="tmux"), DEFAULT_TMUX, "x")) == (
        "tmux load-buffer -w - (which sends it to the terminal)"
    )


async def test_the_file_is_private_and_replaced_at_once(tmp_path: Path) -> None:
    keep = tmp_path / "new" / "clipboard.txt"
    for text in ("one\r\ntwo", TEXT):
        (outcome,) = await deliver([Keep()], text, write=None, keep=keep)
        assert outcome.done
        assert keep.read_bytes() == text.encode()
    assert keep.stat().st_mode & 0o777 == 0o600
    assert keep.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in keep.parent.iterdir()] == ["clipboard.txt"]


async def test_a_tool_gets_the_text_and_its_failure_is_noticed(tmp_path: Path) -> None:
    got = tmp_path / "got"
    steps = [Tool(("sh", "-c", f"cat > {got}")), Tool(("false",)), Tool(("no-such-tool-at-all",))]
    outcomes = await deliver(steps, TEXT, write=None, keep=tmp_path / "kept")
    assert [outcome.done for outcome in outcomes] == [True, False, False]
    assert got.read_text(encoding="utf-8") == TEXT


async def test_a_tool_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.clipboard.delivery.TIMEOUT", 0.05)
    (outcome,) = await deliver([Tool(("sleep", "60"))], TEXT, write=None, keep=tmp_path / "kept")
    assert not outcome.done


async def test_a_file_that_cannot_be_written_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    (outcome,) = await deliver([Keep()], TEXT, write=None, keep=tmp_path / "taken" / "clipboard.txt")
    assert not outcome.done


async def test_a_copy_in_a_bare_terminal_writes_one_sequence(tmp_path: Path) -> None:
    written: list[str] = []
    clipboard = TerminalClipboard(Terminal(remote=True), tmp_path / "kept", {})
    clipboard.connect(written.append)
    assert (await clipboard.copy(TEXT)).startswith("Sent 21 characters")
    assert written == [sequence("osc52", TEXT)]


async def test_a_reader_who_wants_a_file_is_not_told_that_something_failed(tmp_path: Path) -> None:
    clipboard = TerminalClipboard(Terminal(), tmp_path / "kept", {}, way="file")
    assert await clipboard.copy(TEXT) == f"Put 21 characters into {tmp_path / 'kept'}."


async def test_a_command_of_the_readers_own_that_fails_is_named(tmp_path: Path) -> None:
    clipboard = TerminalClipboard(Terminal(), tmp_path / "kept", {}, way=("false",))
    assert (await clipboard.copy(TEXT)).startswith("false did not take it. The 21 characters are in ")


async def test_a_command_of_the_readers_own_gets_the_text(tmp_path: Path) -> None:
    got = tmp_path / "got"
    clipboard = TerminalClipboard(Terminal(remote=True), tmp_path / "kept", {}, way=("tee", str(got)))
    assert (await clipboard.copy(TEXT)).startswith("Copied 21 characters (tee)")
    assert got.read_text(encoding="utf-8") == TEXT


async def test_what_is_no_character_does_not_stop_a_copy(tmp_path: Path) -> None:
    written: list[str] = []
    clipboard = TerminalClipboard(Terminal(remote=True), tmp_path / "kept", {})
    clipboard.connect(written.append)
    assert (await clipboard.copy("caf\udce9.txt")).startswith("Sent")
    assert written == [sequence("osc52", "caf?.txt")]
