"""What can be set: each setting once, with what is allowed and what holds without it.

The check of a file, the commented default and `docs/settings.md` are made from this list. Keys of actions and the looks of a
theme are no rows here, because there are lists of them already (`actions`, `themes`).
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tui.plan import TEXT_WIDTH
from tui.terminal import BUILT_IN

CLIPBOARDS = ("auto", "osc52", "tmux", "native", "file")
TABLES = {
    "panes": "Columns of the side panes; the article keeps at least 30, and one that is not set goes by the width of the screen.",
    "keys": "Keys by action; `dateline settings` lists the actions. A key, a list of keys, or [] for none.",
    "themes": "Themes of your own, by name: a base, and the looks that differ from it.",
}
"""The tables of the file, with what stands in them."""


class Setting(Struct, frozen=True):
    key: str
    """As in the file: `panes.actors` is `actors` in the table `panes`."""
    field: str
    """Of `Settings`."""
    example: str
    """As it is written in the file; what holds without it, where that is one value."""
    about: str
    allowed: str
    """Says what may be written, after "must be"."""
    check: Callable[[object], bool]


def _whole(low: int, high: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _way(value: object) -> bool:
    command = isinstance(value, list) and value and all(isinstance(word, str) and word for word in value)
    return value in CLIPBOARDS or bool(command)


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "theme",
        '"dark"',
        "The colours. Without it, as they were last chosen with T, or by what the terminal can show. Goes before NO_COLOR, as no-color.org has it.",
        f"{', '.join(BUILT_IN)}, or the name of a theme of your own",
        lambda value: isinstance(value, str),
    ),
    Setting(
        "text_width",
        "text_width",
        str(TEXT_WIDTH),
        "The longest line of the article, in columns.",
        "a whole number from 30 to 200",
        _whole(30, 200),
    ),
    Setting(
        "mouse",
        "mouse",
        "true",
        "Click to select, wheel to scroll. false leaves the mouse to the terminal, for its own selecting.",
        "true or false",
        _yes_or_no,
    ),
    Setting(
        "animation",
        "animation",
        "false",
        "Scroll in steps that the eye can follow, with a blinking cursor where you type. Costs bytes over SSH.",
        "true or false",
        _yes_or_no,
    ),
    Setting(
        "clipboard",
        "clipboard",
        '"auto"',
        'How copies leave; see docs/clipboard.md. A command gets the text on standard input: ["xclip", "-selection", "primary"].',
        f"{', '.join(CLIPBOARDS)}, or a command as a list of words",
        _way,
    ),
    Setting(
        "panes.actors",
        "actors_width",
        "32",
        "Columns of the actors; without it, by the width of the screen.",
        "a whole number from 16 to 120",
        _whole(16, 120),
    ),
    Setting(
        "panes.timeline",
        "timeline_width",
        "48",
        "Columns of the timeline and of what stands in its place.",
        "a whole number from 20 to 160",
        _whole(20, 160),
    ),
)
