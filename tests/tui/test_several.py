"""Several articles: the list of them, reading ahead, and finding back to where one was."""

from __future__ import annotations

import weakref
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from extract.links import Selection
from extract.sources import Opened, Place, SourceError
from extract.story import Article, Story
from tests.stories import invented_story
from tests.tui.fakes import FakeClipboard, FakeReading, opened
from tests.tui.fakes import Opened as InUse
from tui.app import DatelineApp
from tui.dialogs.articles import ArticlesScreen
from tui.reading.documents import Document, Unopened, document_of
from tui.shelf import KEPT_STORIES, Shelf

EVIL = "A\x1b]52;c;ZXZpbA==\x07[/] [red\u202e\nb"


def story(name: str) -> Story:
    first = invented_story()
    return replace(first, article=replace(first.article, id=name, title=f"About {name}"))


STORIES = [story(name) for name in ("alpha", "beta", "gamma")]


def missing() -> Opened:
    raise SourceError("There is no file lost.txt.")


def place(of: Story) -> Unopened:
    return Unopened(Place(f"{of.article.id}.txt", lambda: Opened(article=of.article, name=of.article.id)))


LOST = Unopened(Place("lost.txt", missing))


async def test_the_others_are_read_ahead_in_order_and_what_is_on_the_screen_first() -> None:
    async with opened(stories=STORIES) as dateline:
        await dateline.pilot.pause()
        assert dateline.reading.started == ["alpha"]
        assert dateline.reading.ahead_of_reader == ["beta", "gamma"]
        assert dateline.explorer.shelf.count("done") == 3
        assert "read" not in dateline.said("header")


async def test_the_header_says_how_far_the_reading_of_all_has_come() -> None:
    reading = FakeReading(STORIES, held=True)
    async with opened(stories=STORIES, reading=reading) as dateline:
        assert "1/3" in dateline.said("header")
        reading.release(7)
        await dateline.pilot.pause()
        assert "2 of 3 read" in dateline.said("header")


async def test_the_list_says_what_is_read_what_waits_and_what_failed() -> None:
    reading = FakeReading(STORIES, held=True)
    async with opened(stories=STORIES, reading=reading) as dateline:
        reading.release(6)
        await dateline.pilot.pause()
        await dateline.press("o")
        first, second, third = (row for row in dateline.rows if "About" in row or "waits" in row)
        assert "✓ alpha.txt" in first
        assert "is being read, 70 %" in second
        assert "waits to be read" in third
        reading.release(2)
        await dateline.pilot.pause()
        assert "waits" not in dateline.text


async def test_one_that_cannot_be_opened_is_in_the_list_with_its_reason_and_stops_no_other() -> None:
    async with several(STORIES[0], LOST, STORIES[2]) as dateline:
        await dateline.pilot.pause()
        assert dateline.reading.ahead_of_reader == ["gamma"]
        assert "1 not read" in dateline.said("header")
        await dateline.press("o")
        assert "✗ lost.txt   There is no file lost.txt." in dateline.text
        await dateline.press("escape", ">")
        assert dateline.explorer.article.id == "gamma"
        assert "There is no file lost.txt." in dateline.text


async def test_choosing_one_that_cannot_be_opened_stays_and_says_why() -> None:
    async with several(STORIES[0], LOST) as dateline:
        await dateline.press("o", "down", "enter")
        assert dateline.explorer.article.id == "alpha"
        assert "There is no file lost.txt." in dateline.text


async def test_coming_back_is_going_on() -> None:
    async with opened(stories=STORIES) as dateline:
        await dateline.press("1", "down", "down", "3", "G")
        before = dateline.explorer.selection
        await dateline.press(">")
        assert not dateline.explorer.selection
        await dateline.press("1", "down", "<")
        assert dateline.explorer.selection == before
        await dateline.press("[")
        assert dateline.explorer.selection == Selection(actors=("a2",))
        await dateline.press(">")
        assert dateline.explorer.selection == Selection(actors=("a1",))


async def test_a_find_in_the_list_goes_by_names_and_titles() -> None:
    async with opened(stories=STORIES) as dateline:
        await dateline.press("o", "/", *"gam", "enter")
        assert "alpha.txt" not in _list(dateline)
        await dateline.press("enter")
        assert dateline.explorer.article.id == "gamma"


async def test_the_list_begins_at_the_article_on_the_screen() -> None:
    async with opened(stories=STORIES) as dateline:
        await dateline.press(">", "o")
        await dateline.pilot.pause()
        assert "▸2" in dateline.text


