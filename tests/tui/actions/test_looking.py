"""Finding, the reasons, help and the palette."""

from __future__ import annotations

from textual.command import CommandPalette

from extract.links import Selection
from tests.tui.actions import ON_ALL_SIZES, Size
from tests.tui.fakes import opened
from tui.actions import ACTIONS
from tui.dialogs.help import HelpScreen

pytestmark = ON_ALL_SIZES


async def test_find(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("2", "/", *"norrvik")
        assert "/norrvik 1/3" in dateline.text
        await dateline.press("enter", "n")
        assert "/norrvik 2/3" in dateline.text
        await dateline.press("N", "N")
        assert "/norrvik 3/3" in dateline.text
        await dateline.press("escape")
        assert "/norrvik" not in dateline.text


async def test_why(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("3", "down", "down", "down", "w")
        assert "─ Why ─" in dateline.text
        assert "“meet”" in dateline.text or "“struck”" in dateline.text
        await dateline.press("1", "down")
        assert "“subject before”" in dateline.text
        await dateline.press("tab", "tab", "tab")
        assert dateline.explorer.pane.id == "why"
        await dateline.press("w")
        assert "─ Why ─" not in dateline.text
        assert dateline.explorer.pane.id == "timeline"


async def test_help(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "?")
        assert isinstance(dateline.app.screen, HelpScreen)
        shown = ""
        for _ in range(6):
            shown += dateline.text
            await dateline.press("pagedown")
        for action in ACTIONS:
            assert action.words[:30] in shown or not action.keys
        await dateline.press("escape")
        assert dateline.app.screen is dateline.explorer


async def test_palette(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("ctrl+p")
        assert isinstance(dateline.app.screen, CommandPalette)
        await dateline.press(*"okafor")
        await dateline.pilot.pause(0.3)
        await dateline.press("enter")
        await dateline.pilot.pause(0.3)
        assert dateline.explorer.selection == Selection(actors=("a2",)), (
            "a name goes before what speaks of it"
        )
