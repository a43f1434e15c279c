"""Given names with the gender they show, and surnames that come first.

A given name is a hint for a pronoun, never a fact about its bearer: a name that either may bear is marked so, one that
we are not sure of is left out, and what the article itself says ("she", "Mr.") goes before it.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load

NameGender = Literal["f", "m", "both"]
Language = Literal["chinese", "korean", "vietnamese", "hungarian", "khmer", "burmese"]


class FirstNames(Struct, frozen=True, kw_only=True):
    female: frozenset[str]
    male: frozenset[str]

    def __contains__(self, name: str) -> bool:
        return name in self.female or name in self.male

    def gender(self, name: str) -> NameGender | None:
        """What a given name shows ("Sanae" f, "Donald" m, "Robin" both); None for names that we don't know."""
        if name in self.female:
            return "both" if name in self.male else "f"
        return "m" if name in self.male else None


class FamilyFirst(Struct, frozen=True, kw_only=True):
    """Surnames of peoples who put the surname first, by language."""

    surnames: dict[Language, frozenset[str]]

    def __contains__(self, surname: str) -> bool:
        return any(surname in names for names in self.surnames.values())

    def languages(self, surname: str) -> tuple[Language, ...]:
        """The languages in which it is a surname that comes first: "Lee" (korean), "Xi" (chinese)."""
        return tuple(language for language, names in self.surnames.items() if surname in names)


class _NamesFile(Struct, frozen=True, forbid_unknown_fields=True):
    female: str
    male: str
    both: str


class _SurnamesFile(Struct, frozen=True, forbid_unknown_fields=True):
    surnames: dict[Language, str]


@cache
def first_names() -> FirstNames:
    """The given names, from `first_names.toml`."""
    file = load("first_names.toml", _NamesFile)
    both = frozenset(file.both.split())
    return FirstNames(female=frozenset(file.female.split()) | both, male=frozenset(file.male.split()) | both)


@cache
def family_first() -> FamilyFirst:
    """The surnames that come first, from `family_first.toml`."""
    file = load("family_first.toml", _SurnamesFile)
    return FamilyFirst(
        surnames={language: frozenset(block.split()) for language, block in file.surnames.items()}
    )
