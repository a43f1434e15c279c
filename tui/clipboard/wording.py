"""One honest sentence about a copy, and what to do if nothing arrived.

"Copied" is said only of a place that reported success, and the place is named. A sequence that no terminal acknowledges
is "sent". The most hated failure of terminal programs is a "Copied!" with an unchanged clipboard.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.clipboard.delivery import Outcome
from tui.clipboard.ways import CAUTIOUS, LARGEST, Keep, Load, Send, Step, Tool, TooLarge, Wrapping
from tui.paths import shown

OUTER = "A tmux in between needs `set -s set-clipboard on`."
"""What the program cannot set: it runs on the far side of a connection, or inside."""


WAYS: Mapping[Wrapping, str] = {
    "osc52": "OSC 52",
    "screen": "OSC 52 in chunks that GNU screen lets through",
    "passthrough": "OSC 52 through tmux",
}


def words(outcomes: Sequence[Outcome], text: str, *, browser: bool = False, file_only: bool = False) -> str:
    """What to show after the steps of a plan: the strongest thing that is true. `browser` where that is the terminal,
    `file_only` where the reader wants it so."""
    amount = _characters(text)
    done = [outcome.step for outcome in outcomes if outcome.done]
    kept = next(
        (outcome.path for outcome in outcomes if isinstance(outcome.step, Keep) and outcome.done), None
    )
    tool = next((step for step in done if isinstance(step, Tool)), None)
    load = next((step for step in done if isinstance(step, Load)), None)
    sent = [step.way for step in done if isinstance(step, Send)]
    if tool is not None:
        return f"Copied {amount} ({tool.argv[0]})."
    also = "" if kept is None else f" It is also in {shown(kept)}."
    if load is not None:
        return _loaded(load, sent, amount) + also
    if sent and browser:
        return f"Sent {amount} to your browser's clipboard. Nothing arrived? Browsers allow it on localhost and https, when asked."
    if sent:
        warning = " Some terminals cut short this much." if len(text.encode()) > CAUTIOUS else ""
        return f"Sent {amount} to your terminal's clipboard.{warning} Nothing arrived? {_help(sent)}{also}"
    if kept is None:
        return f"Nothing was copied: no clipboard can be reached, and no file could be written for {amount}."
    if file_only:
        return f"Put {amount} into {shown(kept)}."
    if any(isinstance(outcome.step, TooLarge) for outcome in outcomes):
        return f"{amount} are too many to send through a terminal. They are in {shown(kept)}."
    failed = [outcome.step.argv[0] for outcome in outcomes if isinstance(outcome.step, (Tool, Load))]
    if failed:
        return f"{' and '.join(failed)} did not take it. The {amount} are in {shown(kept)}."
    return f"No clipboard can be reached. The {amount} are in {shown(kept)}."


def foreseen(steps: Sequence[Step], text: str, keep: Path, *, browser: bool = False) -> str:
    """What would be taken away: its size, and by which ways it fits. The strongest thing that is sure comes first."""
    size = len(text.encode())
    amount = f"{_characters(text)}, {size:,} bytes."
    tool = next((step for step in steps if isinstance(step, Tool)), None)
    load = next((step for step in steps if isinstance(step, Load)), None)
    if browser and any(isinstance(step, Send) for step in steps):
        return f"{amount} It goes to your browser's clipboard."
    if tool is not None:
        return f"{amount} Fits: {tool.argv[0]} takes any size."
    if load is not None:
        return f"{amount} Fits: tmux takes any size{_beyond(load)}."
    if any(isinstance(step, TooLarge) for step in steps):
        return (
            f"{amount} Does not fit: {LARGEST:,} bytes go through a terminal. It is put into {shown(keep)}."
        )
    if not any(isinstance(step, Send) for step in steps):
        return f"{amount} It is put into {shown(keep)}."
    if size > CAUTIOUS:
        return f"{amount} More than the {CAUTIOUS:,} bytes that terminals take alike: some cut it short. It is put into {shown(keep)} too."
    return f"{amount} Fits: terminals take {CAUTIOUS:,} bytes (OSC 52)."


def _characters(text: str) -> str:
    return f"{len(text):,} character{'' if len(text) == 1 else 's'}"


def _beyond(load: Load) -> str:
    return {True: "", False: ", and sends it no further", None: ", and no terminal is attached to it"}[
        load.forwarded
    ]


def route(steps: Sequence[Step]) -> str:
    """The plan in words, for `dateline doctor`."""
    return ", ".join(filter(None, map(_named, steps)))


def _loaded(load: Load, sent: Sequence[str], amount: str) -> str:
    if load.nested and load.forwarded:
        return (
            f"Copied {amount} to tmux's buffer and sent them to the tmux or screen around it. "
            f"Nothing arrived? {OUTER}"
        )
    if load.forwarded or sent:
        return f"Copied {amount} to tmux's buffer and sent them on to your terminal."
    if load.forwarded is None:
        return f"Copied {amount} to tmux's buffer (prefix ] pastes them)."
    return f"Copied {amount} to tmux's buffer only (prefix ] pastes them): tmux sends no clipboard to this terminal."


def _help(sent: Sequence[str]) -> str:
    if "passthrough" in sent or {"osc52", "screen"} <= {*sent}:
        return OUTER
    return "The terminal may have to allow OSC 52 first."


def _named(step: Step) -> str:
    match step:
        case Load(argv=argv, forwarded=forwarded):
            known = {
                True: "which sends it to the terminal",
                False: "and no further",
                None: "no terminal attached",
            }
            return f"{' '.join(argv)} ({known[forwarded]})"
        case Send(way=way):
            return WAYS[way]
        case Tool(argv=argv):
            return argv[0]
        case _:
            return ""
