"""A reading and a clipboard that do what a test says, and an explorer opened over them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from msgspec.structs import replace
from textual.pilot import Pilot

from extract.progress import Actors, Events, Failed, Finished, Parsed, Piece, Sentences, Started
from extract.story import Article, PipelineName, Story
from tests.stories import invented_story
from tui.app import NO_SETTINGS, DatelineApp
from tui.explorer import Explorer
from tui.reading.documents import Document, Listed
from tui.settings import Settings

SIZES = [(80, 24), (120, 40)]


def pieces(story: Story, notice: str = "") -> list[Piece]:
    """A story as its reading would send it."""
    return [
        Started(pipeline=story.pipeline or PipelineName(name="none", version="0"), notice=notice),
        Parsed(done=42, total=100),
        Sentences(sentences=story.sentences, entities=story.entities),
        Actors(
            actors=story.actors,
            times=story.times,
            published=story.article.published,
            published_basis=story.article.published_basis,
        ),
        Events(actors=story.actors, events=story.events, quotes=story.quotes),
        Finished(),
    ]


class FakeReading:
    """Sends what it is given; with `held`, one piece for every `release`; `notice` comes with the first."""

    def __init__(
        self, stories: Sequence[Story], *, held: bool = False, failing: str = "", notice: str = ""
    ) -> None:
        self._stories = {story.article.id: story for story in stories}
        self._held, self._failing, self._notice = held, failing, notice
        self._gate = asyncio.Queue[None]()
        self.started: list[str] = []
        self.asked: list[Article] = []
        self.ahead_of_reader: list[str] = []
        self.cancelled = 0
        self.readied = 0

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        self.started.append(article.id)
        self.asked.append(article)
        if self._failing:
            yield Failed(message=self._failing)
            return
        story = self._stories[article.id]
        if article.published is not None:
            story = replace(story, article=article)
        for piece in pieces(story, self._notice):
            if self._held:
                await self._gate.get()
            yield piece

    async def ahead(self, article: Article) -> AsyncIterator[Piece]:
        self.ahead_of_reader.append(article.id)
        if self._failing:
            yield Failed(message=self._failing)
            return
        yield Parsed(done=7, total=10)
        if self._held:
            await self._gate.get()
        yield Finished()

    def release(self, count: int = 1) -> None:
        for _ in range(count):
            self._gate.put_nowait(None)

    def get_ready(self) -> None:
        self.readied += 1

    def cancel(self) -> None:
        self.cancelled += 1


class FakeClipboard:
    def __init__(self) -> None:
        self.copied: list[str] = []
        self.connected: Callable[[str], None] | None = None

    def connect(self, write: Callable[[str], None]) -> None:
        self.connected = write

    async def foresee(self, text: str) -> str:
        return f"{len(text)} characters. Fits."

    async def copy(self, text: str) -> str:
        self.copied.append(text)
        return f"Sent {len(text)} characters."


class Opened:
    """An explorer in use, and what it was given."""

    def __init__(
        self, app: DatelineApp, pilot: Pilot[None], reading: FakeReading, clipboard: FakeClipboard
    ) -> None:
        self.app, self.pilot, self.reading, self.clipboard = app, pilot, reading, clipboard

    @property
    def explorer(self) -> Explorer:
        explorer = next(screen for screen in self.app.screen_stack if isinstance(screen, Explorer))
        return explorer

    async def until(self, holds: Callable[[], bool]) -> None:
        """Let the program go on until this holds; on a busy machine one pause is not enough for what is loaded beside the screen."""
        for _ in range(500):
            await self.pilot.pause()
            if holds():
                return
            await asyncio.sleep(0.01)
        raise AssertionError("what was waited for did not come")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    @property
    def rows(self) -> list[str]:
        """What is on the screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def detail(self) -> str:
        return self.said("detail")

    def said(self, name: str) -> str:
        from tui.panes.chrome import Painted

        return self.explorer.query_one(f"#{name}", Painted).said


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (120, 40),
    *,
    stories: Sequence[Story] = (),
    reading: FakeReading | None = None,
    notices: tuple[str, ...] = (),
    theme: str = "dark",
    settings: Settings = NO_SETTINGS,
    log: Path | None = None,
    greeted: Callable[[], None] | None = None,
    listed: Sequence[Listed] = (),
    corrections: Path | None = None,
    keep_theme: Callable[[str], None] | None = None,
) -> AsyncIterator[Opened]:
    """Over these stories, or over what is `listed` of them."""
    stories = stories or [invented_story()]
    documents = listed or [Document(story.article, f"{story.article.id}.txt", notices) for story in stories]
    reading = reading or FakeReading(stories)
    clipboard = FakeClipboard()
    app = DatelineApp(
        documents,
        reading,
        clipboard,
        settings=settings,
        theme=theme,
        log=log,
        corrections=corrections,
        greeted=greeted,
        keep_theme=keep_theme,
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield Opened(app, pilot, reading, clipboard)
