"""Which nouns name the act of which verb, and which nouns name one act in turn: "invite" and "the invitation"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from extract.english.lexicon.tables import load, rows


class ActTable(Struct, frozen=True):
    """Which word stands for the act that a verb or noun names."""

    by_noun: Mapping[str, str]
    alike: Mapping[str, str]

    def of(self, lemma: str) -> str:
        """One word for all that name the same act: "invitation" and "invite" are "invite"; a word of no row is itself."""
        noun = self.alike.get(lemma, lemma)
        return self.by_noun.get(noun, noun)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: str
    alike: str


@cache
def acts() -> ActTable:
    file = load("acts.toml", _File)
    by_noun: dict[str, str] = {}
    for verb, nouns in rows(file.verbs):
        for noun in _entries(nouns):
            if noun in by_noun:
                by_noun[verb] = by_noun[noun]  # two verbs for one noun: one act
            by_noun.setdefault(noun, verb)
    alike = {other: first for first, others in rows(file.alike) for other in _entries(others)}
    return ActTable(by_noun, alike)


def _entries(cell: str) -> Iterator[str]:
    return (entry.strip() for entry in cell.split(","))
