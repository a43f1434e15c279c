"""Factuality: what the tables hold."""

from __future__ import annotations

import pytest

from extract.english.lexicon import (
    factuality_rules,
)
from tests.extract.english.lexicon import twice


def test_a_rule_shows_its_own_effect() -> None:
    for rule in factuality_rules().all:
        assert rule.example.factuality == rule.effect
        assert rule.example.trigger in rule.example.text


def test_factuality_rules_have_names_and_lemmas_of_their_own() -> None:
    rules = factuality_rules().all
    assert not twice(rule.name for rule in rules)
    assert not [rule.name for rule in rules if twice(rule.lemmas) or any(w != w.lower() for w in rule.lemmas)]


def test_no_two_factuality_rules_meet_on_one_use() -> None:
    uses = [
        (lemma, rule.pos, rule.reach, rule.particle, form)
        for rule in factuality_rules().all
        for lemma in rule.lemmas
        for form in rule.complement or ("any",)
    ]
    assert not twice(uses)


@pytest.mark.parametrize(
    ("lemma", "pos", "effect"),
    [
        ("plan", "verb", "scheduled"),
        ("expect", "verb", "scheduled"),
        ("due", "adjective", "scheduled"),
        ("consider", "verb", "possible"),
        ("likely", "adjective", "possible"),
        ("if", "conjunction", "conditional"),
        ("unless", "conjunction", "conditional"),
        ("fail", "verb", "negated"),
        ("avert", "verb", "negated"),
        ("without", "conjunction", "negated"),
        ("continue", "verb", "ongoing"),
        ("manage", "verb", "occurred"),
    ],
)
def test_what_a_word_makes_of_an_event(lemma: str, pos: str, effect: str) -> None:
    found = [rule for rule in factuality_rules().by_lemma[lemma] if rule.pos == pos]
    assert found[0].effect == effect
