"""Paths, directories and standard input → Articles, one after another, each with how it was opened.

Nothing is read before it is asked for, and an input that fails gives its problem and holds up no other.
"""

from __future__ import annotations

import difflib
import os
import shlex
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from msgspec.structs import replace

from extract.sources.article import digest, id_from_name, make_article
from extract.sources.decoding import decode
from extract.sources.lines import articles_of_lines, articles_of_object, is_object_line
from extract.sources.outcome import Opened, SourceError
from extract.sources.published import checked_option
from extract.sources.recognise import refusal
from extract.sources.text import safe_line

SUFFIXES: Final = (".txt", ".text", ".md", ".jsonl")
"""What is an article in a directory; a file that is named itself is opened whatever it is called."""

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of one text; ten times the longest that anyone would call an article."""

STANDARD_INPUT: Final = "standard input"


def open_inputs(
    inputs: Sequence[str], *, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Opened | SourceError]:
    """All articles of these paths, directories and `-` (standard input), in their order; what fails comes as its problem.

    `published` is the user's word and goes for all of them. Ids are made different where two files share a name. Raises
    SourceError at once where that date is none, before anything is read.
    """
    given = checked_option(published)
    return _distinct(opened for name in inputs for opened in opened_from(name, given, stdin))


def _distinct(opened: Iterable[Opened | SourceError]) -> Iterator[Opened | SourceError]:
    seen: set[str] = set()
    for item in opened:
        if isinstance(item, Opened):
            article = item.article
            if article.id in seen:
                article = replace(article, id=f"{article.id}-{digest(article.text)}")
                item = replace(item, article=article)
            seen.add(article.id)
        yield item


def opened_from(name: str, given: str | None, stdin: BinaryIO | None) -> Iterator[Opened | SourceError]:
    """What one input gives, as it was typed; always something."""
    try:
        if name == "-":
            yield from _stream(stdin or sys.stdin.buffer, STANDARD_INPUT, given)
        elif (path := Path(name)).is_dir():
            for file in articles_in(path):
                yield from opened_from(str(file), given, None)
        else:
            yield from _file(path, given)
    except SourceError as error:
        yield error
    except OSError as error:
        yield _system_error(Path(name), error)


def articles_in(path: Path) -> list[Path]:
    """The files of a directory that hold articles, by name. Raises SourceError where none does."""
    with os.scandir(path) as found:
        entries = list(found)
    names = sorted(
        entry.name
        for entry in entries
        if entry.name.lower().endswith(SUFFIXES) and not entry.name.startswith(".") and entry.is_file()
    )
    if not names:
        inside = "is empty" if not entries else "has no articles in it"
        raise SourceError(
            f"{path} {inside}. Dateline looks for {', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]} files there."
        )
    return [path / name for name in names]


def _file(path: Path, given: str | None) -> Iterator[Opened | SourceError]:
    status = path.stat()
    if stat.S_ISFIFO(status.st_mode) and str(path).startswith(("/dev/fd/", "/proc/self/fd/")):
        # The shell has opened it for us: `dateline <(pdftotext …)`.
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), given)
        return
    if stat.S_ISFIFO(status.st_mode):
        raise SourceError(f"{path} is a pipe. To read from it: dateline - < {shlex.quote(str(path))}")
    if not stat.S_ISREG(status.st_mode):
        raise SourceError(f"{path} is a device or a socket, not a file. Open the article as a text file.")
    name = safe_line(path.name)
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        with path.open("rb") as lines:
            yield from _not_empty(articles_of_lines(lines, name=name, given=given), str(path))
    elif status.st_size > LARGEST:
        raise _too_long(str(path))
    elif suffix == ".json":
        yield from _not_empty(articles_of_object(path.read_bytes(), name=name, given=given), str(path))
    else:
        yield _text(path.read_bytes(), name, given, path=path)


def _stream(stream: BinaryIO, name: str, given: str | None) -> Iterator[Opened | SourceError]:
    """What comes without a file's name: lines of articles, told by the first, or else one text."""
    first = stream.readline(LARGEST + 1)
    if is_object_line(first):
        yield from articles_of_lines(chain([first], stream), name=name, given=given)
        return
    data = first + stream.read(LARGEST + 1 - len(first))
    if len(data) > LARGEST:
        raise _too_long(name)
    yield _text(data, name, given)


def _text(data: bytes, name: str, given: str | None, path: Path | None = None) -> Opened:
    """One text; without a path it is a stream, which has no name to take an id from."""
    called = name if path is None else str(path)
    if problem := refusal(data, called, command_file="FILE" if path is None else shlex.quote(called)):
        raise SourceError(problem)
    text, notice = decode(data)
    article = make_article(
        text, name=called, id=None if path is None else id_from_name(path.stem), given=given
    )
    return Opened(article=article, name=name, notices=() if notice is None else (notice,))


def _too_long(name: str) -> SourceError:
    return SourceError(
        f"{name} is longer than {LARGEST // 1024**2} MB: too long for one article. Split it, or make it a .jsonl of articles."
    )


def _not_empty(items: Iterable[Opened | SourceError], name: str) -> Iterator[Opened | SourceError]:
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        raise SourceError(f'{name} has no articles in it. An article is one line: {{"id": …, "text": …}}.')


def _system_error(path: Path, error: OSError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return SourceError(f"{path} is a link to {path.readlink()}, which is not there.")
        return SourceError(f"There is no file {path}.{_like(path)}")
    if isinstance(error, PermissionError):
        return SourceError(
            f"{path} may not be read by you. Its owner can allow it: chmod +r {shlex.quote(str(path))}"
        )
    return SourceError(f"{path} cannot be read: {error.strerror or error}.")


def _like(path: Path) -> str:
    """A file beside it whose name is close, for who mistyped it."""
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return ""
    close = difflib.get_close_matches(path.name, names, n=1)
    return f" Did you mean {path.parent / close[0]}?" if close else ""
