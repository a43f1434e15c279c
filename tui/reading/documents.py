"""What the explorer is given: articles to show, someone who reads them, and a way out for copied text.

This is the seam between `dateline` the command and the screen. The command decides where articles come from, starts the
reading process and knows the terminal; the app only sees these three shapes, and a test passes in its own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Protocol

from msgspec import Struct

from extract.progress import Piece
from extract.sources import Opened, Place
from extract.story import Article


class Document(Struct, frozen=True):
    """One article to show. `name` is what the header calls it (a file's name); `notices` are shown once, as they are
    ("Read as Windows-1252.")."""

    article: Article
    name: str
    notices: tuple[str, ...] = ()

    def open(self) -> Document:
        """It is."""
        return self


class Unopened(Struct, frozen=True):
    """One that is known by its name until it is wanted, and let go of afterwards."""

    place: Place

    @property
    def name(self) -> str:
        return self.place.name

    def open(self) -> Document:
        """Raises SourceError."""
        return document_of(self.place.open())


def document_of(opened: Opened) -> Document:
    return Document(article=opened.article, name=opened.name, notices=opened.notices)


Listed = Document | Unopened


class Reading(Protocol):
    """Reads one article at a time; the screen never waits for it."""

    def start(self, article: Article) -> AsyncIterator[Piece]:
        """The pieces of this article's story as they become known. It comes before any other.

        Ends after `Finished` or `Failed`, or without either when cancelled. A reading that cannot run at all yields
        `Failed` with a message that the user can act on; it never raises for that.
        """
        ...

    def ahead(self, article: Article) -> AsyncIterator[Piece]:
        """Read an article that is not on the screen, so that its story is at hand when it is.

        Of the pieces, only those that say how far it has come and how it ended. Ends without `Finished` or `Failed` when
        cancelled, and when another article came first.
        """
        ...

    def get_ready(self) -> None:
        """An article will be asked for soon; load what that takes."""
        ...

    def cancel(self) -> None:
        """Stop the reading that is running, if one is; harmless when none is."""
        ...


class Clipboard(Protocol):
    """Delivers text to whatever clipboard the reader has, however far away."""

    def connect(self, write: Callable[[str], None]) -> None:
        """Called once, when the screen is up: `write` puts raw sequences (OSC 52) through the terminal driver."""
        ...

    async def foresee(self, text: str) -> str:
        """One honest sentence about which way the text would go and whether it fits. Raises nothing."""
        ...

    async def copy(self, text: str) -> str:
        """Deliver the text; returns one honest sentence to show ("Sent 312 characters …"). Raises nothing."""
        ...
