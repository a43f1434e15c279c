"""A find belongs to its pane: names among actors, words among events, text in the article."""

from __future__ import annotations

import pytest

from extract.links import Selection
from tests.tui.fakes import SIZES, opened

pytestmark = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
Size = tuple[int, int]


async def test_an_actor_is_found_by_any_of_its_names(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "/", *"NORWAY")
        assert "/NORWAY 2" in dateline.text  # the state, and the minister's role
        assert not dateline.explorer.selection
        await dateline.press("enter")
        assert dateline.explorer.selection == Selection(actors=("a2",))
        await dateline.press("n")
        assert dateline.explorer.selection == Selection(actors=("a5",))
        await dateline.press("n")
        assert dateline.explorer.selection == Selection(actors=("a2",))


async def test_an_event_is_found_by_its_words(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("3", "/", *"inquiry", "enter")
        event = dateline.explorer.selection.event
        assert event is not None
        assert "inquiry" in dateline.explorer.known.entry_of[event].words


async def test_leaving_a_find_brings_the_pane_back(size: Size) -> None:
    async with opened(size) as dateline:
        pane = dateline.explorer.article_pane
        await dateline.press("2", "down", "down")
        before = (pane.cursor, pane.scroll_offset.y)
        await dateline.press("/", *"founded")
        assert pane.matched == (1, 1)
        await dateline.press("escape")
        assert (pane.cursor, pane.scroll_offset.y) == before
        assert dateline.explorer.finding is None


async def test_a_find_without_matches_says_so(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("/", *"zebra", "enter")
        assert "“zebra” is not in the article." in dateline.text
        assert dateline.explorer.finding is None


async def test_a_find_goes_over_line_ends_and_any_case(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("/", *"MINISTER,", "space", *"tomas", "enter")
        assert dateline.explorer.article_pane.matched == (1, 1)


async def test_while_a_find_lasts_n_steps_through_matches_from_any_pane(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "2", "/", *"norrvik", "enter", "1", "n")
        assert dateline.explorer.article_pane.matched == (2, 3)
        await dateline.press("escape", "n")
        assert "lit" in dateline.said("titles")


async def test_an_empty_find_is_none(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("/", "enter")
        assert dateline.explorer.finding is None
        assert dateline.explorer.focused is dateline.explorer.article_pane


async def test_brackets_and_stars_are_found_as_they_are(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("/", *"[closed]", "enter")
        assert dateline.explorer.article_pane.matched == (1, 1)


async def test_the_mouse_chooses_too(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.pilot.click("#actors", offset=(6, 1))
        await dateline.pilot.pause()
        assert dateline.explorer.selection == Selection(actors=("a1",))
        await dateline.pilot.click("#article", offset=(6, 0))
        await dateline.pilot.click("#article", offset=(10, 5))
        await dateline.pilot.pause()
        assert dateline.explorer.selection == Selection(sentence=1)
