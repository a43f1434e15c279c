"""Whom "he" and "she" mean where the nearest name is not the answer, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading.actors import mentions

HE_LEFT = "He/PRP/nsubj/2 left|leave/VBD/root/0"


def test_a_given_name_alone_shows_who_is_not_meant():
    line = "Ruiz/NNP/nsubj/2@PERSON met|meet/VBD/root/0\nMarcia/NNP/nsubj/2@PERSON spoke|speak/VBD/root/0"
    assert mentions(f"{line}\n{HE_LEFT}") == {"Ruiz": ["Ruiz", "He"], "Marcia": ["Marcia"]}


def test_a_given_name_of_either_gender_shows_nothing():
    line = "Robin/NNP/nsubj/2@PERSON spoke|speak/VBD/root/0"
    assert mentions(f"{line}\n{HE_LEFT}")["Robin"] == ["Robin", "He"]


FRONTED = (
    "In/IN/case/4 her/PRP$/nmod:poss/4 first/JJ/amod/4 speech/NN/obl/7 ,/,/punct/4 Ruiz/NNP/nsubj/7@PERSON "
    "thanked|thank/VBD/root/0 voters|voter/NNS/obj/7"
)
BUYER = "A/DT/det/2 woman/NN/nsubj/3 waited|wait/VBD/root/0"


def test_her_first_speech_is_that_of_whom_the_sentence_goes_on_to_name():
    assert mentions(f"{BUYER}\n{FRONTED}")["Ruiz"] == ["her", "Ruiz"]


def test_a_person_spoken_of_before_goes_before_the_one_named_behind():
    frost = "Emma/NNP/nsubj/3@PERSON Frost/NNP/flat/1@+ resigned|resign/VBD/root/0"
    assert mentions(f"{frost}\n{FRONTED}")["Emma Frost"] == ["Emma Frost", "her"]


def test_his_father_and_his_mother_have_one_son():
    line = (
        "Ruiz/NNP/nsubj/2@PERSON sang|sing/VBD/root/0\nHis/PRP$/nmod:poss/2 father/NN/nsubj/3 wept|weep/VBD/root/0 "
        "and/CC/cc/7 his/PRP$/nmod:poss/6 mother/NN/nsubj/7 sang|sing/VBD/conj/3"
    )
    assert mentions(line)["Ruiz"] == ["Ruiz", "His", "his"]


MET_FROST = "Hugo/NNP/nsubj/3@PERSON Frost/NNP/flat/1@+ met|meet/VBD/root/0"


def test_somebody_and_his_pupils_are_named_together():
    line = f"{MET_FROST} Ilir/NNP/obj/3@PERSON Varga/NNP/flat/4@+ and/CC/cc/8 his/PRP$/nmod:poss/8 pupils/NNS/conj/4"
    assert mentions(line)["Ilir Varga"] == ["Ilir Varga", "his"]


def test_her_mother_and_her_sister_are_those_of_the_one_who_is_named():
    line = (
        "Ana/NNP/nsubj/10@PERSON Ruiz/NNP/flat/1@+ ,/,/punct/5 her/PRP$/nmod:poss/5 mother/NN/conj/1 and/CC/cc/8 "
        "her/PRP$/nmod:poss/8 sister/NN/conj/1 have/VBP/aux/10 left|leave/VBN/root/0"
    )
    assert mentions(line)["Ana Ruiz"] == ["Ana Ruiz", "her", "her"]


def test_a_body_and_its_chair_are_named_together():
    line = f"{MET_FROST} Corvid/NNP/obj/3@ORG and/CC/cc/7 its/PRP$/nmod:poss/7 chair/NN/conj/4"
    assert mentions(line)["Corvid"] == ["Corvid", "its"]


LEFT_CORVID = "Frost/NNP/nsubj/2@PERSON left|leave/VBD/root/0 Corvid/NNP/obj/2@ORG over/IN/case/6 its/PRP$/nmod:poss/6 debts/NNS/obl/2"


def test_what_a_person_leaves_over_its_debts_is_the_firm():
    assert mentions(LEFT_CORVID)["Corvid"] == ["Corvid", "its"]


def test_which_of_two_firms_has_debts_is_not_said():
    line = LEFT_CORVID.replace("over", "for/IN/case/5 Solvane/NNP/obl/2@ORG over").replace("/6", "/8")
    assert mentions(line)["Corvid"] == ["Corvid"]


def test_by_what_name_somebody_is_better_known_is_his_too():
    line = (
        "Ana/NNP/nsubj/10@PERSON Ruiz/NNP/flat/1@+ ,/,/punct/5 better/RBR/advmod/5 known|know/VBN/acl/1 as/IN/case/8 "
        "La/NNP/compound/8@PERSON Voz/NNP/obl/5@+ ,/,/punct/5 sang|sing/VBD/root/0\nLa/NNP/compound/2@PERSON "
        "Voz/NNP/nsubj/3@+ wept|weep/VBD/root/0"
    )
    assert mentions(line) == {"Ana Ruiz": ["Ana Ruiz", "La Voz", "La Voz"]}


def test_a_woman_and_her_son_are_nobody_elses():
    line = (
        "Kallas/NNP/nsubj/2@PERSON spoke/VBD/root/0\n"
        "Shells/NNS/nsubj/2 killed/VBD/root/0 a/DT/det/4 woman/NN/obj/2 and/CC/cc/7 her/PRP$/nmod:poss/7 son/NN/conj/4"
    )
    assert mentions(line) == {"Kallas": ["Kallas"]}


def test_a_man_and_her_son_are_hers_who_was_spoken_of():
    line = (
        "Ana/NNP/nsubj/2@PERSON spoke/VBD/root/0\n"
        "Shells/NNS/nsubj/2 killed/VBD/root/0 a/DT/det/4 man/NN/obj/2 and/CC/cc/7 her/PRP$/nmod:poss/7 son/NN/conj/4"
    )
    assert mentions(line)["Ana"] == ["Ana", "her"]


def test_whom_somebody_holds_to_its_word_is_open():
    line = "Egypt/NNP/nsubj/2@GPE held|hold/VBD/root/0 Israel/NNP/obj/2@GPE to/IN/case/6 its/PRP$/nmod:poss/6 word/NN/obl/2"
    assert mentions(line) == {"Egypt": ["Egypt"], "Israel": ["Israel"]}
