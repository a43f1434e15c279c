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


def test_the_i_of_a_question_over_an_answer_is_the_readers():
    asked = "Can/MD/aux/3 I/PRP/nsubj/3 wait/VB/root/0 _?/./punct/3\n\n"
    assert mentions(f"{BYLINE}{asked}{I_WAIT}") == {"Ana Ruiz": ["Ana Ruiz", "I"]}


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


def test_who_is_interviewed_is_whom_somebody_interviewed_whoever_else_is_named():
    asked = (
        "Wikinews/NNP/nsubj/2@ORG interviewed|interview/VBD/root/0 Ana/NNP/obj/2@PERSON Ruiz/NNP/flat/3@+ on/IN/case/6 "
        "Frost/NNP/obl/2@PERSON\n\nFrost/NNP/nsubj/2@PERSON wrote/VBD/root/0\nFrost/NNP/nsubj/2@PERSON died/VBD/root/0\n\n"
    )
    found = mentions(asked + (QUESTION + ANSWER) * 2)
    assert found["Ana Ruiz"] == ["Ana Ruiz", "you", "I", "you", "I"]


def test_an_interview_with_several_is_nobodys_i():
    both = (
        "An/DT/det/2 interview/NN/root/0 with/IN/case/4 Ana/NNP/nmod/2@PERSON Ruiz/NNP/flat/4@+ and/CC/cc/7 "
        "Hugo/NNP/conj/4@PERSON Frost/NNP/flat/7@+\n\n"
    )
    assert mentions(both + (QUESTION + ANSWER) * 3) == {
        "Ana Ruiz": ["Ana Ruiz"],
        "Hugo Frost": ["Hugo Frost"],
    }


TELLS = "Ana/NNP/nsubj/3@PERSON Ruiz/NNP/flat/1@+ tells|tell/VBZ/root/0 of/IN/case/5 ants/NNS/obl/3\n\n"


def test_who_tells_in_the_headline_answers_the_questions():
    assert mentions(TELLS + (QUESTION + ANSWER) * 3)["Ana Ruiz"].count("I") == 3


def test_who_only_stands_in_the_headline_answers_nothing():
    met = TELLS.replace("tells|tell/VBZ", "left|leave/VBD")
    assert mentions(met + (QUESTION + ANSWER) * 3) == {"Ana Ruiz": ["Ana Ruiz"]}


REMARKS = (
    "Remarks|remark/NNS/root/0 by/IN/case/4 President/NNP/nmod:desc/4 Ana/NNP/nmod/1@PERSON Ruiz/NNP/flat/4@+\n\n",
    "Ana/NNP/nsubj/3@PERSON Ruiz/NNP/flat/1@+ delivered|deliver/VBD/root/0 remarks|remark/NNS/obj/3\n\n",
    "Ana/NNP/nmod:poss/4@PERSON Ruiz/NNP/flat/1@+ _'s/POS/case/1 speech/NN/root/0\n\n",
)


@pytest.mark.parametrize("line", REMARKS)
def test_remarks_in_full_are_in_the_words_of_who_gives_them(line: str):
    assert mentions(f"{line}{I_WAIT}\n\n{I_WAIT}")["Ana Ruiz"] == ["Ana Ruiz", "I", "I"]


def test_remarks_by_two_are_nobodys_i():
    both = REMARKS[1].replace("delivered", "and/CC/cc/4 Hugo/NNP/conj/1@PERSON delivered")
    both = both.replace("/3@PERSON", "/5@PERSON").replace("obj/3", "obj/5")
    assert "I" not in mentions(f"{both}{I_WAIT}")["Ana Ruiz"]


def test_who_writes_about_somebodys_remarks_is_another():
    line = REMARKS[1].replace("delivered|deliver", "criticised|criticise")
    assert mentions(f"{line}{I_WAIT}") == {"Ana Ruiz": ["Ana Ruiz"]}


CALLED = "Ms./NNP/compound/2 Ruiz/NNP/root/0@PERSON _?/./punct/2\n\n"


def test_who_is_called_upon_speaks_next_and_in_every_other_turn():
    assert mentions(f"{CALLED}{I_WAIT}\n\n{I_WAIT}\n\n{I_WAIT}") == {"Ruiz": ["Ruiz", "I", "you", "I"]}


def test_a_heading_in_capitals_is_no_turn():
    heading = "ORAL/JJ/amod/2 ARGUMENT/NN/root/0\n\n"
    assert mentions(f"{CALLED}{heading}{I_WAIT}") == {"Ruiz": ["Ruiz", "I"]}


def test_the_next_who_is_called_upon_takes_over():
    other = CALLED.replace("Ms.", "Mr.").replace("Ruiz", "Frost")
    assert mentions(f"{CALLED}{I_WAIT}\n\n{other}{I_WAIT}") == {
        "Ruiz": ["Ruiz", "I"],
        "Frost": ["Frost", "I"],
    }


def test_a_name_without_a_title_calls_nobody():
    assert mentions(f"Ruiz/NNP/root/0@PERSON _?/./punct/1\n\n{I_WAIT}") == {"Ruiz": ["Ruiz"]}


