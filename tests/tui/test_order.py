"""Keys act in the order in which they were pressed, however fast."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from extract.links import Selection
from tests.tui.fakes import Opened, opened


async def typed_at_once(dateline: Opened, *keys: str) -> None:
    """All these keys, the last there before the first is obeyed: as a slow line delivers them."""
    for key in keys:
        character = key if len(key) == 1 else None
        dateline.app.post_message(events.Key(_character_to_key(key) if character else key, character))
    await at_rest(dateline)


async def at_rest(dateline: Opened) -> None:
    await dateline.pilot.pause(0.01)
    while dateline.app._waiting or not dateline.app._at_rest():
        await dateline.pilot.pause(0.01)


async def test_a_copy_right_after_a_move_copies_what_the_move_came_to() -> None:
    async with opened((120, 40)) as dateline:
        await typed_at_once(dateline, "1", "j", "y")
        assert dateline.clipboard.copied[-1].startswith("Mara Lindholm")


async def test_what_is_typed_right_after_a_slash_is_looked_for_and_not_obeyed() -> None:
    async with opened((120, 40)) as dateline:
        await typed_at_once(dateline, "1", "/", *"norq", "backspace", *"way", "enter", "n")
        assert dateline.explorer.selection == Selection(actors=("a5",))
        assert dateline.app.is_running


async def test_what_is_pasted_right_after_a_slash_is_looked_for() -> None:
    async with opened((120, 40)) as dateline:
        dateline.app.post_message(events.Key("slash", "/"))
        dateline.app.post_message(events.Paste("nor\nrvik"))
        await at_rest(dateline)
        assert dateline.explorer.article_pane.query_text == "nor rvik"


async def test_keys_after_one_that_opens_a_list_go_to_the_list() -> None:
    async with opened((120, 40)) as dateline:
        await typed_at_once(dateline, "2", "o", "q", "y")
        assert "Nothing is selected to copy" in dateline.text


async def test_the_answers_to_a_correction_can_be_typed_ahead(tmp_path: Path) -> None:
    async with opened((120, 40), corrections=tmp_path) as dateline:
        await dateline.pilot.pause(0.1)
        await typed_at_once(dateline, "1", "j", "c", "enter", *"X", "enter", "y")
        assert dateline.clipboard.copied[-1].startswith("Mara LindholmX")


@pytest.mark.parametrize("key", ["4", "5", "t", "6"])
async def test_a_view_that_opens_has_the_keys_that_follow(key: str) -> None:
    async with opened((120, 50)) as dateline:
        await typed_at_once(dateline, key, "j")
        assert dateline.explorer.pane.id != "article"
        assert dateline.explorer.selection
