"""Keys act in the order in which they were pressed, however fast."""

from __future__ import annotations

from tests.tui.fakes import opened


async def test_a_copy_right_after_a_move_copies_what_the_move_came_to() -> None:
    async with opened((120, 40)) as dateline:
        await dateline.press("1")
        dateline.explorer.action_down()
        dateline.explorer.action_copy()
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert dateline.clipboard.copied[-1].startswith("Mara Lindholm")