def test_of_a_mixed_quote_only_what_is_in_marks_is_the_speakers():
    line = (
        "Ana/NNP/nsubj/2@PERSON said/VBD/root/0 my/PRP$/nmod:poss/4 tale/NN/nsubj/7 _“/``/punct/7 I/PRP/nsubj/7 "
        "tell/VBP/ccomp/2 _”/''/punct/7"
    )
    parse = parse_by_hand(line)
    known = find_actors(parse, named(parse))
    first_person(known, [((parse.words[2].start, parse.words[-1].end), "person:Ana")])
    assert [link.words[0].text for link in known.links] == ["Ana", "I"]


LABELLED = (
    "Q./LS/dep/4 Did/VBD/aux/4 you/PRP/nsubj/4 wait/VB/root/0 ?/./punct/4\n\n"
    "A./LS/dep/3 I/PRP/nsubj/3 waited/VBD/root/0 ././punct/3\n\n"
)


def test_questions_and_answers_with_labels_are_with_the_only_one_named_before():
    witness = "Ana/NNP/nsubj/3@PERSON Ruiz/NNP/flat/1@+ testified/VBD/root/0\n\n"
    assert mentions(witness + LABELLED * 2) == {"Ana Ruiz": ["Ana Ruiz", "you", "I", "you", "I"]}


def test_questions_and_answers_after_two_names_are_nobodys():
    both = "Ana/NNP/nsubj/2@PERSON met/VBD/root/0 Hugo/NNP/obj/2@PERSON\n\n"
    assert mentions(both + LABELLED * 2) == {"Ana": ["Ana"], "Hugo": ["Hugo"]}


HOST = (
    "I/PRP/nsubj/4 _'m/VBP/cop/4 your/PRP$/nmod:poss/4 host/NN/root/0 ,/,/punct/4 Dina/NNP/appos/4@PERSON ,/,/punct/10 "
    "and/CC/cc/10 I'm/PRP/nsubj:pass/10 joined|join/VBN/conj/4 by/IN/case/12 Mark/NNP/obl:agent/10@PERSON\n\n"
)
TURN = "I/PRP/nsubj/2 waited/VBD/root/0 ././punct/2\n\n"


def test_a_host_and_a_guest_take_turns():
    found = mentions(HOST + TURN * 4)
    assert (found["Dina"], found["Mark"]) == (["I", "host", "Dina", "I", "I"], ["Mark", "I", "I"])


def test_in_talk_of_two_who_asks_means_the_other():
    found = mentions(HOST + TURN + QUESTION + TURN)
    assert found["Mark"] == ["Mark", "I", "you", "I"]


def test_talk_goes_on_unread_where_a_turn_calls_its_own_speaker():
    called = "Thanks/NNS/root/0 ,/,/punct/1 Mark/NNP/vocative/1@PERSON ,/,/punct/1 I/PRP/nsubj/6 waited/VBD/parataxis/1\n\n"
    found = mentions(HOST + called + TURN * 3)
    assert found["Mark"] == ["Mark", "Mark"]


def test_a_host_without_a_guest_takes_no_turns():
    alone = HOST.replace("joined|join", "pleased|please").replace("@PERSON\n", "@ORG\n")
    assert mentions(alone + TURN * 4)["Dina"] == ["I", "host", "Dina"]


LONG = " ".join(["I/PRP/nsubj/2 waited/VBD/root/0", *["and/CC/cc/4 waited/VBD/conj/2"] * 30])


def test_who_greets_with_a_name_speaks_all_of_a_text_of_long_lines():
    greeting = "Hey/UH/discourse/5 ,/,/punct/5 it/PRP/nsubj/5 _'s/VBZ/cop/5 Jackie/NNP/root/0@PERSON"
    assert mentions(f"{greeting}\n{LONG}\n\n{LONG}") == {"Jackie": ["Jackie", "I", "I"]}


def test_who_greets_before_many_short_lines_speaks_the_first():
    greeting = "Hey/UH/discourse/5 ,/,/punct/5 it/PRP/nsubj/5 _'s/VBZ/cop/5 Jackie/NNP/root/0@PERSON"
    assert mentions(f"{greeting}\n{TURN}{TURN}{TURN}")["Jackie"] == ["Jackie", "I"]


def spoken(notation: str, speaker: str) -> dict[str, list[str]]:
    """The mentions where the last sentence is in the speaker's words."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    first_person(known, [(parse.sentences[-1], speaker)])
    return {
        actor.name: [parse.text[slice(*mention.span)] for mention in actor.mentions]
        for actor in actors_of(known)[0]
    }


PRESIDENT = "Kenyan/JJ/amod/2@NORP President/NNP/nmod:desc/3 Ruto/NNP/nsubj/4@PERSON met/VBD/root/0 Kenya/NNP/obj/4@GPE"
OUR_COUNTRY = "Our/PRP$/nmod:poss/2 country/NN/nsubj/3 waits|wait/VBZ/root/0"


def test_our_country_is_that_of_the_president_who_speaks():
    assert spoken(f"{PRESIDENT}\n{OUR_COUNTRY}", "person:Ruto")["Kenya"] == ["Kenya", "country"]


def test_our_country_is_open_where_nobody_knows_the_speakers():
    line = PRESIDENT.replace(
        "Kenyan/JJ/amod/2@NORP President/NNP/nmod:desc/3 Ruto/NNP/nsubj/4", "Ruto/NNP/nsubj/2"
    )
    line = line.replace("obj/4", "obj/2")
    assert spoken(f"{line}\n{OUR_COUNTRY}", "person:Ruto")["Kenya"] == ["Kenya"]
