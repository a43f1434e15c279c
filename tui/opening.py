"""Opens articles on the screen, or as plain text where there is none to open them on.

What touches the process as a whole is here: which descriptor the terminal is on, what Textual finds in the environment
when it is imported, when the reading process starts and that it ends.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extract.english.installed import PipelineError, find_pipeline
from extract.exit_status import DONE, FAILED, MISUSED
from extract.library.cache import Cache
from extract.library.corrections import default_directory
from extract.sources import Place, SourceError, list_inputs, safe_line
from tui.arguments import Explore
from tui.clipboard import TerminalClipboard
from tui.paths import copied_file, log_file
from tui.reading.documents import Document, Listed, Unopened, document_of
from tui.reading.process import WorkerReading
from tui.settings import Settings, SettingsError, base_of, load
from tui.settings.first_time import ungreeted
from tui.settings.last_theme import keeper, last_theme, may_keep
from tui.terminal import (
    BROWSER,
    BUILT_IN,
    Terminal,
    choose_theme,
    describe,
    in_browser,
    settle_no_color,
    textual_environment,
)


def explore(command: Explore) -> int:
    """Show the articles; returns the exit status."""
    browser = in_browser(os.environ)
    if not browser and not sys.stdout.isatty():
        return _print(command)
    try:
        settings = _settled(load(), command)
    except SettingsError as error:
        return _refused(error)
    settle_no_color(os.environ, base_of(settings, settings.theme) if settings.theme else None)
    terminal = BROWSER if browser else describe(os.environ)
    if terminal.dumb:
        _say(f"TERM={terminal.term} cannot show the explorer; here is the story as plain text.")
        return _print(command)
    if not browser and not terminal_is_at_hand():
        _say("there is no terminal to read keys from; here is the story as plain text.")
        return _print(command)
    if "-" in command.inputs and sys.stdin.isatty():
        _say("reading the article from the keyboard; Ctrl+D at the beginning of a line ends it.")
    try:
        pipeline = find_pipeline(command.pipeline)
    except PipelineError as error:
        _say(str(error))
        return MISUSED
    places = list_inputs(command.inputs, published=command.published)
    closed, first, problems = first_open(places)
    if first is None:
        for problem in problems:
            _say(problem)
        return FAILED
    problems += missing(command.inputs, problems)
    told = (*first.notices, *problems, *filter(None, (pipeline.instead,)), *_keyless(settings))
    first = replace(first, notices=told)
    if not browser:
        take_terminal()
    return _show(command, terminal, [*closed, first], map(Unopened, places), settings)


def _settled(settings: Settings, command: Explore) -> Settings:
    """The settings with what the command line has otherwise. Raises SettingsError for a theme that is not there."""
    names = _names(settings)
    if command.theme is not None and command.theme not in names:
        raise SettingsError([f'no theme is called "{command.theme}"; there are {", ".join(names)}.'])
    return replace(
        settings,
        theme=command.theme or settings.theme,
        mouse=settings.mouse if command.mouse is None else command.mouse,
    )


def _names(settings: Settings) -> tuple[str, ...]:
    """Of all themes that there are."""
    return (*BUILT_IN, *settings.themes)


def _keyless(settings: Settings) -> list[str]:
    """Actions that lost their key to another: said, because nobody looks for what nothing does any more."""
    if not settings.keys:
        return []
    from tui.settings.keymap import losses, shown_key

    return [
        f"{shown_key(loss.key)} is now {loss.taker}: {loss.action} has no key (keys in the settings)."
        for loss in losses(settings.keys)
    ]


def _refused(error: SettingsError) -> int:
    for problem in error.problems:
        _say(problem)
    return MISUSED


def _show(
    command: Explore,
    terminal: Terminal,
    documents: list[Listed],
    more: Iterator[Listed],
    settings: Settings,
) -> int:
    reading = WorkerReading(log=log_file(), pipeline=command.pipeline, cache=Cache())
    reading.prepare(documents[-1].open().article)
    try:
        keeps = may_keep(terminal, settings)
        theme = choose_theme(
            terminal, settings.theme or (last_theme(os.environ, _names(settings)) if keeps else None)
        )
        wanted = textual_environment(
            terminal, base_of(settings, theme), os.environ, animation=settings.animation
        )
        os.environ.update(wanted)
        if terminal is not BROWSER:
            for exported in ("COLUMNS", "LINES"):
                # Textual would believe them, and they are from when somebody's shell exported them.
                os.environ.pop(exported, None)
        # What an import makes stays: collecting meanwhile would only find that out, and costs a tenth of the start.
        gc.disable()
        # Not before here: Textual looks at the environment while it is imported.
        from tui.app import DatelineApp

        # A way that the reader has settled is one of their terminal.
        way = "auto" if terminal is BROWSER else settings.clipboard
        clipboard = TerminalClipboard(terminal, copied_file(), os.environ, way=way)
        app = DatelineApp(
            documents,
            reading,
            clipboard,
            more=more,
            settings=settings,
            theme=theme,
            corrections=default_directory(),
            greeted=ungreeted(os.environ),
            keep_theme=keeper(os.environ) if keeps else None,
        )
        gc.freeze()
        gc.enable()
        for number in (signal.SIGTERM, signal.SIGHUP):
            # The app has its own handlers once it is up; between taking the screen and that, these give it back.
            signal.signal(number, lambda number, _: app.call_after_refresh(app.exit, None, 128 + number))
        app.run(mouse=settings.mouse)
        return app.return_code or 0
    except SettingsError as error:
        return _refused(error)
    finally:
        reading.close()


def nothing_to_open(command: Explore) -> tuple[int, str]:
    """Why there is nothing to show, as an exit status and a line; `(DONE, "")` where there is something."""
    try:
        settings = _settled(load(), command)
        if settings.themes:
            from tui.settings.own_themes import own_palettes

            own_palettes(settings)
        find_pipeline(command.pipeline)
        _, first, problems = first_open(list_inputs(command.inputs, published=command.published))
    except (PipelineError, SourceError) as error:
        return MISUSED, str(error)
    except SettingsError as error:
        return MISUSED, " ".join(error.problems)
    return (DONE, "") if first is not None else (FAILED, " ".join(problems))


def first_open(places: Iterator[Place]) -> tuple[list[Listed], Document | None, list[str]]:
    """The places before the first that can be opened, that one's document, and what is wrong with those before.

    The rest are left to be listed: the first article shall not wait for a thousand others.
    """
    closed: list[Listed] = []
    problems: list[str] = []
    for place in places:
        try:
            return closed, document_of(place.open()), problems
        except SourceError as error:
            closed.append(Unopened(place))
            problems.append(str(error))
    return closed, None, problems


def missing(inputs: Sequence[str], told: Sequence[str]) -> list[str]:
    """What was typed and is not there, where it was not told: who mistyped the last of three names wants to know at once,
    not when its turn to be read comes."""
    names = [safe_line(name) for name in inputs if name != "-" and not os.path.lexists(name)]
    names = [name for name in names if not any(name in problem for problem in told)]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return [f"There is no file {', '.join(names[:3])}{more}."] if names else []


def _print(command: Explore) -> int:
    from extract.commands import print_command

    return print_command(command.inputs, published=command.published, pipeline=command.pipeline)


def _say(message: str) -> None:
    sys.stderr.write(f"dateline: {message}\n")
    sys.stderr.flush()


def terminal_is_at_hand() -> bool:
    """Whether keys can be read, from standard input or from the terminal of the session."""
    if os.isatty(0):
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True


def take_terminal() -> None:
    """Put the terminal on standard input and standard error, where Textual reads keys and draws.

    Standard input may have been an article (`cat a.txt | dateline -`) and standard error a file; the terminal is still the
    one of the session. Raises OSError where there is none.
    """
    for descriptor, name, mode in ((0, "stdin", "r"), (2, "stderr", "w")):
        if os.isatty(descriptor):
            continue
        opened = os.open("/dev/tty", os.O_RDWR)
        os.dup2(opened, descriptor)
        os.close(opened)
        stream = os.fdopen(descriptor, mode, closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
