"""The reading process: one question a line, pieces as lines, and nothing else on standard output."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.english.installed import PipelineError
from extract.library.cache import Cache
from extract.progress import Actors, Events, Failed, Finished, Parsed, Piece, Request, Sentences, Started
from extract.story import Article, PipelineName, Sentence, Story
from extract.worker import Reader, serve

ARTICLE = Article(id="a", text="The ferry struck a pier.")


def ask(article: Article = ARTICLE, pipeline: str | None = None) -> bytes:
    return msgspec.json.encode(Request(article=article, pipeline=pipeline)) + b"\n"


class Fakes:
    """A pipeline that is its own name, and a reading that says how long the article is."""

    def __init__(self) -> None:
        self.loaded: list[str | None] = []

    def load(self, name: str | None, tell: Callable[[str], None]) -> Any:
        self.loaded.append(name)
        if name == "broken":
            tell("Reading with the smaller one.")
        if name == "missing":
            raise PipelineError("The pipeline 'missing' is not installed.")
        return name

    def read(self, article: Article, nlp: Any) -> Iterator[Piece]:
        if article.text == "bad":
            yield Parsed(done=0, total=3)
            raise ValueError("no such rule\nand more")
        if nlp == "broken":
            yield Started(pipeline=PipelineName(name="small", version="1"))
        yield Parsed(done=len(article.text), total=len(article.text))
        yield Finished()


def answers(*lines: bytes, fakes: Fakes | None = None) -> list[Piece]:
    fakes = fakes or Fakes()
    out = io.BytesIO()
    serve(lines, out, Reader(fakes.load, fakes.read))
    return [msgspec.json.decode(line, type=Piece) for line in out.getvalue().splitlines()]


def test_each_request_is_answered_to_its_end() -> None:
    read = [Parsed(done=24, total=24), Finished()]
    assert answers(ask(), ask()) == read + read


def test_the_pipeline_is_loaded_once_for_many_requests() -> None:
    fakes = Fakes()
    answers(ask(), ask(), ask(pipeline="trf"), ask(pipeline="trf"), fakes=fakes)
    assert fakes.loaded == [None, "trf"]


def test_a_pipeline_that_is_missing_is_told_and_asked_for_again() -> None:
    fakes = Fakes()
    first, *_ = answers(ask(pipeline="missing"), ask(pipeline="missing"), ask(), fakes=fakes)
    assert first == Failed(message="The pipeline 'missing' is not installed.")
    assert fakes.loaded == ["missing", "missing", None]


def test_a_pipeline_that_stands_in_is_told_of_each_time() -> None:
    pieces = answers(ask(pipeline="broken"), ask(pipeline="broken"))
    notices = [piece.notice for piece in pieces if isinstance(piece, Started)]
    assert notices == ["Reading with the smaller one."] * 2


def test_a_story_is_kept_before_it_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[tuple[Path, Article, Story]] = []
    monkeypatch.setattr(
        Cache, "put", lambda cache, asked, story, pipeline: kept.append((cache.directory, asked, story))
    )
    answering = Reader(Fakes().load, read_fully).answer(
        msgspec.json.encode(Request(article=ARTICLE, keep=str(tmp_path)))
    )
    for piece in answering:
        if isinstance(piece, Finished):
            break
    ((directory, asked, story),) = kept
    assert (directory, asked) == (tmp_path, ARTICLE)
    assert story.article.published == "2026-01"
    assert story.sentences == (SENTENCE,)


def test_a_reading_that_nobody_looks_on_says_only_how_far_it_has_come() -> None:
    request = msgspec.json.encode(Request(article=ARTICLE, quiet=True))
    assert list(Reader(Fakes().load, read_fully).answer(request)) == [Parsed(done=1, total=1), Finished()]


SENTENCE = Sentence(span=(0, 24), paragraph=0)


def read_fully(article: Article, nlp: Any) -> Iterator[Piece]:
    yield Parsed(done=1, total=1)
    yield Sentences(sentences=(SENTENCE,), entities=())
    yield Actors(actors=(), times=(), published="2026-01", published_basis="inferred")
    yield Events(actors=(), events=(), quotes=())
    yield Finished()


def test_a_line_that_is_no_request_fails_alone() -> None:
    failed, *rest = answers(b"{}\n", ask())
    assert isinstance(failed, Failed)
    assert "no article" in failed.message
    assert rest[-1] == Finished()


def test_a_bug_is_told_in_one_line_and_traced_in_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    *_, failed, _, finished = answers(ask(Article(id="a", text="bad")), ask())
    assert failed == Failed(message="The reading failed: ValueError: no such rule")
    assert finished == Finished()
    assert "Traceback" in capfd.readouterr().err


def run(code: str, *lines: bytes) -> subprocess.CompletedProcess[bytes]:
    """The process with `code` run before its `main`."""
    script = f"import sys, extract.worker as worker\n{code}\nsys.exit(worker.main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", script], input=b"".join(lines), capture_output=True, check=False, timeout=60
    )


FAKE = """
from extract.progress import Finished
worker.load_pipeline = lambda name, tell: print("loading", name)
def read(article, nlp):
    print("reading")
    yield Finished()
worker.read_pieces = read
"""


def test_it_ends_with_its_input() -> None:
    done = run(FAKE)
    assert (done.returncode, done.stdout) == (0, b"")


def test_it_loads_before_it_is_asked() -> None:
    assert b"loading None" in run(FAKE).stderr


def test_what_libraries_print_is_not_among_the_pieces() -> None:
    done = run(FAKE, ask())
    assert done.stdout == b'{"piece":"finished"}\n'
    assert b"reading" in done.stderr


def test_a_parent_that_is_gone_is_no_error() -> None:
    script = f"import sys, extract.worker as worker\n{FAKE}\nsys.exit(worker.main([]))"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(ask() * 3)
        process.stdin.close()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert b"Traceback" not in errors


def test_importing_it_imports_no_spacy() -> None:
    code = "import sys, extract.worker; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.model
def test_the_real_process_reads_an_article() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "extract.worker"],
        input=ask(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    first, *_, last = [msgspec.json.decode(line, type=Piece) for line in done.stdout.splitlines()]
    assert isinstance(first, Started), done.stderr
    assert last == Finished(), done.stderr


@pytest.mark.model
def test_the_real_process_tells_of_a_pipeline_that_is_not_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "extract.worker", "--pipeline", "en_no_such"],
        input=ask(pipeline="en_no_such"),
        capture_output=True,
        check=False,
        timeout=120,
    )
    (piece,) = [msgspec.json.decode(line, type=Piece) for line in done.stdout.splitlines()]
    assert isinstance(piece, Failed)
    assert "en_no_such" in piece.message
