"""Without a screen: stories as lines, stories as plain text, and an exit status that tells."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.commands import extract_command, print_command, reading, run, timeml_command, times_command
from extract.english.installed import Pipeline, PipelineError
from extract.exit_status import DONE, FAILED, INTERRUPTED, MISUSED, UNHEARD
from extract.library.corrections.anchors import opening
from extract.library.corrections.changes import Rename, SetPublished
from extract.library.corrections.log import append, path_of
from extract.reading.marking import Marking
from extract.reading.times.reasons import Reason
from extract.story import Actor, Article, Mention, Story, Timex
from tests.extract.library.corrections.making import made, who


class Fakes:
    """A reading that finds nothing, fails on "bad" and is interrupted by "stop"."""

    def __init__(self) -> None:
        self.loaded = 0
        self.read = 0

    def load(self, name: str | None, tell: Callable[[str], None]) -> Any:
        self.loaded += 1
        if name == "lame":
            tell("Reading with the smaller one.")
        return "a pipeline"

    def story(self, article: Article, nlp: Any, tell: Callable[[str], None]) -> Story:
        self.read += 1
        tell("50 %")
        if article.text == "bad":
            raise ValueError("no such rule")
        if article.text == "stop":
            raise KeyboardInterrupt
        return Story(article=article)

    def marked(self, article: Article, nlp: Any, tell: Callable[[str], None]) -> tuple[Story, Marking]:
        return self.story(article, nlp, tell), Marking(instances={}, signals={})

    def times(
        self, article: Article, nlp: Any, tell: Callable[[str], None]
    ) -> tuple[Article, tuple[Reason, ...]]:
        self.story(article, nlp, tell)
        timex = Timex(id="t1", span=(0, 1), type="DATE", value="2026")
        reason = Reason(timex=timex, rule="year", by_publication=False, by_tense=None, by_timex=None)
        return article, (reason,)


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fakes:
    def find(name: str | None = None) -> Pipeline:
        if name == "missing":
            raise PipelineError("The pipeline 'missing' is not installed.")
        return Pipeline(name="fake", version="1", path=tmp_path)

    found = Fakes()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "meta.json").write_text("{}")
    monkeypatch.setattr(run, "find_pipeline", find)
    monkeypatch.setattr("extract.library.cache.find_pipeline", find)
    monkeypatch.setattr(reading, "load", found.load)
    monkeypatch.setattr(reading, "read_story", found.story)
    monkeypatch.setattr(reading, "read_marked", found.marked)
    monkeypatch.setattr(reading, "read_times", found.times)
    return found


def write(path: Path, text: str) -> str:
    path.write_text(text)
    return str(path)


def extract(
    *inputs: str, published: str | None = None, pipeline: str | None = None, output: Path | None = None
) -> int:
    return extract_command(inputs, published=published, pipeline=pipeline, output=output)


def stories(text: str) -> list[str]:
    return [msgspec.json.decode(line, type=Story).article.id for line in text.splitlines()]


def test_a_pipeline_that_stands_in_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert extract(write(tmp_path / "a.txt", "A."), pipeline="lame") == DONE
    assert capfd.readouterr().err == "dateline: Reading with the smaller one.\n"


def test_one_story_a_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert extract(write(tmp_path / "a.txt", "A."), write(tmp_path / "b.txt", "B.")) == DONE
    out, err = capfd.readouterr()
    assert stories(out) == ["a", "b"]
    assert err == ""


def test_the_pipeline_is_loaded_once_and_only_for_an_article(tmp_path: Path, fakes: Fakes) -> None:
    extract(str(tmp_path / "gone"))
    assert fakes.loaded == 0
    extract(write(tmp_path / "a.txt", "A."), write(tmp_path / "b.txt", "B."))
    assert fakes.loaded == 1


def test_a_bad_input_is_reported_and_the_rest_is_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = extract(
        str(tmp_path / "gone.txt"),
        write(tmp_path / "x.jsonl", '{"id": "x", "text": "X."}\n{\n'),
        write(tmp_path / "a.txt", "A."),
    )
    out, err = capfd.readouterr()
    assert status == FAILED
    assert stories(out) == ["x", "a"]
    assert [line.split()[0] for line in err.splitlines()] == ["dateline:"] * 2
    assert "x.jsonl:2 is not JSON" in err


def test_a_reading_that_fails_costs_its_article_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extract(write(tmp_path / "a.txt", "bad"), write(tmp_path / "b.txt", "B.")) == FAILED
    out, err = capfd.readouterr()
    assert stories(out) == ["b"]
    assert "dateline: a.txt: the reading failed: ValueError: no such rule\n" in err


def test_how_a_file_was_decoded_is_told_and_is_no_failure(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes("The café’s owner.".encode("cp1252"))
    assert extract(str(tmp_path / "a.txt")) == DONE
    assert capfd.readouterr().err.startswith("dateline: a.txt: Read as Windows-1252")


@pytest.mark.parametrize("options", [{"published": "soon"}, {"pipeline": "missing"}])
def test_what_cannot_begin_is_misuse(
    options: dict[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert extract(write(tmp_path / "a.txt", "A."), **options) == MISUSED  # type: ignore[arg-type]
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("dateline: ")


def test_a_named_output_appears_whole(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert extract(write(tmp_path / "a.txt", "A."), output=output) == DONE
    assert stories(output.read_text()) == ["a"]
    assert not list(tmp_path.glob("*.part"))


def test_an_output_may_be_the_input(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    write(file, '{"id": "a", "text": "A."}\n')
    assert extract(str(file), output=file) == DONE
    assert stories(file.read_text()) == ["a"]


def test_an_output_keeps_its_mode(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    write(output, "")
    output.chmod(0o640)
    extract(write(tmp_path / "a.txt", "A."), output=output)
    assert output.stat().st_mode & 0o777 == 0o640


def test_a_link_as_output_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.jsonl", tmp_path / "link.jsonl"
    link.symlink_to(target)
    extract(write(tmp_path / "a.txt", "A."), output=link)
    assert link.is_symlink()
    assert stories(target.read_text()) == ["a"]


@pytest.mark.parametrize("text", ["bad", "stop"])
def test_an_output_stays_as_it_was_where_nothing_came_of_it(tmp_path: Path, text: str) -> None:
    output = tmp_path / "out.jsonl"
    write(output, "before")
    assert extract(write(tmp_path / "a.txt", text), output=output) in (FAILED, INTERRUPTED)
    assert output.read_text() == "before"
    assert not list(tmp_path.glob(".*.part"))


def test_a_device_as_output_is_not_renamed_over(tmp_path: Path) -> None:
    read, write_end = os.pipe()
    assert extract(write(tmp_path / "a.txt", "A."), output=Path(f"/dev/fd/{write_end}")) == DONE
    os.close(write_end)
    with os.fdopen(read) as pipe:
        assert stories(pipe.read()) == ["a"]


def test_an_output_that_cannot_be_written_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert extract(write(tmp_path / "a.txt", "A."), output=tmp_path / "no" / "out.jsonl") == MISUSED
    assert "dateline: the output cannot be written: No such file or directory" in capfd.readouterr().err


def test_a_reader_that_went_away_ends_it_quietly(tmp_path: Path) -> None:
    code = (
        "import sys; from extract import commands; from extract.commands import reading, run; from extract.story import Story;"
        "reading.load = lambda name, tell: None; reading.read_story = lambda article, nlp, tell: Story(article=article);"
        "run.find_pipeline = lambda name: None;"
        "sys.exit(commands.extract_command(sys.argv[1:], published=None, pipeline=None, output=None))"
    )
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "A."}\n' * 20_000)
    with subprocess.Popen(
        [sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (UNHEARD, b"")


def test_the_print_is_the_story_as_plain_text(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status = print_command([write(tmp_path / "a.txt", "A.")], published="2026-01-03", pipeline=None)
    out, err = capfd.readouterr()
    assert (status, err) == (DONE, "")
    assert out.startswith("a\npublished 3 Jan 2026\n0 sentences")
    assert "TIMELINE" in out


def test_several_prints_are_parted_by_a_rule(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    print_command(
        [write(tmp_path / "a.txt", "A."), write(tmp_path / "b.txt", "B.")], published=None, pipeline=None
    )
    assert capfd.readouterr().out.count("\n────") == 1


def test_what_was_read_before_is_printed_without_reading(tmp_path: Path, fakes: Fakes) -> None:
    for _ in range(2):
        assert print_command([write(tmp_path / "a.txt", "A.")], published=None, pipeline=None) == DONE
    assert (fakes.loaded, fakes.read) == (1, 1)


def published_by_hand(tmp_path: Path, published: str) -> str:
    """An article whose reader has set its date of publication."""
    text = "A."
    story = Story(article=Article(id="a", text=text))
    change = SetPublished(published=published, was="", opening=opening(text))
    append(path_of(tmp_path / "data" / "dateline" / "corrections", story.article), made(story, change))
    return write(tmp_path / "a.txt", text)


def test_the_print_is_as_its_reader_has_corrected_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    print_command([published_by_hand(tmp_path, "2026-01-04")], published="2026-01-03", pipeline=None)
    assert "published 4 Jan 2026 (corrected)" in capfd.readouterr().out


def test_an_extract_is_the_reading_as_it_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    extract(published_by_hand(tmp_path, "2026-01-04"), published="2026-01-03")
    article = msgspec.json.decode(capfd.readouterr().out, type=Story).article
    assert (article.published, article.published_basis) == ("2026-01-03", "given")


def test_a_correction_that_does_not_fit_is_told_beside_the_print(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = Article(id="a", text="A.")
    mention = Mention(span=(0, 1), form="name", via="name")
    story = Story(article=article, actors=(Actor(id="a1", name="A", kind="PERSON", mentions=(mention,)),))
    log = path_of(tmp_path / "data" / "dateline" / "corrections", article)
    append(log, made(story, Rename(actor=who(story, "a1"), name="B")))
    print_command([write(tmp_path / "a.txt", "A.")], published=None, pipeline=None)
    assert "a correction does not fit: “A” is called “B” (no actor here is “A”)." in capfd.readouterr().err


# -- TimeML, a file for each article


def timeml(*inputs: str, directory: Path) -> int:
    return timeml_command(inputs, published=None, pipeline=None, directory=directory)


def test_every_article_gets_a_file_of_its_own(tmp_path: Path) -> None:
    directory = tmp_path / "new" / "marked"
    lines = '{"id": "one/two", "text": "B."}\n{"id": "One", "text": "C."}\n{"id": "one", "text": "D."}\n'
    articles = write(tmp_path / "b.jsonl", lines)
    assert timeml(write(tmp_path / "a.txt", "A."), articles, directory=directory) == DONE
    files = sorted(directory.iterdir())
    assert len({file.name.lower() for file in files}) == 4
    assert all(file.suffix == ".tml" and "<TimeML " in file.read_text() for file in files)


def test_a_reading_that_fails_leaves_the_file_of_an_earlier_run(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("before")
    inputs = write(tmp_path / "a.txt", "bad"), write(tmp_path / "b.txt", "B.")
    assert timeml(*inputs, directory=tmp_path) == FAILED
    assert (tmp_path / "a.tml").read_text() == "before"
    assert (tmp_path / "b.tml").exists()


def test_a_directory_that_cannot_be_made_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path / "a.txt", "A.")
    assert timeml(file, directory=Path(file)) == MISUSED
    assert "dateline: the output cannot be written: File exists" in capfd.readouterr().err


# -- the times with their reasons


def test_times_are_printed_article_by_article(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    inputs = [
        write(tmp_path / "a.txt", "A."),
        write(tmp_path / "b.txt", "bad"),
        write(tmp_path / "c.txt", "C."),
    ]
    assert times_command(inputs, published=None, pipeline=None) == FAILED
    out, err = capfd.readouterr()
    assert [line.split()[:3] for line in out.splitlines()] == [
        ["a:1", "DATE", "2026"],
        ["c:1", "DATE", "2026"],
    ]
    assert "b.txt: the reading failed" in err
