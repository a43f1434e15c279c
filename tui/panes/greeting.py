"""The five keys that somebody is told who opens Dateline for the first time.

They stand in the place of the line of keys until the first key is pressed; `first_time` sees to it that they do not come back.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.actions import Action
from tui.panes.detail import Said

FIRST = ("down", "next_pane", "why", "copy", "help")
"""Moving, and that moving selects; the next pane; the two that set this apart; and where all others are."""


def first_keys(actions: Sequence[Action]) -> tuple[Said, ...]:
    """A line each, with the keys as they are set."""
    by_id = {action.id: action for action in actions}
    first = [by_id[name] for name in FIRST if by_id[name].keys]
    wide = max((len(action.taught) for action in first), default=0)
    lines: list[Said] = [((" To begin with:", "strong"),)]
    lines += [((f"   {action.taught:<{wide}}  ", "foot_key"), (action.words, "foot")) for action in first]
    return tuple(lines)
