"""Words and what hangs on what."""

from __future__ import annotations

from tests.parses import parse_by_hand, word


def test_words_in_a_span_are_those_that_it_overlaps():
    parse = parse_by_hand("Japan/NNP/nsubj/2 signed/VBD/root/0 it/PRP/obj/2")
    assert [each.text for each in parse.words_in((6, 14))] == ["signed", "it"]


def test_the_head_of_a_stretch_is_what_hangs_on_a_word_outside_it():
    parse = parse_by_hand("They/PRP/nsubj/2 met/VBD/root/0 prime/JJ/amod/4 minister/NN/obj/2 Ito/NNP/flat/4")
    assert parse.head_of(parse.words[2:]) == word(parse, "minister")


def test_a_relation_takes_in_its_subtypes():
    parse = parse_by_hand("Ito/NNP/nsubj:pass/3 was/VBD/aux:pass/3 jailed/VBN/root/0")
    assert parse.child(word(parse, "jailed"), "nsubj") == word(parse, "Ito")
