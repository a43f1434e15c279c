"""The status of an event, and the words that decided it."""

from __future__ import annotations

from msgspec import Struct

from extract.english.syntax import Word
from extract.story import Factuality


class Status(Struct, frozen=True):
    factuality: Factuality
    cues: tuple[Word, ...] = ()
