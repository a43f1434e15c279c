"""Selecting, narrowing, and going back."""

from __future__ import annotations

import re

from extract.links import Selection
from tests.tui.actions import LINDHOLM, ON_ALL_SIZES, ROWS, Size
from tests.tui.fakes import opened

pytestmark = ON_ALL_SIZES


async def test_narrow(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("}")
        assert "Select some of the events" in dateline.text
        await dateline.press("3", "down", "t", "right", "}")
        chosen = dateline.explorer.selection.events
        assert dateline.explorer.timeline_pane.ids == chosen
        assert 0 < len(chosen) < len(ROWS)
        assert "only " in dateline.text


async def test_widen(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("{")
        assert "Everything is shown" in dateline.text
        await dateline.press("t", "right", "space", "right", "right", "}")
        wide = dateline.explorer.timeline_pane.ids
        await dateline.press("right", "}")
        assert len(dateline.explorer.timeline_pane.ids) < len(wide)
        await dateline.press("{")
        assert dateline.explorer.timeline_pane.ids == wide
        await dateline.press("{")
        assert len(dateline.explorer.timeline_pane.ids) == len(ROWS)


async def test_go(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "enter")
        assert dateline.explorer.pane.id == "article"
        assert dateline.explorer.article_pane.cursor == 1
        assert dateline.explorer.selection == LINDHOLM
        await dateline.press("enter")
        assert dateline.explorer.pane.id == "timeline"
        assert dateline.explorer.selection == Selection(events=("e1",))
        await dateline.press("enter")
        assert dateline.explorer.pane.id == "article"
        assert dateline.explorer.article_pane.cursor == 1


async def test_hold(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "G", "up", "space", "up")
        assert dateline.explorer.selection == Selection(actors=("a4", "a3"))
        assert re.search("Harbour Worker.* and Norrvik Fe.* · 1 sentence · 1 event", dateline.detail)
        assert "◆" in dateline.text
        await dateline.press("down", "space", "up")
        assert dateline.explorer.selection == Selection(actors=("a3",))


async def test_join(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "&")
        assert "Hold an actor" in dateline.text
        await dateline.press("G", "up", "space", "up", "&")
        assert dateline.explorer.selection == Selection(actors=("a4", "a3"), joining="any")
        assert " or " in dateline.detail
        await dateline.press("up")
        assert dateline.explorer.selection.joining == "any"
        await dateline.press("&")
        assert dateline.explorer.selection.joining == "all"


async def test_next_lit(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("n")
        assert "Nothing is lit" in dateline.text
        await dateline.press("1", "down", "n")
        assert "1/4 lit" in dateline.text
        await dateline.press("n", "n")
        assert "3/4 lit" in dateline.text
        await dateline.press("n", "n")
        assert "1/4 lit" in dateline.text
        assert dateline.explorer.selection == LINDHOLM


async def test_previous_lit(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "n", "N")
        assert "4/4 lit" in dateline.text
        await dateline.press("N")
        assert "3/4 lit" in dateline.text


async def test_only(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("f")
        assert dateline.explorer.scope is None
        await dateline.press("1", "down", "f")
        assert dateline.explorer.scope == LINDHOLM
        assert "struck a pier" not in dateline.text
        assert "only Mara" in dateline.text
        theirs = tuple(row for row in ROWS if row in dateline.explorer.known.links.events_of_actor["a1"])
        assert dateline.explorer.timeline_pane.ids == theirs
        await dateline.press("3", "down", "down")
        assert dateline.explorer.selection == Selection(events=("e1",))
        await dateline.press("f")
        assert dateline.explorer.scope is None
        assert len(dateline.explorer.timeline_pane.ids) == len(ROWS)


async def test_back(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "down", "3", "down", "[", "[")
        assert dateline.explorer.selection == LINDHOLM
        await dateline.press("[")
        assert dateline.explorer.selection == LINDHOLM
        assert "Nothing was selected before" in dateline.text


async def test_forward(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "down", "[", "]")
        assert dateline.explorer.selection == Selection(actors=("a2",))
        await dateline.press("]")
        assert "Nothing was selected after" in dateline.text


async def test_escape(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "f", "w", "2", "/", "i", "n", "enter")
        explorer = dateline.explorer
        await dateline.press("escape")
        assert (explorer.finding, explorer.why_open) == (None, True)
        await dateline.press("escape")
        assert (explorer.why_open, explorer.scope) == (False, LINDHOLM)
        await dateline.press("escape")
        assert (explorer.scope, explorer.selection) == (None, LINDHOLM)
        await dateline.press("escape")
        assert not explorer.selection
        await dateline.press("[")
        assert explorer.selection == LINDHOLM
