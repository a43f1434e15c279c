"""The answer of this package."""

from __future__ import annotations

from msgspec import Struct

from extract.english.syntax import Word
from extract.story import EventType


class Kind(Struct, frozen=True):
    """A PLOVER type with the words beside the trigger that decided on it."""

    type: EventType
    cues: tuple[Word, ...] = ()
