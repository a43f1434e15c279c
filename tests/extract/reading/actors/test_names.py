"""Names that are one actor's and names that are two, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import actors_of, find_actors
from extract.reading.entities import named
from tests.extract.reading.actors import actors, mentions
from tests.parses import parse_by_hand

ALLIANCE = "The/DT/det/3 Reform/NNP/compound/3@ORG Alliance/NNP/nsubj/4@+ won/VBD/root/0"
THE_ALLIANCE = "The/DT/det/2 Alliance/NNP/nsubj/3@ORG waited/VBD/root/0"
FROST = (
    "Daniel/NNP/nsubj/3@PERSON Frost/NNP/flat/1@+ left/VBD/root/0\n"
    "Emma/NNP/nsubj/3@PERSON Frost/NNP/flat/1@+ wept/VBD/root/0"
)


def names(notation: str) -> list[str]:
    return [actor.name for actor in actors(notation)]


def counts(notation: str) -> dict[str, int]:
    return {actor.name: len(actor.mentions) for actor in actors(notation)}


def test_a_definite_short_form_by_the_last_word_is_the_longer_name():
    assert counts(f"{ALLIANCE}\n{THE_ALLIANCE}") == {"Reform Alliance": 2}


def test_a_short_form_that_fits_two_is_neither():
    other = "The/DT/det/3 Northern/NNP/amod/3@ORG Alliance/NNP/nsubj/4@+ lost/VBD/root/0"
    assert counts(f"{ALLIANCE}\n{other}\n{THE_ALLIANCE}") == {
        "Reform Alliance": 1,
        "Northern Alliance": 1,
        "Alliance": 1,
    }


def test_a_last_word_without_its_article_is_another_name():
    line = "Alliance/NNP/nsubj/2@ORG waited/VBD/root/0"
    assert counts(f"{ALLIANCE}\n{line}") == {"Reform Alliance": 1, "Alliance": 1}


def test_the_house_is_that_of_representatives_and_not_the_white_one():
    line = (
        "The/DT/det/3 White/NNP/amod/3@ORG House/NNP/nsubj/4@+ waited/VBD/root/0\n"
        "The/DT/det/2 House/NNP/nsubj/3@ORG voted/VBD/root/0"
    )
    assert next(actor.name for actor in actors(line) if len(actor.mentions) == 1) == "White House"


def test_a_town_is_not_its_police():
    line = (
        "Halden/NNP/nsubj/2@GPE waited/VBD/root/0\n"
        "Halden/NNP/compound/2@ORG Police/NNP/nsubj/3@+ declined/VBD/root/0"
    )
    assert counts(line) == {"Halden": 1, "Halden Police": 1}


def test_a_firm_with_an_ampersand_is_one():
    line = "Brandt/NNP/nsubj/4@ORG &/CC/cc/3 Cole/NNP/conj/1@PERSON rose/VBD/root/0"
    assert names(line) == ["Brandt & Cole"]


def test_two_with_an_and_are_two():
    line = "Brandt/NNP/nsubj/4@PERSON and/CC/cc/3 Cole/NNP/conj/1@PERSON rose/VBD/root/0"
    assert names(line) == ["Brandt", "Cole"]


@pytest.mark.parametrize(
    "byline",
    [
        "By/IN/case/2 Elena/NNP/root/0@PERSON Marchetti/NNP/flat/2@+",
        "By/IN/case/2 Elena/NNP/root/0@PERSON Marchetti/NNP/flat/2@+ and/CC/cc/5 Tom/NNP/conj/2@PERSON",
        "(/-LRB-/punct/2 _Reporting/VBG/root/0 by/IN/case/4 Elena/NNP/obl/2@PERSON Marchetti/NNP/flat/4@+ "
        "_;/:/punct/2 editing/VBG/parataxis/2 by/IN/case/9 Tom/NNP/obl/7@PERSON _)/-RRB-/punct/2",
    ],
)
def test_who_wrote_the_report_is_nobody_in_it(byline: str):
    assert names(f"{byline}\n\nRuiz/NNP/nsubj/2@PERSON left/VBD/root/0") == ["Ruiz"]


def test_by_whom_it_was_done_is_somebody():
    line = "Won/VBN/root/0 by/IN/case/3 Elena/NNP/obl:agent/1@PERSON Marchetti/NNP/flat/3@+ ././punct/1"
    assert names(line) == ["Elena Marchetti"]


def test_a_sentence_that_begins_with_by_is_no_byline():
    line = "By/IN/case/2 Rome/NNP/obl/5@GPE _,/,/punct/2 Ruiz/NNP/nsubj/5@PERSON left/VBD/root/0 ././punct/5"
    assert "Ruiz" in names(line)


def test_mr_conti_is_no_woman():
    line = (
        "Emma/NNP/nsubj/3@PERSON Conti/NNP/flat/1@+ left/VBD/root/0\n"
        "Mr./NNP/nmod:desc/2 Conti/NNP/nsubj/3@PERSON stayed/VBD/root/0"
    )
    assert names(line) == ["Emma Conti", "Conti"]


def test_mrs_may_is_theresa_may():
    line = (
        "Theresa/NNP/nsubj/3@PERSON May/NNP/flat/1@+ left/VBD/root/0\n"
        "Mrs/NNP/nmod:desc/2 May/NNP/nsubj/3@PERSON stayed/VBD/root/0"
    )
    assert counts(line) == {"Theresa May": 2}


def test_a_wife_with_her_title_does_not_take_her_husbands_name():
    mrs = "Mrs/NNP/nmod:desc/2 Frost/NNP/nsubj/3@PERSON waited/VBD/root/0"
    line = "Frost/NNP/nsubj/2@PERSON denied/VBD/root/0"
    assert counts(f"{FROST}\n{mrs}\n{line}") == {"Daniel Frost": 2, "Emma Frost": 2}


def test_a_pet_name_is_the_persons():
    line = "Ruth/NNP/nsubj/3@PERSON Calloway/NNP/flat/1@+ sang/VBD/root/0\nRuthie/NNP/nsubj/2@PERSON won/VBD/root/0"
    assert counts(line) == {"Ruth Calloway": 2}


def test_who_was_born_by_another_name_is_one_person():
    line = (
        "Ruth/NNP/nsubj/3@PERSON Calloway/NNP/flat/1@+ sang/VBD/root/0\n"
        "Calloway/NNP/nsubj:pass/3@PERSON was/VBD/aux:pass/3 born|bear/VBN/root/0 Ruth/NNP/xcomp/3@PERSON "
        "Pruitt/NNP/flat/4@+"
    )
    assert counts(line) == {"Ruth Calloway": 3}


def test_to_whom_one_is_born_is_another():
    line = (
        "Calloway/NNP/nsubj:pass/3@PERSON was/VBD/aux:pass/3 born|bear/VBN/root/0 to/IN/case/5 Lena/NNP/obl/3@PERSON "
        "Pruitt/NNP/flat/5@+"
    )
    assert names(line) == ["Calloway", "Lena Pruitt"]


def test_both_of_two_aides_are_an_aide():
    line = (
        "His/PRP$/nmod:poss/2 aides|aide/NNS/nsubj/10 _,/,/punct/4 Marta/NNP/appos/2@PERSON Conti/NNP/flat/4@+ "
        "and/CC/cc/7 Luca/NNP/conj/4@PERSON Ferri/NNP/flat/7@+ _,/,/punct/4 left/VBD/root/0"
    )
    assert {actor.name: actor.role for actor in actors(line)} == {"Marta Conti": "aide", "Luca Ferri": "aide"}


def test_george_washington_is_no_city():
    line = "George/NNP/nsubj/3@PERSON Washington/NNP/flat/1@+ said/VBD/root/0 so/RB/advmod/3"
    assert [(actor.name, actor.kind) for actor in actors(line)] == [("George Washington", "PERSON")]


def test_a_state_that_speaks_stays_one():
    line = "Chad/NNP/nsubj/2@GPE fears/VBZ/root/0 cuts/NNS/obj/2\nChad/NNP/nsubj/2@PERSON said/VBD/root/0 so/RB/advmod/2"
    assert [(actor.name, actor.kind, len(actor.mentions)) for actor in actors(line)] == [("Chad", "GPE", 2)]


def test_a_man_called_like_a_state_is_a_man():
    line = (
        "Chad/NNP/nsubj/2@GPE fears/VBZ/root/0 cuts/NNS/obj/2\n"
        "Chad/NNP/nsubj/3@PERSON Smith/NNP/flat/1@+ left/VBD/root/0\nChad/NNP/nsubj/2@PERSON said/VBD/root/0 so/RB/advmod/2"
    )
    assert counts(line)["Chad Smith"] == 2


def test_jordan_the_man_is_not_the_state():
    line = "Jordan/NNP/nsubj/3@PERSON Weiss/NNP/flat/1@+ left/VBD/root/0\nJordan/NNP/nsubj/2@GPE objected/VBD/root/0"
    assert [actor.kind for actor in actors(line)] == ["PERSON", "GPE"]


GEORGIA = (
    "Georgia/NNP/compound/2@GPE voters|voter/NNS/nsubj/3 said/VBD/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3"
)
MACON = (
    "She/PRP/nsubj/2 lived/VBD/root/0 in/IN/case/4 Macon/NNP/obl/2@GPE _,/,/punct/6 Georgia/NNP/nmod/4@GPE"
)


def test_the_georgia_of_macon_is_no_country():
    assert {actor.country for actor in actors(f"{MACON}\n{GEORGIA}")} == {None}


def test_the_georgia_of_tbilisi_is_one():
    there = MACON.replace("Macon", "Tbilisi")
    assert "GEO" in {actor.country for actor in actors(f"{there}\n{GEORGIA}")}


def test_a_turkey_dinner_is_no_state():
    assert names("They/PRP/nsubj/2 ate/VBD/root/0 turkey/NN/compound/4 dinner/NN/obj/2") == []


def test_a_title_and_a_comma_are_a_role_whichever_of_noun_and_name_is_the_head():
    line = (
        "said|say/VBD/root/0 its/PRP$/nmod:poss/4 chief/JJ/amod/4 executive/NN/nmod:desc/6 ,/,/punct/6 "
        "Ana/NNP/nsubj/1@PERSON Ruiz/NNP/flat/6@+"
    )
    parse = parse_by_hand(line)
    ((actor,), _) = actors_of(find_actors(parse, named(parse)))
    assert actor.role == "chief executive"


def test_who_was_born_under_another_name_at_the_head_of_a_sentence():
    line = (
        "Born/VBN/advcl/7 Ana/NNP/obj/7@PERSON Lang/NNP/flat/2@+ ,/,/punct/7 Ana/NNP/nsubj/7@PERSON Dufour/NNP/flat/5@+ "
        "studied/VBD/root/0"
    )
    assert mentions(line) == {"Ana Dufour": ["Ana Lang", "Ana Dufour"]}
