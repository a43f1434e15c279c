"""What opening an input gives: an article, or a problem that says what to do next."""

from __future__ import annotations

from msgspec import Struct

from extract.sources.text import safe_line
from extract.story import Article


class Opened(Struct, frozen=True, kw_only=True):
    """An article, what it is called on screen, and what its reader should know about how it was opened."""

    article: Article
    name: str
    notices: tuple[str, ...] = ()


class SourceError(Exception):
    """An input that gives no article. Its message is one safe line: names of files are written by strangers too."""

    def __init__(self, message: str) -> None:
        super().__init__(safe_line(message))
