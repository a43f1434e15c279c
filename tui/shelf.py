"""The articles that are listed, which of them is on the screen, and how far the reading of each has come.

There may be thousands, so what is not on the screen is a name and a state: texts are opened when they are turned to or
read, and of the stories only the last few are held, as the others come back from the cache at once. The article on the
screen is read first, then the others ahead of their reader: those that follow, then those before.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Literal

from extract.progress import Actors, Failed, Finished, Parsed, Sentences, Started, apply
from extract.sources import SourceError
from extract.story import Article, Story
from tui.history import Left
from tui.painting.wrap import one_line
from tui.reading.documents import Document, Listed, Reading

State = Literal["waiting", "reading", "done", "cancelled", "failed"]

KEPT_STORIES = 8
KEPT_CHARACTERS = 400_000
"""Of the texts of the stories that are held beside the one on the screen; a story is some twenty times its text."""

SEVERAL = 3
"""Failures in a row after which reading ahead has no use."""

AT_ONCE = 500
"""Names that are listed in one go."""


class Entry:
    """One article in the list; `tally` counts those in each state."""

    __slots__ = ("_state", "_tally", "item", "left", "name", "opened", "percent", "problem", "title")

    def __init__(self, item: Listed, tally: Counter[State]) -> None:
        self.item = item
        self.name = one_line(item.name)
        self.opened = False
        self.title = ""
        """Known once it has been opened, where it has one."""
        self._tally = tally
        self._state: State = "waiting"
        tally["waiting"] += 1
        self.percent: int | None = None
        self.left: Left | None = None
        """Where the reader was in it."""
        self.problem = ""
        """Why it could not be opened or read, in one line."""

    @property
    def state(self) -> State:
        return self._state

    @state.setter
    def state(self, state: State) -> None:
        self._tally[self._state] -= 1
        self._tally[state] += 1
        self._state = state

    def open(self) -> Document:
        """Raises SourceError; then `problem` says why."""
        try:
            document = self.item.open()
        except SourceError as error:
            self.opened, self.state, self.problem = False, "failed", one_line(str(error))
            raise
        self.opened, self.title = True, one_line(document.article.title or "")
        return document


class Shelf:
    """Begins with the first that is open already; `more` is listed later, without the screen waiting for it."""

    def __init__(self, items: Sequence[Listed], reading: Reading, more: Iterable[Listed] = ()) -> None:
        self._tally: Counter[State] = Counter()
        self.entries = [Entry(item, self._tally) for item in items]
        self.at = next(number for number, item in enumerate(items) if isinstance(item, Document))
        self.document = self.entry.open()
        """What is on the screen."""
        self.asked = self.document.article
        """The article on the screen as it is to be read: perhaps with another date than it came with."""
        self.notice = ""
        """What came out about the pipeline only when it was loaded."""
        self.stopped = False
        """Whether the reader does not want the others to be read ahead."""
        self._more: Iterator[Listed] | None = iter(more)
        self._grown = asyncio.Event()
        self._reading = reading
        self._step = "Reading…"
        self._stories: dict[int, tuple[Article, Story]] = {}
        """Those that were read to the end, with the articles as they were to be read."""
        self._unread = Story(article=self.document.article)

    @property
    def entry(self) -> Entry:
        return self.entries[self.at]

    @property
    def state(self) -> State:
        return self.entry.state

    @property
    def problem(self) -> str:
        return self.entry.problem

    @property
    def story(self) -> Story:
        """What is known of the article on the screen."""
        return self._stories[self.at][1] if self.at in self._stories else self._unread

    @property
    def words(self) -> str:
        """How far the reading of the article on the screen has come, for a person; empty when it is done."""
        match self.state:
            case "waiting" | "reading":
                return self._step if self.entry.percent is None else f"{self._step} {self.entry.percent} %"
            case "cancelled":
                return "Reading cancelled"
            case "failed":
                return "Not read"
            case "done":
                return ""

    @property
    def others(self) -> str:
        """How many of all articles are read, and how many cannot be; empty when there is nothing to tell."""
        total, read, failed = len(self.entries), self.count("done"), self.count("failed")
        if total == 1 or read == total:
            return ""
        told = [f"{read} of {total} read"] if read + failed < total else []
        return ", ".join([*told, *([f"{failed} not read"] if failed else [])])

    def count(self, *states: State) -> int:
        return sum(self._tally[state] for state in states)

    # ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def list_more(self) -> AsyncIterator[int]:
        """List what is still to be listed; how many there are, each time that there are more."""
        while self._more is not None:
            items = await asyncio.to_thread(list, islice(self._more, AT_ONCE))
            self.entries += [Entry(item, self._tally) for item in items]
            if not items:
                self._more = None
            self._grown.set()
            yield len(self.entries)

    def turn_to(self, index: int) -> bool:
        """Put another article on the screen; False where there is none, or it cannot be opened (`problem` says why)."""
        if not 0 <= index < len(self.entries) or index == self.at:
            return False
        entry = self.entries[index]
        try:
            document = entry.open()
        except SourceError:
            return False
        if self.state == "reading":
            self.entry.state = "waiting"  # it is read on among the others
        if index in self._stories:
            self._stories[index] = self._stories.pop(index)  # the last to be let go
        self.at, self.document, self.asked = index, document, document.article
        self._unread = Story(article=document.article)
        entry.state = "done" if index in self._stories else "waiting"
        entry.percent, entry.problem = None, ""
        return True

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────

    def get_ready(self) -> None:
        """The article may have to be read again soon."""
        self._reading.get_ready()

    def redate(self, article: Article) -> None:
        """The article on the screen is to be read as this, which has another date."""
        self.asked = article
        self.entry.state = "waiting"

    async def read(self) -> AsyncIterator[Story]:
        """Read the article on the screen; its story each time that something about it or its reading changed. What was read with
        another date is its story until all is read anew."""
        at, entry, asked = self.at, self.entry, self.asked
        if at in self._stories and self._stories[at][0] == asked:
            entry.state = "done"
            return
        story = Story(article=asked)
        entry.state, entry.percent, entry.problem, self._step = "waiting", None, "", "Reading…"
        async for piece in self._reading.start(story.article):
            if self.at != at or _is_cancelled(entry):
                return
            match piece:
                case Started(notice=notice):
                    entry.state = "reading"
                    self.notice = "" if notice in self.document.notices else notice
                case Parsed(done=done, total=total):
                    percent = _percent(done, total)
                    if percent == entry.percent:
                        continue
                    entry.percent = percent
                case Sentences():
                    self._step, entry.percent = "Finding who acts, and when…", None
                case Actors():
                    self._step = "Finding what happened…"
                case Failed(message=message):
                    entry.state, entry.problem = "failed", one_line(message)
                case Finished():
                    entry.state = "done"
                    self._hold(at, asked, story)
            self._unread = story = apply(story, piece)
            yield self.story
        if self.at == at and entry.state in ("waiting", "reading"):
            entry.state, entry.problem = "failed", "The reading ended before it was done."
            yield self.story

    async def read_ahead(self) -> AsyncIterator[Entry]:
        """Read the other articles, one after another; each entry when something about it changed.

        Returns when all are read or have failed, or when the reader has stopped it; also when several in a row have failed to
        be read, because then it is not for the articles.
        """
        failures = 0
        while not self.stopped and failures < SEVERAL:
            entry = self._next()
            if entry is not None:
                async for _ in self._read_ahead(entry):
                    yield entry
                failures = failures + 1 if entry.opened and entry.state == "failed" else 0
            elif self._more is None:
                return
            else:
                self._grown.clear()
                await self._grown.wait()

    async def _read_ahead(self, entry: Entry) -> AsyncIterator[None]:
        try:
            article = (await asyncio.to_thread(entry.open)).article
        except SourceError:
            yield
            return
        entry.state = "reading"
        try:
            async for piece in self._reading.ahead(article):
                match piece:
                    case Parsed(done=done, total=total):
                        entry.percent = _percent(done, total)
                    case Failed(message=message):
                        entry.state, entry.problem = "failed", one_line(message)
                    case Finished():
                        entry.state = "done"
                yield
        finally:
            entry.percent = None
            if entry.state == "reading":
                entry.state = "waiting"

    def _next(self) -> Entry | None:
        """The next article that nobody has read: after the one on the screen, then before it."""
        others = chain(range(self.at + 1, len(self.entries)), range(self.at))
        return next((self.entries[index] for index in others if self.entries[index].state == "waiting"), None)

    def cancel(self) -> bool:
        """Stop the reading of the article on the screen; False where it is not being read."""
        if self.state not in ("waiting", "reading"):
            return False
        self.entry.state = "cancelled"
        self._reading.cancel()
        return True

    def stop(self) -> bool:
        """Stop reading ahead; False where nothing was."""
        if self.stopped or not self.count("waiting", "reading"):
            return False
        self.stopped = True
        self._reading.cancel()
        return True

    def _hold(self, at: int, asked: Article, story: Story) -> None:
        """Keep this story at hand, and let go of those that were read longest ago."""
        self._stories[at] = (asked, story)
        while len(self._stories) > 1 and (
            len(self._stories) > KEPT_STORIES
            or sum(len(held.text) for held, _ in self._stories.values()) > KEPT_CHARACTERS
        ):
            del self._stories[next(iter(self._stories))]


def _is_cancelled(entry: Entry) -> bool:
    return entry.state == "cancelled"


def _percent(done: int, total: int) -> int:
    return min(99, 100 * done // max(1, total))
