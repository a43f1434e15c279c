"""Keys that a reader gives to actions: what a key is called, what clashes, and the actions as they then are.

Pure, and without Textual: settings are looked at before a screen is loaded. Keys are Textual's names, or the character
itself; what people write for them otherwise (`PgDn`, `Esc`) is understood too. What a reader chooses goes before what we
chose: a key that is given to one action is taken from the action that had it by default, and that is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from tui.actions import ACTIONS, Action

Wanted = Mapping[str, tuple[str, ...]]
"""Keys by action, as in the settings; an empty tuple takes all keys from an action."""

FIXED = {"interrupt": "ctrl+c", "leave": "ctrl+q"}
"""Keys that stay where they are, so that nobody is ever locked in."""

NAMED = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "insert": "Ins",
    "delete": "Del",
    "backspace": "Backspace",
    "tab": "Tab",
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}
"""Keys with a name, and how they are shown."""

ALSO = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
    "ins": "insert",
}
MODIFIERS = ("ctrl", "alt", "shift")
SAME = {"ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+h": "Backspace", "ctrl+[": "Esc"}
"""What a terminal sends alike."""

HOW = 'write a character ("y", "Y", "&"), a name ("f5", "enter", "pagedown", "space") or "ctrl+k", "alt+x", "shift+tab"'


class Clash(NamedTuple):
    key: str
    first: str
    second: str


class Loss(NamedTuple):
    """An action that has no key any more, because another was given it."""

    action: str
    key: str
    taker: str


def understood(written: str) -> str:
    """The key as the actions name it. Raises ValueError with what could be written instead."""
    if len(written) == 1 and written.isprintable() and written != " ":
        return written
    *modifiers, name = written.split("+") if not written.endswith("++") else [*written[:-2].split("+"), "+"]
    modifiers = [modifier.strip().lower() for modifier in modifiers]
    name = name.strip() if len(name.strip()) == 1 else name.strip().lower()
    name = ALSO.get(name, name)
    if not set(modifiers) <= set(MODIFIERS) or not (name in NAMED or (len(name) == 1 and name.isprintable())):
        raise ValueError(f"is no key; {HOW}")
    if modifiers == ["shift"] and len(name) == 1:
        if not name.isalpha():
            raise ValueError("is no key of its own in a terminal; write the character that it gives")
        return name.upper()
    if "ctrl" in modifiers and len(name) == 1:
        name = name.lower()
    key = "+".join([*(modifier for modifier in MODIFIERS if modifier in modifiers), name])
    if key in SAME:
        raise ValueError(f"is {SAME[key]} in a terminal, which cannot tell them apart")
    return key


def shown_key(key: str) -> str:
    """The key as a person reads it: `Ctrl+D`, `PgDn`, `↓`, `G`."""
    *modifiers, name = [key] if len(key) == 1 else key.rsplit("+", 1)
    named = NAMED.get(name, name.upper() if modifiers else name)
    return "+".join([*(part.title() for modifier in modifiers for part in modifier.split("+")), named])


def clashes(wanted: Wanted, actions: Sequence[Action] = ACTIONS) -> list[Clash]:
    """Keys that a reader gave to two actions of one place, in the order of the settings."""
    by_id = {action.id: action for action in actions}
    found = []
    chosen = [(key, name) for name, keys in wanted.items() for key in keys]
    for number, (key, name) in enumerate(chosen):
        for other_key, other in chosen[:number]:
            if key == other_key and name != other and _meet(by_id[name], by_id[other]):
                found.append(Clash(key, other, name))
    return found


def keymapped(wanted: Wanted, actions: Sequence[Action] = ACTIONS) -> tuple[Action, ...]:
    """The actions with the keys that are wanted; who loses a key to them has it no longer."""
    return tuple(_keyed(action, _left(action, wanted, actions)) for action in actions)


def losses(wanted: Wanted, actions: Sequence[Action] = ACTIONS) -> list[Loss]:
    """The actions that are left without a key though the reader did not say so."""
    found = []
    for action in actions:
        if action.keys and action.id not in wanted and not _left(action, wanted, actions):
            key = action.keys[0]
            found.append(Loss(action.id, key, next(iter(_takers(action, key, wanted, actions)))))
    return found


def _left(action: Action, wanted: Wanted, actions: Sequence[Action]) -> tuple[str, ...]:
    if action.id in wanted:
        fixed = FIXED.get(action.id)
        return (*wanted[action.id], *((fixed,) if fixed and fixed not in wanted[action.id] else ()))
    return tuple(key for key in action.keys if not _takers(action, key, wanted, actions))


def _takers(action: Action, key: str, wanted: Wanted, actions: Sequence[Action]) -> list[str]:
    by_id = {each.id: each for each in actions}
    return [
        name
        for name, keys in wanted.items()
        if key in keys and name != action.id and _meet(by_id[name], action)
    ]


def _meet(one: Action, other: Action) -> bool:
    """Whether there is a place where both would answer."""
    return "everywhere" in (*one.where, *other.where) or bool(set(one.where) & set(other.where))


def _keyed(action: Action, keys: tuple[str, ...]) -> Action:
    if keys == action.keys:
        return action
    return replace(action, keys=keys, shown=" ".join(map(shown_key, keys)))
