"""`dateline doctor`: what was found here, and what to do about what was not.

For somebody who sees no colours, no text in the clipboard or no story, and for whoever is asked for help then. It looks,
and changes nothing; spaCy and Textual are not imported.
"""

from __future__ import annotations

import asyncio
import os
import platform
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from secrets import token_hex

from msgspec import Struct

from extract.english.installed import PipelineError, find_pipeline
from extract.exit_status import DONE, FAILED, MISUSED
from extract.library import corrections
from extract.library.cache import default_directory
from tui.clipboard import TerminalClipboard
from tui.clipboard.tmux import TmuxFacts, ask_tmux
from tui.clipboard.trial import Try, try_out
from tui.clipboard.ways import NATIVE_TOOLS, plan
from tui.clipboard.wording import route
from tui.paths import copied_file, log_file, settings_file, shown
from tui.settings import Settings, SettingsError, load
from tui.terminal import Terminal, choose_theme, describe

NO_SETTINGS = Settings()

LINE = 100
"""Columns of advice; what was found stays on one line, so that it can be searched."""


class Finding(Struct, frozen=True):
    """One line: what it is about, what was found, and, where something is wrong, what to do. `needed` is whether Dateline
    cannot do its work without it."""

    about: str
    found: str
    advice: str | None = None
    needed: bool = False


def doctor(pipeline: str | None = None) -> int:
    """Print the findings; 1 where something that is needed is missing."""
    terminal = describe(os.environ)
    tmux = asyncio.run(ask_tmux(os.environ)) if terminal.multiplexer == "tmux" else None
    settings, about_settings = _settings(os.environ)
    findings = [
        *_program(),
        *_pipeline(pipeline),
        about_settings,
        *terminal_findings(terminal, tmux, os.environ, settings),
        *_places(os.environ),
    ]
    sys.stdout.write(printed(findings))
    return FAILED if any(finding.needed and finding.advice for finding in findings) else DONE


def try_clipboard() -> int:
    """Send a text by each way that a copy would take, and say what came of each; 1 where none but the file worked."""
    try:
        settings = load()
    except SettingsError as error:
        for problem in error.problems:
            sys.stderr.write(f"dateline: {problem}\n")
        return MISUSED
    terminal, keep = describe(os.environ), copied_file()
    clipboard = TerminalClipboard(terminal, keep, os.environ, way=settings.clipboard)

    async def tried() -> tuple[Try, ...]:
        with _to_terminal() as write:
            return await try_out(await clipboard.steps(""), token_hex(2), write=write, keep=keep)

    tries = asyncio.run(tried())
    file_only = settings.clipboard == "file"
    sys.stdout.write(told(tries, file_only=file_only))
    counted = [each for each in tries if file_only or each.way != "file"]
    return 0 if any(each.arrived is not False for each in counted) else 1


def told(tries: Sequence[Try], *, file_only: bool = False) -> str:
    """What came of a try, and what the reader has to do to know more; `file_only` where the settings want no other way."""
    lines = ["Each way was given a text of its own, and your clipboard has the last that arrived:", ""]
    width = max(len(each.way) for each in tries) + 2
    lines += [f"  {each.way:<{width}}{each.came}" for each in tries]
    possible = [each.text for each in tries if each.way != "file" and each.arrived is not False]
    if file_only:
        lines += ["", "Your settings have copies go into the file alone."]
    elif not possible:
        lines += ["", "No clipboard can be reached from here. Copies are in the file."]
    else:
        lines += ["", "Now paste in another program. It is one of these, and says which way it came:", ""]
        lines += [f"  {text}" for text in reversed(possible)]
        lines += [
            "",
            "Something else, or nothing? `dateline doctor` says what to set; docs/clipboard.md has more.",
        ]
    return "\n".join(lines) + "\n"


@contextmanager
def _to_terminal() -> Iterator[Callable[[str], None] | None]:
    """A way to the terminal of this session, also where standard output goes elsewhere; None where there is none."""
    with ExitStack() as opened:
        try:
            terminal = opened.enter_context(Path("/dev/tty").open("w", encoding="utf-8", newline=""))
        except OSError:
            yield None
            return

        def write(sequence: str) -> None:
            terminal.write(sequence)
            terminal.flush()

        yield write


def printed(findings: list[Finding]) -> str:
    """Aligned plain text; advice stands under what it is about."""
    width = max(len(finding.about) for finding in findings) + 2
    lines = []
    for finding in findings:
        lines.append(f"{finding.about:<{width}}{finding.found}")
        if finding.advice is not None:
            lines += textwrap.wrap(
                f"→ {finding.advice}",
                LINE,
                initial_indent=" " * width,
                subsequent_indent=" " * (width + 2),
                break_long_words=False,
                break_on_hyphens=False,
            )
    missing = [finding.about for finding in findings if finding.needed and finding.advice]
    lines += ["", f"Missing: {', '.join(missing)}." if missing else "Everything that is needed is here."]
    return "\n".join(lines) + "\n"


