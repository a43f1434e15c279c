"""Turning from article to article, and the program as a whole."""

from __future__ import annotations

import pytest
from textual._compositor import LayoutUpdate

from extract.links import Selection
from tests.stories import invented_story
from tests.tui.actions import ON_ALL_SIZES, ROWS, Size
from tests.tui.fakes import FakeReading, opened
from tui.painting.palettes import PALETTES

pytestmark = ON_ALL_SIZES


async def test_articles(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other", title="A second title"))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press("o")
        assert "✓ norrvik-ferries.txt" in dateline.text
        assert "A second title" in dateline.text
        await dateline.press("down", "enter")
        assert "2/2" in dateline.said("header")
        await dateline.press("o", "o")
        assert "✓ norrvik-ferries.txt" not in dateline.text


async def test_next_article(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other", title=None))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press("1", "down", ">")
        assert "2/2" in dateline.text
        assert "other.txt" in dateline.text
        assert not dateline.explorer.selection
        await dateline.press(">")
        assert "no other article" in dateline.text


async def test_previous_article(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other"))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press(">", "<")
        assert "1/2" in dateline.text
        assert dateline.reading.started == ["norrvik-ferries", "other"]


async def test_read_again(size: Size) -> None:
    story = invented_story()
    reading = FakeReading([story], held=True)
    async with opened(size, reading=reading) as dateline:
        await dateline.press("escape")
        assert "Stopped reading" in dateline.text
        reading.release(12)
        await dateline.press("r")
        await dateline.pilot.pause()
        assert reading.started == ["norrvik-ferries"] * 2
        assert len(dateline.explorer.known.entries) == len(ROWS)
        await dateline.press("r")
        assert "has been read" in dateline.text


async def test_redraw(size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(size) as dateline:
        updates: list[object] = []
        monkeypatch.setattr(dateline.app, "_display", lambda screen, update: updates.append(update))
        await dateline.press("1", "down")
        assert LayoutUpdate not in map(type, updates)
        await dateline.press("ctrl+l")
        assert type(updates[-1]) is LayoutUpdate


async def test_leave(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("q")
        assert dateline.app._exit


async def test_interrupt(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("ctrl+c")
        assert "Press Ctrl+C again" in dateline.text
        assert not dateline.app._exit
        await dateline.press("ctrl+c")
        assert dateline.app._exit
        assert dateline.app.return_code == 130


async def test_suspend(size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(size) as dateline:
        suspended: list[bool] = []
        monkeypatch.setattr(dateline.app, "action_suspend_process", lambda: suspended.append(True))
        await dateline.press("ctrl+z")
        assert suspended == [True]


async def test_theme(size: Size) -> None:
    kept: list[str] = []
    async with opened(size, keep_theme=kept.append) as dateline:
        await dateline.press("1", "down", "T")
        await dateline.press("down")
        assert dateline.app.theme == "light"
        assert dateline.explorer.actors_pane.palette is PALETTES["light"]
        await dateline.press("escape")
        assert (dateline.app.theme, kept) == ("dark", [])
        await dateline.press("T", "down", "down", "enter")
        await dateline.pilot.pause()
        assert (dateline.app.theme, kept) == ("contrast", ["contrast"])
        assert "Colours: contrast, from now on." in dateline.text
        assert dateline.explorer.selection == Selection(actors=("a1",))
