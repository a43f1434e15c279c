"""The try of the ways of copying: each is sent a text of its own, and no more is claimed than is known."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.clipboard.trial import Try, try_out
from tui.clipboard.ways import Keep, Load, Send, Step, Tool, sequence
from tui.doctor import told


async def tried(tmp_path: Path, *steps: Step, terminal: list[str] | None = None) -> list[Try]:
    write = None if terminal is None else terminal.append
    return list(await try_out(steps, "4f21", write=write, keep=tmp_path / "clipboard.txt"))


def tool(directory: Path, name: str, script: str) -> None:
    path = directory / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = tmp_path / "tools"
    directory.mkdir()
    monkeypatch.setenv("PATH", f"{directory}:{os.environ['PATH']}")
    return directory


async def test_the_file_is_read_back(tmp_path: Path) -> None:
    (kept,) = await tried(tmp_path, Keep())
    assert (kept.arrived, kept.came) == (True, f"{tmp_path / 'clipboard.txt'}, read back")


async def test_of_a_sequence_nothing_is_claimed(tmp_path: Path) -> None:
    terminal: list[str] = []
    (sent,) = await tried(tmp_path, Send("osc52", ""), terminal=terminal)
    assert terminal == [sequence("osc52", "Dateline clipboard test 4f21, by OSC 52")]
    assert sent.arrived is None
    assert "only a paste shows" in sent.came


async def test_without_a_terminal_nothing_is_sent(tmp_path: Path) -> None:
    (sent,) = await tried(tmp_path, Send("osc52", ""))
    assert (sent.arrived, sent.came) == (False, "not sent: there is no terminal here")


async def test_a_tool_is_asked_for_what_it_was_given(tmp_path: Path, tools: Path) -> None:
    tool(tools, "xsel", f'case "$2" in --input) cat > {tmp_path}/held ;; *) cat {tmp_path}/held ;; esac')
    (given,) = await tried(tmp_path, Tool(("xsel", "--clipboard", "--input")))
    assert (given.arrived, given.came) == (True, "read back")


async def test_a_tool_that_took_the_text_and_lost_it_is_found_out(tmp_path: Path, tools: Path) -> None:
    tool(tools, "xclip", "cat > /dev/null")
    (given,) = await tried(tmp_path, Tool(("xclip", "-selection", "clipboard", "-in")))
    assert given.arrived is False


async def test_a_tool_that_fails_is_said_to_fail(tmp_path: Path, tools: Path) -> None:
    tool(tools, "wl-copy", "exit 1")
    (given,) = await tried(tmp_path, Tool(("wl-copy",)))
    assert (given.arrived, given.came) == (False, "failed")


@pytest.mark.parametrize(
    ("forwarded", "nested", "said"),
    [
        (True, False, "sent on to the terminal, and a terminal does not answer"),
        (True, True, "sent on to the tmux or screen around it"),
        (False, False, "tmux sends it no further"),
        (None, False, "no terminal is attached to tmux"),
    ],
)
async def test_of_tmux_it_is_said_how_far_it_goes(
    tmp_path: Path, tools: Path, forwarded: bool | None, nested: bool, said: str
) -> None:
    tool(tools, "tmux", f'case "$1" in load-buffer) cat > {tmp_path}/held ;; *) cat {tmp_path}/held ;; esac')
    (given,) = await tried(tmp_path, Load(("tmux", "load-buffer", "-w", "-"), forwarded, nested))
    assert given.arrived is True
    assert given.came.startswith("in tmux's buffer, read back; ")
    assert said in given.came


def test_who_tries_is_told_what_to_look_for() -> None:
    tries = [
        Try("file", "a", "kept", True),
        Try("OSC 52", "b", "sent", None),
        Try("xclip", "c", "failed", False),
    ]
    said = told(tries)
    assert "Now paste in another program." in said
    assert "\n  b\n" in said
    assert "\n  c\n" not in said
    assert "No clipboard can be reached" in told(tries[:1])
    assert "into the file alone" in told(tries[:1], file_only=True)
