"""Which ways to take for one text in one terminal: pure, so that every case is a row in a table of tests.

Taking more than one way is deliberate. Most of them cannot report success, and a reader who finds the text in one place
too many is better off than one who was told "copied" and has nothing. Two orders matter: inside a multiplexer its own way
goes first, because the bare sequence is silently dropped there; and a tool of this machine is never used in an SSH session,
where it would succeed on the wrong machine.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from tui.clipboard.tmux import TmuxFacts
from tui.terminal import Terminal

CAUTIOUS = 74_994
"""Bytes that every terminal with OSC 52 takes: the 100,000 of hterm less its frame, in base64. Some take less."""

LARGEST = 780_000
"""Bytes of text whose sequence still fits into the 1 MiB that tmux reads as one; beyond it nothing arrives at all."""

SCREEN_CHUNK = 250
"""Bytes between ESC P and ESC \\ that GNU screen hands on; it buffers 256."""

NATIVE_TOOLS = ("wl-copy", "xclip", "xsel", "pbcopy", "clip.exe")

_ARGUMENTS = {
    "wl-copy": (),
    "xclip": ("-selection", "clipboard", "-in"),
    "xsel": ("--clipboard", "--input"),
    "pbcopy": (),
    "clip.exe": (),
}


class Keep(Struct, frozen=True):
    """Write the text to a private file. Always the first step: whatever else happens, the text can be found."""


class Load(Struct, frozen=True):
    """Give the text to tmux on standard input; tmux keeps it and hands it to the terminal outside.

    `forwarded` is what tmux knows about that terminal: it takes the text, it does not, or (None) nobody can say. `nested` is
    whether that terminal is a multiplexer in its turn, which as it comes drops what it is sent.
    """

    argv: tuple[str, ...]
    forwarded: bool | None
    nested: bool = False


Wrapping = Literal["osc52", "screen", "passthrough"]
"""The bare sequence, GNU screen's chunks, or tmux's envelope for what it shall not read itself."""


class Send(Struct, frozen=True):
    """Write a sequence to the terminal, which never answers."""

    way: Wrapping
    sequence: str


class Tool(Struct, frozen=True):
    """Run a clipboard tool of this machine, the text on its standard input."""

    argv: tuple[str, ...]


class TooLarge(Struct, frozen=True):
    """Nothing to do: the way would have been a sequence, and the text does not fit into one."""


Step: TypeAlias = Keep | Load | Send | Tool | TooLarge


Way = Literal["auto", "osc52", "tmux", "native", "file"]
"""What a reader may settle: every way that leads somewhere, or one alone. The private file is always written."""


def plan(
    terminal: Terminal,
    tmux: TmuxFacts | None,
    text: str,
    *,
    tools: frozenset[str] = frozenset(),
    way: Way | Sequence[str] = "auto",
) -> tuple[Step, ...]:
    """The steps for this text, in order. `tmux` is None where there is none or it does not answer; `tools` are the native
    tools found on the PATH. `way` may also be a command that takes the text."""
    steps = tuple(_steps(terminal, tmux, text, tools, asked=way in ("osc52", "native")))
    if isinstance(way, str):
        allowed = _ALLOWED[way]
        return tuple(step for step in steps if isinstance(step, allowed))
    return (Keep(), Tool(tuple(way)))


_ALLOWED: Mapping[str, tuple[type, ...]] = {
    "auto": (Keep, Load, Send, Tool, TooLarge),
    "osc52": (Keep, Send, TooLarge),
    "tmux": (Keep, Load),
    "native": (Keep, Tool),
    "file": (Keep,),
}


def _steps(
    terminal: Terminal, tmux: TmuxFacts | None, text: str, tools: frozenset[str], *, asked: bool
) -> Iterator[Step]:
    yield Keep()
    ways = tuple(_ways(terminal, tmux, asked=asked))
    if tmux is not None:
        yield Load(
            ("tmux", "load-buffer", *(("-w",) if tmux.loads else ()), "-"),
            tmux.forwards if tmux.loads else False,
            tmux.nested,
        )
    if ways and len(text.encode()) > LARGEST:
        yield TooLarge()
    else:
        yield from (Send(way, sequence(way, text)) for way in ways)
    tool = _tool(terminal, tools)
    if tool is not None and (asked or not (terminal.remote or (tmux is not None and tmux.remote))):
        yield Tool((tool, *_ARGUMENTS[tool]))


def _ways(terminal: Terminal, tmux: TmuxFacts | None, *, asked: bool) -> Iterator[Wrapping]:
    if terminal.multiplexer == "tmux":
        if tmux is None or asked:
            # tmux is there and cannot be asked (its socket is closed to us, or its command is missing).
            yield "osc52"
        if tmux is None or tmux.passthrough:
            # Besides `load-buffer`: tmux 3.3 names no selection in what it sends, and mosh forwards only "c".
            yield "passthrough"
    elif terminal.multiplexer == "screen":
        yield "screen"
    elif terminal.behind == "tmux":
        yield "osc52"
        yield "passthrough"
    elif terminal.behind == "screen":
        # GNU screen calls itself "screen." and the terminal it is in; plain "screen" may be an older tmux. No tmux minds
        # the chunks, but tmux's envelope would be letters on GNU screen.
        if not terminal.term.startswith("screen."):
            yield "osc52"
        yield "screen"
    else:
        yield "osc52"


def _tool(terminal: Terminal, tools: frozenset[str]) -> str | None:
    fitting = {"wayland": ("wl-copy", "xclip", "xsel"), "x11": ("xclip", "xsel"), None: ()}[terminal.display]
    return next((name for name in (*fitting, "pbcopy", "clip.exe") if name in tools), None)


def sequence(way: Wrapping, text: str) -> str:
    """The escape sequence that sets the clipboard, wrapped for what stands between us and the terminal."""
    bare = f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"
    if way == "passthrough":
        return "\x1bPtmux;" + bare.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if way == "screen":
        chunks = (bare[start : start + SCREEN_CHUNK] for start in range(0, len(bare), SCREEN_CHUNK))
        return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    return bare
