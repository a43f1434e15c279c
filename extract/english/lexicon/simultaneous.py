"""Verbs that are at one time with an event beside them: "the blast killed 12" is one moment."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from extract.english.lexicon.tables import load, words


class Simultaneous(Struct, frozen=True, kw_only=True):
    """Lemmas of verbs by where the other event stands; simultaneous.toml says each."""

    complement: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    setting: frozenset[str]
    planned: frozenset[str]
    examples: tuple[str, ...]


class _List(Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    example: str


@cache
def simultaneous() -> Simultaneous:
    lists = load("simultaneous.toml", dict[str, _List])
    return Simultaneous(
        **{name: frozenset(words(entry.words)) for name, entry in lists.items()},
        examples=tuple(entry.example for entry in lists.values()),
    )
