"""Regions of the world that no state owns: where things happen, never somebody who acts."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from extract.english.lexicon.tables import load, words


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    regions: str


@cache
def regions() -> frozenset[str]:
    """Their names as written, without "the", from `regions.toml`."""
    return frozenset(words(load("regions.toml", _File).regions))
