"""What the environment says about a terminal."""

from __future__ import annotations

import pytest

from tui.terminal import Terminal, choose_theme, describe, settle_no_color, textual_environment


@pytest.mark.parametrize(
    ("env", "colours"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "alacritty"}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "xterm-direct"}, "truecolor"),
        ({"TERM": "screen", "TMUX": "/tmp/t,1,0"}, "256"),
        ({"TERM": "screen", "TMUX": "/tmp/t,1,0", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
        ({"TERM": "dumb"}, "none"),
        ({}, "16"),
    ],
)
def test_colours(env: dict[str, str], colours: str) -> None:
    assert describe(env).colours == colours


@pytest.mark.parametrize(
    ("env", "multiplexer", "behind"),
    [
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"}, "tmux", None),
        ({"TERM": "screen.xterm-256color", "STY": "1.pts"}, "screen", None),
        ({"TERM": "xterm-256color", "ZELLIJ": "0"}, "zellij", None),
        ({"TERM": "tmux-256color", "SSH_TTY": "/dev/pts/1"}, None, "tmux"),
        ({"TERM": "screen-256color", "SSH_TTY": "/dev/pts/1"}, None, "screen"),
        ({"TERM": "xterm-256color", "TMUX": ""}, None, None),
    ],
)
def test_multiplexers(env: dict[str, str], multiplexer: str | None, behind: str | None) -> None:
    terminal = describe(env)
    assert (terminal.multiplexer, terminal.behind) == (multiplexer, behind)


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
def test_any_of_the_variables_of_ssh_means_a_remote_machine(name: str) -> None:
    assert describe({name: "x"}).remote
    assert not describe({name: ""}).remote


@pytest.mark.parametrize(
    ("env", "unicode"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "C.utf8"}, True),
        ({"LANG": "de_DE.UTF-8@euro"}, True),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "en_US.UTF-8"}, True),
        ({}, False),
    ],
)
def test_the_locale_decides_about_unicode_as_the_c_library_does(env: dict[str, str], unicode: bool) -> None:
    assert describe(env).unicode is unicode


@pytest.mark.parametrize(
    ("value", "background"),
    [
        ("15;0", "dark"),
        ("0;15", "light"),
        ("0;default;7", "light"),
        ("15;8", "dark"),
        ("15;default", None),
        ("", None),
    ],
)
def test_the_background_that_some_terminals_tell(value: str, background: str | None) -> None:
    assert describe({"COLORFGBG": value}).background == background


@pytest.mark.parametrize(
    ("terminal", "asked", "theme"),
    [
        (Terminal(colours="truecolor"), None, "dark"),
        (Terminal(colours="256", background="light"), None, "light"),
        (Terminal(colours="16", background="light"), None, "ansi"),
        (Terminal(colours="none"), None, "ansi"),
        (Terminal(colours="none"), "dark", "dark"),
        (Terminal(colours="256"), "light", "light"),
    ],
)
def test_the_theme_is_the_one_asked_for_or_one_that_can_be_shown(
    terminal: Terminal, asked: str | None, theme: str
) -> None:
    assert choose_theme(terminal, asked) == theme  # type: ignore[arg-type]


def test_textual_is_told_the_depth_and_to_keep_still() -> None:
    assert textual_environment(Terminal(colours="256"), "dark", {}) == {
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_SMOOTH_SCROLL": "0",
        "TEXTUAL_COLOR_SYSTEM": "256",
    }


def test_an_ansi_theme_is_there_before_the_app_is() -> None:
    terminal = Terminal(colours="none", background="light")
    assert textual_environment(terminal, "ansi", {})["TEXTUAL_THEME"] == "ansi-light"


def test_what_the_reader_has_set_for_textual_stays() -> None:
    told = textual_environment(Terminal(colours="256"), "dark", {"TEXTUAL_COLOR_SYSTEM": "truecolor"})
    assert "TEXTUAL_COLOR_SYSTEM" not in told


@pytest.mark.parametrize(
    ("env", "asked", "left"),
    [
        ({"NO_COLOR": "1"}, None, {"NO_COLOR": "1"}),
        ({"NO_COLOR": "1"}, "ansi", {"NO_COLOR": "1"}),
        ({"NO_COLOR": "1"}, "dark", {}),
        ({"NO_COLOR": ""}, None, {}),
    ],
)
def test_no_color_counts_unless_it_is_empty_or_overruled(
    env: dict[str, str], asked: str | None, left: dict[str, str]
) -> None:
    settle_no_color(env, asked)  # type: ignore[arg-type]
    assert env == left
