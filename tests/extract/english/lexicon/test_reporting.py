"""Reporting: what the tables hold."""

from __future__ import annotations

import pytest

from extract.english.lexicon import (
    reporting,
)


@pytest.mark.parametrize(
    ("lemma", "particle", "stance"),
    [
        ("say", None, "neutral"),
        ("confirm", None, "factive"),
        ("disclose", None, "factive"),
        ("acknowledge", None, "factive"),
        ("point", "out", "factive"),
        ("claim", None, "doubting"),
        ("allege", None, "doubting"),
        ("deny", None, "denying"),
        ("rule", "out", "denying"),
        ("predict", None, "future"),
        ("pledge", None, "future"),
        ("urge", None, "directive"),
        ("call", "for", "directive"),
        ("believe", None, "belief"),
    ],
)
def test_how_the_writer_stands_to_what_is_said(lemma: str, particle: str | None, stance: str) -> None:
    found = reporting().verb(lemma, particle)
    assert found is not None
    assert found.stance == stance


def test_thinking_is_no_speech() -> None:
    said, thought = reporting().verb("say"), reporting().verb("think")
    assert said is not None
    assert thought is not None
    assert (said.speech, thought.speech) == (True, False)


def test_a_verb_that_needs_its_particle_is_not_found_without_it() -> None:
    assert reporting().verb("point") is None


def test_the_longest_source_phrase_wins() -> None:
    found = reporting().phrase_at(["in", "a", "statement", "from", "the", "palace"], 0)
    assert found is not None
    assert found.words == ("in", "a", "statement", "from")


def test_reporting_words_are_lemmas() -> None:
    table = reporting()
    words = [lemma for lemma, _ in table.verbs] + list(table.nouns)
    assert not [word for word in words if word != word.lower()]