def terminal_findings(
    terminal: Terminal, tmux: TmuxFacts | None, env: Mapping[str, str], settings: Settings = NO_SETTINGS
) -> Iterator[Finding]:
    """What the terminal is and where a copy goes."""
    yield Finding("terminal", _terminal(terminal), _about_terminal(terminal))
    yield Finding("over SSH", "yes" if terminal.remote or (tmux is not None and tmux.remote) else "no")
    yield _multiplexer(terminal, tmux)
    theme = choose_theme(terminal, settings.theme)
    yield Finding("colours", f"{terminal.colours}, theme {theme}", _about_colours(terminal, env, settings))
    yield Finding(
        "characters",
        "UTF-8" if terminal.unicode else "not UTF-8",
        None
        if terminal.unicode
        else "Set a UTF-8 locale, such as LANG=C.UTF-8; signs may come out wrong without one.",
    )
    tools = frozenset(name for name in NATIVE_TOOLS if shutil.which(name))
    steps = plan(terminal, tmux, "", tools=tools, way=settings.clipboard)
    way = "; always also ".join(filter(None, (route(steps), shown(copied_file(env)))))
    yield Finding("copying", way, _about_copying(terminal, tmux))


def _program() -> Iterator[Finding]:
    yield Finding(
        "dateline",
        f"{_version('dateline')}, Python {platform.python_version()}, Textual {_version('textual')}",
    )


def _pipeline(name: str | None) -> list[Finding]:
    try:
        found = find_pipeline(name)
    except PipelineError as missing:
        return [Finding("pipeline", name or "our own", str(missing), needed=True)]
    about = f"{found.name} {found.version}, {_size(found.path)}, {shown(found.path)}"
    return [Finding("pipeline", about, found.instead or None)]


def _settings(env: Mapping[str, str]) -> tuple[Settings, Finding]:
    """What is settled; a file that is wrong is a finding, and everything else is looked at without it."""
    path = settings_file(env)
    try:
        settings = load(env)
    except SettingsError as error:
        return NO_SETTINGS, Finding("settings", shown(path), " ".join(error.problems), needed=True)
    return settings, Finding("settings", f"{shown(path)}, {'read' if path.exists() else 'not there'}")


def _places(env: Mapping[str, str]) -> Iterator[Finding]:
    places = (
        ("corrections", corrections.default_directory()),
        ("cache", default_directory()),
        ("log", log_file(env)),
    )
    for about, path in places:
        yield Finding(about, f"{shown(path)}, {_size(path) if path.exists() else 'empty'}")


def _terminal(terminal: Terminal) -> str:
    columns, rows = shutil.get_terminal_size()
    program = f" ({terminal.program})" if terminal.program else ""
    size = f", {columns} × {rows}" if sys.stdout.isatty() else ", standard output is not a terminal"
    return f"{terminal.term or 'TERM is not set'}{program}{size}"


def _about_terminal(terminal: Terminal) -> str | None:
    if terminal.dumb or not terminal.term:
        return "The explorer needs a real terminal; articles are printed as plain text here."
    return None


def _multiplexer(terminal: Terminal, tmux: TmuxFacts | None) -> Finding:
    if tmux is not None:
        options = (
            f"set-clipboard {tmux.set_clipboard}, allow-passthrough {'on' if tmux.passthrough else 'off'}"
        )
        return Finding("multiplexer", f"tmux {tmux.version} in {tmux.outside or 'no terminal'}, {options}")
    if terminal.multiplexer == "tmux":
        return Finding("multiplexer", "tmux, which does not answer", "Is the tmux command on the PATH?")
    if terminal.behind is not None:
        return Finding(
            "multiplexer", f"{terminal.behind} or a relative of it, on the near side of this connection"
        )
    return Finding(
        "multiplexer", {"screen": "GNU screen", "zellij": "zellij"}.get(terminal.multiplexer or "", "none")
    )


def _about_colours(terminal: Terminal, env: Mapping[str, str], settings: Settings) -> str | None:
    if settings.theme is not None:
        return None
    if env.get("NO_COLOR"):
        return "NO_COLOR is set; --theme dark or light shows colours all the same."
    if terminal.colours == "16" and terminal.term in ("xterm", "screen"):
        return (
            f"TERM={terminal.term} promises 16 colours; if yours has more, set TERM={terminal.term}-256color."
        )
    return None


def _about_copying(terminal: Terminal, tmux: TmuxFacts | None) -> str | None:
    if tmux is not None:
        if tmux.loads and tmux.forwards and tmux.nested:
            return "If nothing arrives: set -s set-clipboard on in the tmux around this one."
        if tmux.loads and tmux.forwards is not False:
            return None
        if not tmux.loads:
            return "tmux sends a clipboard on from version 3.2; before, a copy stays in tmux (prefix ] pastes it)."
        return (
            f"tmux does not know that {tmux.outside} takes a clipboard. If it does: "
            f"set -as terminal-features ',{tmux.outside}:clipboard' in ~/.tmux.conf."
        )
    if terminal.behind is not None:
        if terminal.behind == "screen" and terminal.term.startswith("screen."):
            return "If nothing arrives: allow OSC 52 in the settings of the terminal on your side."
        return "If nothing arrives: set -s set-clipboard on in the tmux on your side."
    return "If nothing arrives: allow OSC 52 in the terminal's settings; some terminals do not have it."


def _size(path: Path) -> str:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    size = float(sum(file.stat().st_size for file in files))
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size:,.0f} {unit}"
        size /= 1000
    return f"{size:,.1f} GB"


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "(not installed)"
