"""TimeML's class of a verb or an adjective: by lemma, and by what the word governs."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Literal, TypeAlias, get_args

from msgspec import Struct, field

from extract.english.lexicon.reporting import reporting
from extract.english.lexicon.tables import load, words
from extract.story import EventClass

Governed: TypeAlias = Literal["that", "to", "ing", "event", "thing", "quality"]
"""What a verb or adjective governs, as event_classes.toml explains."""


class ClassRule(Struct, frozen=True):
    """A class that a word has where it governs one of these; empty asks nothing."""

    event_class: EventClass
    governing: frozenset[Governed]


class EventClasses(Struct, frozen=True, kw_only=True):
    verbs: Mapping[str, tuple[ClassRule, ...]]
    adjectives: Mapping[str, tuple[ClassRule, ...]]
    prepositions: frozenset[str]
    takes_place: frozenset[str]

    def of_verb(self, lemma: str, particle: str | None, governed: Set[str]) -> EventClass:
        """The class of a verb, of a phrasal one where the table has it; OCCURRENCE where no rule says another."""
        rules = self.verbs.get(f"{lemma} {particle}", self.verbs.get(lemma, ()))
        return _first(rules, governed) or "OCCURRENCE"

    def of_adjective(self, lemma: str, governed: Set[str]) -> EventClass | None:
        """The class of an adjective that is said of something; None where it names no event."""
        return _first(self.adjectives.get(lemma, ()), governed)


@cache
def event_classes() -> EventClasses:
    """The classes, from `event_classes.toml`."""
    file = load("event_classes.toml", _File)
    return EventClasses(
        verbs=_table(file.verbs),
        adjectives=_table(file.adjectives),
        prepositions=frozenset(words(file.prepositions)),
        takes_place=frozenset(words(file.takes_place)),
    )


class _Block(Struct, frozen=True, forbid_unknown_fields=True):
    event_class: EventClass = field(name="class")
    governing: str = field(default="", name="with")
    words: str = ""
    source: Literal["", "reporting"] = field(default="", name="from")


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: list[_Block]
    adjectives: list[_Block]
    prepositions: str
    takes_place: str


def _first(rules: tuple[ClassRule, ...], governed: Set[str]) -> EventClass | None:
    return next((rule.event_class for rule in rules if not rule.governing or rule.governing & governed), None)


def _table(blocks: list[_Block]) -> dict[str, tuple[ClassRule, ...]]:
    table: dict[str, tuple[ClassRule, ...]] = {}
    for block in blocks:
        governing = frozenset(name for name in get_args(Governed) if name in block.governing.split())
        rule = ClassRule(block.event_class, governing)
        for lemma in words(block.words) if not block.source else _spoken():
            table[lemma] = (*table.get(lemma, ()), rule)
    return table


def _spoken() -> list[str]:
    """The verbs whose clause is what somebody says."""
    return [
        f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
        for verb in reporting().verbs.values()
        if verb.speech
    ]
