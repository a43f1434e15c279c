"""Every action of the explorer does what the list of actions says, on a small and on a large screen.

A test is called `test_` and the action's id; the last test here sees that none is missing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from textual._compositor import LayoutUpdate
from textual.command import CommandPalette

from extract.links import Selection
from extract.timeline import entries
from tests.stories import invented_story
from tests.tui.fakes import SIZES, FakeReading, Opened, opened
from tui.actions import ACTIONS
from tui.dialogs.help import HelpScreen

pytestmark = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
Size = tuple[int, int]
LINDHOLM = Selection(actors=("a1",))
ROWS = [entry.event for entry in entries(invented_story())]


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
        assert "Harbour Workers’ Union and Norrvik Ferries" in dateline.detail
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
        await dateline.press("down", "enter")
        await dateline.pilot.pause(0.3)
        assert dateline.explorer.selection in (
            Selection(actors=("a2",)),
            Selection(events=("e6",)),
            Selection(events=("e7",)),
        )


async def test_copy(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("y")
        assert "Nothing is selected to copy" in dateline.text
        await dateline.press("1", "down", "y")
        await dateline.pilot.pause()
        assert len(dateline.clipboard.copied) == 1
        assert "“We are not to blame,” Lindholm told reporters." in dateline.clipboard.copied[0]
        assert "The Invented Post" in dateline.clipboard.copied[0]
        assert "Sent" in dateline.text
        await dateline.press("down")
        assert "Sent" not in dateline.text


async def test_copy_as(size: Size, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(size) as dateline:
        await dateline.press("1", "down", "Y")
        await dateline.pilot.pause(0.1)
        assert "Actor sheet, as Markdown" in dateline.text
        assert "Lindholm told reporters." in dateline.text
        assert "characters. Fits." in dateline.text
        await dateline.press("j", "j", "enter")
        await dateline.pilot.pause(0.1)
        assert dateline.clipboard.copied[0].startswith("Mara Lindholm\nperson · chief executive\n")
        await dateline.press("Y", "k", "k", "s")
        await dateline.pilot.pause(0.1)
        await dateline.press("enter")
        saved = tmp_path / "norrvik-ferries-mara-lindholm.csv"
        assert saved.read_bytes().startswith(b"when,earliest,latest")
        assert f"Saved {saved.stat().st_size:,} bytes to" in dateline.text
        await dateline.press("Y", "k", "k", "s")
        await dateline.pilot.pause(0.1)
        await dateline.press("enter")
        assert "File exists" in dateline.text


async def test_articles(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other", title="A second title"))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press("o")
        assert "✓ norrvik-ferries.txt" in dateline.text
        assert "A second title" in dateline.text
        await dateline.press("down", "enter")
        assert "2/2" in dateline.said("header")
        await dateline.press("o", "o")
        assert "✓ norrvik-ferries.txt" not in dateline.text


async def test_next_article(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other", title=None))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press("1", "down", ">")
        assert "2/2" in dateline.text
        assert "other.txt" in dateline.text
        assert not dateline.explorer.selection
        await dateline.press(">")
        assert "no other article" in dateline.text


async def test_previous_article(size: Size) -> None:
    from msgspec.structs import replace

    first = invented_story()
    second = replace(first, article=replace(first.article, id="other"))
    async with opened(size, stories=[first, second]) as dateline:
        await dateline.press(">", "<")
        assert "1/2" in dateline.text
        assert dateline.reading.started == ["norrvik-ferries", "other"]


async def test_read_again(size: Size) -> None:
    story = invented_story()
    reading = FakeReading([story], held=True)
    async with opened(size, reading=reading) as dateline:
        await dateline.press("escape")
        assert "Stopped reading" in dateline.text
        reading.release(12)
        await dateline.press("r")
        await dateline.pilot.pause()
        assert reading.started == ["norrvik-ferries"] * 2
        assert len(dateline.explorer.known.entries) == len(ROWS)
        await dateline.press("r")
        assert "has been read" in dateline.text


async def test_redraw(size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(size) as dateline:
        updates: list[object] = []
        monkeypatch.setattr(dateline.app, "_display", lambda screen, update: updates.append(update))
        await dateline.press("1", "down")
        assert LayoutUpdate not in map(type, updates)
        await dateline.press("ctrl+l")
        assert type(updates[-1]) is LayoutUpdate


async def test_leave(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("q")
        assert dateline.app._exit


async def test_interrupt(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("ctrl+c")
        assert "Press Ctrl+C again" in dateline.text
        assert not dateline.app._exit
        await dateline.press("ctrl+c")
        assert dateline.app._exit
        assert dateline.app.return_code == 130


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


def test_no_action_is_without_its_test(size: Size) -> None:
    assert [action.id for action in ACTIONS if f"test_{action.id}" not in globals()] == []
