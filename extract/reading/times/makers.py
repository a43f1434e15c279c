"""The normalisers by the names that the rules call them: each reads what its pattern captured into a TIMEX3 value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Final, TypeAlias

from extract.reading.times import accounts, clock, days, lengths, periods, shifted
from extract.reading.times.context import Context, Reading
from extract.reading.times.expression import Expression, rules

Maker: TypeAlias = Callable[[Expression, Context], Reading]

_ROOMS: Final[Iterable[ModuleType]] = (days, clock, periods, accounts, shifted, lengths)


def _named(name: str) -> Maker:
    found: Maker = next(getattr(room, name) for room in _ROOMS if hasattr(room, name))
    return found


MAKERS: Final[dict[str, Maker]] = {
    name: _named(name) for name in {rule.make for rule in rules()} if name != "nothing"
}
"""Only what a rule names; a rule that names what nobody makes fails at import, and so in every test."""
