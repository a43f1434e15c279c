"""One run of a command over its inputs: what opens is read, what fails is told, and the exit status says how it went."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from extract.commands import reading
from extract.commands.output import Progress
from extract.english.installed import PipelineError, find_pipeline
from extract.exit_status import DONE, FAILED, INTERRUPTED, MISUSED, UNHEARD
from extract.library.corrections import default_directory
from extract.library.corrections.changes import Made
from extract.library.corrections.correct import correct
from extract.library.corrections.log import read_log
from extract.library.corrections.records import standing
from extract.library.corrections.told import told
from extract.sources import Opened, SourceError, open_inputs
from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language

T = TypeVar("T")


class NoStoryError(Exception):
    """Every input failed: what stood in the output before is worth more than nothing."""


class Run:
    """One run over some inputs: loads the pipeline when the first article needs it, and counts what went wrong."""

    def __init__(self, pipeline: str | None) -> None:
        self.pipeline = pipeline
        self.failed = 0
        self.written = 0
        self._nlp: Language | None = None
        self._progress = Progress()

    def opened(self, inputs: Sequence[str], published: str | None) -> Iterator[Opened]:
        """The articles that open; problems and notices are told on the way."""
        for item in open_inputs(inputs, published=published):
            if isinstance(item, SourceError):
                self._problem(str(item))
                continue
            for notice in item.notices:
                self._tell(f"{item.name}: {notice}")
            yield item

    def read(self, opened: Opened, read: Callable[[Article, Language, Callable[[str], None]], T]) -> T | None:
        """What comes of reading it so, or None where it failed; that is reported and costs no other article. Raises
        PipelineError."""
        if self._nlp is None:
            self._progress.show("loading the pipeline")
            self._nlp = reading.load(self.pipeline, self._tell)
        try:
            return read(
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

    def found(
        self,
        inputs: Sequence[str],
        published: str | None,
        read: Callable[[Article, Language, Callable[[str], None]], T],
    ) -> Iterator[tuple[Opened, T]]:
        """Every article that opens and can be read, with what comes of it; each counts as written once the next is asked for."""
        for opened in self.opened(inputs, published):
            result = self.read(opened, read)
            if result is not None:
                yield opened, result
                self.written += 1

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
        except NoStoryError:
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
