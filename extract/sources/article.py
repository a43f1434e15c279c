"""Text and what is known about it → Article: safe, with an id, and a title where the first line is a headline."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from extract.sources.outcome import SourceError
from extract.sources.text import safe, safe_line
from extract.story import Article


def make_article(
    text: str,
    *,
    name: str,
    id: str | None = None,  # noqa: A002 - the field's own name
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    publisher: str | None = None,
    given: str | None = None,
    published: str | None = None,
) -> Article:
    """The article; `given` is a publication date that the user gave, `published` one from metadata; both checked before.

    Raises SourceError, which calls the text by `name`, where nothing is in it.
    """
    text = safe(text)
    if not text.strip():
        raise SourceError(
            f"{name} is empty{' but for blanks' if text else ''}. Open a file that has an article in it."
        )
    known = given or published
    return Article(
        id=_line(id) or f"text-{digest(text)}",
        text=text,
        title=_line(title) or headline(text),
        url=_line(url),
        author=_line(author),
        publisher=_line(publisher),
        published=known,
        published_basis="given" if given else "metadata" if known else "unknown",
    )


def id_from_name(stem: str) -> str | None:
    """A file's name as an id: letters, digits, dot, dash and underline; None where nothing of it is left."""
    return _UNFIT.sub("-", safe_line(stem)).strip("-.") or None


def digest(text: str) -> str:
    """A short name for a text, the same wherever it is read."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def headline(text: str) -> str | None:
    """The first line where it is a headline: short, no sentence, with a body below it.

    A blank line after it shows that it stands alone. Without one, the line below must be a whole paragraph, so that the
    first line of a text that is broken at 72 columns is not taken for a title.
    """
    first, _, rest = text.lstrip().partition("\n")
    title = first.strip().lstrip("#").strip()
    if not title or len(title) > _LONGEST_HEADLINE or _ENDS_SENTENCE.search(title) or not rest.strip():
        return None
    below = rest.split("\n", 1)[0]
    if below.strip() and (len(below) <= _WIDEST_BROKEN_LINE or not _BEGINS_SENTENCE.match(below)):
        return None
    return title


_UNFIT: Final = re.compile(r"[^\w.\-]+")
_LONGEST_HEADLINE: Final = 140
_WIDEST_BROKEN_LINE: Final = 120
_ENDS_SENTENCE: Final = re.compile(r"[.,;:…][\"'”’)\]]*$")
"""A question or an exclamation may be a headline; what ends in a stop or goes on is none."""
_BEGINS_SENTENCE: Final = re.compile(r"\s*[\"'“‘(\[]?[A-Z0-9]")


def _line(text: str | None) -> str | None:
    return (safe_line(text) or None) if text else None
