"""Asks the reading process, and never lets the screen wait for it.

The process (`python -m extract.worker`) is spawned before Textual is imported, so that both load at once. It is another
process because it can then be cancelled, may run out of memory alone, and gives it back. It ends by itself when its
standard input does: it cannot outlive this program, however that ends.

An article that was read before comes from the cache, and no process is needed for it at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from extract.progress import Actors, Events, Failed, Finished, Piece, Request, Sentences, Started, apply
from extract.story import Article, Story
from tui.child import Child
from tui.log import write_log
from tui.paths import shown

COMMAND = (sys.executable, "-P", "-m", "extract.worker")
"""-P keeps the current directory off the module path: an `extract.py` that lies beside the articles is not ours."""

_PIECE: msgspec.json.Decoder[Piece] = msgspec.json.Decoder(Piece)


class Cache(Protocol):
    """Where stories are kept; `extract.library.cache` has the one on disk."""

    def get(self, article: Article, pipeline: str | None = None) -> Story | None: ...

    def put(self, asked: Article, story: Story, pipeline: str | None = None) -> None: ...


class WorkerReading:
    """Reads articles in the reading process, or remembers them; satisfies `tui.documents.Reading`."""

    def __init__(
        self,
        *,
        log: Path,
        pipeline: str | None = None,
        cache: Cache | None = None,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self._log = log
        self._pipeline = pipeline
        self._cache = cache
        self._command = (*command, *(("--pipeline", pipeline) if pipeline is not None else ()))
        self._child: Child | None = None
        self._recalled: Story | None = None
        self._turn = 0
        self._storing: set[asyncio.Task[None]] = set()

    def prepare(self, article: Article) -> None:
        """Spawn the process now, so that it loads meanwhile, unless this article, the first, was read before.

        What goes wrong is said when the article is read.
        """
        self._recalled = self._recall(article)
        if self._recalled is None:
            self._spawn()

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        """The pieces of this article's story. A reading that still runs is cancelled first."""
        self.cancel()
        turn = self._turn
        story = self._recalled
        if story is None or story.article.id != article.id or story.article.text != article.text:
            story = await asyncio.to_thread(self._recall, article)
        self._recalled = None
        if turn != self._turn:
            return
        if story is not None:
            for piece in pieces_of(story):
                yield piece
            return
        async with contextlib.aclosing(self._ask(article)) as pieces:
            async for piece in pieces:
                yield piece

    def cancel(self) -> None:
        """End the process that is at work; the next article gets a new one. One that only waits goes on waiting."""
        self._turn += 1
        if self._child is not None and self._child.busy:
            self._discard(self._child)

    def close(self) -> None:
        """End the process, busy or not; for when the program ends."""
        if self._child is not None:
            self._discard(self._child)

    async def _ask(self, article: Article) -> AsyncGenerator[Piece, None]:
        child = self._spawn()
        if child is None:
            yield Failed(message=f"The reading process cannot be started ({self._command[0]}).")
            return
        story, complete = Story(article=article), False
        try:
            await child.ask(msgspec.json.encode(Request(article=article, pipeline=self._pipeline)))
            while (line := await child.line()) is not None:
                piece = self._understood(line)
                if piece is None:
                    continue
                story = apply(story, piece)
                if isinstance(piece, Finished):
                    complete = True
                    self._store(article, story)
                yield piece
                if isinstance(piece, (Finished, Failed)):
                    return
            if not child.killed:
                yield Failed(message=await self._obituary(child))
        finally:
            # A process that was left in the middle of an article would answer the next one with the rest of it.
            if complete:
                child.busy = False
            else:
                self._discard(child)

    def _spawn(self) -> Child | None:
        """The process at hand, or a new one; None where it cannot be started."""
        if self._child is None or self._child.ended:
            self._child = None
            with contextlib.suppress(OSError):
                self._child = Child(self._command, self._log)
        return self._child

    def _discard(self, child: Child) -> None:
        child.kill()
        if self._child is child:
            self._child = None

    def _recall(self, article: Article) -> Story | None:
        return None if self._cache is None else self._cache.get(article, self._pipeline)

    def _store(self, article: Article, story: Story) -> None:
        """Keep the story, beside what the screen does with it."""
        if self._cache is not None:
            task = asyncio.ensure_future(asyncio.to_thread(self._cache.put, article, story, self._pipeline))
            self._storing.add(task)
            task.add_done_callback(self._storing.discard)

    def _understood(self, line: bytes) -> Piece | None:
        """The piece, or None for a line that is none: a library that prints something must not end a reading.

        A line that begins like a piece and is none is a failure, because a part of the story would be missing.
        """
        if not line.lstrip().startswith(b"{"):
            write_log(self._log, f"the reading process printed {line[:200]!r}")
            return None
        try:
            return _PIECE.decode(line)
        except msgspec.DecodeError as error:
            write_log(self._log, f"not understood: {error}; {line[:200]!r}")
            return Failed(message=f"The reading process sent what is no piece of a story.{self._see_log()}")

    async def _obituary(self, child: Child) -> str:
        status = await child.status()
        if status == -signal.SIGKILL:
            reason = (
                "The system ended the reading, probably because memory ran out. Free some, then r reads again"
            )
        elif status < 0:
            reason = f"The reading process died ({signal.Signals(-status).name}). r tries again"
        else:
            reason = f"The reading process ended too early (exit status {status}). r tries again"
        return f"{reason}.{self._see_log()}"

    def _see_log(self) -> str:
        return f" The log has more: {shown(self._log)}" if self._log.exists() else ""


def pieces_of(story: Story) -> Iterator[Piece]:
    """A story that is known already, as the reading process would send it."""
    if story.pipeline is not None:
        yield Started(pipeline=story.pipeline)
    yield Sentences(sentences=story.sentences, entities=story.entities)
    yield Actors(
        actors=story.actors,
        times=story.times,
        published=story.article.published,
        published_basis=story.article.published_basis,
    )
    yield Events(actors=story.actors, events=story.events, quotes=story.quotes)
    yield Finished()
