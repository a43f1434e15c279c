"""The article can be read before anything is known about it, and the panes fill as the reading goes on."""

from __future__ import annotations

from msgspec.structs import replace

from extract.links import Selection
from tests.stories import invented_story
from tests.tui.fakes import FakeReading, opened

STORY = invented_story()


async def test_the_text_is_there_before_the_reading_begins() -> None:
    async with opened(reading=FakeReading([STORY], held=True)) as dateline:
        assert (
            "Norrvik Ferries will" in " ".join(dateline.text.split())[:900]
            or "Norrvik Ferries" in dateline.text
        )
        assert dateline.text.count("Reading…") >= 2


async def test_until_sentences_are_known_the_cursor_goes_by_paragraph_and_selects_nothing() -> None:
    async with opened(reading=FakeReading([STORY], held=True)) as dateline:
        await dateline.press("down", "down")
        assert dateline.explorer.article_pane.cursor == 1
        assert not dateline.explorer.selection
        assert any(row.startswith("▸") or "│▸" in row for row in dateline.rows)


async def test_the_cursor_stays_at_its_words_when_sentences_arrive() -> None:
    reading = FakeReading([STORY], held=True)
    async with opened(reading=reading) as dateline:
        await dateline.press("down", "down", "down", "down")
        pane = dateline.explorer.article_pane
        start = pane.units.starts[pane.cursor]
        reading.release(3)
        await dateline.pilot.pause()
        assert len(pane.units) == len(STORY.sentences)
        assert pane.units.starts[pane.cursor] == start


async def test_pieces_fill_the_panes_one_after_the_other() -> None:
    reading = FakeReading([STORY], held=True)
    async with opened(reading=reading) as dateline:
        reading.release(2)
        await dateline.pilot.pause()
        assert "Reading… 42 %" in dateline.said("header")
        reading.release(2)
        await dateline.pilot.pause()
        assert "Mara Lindholm" in dateline.text
        assert "Finding what happened…" in dateline.text
        reading.release(2)
        await dateline.pilot.pause()
        assert "Lindholm founds the" in dateline.text
        assert "Finding" not in dateline.text


async def test_a_selection_outlives_the_arrival_of_more() -> None:
    reading = FakeReading([STORY], held=True)
    async with opened(reading=reading) as dateline:
        reading.release(4)
        await dateline.pilot.pause()
        await dateline.press("1", "down")
        reading.release(2)
        await dateline.pilot.pause()
        assert dateline.explorer.selection == Selection(actors=("a1",))
        assert "4 events" in dateline.detail or "3 events" in dateline.detail


async def test_escape_cancels_and_the_article_stays() -> None:
    reading = FakeReading([STORY], held=True)
    async with opened(reading=reading) as dateline:
        await dateline.press("escape")
        assert reading.cancelled
        assert "Reading cancelled (r reads again)" in dateline.text
        assert "struck a pier" in dateline.text


async def test_a_failure_is_one_line_and_the_article_stays_readable() -> None:
    reading = FakeReading([STORY], failing="The pipeline “en_core_web_trf” is not installed.")
    async with opened((80, 24), reading=reading) as dateline:
        assert "“en_core_web_trf” is not installed" in dateline.rows[1]
        await dateline.press("down", "down", "down")
        assert "struck a pier" in dateline.text


async def test_notices_are_shown_until_the_next_key() -> None:
    async with opened(notices=("Read as Windows-1252.",)) as dateline:
        assert "Read as Windows-1252." in dateline.text
        await dateline.press("down")
        assert "Read as" not in dateline.text


async def test_an_unknown_publication_date_is_said() -> None:
    story = replace(STORY, article=replace(STORY.article, published=None, published_basis="unknown"))
    async with opened(stories=[story]) as dateline:
        assert "publication date unknown" in dateline.rows[0]


async def test_an_article_in_which_nothing_is_found_says_so() -> None:
    story = replace(STORY, actors=(), events=(), quotes=())
    async with opened(stories=[story]) as dateline:
        assert "No actors found" in dateline.text
        assert "No events found" in dateline.text


async def test_what_comes_out_when_the_pipeline_is_loaded_is_told_until_the_next_key() -> None:
    notice = "ONNX Runtime cannot run the encoder. Reading with the smaller en_dateline_fast."
    async with opened(reading=FakeReading([STORY], notice=notice)) as dateline:
        assert "Reading with the smaller en_dateline_fast" in dateline.text
        await dateline.press("down")
        assert "Reading with the smaller" not in dateline.text


async def test_a_row_shows_whether_the_act_was_for_or_against_somebody_and_talk_or_deed() -> None:
    async with opened(reading=FakeReading([STORY])) as dateline:
        quads = {entry.quad for entry in dateline.explorer.known.entries} - {""}
        assert quads
        assert all(quad in dateline.text for quad in quads)
