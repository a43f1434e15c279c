"""Who "I" is outside quotation marks, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import actors_of, find_actors, first_person
from extract.reading.entities import named
from tests.parses import parse_by_hand


def mentions(notation: str) -> dict[str, list[str]]:
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    first_person(known, ())
    return {
        actor.name: [parse.text[mention.span[0] : mention.span[1]] for mention in actor.mentions]
        for actor in actors_of(known)[0]
    }


I_WAIT = "I/PRP/nsubj/2 wait/VBP/root/0 for/IN/case/4 you/PRP/obl/2"
LETTER = f"Dear/JJ/amod/2 Hannah/NNP/root/0@PERSON _:/:/punct/2\n\n{I_WAIT}\n\n"


def test_whoever_signs_a_letter_is_its_i_and_whom_it_addresses_its_you():
    found = mentions(f"{LETTER}Yours/PRP/root/0 _,/,/punct/1\n\nBill/NNP/root/0@PERSON")
    assert found == {"Hannah": ["Hannah", "you"], "Bill": ["I", "Bill"]}


def test_a_letter_that_nobody_signs_has_no_i():
    assert mentions(LETTER) == {"Hannah": ["Hannah"]}


BYLINE = "By/IN/case/2 Ana/NNP/root/0@PERSON Ruiz/NNP/flat/2@+\n\n"


def test_the_i_of_a_piece_is_its_author():
    assert mentions(f"{BYLINE}{I_WAIT}") == {"Ana Ruiz": ["Ana Ruiz", "I"]}


def test_words_in_quotation_marks_are_not_the_authors():
    line = "_“/``/punct/3 _I/PRP/nsubj/3 wait/VBP/root/0 _”/''/punct/3"
    assert mentions(f"{BYLINE}{line}") == {}


QUESTION = "Do/VBP/aux/3 you/PRP/nsubj/3 wait/VB/root/0 _?/./punct/3\n\n"
ANSWER = "I/PRP/nsubj/2 wait/VBP/root/0 _./././punct/2\n\n".replace("/././", "/./")
INTERVIEW = "An/DT/det/2 interview/NN/root/0 with/IN/case/4 Ana/NNP/nmod/2@PERSON Ruiz/NNP/flat/4@+\n\n"


def test_in_an_interview_you_ask_and_i_answer():
    found = mentions(INTERVIEW + (QUESTION + ANSWER) * 3)
    assert found == {"Ana Ruiz": ["Ana Ruiz", *["you", "I"] * 3]}


def test_one_question_makes_no_interview():
    assert mentions(INTERVIEW + QUESTION + ANSWER) == {"Ana Ruiz": ["Ana Ruiz"]}


@pytest.mark.parametrize(
    "line",
    [
        "I/PRP/nsubj/3 am/VBP/cop/3 Ana/NNP/root/0@PERSON Ruiz/NNP/flat/3@+",
        "My/PRP$/nmod:poss/2 name/NN/nsubj/4 is/VBZ/cop/4 Ana/NNP/root/0@PERSON Ruiz/NNP/flat/4@+",
    ],
)
def test_who_says_a_name_speaks_to_the_end_of_the_paragraph(line: str):
    found = mentions(f"{line}\n{I_WAIT}\n\n{I_WAIT}")
    assert found["Ana Ruiz"].count("I") == (2 if line.startswith("I") else 1)


def test_i_am_not_ana_ruiz_says_nothing():
    line = "I/PRP/nsubj/4 am/VBP/cop/4 not/RB/advmod/4 Ana/NNP/root/0@PERSON Ruiz/NNP/flat/4@+"
    assert mentions(line) == {"Ana Ruiz": ["Ana Ruiz"]}
