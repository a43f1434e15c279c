"""What the command line does without a screen: `dateline extract`, `dateline times`, and the plain print where standard
output is none.

Standard output carries what was asked for and nothing else; problems go to standard error, each on a line that begins with
`dateline:`. A bad input never costs a good one: it is reported, the rest goes on, and the exit status tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from extract.commands import reading
from extract.commands.output import writing
from extract.commands.run import NoStoryError, Run
from extract.exports import render
from extract.exports.story_json import story_line
from extract.exports.time_list import time_lines
from extract.exports.timeml import file_name, of_story
from extract.library.cache import Cache
from extract.library.corrections.correct import dated
from extract.links import Selection

RULE: Final = "─" * 72
"""Between the stories of several articles in a plain print."""


def extract_command(
    inputs: Sequence[str], *, published: str | None, pipeline: str | None, output: Path | None
) -> int:
    """Write the story of every article as a line of story/1, as soon as it is read; returns the exit status.

    A named output appears whole or not at all: it is written beside itself and then renamed. It is left as it was where not
    one story came of it.
    """
    run = Run(pipeline)

    def write() -> None:
        with writing(output) as out:
            for _, story in run.found(inputs, published, reading.read_story):
                out.write(story_line(story))
                out.flush()
            if run.failed and not run.written:
                raise NoStoryError

    return run.finish(write)


def timeml_command(
    inputs: Sequence[str], *, published: str | None, pipeline: str | None, directory: Path
) -> int:
    """Write every article as a TimeML file of its own into the directory, which is made where it is missing.

    As a named output, a file appears whole or not at all, and one of that name that was there before is replaced.
    """
    run = Run(pipeline)
    taken: set[str] = set()

    def write() -> None:
        directory.mkdir(parents=True, exist_ok=True)
        for opened, found in run.found(inputs, published, reading.read_marked):
            name = file_name(opened.article.id, taken)
            taken.add(name.lower())
            with writing(directory / name) as out:
                out.write(of_story(*found).encode())

    return run.finish(write)


def times_command(inputs: Sequence[str], *, published: str | None, pipeline: str | None) -> int:
    """Print every time expression of every article, with its value and why it has it."""
    run = Run(pipeline)

    def write() -> None:
        with writing(None) as out:
            for _, found in run.found(inputs, published, reading.read_times):
                out.write(time_lines(*found).encode())
                out.flush()

    return run.finish(write)


def print_command(inputs: Sequence[str], *, published: str | None, pipeline: str | None) -> int:
    """Print the story of every article as plain text, as its reader has corrected it; returns the exit status. What was read
    before is not read again."""
    run = Run(pipeline)
    cache = Cache()

    def write() -> None:
        with writing(None) as out:
            for opened in run.opened(inputs, published):
                made = run.corrections(opened)
                opened = replace(opened, article=dated(opened.article, made))
                story = cache.get(opened.article, pipeline)
                if story is None:
                    story = run.read(opened, reading.read_story)
                    if story is None:
                        continue
                    cache.put(opened.article, story, pipeline)
                story = run.corrected(opened, story, made)
                separator = f"\n{RULE}\n\n" if run.written else ""
                out.write((separator + render(story, Selection(), "plain")).encode())
                out.flush()
                run.written += 1

    return run.finish(write)
