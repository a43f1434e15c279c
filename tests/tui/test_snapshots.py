"""The whole screen as a picture, at a small, a usual and a large size. After a change that is meant: --snapshot-update."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.stories import invented_story
from tests.tui.fakes import FakeClipboard, FakeReading
from tui.app import DatelineApp
from tui.reading.documents import Document


def explorer(theme: str = "dark") -> DatelineApp:
    story = invented_story()
    document = Document(story.article, "norrvik-ferries.txt")
    return DatelineApp([document], FakeReading([story]), FakeClipboard(), theme=theme)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_actor_is_selected(snap_compare: Any, size: tuple[int, int]) -> None:
    assert snap_compare(explorer(), terminal_size=size, press=["1", "down", "n"])


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys",
    [["4", "down"], ["5", "down"], ["6", "down", "down"], ["t", "g", "right", "right"]],
    ids=["said", "matrix", "lead", "scale"],
)
def test_a_view(snap_compare: Any, size: tuple[int, int], keys: list[str]) -> None:
    assert snap_compare(explorer(), terminal_size=size, press=keys)


def test_a_form_is_chosen_in_high_contrast(snap_compare: Any) -> None:
    async def choose(pilot: Pilot[None]) -> None:
        await pilot.press("1", "down", "Y", "j", "j")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(explorer("contrast"), terminal_size=(80, 24), run_before=choose)


def test_an_event_and_its_reasons(snap_compare: Any) -> None:
    assert snap_compare(explorer("light"), terminal_size=(80, 24), press=["3", "end", "up", "up", "up", "w"])


def test_a_find_in_the_terminals_own_colours(snap_compare: Any) -> None:
    assert snap_compare(explorer("ansi"), terminal_size=(120, 40), press=["2", "/", *"ferr"])
