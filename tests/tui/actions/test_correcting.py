"""Correcting what was found."""

from __future__ import annotations

from extract.links import Selection
from tests.tui.actions import LINDHOLM, ON_ALL_SIZES, ROWS, Size
from tests.tui.fakes import Opened, opened

pytestmark = ON_ALL_SIZES


async def test_correct(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "down", "c")
        assert "“Mara Lindholm” is no actor" in dateline.text
        await dateline.press("escape", "3", "down", "c")
        assert "The date of" in dateline.text
        assert "is no actor" not in dateline.text
        await dateline.press("k", "j", "j", "enter")
        assert "scheduled" in dateline.text


async def test_undo(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("u")
        assert "no correction to undo" in dateline.text
        await corrected(dateline, "hide_event", "3", "down")
        hidden = len(dateline.explorer.known.entries)
        await dateline.press("u")
        assert len(dateline.explorer.known.entries) == hidden + 1 == len(ROWS)
        assert "Undone: “Lindholm founds the firm” is hidden" in dateline.text


async def test_redo(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "hide_event", "3", "down")
        await dateline.press("u", "U")
        assert len(dateline.explorer.known.entries) == len(ROWS) - 1
        await dateline.press("U")
        assert "no correction to do again" in dateline.text


async def test_rename(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "rename")
        assert "Select an actor first" in dateline.text
        await corrected(dateline, "rename", "1", "down")
        await dateline.press("ctrl+u", "enter")
        assert "at least one letter" in dateline.text
        await dateline.press(*"M. Holm", "enter")
        assert "M. Holm ✎" in dateline.text
        assert dateline.explorer.selection == LINDHOLM


async def test_merge(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "merge")
        assert "Select an actor first" in dateline.text
        await corrected(dateline, "merge", "1", "down", "down", "down", "down", "space", "down")
        assert "Which name stays?" in dateline.text
        await dateline.press("enter")
        assert dateline.explorer.selection == Selection(actors=("a3",))
        assert len(dateline.explorer.known.links.actors["a3"].mentions) == 12
        await dateline.press("u")
        assert "a4" in dateline.explorer.known.links.actors


async def test_merge_of_one_actor_with_another(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "merge", "1", "down")
        assert "“Mara Lindholm” is the same as …" in dateline.text
        await dateline.press("down", "enter")
        assert "a1" not in dateline.explorer.known.links.actors
        assert len(dateline.explorer.selection.actors) == 1


async def test_retype(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "retype", "1", "down")
        await dateline.press("enter")
        assert dateline.explorer.known.links.actors["a1"].kind == "ORG"
        assert dateline.explorer.selection == LINDHOLM


async def test_not_an_actor(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "not_an_actor", "1", "down")
        assert "a1" not in dateline.explorer.known.links.actors
        assert dateline.explorer.selection == Selection(actors=("a2",))


async def test_mention(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "mention")
        assert "Select an actor or a sentence first" in dateline.text
        await corrected(dateline, "mention", "1", "down")
        await dateline.press("down", "down", "enter")
        assert "“she” is not Mara Lindholm, but …" in dateline.text
        await dateline.press("enter")
        actors = dateline.explorer.known.links.actors
        assert [mention.form for mention in actors["a1"].mentions] == ["name"] * 3
        assert "✎" in dateline.text


async def test_attach(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "attach")
        assert "Select a sentence first" in dateline.text
        await corrected(dateline, "attach", "2", "G")
        await dateline.press(*"the pier", "enter")
        assert "is not in sentence 11" in dateline.text
        await dateline.press("ctrl+u", *"the firm", "enter")
        assert "“the firm” is …" in dateline.text
        await dateline.press("enter")
        await dateline.pilot.pause()
        assert dateline.explorer.known.story.corrections[0].was == ""
        assert dateline.explorer.known.links.actors["a1"].mentions[-1].via == "corrected"


async def test_set_speaker(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "set_speaker")
        assert "Select a quote or an event first" in dateline.text
        await corrected(dateline, "set_speaker", "4", "g")
        assert "is said by …" in dateline.text
        await dateline.press("down", "enter")
        await dateline.pilot.pause()
        (note,) = dateline.explorer.known.story.corrections
        assert (note.what, note.now != "") == ("speaker", True)
        assert "✎" in dateline.text


async def test_set_published(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "set_published")
        assert "all relative dates follow" in dateline.text
        await dateline.press("ctrl+u", *"yesterday", "enter")
        assert "is no date of publication" in dateline.text
        await dateline.press("ctrl+u", *"9 Mar 2026", "enter")
        await dateline.pilot.pause()
        assert dateline.reading.asked[-1].published == "2026-03-09"
        assert "published 9 Mar 2026 (corrected)" in dateline.text


async def test_set_date(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "set_date")
        assert "Select an event first" in dateline.text
        await corrected(dateline, "set_date", "3", "down")
        assert "1990s" in dateline.text
        await dateline.press("ctrl+u", *"Friday", "enter")
        assert "is no date with a year" in dateline.text
        await dateline.press("ctrl+u", *"4 May 1996", "enter")
        time = dateline.explorer.known.links.events["e15"].time
        assert time is not None and time.value == "1996-05-04"
        assert dateline.explorer.selection == Selection(events=("e15",))


async def test_set_status(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "set_status", "3", "down")
        await dateline.press("enter")
        assert dateline.explorer.known.links.events["e15"].factuality == "ongoing"
        assert "◐" in dateline.detail


async def test_hide_event(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "hide_event", "3", "down")
        assert "e15" not in dateline.explorer.known.links.events
        assert dateline.explorer.selection == Selection(events=(ROWS[1],))


async def test_corrections(size: Size) -> None:
    async with opened(size) as dateline:
        await corrected(dateline, "corrections")
        assert "corrected nothing" in dateline.text
        await corrected(dateline, "retype", "1", "down")
        await dateline.press("enter")
        await corrected(dateline, "hide_event", "3", "down")
        await corrected(dateline, "corrections")
        assert "“Lindholm founds the firm” is hidden" in dateline.text
        await dateline.press("down", "enter")
        assert len(dateline.explorer.known.entries) == len(ROWS) - 1
        assert dateline.explorer.known.links.actors["a1"].kind == "PERSON"


async def corrected(dateline: Opened, action: str, *keys: str) -> None:
    """Press the keys, then do what the palette does with an action."""
    await dateline.press(*keys)
    await dateline.explorer.run_action(action)
    await dateline.pilot.pause()
    await dateline.pilot.pause()
