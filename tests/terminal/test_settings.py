"""Settings as a user has them: a file in the XDG place, and the installed program."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.terminal.pseudo import PseudoTerminal

pytestmark = pytest.mark.terminal


def settle(home: Path, text: str) -> Path:
    path = home / ".config" / "dateline" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_default_that_is_printed_can_be_the_file(dateline: str, env: dict[str, str], home: Path) -> None:
    first = subprocess.run([dateline, "settings"], env=env, capture_output=True, text=True, check=True)
    assert "# Settings of Dateline: ~/.config/dateline/settings.toml\n# There is none yet." in first.stdout
    settle(home, first.stdout)
    then = subprocess.run([dateline, "settings"], env=env, capture_output=True, text=True, check=True)
    assert "# It is there, and it is right." in then.stdout


def test_a_file_that_is_wrong_opens_nothing(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    settle(home, 'theme = "dark"\n[keys]\ncoppy = "c"\n')
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        assert terminal.wait() == 2
        assert bytes(terminal.written) == (
            b"dateline: ~/.config/dateline/settings.toml, line 3: keys.coppy is no action; did you mean copy?\r\n"
        )


def test_a_theme_that_cannot_be_told_apart_opens_nothing(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    settle(home, 'theme = "mine"\n[themes.mine]\nlit = "not bold"\n')
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        assert terminal.wait() == 2
        assert b"line 3: themes.mine.lit is like plain text without colours" in terminal.written
        assert b"\x1b[?1049h" not in terminal.written


def test_a_theme_that_is_not_there_is_said_to_be_missing(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal([dateline, "--theme", "pink", str(article)], env) as terminal:
        assert terminal.wait() == 2
        assert b'no theme is called "pink"; there are dark, light, contrast, ansi.' in terminal.written


@pytest.mark.parametrize(("arguments", "mouse"), [((), False), (("--mouse",), True)])
def test_the_command_line_goes_before_the_file(
    dateline: str, env: dict[str, str], home: Path, article: Path, arguments: tuple[str, ...], mouse: bool
) -> None:
    settle(home, 'mouse = false\ntheme = "contrast"\n[keys]\nleave = "x"\n')
    with PseudoTerminal([dateline, *arguments, str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("x")
        assert terminal.wait() == 0
        written = bytes(terminal.written)
    assert bool(re.search(rb"\x1b\[\?100[0-3]h", written)) is mouse
    assert b"48;5;16" in written, "the ground of the theme of high contrast"


def test_a_key_that_was_taken_is_told_of(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    settle(home, '[keys]\ncopy = "n"\n')
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"next_lit has no key")
        terminal.send("q")
        assert terminal.wait() == 0


def test_the_first_keys_are_told_once(dateline: str, env: dict[str, str], home: Path, article: Path) -> None:
    (home / ".local" / "state" / "dateline" / "greeted").unlink()
    for first in (True, False):
        with PseudoTerminal([dateline, str(article)], env) as terminal:
            terminal.until(b"harbour")
            terminal.settle()
            assert ("To begin with:" in terminal.text()) is first
            terminal.send("j")
            terminal.settle()
            terminal.send("q")
            assert terminal.wait() == 0
