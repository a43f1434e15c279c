"""The log of corrections: one file for each text, one record a line, only ever added to.

What stands in it is never rewritten: undoing is a record of its own, a line that is not understood stays where it is, and a line
that could not be written whole is taken back. Several explorers may write at once, each line under a lock.

A text is known by its digest, and an article by its id, which outlives a new version of its text: both stand in the name of the
file, so that what was corrected in an earlier version is found again. Nothing of an article's own words is ever a path.
"""

from __future__ import annotations

import contextlib
import heapq
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from extract.library.corrections.anchors import stands
from extract.library.corrections.changes import Made, Record, Rename, SetPublished
from extract.sources.article import digest
from extract.sources.published import checked
from extract.sources.text import safe, safe_line
from extract.story import Article

SUFFIX: Final = ".jsonl"


class Log(Struct, frozen=True):
    """What the log holds for one article, and what is wrong with it, in lines for a person."""

    records: tuple[Record, ...] = ()
    problems: tuple[str, ...] = ()


def path_of(directory: Path, article: Article) -> Path:
    """The file that corrections of this article are added to."""
    return directory / f"{digest(article.text)}-{digest(article.id)}{SUFFIX}"


def read_log(directory: Path, article: Article) -> Log:
    """The records for this article, also those made under another name or to another version of its text. Raises nothing."""
    logs: list[list[Record]] = []
    problems: list[str] = []
    for path in _files(directory, article):
        try:
            lines = _read(path).split(b"\n")
        except OSError as error:
            problems.append(f"Your corrections in {path} cannot be read: {error.strerror or error}.")
            continue
        records, bad = _understood(lines)
        if not path.name.startswith(digest(article.text)) and not _same_article(records, article.text):
            continue
        logs.append(records)
        problems += [
            f"Line {number} of {path} is no correction that this version knows; it is left as it is."
            for number in bad
        ]
    return Log(tuple(heapq.merge(*logs, key=lambda record: record.at)), tuple(problems))


def append(path: Path, records: Sequence[Record]) -> None:
    """Add records to a log, which is made where it is missing; all of them are on the disk afterwards, or none.

    Raises OSError where they cannot be written.
    """
    if not records:
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        _lock(descriptor, shared=False)
        end = os.fstat(descriptor).st_size
        data = b"".join(msgspec.json.encode(record) + b"\n" for record in records)
        if end and os.pread(descriptor, 1, end - 1) != b"\n":
            data = b"\n" + data  # what was cut off before stays a line of its own
        try:
            while data:
                data = data[os.write(descriptor, data) :]
            os.fsync(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, end)
            raise
    finally:
        os.close(descriptor)  # gives the lock back


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        _lock(file.fileno(), shared=True)
        return file.read()


def _lock(descriptor: int, *, shared: bool) -> None:
    """Wait until nobody writes, where the system has locks; appending is safe enough without."""
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)


def _files(directory: Path, article: Article) -> list[Path]:
    """The logs of this text under whatever name, and those of this name with whatever text."""
    text, name = digest(article.text), f"-{digest(article.id)}{SUFFIX}"
    try:
        return sorted(
            Path(entry.path)
            for entry in os.scandir(directory)
            if (entry.name.endswith(name) or _is_of_text(entry.name, text)) and entry.is_file()
        )
    except OSError:
        return []


def _is_of_text(name: str, text: str) -> bool:
    return name.startswith(f"{text}-") and name.endswith(SUFFIX)


def _understood(lines: Sequence[bytes]) -> tuple[list[Record], list[int]]:
    """The records, and the numbers of the lines that are none."""
    records: list[Record] = []
    bad: list[int] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = _DECODER.decode(line)
        except msgspec.DecodeError:
            bad.append(number)
            continue
        if _is_sound(record):
            records.append(record)
        else:
            bad.append(number)
    return records, bad


def _same_article(records: Sequence[Record], text: str) -> bool:
    """Whether a log of another text is of another version of this one: something that was corrected there stands here."""
    return any(stands(text, record.change) for record in records if isinstance(record, Made))


def _is_sound(record: Record) -> bool:
    """Whether nothing in it could act on a terminal, and its values are what they should be: a log may come from anywhere."""
    if any(safe(text) != text for text in _strings(msgspec.to_builtins(record))):
        return False
    if record.at.tzinfo is None:
        return False
    match record:
        case Made(change=Rename(name=name)):
            return bool(name) and safe_line(name) == name
        case Made(change=SetPublished(published=published)):
            try:
                return checked(published) == published
            except ValueError:
                return False
    return True


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _strings(item)
        case list() | tuple():
            for item in value:
                yield from _strings(item)


_DECODER: Final[msgspec.json.Decoder[Record]] = msgspec.json.Decoder(Record)