async def test_nothing_in_a_name_or_title_is_obeyed() -> None:
    first, second = STORIES[0], story("evil")
    evil = replace(second.article, title=EVIL)
    item = Unopened(Place(EVIL, lambda: Opened(article=evil, name=EVIL)))
    async with several(first, item) as dateline:
        await dateline.press("o")
        assert not any("\x1b" in row or "\u202e" in row or "\x07" in row for row in dateline.rows)
        assert "[/] [red" in dateline.text


async def test_escape_says_what_it_stops_and_r_goes_on() -> None:
    reading = FakeReading(STORIES, held=True)
    async with opened(stories=STORIES, reading=reading) as dateline:
        await dateline.press("escape")
        assert "Stopped reading alpha.txt; r reads it again." in dateline.text
        assert "The 2 other articles are read; Esc again stops that." in dateline.text
        await dateline.press("escape")
        assert "Stopped reading ahead." in dateline.text
        assert reading.cancelled == 2
        reading.release(20)
        await dateline.press("r")
        await dateline.pilot.pause()
        assert dateline.explorer.shelf.state == "done"
        await dateline.press("r")
        await dateline.pilot.pause()
        assert dateline.explorer.shelf.count("done") == 3


async def test_what_fails_again_and_again_is_not_tried_with_every_article() -> None:
    stories = [story(f"n{number}") for number in range(20)]
    shelf = Shelf([document(each) for each in stories], Failing(stories))
    async for _ in shelf.read_ahead():
        pass
    assert shelf.count("failed") == 3


async def test_few_stories_are_held_however_many_were_looked_at() -> None:
    stories = [story(f"n{number}") for number in range(40)]
    shelf = Shelf([document(each) for each in stories], FakeReading(stories))
    for number in range(40):
        shelf.turn_to(number)
        async for _ in shelf.read():
            pass
        assert shelf.story.events
    assert len(shelf._stories) == KEPT_STORIES


async def test_what_was_known_of_an_article_goes_when_it_is_left_for_good() -> None:
    stories = [story(f"n{number}") for number in range(KEPT_STORIES + 4)]
    async with opened(stories=stories) as dateline:
        first = weakref.ref(dateline.explorer.known)
        links = weakref.ref(dateline.explorer.known.links)
        await dateline.press("1", "down")
        for _ in stories:
            await dateline.press(">")
            await dateline.pilot.pause()
        assert (first(), links()) == (None, None)


async def test_no_text_is_opened_before_it_is_its_turn() -> None:
    opened_places: list[int] = []

    def places() -> Iterator[Unopened]:
        for number in range(1000):
            yield Unopened(Place(f"{number}.txt", lambda number=number: give(number)))  # type: ignore[misc]

    def give(number: int) -> Opened:
        opened_places.append(number)
        return Opened(article=Article(id=str(number), text="x"), name=str(number))

    shelf = Shelf([document(STORIES[0])], FakeReading(STORIES), places())
    assert [count async for count in shelf.list_more()][-1] == 1001
    assert opened_places == []
    shelf.turn_to(700)
    assert opened_places == [699]


async def test_the_list_grows_while_the_first_article_is_on_the_screen() -> None:
    more = iter([place(STORIES[1]), place(STORIES[2])])
    app = DatelineApp([document(STORIES[0])], FakeReading(STORIES), FakeClipboard(), more=more)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert len(app._explorer.shelf.entries) == 3
        assert app._explorer.shelf.count("done") == 3


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (200, 60)])
async def test_the_list_of_thousands_is_a_working_screen_at_any_size(size: tuple[int, int]) -> None:
    places = [place(STORIES[1]) for _ in range(3000)]
    async with several(STORIES[0], *places, size=size) as dateline:
        await dateline.press("o", "G", "pageup", "k", "enter")
        assert dateline.explorer.shelf.at > 2900
        assert not isinstance(dateline.app.screen, ArticlesScreen)


class Failing(FakeReading):
    def __init__(self, stories: list[Story]) -> None:
        super().__init__(stories, failing="No pipeline.")


def document(of: Story) -> Document:
    return document_of(Opened(article=of.article, name=f"{of.article.id}.txt"))


def several(*items: Story | Unopened, size: tuple[int, int] = (120, 40)):  # type: ignore[no-untyped-def]
    listed = [document(item) if isinstance(item, Story) else item for item in items]
    return opened(size, stories=STORIES, listed=listed)


def _list(dateline: InUse) -> str:
    return "\n".join(row[12:108] for row in dateline.rows)
