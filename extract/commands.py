"""What the command line does without a screen: `dateline extract`, `dateline times`, and the plain print where standard
output is none.

Standard output carries what was asked for and nothing else; problems go to standard error, each on a line that begins with
`dateline:`. A bad input never costs a good one: it is reported, the rest goes on, and the exit status tells.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

from msgspec.structs import replace

from extract.english.installed import PipelineError, find_pipeline
from extract.exports import render
from extract.exports.story_json import story_line
from extract.exports.time_list import time_lines
from extract.exports.timeml import file_name, of_story
from extract.library.cache import Cache
from extract.library.corrections import default_directory
from extract.library.corrections.changes import Made
from extract.library.corrections.correct import correct, dated
from extract.library.corrections.log import read_log
from extract.library.corrections.records import standing
from extract.library.corrections.told import told
from extract.links import Selection
from extract.progress import Parsed, Piece, apply
from extract.sources import Opened, SourceError, open_inputs
from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.reading.marking import Marking
    from extract.reading.times.reasons import Reason

T = TypeVar("T")

DONE: Final = 0
FAILED: Final = 1
"""Some input gave no story."""
MISUSED: Final = 2
"""Nothing could begin: a date that is none, a pipeline that is missing, an output that cannot be written."""
INTERRUPTED: Final = 128 + signal.SIGINT
UNHEARD: Final = 128 + 13
"""Who reads the output went away (`| head`); 13 is SIGPIPE wherever there is one."""

RULE: Final = "─" * 72
"""Between the stories of several articles in a plain print."""


def extract_command(
    inputs: Sequence[str], *, published: str | None, pipeline: str | None, output: Path | None
) -> int:
    """Write the story of every article as a line of story/1, as soon as it is read; returns the exit status.

    A named output appears whole or not at all: it is written beside itself and then renamed. It is left as it was where not
    one story came of it.
    """
    run = _Run(pipeline)

    def write() -> None:
        with _output(output) as out:
            for opened in run.opened(inputs, published):
                story = run.read(opened, _read)
                if story is not None:
                    out.write(story_line(story))
                    out.flush()
                    run.written += 1
            if run.failed and not run.written:
                raise _NoStoryError

    return run.finish(write)


def timeml_command(
    inputs: Sequence[str], *, published: str | None, pipeline: str | None, directory: Path
) -> int:
    """Write every article as a TimeML file of its own into the directory, which is made where it is missing.

    As a named output, a file appears whole or not at all, and one of that name that was there before is replaced.
    """
    run = _Run(pipeline)
    taken: set[str] = set()

    def write() -> None:
        directory.mkdir(parents=True, exist_ok=True)
        for opened in run.opened(inputs, published):
            found = run.read(opened, _read_marked)
            if found is not None:
                name = file_name(opened.article.id, taken)
                taken.add(name.lower())
                with _output(directory / name) as out:
                    out.write(of_story(*found).encode())
                run.written += 1

    return run.finish(write)


def times_command(inputs: Sequence[str], *, published: str | None, pipeline: str | None) -> int:
    """Print every time expression of every article, with its value and why it has it."""
    run = _Run(pipeline)

    def write() -> None:
        with _output(None) as out:
            for opened in run.opened(inputs, published):
                found = run.read(opened, _read_times)
                if found is not None:
                    out.write(time_lines(*found).encode())
                    out.flush()
                    run.written += 1

    return run.finish(write)


def print_command(inputs: Sequence[str], *, published: str | None, pipeline: str | None) -> int:
    """Print the story of every article as plain text, as its reader has corrected it; returns the exit status. What was read
    before is not read again."""
    run = _Run(pipeline)
    cache = Cache()

    def write() -> None:
        with _output(None) as out:
            for opened in run.opened(inputs, published):
                made = run.corrections(opened)
                opened = replace(opened, article=dated(opened.article, made))
                story = cache.get(opened.article, pipeline)
                if story is None:
                    story = run.read(opened, _read)
                    if story is None:
                        continue
                    cache.put(opened.article, story, pipeline)
                story = run.corrected(opened, story, made)
                separator = f"\n{RULE}\n\n" if run.written else ""
                out.write((separator + render(story, Selection(), "plain")).encode())
                out.flush()
                run.written += 1

    return run.finish(write)


class _NoStoryError(Exception):
    """Every input failed: what stood in the output before is worth more than nothing."""


class _Run:
    """One run over some inputs: loads the pipeline when the first article needs it, and counts what went wrong."""

    def __init__(self, pipeline: str | None) -> None:
        self.pipeline = pipeline
        self.failed = 0
        self.written = 0
        self._nlp: Language | None = None
        self._progress = _Progress()

    def opened(self, inputs: Sequence[str], published: str | None) -> Iterator[Opened]:
        """The articles that open; problems and notices are told on the way."""
        for item in open_inputs(inputs, published=published):
            if isinstance(item, SourceError):
                self._problem(str(item))
                continue
            for notice in item.notices:
                self._tell(f"{item.name}: {notice}")
            yield item

    def read(
        self, opened: Opened, reading: Callable[[Article, Language, Callable[[str], None]], T]
    ) -> T | None:
        """What this reading finds, or None where it failed; that is reported and costs no other article. Raises
        PipelineError."""
        if self._nlp is None:
            self._progress.show("loading the pipeline")
            self._nlp = _load(self.pipeline, self._tell)
        try:
            return reading(
                opened.article, self._nlp, lambda share: self._progress.show(f"{opened.name} {share}")
            )
        except MemoryError:
            self._problem(f"{opened.name}: memory ran out. Split the article.")
        except Exception as error:  # noqa: BLE001 - a bug met by one article in a thousand must not cost the others
            self._problem(f"{opened.name}: the reading failed: {type(error).__name__}: {error}")
            traceback.print_exc()
        finally:
            self._progress.clear()
        return None

    def corrections(self, opened: Opened) -> tuple[Made, ...]:
        """What the reader has corrected in the article; what is wrong with their log is told."""
        log = read_log(default_directory(), opened.article)
        for problem in log.problems:
            self._tell(f"{opened.name}: {problem}")
        return standing(log.records)

    def corrected(self, opened: Opened, story: Story, made: Sequence[Made]) -> Story:
        """The story with its corrections; those that do not fit are told."""
        story, unfit = correct(story, made)
        for each in unfit:
            self._tell(f"{opened.name}: a correction does not fit: {told(each.made.change)} ({each.reason}).")
        return story

    def finish(self, write: Callable[[], None]) -> int:
        """Run to the end and say how it went."""
        try:
            find_pipeline(self.pipeline)  # what is not installed is told before anything is opened
            write()
        except _NoStoryError:
            return FAILED
        except (SourceError, PipelineError) as error:
            self._problem(str(error))
            return MISUSED
        except BrokenPipeError:
            # Python would fail on it once more when it flushes standard output at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return UNHEARD
        except KeyboardInterrupt:
            self._progress.clear()
            return INTERRUPTED
        except OSError as error:
            self._problem(
                f"the output cannot be written: {error.strerror or error}: {error.filename or 'standard output'}"
            )
            return MISUSED
        return FAILED if self.failed else DONE

    def _problem(self, message: str) -> None:
        self.failed += 1
        self._tell(message)

    def _tell(self, message: str) -> None:
        self._progress.clear()
        sys.stderr.write(f"dateline: {message}\n")
        sys.stderr.flush()


def _load(name: str | None, tell: Callable[[str], None]) -> Language:
    """spaCy is imported here and nowhere above: an article from the cache has no need of it."""
    from extract.english.load import load_pipeline

    return load_pipeline(name, tell)


def _read(article: Article, nlp: Language, tell: Callable[[str], None]) -> Story:
    from extract.reading.reader import pieces

    story = Story(article=article)
    for piece in pieces(article, nlp):
        _tell_share(piece, tell)
        story = apply(story, piece)
    return story


def _read_marked(article: Article, nlp: Language, tell: Callable[[str], None]) -> tuple[Story, Marking]:
    from extract.reading.marking import marked

    return _followed(marked(article, nlp), tell)


def _read_times(
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


class _Progress:
    """What is being read, on one line that is written over: on a terminal, and never into a file or between stories."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty() and not sys.stdout.isatty()
        self._shown = ""

    def show(self, words: str) -> None:
        if self._on and words != self._shown:
            self._shown = words
            sys.stderr.write(f"\r\x1b[K{words}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            self._shown = ""
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears whole at the end. What is no regular file (a pipe, /dev/null) is written to
    as it is: renaming over it would remove it."""
    if path is None:
        yield sys.stdout.buffer
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    path = path.resolve()  # a link stays a link
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("xb") as out:
            if path.exists():
                temporary.chmod(path.stat().st_mode)
            yield out
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
