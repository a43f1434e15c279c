"""Words that bring in what somebody says, and how far they vouch for it.

A reporting verb says two things of its complement: that it has a source, and how the writer stands to it ("claim" is
not "confirm"). FactBank's values per source rest on the second; who the source is, `reading` finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load, words

Stance = Literal[
    "factive",  # the writer takes it as true: confirm, reveal, acknowledge
    "neutral",  # left to the source: say, tell, announce
    "doubting",  # kept at arm's length: claim, allege
    "denying",  # the source says that it is not so: deny, dispute
    "future",  # what is to come: predict, promise, plan
    "directive",  # what others are to do: urge, demand, ask
    "belief",  # what the source thinks, hopes or fears
]


class ReportingVerb(Struct, frozen=True, kw_only=True):
    """A verb by lemma, with its particle where it needs one ("point out"); `speech` is False for thoughts."""

    lemma: str
    particle: str | None = None
    stance: Stance
    speech: bool


class ReportingNoun(Struct, frozen=True, kw_only=True):
    """A noun whose complement is what is said: "the claim that …", "in a statement"."""

    lemma: str
    stance: Stance
    speech: bool = True


class ReportingPhrase(Struct, frozen=True, kw_only=True):
    """Words before a source, in small letters: "according to", "in the words of", "citing"."""

    words: tuple[str, ...]
    stance: Stance


class ReportingTable(Struct, frozen=True, kw_only=True):
    verbs: Mapping[tuple[str, str | None], ReportingVerb]
    nouns: Mapping[str, ReportingNoun]
    phrases: Mapping[str, tuple[ReportingPhrase, ...]]
    """By their first word, the longest first."""

    def verb(self, lemma: str, particle: str | None = None) -> ReportingVerb | None:
        """The reporting verb of a lemma; with a particle, the phrasal verb only ("point out", not "point")."""
        return self.verbs.get((lemma, particle))

    def says(self, lemma: str, particle: str | None = None) -> bool:
        """Whether it is a verb of speech, and not one of thinking only."""
        found = self.verb(lemma, particle)
        return found is not None and found.speech

    def noun(self, lemma: str) -> ReportingNoun | None:
        return self.nouns.get(lemma)

    def phrase_at(self, tokens: tuple[str, ...] | list[str], start: int) -> ReportingPhrase | None:
        """The longest source phrase that begins at this one of the tokens, which are in small letters."""
        for phrase in self.phrases.get(tokens[start], ()):
            if tuple(tokens[start : start + len(phrase.words)]) == phrase.words:
                return phrase
        return None


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    stance: Stance
    words: str
    speech: bool = True


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: list[_Words]
    nouns: list[_Words]
    phrases: list[_Words]


@cache
def reporting() -> ReportingTable:
    """The table of reporting words, from `reporting.toml`."""
    file = load("reporting.toml", _File)
    verbs: dict[tuple[str, str | None], ReportingVerb] = {}
    for group in file.verbs:
        for entry in words(group.words):
            lemma, _, particle = entry.partition(" ")
            key = (lemma, particle or None)
            verbs[key] = ReportingVerb(
                lemma=lemma, particle=particle or None, stance=group.stance, speech=group.speech
            )
    phrases: dict[str, list[ReportingPhrase]] = {}
    for group in file.phrases:
        for entry in words(group.words):
            parts = tuple(entry.split())
            phrases.setdefault(parts[0], []).append(ReportingPhrase(words=parts, stance=group.stance))
    return ReportingTable(
        verbs=verbs,
        nouns={
            lemma: ReportingNoun(lemma=lemma, stance=group.stance, speech=group.speech)
            for group in file.nouns
            for lemma in words(group.words)
        },
        phrases={
            first: tuple(sorted(group, key=lambda phrase: -len(phrase.words)))
            for first, group in phrases.items()
        },
    )
