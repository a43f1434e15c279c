"""Any size, one after another, whatever is open: a working screen, and nothing of what was selected is lost."""

from __future__ import annotations

from random import Random

import pytest
from rich.cells import cell_len

from tests.tui.fakes import Opened, opened
from tui.actions import ACTIONS

SMALLEST, LARGEST = (20, 5), (300, 100)
LEADS_AWAY = {"leave", "interrupt"}
SELECTING = (("1", "down", "space", "down"), ("2", "down", "down"), ("3", "G"), ("3", "down", "f", "w"))


async def resize(dateline: Opened, size: tuple[int, int]) -> None:
    await dateline.pilot.resize_terminal(*size)
    await dateline.pilot.pause()
    rows = dateline.rows
    assert len(rows) == size[1]
    assert {cell_len(row) for row in rows} == {size[0]}


def sizes(random: Random, count: int) -> list[tuple[int, int]]:
    """Some of each kind: at the edges, and anywhere between."""
    near = [SMALLEST, LARGEST, (20, 100), (300, 5), (79, 24), (80, 24), (119, 30), (120, 29)]
    anywhere = [(random.randint(20, 300), random.randint(5, 100)) for _ in range(count)]
    found = [*near, *anywhere]
    random.shuffle(found)
    return found


@pytest.mark.parametrize("keys", SELECTING, ids=" ".join)
async def test_resizing_keeps_what_is_selected(keys: tuple[str, ...]) -> None:
    async with opened((120, 40)) as dateline:
        await dateline.press(*keys)
        explorer = dateline.explorer
        selected = explorer.selection, explorer.held, explorer.scope
        assert explorer.selection
        for size in sizes(Random(repr(keys)), 12):
            await resize(dateline, size)
            assert (explorer.selection, explorer.held, explorer.scope) == selected
        await resize(dateline, (120, 40))
        assert dateline.detail


@pytest.mark.parametrize("action", [each.id for each in ACTIONS if each.id not in LEADS_AWAY])
async def test_whatever_an_action_opens_can_be_resized(action: str) -> None:
    random = Random(action)
    async with opened((100, 30)) as dateline:
        await dateline.press("3", "down")
        await dateline.explorer.run_action(action)
        await dateline.pilot.pause()
        for size in random.sample(sizes(random, 4), 5):
            await resize(dateline, size)
