"""The whole way of a reader: the installed program in a real tmux that nobody has set up."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.terminal.conftest import SEED
from tests.terminal.tmux import AVAILABLE, Tmux

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(not AVAILABLE, reason="tmux is not installed; nothing else has its copy buffer"),
]


def command(dateline: str, *arguments: object) -> str:
    return shlex.join([dateline, *map(str, arguments)])


def is_read(screen: str) -> bool:
    """Whether the reading is done: the header counts what was found."""
    return re.search(r"\d+ actors?", screen) is not None


@pytest.mark.model
def test_from_opening_to_the_copy_in_tmux(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    with Tmux(tmp_path, command(dateline, SEED), env) as tmux:
        tmux.until(lambda screen: "Donald Trump has invited" in screen)
        # The panes fill when the reading is done.
        tmux.until(is_read, deadline=60)
        tmux.press("2", "g")
        tmux.until(lambda screen: "Sentence 1 of" in screen)
        tmux.press("y")
        tmux.until(lambda screen: "to tmux" in screen)
        copied = tmux.buffer()
        assert copied is not None
        first = SEED.read_text(encoding="utf-8").split(". ")[0]
        assert first in copied
        assert "japan-us-visit" in copied
        tmux.press("q")
        tmux.until(lambda screen: "[exit 0]" in screen)


@pytest.mark.model
def test_an_actor_lights_sentences_and_is_copied_with_them(
    dateline: str, env: dict[str, str], tmp_path: Path
) -> None:
    with Tmux(tmp_path, command(dateline, SEED), env) as tmux:
        tmux.until(is_read, deadline=60)
        tmux.press("1", "g")
        screen = tmux.until(lambda screen: "▌" in screen)
        assert "▸" in screen
        tmux.press("y")
        tmux.until(lambda screen: "to tmux" in screen)
        assert "Takaichi" in (tmux.buffer() or "")


@pytest.mark.model
def test_a_form_is_chosen_looked_at_and_copied(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    with Tmux(tmp_path, command(dateline, SEED), env) as tmux:
        tmux.until(is_read, deadline=60)
        tmux.until(lambda screen: re.search(r"\d+ events", screen))
        tmux.press("1", "g", "Y")
        tmux.until(lambda screen: "Fits: tmux takes any size" in screen)
        tmux.press("j", "j")
        tmux.until(lambda screen: "EVENTS" in screen)
        tmux.press("Enter")
        tmux.until(lambda screen: "to tmux" in screen)
        copied = tmux.buffer() or ""
        assert "\nEVENTS\n" in copied
        assert "Source: japan-us-visit" in copied


def test_what_is_typed_in_one_go_is_looked_for_and_not_obeyed(
    dateline: str, env: dict[str, str], tmp_path: Path, article: Path
) -> None:
    with Tmux(tmp_path, command(dateline, article), env) as tmux:
        tmux.until(lambda screen: "harbour board" in screen)
        tmux.press("-l", "/qty of ferries")
        tmux.until(lambda screen: "/ qty of ferries" in screen)
        tmux.press("Escape")
        tmux.until(lambda screen: "/ qty" not in screen)
        tmux.press("/", "b", "o", "a", "r", "d", "Enter", "q")
        tmux.until(lambda screen: "[exit 0]" in screen)


WHOLE = (
    " Dateline  harbour.txt",
    "─ 1 Actors ─",
    "▸▌ The harbour board",
    "─ 3 Timeline ─",
    "Sentence 1 of",
    " ? keys  q quit",
)


@pytest.mark.model
def test_the_shell_is_a_key_away_and_the_screen_is_whole_when_it_comes_back(
    dateline: str, env: dict[str, str], tmp_path: Path, article: Path
) -> None:
    with Tmux(tmp_path, "bash --norc -i", env) as tmux:
        tmux.press("-l", command(dateline, article))
        tmux.press("Enter")
        tmux.until(is_read, deadline=60)
        tmux.press("Down")
        tmux.until(lambda screen: "1/1 lit" in screen and "Sentence 1 of" in screen)
        tmux.press("C-z")
        tmux.until(lambda screen: "Stopped" in screen)
        assert tmux.mode("alternate_on") == "0"
        tmux.press("-l", "fg")
        tmux.press("Enter")
        tmux.until(lambda screen: all(words in screen for words in WHOLE))
        tmux.press("q")
        tmux.until(lambda screen: "Stopped" in screen and "harbour board" not in screen)
        assert tmux.mode("alternate_on") == "0"


def test_the_screen_of_tmux_is_given_back(
    dateline: str, env: dict[str, str], tmp_path: Path, article: Path
) -> None:
    with Tmux(tmp_path, command(dateline, article), env) as tmux:
        tmux.until(lambda screen: "The harbour board" in screen)
        assert tmux.mode("alternate_on") == "1"
        tmux.press("q")
        tmux.until(lambda screen: "[exit 0]" in screen)
        assert tmux.mode("alternate_on") == "0"
        assert tmux.mode("mouse_any_flag") == "0"
        assert tmux.mode("cursor_flag") == "1"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (200, 60)])
def test_every_size_is_a_working_screen(
    dateline: str, env: dict[str, str], tmp_path: Path, article: Path, columns: int, rows: int
) -> None:
    with Tmux(tmp_path, command(dateline, article), env, columns=columns, rows=rows) as tmux:
        tmux.until(lambda screen: "harbour board" in screen)
        tmux.press("?")
        tmux.until(lambda screen: "Keys" in screen)
        tmux.press("Escape")
        # A key right after Escape would be Alt and that key.
        tmux.until(lambda screen: "harbour board" in screen and "Esc leaves" not in screen)
        tmux.press("q")
        tmux.until(lambda screen: "[exit 0]" in screen)


@pytest.mark.model
def test_the_doctor_finds_the_way_through_tmux(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    with Tmux(tmp_path, command(dateline, "doctor"), env) as tmux:
        screen = tmux.until(lambda screen: "[exit 0]" in screen)
        assert "tmux load-buffer -w -" in screen
        assert "set-clipboard external" in screen


@pytest.mark.model
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (200, 60)])
def test_every_view_opens_and_its_selection_is_copied(
    dateline: str, env: dict[str, str], tmp_path: Path, columns: int, rows: int
) -> None:
    run = command(dateline, SEED, "--published", "2026-01-03")
    with Tmux(tmp_path, run, env, columns=columns, rows=rows) as tmux:
        tmux.until(lambda screen: "events" in screen.split("\n")[0], deadline=60)
        tmux.press("4", "g")
        tmux.until(lambda screen: "4 Who said what" in screen and "word for word" in screen)
        tmux.press("y")
        tmux.until(lambda screen: "to tmux" in screen)
        assert "word for word:\n" in (tmux.buffer() or "")
        tmux.press("5", "g")
        tmux.until(lambda screen: "Takaichi ┐" in screen and "Trump → Sanae Takaichi" in screen)
        tmux.press("6", "g")
        tmux.until(lambda screen: "━ 6 Lead" in screen and "who    Donald Trump" in screen)
        tmux.press("t", "g")
        tmux.until(lambda screen: "━ t Scale" in screen and "published" in screen)
        tmux.press("}")
        tmux.until(lambda screen: "only " in screen)
        tmux.press("{", "t", "q")
        tmux.until(lambda screen: "[exit 0]" in screen)
