"""Opens articles on the screen, or as plain text where there is none to open them on.

What touches the process as a whole is here: which descriptor the terminal is on, what Textual finds in the environment
when it is imported, when the reading process starts and that it ends.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

from msgspec.structs import replace

from extract.english.installed import PipelineError, find_pipeline
from extract.library.cache import Cache
from extract.sources import SourceError, open_inputs
from tui.arguments import Explore
from tui.clipboard import TerminalClipboard
from tui.documents import Document
from tui.paths import copied_file, log_file
from tui.reading import WorkerReading
from tui.settings import Settings, SettingsError, base_of, load
from tui.terminal import BUILT_IN, Terminal, choose_theme, describe, settle_no_color, textual_environment

BAD_INPUT = 2


def explore(command: Explore) -> int:
    """Show the articles; returns the exit status."""
    if not sys.stdout.isatty():
        return _print(command)
    try:
        settings = _settled(load(), command)
    except SettingsError as error:
        return _refused(error)
    settle_no_color(os.environ, base_of(settings, settings.theme) if settings.theme else None)
    terminal = describe(os.environ)
    if terminal.dumb:
        _say(f"TERM={terminal.term} cannot show the explorer; here is the story as plain text.")
        return _print(command)
    if not terminal_is_at_hand():
        _say("there is no terminal to read keys from; here is the story as plain text.")
        return _print(command)
    if "-" in command.inputs and sys.stdin.isatty():
        _say("reading the article from the keyboard; Ctrl+D at the beginning of a line ends it.")
    try:
        pipeline = find_pipeline(command.pipeline)
    except PipelineError as error:
        _say(str(error))
        return BAD_INPUT
    documents, problems = _open(command)
    if not documents:
        for problem in problems:
            _say(problem)
        return BAD_INPUT
    notices = (*documents[0].notices, *problems, *filter(None, (pipeline.instead,)), *_keyless(settings))
    documents[0] = replace(documents[0], notices=notices)
    take_terminal()
    return _show(command, terminal, documents, settings)


def _settled(settings: Settings, command: Explore) -> Settings:
    """The settings with what the command line has otherwise. Raises SettingsError for a theme that is not there."""
    names = (*BUILT_IN, *settings.themes)
    if command.theme is not None and command.theme not in names:
        raise SettingsError([f'no theme is called "{command.theme}"; there are {", ".join(names)}.'])
    return replace(
        settings,
        theme=command.theme or settings.theme,
        mouse=settings.mouse if command.mouse is None else command.mouse,
    )


def _keyless(settings: Settings) -> list[str]:
    """Actions that lost their key to another: said, because nobody looks for what nothing does any more."""
    if not settings.keys:
        return []
    from tui.keymap import losses, shown_key

    return [
        f"{shown_key(loss.key)} is now {loss.taker}: {loss.action} has no key (keys in the settings)."
        for loss in losses(settings.keys)
    ]


def _refused(error: SettingsError) -> int:
    for problem in error.problems:
        _say(problem)
    return BAD_INPUT


def _show(command: Explore, terminal: Terminal, documents: list[Document], settings: Settings) -> int:
    reading = WorkerReading(log=log_file(), pipeline=command.pipeline, cache=Cache())
    reading.prepare(documents[0].article)
    try:
        theme = choose_theme(terminal, settings.theme)
        wanted = textual_environment(
            terminal, base_of(settings, theme), os.environ, animation=settings.animation
        )
        os.environ.update(wanted)
        for exported in ("COLUMNS", "LINES"):
            # Textual would believe them, and they are from when somebody's shell exported them.
            os.environ.pop(exported, None)
        # What an import makes stays: collecting meanwhile would only find that out, and costs a tenth of the start.
        gc.disable()
        # Not before here: Textual looks at the environment while it is imported.
        from tui.app import DatelineApp

        clipboard = TerminalClipboard(terminal, copied_file(), os.environ, way=settings.clipboard)
        app = DatelineApp(documents, reading, clipboard, settings=settings, theme=theme)
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


def _open(command: Explore) -> tuple[list[Document], list[str]]:
    """The articles that can be shown, and what is wrong with the rest."""
    documents, problems = [], []
    for opened in open_inputs(command.inputs, published=command.published):
        if isinstance(opened, SourceError):
            problems.append(str(opened))
        else:
            documents.append(Document(article=opened.article, name=opened.name, notices=opened.notices))
    return documents, problems


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
