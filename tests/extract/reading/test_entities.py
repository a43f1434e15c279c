"""The entity layer is consistent over the article and agrees with the tables."""

from __future__ import annotations

import pytest

from extract.reading.entities import named
from tests.parses import parse_by_hand


def labels(notation: str) -> list[tuple[str, str]]:
    return [(each.text, each.label) for each in named(parse_by_hand(notation))]


def test_a_state_is_a_state_whatever_the_pipeline_saw():
    assert labels("Japan/NNP/nsubj/2@PERSON agreed/VBD/root/0") == [("Japan", "GPE")]


def test_two_states_with_a_hyphen_between_them_are_two():
    pair = "U.S./NNP/compound/3@GPE -/HYPH/punct/3@+ Japan/NNP/compound/4@+ talks/NNS/root/0"
    assert labels(pair) == [("U.S.", "GPE"), ("Japan", "GPE")]


def test_a_town_with_a_hyphen_in_it_is_one():
    town = "Baden/NNP/nsubj/4@GPE -/HYPH/punct/1@+ Baden/NNP/flat/1@+ grew/VBD/root/0"
    assert [label for _, label in labels(town)] == ["GPE"]


def test_a_title_is_no_part_of_a_name():
    line = "Prime/NNP/compound/2@PERSON Minister/NNP/nmod:desc/3@+ Sanae/NNP/nsubj/5@+ Takaichi/NNP/flat/3@+ left/VBD/root/0"
    assert labels(line) == [("Sanae Takaichi", "PERSON")]


def test_a_possessive_is_no_part_of_a_name():
    line = "Sanae/NNP/nmod:poss/4@PERSON Takaichi/NNP/flat/1@+ _'s/POS/case/1@+ visit/NN/root/0"
    assert labels(line) == [("Sanae Takaichi", "PERSON")]


def test_a_body_that_has_a_states_name_in_it_stays_whole():
    line = "the/DT/det/2 Bank/NNP/nsubj/5@ORG of/IN/case/4@+ Japan/NNP/nmod/2@+ acted/VBD/root/0"
    assert labels(line) == [("Bank of Japan", "ORG")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the/DT/det/2 town/NN/root/0 of/IN/case/4 Hondo/NNP/nmod/2@PERSON", ("Hondo", "GPE")),
        ("Corvid/NNP/nsubj/3@PERSON Motors/NNPS/flat/1@+ grew/VBD/root/0", ("Corvid Motors", "ORG")),
        (
            "St./NNP/nmod:poss/4@PERSON Brendan/NNP/flat/1@+ _’s/POS/case/1 Hospital/NNP/nsubj/5 closed/VBD/root/0",
            ("St. Brendan’s Hospital", "ORG"),
        ),
        (
            "HARLOW/NNP/compound/2@PERSON POINT/NNP/root/0@+ _,/,/punct/2 Sept./NNP/appos/2 15/CD/nummod/4 –/:/punct/2",
            ("HARLOW POINT", "GPE"),
        ),
    ],
)
def test_the_words_around_a_name_can_prove_what_it_is(line, expected):
    assert expected in labels(line)


def test_what_is_proved_once_holds_for_the_whole_article():
    lines = "Hondo/NNP/nsubj/2@PERSON suffers/VBZ/root/0\nthe/DT/det/2 town/NN/root/0 of/IN/case/4 Hondo/NNP/nmod/2@PERSON"
    assert labels(lines) == [("Hondo", "GPE"), ("Hondo", "GPE")]


def test_the_first_name_of_a_firm_is_the_firm():
    lines = "Solvane/NNP/nsubj/3@ORG Energy/NNP/flat/1@+ grew/VBD/root/0\nSolvane/NNP/nsubj/2@PERSON hired/VBD/root/0"
    assert labels(lines)[1] == ("Solvane", "ORG")


