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


def alone(name: str) -> str:
    """A label on a line of its own, and what is said below it."""
    return f"{name}/NNP/root/0 _:/:/punct/1\n\nWe/PRP/nsubj/2 won|win/VBD/root/0 _././punct/2"


MORE = "They/PRP/nsubj/2 lost|lose/VBD/root/0 _././punct/2"


def test_a_turn_goes_on_to_the_next_one_paragraph_by_paragraph():
    found = read(f"{_ITO}\n\n{turn('ITO')}\n\n{MORE}\n\n{turn('SATO')}\n\n{turn('ITO')}\n\n{MORE}")
    assert [(text, speaker) for text, _, speaker in found] == [
        ("We won", "Ana Ito"),
        ("They lost", "Ana Ito"),
        ("We won", "Sato"),
        ("We won", "Ana Ito"),
    ]


def test_a_question_ends_a_turn():
    asked = f"Q/NN/dep/3 _:/:/punct/3 {MORE.replace('/2', '/4').replace('root/4', 'root/0')}"
    found = read(f"{_ITO}\n\n{turn('ITO')}\n\n{asked}\n\n{turn('SATO')}\n\n{turn('ITO')}")
    assert [text for text, *_ in found] == ["We won"] * 3


def test_a_label_may_stand_on_a_line_of_its_own():
    found = read(f"{_ITO}\n\n{alone('ITO')}\n\n{alone('SATO')}\n\n{alone('ITO')}")
    assert [speaker for *_, speaker in found] == ["Ana Ito", "Sato", "Ana Ito"]


def test_applause_is_nobodys_words():
    aside = "(/-LRB-/punct/2 _Applause/NN/root/0 _)/-RRB-/punct/2"
    found = read(f"{_ITO}\n\n{turn('ITO')}\n\n{aside}\n\n{turn('SATO')}\n\n{turn('ITO')}")
    assert [text for text, *_ in found] == ["We won"] * 3


def test_an_office_before_a_colon_is_its_holder():
    president = "President/NNP/nmod:desc/2 Ito/NNP/nsubj/3@PERSON met|meet/VBD/root/0 Sato/NNP/obj/3@PERSON"
    found = read(f"{president}\n\n{turn('PRESIDENT')}\n\n{turn('SATO')}")
    assert [speaker for *_, speaker in found] == ["Ito", "Sato"]


def test_names_in_small_letters_take_turns_too():
    found = read(f"{_ITO}\n\n{turn('Ito')}\n\n{turn('Sato')}\n\n{turn('Ito')}")
    assert [(kind, speaker) for _, kind, speaker in found] == [
        ("direct", "Ana Ito"),
        ("direct", "Sato"),
        ("direct", "Ana Ito"),
    ]


def test_headings_with_colons_are_nobodys_words():
    assert read(f"{_ITO}\n\n{turn('Pros')}\n\n{turn('Cons')}\n\n{turn('Pros')}") == []
