"""Connectives: what the table holds, and that each example has one of its rule's words."""

from __future__ import annotations

import pytest

from extract.english.lexicon import Connective, connectives
from extract.english.lexicon.tables import marked, words


@pytest.mark.parametrize("rule", connectives().all, ids=lambda rule: rule.words.split(",")[0])
def test_an_example_has_a_word_of_its_rule_and_its_relation(rule: Connective) -> None:
    assert marked(rule.example.text)["trigger"] in set(words(rule.words))
    assert rule.example.relation == rule.relation


def test_no_words_are_of_two_rules() -> None:
    entries = [
        (text, opens) for rule in connectives().all for opens in rule.opens for text in words(rule.words)
    ]
    assert len(entries) == len(set(entries))


def test_what_is_no_connective_is_none() -> None:
    assert connectives().of("because", "clause") is None
    assert connectives().of("during", "clause") is None


def test_a_connective_of_several_words_is_found_where_it_ends() -> None:
    text = "He left In the run-up to the vote"
    found = connectives().ending(text, text.index(" the vote"))
    assert found is not None and found.relation == "before"
    assert connectives().ending("He ran up to", 12) is None
