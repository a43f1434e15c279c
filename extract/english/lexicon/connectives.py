"""Words that set one event before, after or beside another: "after", "ahead of", "by the time", "during"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load, words

Relation = Literal["same", "before", "after"]
Opens = Literal["clause", "noun"]
Tenses = Literal["any", "told", "perfect"]


class ConnectiveExample(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence with its connective between stars, and the relation of its first event to its second."""

    text: str
    relation: Relation


class Connective(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The relation that some words set, under a condition on the tenses around them."""

    words: str
    opens: tuple[Opens, ...]
    relation: Relation
    when: Tenses = "any"
    example: ConnectiveExample


class ConnectiveTable(Struct, frozen=True):
    """All connectives, by their words and what they open."""

    all: tuple[Connective, ...]
    by_words: Mapping[tuple[str, Opens], Connective]
    phrases: tuple[str, ...]
    """Those of several words before a noun, the longest first."""

    def of(self, text: str, opens: Opens) -> Connective | None:
        """The connective that these words are before a clause or before a noun; None where they are none."""
        return self.by_words.get((text, opens))

    def ending(self, text: str, end: int) -> Connective | None:
        """The connective of several words before a noun that ends there in the text, however a parser takes it apart."""
        before = f" {text[max(0, end - len(self.phrases[0])) : end].lower()}"
        return next((self.by_words[words, "noun"] for words in self.phrases if before.endswith(words)), None)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    connective: tuple[Connective, ...]


@cache
def connectives() -> ConnectiveTable:
    rules = load("connectives.toml", _File).connective
    table = {(text, opens): each for each in rules for opens in each.opens for text in words(each.words)}
    phrases = sorted(
        (text for text, opens in table if " " in text and opens == "noun"), key=len, reverse=True
    )
    return ConnectiveTable(rules, table, tuple(phrases))