def test_a_known_name_is_found_where_the_pipeline_missed_it():
    lines = "Ann/NNP/nsubj/3@PERSON Lee/NNP/flat/1@+ left/VBD/root/0\nThen/RB/advmod/3 Lee/NNP/nsubj/3 returned/VBD/root/0"
    assert labels(lines)[1] == ("Lee", "PERSON")


def test_general_electric_is_no_general():
    line = "General/NNP/compound/2@ORG Electric/NNP/nsubj/3@+ grew/VBD/root/0"
    assert labels(line) == [("General Electric", "ORG")]


def test_a_sea_is_a_place():
    assert labels("the/DT/det/3 Black/NNP/amod/3@ORG Sea/NNP/root/0@+") == [("Black Sea", "LOC")]


def test_an_office_is_nobody():
    line = "US/NNP/compound/2@PERSON Secretary/NNP/nsubj/3@+ left/VBD/root/0"
    assert labels(line) == [("US", "GPE")]


def test_a_leader_called_by_surname_alone_is_a_person():
    line = "the/DT/det/3 Assad/NNP/compound/3@ORG regime/NN/nsubj/4 fell/VBD/root/0"
    assert labels(line) == [("Assad", "PERSON")]


def test_one_of_several_names_after_in_is_a_place_like_the_others():
    line = "They/PRP/nsubj/2 fought/VBD/root/0 in/IN/case/4 Dravo/NNP/obl/2@GPE and/CC/cc/6 Nesk/NNP/conj/4@PERSON"
    assert labels(line) == [("Dravo", "GPE"), ("Nesk", "GPE")]


@pytest.mark.parametrize(
    "line",
    [
        "It/PRP/nsubj/2 stood/VBD/root/0 in/IN/case/4 Dravo/NNP/obl/2@PERSON and/CC/cc/6 Nesk/NNP/conj/4@PERSON",
        "They/PRP/nsubj/2 trust|trust/VBP/root/0 in/IN/case/4 Norway/NNP/obl/2@GPE and/CC/cc/6 Nesk/NNP/conj/4@PERSON",
    ],
)
def test_the_sides_of_a_case_and_those_whom_one_trusts_are_people(line):
    assert ("Nesk", "PERSON") in labels(line)


@pytest.mark.parametrize(
    "first",
    ["Cyclone/NNP/compound/2 Mara/NNP/nsubj/3@PERSON", "Cyclone/NNP/compound/2@EVENT Mara/NNP/nsubj/3@+"],
)
def test_a_storm_is_nobody_all_through_the_article(first):
    line = f"{first} came/VBD/root/0 _././punct/3\nMara/NNP/nsubj/2@PERSON weakened/VBD/root/0"
    assert {label for _, label in labels(line)} == {"EVENT"}


def test_the_letters_behind_a_name_are_nobody():
    line = "Mark/NNP/nsubj/5@PERSON Tedeschi/NNP/flat/1@+ _,/,/punct/4 QC/NNP/appos/1@ORG spoke/VBD/root/0"
    assert labels(line) == [("Mark Tedeschi", "PERSON")]


def test_who_is_called_by_the_first_word_alone_is_a_firm():
    line = (
        "Volkner/NNP/nsubj/3@PERSON Marine/NNP/flat/1@+ grew/VBD/root/0 _././punct/3\n"
        "Volkner/NNP/nsubj/2@ORG fell/VBD/root/0"
    )
    assert labels(line) == [("Volkner Marine", "ORG"), ("Volkner", "ORG")]


def test_who_is_called_by_the_last_word_stays_a_person():
    line = (
        "Volkner/NNP/nsubj/3@PERSON Marine/NNP/flat/1@+ grew/VBD/root/0 _././punct/3\n"
        "Marine/NNP/nsubj/2@ORG fell/VBD/root/0"
    )
    assert labels(line)[0] == ("Volkner Marine", "PERSON")


