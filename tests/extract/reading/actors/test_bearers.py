"""Whom a common noun was said of before, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading.actors import mentions

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


FEDERATION = "The/DT/det/2 Federation/NNP/nsubj/6@ORG of/IN/case/5@+ Port/NNP/compound/5@+ Workers/NNPS/nmod/2@+ agreed/VBD/root/0"
CORSA = "Corsa/NNP/compound/2@ORG Motors/NNPS/nsubj/3@+ agreed/VBD/root/0"
ELSEWHERE = "\n".join(["Rain/NN/nsubj/2 fell/VBD/root/0"] * 6)


def test_the_company_is_no_federation():
    found = mentions(f"{CORSA}\n{FEDERATION}\n{said_later('company')}")
    assert found["Corsa Motors"][-1] == "company"


def test_the_company_is_the_only_one_of_the_article_however_far_back():
    found = mentions(f"{CORSA}\n{FEDERATION}\n{ELSEWHERE}\n{said_later('company')}")
    assert found["Corsa Motors"][-1] == "company"


def test_of_two_companies_far_back_neither_is_the_company():
    other = CORSA.replace("Corsa", "Altora")
    found = mentions(f"{CORSA}\n{other}\n{ELSEWHERE}\n{said_later('company')}")
    assert (found["Corsa Motors"], found["Altora Motors"]) == (["Corsa Motors"], ["Altora Motors"])


def test_the_japanese_company_is_the_one_that_the_article_calls_japanese():
    carmaker = "Japanese/JJ/amod/2@NORP carmaker/NN/nmod:desc/3 Corvid/NNP/nsubj/4@ORG grew/VBD/root/0"
    line = "The/DT/det/3 Japanese/JJ/amod/3@NORP company/NN/nsubj/4 reopened/VBD/root/0"
    found = mentions(f"{carmaker}\n{CORSA}\n{line}")
    assert found["Corvid"] == ["Corvid", "Japanese company"]


def test_the_union_is_the_body_of_workers():
    assert mentions(f"{FEDERATION}\n{said_later('union')}")["Federation of Port Workers"][-1] == "union"


def test_an_alliance_of_nobody_at_work_is_no_union():
    line = "The/DT/det/3 Reform/NNP/compound/3@ORG Alliance/NNP/nsubj/4@+ agreed/VBD/root/0"
    assert mentions(f"{line}\n{said_later('union')}")["Reform Alliance"] == ["Reform Alliance"]


def test_the_bloc_is_the_european_union():
    line = "The/DT/det/2 EU/NNP/nsubj/3@ORG agreed/VBD/root/0"
    assert mentions(f"{line}\n{said_later('bloc')}")["EU"] == ["EU", "bloc"]


def test_a_noun_behind_a_name_only_says_what_it_is():
    line = "the/DT/det/3 Unite/NNP/compound/3@ORG union/NN/nsubj/4 objected/VBD/root/0"
    assert mentions(line) == {"Unite": ["Unite", "union"]}


def test_a_board_behind_a_name_is_not_the_whole():
    line = "the/DT/det/3 Corvid/NNP/compound/3@ORG board/NN/nsubj/4 objected/VBD/root/0"
    assert mentions(line)["Corvid"] == ["Corvid"]


def test_the_town_is_not_the_capital_of_a_state():
    line = "Madrid/NNP/nsubj/4@GPE is/VBZ/cop/4 a/DT/det/4 city/NN/root/0"
    assert "town" not in str(mentions(f"{line}\n{line}\n{said_later('town')}"))


def test_the_town_is_not_one_that_is_named_once_and_later():
    later = "She/PRP/nsubj/2 left/VBD/root/0 for/IN/case/4 Coron/NNP/obl/2@GPE"
    assert mentions(f"{said_later('town')}\n{later}") == {"Coron": ["Coron"]}


def test_the_regulator_is_the_authority_over_markets():
    line = "The/DT/det/4 Markets/NNPS/compound/4@ORG Conduct/NNP/compound/4@+ Authority/NNP/nsubj/5@+ agreed/VBD/root/0"
    assert mentions(f"{line}\n{said_later('regulator')}")["Markets Conduct Authority"][-1] == "regulator"


def test_an_authority_over_a_people_is_no_regulator():
    line = "The/DT/det/3 Tervan/NNP/compound/3@ORG Authority/NNP/nsubj/4@+ agreed/VBD/root/0"
    assert mentions(f"{line}\n{said_later('regulator')}")["Tervan Authority"] == ["Tervan Authority"]


def test_the_reporter_is_the_journalist():
    line = "The/DT/det/2 journalist/NN/nmod:desc/3 Ana/NNP/nsubj/5@PERSON Ruiz/NNP/flat/3@+ left/VBD/root/0"
    assert mentions(f"{line}\n{said_later('reporter')}")["Ana Ruiz"] == ["Ana Ruiz", "reporter"]


def test_the_american_people_are_the_americans():
    line = "Americans/NNPS/nsubj/2@NORP voted/VBD/root/0"
    people = "The/DT/det/3 American/JJ/amod/3@NORP people/NNS/nsubj/4 agreed/VBD/root/0"
    assert mentions(f"{line}\n{people}") == {"Americans": ["Americans", "American people"]}


def test_an_acronym_may_have_a_number():
    full = "Movimento/NNP/nsubj/4@ORG 5/CD/nummod/1@+ Stelle/NNP/flat/1@+ agreed/VBD/root/0"
    assert mentions(f"{full}\nM5S/NNP/nsubj/2@ORG won/VBD/root/0") == {
        "Movimento 5 Stelle": ["Movimento 5 Stelle", "M5S"]
    }


def test_the_movement_is_the_armed_group():
    line = "Hamas/NNP/nsubj/2@ORG agreed/VBD/root/0"
    assert mentions(f"{line}\n{said_later('movement')}")["Hamas"] == ["Hamas", "movement"]


def test_the_newspaper_is_the_one_that_was_told_something():
    line = "Ruiz/NNP/nsubj/2@PERSON told|tell/VBD/root/0 Le/NNP/compound/4@ORG Monde/NNP/obj/2@+"
    assert mentions(f"{line}\n{said_later('newspaper')}")["Le Monde"] == ["Le Monde", "newspaper"]


def test_the_newspaper_is_not_a_firm_that_was_sued():
    line = "Ruiz/NNP/nsubj/2@PERSON sued|sue/VBD/root/0 Corvid/NNP/obj/2@ORG"
    assert mentions(f"{line}\n{said_later('newspaper')}")["Corvid"] == ["Corvid"]


def test_a_chipmaker_at_the_head_of_a_sentence_is_no_part_of_its_name():
    line = "Chipmaker/NNP/compound/2@ORG Arvex/NNP/nsubj/3@+ grew/VBD/root/0"
    assert mentions(f"{line}\n{said_later('chipmaker')}") == {"Arvex": ["Arvex", "chipmaker"]}


def test_the_federation_is_the_only_one_however_far_back():
    assert mentions(f"{FEDERATION}\n{ELSEWHERE}\n{ELSEWHERE}\n{said_later('federation')}") == {
        "Federation of Port Workers": [
            "Federation of Port Workers",
            "federation",
        ]
    }


def test_the_firm_is_no_central_bank():
    bank = "The/DT/det/2 Bank/NNP/nsubj/5@ORG of/IN/case/4@+ Tavria/NNP/nmod/2@+ agreed/VBD/root/0"
    found = mentions(f"{CORSA}\n{bank}\n{said_later('firm')}")
    assert found["Corsa Motors"][-1] == "firm"


def test_the_countrys_forces_are_those_of_the_president_who_thanks_them():
    line = (
        "Kenyan/JJ/amod/2@NORP President/NNP/nmod:desc/3 Ruto/NNP/nsubj/4@PERSON thanked|thank/VBD/root/0 the/DT/det/6 "
        "country/NN/nmod:poss/8 _'s/POS/case/6 forces|force/NNS/obj/4"
    )
    kenya = "Kenya/NNP/nsubj/2@GPE agreed/VBD/root/0\nUganda/NNP/nsubj/2@GPE agreed/VBD/root/0"
    assert mentions(f"{kenya}\n{line}")["Kenya"] == ["Kenya", "country"]


def test_a_retailer_that_is_described_further_is_not_the_one_spoken_of():
    retailer = "Japanese/JJ/amod/2@NORP retailer/NN/nmod:desc/3 Corvid/NNP/nsubj/4@ORG grew/VBD/root/0"
    line = "The/DT/det/4 Japanese/JJ/amod/4@NORP music/NN/compound/4 retailer/NN/nsubj/5 closed/VBD/root/0"
    assert mentions(f"{retailer}\n{line}")["Corvid"] == ["Corvid"]


ORSIC = "President/NN/nmod:desc/2 Orsic/NNP/nsubj/3@PERSON left/VBD/root/0"
OFFICE_SAID = (
    "Vask/NNP/nmod:poss/3@PERSON _'s/POS/case/1 {}/NN/nsubj/4 said|say/VBD/root/0 the/DT/det/6 president/NN/nsubj/8 "
    "would/MD/aux/8 attend/VB/ccomp/4"
)


def test_the_president_of_whom_a_presidents_office_speaks_is_its_own():
    found = mentions(f"{ORSIC}\n{OFFICE_SAID.format('office')}")
    assert "president" in found["Vask"] and "president" not in found["Orsic"]


def test_the_president_of_whom_somebodys_lawyer_speaks_is_not_the_client():
    found = mentions(f"{ORSIC}\n{OFFICE_SAID.format('lawyer')}")
    assert "president" not in found["Vask"]


SIDES = "The/DT/det/2 sides/NNS/nsubj/3 agreed|agree/VBD/root/0"
BETWEEN = "Talks/NNS/nsubj/6 between/IN/case/3 Chad/NNP/nmod/1@GPE and/CC/cc/5 Mali/NNP/conj/3@GPE failed/VBD/root/0"
BROKERED = (
    "Talks/NNS/nsubj/7 brokered|broker/VBN/acl/1 by/IN/case/4 Qatar/NNP/obl:agent/2@GPE and/CC/cc/6 Turkey/NNP/conj/4@GPE "
    "resumed|resume/VBD/root/0"
)


def test_who_brokers_talks_is_none_of_their_sides():
    found = mentions(f"{BETWEEN}\n{BROKERED}\n{SIDES}")
    assert found["Chad"][-1] == found["Mali"][-1] == "sides"
    assert found["Qatar"] == ["Qatar"]
