"""Correcting on the spot: what is kept, what is told, and what survives."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from extract.library.corrections.changes import Hide, Made, NotActor, Record, Rename
from extract.library.corrections.log import append, path_of, read_log
from extract.links import Selection
from tests.extract.library.corrections.making import made, what, who
from tests.stories import invented_story
from tests.tui.fakes import FakeReading, Opened, opened

STORY = invented_story()
LINDHOLM = Selection(actors=("a1",))


def log_of(directory: Path) -> tuple[Record, ...]:
    return read_log(directory, STORY.article).records


async def rename(dateline: Opened, name: str) -> None:
    """Rename the first actor by its keys."""
    await dateline.press("1", "g", "c", "enter")
    await dateline.until(lambda: bool(dateline.explorer.asking))
    await dateline.press("ctrl+u", *name, "enter")
    await dateline.pilot.pause()
    await dateline.pilot.pause()


async def test_a_correction_is_there_when_the_article_is_opened_again(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await rename(dateline, "M. Holm")
    assert len(log_of(tmp_path)) == 1
    async with opened(corrections=tmp_path) as dateline:
        assert "M. Holm ✎" in dateline.text
        assert "With 1 correction of yours (c lists them)." in dateline.text
        await dateline.press("u")
        await dateline.pilot.pause()
        assert "Mara Lindholm" in dateline.text
    async with opened(corrections=tmp_path) as dateline:
        assert "Mara Lindholm" in dateline.text
        assert "correction" not in dateline.text
        await dateline.press("U")
        await dateline.pilot.pause()
        assert "M. Holm" in dateline.text


async def test_the_reading_itself_stays_as_it_is(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await rename(dateline, "M. Holm")
        assert dateline.explorer.shelf.story == STORY
        assert dateline.explorer.known.story.corrections[0].was == "Mara Lindholm"


async def test_what_is_copied_is_as_it_was_corrected(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await rename(dateline, "M. Holm")
        await dateline.press("y")
        await dateline.pilot.pause()
        assert dateline.clipboard.copied[0].startswith("M. Holm")


async def test_reasons_say_who_corrected_what_and_what_it_was(tmp_path: Path) -> None:
    append(path_of(tmp_path, STORY.article), made(STORY, Hide(event=what(STORY, "e15"))))
    async with opened((120, 50), corrections=tmp_path) as dateline:
        await rename(dateline, "M. Holm")
        await dateline.press("w")
        assert "called “M. Holm”, was “Mara Lindholm”" in dateline.text
        await dateline.explorer.run_action("set_status")
        await dateline.press("3", "g")
        await dateline.explorer.run_action("set_status")
        await dateline.pilot.pause()
        await dateline.press("enter")
        await dateline.pilot.pause()
        assert "occurred: corrected by you on" in dateline.text
        await dateline.press("2", "G")
        assert "“Lindholm founds the firm” is hidden" in dateline.text


async def test_what_does_not_fit_half_a_reading_is_not_told(tmp_path: Path) -> None:
    append(path_of(tmp_path, STORY.article), made(STORY, Hide(event=what(STORY, "e15"))))
    reading = FakeReading([STORY], held=True)
    reading.release(4)
    async with opened(reading=reading, corrections=tmp_path) as dateline:
        await dateline.press("escape")
        await dateline.pilot.pause()
        assert "Does not fit" not in dateline.text
        reading.release(8)
        await dateline.press("r")
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert "e15" not in dateline.explorer.known.links.events
        assert "With 1 correction of yours" in dateline.text


async def test_what_does_not_fit_is_told_and_kept(tmp_path: Path) -> None:
    records = made(STORY, NotActor(actor=who(STORY, "a4")), Rename(actor=who(STORY, "a4"), name="Dockers"))
    append(path_of(tmp_path, STORY.article), records)
    async with opened(corrections=tmp_path) as dateline:
        assert "Does not fit this reading: “Harbour Workers’ Union” is called “Dockers”" in dateline.text
        await dateline.explorer.run_action("corrections")
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert "(does not fit): “Harbour" in dateline.text
    assert log_of(tmp_path) == records


async def test_a_broken_line_is_told_and_costs_no_other(tmp_path: Path) -> None:
    path = path_of(tmp_path, STORY.article)
    append(path, made(STORY, Hide(event=what(STORY, "e15"))))
    path.write_bytes(b'{"record":"corr\n' + path.read_bytes())
    async with opened(corrections=tmp_path) as dateline:
        assert "Line 1 of" in dateline.text
        assert "e15" not in dateline.explorer.known.links.events


async def test_a_directory_that_cannot_be_written_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    place = tmp_path / "kept"
    place.write_text("a file where the directory should be")
    async with opened(corrections=place) as dateline:
        await rename(dateline, "M. Holm")
        assert "M. Holm" in dateline.text
        assert "not kept: File exists" in dateline.text
        await dateline.press("q")
        assert not dateline.app._exit
        assert "1 correction could not be kept" in dateline.text
        place.unlink()
        await rename(dateline, "Mara Holm")
        assert "not kept" not in dateline.text
        await dateline.press("q")
        assert dateline.app._exit
    assert [each.change.name for each in log_of(place) if isinstance(each, Made)] == ["M. Holm", "Mara Holm"]  # type: ignore[union-attr]


async def test_who_insists_leaves_without_what_cannot_be_kept(tmp_path: Path) -> None:
    place = tmp_path / "kept"
    place.write_text("")
    async with opened(corrections=place) as dateline:
        await rename(dateline, "M. Holm")
        await dateline.press("q", "q")
        assert dateline.app._exit


async def test_what_another_explorer_corrects_is_taken_up(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        append(path_of(tmp_path, STORY.article), made(STORY, Hide(event=what(STORY, "e15"))))
        await rename(dateline, "M. Holm")
        assert "e15" not in dateline.explorer.known.links.events
    assert len(log_of(tmp_path)) == 2


async def test_selection_held_actors_and_history_survive_a_correction() -> None:
    async with opened() as dateline:
        await dateline.press("3", "down", "1", "g", "space", "down")
        before = dateline.explorer.selection
        await dateline.explorer.make(Rename(actor=who(STORY, "a3"), name="Norrvik"))
        assert dateline.explorer.selection == before
        assert dateline.explorer.held == ("a1",)
        await dateline.press("[", "[")
        assert dateline.explorer.selection == Selection(events=("e15",))


async def test_history_passes_over_who_is_gone() -> None:
    async with opened() as dateline:
        await dateline.press("1", "down", "down", "down")
        await dateline.explorer.make(NotActor(actor=who(STORY, "a2")))
        await dateline.press("[")
        assert dateline.explorer.selection == LINDHOLM


async def test_a_filter_on_somebody_who_is_gone_ends() -> None:
    async with opened() as dateline:
        await dateline.press("1", "down", "f")
        await dateline.explorer.make(NotActor(actor=who(STORY, "a1")))
        assert dateline.explorer.scope is None


async def set_published(dateline: Opened, typed: str) -> None:
    await dateline.explorer.run_action("set_published")
    await dateline.until(lambda: bool(dateline.explorer.asking))
    await dateline.press("ctrl+u", *typed, "enter")
    await dateline.pilot.pause()
    await dateline.pilot.pause()


async def test_another_date_of_publication_is_read_anew_while_the_old_story_stays(tmp_path: Path) -> None:
    reading = FakeReading([STORY], held=True)
    reading.release(6)
    async with opened(reading=reading, corrections=tmp_path) as dateline:
        await dateline.press("3", "down")
        await set_published(dateline, "9 Mar 2026")
        assert reading.asked[-1].published == "2026-03-09"
        assert "published 7 Mar 2026" in dateline.text
        assert dateline.explorer.selection == Selection(events=("e15",))
        reading.release(6)
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert "published 9 Mar 2026 (corrected)" in dateline.text
        assert dateline.explorer.selection == Selection(events=("e15",))
        await dateline.press("u")
        reading.release(6)
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert "published 7 Mar 2026 " in dateline.text


async def test_a_corrected_date_of_publication_is_read_with_from_the_start(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await set_published(dateline, "2026-03-09")
    async with opened(corrections=tmp_path) as dateline:
        assert [article.published for article in dateline.reading.asked] == ["2026-03-09"]
        assert "(corrected)" in dateline.text
        assert dateline.explorer.known.story.corrections[0].was == "7 Mar 2026"


async def test_an_article_that_is_turned_back_to_is_still_corrected(tmp_path: Path) -> None:
    other = replace(STORY, article=replace(STORY.article, id="other", text=STORY.article.text + "\n"))
    async with opened(stories=[STORY, other], corrections=tmp_path) as dateline:
        await set_published(dateline, "2026-03-09")
        await rename(dateline, "M. Holm")
        await dateline.press(">")
        await dateline.pilot.pause()
        assert "published 7 Mar 2026" in dateline.text
        await dateline.press("<")
        await dateline.pilot.pause()
        assert "published 9 Mar 2026 (corrected)" in dateline.text
        assert "M. Holm ✎" in dateline.text


async def test_what_reads_is_made_ready_while_a_date_is_typed() -> None:
    async with opened() as dateline:
        await dateline.explorer.run_action("set_published")
        await dateline.pilot.pause()
        assert dateline.reading.readied == 1
        await dateline.press("x")
        assert "all relative dates follow" in dateline.text


async def test_nothing_is_corrected_before_the_article_is_read() -> None:
    async with opened(reading=FakeReading([STORY], held=True)) as dateline:
        await dateline.press("c")
        assert "cannot be corrected yet" in dateline.text


async def test_a_correction_that_changes_nothing_is_not_kept(tmp_path: Path) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await rename(dateline, "Mara Lindholm")
        assert "it is so already" in dateline.text
    assert log_of(tmp_path) == ()


async def test_every_correction_is_in_the_palette() -> None:
    async with opened() as dateline:
        await dateline.press("1", "down", "ctrl+p", *"is no actor")
        await dateline.pilot.pause(0.3)
        await dateline.press("enter")
        await dateline.pilot.pause(0.3)
        assert "a1" not in dateline.explorer.known.links.actors


@pytest.mark.parametrize("name", ["\x1b]52;c;eA==\x07Holm", "[bold]Holm[/]", "=1+1"])
async def test_a_typed_name_is_text_and_nothing_else(tmp_path: Path, name: str) -> None:
    async with opened(corrections=tmp_path) as dateline:
        await dateline.press("1", "g")
        await dateline.explorer.make(Rename(actor=who(STORY, "a1"), name=name))
        assert "\x1b" not in dateline.text
        if "[" in name and "\x1b" not in name:
            assert "[bold]Holm[/]" in dateline.text


async def test_a_long_list_is_narrowed_by_typing() -> None:
    async with opened() as dateline:
        from tui.dialogs.chooser import Choice, Chooser

        dateline.app.push_screen(Chooser("Which?", [Choice(str(n), f"actor {n}") for n in range(30)]))
        await dateline.press("2", "7")
        assert "“27”" in dateline.text
        assert "actor 12" not in dateline.text
        await dateline.press("backspace", "backspace")
        assert "actor 12" in dateline.text
        await dateline.press("escape")
        assert dateline.app.screen is dateline.explorer


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (300, 100)])
async def test_correcting_works_at_any_size(size: tuple[int, int]) -> None:
    async with opened(size) as dateline:
        await dateline.press("1", "g", "c")
        await dateline.pilot.resize_terminal(60, 20)
        await dateline.pilot.resize_terminal(*size)
        await dateline.press("enter")
        await dateline.pilot.pause()
        await dateline.pilot.resize_terminal(100, 30)
        await dateline.pilot.resize_terminal(*size)
        await dateline.press("ctrl+u", *"M. Holm", "enter")
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert dateline.explorer.known.links.actors["a1"].name == "M. Holm"
        assert dateline.explorer.selection == LINDHOLM


async def test_words_of_a_correction_are_text_in_every_list() -> None:
    name = "[red]\x1b]0;owned\x07渡輪\u202e" + "x" * 300
    story = replace(STORY, actors=(replace(STORY.actors[0], name=name), *STORY.actors[1:]))
    async with opened(stories=[story]) as dateline:
        await dateline.press("1", "g", "c")
        assert "[red]]0;owned渡輪xx" in dateline.text
        await dateline.press("down", "down", "down", "enter")
        await dateline.pilot.pause()
        await dateline.explorer.run_action("corrections")
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert "[red]]0;owned渡輪xx" in dateline.text
        assert "\x1b" not in dateline.text
