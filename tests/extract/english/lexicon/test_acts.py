"""Acts: what the tables hold."""

from __future__ import annotations

from extract.english.lexicon import acts
from extract.english.lexicon.tables import load, rows


def test_a_verb_and_its_nouns_are_one_act() -> None:
    assert acts().of("invitation") == acts().of("invite") == "invite"


def test_a_noun_of_two_verbs_makes_them_one_act() -> None:
    assert acts().of("quit") == acts().of("resign") == acts().of("resignation")


def test_words_for_one_thing_are_one_act() -> None:
    assert acts().of("drill") == acts().of("exercise")


def test_a_word_of_no_row_is_itself() -> None:
    assert acts().of("visit") == "visit"


def test_what_stands_for_an_act_stands_for_itself() -> None:
    table = acts()
    for noun in (*table.by_noun, *table.alike):
        assert table.of(table.of(noun)) == table.of(noun)


def test_no_verb_comes_twice() -> None:
    from extract.english.lexicon.acts import _File

    verbs = [verb for verb, _ in rows(load("acts.toml", _File).verbs)]
    assert len(verbs) == len(set(verbs))
