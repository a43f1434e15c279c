"""Reporting frames: what the tables hold."""

from __future__ import annotations

from extract.english.lexicon.reporting_frames import Frame, reporting_frames
from tests.extract.english.lexicon import twice


def test_a_word_stands_once_in_a_form() -> None:
    table = reporting_frames()
    for group in (table.verbs, table.nouns, table.adjectives):
        assert not [lemma for lemma, frames in group.items() if twice(frames)]


def test_particle_and_preposition_are_told_apart_by_the_form() -> None:
    verbs = reporting_frames().verbs
    assert Frame(lemma="rule", form="object", particle="out") in verbs["rule"]
    assert Frame(lemma="call", form="phrase", preposition="for") in verbs["call"]
    assert Frame(lemma="speak", form="phrase", particle="out", preposition="against") in verbs["speak"]


def test_an_example_holds_the_reporting_word_and_what_is_reported() -> None:
    for example in reporting_frames().examples:
        assert example.content
        assert example.content in example.text
        assert example.marked.count("*") == 2
