"""The command line: what may be typed, in the words of its help, and what comes of it.

Parsing is apart from doing, so that every command line is a row in a test. Nothing heavy is imported here: `--help` and a
mistyped option answer at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from msgspec import Struct

SYNOPSIS = """\
Open a news article and see who did what to whom, when, and who says so.

  dateline FILE…       open articles
  dateline DIRECTORY   open all articles in a directory
  dateline -           read one from standard input
"""

MORE = """\
other commands:
  dateline extract INPUT…   write what was found as JSON Lines, or as TimeML
  dateline times INPUT…     say every time expression's value, and why
  dateline doctor           say what terminal, clipboard and pipeline were found
  dateline serve INPUT…     open the explorer in a browser
  dateline settings         say where your settings are, and what can be set
  Each has its own --help.

Where standard output is not a terminal, the story is printed as plain text:
  dateline article.txt | less

In the explorer, ? shows all keys and q leaves.
"""

_INPUT = """\
An INPUT is a text file, a directory of them, - for standard input, or a .jsonl
file of articles: one object a line with "id" and "text", and optionally
"title", "published" and "url".
"""

EXTRACT = f"""\
Read articles without a screen and write one story a line (JSON Lines, in the
format story/1), or with --timeml a TimeML file for each article.

{_INPUT}"""

TIMES = f"""\
Print every time expression of the articles, one a line: where it stands
(article:line), its TIMEX3 type and value, the days that it can mean
(first..last, nothing where that side is open), the rule that found it, its
words, and what it was read against.

{_INPUT}"""


SERVE = """\
Open articles in a browser, for who has no terminal: prints an address, and
serves the explorer there until Ctrl+C. Only this machine can reach it, and
only who has the address. From another machine, a tunnel is the safe way:

  ssh -L 8000:localhost:8000 MACHINE

and then the same address there.
"""


class Explore(Struct, frozen=True, kw_only=True):
    """Show articles; `inputs` are as typed, "-" for standard input."""

    inputs: tuple[str, ...]
    published: str | None = None
    pipeline: str | None = None
    theme: str | None = None
    """One of ours or of the settings; None for what those say."""
    mouse: bool | None = None


class Serve(Struct, frozen=True, kw_only=True):
    """Show articles in a browser. `port` 0 is any that is free."""

    inputs: tuple[str, ...]
    published: str | None = None
    pipeline: str | None = None
    theme: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000


class Extract(Struct, frozen=True, kw_only=True):
    """Write stories; `output` None is standard output. With `timeml`, a directory, TimeML files instead."""

    inputs: tuple[str, ...]
    published: str | None = None
    pipeline: str | None = None
    output: Path | None = None
    timeml: Path | None = None


class Times(Struct, frozen=True, kw_only=True):
    """Print the time expressions of articles, with their reasons."""

    inputs: tuple[str, ...]
    published: str | None = None
    pipeline: str | None = None


class Doctor(Struct, frozen=True, kw_only=True):
    """Say what was found; with `clipboard`, try the ways of copying instead."""

    pipeline: str | None = None
    clipboard: bool = False


class ShowSettings(Struct, frozen=True):
    """Print where the settings are and what can be set."""


Command: TypeAlias = Explore | Serve | Extract | Times | Doctor | ShowSettings


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that costs more than all the rest of parsing."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        sys.stdout.write(f"dateline {version('dateline')}\n")
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """argparse, with errors in our form: one line that says what is wrong, one that says where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"dateline: {message}\nTry `{self.prog} --help`.\n")


def parse(arguments: Sequence[str]) -> Command:
    """The command that was typed. Raises SystemExit for --help and --version (0) and for what is wrong (2).

    "extract", "times", "doctor" and "settings" are commands only in the first place; a file of that name is opened as ./doctor.
    """
    match arguments:
        case ["extract", *rest]:
            return _extract(rest)
        case ["times", *rest]:
            return _times(rest)
        case ["serve", *rest]:
            return _serve(rest)
        case ["doctor", *rest]:
            return _doctor(rest)
        case ["settings", *rest]:
            return _settings(rest)
        case _:
            return _explore(arguments)


