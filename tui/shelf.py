"""The articles that are open, which of them is on the screen, and how far its reading has come.

One article is read at a time: the one that is shown. Leaving an article cancels its reading, and coming back begins it
again; what was read to the end stays.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Literal

from extract.progress import Actors, Failed, Finished, Parsed, Sentences, Started, apply
from extract.story import Story
from tui.documents import Document, Reading
from tui.wrap import one_line

State = Literal["waiting", "reading", "done", "cancelled", "failed"]


class Shelf:
    def __init__(self, documents: Sequence[Document], reading: Reading) -> None:
        self.documents = tuple(documents)
        self.at = 0
        self.state: State = "waiting"
        self.percent: int | None = None
        self.problem = ""
        """Why the reading failed, in one line."""
        self.notice = ""
        """What came out about the pipeline only when it was loaded."""
        self._reading = reading
        self._step = "Reading…"
        self._stories: dict[int, Story] = {}
        self._unread = Story(article=self.document.article)

    @property
    def document(self) -> Document:
        return self.documents[self.at]

    @property
    def story(self) -> Story:
        """What is known of the article on the screen."""
        return self._stories.get(self.at, self._unread)

    @property
    def words(self) -> str:
        """How far the reading has come, for a person; empty when it is done."""
        match self.state:
            case "waiting" | "reading":
                return self._step if self.percent is None else f"{self._step} {self.percent} %"
            case "cancelled":
                return "Reading cancelled (r reads again)"
            case "failed":
                return "Not read"
            case "done":
                return ""

    def turn_to(self, index: int) -> bool:
        """Put another article on the screen; False where there is none."""
        if not 0 <= index < len(self.documents) or index == self.at:
            return False
        self.cancel()
        self.at = index
        self._unread = Story(article=self.document.article)
        self.state = "done" if index in self._stories else "waiting"
        self.percent, self.problem = None, ""
        return True

    async def read(self) -> AsyncIterator[Story]:
        """Read the article on the screen; its story each time that something about it or its reading changed."""
        if self.at in self._stories:
            self.state = "done"
            return
        at, story = self.at, Story(article=self.document.article)
        self.state, self.percent, self.problem, self._step = "waiting", None, "", "Reading…"
        async for piece in self._reading.start(story.article):
            if self.at != at or self._is_cancelled():
                return
            match piece:
                case Started(notice=notice):
                    self.state = "reading"
                    self.notice = "" if notice in self.document.notices else notice
                case Parsed(done=done, total=total):
                    percent = min(99, 100 * done // max(1, total))
                    if percent == self.percent:
                        continue
                    self.percent = percent
                case Sentences():
                    self._step, self.percent = "Finding who acts, and when…", None
                case Actors():
                    self._step = "Finding what happened…"
                case Failed(message=message):
                    self.state, self.problem = "failed", one_line(message)
                case Finished():
                    self.state = "done"
                    self._stories[at] = story
            self._unread = story = apply(story, piece)
            yield story
        if self.state in ("waiting", "reading"):
            self.state, self.problem = "failed", "The reading ended before it was done."
            yield story

    def _is_cancelled(self) -> bool:
        return self.state == "cancelled"

    def cancel(self) -> bool:
        """Stop the reading that is running; False where none was."""
        if self.state not in ("waiting", "reading"):
            return False
        self.state = "cancelled"
        self._reading.cancel()
        return True
