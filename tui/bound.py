"""Actions as Textual's bindings, and screens that answer to other keys than those they came with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.actions import Action

Bound = TypeVar("Bound", bound=Screen[Any])


def bindings(actions: Iterable[Action], does: Mapping[str, str] | None = None) -> list[BindingType]:
    """The keys of these actions; `does` says what they do where that is not their own name, and leaves out the others."""
    return [
        Binding(
            _textual(action.keys), action.id if does is None else does[action.id], action.words, show=False
        )
        for action in actions
        if action.keys and (does is None or action.id in does)
    ]


def keyed(screen: type[Bound], keys: Sequence[BindingType]) -> type[Bound]:
    """This screen with these keys and no others. Textual knows the keys of a class, and a reader's come after it."""
    maker = cast(Any, type(screen))
    made = maker(
        screen.__name__,
        (screen,),
        {"BINDINGS": [*keys], "__module__": screen.__module__},
        inherit_bindings=False,
    )
    return cast(type[Bound], made)


def _textual(keys: Sequence[str]) -> str:
    """Keys in the one string that Textual takes them in, in which a comma separates."""
    return ",".join("comma" if key == "," else key for key in keys)
