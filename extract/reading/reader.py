"""The way through all rooms of the reading: Article → Story, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.progress import Finished, Piece
from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language


def pieces(article: Article, nlp: Language) -> Iterator[Piece]:
    """What is found in the article, in the order in which it is found, closed by `Finished`."""
    yield Finished()


def read(article: Article, nlp: Language) -> Story:
    """The whole Story of one article."""
    return Story(article=article)
