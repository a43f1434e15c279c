"""The readings that the commands ask for, each telling on the way how far it is.

spaCy is imported here, and only when something is read: an article from the cache has no need of it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, TypeVar

from extract.progress import Parsed, Piece, apply
from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.reading.marking import Marking
    from extract.reading.times.reasons import Reason

T = TypeVar("T")


def load(name: str | None, tell: Callable[[str], None]) -> Language:
    """The pipeline of this name; `tell` hears of what stands in for it. Raises PipelineError."""
    from extract.english.load import load_to_keep

    return load_to_keep(name, tell)


def read_story(article: Article, nlp: Language, tell: Callable[[str], None]) -> Story:
    from extract.reading.reader import pieces

    story = Story(article=article)
    for piece in pieces(article, nlp):
        _tell_share(piece, tell)
        story = apply(story, piece)
    return story


def read_marked(article: Article, nlp: Language, tell: Callable[[str], None]) -> tuple[Story, Marking]:
    from extract.reading.marking import marked

    return _followed(marked(article, nlp), tell)


def read_times(
    article: Article, nlp: Language, tell: Callable[[str], None]
) -> tuple[Article, tuple[Reason, ...]]:
    from extract.reading.explained import explained

    return _followed(explained(article, nlp), tell)


def _followed(reading: Generator[Piece, None, T], tell: Callable[[str], None]) -> T:
    """What comes of a reading at its end; on the way it is told how far the parse has come."""
    while True:
        try:
            piece = next(reading)
        except StopIteration as end:
            found: T = end.value
            return found
        _tell_share(piece, tell)


def _tell_share(piece: Piece, tell: Callable[[str], None]) -> None:
    if isinstance(piece, Parsed) and piece.total:
        tell(f"{100 * piece.done // piece.total} %")
