"""Given names with the gender they show, surnames that come first, and surnames of leaders.

A given name is a hint for a pronoun, never a fact about its bearer: a name that either may bear is marked so, one that
we are not sure of is left out, and what the article itself says ("she", "Mr.") goes before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load

NameGender = Literal["f", "m", "both"]
Language = Literal["chinese", "korean", "vietnamese", "hungarian", "khmer"]


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
        """The languages in which it is a surname that comes first: "Lee" (chinese, korean), "Xi" (chinese)."""
        return tuple(language for language, names in self.surnames.items() if surname in names)

    def leads(self, parts: Sequence[str]) -> bool:
        """Whether the surname comes first in this name of two parts or more: "Xi Jinping", "Kim Jong-un", "Lee Hsien
        Loong", "To Lam"; not in "Kim Kardashian", "Lee Zeldin", "Sam Altman", where the rest is no name of that kind."""
        if len(parts) < 2:
            return False
        first, *given = parts
        languages = self.languages(first)
        if "khmer" in languages or ("hungarian" in languages and given[0] in first_names()):
            return first not in first_names()
        if not {"chinese", "korean", "vietnamese"} & set(languages):
            return False
        if len(given) > 1 or "-" in given[0]:
            return len(given) < 4 and all(_SYLLABLES.fullmatch(part) for part in given)
        if "chinese" in languages:
            return _PINYIN.fullmatch(given[0]) is not None
        return "vietnamese" in languages and _SYLLABLE.fullmatch(given[0]) is not None


_ONE = r"[b-df-hj-np-tv-zđ]{0,3}[aeiouyà-ỹ]{1,4}(?:ng|nh|ch|[nklmptrhcw])?"
_SYLLABLE = re.compile(_ONE, re.IGNORECASE)
_SYLLABLES = re.compile(rf"{_ONE}(?:-{_ONE})?", re.IGNORECASE)
"""One syllable of the languages concerned, or two with a hyphen, however they are romanised: Hsien, Jong-un, Thuỷ."""
_FINALS = "iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|ü"
_PINYIN = re.compile(rf"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:{_FINALS})){{1,2}}", re.IGNORECASE)
"""One or two syllables of Mandarin as Hanyu Pinyin has them: Jinping, Yi, Enlai."""


class _NamesFile(Struct, frozen=True, forbid_unknown_fields=True):
    female: str
    male: str
    both: str


class _SurnamesFile(Struct, frozen=True, forbid_unknown_fields=True):
    surnames: dict[Language, str]


class _LeadersFile(Struct, frozen=True, forbid_unknown_fields=True):
    surnames: str


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


@cache
def leaders() -> frozenset[str]:
    """Surnames of leaders whom the news calls by them alone, from `leaders.toml`."""
    return frozenset(load("leaders.toml", _LeadersFile).surnames.split())
