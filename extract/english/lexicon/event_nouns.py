"""Nouns that are events, whom they happen to, and the verbs that only carry such a noun: "made a trip", "*his* arrest".

TimeML's notion of an event; which type PLOVER gives it is `events`' subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load, words
from extract.story import EventClass


class EventNoun(Struct, frozen=True, kw_only=True):
    """A noun, by lemma, that names an event."""

    lemma: str
    event_class: EventClass
    generic: bool
    """Names one only with an argument: "the sale *of arms*", "*Trump's* trip"; alone it may be a thing or a kind."""


class EventNounTable(Struct, frozen=True, kw_only=True):
    nouns: Mapping[str, EventNoun]
    done_to_of: frozenset[str]
    """Of these nouns what stands after "of" is acted on: the murder *of a priest*."""
    done_to_owner: frozenset[str]
    """Of these their owner is: *his* arrest."""
    either: frozenset[str]
    """Of these the name before them may be of who does it or of whom it is done to: the *Mueller* probe."""
    undergoing: frozenset[str]
    """Verbs whose subject the event of the noun is done to: *suffer* an attack."""
    always_to: frozenset[str]
    """Verbs that are never without somebody they are done to: "Mayor *jailed*"."""

    def __contains__(self, lemma: str) -> bool:
        return lemma in self.nouns

    def __iter__(self) -> Iterator[EventNoun]:
        return iter(self.nouns.values())

    def __len__(self) -> int:
        return len(self.nouns)

    def get(self, lemma: str) -> EventNoun | None:
        """The event noun with this lemma; nouns of two words ("ceasefire talks") are found by their head."""
        return self.nouns.get(lemma)


class LightVerb(Struct, frozen=True, kw_only=True):
    """A verb under which an event noun takes place: *make* a trip, *carry out* an attack; *cancel* a visit is none."""

    lemma: str
    particle: str | None = None
    nouns: frozenset[str] = frozenset()
    """The nouns that it is light with; empty for any event noun."""
    aspect: Literal["begin", "continue"] | None = None
    """What it adds, if anything: *launch* an attack, *resume* talks."""

    def takes(self, noun: str) -> bool:
        return not self.nouns or noun in self.nouns


class LightVerbs(Struct, frozen=True, kw_only=True):
    verbs: Mapping[tuple[str, str | None], tuple[LightVerb, ...]]

    def of(self, lemma: str, noun: str, particle: str | None = None) -> LightVerb | None:
        """The verb as a light one with this noun for its object (or its oblique: "*go on* strike"), if it is."""
        return next((verb for verb in self.verbs.get((lemma, particle), ()) if verb.takes(noun)), None)


class _Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    event_class: EventClass = "OCCURRENCE"
    generic: bool = False


class _Light(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: str
    nouns: str = ""
    aspect: Literal["begin", "continue"] | None = None


class _DoneTo(Struct, frozen=True, forbid_unknown_fields=True):
    of: str
    owner: str
    either: str
    undergoing: str
    always_to: str


class _NounFile(Struct, frozen=True, forbid_unknown_fields=True):
    done_to: _DoneTo
    nouns: list[_Nouns]
    light: list[_Light]


@cache
def event_nouns() -> EventNounTable:
    """The nouns that name events, from `event_nouns.toml`."""
    return EventNounTable(
        nouns={
            lemma: EventNoun(lemma=lemma, event_class=group.event_class, generic=group.generic)
            for group in _noun_file().nouns
            for lemma in words(group.words)
        },
        done_to_of=frozenset(words(_noun_file().done_to.of)),
        done_to_owner=frozenset(words(_noun_file().done_to.owner)),
        either=frozenset(words(_noun_file().done_to.either)),
        undergoing=frozenset(words(_noun_file().done_to.undergoing)),
        always_to=frozenset(words(_noun_file().done_to.always_to)),
    )


@cache
def light_verbs() -> LightVerbs:
    """The verbs that carry an event noun, from `event_nouns.toml`."""
    verbs: dict[tuple[str, str | None], tuple[LightVerb, ...]] = {}
    for group in _noun_file().light:
        nouns = frozenset(words(group.nouns))
        for entry in words(group.verbs):
            lemma, _, particle = entry.partition(" ")
            verb = LightVerb(lemma=lemma, particle=particle or None, nouns=nouns, aspect=group.aspect)
            verbs[lemma, particle or None] = (*verbs.get((lemma, particle or None), ()), verb)
    return LightVerbs(verbs=verbs)


@cache
def _noun_file() -> _NounFile:
    return load("event_nouns.toml", _NounFile)