def _explore(arguments: Sequence[str]) -> Explore:
    parser = _Parser(
        prog="dateline",
        usage="dateline [options] FILE… | DIRECTORY | -",
        description=SYNOPSIS,
        epilog=MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help=argparse.SUPPRESS)
    _add_reading(parser)
    _add_theme(parser)
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        help="use the mouse, or leave it to the terminal for its own selecting",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    found = parser.parse_args(arguments)
    if not found.inputs:
        parser.error("no article given. `dateline FILE` opens one, `dateline -` reads standard input.")
    return Explore(
        inputs=tuple(found.inputs),
        published=found.published,
        pipeline=found.pipeline,
        theme=found.theme,
        mouse=found.mouse,
    )


def _serve(arguments: Sequence[str]) -> Serve:
    parser = _Parser(
        prog="dateline serve",
        usage="dateline serve INPUT… [options]",
        description=SERVE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=argparse.SUPPRESS)
    _add_reading(parser)
    _add_theme(parser)
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on; any but 127.0.0.1 lets other machines in, without encryption",
    )
    parser.add_argument("--port", type=_port, default=8000, help="8000; 0 takes any that is free")
    found = parser.parse_args(arguments)
    if "-" in found.inputs:
        parser.error("standard input cannot be served: every page that is opened reads its articles itself.")
    return Serve(
        inputs=tuple(found.inputs),
        published=found.published,
        pipeline=found.pipeline,
        theme=found.theme,
        host=found.host,
        port=found.port,
    )


def _port(value: str) -> int:
    if not value.isdecimal() or int(value) > 65535:
        raise argparse.ArgumentTypeError(f"{value} is no port; they go from 0 to 65535")
    return int(value)


def _extract(arguments: Sequence[str]) -> Extract:
    parser = _Parser(
        prog="dateline extract",
        usage="dateline extract INPUT… [options]",
        description=EXTRACT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=argparse.SUPPRESS)
    _add_reading(parser)
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-o", "--output", type=Path, metavar="OUT.jsonl", help="write here instead of standard output"
    )
    where.add_argument(
        "--timeml",
        type=Path,
        metavar="DIR",
        help="write TimeML instead: a file for each article, named after it, in this directory; files of these "
        "names are replaced",
    )
    found = parser.parse_args(arguments)
    return Extract(
        inputs=tuple(found.inputs),
        published=found.published,
        pipeline=found.pipeline,
        output=found.output,
        timeml=found.timeml,
    )


def _times(arguments: Sequence[str]) -> Times:
    parser = _Parser(
        prog="dateline times",
        usage="dateline times INPUT… [options]",
        description=TIMES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=argparse.SUPPRESS)
    _add_reading(parser)
    found = parser.parse_args(arguments)
    return Times(inputs=tuple(found.inputs), published=found.published, pipeline=found.pipeline)


def _doctor(arguments: Sequence[str]) -> Doctor:
    parser = _Parser(
        prog="dateline doctor",
        usage="dateline doctor [--clipboard] [--pipeline NAME]",
        description="Say what terminal, multiplexer, colours, clipboard and pipeline were found.\n"
        "The exit status is 1 where something that is needed is missing.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--clipboard",
        action="store_true",
        help="try every way that a copy would take here: your clipboard is replaced by a test text",
    )
    _add_pipeline(parser)
    found = parser.parse_args(arguments)
    return Doctor(pipeline=found.pipeline, clipboard=found.clipboard)


def _settings(arguments: Sequence[str]) -> ShowSettings:
    parser = _Parser(
        prog="dateline settings",
        usage="dateline settings",
        description="Say where your settings are and whether they are right, and print all that can be set, as a file\n"
        "to begin with: everything in it is a comment. The exit status is 2 where your settings are wrong.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.parse_args(arguments)
    return ShowSettings()


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published",
        type=_published,
        metavar="DATE",
        help="when the article was published: 2026-01-03, or 2026-01 or 2026 where no more is known; "
        '"Friday" and "last month" are reckoned from it',
    )
    _add_pipeline(parser)


def _add_theme(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--theme",
        metavar="NAME",
        help="colours: dark, light, contrast, ansi (the terminal's own 16), or a theme of your settings",
    )


def _add_pipeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pipeline",
        metavar="NAME",
        help="fast: our own smaller one; or any installed spaCy pipeline, such as en_core_web_trf",
    )


def _published(value: str) -> str:
    """Checked where all dates that are given are checked; imported only when one is."""
    from extract.sources.published import checked

    try:
        return checked(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
