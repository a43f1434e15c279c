"""The program as a whole: how it starts, what it writes, and how it ends."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import MouseScrollDown, MouseScrollUp

from extract.progress import Parsed, Piece
from extract.story import Article
from tests.stories import invented_story
from tests.tui.fakes import FakeReading, opened
from tui.stage import Stage


def test_the_explorer_never_imports_spacy_or_what_is_only_needed_later() -> None:
    code = (
        "import sys, tui.app, tui.explorer; "
        "print([name for name in ('spacy', 'numpy', 'httpx', 'tui.dialogs.help', 'tui.palette', 'tui.dialogs.prompt', 'tui.dialogs.forms', "
        "'tui.dialogs.articles', 'tui.serve', 'email.utils', 'extract.reading', 'extract.english') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_the_clipboard_gets_the_drivers_way_to_the_terminal() -> None:
    async with opened() as dateline:
        assert dateline.clipboard.connected == dateline.app._driver.write  # type: ignore[union-attr]


async def test_a_crash_goes_to_the_log_without_the_values_of_variables(tmp_path: Path) -> None:
    log = tmp_path / "state" / "dateline.log"
    with pytest.raises(ZeroDivisionError):
        await _crash(log)
    assert "ZeroDivisionError" in log.read_text()
    assert "the words of the article" not in log.read_text()


async def _crash(log: Path) -> None:
    async with opened(log=log) as dateline:
        words = ["the words of the article"]
        dateline.app.call_later(lambda: len(words) / 0)
        await dateline.pilot.pause()


async def test_the_article_is_opened_once_and_listed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("open_article", "_list_more"):
        was = getattr(Stage, name)
        monkeypatch.setattr(Stage, name, lambda stage, name=name, was=was: (done.append(name), was(stage))[1])
    async with opened():
        assert sorted(done) == ["_list_more", "open_article"]


async def test_the_wheel_scrolls_the_pane_under_it() -> None:
    async with opened((80, 12), stories=[invented_story()]) as dateline:
        pane = dateline.explorer.article_pane
        await dateline.pilot._post_mouse_events([MouseScrollDown], pane, button=0)
        await dateline.pilot.pause()
        assert pane.top > 0
        await dateline.pilot._post_mouse_events([MouseScrollUp], pane, button=0)
        await dateline.pilot.pause()
        assert pane.top == 0


async def test_one_key_is_one_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as dateline:
        await dateline.press("1", "down")
        frames = []
        display = dateline.app._display
        monkeypatch.setattr(
            dateline.app, "_display", lambda screen, it: (frames.append(it), display(screen, it))
        )
        await dateline.press("down")
        assert len([frame for frame in frames if frame is not None]) == 1


async def test_an_idle_screen_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as dateline:
        await dateline.press("1", "down", "/")
        await dateline.pilot.pause(0.2)
        written: list[str] = []
        monkeypatch.setattr(HeadlessDriver, "write", lambda self, data: written.append(data))
        frames = []
        monkeypatch.setattr(dateline.app, "_display", lambda screen, it: frames.append(it))
        await dateline.pilot.pause(1.2)
        assert (written, frames) == ([], [])


class Ceaseless(FakeReading):
    """Has something to tell at every turn of the loop."""

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        done = 0
        while True:
            done = (done + 1) % 100
            yield Parsed(done=done, total=100)
            await asyncio.sleep(0)


@pytest.mark.parametrize("leaving", ["q", "at once"])
async def test_what_is_read_while_the_panes_are_taken_away_is_no_crash(leaving: str) -> None:
    story = invented_story()
    async with opened(stories=[story], reading=Ceaseless([story])) as dateline:
        if leaving == "q":
            await dateline.pilot.press("q")
    assert dateline.app.return_code in (0, None)
