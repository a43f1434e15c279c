"""Stories that were read before, so that an article opens a second time without being read again.

A cache and no library: everything in it can be read anew, so anything odd about it is a miss, and nothing that happens to
it ever fails the program. spaCy is not imported: what a pipeline is called stands in its files.

A story is found by what decides it: the text, title and publication date, the pipeline, and the rules. Nobody has to
remember to raise a version when a rule changes, because the files that hold the rules are part of the key.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from extract.english.installed import PipelineError, find_pipeline
from extract.story import Article, Story

LIMIT: Final = 64 * 1024 * 1024
"""Bytes kept, packed: a story has about three times the size of its text."""

SUFFIX: Final = ".story"


class Cache:
    """Stories in a directory, which is made when the first one is kept; the user's cache directory if none is named."""

    def __init__(self, directory: Path | None = None, *, limit: int = LIMIT) -> None:
        self.directory = directory or default_directory()
        self._limit = limit

    def get(self, article: Article, pipeline: str | None = None) -> Story | None:
        """The story of this article as this pipeline reads it, or None where it is not at hand."""
        path = self._path(article, pipeline)
        if path is None:
            return None
        try:
            story = _DECODER.decode(zlib.decompress(path.read_bytes()))
        except (OSError, zlib.error, msgspec.DecodeError):
            return None
        if story.article.text != article.text:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # used just now: the last to go
        return replace(story, article=_as_asked(article, story.article))

    def has(self, article: Article, pipeline: str | None = None) -> bool:
        """Whether there is a story to get, as far as can be seen without opening it."""
        path = self._path(article, pipeline)
        return path is not None and path.is_file()

    def put(self, asked: Article, story: Story, pipeline: str | None = None) -> None:
        """Keep a story that was read to its end; `asked` is its article as it was before the reading dated it."""
        path = self._path(asked, pipeline)
        if path is None or _read_by_another(story, pipeline):
            return
        # The lightest packing makes it a fifth, in a hundredth of the time of reading it again.
        data = zlib.compress(msgspec.msgpack.encode(story), level=1)
        if len(data) > self._limit:
            return
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            # mkstemp makes it readable by its owner alone.
            descriptor, temporary = tempfile.mkstemp(dir=self.directory, prefix=".", suffix=SUFFIX)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(data)
                Path(temporary).replace(path)
            except OSError:
                Path(temporary).unlink(missing_ok=True)
                raise
            self._trim()
        except OSError:
            return

    def _path(self, article: Article, pipeline: str | None) -> Path | None:
        try:
            found = find_pipeline(pipeline)
        except PipelineError:
            return None
        parts = [
            article.text,
            article.title,
            article.published,
            found.name,
            found.version,
            _rules(found.path),
        ]
        return self.directory / (hashlib.sha256(msgspec.json.encode(parts)).hexdigest() + SUFFIX)

    def _trim(self) -> None:
        """Remove those that were not used for longest, until what is left fits."""
        files = sorted(
            ((file.stat().st_mtime, file.stat().st_size, file) for file in self.directory.glob(f"*{SUFFIX}")),
            reverse=True,
        )
        total = 0
        for _, size, file in files:
            total += size
            if total > self._limit:
                file.unlink(missing_ok=True)


def _read_by_another(story: Story, pipeline: str | None) -> bool:
    """Whether another pipeline stood in, because the one that was to read did not load: next time it may."""
    return story.pipeline is not None and story.pipeline.name != find_pipeline(pipeline).name


def default_directory() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("dateline") / "stories"


def _as_asked(asked: Article, read: Article) -> Article:
    """The article with its own name and source, and the date that the reading found where none was given."""
    if asked.published is not None:
        return asked
    return replace(asked, published=read.published, published_basis=read.published_basis)


@lru_cache(maxsize=8)
def _rules(pipeline: Path) -> str:
    """What stands for the state of rules, word lists and pipeline: the sizes and times of their files, a millisecond's work."""
    here = Path(__file__).parents[1]
    state = sorted(
        (str(file), status.st_size, status.st_mtime_ns)
        for file in _rule_files(here, pipeline)
        for status in (file.stat(),)
    )
    return hashlib.sha256(msgspec.json.encode(state)).hexdigest()


def _rule_files(package: Path, pipeline: Path) -> Iterator[Path]:
    yield from package.glob("*.py")
    yield pipeline / "meta.json"
    for room in ("reading", "english"):
        for pattern in ("*.py", "*.toml"):
            yield from (package / room).rglob(pattern)


_DECODER: Final = msgspec.msgpack.Decoder(Story)
