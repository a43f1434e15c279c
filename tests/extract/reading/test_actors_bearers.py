"""Whom a common noun was said of before, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading.test_actors import mentions

HOSPITAL = "Mercy/NNP/compound/2@ORG Hospital/NNP/nsubj/3@+ closed/VBD/root/0"
TOWN = "Coron/NNP/nsubj/4@GPE is/VBZ/cop/4 a/DT/det/4 town/NN/root/0"
CORVID = "Corvid/NNP/nsubj/5@ORG ,/,/punct/1 a/DT/det/4 carmaker/NN/appos/1 grew/VBD/root/0"


def said_later(noun: str, before: str = "The/DT/det/2") -> str:
    return f"{before} {noun}/NN/nsubj/3 reopened/VBD/root/0"


def test_the_hospital_is_the_one_whose_name_says_so():
    found = mentions(f"{HOSPITAL}\n{said_later('hospital')}")
    assert found == {"Mercy Hospital": ["Mercy Hospital", "hospital"]}


def test_a_hospital_may_be_another():
    found = mentions(f"{HOSPITAL}\n{said_later('hospital', 'A/DT/det/2')}")
    assert found["Mercy Hospital"] == ["Mercy Hospital"]


def test_between_two_hospitals_of_one_sentence_nobody_can_tell():
    both = f"{HOSPITAL.replace('closed/VBD/root/0', 'sued/VBD/root/0')} Grace/NNP/compound/5@ORG Hospital/NNP/obj/3@+"
    found = mentions(f"{both}\n{said_later('hospital')}")
    assert found["Mercy Hospital"] == ["Mercy Hospital"]
    assert found["Grace Hospital"] == ["Grace Hospital"]


def test_the_hospital_of_something_is_said_in_full():
    line = "The/DT/det/2 hospital/NN/nsubj/5 of/IN/case/4 Galway/NNP/nmod/2@GPE reopened/VBD/root/0"
    assert mentions(f"{HOSPITAL}\n{line}")["Mercy Hospital"] == ["Mercy Hospital"]


def test_the_carmaker_is_the_company_that_was_said_to_be_one():
    assert mentions(f"{CORVID}\n{said_later('carmaker')}")["Corvid"][-1] == "carmaker"


def test_the_town_is_the_only_one_spoken_of():
    assert mentions(f"{TOWN}\n{said_later('town')}")["Coron"][-1] == "town"


def test_the_country_is_the_one_that_the_article_speaks_of_most():
    japan = "Japan/NNP/nsubj/2@GPE agreed/VBD/root/0"
    china = "China/NNP/nsubj/2@GPE objected/VBD/root/0"
    found = mentions(f"{japan}\n{japan}\n{china}\n{said_later('country')}")
    assert found == {"Japan": ["Japan", "Japan", "country"], "China": ["China"]}


def test_between_two_countries_that_are_named_alike_nobody_can_tell():
    line = "Japan/NNP/nsubj/2@GPE met/VBD/root/0 China/NNP/obj/2@GPE"
    assert mentions(f"{line}\n{said_later('country')}") == {"Japan": ["Japan"], "China": ["China"]}


def test_a_company_that_is_read_as_a_person_is_what_the_article_says_it_is():
    line = "The/DT/det/2 carmaker/NN/nsubj/5 ,/,/punct/4 Brandauer/NNP/appos/2@PERSON left/VBD/root/0"
    found = mentions(f"{line}\n{said_later('company')}")
    assert found["Brandauer"][-1] == "company"


def test_a_developer_with_a_title_is_a_person():
    line = "Mr./NNP/nmod:desc/2 Klum/NNP/nsubj/6@PERSON ,/,/punct/2 the/DT/det/5 developer/NN/appos/2 left/VBD/root/0"
    assert "company" not in mentions(f"{line}\n{said_later('company')}")["Klum"]
