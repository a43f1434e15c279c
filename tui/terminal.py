"""What this terminal can do, found out from the environment alone, before Textual is imported.

Nothing is asked of the terminal itself: a query costs a round trip over SSH and an answer that may never come. What tmux
knows is the clipboard's affair (`clipboard.tmux`), because only copying needs it. The choices that Textual makes while it
is being imported (theme, colour depth, motion) are made here and handed over as environment variables: NO_COLOR works
only if an ansi theme is active when the app is constructed, and a theme set later paints black on black.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Literal

from msgspec import Struct

BUILT_IN = ("dark", "light", "contrast", "ansi")
"""Our own themes. The first is the one for a terminal that nothing is known of."""
Colours = Literal["none", "16", "256", "truecolor"]
Multiplexer = Literal["tmux", "screen", "zellij"]
Display = Literal["wayland", "x11"]

_KNOWN_256 = (
    "alacritty",
    "foot",
    "ghostty",
    "kitty",
    "rio",
    "st-",
    "wezterm",
    "contour",
    "iterm",
    "mintty",
    "tmux",
)
"""Terminals whose TERM does not end in -256color and that have 256 colours all the same. SSH does not pass COLORTERM on,
so for them TERM is all there is."""


class Terminal(Struct, frozen=True, kw_only=True):
    """The terminal as its environment describes it.

    `behind` names a multiplexer that TERM gives away although its socket is not here: one that runs on the near side of an
    SSH connection, between this program and the terminal. `remote` is whether this is an SSH session, so that the clipboard
    of this machine is not the reader's.
    """

    term: str = ""
    program: str | None = None
    colours: Colours = "16"
    multiplexer: Multiplexer | None = None
    behind: Multiplexer | None = None
    remote: bool = False
    unicode: bool = True
    dumb: bool = False
    background: Literal["dark", "light"] | None = None
    display: Display | None = None


def in_browser(env: Mapping[str, str]) -> bool:
    """Whether what is drawn goes to a browser (`dateline serve`), through a pipe and not a terminal of this machine."""
    return env.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


BROWSER = Terminal(term="xterm-256color", program="browser", colours="truecolor", remote=True)
"""The terminal that a browser is: xterm.js. Its clipboard is not this machine's, even where it runs on this machine."""


def describe(env: Mapping[str, str]) -> Terminal:
    """The facts in an environment such as `os.environ`; a variable that is set but empty counts as not set."""
    term = env.get("TERM", "")
    multiplexer = _multiplexer(env)
    return Terminal(
        term=term,
        program=env.get("TERM_PROGRAM") or env.get("LC_TERMINAL") or None,
        colours=_colours(env, term, multiplexer),
        multiplexer=multiplexer,
        behind=_named_by(term) if multiplexer is None else None,
        remote=any(env.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")),
        unicode=_is_utf8(env),
        dumb=term in ("dumb", "unknown"),
        background=_background(env.get("COLORFGBG", "")),
        display="wayland" if env.get("WAYLAND_DISPLAY") else "x11" if env.get("DISPLAY") else None,
    )


def choose_theme(terminal: Terminal, asked: str | None = None) -> str:
    """The theme to start in: the one asked for, else one that this terminal can show.

    With 16 colours or none our own tints would be rounded to nothing, while the terminal's own 16 are at least those that
    its owner chose.
    """
    if asked is not None:
        return asked
    if terminal.colours in ("none", "16"):
        return "ansi"
    return terminal.background or BUILT_IN[0]


def textual_environment(
    terminal: Terminal, base: str, env: Mapping[str, str], *, animation: bool = False
) -> dict[str, str]:
    """The variables that Textual reads at import, as they have to be; what the reader has set stays.

    `base` is the theme, or the one that a theme of the reader's own is made from.
    """
    depth = {"none": "standard", "16": "standard", "256": "256", "truecolor": "truecolor"}[terminal.colours]
    wanted = {"TEXTUAL_COLOR_SYSTEM": depth}
    if not animation:
        wanted |= {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}
    if base == "ansi":
        wanted["TEXTUAL_THEME"] = "ansi-light" if terminal.background == "light" else "ansi-dark"
    return {name: value for name, value in wanted.items() if not env.get(name)}


def settle_no_color(env: MutableMapping[str, str], base: str | None) -> None:
    """NO_COLOR goes where it does not count: when it is empty, or when a theme with colours was asked for.

    Both are what no-color.org says; Textual looks only at whether the variable is there.
    """
    if not env.get("NO_COLOR") or base not in (None, "ansi"):
        env.pop("NO_COLOR", None)


def _multiplexer(env: Mapping[str, str]) -> Multiplexer | None:
    if env.get("TMUX"):
        return "tmux"
    if env.get("STY"):
        return "screen"
    if env.get("ZELLIJ"):
        return "zellij"
    return None


def _named_by(term: str) -> Multiplexer | None:
    """tmux also calls itself "screen"; what is behind that name is settled only by trying."""
    if term.startswith("tmux"):
        return "tmux"
    return "screen" if term.startswith("screen") else None


def _colours(env: Mapping[str, str], term: str, multiplexer: Multiplexer | None) -> Colours:
    if env.get("NO_COLOR") or term in ("dumb", "unknown"):
        return "none"
    if multiplexer == "tmux":
        # tmux takes any colour and rounds it to what is outside; more than 256 would only cost bytes to be rounded.
        return "256"
    if env.get("COLORTERM", "").lower() in ("truecolor", "24bit") or term.endswith("-direct"):
        return "truecolor"
    if "256color" in term or any(name in term for name in _KNOWN_256):
        return "256"
    return "16"


def _is_utf8(env: Mapping[str, str]) -> bool:
    """As the C library decides: LC_ALL, then LC_CTYPE, then LANG; the first that is set counts."""
    locale = next((value for name in ("LC_ALL", "LC_CTYPE", "LANG") if (value := env.get(name))), "")
    return locale.lower().replace("-", "").endswith("utf8") or "utf8" in locale.lower().replace("-", "")


def _background(colorfgbg: str) -> Literal["dark", "light"] | None:
    """COLORFGBG is "15;0" or "15;default;0": the last number is the background, light when it is 7 or above 8."""
    last = colorfgbg.rpartition(";")[2]
    if not last.isdecimal():
        return None
    return "light" if int(last) == 7 or int(last) > 8 else "dark"
