"""Events: what the tables hold."""

from __future__ import annotations

from typing import get_args

import pytest

from extract.english.lexicon import (
    event_nouns,
    event_type_rules,
    light_verbs,
    verbs_read_as,
)
from extract.story import EventType
from tests.extract.english.lexicon import twice


def test_event_type_rules_are_well_formed() -> None:
    rules = event_type_rules().all
    assert not twice(rule.name for rule in rules)
    for rule in rules:
        assert rule.lemmas
        assert rule.example.type == rule.type
        assert rule.example.trigger in rule.example.text
        for words in (rule.lemmas, rule.object, rule.not_object, rule.subject, rule.modifier, rule.oblique):
            assert not twice(words)
            assert all(word == word.lower() for word in words)


def test_every_type_has_rules_for_verbs_and_for_nouns() -> None:
    for name in get_args(EventType):
        found = {rule.pos for rule in event_type_rules().all if rule.type == name}
        assert found == {"verb", "noun"}, name


def test_a_rule_without_a_type_asks_for_something() -> None:
    assert all(rule.conditions for rule in event_type_rules().all if rule.type is None)


def test_the_rule_that_asks_most_comes_first() -> None:
    rules = event_type_rules().of("strike", "verb")
    assert [rule.conditions for rule in rules] == sorted((rule.conditions for rule in rules), reverse=True)


def test_a_rule_names_only_groups_that_there_are() -> None:
    for rule in event_type_rules().all:
        lists = (rule.object, rule.not_object, rule.subject, rule.modifier, rule.oblique, rule.governs)
        assert not [word for each in lists for word in each if word.startswith("@")], rule.name


def test_a_group_stands_for_its_nouns() -> None:
    rule = next(rule for rule in event_type_rules().all if rule.name == "withdraw-troops")
    assert {"soldier", "tank"} <= set(rule.object)


def test_what_is_still_to_come_is_an_agreement() -> None:
    assert event_type_rules().ahead["CONSULT"] == "AGREE"


@pytest.mark.parametrize(
    "lemma", ["visit", "meeting", "election", "earthquake", "merger", "resignation", "drill"]
)
def test_a_noun_names_an_event(lemma: str) -> None:
    found = event_nouns().get(lemma)
    assert found is not None
    assert not found.generic


@pytest.mark.parametrize("lemma", ["sale", "plan", "statement", "deal"])
def test_a_noun_that_needs_an_argument_says_so(lemma: str) -> None:
    found = event_nouns().get(lemma)
    assert found is not None
    assert found.generic


@pytest.mark.parametrize("lemma", ["government", "price", "company", "interest"])
def test_a_thing_is_no_event(lemma: str) -> None:
    assert event_nouns().get(lemma) is None


@pytest.mark.parametrize(
    ("lemma", "particle", "noun"),
    [
        ("make", None, "trip"),
        ("hold", None, "talk"),
        ("carry", "out", "attack"),
        ("take", None, "vote"),
        ("pay", None, "visit"),
    ],
)
def test_a_light_verb_carries_its_noun(lemma: str, particle: str | None, noun: str) -> None:
    assert light_verbs().of(lemma, noun, particle) is not None


def test_a_verb_is_not_light_with_every_noun() -> None:
    assert light_verbs().of("make", "earthquake") is None


def test_what_a_light_verb_carries_is_an_event() -> None:
    nouns = {noun for verbs in light_verbs().verbs.values() for verb in verbs for noun in verb.nouns}
    assert not [noun for noun in nouns if noun not in event_nouns()]


def test_a_verb_is_read_by_verbs_that_have_frames_and_one_of_them_its_type() -> None:
    rules = event_type_rules()
    for entry in verbs_read_as().values():
        types = [{rule.type for rule in rules.of(verb, "verb")} for verb in entry.verbs]
        assert all(types)
        assert any(entry.type in each for each in types)


def test_a_verb_with_frames_is_read_by_its_own() -> None:
    verbs = [lemma for lemma, particle in verbs_read_as() if particle is None]
    assert not [lemma for lemma in verbs if event_type_rules().of(lemma, "verb")]
