"""The times of an article with their reasons, without the rest of its story."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extract.progress import Piece
from extract.reading.published import published_in
from extract.reading.reader import parsed
from extract.reading.times import Published, recognise, resolve
from extract.reading.times.reasons import Reason, reasons
from extract.story import Article

if TYPE_CHECKING:
    from spacy.language import Language


def explained(article: Article, nlp: Language) -> Generator[Piece, None, tuple[Article, tuple[Reason, ...]]]:
    """How far the parse has come; at the end the article with its date, and its times in text order."""
    parse = yield from parsed(article, nlp)
    expressions = recognise(parse)
    published, basis = published_in(article, parse, expressions)
    anchor = Published.from_iso(published)
    times = resolve(parse, expressions, anchor)
    return (
        replace(article, published=published, published_basis=basis),
        reasons(parse, expressions, times, anchor),
    )