@pytest.mark.parametrize("name", ["Minera/NNP/nsubj/3@PERSON Altacumbre", "Hoshino/NNP/nsubj/3@PERSON Denki"])
def test_a_name_that_opens_or_ends_like_a_firms_is_one(name):
    line = f"{name}/NNP/flat/1@+ agreed|agree/VBD/root/0"
    assert [label for _, label in labels(line)] == ["ORG"]


def test_a_courtesy_title_goes_before_a_name_like_a_firms():
    line = "Ms./NNP/compound/2 Radio/NNP/nsubj/4@PERSON Frost/NNP/flat/2@+ agreed|agree/VBD/root/0"
    assert labels(line) == [("Radio Frost", "PERSON")]


HUMAN = "Human/NNP/amod/3@ORG rights|right/NNS/compound/3 group/NN/nsubj/4 agreed|agree/VBD/root/0"


def test_a_capital_that_only_begins_a_sentence_is_no_name():
    assert labels(HUMAN) == []


def test_a_name_that_begins_a_sentence_is_one():
    assert labels(HUMAN.replace("Human", "Corvid")) == [("Corvid", "ORG")]


def test_a_rank_is_no_name():
    line = "No.|no/NNP/compound/3@ORG 1/CD/nummod/1@+ seller/NN/nsubj/4 agreed|agree/VBD/root/0"
    assert "ORG" not in [label for _, label in labels(line)]


def test_an_act_is_a_law_whatever_the_pipeline_saw():
    line = "the/DT/det/4 Clean/NNP/compound/4@ORG Rivers/NNPS/compound/4@+ Act/NNP/nsubj/5@+ passed|pass/VBD/root/0"
    assert labels(line) == [("Clean Rivers Act", "LAW")]


def test_an_adjective_of_a_party_is_no_body():
    line = "the/DT/det/3 Democratic/JJ/amod/3@ORG side/NN/nsubj/4 agreed|agree/VBD/root/0"
    assert labels(line) == [("Democratic", "NORP")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Labour/NNP/compound/2@ORG Minister/NNP/nmod:desc/3 Pires/NNP/nsubj/4@PERSON left/VBD/root/0",
            [("Pires", "PERSON")],
        ),
        ("Labour/NNP/nsubj/2@ORG won/VBD/root/0", [("Labour", "ORG")]),
        (
            "packaging/NN/compound/2 group/NN/compound/3 Halden/NNP/nsubj/4@PERSON grew/VBD/root/0",
            [("Halden", "ORG")],
        ),
        (
            "the/DT/det/2 company/NN/root/0 Frost/NNP/nsubj/4@PERSON founded/VBD/acl:relcl/2",
            [("Frost", "PERSON")],
        ),
        (
            "Halden/NNP/nmod:poss/3@GPE _'s/POS/case/1 shareholders|shareholder/NNS/nsubj/4 agreed/VBD/root/0",
            [("Halden", "ORG")],
        ),
        ("in/IN/case/3 southern/JJ/amod/3 Maranda/NNP/root/0@ORG", [("Maranda", "GPE")]),
    ],
)
def test_the_words_around_a_name_show_what_it_is(line: str, expected: list[tuple[str, str]]):
    assert labels(line) == expected


def test_a_place_is_no_short_name_of_the_railway_that_is_called_after_it():
    line = (
        "Drivers/NNS/nsubj/4 in/IN/case/3 Norvik/NNP/nmod/1@ORG voted/VBD/root/0\n"
        "Norvik/NNP/compound/2@ORG Rail/NNP/nsubj/3@+ objected/VBD/root/0"
    )
    assert labels(line) == [("Norvik", "GPE"), ("Norvik Rail", "ORG")]


