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
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from extract.english.installed import PipelineError, find_pipeline
from extract.library.cache import default_directory
from tui.clipboard.tmux import TmuxFacts, ask_tmux
from tui.clipboard.ways import NATIVE_TOOLS, plan
from tui.clipboard.wording import route
from tui.paths import copied_file, log_file, shown
from tui.terminal import Terminal, choose_theme, describe

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
    findings = [*_program(), *terminal_findings(terminal, tmux, os.environ), *_places(os.environ)]
    findings[1:1] = _pipeline(pipeline)
    sys.stdout.write(printed(findings))
    return 1 if any(finding.needed and finding.advice for finding in findings) else 0


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
    terminal: Terminal, tmux: TmuxFacts | None, env: Mapping[str, str]
) -> Iterator[Finding]:
    """What the terminal is and where a copy goes."""
    yield Finding("terminal", _terminal(terminal), _about_terminal(terminal))
    yield Finding("over SSH", "yes" if terminal.remote or (tmux is not None and tmux.remote) else "no")
    yield _multiplexer(terminal, tmux)
    yield Finding(
        "colours", f"{terminal.colours}, theme {choose_theme(terminal)}", _about_colours(terminal, env)
    )
    yield Finding(
        "characters",
        "UTF-8" if terminal.unicode else "not UTF-8",
        None
        if terminal.unicode
        else "Set a UTF-8 locale, such as LANG=C.UTF-8; signs may come out wrong without one.",
    )
    tools = frozenset(name for name in NATIVE_TOOLS if shutil.which(name))
    way = f"{route(plan(terminal, tmux, '', tools=tools))}; always also {shown(copied_file(env))}"
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


def _places(env: Mapping[str, str]) -> Iterator[Finding]:
    for about, path in (("cache", default_directory()), ("log", log_file(env))):
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


def _about_colours(terminal: Terminal, env: Mapping[str, str]) -> str | None:
    if env.get("NO_COLOR"):
        return "NO_COLOR is set; --theme dark or light shows colours all the same."
    if terminal.colours == "16" and terminal.term in ("xterm", "screen"):
        return (
            f"TERM={terminal.term} promises 16 colours; if yours has more, set TERM={terminal.term}-256color."
        )
    return None


def _about_copying(terminal: Terminal, tmux: TmuxFacts | None) -> str | None:
    if tmux is not None:
        if tmux.loads and tmux.forwards is not False:
            return None
        if not tmux.loads:
            return "tmux sends a clipboard on from version 3.2; before, a copy stays in tmux (prefix ] pastes it)."
        return (
            f"tmux does not know that {tmux.outside} takes a clipboard. If it does: "
            f"set -as terminal-features ',{tmux.outside}:clipboard' in ~/.tmux.conf."
        )
    if terminal.behind is not None:
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
