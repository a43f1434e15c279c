"""Paths, directories and standard input → places: which articles there are, before any is opened.

For whoever moves through many articles and holds few of them: a thousand files are listed by their names alone, a .jsonl
by where its lines begin. A place is opened when it is wanted, again if need be, and what is wrong with it is said then.
What can be read only once (standard input, a pipe) is read while it is listed, and held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from extract.sources.article import digest, id_from_name
from extract.sources.files import articles_in, opened_from
from extract.sources.lines import article_of_line
from extract.sources.outcome import Opened, SourceError
from extract.sources.published import checked_option
from extract.sources.text import safe_line


class Place(Struct, frozen=True):
    """Where one article is. `open` gives it, or raises SourceError; `name` is what it is called until then."""

    name: str
    open: Callable[[], Opened]


def list_inputs(
    inputs: Sequence[str], *, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Place]:
    """The places of all articles of these paths, directories and `-` (standard input), in their order.

    What cannot be listed, a file that is not there or a directory without articles, is a place too: opening it says so.
    `published` goes for all; raises SourceError at once where that is no date. Files that share a name get ids that differ.
    """
    given = checked_option(published)
    return _distinct(place for name in inputs for place in _places(name, given, stdin))


def _places(name: str, given: str | None, stdin: BinaryIO | None) -> Iterator[Place]:
    path = Path(name)
    try:
        if name != "-" and path.is_dir():
            for file in articles_in(path):
                yield from _places(str(file), given, None)
        elif name != "-" and path.is_file() and path.suffix.lower() == ".jsonl":
            yield from _lines(path, given)
        elif name != "-" and path.is_file() and path.suffix.lower() != ".json":
            yield Place(safe_line(path.name), partial(_only, name, given))
        else:
            for item in opened_from(name, given, stdin):
                called = item.name if isinstance(item, Opened) else safe_line(path.name)
                yield Place(called, partial(_known, item))
    except SourceError as error:
        yield Place(safe_line(name), partial(_known, error))
    except OSError:
        # Opening it comes upon the same, and words it.
        yield Place(safe_line(name), partial(_only, name, given))


def _lines(path: Path, given: str | None) -> Iterator[Place]:
    name, at, listed = safe_line(path.name), 0, False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                listed = True
                called = f"{name}:{number}"
                yield Place(called, partial(_line, path, at, len(line), number, called, given))
            at += len(line)
    if not listed:
        yield Place(name, partial(_only, str(path), given))


def _line(path: Path, at: int, size: int, number: int, called: str, given: str | None) -> Opened:
    try:
        with path.open("rb") as file:
            file.seek(at)
            line = file.read(size)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None
    return _known(article_of_line(line, number, name=called, given=given))


def _only(name: str, given: str | None) -> Opened:
    """The one article of a file, or what is wrong with it."""
    return _known(next(opened_from(name, given, None)))


def _known(item: Opened | SourceError) -> Opened:
    if isinstance(item, SourceError):
        raise item
    return item


def _distinct(places: Iterator[Place]) -> Iterator[Place]:
    """Ids come from names: where two files share one, the later gets a mark of its text besides."""
    seen: set[str] = set()
    for place in places:
        name = id_from_name(Path(place.name).stem) or ""
        yield replace(place, open=partial(_marked, place.open, name)) if name in seen else place
        seen.add(name)


def _marked(opening: Callable[[], Opened], name: str) -> Opened:
    opened = opening()
    if opened.article.id != name:
        return opened
    return replace(opened, article=replace(opened.article, id=f"{name}-{digest(opened.article.text)}"))
