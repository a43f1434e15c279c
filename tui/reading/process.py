"""Asks the reading process, and never lets the screen wait for it.

The process (`python -m extract.worker`) is spawned before Textual is imported, so that both load at once. It is another
process because it can then be cancelled, may run out of memory alone, and gives it back. It ends by itself when its
standard input does: it cannot outlive this program, however that ends.

An article that was read before comes from the cache, and no process is needed for it at all; the process keeps there what
it read to its end. It reads one article at a time. The one on the screen comes first: a short article that is being read
ahead is waited for, because that takes less than loading a new process; a long one is put off.
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

from extract.progress import Actors, Events, Failed, Finished, Piece, Request, Sentences, Started
from extract.story import Article, Story
from tui.log import write_log
from tui.paths import shown
from tui.reading.child import Child
from tui.reading.exchange import Exchange

COMMAND = (sys.executable, "-P", "-m", "extract.worker")
"""-P keeps the current directory off the module path: an `extract.py` that lies beside the articles is not ours."""

_PIECE: msgspec.json.Decoder[Piece] = msgspec.json.Decoder(Piece)


class Cache(Protocol):
    """Where stories are kept; `extract.library.cache` has the one on disk."""

    @property
    def directory(self) -> Path: ...

    def has(self, article: Article, pipeline: str | None = None) -> bool: ...

    def get(self, article: Article, pipeline: str | None = None) -> Story | None: ...


class WorkerReading:
    """Reads articles in the reading process, or remembers them; satisfies `tui.reading.documents.Reading`."""

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
        self._recalled: tuple[Article, Story] | None = None
        """What was prepared, where it was read before."""
        self._turn = 0
        self._exchange: Exchange | None = None
        """What the process is at work on."""
        self._keeps = cache is not None
        """Whether what is read ahead can be kept; else there is no use in it."""
        self._draining: set[asyncio.Task[None]] = set()

    def prepare(self, article: Article) -> None:
        """Spawn the process now, so that it loads meanwhile, unless this article, the first, was read before.

        What goes wrong is said when the article is read.
        """
        story = self._recall(article)
        if story is None:
            self._spawn()
        else:
            self._recalled = (article, story)

    def get_ready(self) -> None:
        """Spawn the process, where none is at hand."""
        self._spawn()

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        """The pieces of this article's story. It comes before whatever is being read."""
        self._turn += 1
        turn = self._turn
        prepared, story = self._recalled or (None, None)
        if prepared != article:
            story = await asyncio.to_thread(self._recall, article)
        self._recalled = None
        if turn != self._turn:
            return
        if story is not None:
            for piece in pieces_of(story):
                yield piece
            return
        await self._make_way()
        if turn != self._turn:
            return
        async with contextlib.aclosing(self._ask(article, quiet=False)) as pieces:
            async for piece in pieces:
                yield piece

    async def ahead(self, article: Article) -> AsyncIterator[Piece]:
        """Read what is not on the screen, and keep its story in the cache."""
        if await self._has(article):
            yield Finished()
            return
        while self._exchange is not None:
            await self._exchange.over.wait()
        if not self._keeps:
            yield Failed(message=self._unkept())
            return
        async with contextlib.aclosing(self._ask(article, quiet=True)) as pieces:
            async for piece in pieces:
                if isinstance(piece, Finished):
                    self._keeps = await self._has(article)
                    piece = piece if self._keeps else Failed(message=self._unkept())
                yield piece

    def cancel(self) -> None:
        """End the process that is at work; the next article gets a new one. One that only waits goes on waiting."""
        self._turn += 1
        if self._exchange is not None:
            self._give_up(self._exchange)

    def close(self) -> None:
        """End the process, busy or not; for when the program ends."""
        if self._child is not None:
            self._discard(self._child)

    async def _make_way(self) -> None:
        """Return when the process is free: soon, or at once by ending it."""
        while (exchange := self._exchange) is not None:
            await exchange.soon()
            if self._exchange is exchange:
                self._give_up(exchange)

    async def _ask(self, article: Article, *, quiet: bool) -> AsyncGenerator[Piece, None]:
        """One question and its answer; who asks has seen that no other is at work."""
        child = self._spawn()
        if child is None:
            yield Failed(message=f"The reading process cannot be started ({self._command[0]}).")
            return
        exchange = self._exchange = Exchange(child, article)
        keep = None if self._cache is None else str(self._cache.directory)
        request = Request(article=article, pipeline=self._pipeline, keep=keep, quiet=quiet)
        try:
            await child.ask(msgspec.json.encode(request))
            async with contextlib.aclosing(self._answer(exchange)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            if self._exchange is exchange and exchange.short:
                # Nobody listens any more, but the rest comes soon, and its story is kept.
                draining = asyncio.ensure_future(self._drain(exchange))
                self._draining.add(draining)
                draining.add_done_callback(self._draining.discard)
            else:
                self._give_up(exchange)

    async def _drain(self, exchange: Exchange) -> None:
        try:
            async for _ in self._answer(exchange):
                pass
        finally:
            self._give_up(exchange)

    async def _answer(self, exchange: Exchange) -> AsyncGenerator[Piece, None]:
        """The pieces that are still to come."""
        child = exchange.child
        while (line := await child.line()) is not None:
            exchange.begun.set()
            piece = self._understood(line, exchange)
            if isinstance(piece, (Finished, Failed)):
                self._end(exchange)
            if piece is not None:
                yield piece
            if exchange.over.is_set():
                return
        if not child.killed:
            failed = Failed(message=await self._obituary(child))
            self._give_up(exchange)
            yield failed

    def _give_up(self, exchange: Exchange) -> None:
        """End the process in the middle of this: it would answer the next question with the rest of it."""
        if not exchange.over.is_set():
            self._discard(exchange.child)
            self._end(exchange)

    def _end(self, exchange: Exchange) -> None:
        exchange.over.set()
        if self._exchange is exchange:
            self._exchange = None

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

    async def _has(self, article: Article) -> bool:
        cache = self._cache
        return cache is not None and await asyncio.to_thread(cache.has, article, self._pipeline)

    def _unkept(self) -> str:
        place = "" if self._cache is None else f" in {shown(self._cache.directory)}"
        return f"Stories cannot be kept{place}, so each article is read when you turn to it."

    def _recall(self, article: Article) -> Story | None:
        return None if self._cache is None else self._cache.get(article, self._pipeline)

    def _understood(self, line: bytes, exchange: Exchange) -> Piece | None:
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
            self._give_up(exchange)
            return Failed(message=f"The reading process sent what is no piece of a story.{self._see_log()}")

    async def _obituary(self, child: Child) -> str:
        status = await child.status()
        if status == -signal.SIGKILL:
            reason = (
                "The system ended the reading, probably because memory ran out. Free some, and read again"
            )
        elif status < 0:
            reason = f"The reading process died ({signal.Signals(-status).name}). Read again"
        else:
            reason = f"The reading process ended too early (exit status {status}). Read again"
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
