"""Names and colons: the turns of a transcript, a headline that gives somebody's words."""

from __future__ import annotations

from tests.extract.reading.attribution import read

_ITO = "Ana/NNP/nsubj/3@PERSON Ito/NNP/flat/1@+ met|meet/VBD/root/0 Sato/NNP/obj/3@PERSON _././punct/3"


def turn(name: str) -> str:
    return f"{name}/NNP/parataxis/4 _:/:/punct/4 We/PRP/nsubj/4 won|win/VBD/root/0 _././punct/4"


def test_capitals_and_a_colon_are_a_turn_where_there_are_two():
    assert read(f"{_ITO}\n\n{turn('ITO')}\n\n{turn('SATO')}") == [
        ("We won", "direct", "Ana Ito"),
        ("We won", "direct", "Sato"),
    ]


def test_one_word_in_capitals_and_a_colon_is_a_label():
    assert read(f"{_ITO}\n\n{turn('UPDATE')}") == []


def test_a_turn_of_somebody_unknown_is_nobody_s():
    assert [speaker for *_, speaker in read(f"{_ITO}\n\n{turn('ITO')}\n\n{turn('HOST')}")] == [
        "Ana Ito",
        None,
    ]


def test_who_takes_turns_without_a_name_elsewhere_is_somebody():
    turns = "\n\n".join(turn(name) for name in ("REPORTER", "HOLT", "REPORTER", "HOLT"))
    assert [speaker for *_, speaker in read(turns)] == ["reporter", "Holt", "reporter", "Holt"]


def test_labels_that_come_once_take_no_turns():
    assert read(f"{turn('UPDATE')}\n\n{turn('NOTE')}") == []


def test_a_headline_gives_somebody_s_words():
    line = "Ito/NNP/parataxis/4@PERSON _:/:/punct/4 We/PRP/nsubj/4 won|win/VBD/root/0"
    assert read(line) == [("We won", "indirect", "Ito")]


def test_a_place_before_a_colon_says_nothing():
    line = "Tokyo/NNP/parataxis/4@GPE _:/:/punct/4 Shares/NNS/nsubj/4 fell|fall/VBD/root/0"
    assert read(line) == []