def test_one_has_shares_in_a_firm():
    line = (
        "shares|share/NNS/nsubj/4 in/IN/case/3 Norvik/NNP/nmod/1@ORG rose/VBD/root/0\n"
        "Norvik/NNP/compound/2@ORG Rail/NNP/nsubj/3@+ objected/VBD/root/0"
    )
    assert labels(line) == [("Norvik", "ORG"), ("Norvik Rail", "ORG")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "A/DT/det/2 court/NN/root/0 in/IN/case/4 Santa/NNP/nmod/2@PERSON Brava/NNP/flat/4@+",
            [("Santa Brava", "GPE")],
        ),
        (
            "She/PRP/nsubj/2 believes|believe/VBZ/root/0 in/IN/case/4 Frost/NNP/obl/2@PERSON",
            [("Frost", "PERSON")],
        ),
        (
            "as/IN/mark/3 we/PRP/nsubj/3 held|hold/VBD/root/0 in/IN/case/5 Sirhan/NNP/obl/3@ORG",
            [("Sirhan", "ORG")],
        ),
        (
            "She/PRP/nsubj/2 appeared/VBD/root/0 in/IN/case/6 the/DT/det/6 High/NNP/compound/6@ORG Court/NNP/obl/2@+",
            [("High Court", "ORG")],
        ),
        ("Steelmaker/NNP/nmod:desc/2 Jernverk/NNP/nsubj/3@PERSON grew/VBD/root/0", [("Jernverk", "ORG")]),
        ("shipbuilder/NN/nmod:desc/2 Volkner/NNP/nsubj/3@PERSON grew/VBD/root/0", [("Volkner", "ORG")]),
        (
            "Cyclone/NNP/compound/2@PERSON Ofelia/NNP/nsubj/3@+ struck/VBD/root/0",
            [("Cyclone Ofelia", "EVENT")],
        ),
        (
            "Dar/NNP/nsubj/4@PERSON es/NNP/flat/1 Salaam/NNP/flat/1@GPE objected/VBD/root/0",
            [("Dar es Salaam", "GPE")],
        ),
    ],
)
def test_what_is_where_and_what_is_called_so_is_seen_in_one_sentence(
    line: str, expected: list[tuple[str, str]]
):
    assert labels(line) == expected


def test_a_single_name_after_in_stays_who_it_is_elsewhere():
    line = "trust/NN/root/0 near/IN/case/3 Frost/NNP/nmod/1@PERSON\nFrost/NNP/nsubj/2@PERSON left/VBD/root/0"
    assert labels(line) == [("Frost", "PERSON"), ("Frost", "PERSON")]


def test_the_people_of_a_country_that_no_table_has_are_no_person():
    line = "Qasira/NNP/nsubj/4@GPE and/CC/cc/4 Qasiran/NNP/compound/4@PERSON officials/NNS/root/0"
    assert labels(line) == [("Qasira", "GPE"), ("Qasiran", "NORP")]


def test_a_town_that_ends_like_a_people_is_a_town():
    line = "Eldoret/NNP/compound/2@GPE officials/NNS/root/0"
    assert labels(line) == [("Eldoret", "GPE")]


def test_a_prize_is_nobody():
    line = "the/DT/det/3 Vetlesen/NNP/compound/3@PERSON Prize/NNP/root/0"
    assert labels(line) == []


def test_what_a_bank_is_of_is_a_place_wherever_it_stands():
    line = (
        "The/DT/det/2 Bank/NNP/nsubj/5@ORG of/IN/case/4@+ Tavria/NNP/nmod/2@+ agreed/VBD/root/0\n"
        "Tavria/NNP/nsubj/2@PERSON grew/VBD/root/0"
    )
    assert labels(line)[-1] == ("Tavria", "GPE")


def test_the_island_of_mireille_is_no_person():
    assert labels("the/DT/det/2 island/NN/root/0 of/IN/case/4 Mireille/NNP/nmod/2@PERSON") == [
        ("Mireille", "GPE")
    ]


def test_a_rank_is_nobody_however_it_is_cut_into_words():
    line = "the/DT/det/5 No/NNP/compound/5@ORG _././punct/2@+ 1/CD/flat/2@+ seller/NN/root/0".replace(
        "_././", "_./,/"
    )
    assert labels(line) == []
