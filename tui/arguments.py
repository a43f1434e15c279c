"""The command line: what may be typed, in the words of its help, and what comes of it.

Parsing is apart from doing, so that every command line is a row in a test. Nothing heavy is imported here: `--help` and a
mistyped option answer at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias, TypeVar

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

Exit status: 0; 1 where an input could not be opened or read, or something went
wrong; 2 where nothing could begin, because what was typed or set is wrong, a
pipeline is missing or the output cannot be written; 130 after Ctrl+C; 128 and
its number after any other signal.
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

DOCTOR = """\
Say what terminal, multiplexer, colours, clipboard and pipeline were found.
The exit status is 1 where something that is needed is missing.
"""

SETTINGS = """\
Say where your settings are and whether they are right, and print all that can
be set, as a file to begin with: everything in it is a comment. The exit status
is 2 where your settings are wrong.
"""


class Reading(Struct, frozen=True, kw_only=True):
    """What every command that reads articles is told; `inputs` are as typed, "-" for standard input."""

    inputs: tuple[str, ...]
    published: str | None = None
    pipeline: str | None = None


class Explore(Reading, frozen=True, kw_only=True):
    """Show articles."""

    theme: str | None = None
    """One of ours or of the settings; None for what those say."""
    mouse: bool | None = None


class Serve(Reading, frozen=True, kw_only=True):
    """Show articles in a browser. `port` 0 is any that is free."""

    theme: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000


class Extract(Reading, frozen=True, kw_only=True):
    """Write stories; `output` None is standard output. With `timeml`, a directory, TimeML files instead."""

    output: Path | None = None
    timeml: Path | None = None


class Times(Reading, frozen=True, kw_only=True):
    """Print the time expressions of articles, with their reasons."""


class Doctor(Struct, frozen=True, kw_only=True):
    """Say what was found; with `clipboard`, try the ways of copying instead."""

    pipeline: str | None = None
    clipboard: bool = False


class ShowSettings(Struct, frozen=True):
    """Print where the settings are and what can be set."""


Command: TypeAlias = Explore | Serve | Extract | Times | Doctor | ShowSettings
C = TypeVar("C", Explore, Serve, Extract, Times, Doctor, ShowSettings)


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
    parser = _Parser("dateline", "[options] FILE… | DIRECTORY | -", SYNOPSIS, epilog=MORE)
    # Nothing at all is the commonest slip, and has words of its own.
    parser.add_inputs("*")
    parser.add_reading()
    parser.add_theme()
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        help="use the mouse, or leave it to the terminal for its own selecting",
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help="show the version and exit"
    )
    command = parser.read(arguments, Explore)
    if not command.inputs:
        parser.error("no article given. `dateline FILE` opens one, `dateline -` reads standard input.")
    return command


def _serve(arguments: Sequence[str]) -> Serve:
    parser = _Parser("dateline serve", "INPUT… [options]", SERVE)
    parser.add_inputs("+")
    parser.add_reading()
    parser.add_theme()
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on; any but 127.0.0.1 lets other machines in, without encryption",
    )
    parser.add_argument("--port", type=_port, default=8000, help="8000; 0 takes any that is free")
    command = parser.read(arguments, Serve)
    if "-" in command.inputs:
        parser.error("standard input cannot be served: every page that is opened reads its articles itself.")
    return command


def _extract(arguments: Sequence[str]) -> Extract:
    parser = _Parser("dateline extract", "INPUT… [options]", EXTRACT)
    parser.add_inputs("+")
    parser.add_reading()
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
    return parser.read(arguments, Extract)


def _times(arguments: Sequence[str]) -> Times:
    parser = _Parser("dateline times", "INPUT… [options]", TIMES)
    parser.add_inputs("+")
    parser.add_reading()
    return parser.read(arguments, Times)


def _doctor(arguments: Sequence[str]) -> Doctor:
    parser = _Parser("dateline doctor", "[--clipboard] [--pipeline NAME]", DOCTOR)
    parser.add_argument(
        "--clipboard",
        action="store_true",
        help="try every way that a copy would take here: your clipboard is replaced by a test text",
    )
    parser.add_pipeline()
    return parser.read(arguments, Doctor)


def _settings(arguments: Sequence[str]) -> ShowSettings:
    return _Parser("dateline settings", "", SETTINGS).read(arguments, ShowSettings)


class _Parser(argparse.ArgumentParser):
    """argparse, with the options that several commands have, and errors in our form: one line that says what is wrong, one
    that says where help is."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            usage=f"{prog} {usage}".rstrip(),
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def add_inputs(self, nargs: str) -> None:
        self.add_argument("inputs", nargs=nargs, metavar="INPUT", help=argparse.SUPPRESS)

    def add_reading(self) -> None:
        self.add_argument(
            "--published",
            type=_published,
            metavar="DATE",
            help="when the article was published: 2026-01-03, or 2026-01 or 2026 where no more is known; "
            '"Friday" and "last month" are reckoned from it',
        )
        self.add_pipeline()

    def add_pipeline(self) -> None:
        self.add_argument(
            "--pipeline",
            metavar="NAME",
            help="fast: our own smaller one; or any installed spaCy pipeline, such as en_core_web_trf",
        )

    def add_theme(self) -> None:
        self.add_argument(
            "--theme",
            metavar="NAME",
            help="colours: dark, light, contrast, ansi (the terminal's own 16), or a theme of your settings",
        )

    def read(self, arguments: Sequence[str], command: type[C]) -> C:
        """The command with what was typed: its fields are called as the options are."""
        found = vars(self.parse_args(arguments))
        if "inputs" in found:
            found["inputs"] = tuple(found["inputs"])
        return command(**found)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"dateline: {message}\nTry `{self.prog} --help`.\n")


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that costs more than all the rest of parsing."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        sys.stdout.write(f"dateline {version('dateline')}\n")
        parser.exit()


def _port(value: str) -> int:
    if not value.isdecimal() or int(value) > 65535:
        raise argparse.ArgumentTypeError(f"{value} is no port; they go from 0 to 65535")
    return int(value)


def _published(value: str) -> str:
    """Checked where all dates that are given are checked; imported only when one is."""
    from extract.sources.published import checked

    try:
        return checked(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
