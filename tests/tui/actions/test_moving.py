"""Moving in a pane and from pane to pane."""

from __future__ import annotations

import pytest

from extract.links import Selection
from tests.tui.actions import LINDHOLM, ON_ALL_SIZES, Size
from tests.tui.fakes import opened

pytestmark = ON_ALL_SIZES


async def test_down(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down")
        assert dateline.explorer.selection == LINDHOLM
        await dateline.press("j")
        assert dateline.explorer.selection == Selection(actors=("a2",))
        await dateline.press("2", "j")
        assert dateline.explorer.selection.sentence is not None
        await dateline.press("3", "j")
        assert dateline.explorer.selection.event is not None


async def test_up(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "down", "up")
        assert dateline.explorer.selection == LINDHOLM
        await dateline.press("k")
        assert dateline.explorer.selection == LINDHOLM


@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_page_down(size: Size, pane: str) -> None:
    async with opened(size) as dateline:
        await dateline.press(pane, "down")
        before = dateline.explorer.selection
        await dateline.press("pagedown")
        assert dateline.explorer.selection != before


@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_page_up(size: Size, pane: str) -> None:
    async with opened(size) as dateline:
        await dateline.press(pane, "G")
        last = dateline.explorer.selection
        await dateline.press("pageup", "pageup")
        assert dateline.explorer.selection != last


async def test_half_down(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("3", "g", "ctrl+d")
        half = dateline.explorer.timeline_pane.cursor
        await dateline.press("g", "pagedown")
        assert 0 < half < dateline.explorer.timeline_pane.cursor


async def test_half_up(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("3", "G")
        last = dateline.explorer.timeline_pane.cursor
        await dateline.press("ctrl+u")
        assert dateline.explorer.timeline_pane.cursor < last


@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_first(size: Size, pane: str) -> None:
    async with opened(size) as dateline:
        await dateline.press(pane, "down", "down", "down", "g")
        assert dateline.explorer.pane.cursor == 0  # type: ignore[attr-defined]
        await dateline.press("down", "home")
        assert dateline.explorer.pane.cursor == 0  # type: ignore[attr-defined]


async def test_last(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("2", "G")
        assert dateline.explorer.selection == Selection(sentence=10)
        await dateline.press("1", "end")
        assert dateline.explorer.selection == Selection(actors=("a6",))


async def test_next_pane(size: Size) -> None:
    async with opened(size) as dateline:
        seen = []
        for _ in range(3):
            await dateline.press("tab")
            seen.append(dateline.explorer.wanted.focus)
        assert seen == ["timeline", "actors", "article"]


async def test_previous_pane(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("shift+tab")
        assert dateline.explorer.pane.id == "actors"


async def test_actors(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1")
        assert dateline.explorer.focused is dateline.explorer.actors_pane
        assert "Mara Lindholm" in dateline.text


async def test_article(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "2")
        assert dateline.explorer.focused is dateline.explorer.article_pane


async def test_timeline(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("3")
        assert dateline.explorer.focused is dateline.explorer.timeline_pane
        assert "Lindholm founds the" in dateline.text


async def test_statements(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("4")
        assert dateline.explorer.pane.id == "statements"
        assert "“We are not to blame”" in dateline.text
        await dateline.press("down")
        assert dateline.explorer.selection == Selection(quote=0)
        assert "Mara Lindholm · word for word" in dateline.detail


async def test_matrix(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("5")
        assert dateline.explorer.pane.id == "matrix"
        assert "Norrvik Ferries ┐" in dateline.text
        await dateline.press("down")
        assert dateline.explorer.selection.events


async def test_lead(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("6")
        assert dateline.explorer.pane.id == "lead"
        assert "what   ◌ Norrvik Ferries closes its Kestrel Bay route" in dateline.text
        await dateline.press("down", "down")
        assert dateline.explorer.selection == Selection(events=("e1",))
        await dateline.press("6")
        assert dateline.explorer.pane.id == "article"
        assert "6 Lead" not in dateline.text


async def test_scale(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("t")
        assert dateline.explorer.pane.id == "scale"
        assert "█" in dateline.text
        assert "published" in dateline.text
        await dateline.press("down")
        assert dateline.explorer.selection.events
        await dateline.press("t")
        assert dateline.explorer.pane.id == "article"
        assert "█" not in dateline.text


async def test_left(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("h")
        assert dateline.explorer.pane.id == "actors"
        await dateline.press("left")
        assert dateline.explorer.pane.id == "actors"


async def test_right(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("l")
        assert dateline.explorer.pane.id == "timeline"
        await dateline.press("right", "left")
        assert dateline.explorer.pane.id == "article"
