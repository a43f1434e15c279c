"""The reading as a process of its own: `python -m extract.worker [--pipeline NAME]`.

It reads one request a line from standard input and writes the pieces of each story as lines to standard output
(`extract.progress`); it ends when its input does. The pipeline is loaded at once, before the first request comes, because
loading takes longer than a reader takes to look at the first paragraph. Another process, because it can be cancelled by
ending it, may run out of memory alone, and never takes the screen's turn.

Standard output carries pieces and nothing else: what a library prints goes to standard error, where the parent keeps a
log.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias

import msgspec
from msgspec.structs import replace

from extract.english.installed import PipelineError
from extract.library.cache import Cache
from extract.progress import Actors, Events, Failed, Finished, Piece, Request, Sentences, Started, apply
from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language

Loading: TypeAlias = "Callable[[str | None, Callable[[str], None]], Language]"
Reading: TypeAlias = "Callable[[Article, Language], Iterator[Piece]]"


class Reader:
    """Reads articles with the pipeline that each asks for, and keeps the one that was used last."""

    def __init__(self, load: Loading, read: Reading) -> None:
        self._load = load
        self._read = read
        self._loaded: tuple[str | None, Language] | None = None
        self._notices: list[str] = []

    def load(self, name: str | None) -> Language:
        """The pipeline, loaded only where it is not the one at hand. Raises PipelineError."""
        if self._loaded is None or self._loaded[0] != name:
            self._loaded = None  # the old one first: two large ones may not fit
            self._notices.clear()
            self._loaded = (name, self._load(name, self._notices.append))
        return self._loaded[1]

    def answer(self, line: bytes) -> Iterator[Piece]:
        """The pieces of what was asked for. Raises nothing: whatever goes wrong is the last piece."""
        try:
            request = _REQUESTS.decode(line)
            nlp = self.load(request.pipeline)
            yield from self._answer(request, nlp)
        except msgspec.DecodeError as error:
            yield Failed(message=f"The reading process was asked for something that is no article: {error}.")
        except PipelineError as error:
            yield Failed(message=str(error))
        except MemoryError:
            yield Failed(message="Memory ran out. Close other programs, or split the article.")
        except Exception as error:  # noqa: BLE001 - the edge of the process: the parent must hear of it, whatever it is
            traceback.print_exc()
            yield Failed(message=f"The reading failed: {type(error).__name__}: {_first_line(error)}")

    def _answer(self, request: Request, nlp: Language) -> Iterator[Piece]:
        story = Story(article=request.article)
        for piece in self._read(request.article, nlp):
            if isinstance(piece, Started):
                piece = replace(piece, notice=" ".join(self._notices))
            story = apply(story, piece)
            if isinstance(piece, Finished) and request.keep is not None:
                # Before it is told: who hears that it is finished may look it up at once.
                Cache(Path(request.keep)).put(request.article, story, request.pipeline)
            if not (request.quiet and isinstance(piece, (Sentences, Actors, Events))):
                yield piece


def serve(requests: Iterable[bytes], out: BinaryIO, reader: Reader) -> None:
    """Answer each request in turn, piece by piece as they become known. Raises BrokenPipeError when nobody listens."""
    for line in requests:
        for piece in reader.answer(line):
            out.write(msgspec.json.encode(piece) + b"\n")
            out.flush()


def main(arguments: list[str]) -> int:
    """The process: takes standard output for itself, loads, then serves until its input ends."""
    # Ctrl+C in the terminal is meant for the parent, which ends this process by closing its input, or kills it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reader = Reader(load_pipeline, read_pieces)
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        try:
            pipeline = _pipeline_of(arguments)
            spare(pipeline)
            _prepare(reader, pipeline)
            serve(sys.stdin.buffer, out, reader)
        except BrokenPipeError:
            # The parent is gone. What is buffered has no reader; closing would fail on it once more.
            os._exit(0)
    return 0


def load_pipeline(name: str | None, tell: Callable[[str], None]) -> Language:
    """The pipeline and, with it, the rooms of the reading and their word lists, so that the first article waits for none
    of them. spaCy is imported here and not above: this module can be imported by who has no need of it."""
    import extract.reading.reader  # noqa: F401
    from extract.english.load import load_to_keep

    return load_to_keep(name, tell)


def spare(pipeline: str | None) -> None:
    """Keep out what this pipeline has no use for: all requests of a process name the same one."""
    from extract.english.load import forgo_torch

    forgo_torch(pipeline)


def read_pieces(article: Article, nlp: Language) -> Iterator[Piece]:
    from extract.reading.reader import pieces

    return pieces(article, nlp)


def _prepare(reader: Reader, pipeline: str | None) -> None:
    """Load before anything is asked. A failure is told when something is: now nobody would know what it belongs to."""
    try:
        reader.load(pipeline)
    except PipelineError:
        pass
    except Exception:  # noqa: BLE001 - it comes again with the first request, and is answered then
        traceback.print_exc()


def _pipeline_of(arguments: list[str]) -> str | None:
    match arguments:
        case ["--pipeline", name]:
            return name
        case []:
            return None
        case _:
            raise SystemExit("usage: python -m extract.worker [--pipeline NAME]")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]


_REQUESTS: Final = msgspec.json.Decoder(Request)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
