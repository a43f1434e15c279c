"""A try of every way that a copy would take here: `dateline doctor --clipboard`.

Each way carries a text of its own, so that what comes out of a paste names the way by which it came. What can be read back
is read back; of the rest nothing is claimed, because a terminal does not answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from tui.clipboard.delivery import deliver
from tui.clipboard.tmux import printed_by
from tui.clipboard.ways import Keep, Load, Send, Step, Tool, sequence
from tui.clipboard.wording import WAYS
from tui.paths import shown

_BACK = {
    "wl-copy": ("wl-paste", "--no-newline"),
    "xclip": ("xclip", "-selection", "clipboard", "-out"),
    "xsel": ("xsel", "--clipboard", "--output"),
    "pbcopy": ("pbpaste",),
}
"""How to ask a tool of this machine what it holds."""

UNANSWERED = "a terminal does not answer, so only a paste shows whether it arrived"


class Try(Struct, frozen=True):
    """One way: its name, the text that it carried, and what came of it. `arrived` is None where nobody can know."""

    way: str
    text: str
    came: str
    arrived: bool | None


async def try_out(
    steps: Sequence[Step], code: str, *, write: Callable[[str], None] | None, keep: Path
) -> tuple[Try, ...]:
    """Send a text by each step of a plan, one after the other; `code` makes the texts those of this try."""
    return tuple([await _try(step, code, write, keep) for step in steps])


async def _try(step: Step, code: str, write: Callable[[str], None] | None, keep: Path) -> Try:
    way = _name(step)
    text = f"Dateline clipboard test {code}, by {way}"
    if isinstance(step, Send):
        step = Send(step.way, sequence(step.way, text))
    (outcome,) = await deliver([step], text, write=write, keep=keep)
    match step:
        case Send() if outcome.done:
            return Try(way, text, f"sent; {UNANSWERED}", None)
        case Send():
            return Try(way, text, "not sent: there is no terminal here", False)
        case Keep():
            there = outcome.done and keep.read_text(encoding="utf-8") == text
            return Try(way, text, f"{shown(keep)}, {'read back' if there else 'cannot be written'}", there)
        case Load(forwarded=forwarded, nested=nested) if outcome.done:
            there = await printed_by("tmux", "show-buffer") == text
            came = "in tmux's buffer, read back" if there else "tmux took it and does not give it back"
            return Try(way, text, f"{came}; {_beyond(forwarded, nested)}", there)
        case Tool(argv=argv) if outcome.done:
            back = _BACK.get(argv[0])
            if back is None:
                return Try(way, text, "taken; it cannot be asked what it holds", None)
            there = await printed_by(*back) == text
            return Try(way, text, "read back" if there else "taken, but it does not give it back", there)
    return Try(way, text, "failed", False)


def _name(step: Step) -> str:
    match step:
        case Send(way=way):
            return WAYS[way]
        case Load():
            return "tmux load-buffer"
        case Tool(argv=argv):
            return argv[0]
    return "file"


def _beyond(forwarded: bool | None, nested: bool) -> str:
    if forwarded is None:
        return "no terminal is attached to tmux"
    if not forwarded:
        return "tmux sends it no further"
    around = "the tmux or screen around it" if nested else "the terminal"
    return f"sent on to {around}, and {UNANSWERED}"
