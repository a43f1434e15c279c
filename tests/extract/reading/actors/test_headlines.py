"""Whom a headline's common nouns mean, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading.actors import mentions

JAILED = "Former/JJ/amod/2 mayor/NN/nsubj/3 resigns|resign/VBZ/root/0"
QUIROGA = (
    "The/DT/det/3 former/JJ/amod/3 mayor/NN/nsubj/7 ,/,/punct/5 Ana/NNP/appos/3@PERSON Quiroga/NNP/flat/5@+ "
    "left/VBD/root/0 ././punct/7"
)
HALTS = "Court/NN/nsubj/2 halts|halt/VBZ/root/0 work/NN/obj/2"


def test_the_headlines_former_mayor_is_the_one_whom_the_text_calls_so():
    found = mentions(f"{JAILED}\n\n{QUIROGA}")
    assert found == {"Ana Quiroga": ["Former mayor", "former mayor", "Ana Quiroga"]}


def test_the_headlines_former_mayor_is_no_mayor_in_office():
    mayor = "The/DT/det/2 mayor/NN/nsubj/6 ,/,/punct/4 Ana/NNP/appos/2@PERSON Quiroga/NNP/flat/4@+ left/VBD/root/0 ././punct/6"
    assert mentions(f"{JAILED}\n\n{mayor}")["Ana Quiroga"] == ["mayor", "Ana Quiroga"]


def test_the_headlines_court_is_the_one_that_the_text_names_first():
    court = "A/DT/det/3 federal/JJ/amod/3 court/NN/nsubj/4 ruled/VBD/root/0 ././punct/4"
    assert mentions(f"{HALTS}\n\n{court}") == {"federal court": ["Court", "federal court"]}


def test_between_two_courts_of_one_sentence_the_headline_stays_open():
    courts = (
        "A/DT/det/3 federal/JJ/amod/3 court/NN/nsubj/4 ruled/VBD/root/0 ,/,/punct/9 a/DT/det/8 military/JJ/amod/8 "
        "court/NN/nsubj/9 objected/VBD/conj/4 ././punct/4"
    )
    assert mentions(f"{HALTS}\n\n{courts}")["Court"] == ["Court"]


def test_a_hospital_trust_is_the_trust_with_hospitals_in_its_name():
    headline = "Hospital/NN/compound/2 trust/NN/nsubj/3 apologises|apologise/VBZ/root/0"
    text = "The/DT/det/4 Northmere/NNP/compound/4@ORG Hospitals/NNPS/compound/4@+ Trust/NNP/nsubj/5@+ closed/VBD/root/0 ././punct/5"
    found = mentions(f"{headline}\n\n{text}")
    assert found == {"Northmere Hospitals Trust": ["Hospital trust", "Northmere Hospitals Trust"]}


LEAD = "A/DT/det/3 junior/JJ/amod/3 minister/NN/nsubj/4 resigned/VBD/root/0 ././punct/4"
HOLLIS = (
    "Ana/NNP/nsubj/7@PERSON Hollis/NNP/flat/1@+ ,/,/punct/6 the/DT/det/6 transport/NN/compound/6 minister/NN/appos/1 "
    "wrote/VBD/root/0 ././punct/7"
)


def test_a_minister_of_the_lead_is_the_one_whom_the_next_sentence_names():
    found = mentions(f"Minister/NN/nsubj/2 resigns|resign/VBZ/root/0\n\n{LEAD}\n{HOLLIS}")
    assert found == {"Ana Hollis": ["Minister", "junior minister", "Ana Hollis", "transport minister"]}


def test_the_minister_of_a_lead_that_speaks_of_one_known_is_nobody_new():
    known = LEAD.replace("A/DT", "The/DT")
    found = mentions(f"Rain/NN/nsubj/2 falls|fall/VBZ/root/0\n\n{known}\n{HOLLIS}")
    assert found["junior minister"] == ["junior minister"]


def test_the_headlines_central_bank_is_the_bank_of_the_country():
    headline = "Central/JJ/amod/2@ORG bank/NN/nsubj/3@+ acts|act/VBZ/root/0"
    text = (
        "The/DT/det/2 Bank/NNP/nsubj/5@ORG of/IN/case/4@+ Tavria/NNP/nmod/2@+ agreed/VBD/root/0 ././punct/5"
    )
    assert mentions(f"{headline}\n\n{text}") == {"Bank of Tavria": ["Central bank", "Bank of Tavria"]}
