"""The palette and the lists of choices under keys that come before they are laid out."""

from __future__ import annotations

import pytest
from textual.command import CommandList
from textual.widgets import OptionList

from tests.tui.fakes import opened


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_page_of_a_palette_that_is_not_laid_out_is_none(key: str) -> None:
    async with opened((80, 24)) as dateline:
        dateline.app.action_command_palette()
        await dateline.pilot.pause()
        dateline.app.screen.query_one(CommandList).styles.height = 0
        await dateline.pilot.pause()
        await dateline.press(key, "escape")
        assert dateline.app.screen is dateline.explorer


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_page_of_choices_that_are_not_laid_out_is_none(key: str) -> None:
    async with opened((80, 24)) as dateline:
        await dateline.press("1", "down", "c")
        dateline.app.screen.query_one(OptionList).styles.height = 0
        await dateline.pilot.pause()
        await dateline.press(key, "escape")
        assert dateline.app.screen is dateline.explorer
