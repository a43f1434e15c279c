"""A time expression as it stands in the text, and the rule that finds it; what it means is `resolve`'s to say."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert

from extract.english.syntax import Word
from extract.reading.times.patterns import Captures
from extract.story import Span


class Example(Struct, frozen=True):
    text: str
    words: str
    value: str
    published: str = "2026-01-03"


class Rule(Struct, frozen=True):
    """A named pattern with the normaliser that reads it, as time_rules.toml explains."""

    name: str
    pattern: str
    make: str
    example: Example
    only: str = ""


class Expression(Struct, frozen=True):
    """A time expression as found: its words, the rule, and what each class in it holds (`MONTH` → 4)."""

    span: Span
    words: tuple[Word, ...]
    rule: Rule
    captures: Captures
    lowers: tuple[str, ...] = ()

    def has(self, *lowers: str) -> bool:
        """Whether one of these words, in small letters, is in it."""
        return any(lower in self.lowers for lower in lowers)


@cache
def rules() -> tuple[Rule, ...]:
    data = files("extract.english.lexicon").joinpath("time_rules.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(data)["rule"], tuple[Rule, ...])
