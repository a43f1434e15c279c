"""Verbs without a frame of their own, and the verbs by whose frames they are read: "strangled" as "killed".

The type that such a verb may have is known from other resources than the frames; where the frames of its synonyms give another
one, it has none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec
from msgspec import Struct

from extract.english.lexicon.tables import HERE, items, rows
from extract.story import EventType


class ReadAs(Struct, frozen=True):
    """The type that a verb may have, and the verbs that it is read by."""

    type: EventType
    verbs: tuple[str, ...]


@cache
def verbs_read_as() -> Mapping[tuple[str, str | None], ReadAs]:
    """By lemma and particle, from `verb_types.toml`."""
    text = (HERE / "verb_types.toml").read_text(encoding="utf-8")
    blocks = msgspec.convert(tomllib.loads(text), dict[EventType, str])
    found: dict[tuple[str, str | None], ReadAs] = {}
    for kind, block in blocks.items():
        for verb, others in rows(block):
            lemma, _, particle = verb.partition(" ")
            found[lemma, particle or None] = ReadAs(kind, items(others))
    return found
