"""Words for events: what type PLOVER gives them.

The types are decided "by object and particle, not by verb alone": *strike* a target, *strike* a deal, and workers who
*strike* are three types. A rule lists conditions, and all that it lists must hold; the parse is read in `reading`.

Method: the PLOVER codebook's definitions (Open Event Data Alliance, CC BY-SA 4.0), in our own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from extract.english.lexicon.tables import load, marked, words
from extract.story import EventType

ActorSort = Literal["actor", "person", "people", "state", "organisation", "place", "anything"]
TriggerPos = Literal["verb", "noun", "adjective"]
ClauseForm = Literal["to", "ing", "that"]


_NO_CONDITIONS = frozenset({"name", "lemmas", "pos", "type", "alone", "example"})


class TypeExample(Struct, frozen=True, kw_only=True):
    """A sentence, the trigger in it, and the type that it gets; None where the rule says that it has none."""

    text: str
    trigger: str
    type: EventType | None = None


class EventTypeRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Triggers of one type under some conditions; an empty condition asks nothing.

    `type` None marks uses that are no PLOVER event ("strike a balance"); such a rule stops the search.
    """

    name: str
    lemmas: tuple[str, ...]
    pos: TriggerPos
    type: EventType | None = None
    particle: tuple[str, ...] = ()
    """One of these particles: call *off*, pull *out*."""
    object: tuple[str, ...] = ()
    """The lemma of the head of its object (of a passive's subject); for a noun, of its "of" complement."""
    object_is: tuple[ActorSort, ...] = ()
    """The object is an actor or place of one of these sorts."""
    not_object: tuple[str, ...] = ()
    alone: bool = False
    """It has no object: the leaders *met*."""
    subject: tuple[str, ...] = ()
    """The lemma of the head of its subject; for a noun, of its possessor or "by" phrase."""
    subject_is: tuple[ActorSort, ...] = ()
    governs: tuple[str, ...] = ()
    """The lemma of a verb or adjective that it governs: set *free*, send to *investigate*."""
    modifier: tuple[str, ...] = ()
    """The lemma of an adjective or compound before the trigger or its object: *joint* drill, *arms* sale."""
    preposition: tuple[str, ...] = ()
    """One of these prepositions heads an oblique of it: call *for*, meet *with*."""
    oblique: tuple[str, ...] = ()
    """The lemma of the head of such an oblique: place on *alert*."""
    amid: tuple[str, ...] = ()
    """One of these lemmas is somewhere in the article: a state of emergency amid a *flood*."""
    not_amid: tuple[str, ...] = ()
    """None of these is: who *attacks* another where nobody is hurt or armed does it in words."""
    plural: bool = False
    """The trigger is a plural: *talks* are held, *talk* is cheap."""
    complement: tuple[ClauseForm, ...] = ()
    """The form of a clause that it governs: threaten *to*, accuse of …*ing*, warn *that*."""
    example: TypeExample

    @property
    def conditions(self) -> int:
        """How many conditions it sets; that there is an object or a subject, whatever it is, or none counts for none."""
        asked = (getattr(self, field) for field in self.__struct_fields__ if field not in _NO_CONDITIONS)
        return sum(bool(each) and each != ("anything",) for each in asked)


class EventTypeRules(Struct, frozen=True, kw_only=True):
    all: tuple[EventTypeRule, ...]
    by_lemma: Mapping[tuple[str, TriggerPos], tuple[EventTypeRule, ...]]
    ahead: Mapping[EventType, EventType]
    """What a type becomes when the event is still to come: a planned CONSULT is AGREE."""
    refusable: frozenset[EventType]
    """The types of which a "will not" is a refusal."""
    willing: frozenset[str]
    """Adjectives by which somebody is for what they govern: *ready* to talk."""
    duty: frozenset[str]
    """Auxiliaries by which a speaker asks something of another: Libya *must* pay."""
    warning: frozenset[str]
    """Verbs that make a threat of force to come: *warned* that it would strike."""
    promise: frozenset[str]
    """Words for a promise, which is a threat where force is promised."""
    verbal: frozenset[EventType]
    """The types that are said, not done."""
    told_of_somebody: frozenset[EventType]
    """The types that a noun tells only of somebody who takes part: "the inquiry" alone is a topic."""
    people: tuple[str, ...]
    """Nouns for people, by lemma."""
    armed: frozenset[str]
    """Nouns for forces and arms: what they do the state does whose they are."""
    beside: frozenset[str]
    """Prepositions that set an act beside another: resigned *after* the attack."""

    def of(self, lemma: str, pos: TriggerPos) -> tuple[EventTypeRule, ...]:
        """The rules of a trigger, those with the most conditions first, and of equals those without a type: the first
        whose conditions hold decides."""
        return self.by_lemma.get((lemma, pos), ())


class _TypeFile(Struct, frozen=True, forbid_unknown_fields=True):
    refusable: tuple[EventType, ...]
    willing: str
    duty: str
    beside: str
    warning: str
    promise: str
    verbal: tuple[EventType, ...]
    told_of_somebody: tuple[EventType, ...]
    group: dict[str, str]
    ahead: dict[EventType, EventType]
    rule: tuple[EventTypeRule, ...]


_LISTS = (
    "lemmas",
    "particle",
    "object",
    "object_is",
    "not_object",
    "subject",
    "subject_is",
    "governs",
    "amid",
    "not_amid",
    "modifier",
    "preposition",
    "oblique",
    "complement",
)


def _rank(rule: EventTypeRule) -> tuple[int, bool]:
    """Most conditions first; of equals, those that say "no event" first."""
    return -rule.conditions, rule.type is not None


def _prepare(rule: dict[str, Any]) -> None:
    for field in _LISTS:
        if field in rule:
            rule[field] = tuple(words(rule[field]))
    rule["example"] = marked(rule["example"]) | {"type": rule.get("type")}


@cache
def event_type_rules() -> EventTypeRules:
    """The rules, from `event_types.toml`, in the order of the file."""
    file = load("event_types.toml", _TypeFile, _prepare)
    groups = {f"@{name}": tuple(words(block)) for name, block in file.group.items()}
    rules = tuple(_expanded(rule, groups) for rule in file.rule)
    by_lemma: dict[tuple[str, TriggerPos], list[EventTypeRule]] = {}
    for rule in rules:
        for lemma in rule.lemmas:
            by_lemma.setdefault((lemma, rule.pos), []).append(rule)
    return EventTypeRules(
        all=rules,
        by_lemma={key: tuple(sorted(rules, key=_rank)) for key, rules in by_lemma.items()},
        ahead=file.ahead,
        refusable=frozenset(file.refusable),
        willing=frozenset(words(file.willing)),
        duty=frozenset(words(file.duty)),
        beside=frozenset(words(file.beside)),
        warning=frozenset(words(file.warning)),
        promise=frozenset(words(file.promise)),
        verbal=frozenset(file.verbal),
        told_of_somebody=frozenset(file.told_of_somebody),
        people=groups["@people"],
        armed=frozenset((*groups["@forces"], *groups["@arms"])),
    )


def _expanded(rule: EventTypeRule, groups: Mapping[str, tuple[str, ...]]) -> EventTypeRule:
    """The rule with the words of each group that it names."""
    fields = ("object", "not_object", "subject", "modifier", "oblique", "governs", "amid", "not_amid")
    return replace(
        rule,
        **{
            field: tuple(
                dict.fromkeys(word for entry in getattr(rule, field) for word in groups.get(entry, (entry,)))
            )
            for field in fields
        },
    )
