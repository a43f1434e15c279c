"""Words that decide whether an event happened, goes on, is planned, may be, hangs on a condition, or did not happen.

A rule names words and what they reach: the event in their complement ("plan to visit"), the word that they modify
("did not visit"), the clause that they open ("if it visits"). Tense and aspect are not words and are read in code.

Method: SLINKs of TimeML and the event-selecting predicates of FactBank's De Facto (Saurí and Pustejovsky 2012), with
the rules written anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from extract.english.lexicon.tables import load, marked, words
from extract.story import Factuality

Reach = Literal[
    "complement",  # the event that the word governs: as a clause, an infinitive, or an object or oblique noun
    "modified",  # the word that it modifies or is auxiliary to
    "clause",  # the clause that it opens
    "main",  # the clause that the one it opens depends on
    "itself",  # the event that the word names: "cancelled" of "the cancelled visit"
]
CuePos = Literal[
    "verb", "adjective", "noun", "auxiliary", "adverb", "conjunction", "preposition", "determiner"
]
Complement = Literal["to", "ing", "that", "noun", "whether"]


class FactualityExample(Struct, frozen=True, kw_only=True):
    """A sentence, the word in it that is the event's trigger, and what the rule makes of it."""

    text: str
    trigger: str
    factuality: Factuality


class FactualityRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words with one effect. `lemmas` may hold several words ("in case"), as they stand in the text."""

    name: str
    pos: CuePos
    lemmas: tuple[str, ...]
    reach: Reach
    effect: Factuality
    particle: str | None = None
    """The verb's particle or preposition where it needs one: rule *out*, call *off*, refrain *from*."""
    complement: tuple[Complement, ...] = ()
    """The forms of complement that it holds for; empty for any: "remember to go", but not "remember going"."""
    flips: bool = False
    """Under a negation the event has the other sign: "did not fail to" happened, "failed to" did not."""
    outweighs: bool = False
    """It holds also where the event's own clause says that it will be: "fears that it will close"."""
    example: FactualityExample


class FactualityRules(Struct, frozen=True, kw_only=True):
    all: tuple[FactualityRule, ...]
    by_lemma: Mapping[str, tuple[FactualityRule, ...]]
    phrases: tuple[tuple[tuple[str, ...], FactualityRule], ...]
    """Cues of more than one word, the longest first: ("in", "case"), …"""
    phrase_openers: frozenset[str]
    """Their first words."""

    def of(self, lemma: str, pos: CuePos | None = None) -> tuple[FactualityRule, ...]:
        """The rules of a one-word cue, those with the most conditions first."""
        rules = self.by_lemma.get(lemma, ())
        return rules if pos is None else tuple(rule for rule in rules if rule.pos == pos)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    rule: tuple[FactualityRule, ...]


@cache
def factuality_rules() -> FactualityRules:
    """The rules, from `factuality.toml`, in the order of the file."""
    file = load("factuality.toml", _File, _prepare)
    by_lemma: dict[str, list[FactualityRule]] = {}
    phrases: list[tuple[tuple[str, ...], FactualityRule]] = []
    for rule in file.rule:
        for lemma in rule.lemmas:
            if " " in lemma:
                phrases.append((tuple(lemma.split()), rule))
            else:
                by_lemma.setdefault(lemma, []).append(rule)
    return FactualityRules(
        all=file.rule,
        by_lemma={lemma: tuple(sorted(rules, key=_openness)) for lemma, rules in by_lemma.items()},
        phrases=tuple(sorted(phrases, key=lambda entry: -len(entry[0]))),
        phrase_openers=frozenset(phrase[0] for phrase, _ in phrases),
    )


def _prepare(rule: dict[str, Any]) -> None:
    rule["lemmas"] = tuple(words(rule["lemmas"]))
    rule["complement"] = tuple(words(rule.get("complement", "")))
    rule["example"] = marked(rule["example"]) | {"factuality": rule["effect"]}


def _openness(rule: FactualityRule) -> tuple[bool, bool]:
    return rule.particle is None, not rule.complement
