"""The corrections of the article on the screen: those in its log, and those that could not be written to it yet.

A correction holds at once, and is written beside what the screen does. Where it cannot be written it stays here, is tried
again with the next one, and the reader is told; nothing is lost while the program runs. What another explorer has written to
the same log meanwhile is taken up with the next own line.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from extract.library.corrections.changes import Change, Made, Record, Redone, Undone
from extract.library.corrections.log import Log, append, path_of, read_log
from extract.library.corrections.records import standing
from extract.sources.article import digest
from extract.story import Article
from tui.paths import shown


class Ledger:
    """`directory` None keeps nothing beyond the program."""

    def __init__(self, article: Article, directory: Path | None) -> None:
        self.article = article
        self.problems: tuple[str, ...] = ()
        """What is wrong with the log, in lines for a person."""
        self.failure = ""
        """Why what is not in the log could not be written, the last time that it was tried."""
        self.told = False
        """Whether the reader has been told what the log holds."""
        self._directory = directory
        self._kept: tuple[Record, ...] = ()
        self._unkept: tuple[Record, ...] = ()
        self._writing = asyncio.Lock()
        self._standing: tuple[Made, ...] | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        return self._kept + self._unkept

    @property
    def standing(self) -> tuple[Made, ...]:
        """The corrections that are not undone."""
        if self._standing is None:
            self._standing = standing(self.records)
        return self._standing

    @property
    def unkept(self) -> int:
        """How many corrections and undoings are in no log."""
        return 0 if self._directory is None else len(self._unkept)

    async def load(self) -> None:
        """Take up what the log has. Raises nothing: what is wrong with it is in `problems`."""
        if self._directory is not None:
            self._take(await asyncio.to_thread(read_log, self._directory, self.article))

    def made(self, change: Change) -> Made:
        """The change as a correction of this article, made now and not added yet."""
        return Made(
            id=secrets.token_hex(8),
            at=datetime.now(UTC),
            text=digest(self.article.text),
            title=self.article.title,
            change=change,
        )

    def add(self, record: Record) -> None:
        self._unkept = (*self._unkept, record)
        self._standing = None

    def undo(self, made: Made) -> None:
        self.add(Undone(at=datetime.now(UTC), of=made.id))

    def redo(self, made: Made) -> None:
        self.add(Redone(at=datetime.now(UTC), of=made.id))

    async def keep(self) -> None:
        """Write what is in no log yet. Raises OSError where that cannot be; then it stays here."""
        if self._directory is None:
            return
        async with self._writing:
            waiting = self._unkept
            try:
                log = await asyncio.to_thread(_kept, self._directory, self.article, waiting)
            except OSError as error:
                place = shown(path_of(self._directory, self.article))
                self.failure = f"{error.strerror or error} ({place})"
                raise
            self.failure = ""
            unread = tuple(record for record in waiting if record not in log.records)
            self._unkept = self._unkept[len(waiting) :]
            self._take(Log((*log.records, *unread), log.problems))

    def _take(self, log: Log) -> None:
        self._kept, self.problems, self._standing = log.records, log.problems, None


def _kept(directory: Path, article: Article, records: Sequence[Record]) -> Log:
    """The log with these records in it. Raises OSError where they cannot be written."""
    append(path_of(directory, article), records)
    return read_log(directory, article)
