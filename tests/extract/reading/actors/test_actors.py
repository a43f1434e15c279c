"""Who is meant by names, roles, groups and pronouns, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import actors_of, find_actors
from extract.reading.entities import named
from tests.extract.reading.actors import countries, mentions
from tests.parses import parse_by_hand

MET = (
    "Donald/NNP/nsubj/3@PERSON Trump/NNP/flat/1@+ met/VBD/root/0 Sanae/NNP/obj/3@PERSON Takaichi/NNP/flat/4@+"
)


@pytest.mark.parametrize(
    ("state", "country"),
    [
        ("Chile/NNP/nsubj/2@GPE", None),
        ("America/NNP/nsubj/2@GPE", "USA"),
        ("Washington/NNP/nsubj/2@GPE", "USA"),
    ],
)
def test_a_congress_is_that_of_a_state_that_the_article_names(state: str, country: str | None):
    article = f"{state} waits/VBZ/root/0\nCongress/NNP/nsubj/3@ORG will/MD/aux/3 vote/VB/root/0"
    assert countries(article)["Congress"] == country


def test_a_surname_is_the_person_named_in_full():
    assert mentions(f"{MET}\nTakaichi/NNP/nsubj/2@PERSON left/VBD/root/0") == {
        "Donald Trump": ["Donald Trump"],
        "Sanae Takaichi": ["Sanae Takaichi", "Takaichi"],
    }


def test_a_surname_once_a_persons_is_no_place_later():
    assert mentions(f"{MET}\nTakaichi/NNP/nsubj/2@GPE left/VBD/root/0")["Sanae Takaichi"] == [
        "Sanae Takaichi",
        "Takaichi",
    ]


def test_a_son_is_not_his_father():
    line = "Donald/NNP/nsubj/4@PERSON Trump/NNP/flat/1@+ Jr./NNP/flat/1@+ left/VBD/root/0"
    assert mentions(f"{MET}\n{line}")["Donald Trump Jr."] == ["Donald Trump Jr."]


def test_a_pronoun_with_a_gender_goes_to_the_one_who_has_it():
    found = mentions(f"{MET}\nHe/PRP/nsubj/2 praised/VBD/root/0 her/PRP/obj/2")
    assert found == {"Donald Trump": ["Donald Trump", "He"], "Sanae Takaichi": ["Sanae Takaichi", "her"]}


def test_a_pronoun_object_is_never_the_subject_of_its_verb():
    found = mentions(
        "Taro/NNP/nsubj/3@PERSON Abe/NNP/flat/1@+ met/VBD/root/0 Jan/NNP/obj/3@PERSON Klum/NNP/flat/4@+\n"
        "Abe/NNP/nsubj/2@PERSON praised/VBD/root/0 him/PRP/obj/2"
    )
    assert "him" not in found["Taro Abe"]


def test_both_leaders_are_the_two_named_before():
    found = mentions(f"{MET}\nBoth/DT/det/2 leaders|leader/NNS/nsubj/3 agreed/VBD/root/0")
    assert found == {
        "Donald Trump": ["Donald Trump", "leaders"],
        "Sanae Takaichi": ["Sanae Takaichi", "leaders"],
    }


def test_they_are_those_whom_one_deed_brings_together():
    found = mentions(f"{MET}\nThey/PRP/nsubj/2 talked/VBD/root/0")
    assert found["Donald Trump"][-1] == found["Sanae Takaichi"][-1] == "They"


def test_an_empty_it_stands_for_nobody():
    found = mentions(
        "Japan/NNP/nsubj/2@GPE agreed/VBD/root/0\n"
        "It/PRP/nsubj/2 remains|remain/VBZ/root/0 unclear/JJ/xcomp/2 whether/IN/mark/6 she/PRP/nsubj/6 left/VBD/ccomp/2"
    )
    assert found == {"Japan": ["Japan"]}


def test_a_title_before_a_name_is_a_role_and_the_role_finds_its_bearer():
    parse = parse_by_hand(
        "Japanese/JJ/amod/3@NORP Prime/NNP/compound/3 Minister/NNP/nmod:desc/4 Sanae/NNP/nsubj/6@PERSON "
        "Takaichi/NNP/flat/4@+ left/VBD/root/0\n"
        "The/DT/det/3 prime/JJ/amod/3 minister/NN/nsubj/4 smiled/VBD/root/0"
    )
    (actor,), _ = actors_of(find_actors(parse, named(parse)))
    assert (actor.role, actor.country) == ("Japanese Prime Minister", "JPN")
    assert [mention.form for mention in actor.mentions] == ["name", "nominal"]


def test_an_unnamed_official_is_never_merged_with_another():
    line = "A/DT/det/2 official/NN/nsubj/3 said/VBD/root/0 so/RB/advmod/3"
    assert len(actors_of(find_actors(*_read(f"{line}\n{line}")))[0]) == 2


def test_the_ministry_is_the_one_spoken_of_before():
    found = mentions(
        "The/DT/det/4 Japanese/JJ/amod/4@NORP foreign/JJ/amod/4 ministry/NN/nsubj/5 said/VBD/root/0 so/RB/advmod/5\n"
        "The/DT/det/3 foreign/JJ/amod/3 ministry/NN/nsubj/4 declined/VBD/root/0"
    )
    assert found == {"Japanese foreign ministry": ["Japanese foreign ministry", "foreign ministry"]}


IN_OSAKA = "Trump/NNP/nsubj/2@PERSON spoke/VBD/root/0 in/IN/case/4 Osaka/NNP/obl/2@GPE"
WAITED = "Trump/NNP/nsubj/2@PERSON waited/VBD/root/0"


def test_a_city_where_something_happened_is_known_however_late_it_is_named():
    assert mentions(f"{WAITED}\n{WAITED}\n{WAITED}\n{IN_OSAKA}")["Osaka"] == ["Osaka"]


def test_a_city_that_only_says_which_plant_is_meant_is_no_actor():
    line = "the/DT/det/3 Osaka/NNP/compound/3@GPE plant/NN/nsubj/4 closed/VBD/root/0"
    assert "Osaka" not in mentions(line)
    assert mentions(f"{line}\n{line}")["Osaka"] == ["Osaka", "Osaka"]


def test_places_in_a_list_are_all_known():
    line = (
        "Trump/NNP/nsubj/2@PERSON toured/VBD/root/0 Osaka/NNP/obj/2@GPE ,/,/punct/5 Kobe/NNP/conj/3@GPE "
        "and/CC/cc/7 Nara/NNP/conj/3@GPE"
    )
    assert {"Osaka", "Kobe", "Nara"} <= set(mentions(line))


def test_a_part_of_the_world_that_does_nothing_is_no_actor():
    line = "Trump/NNP/nsubj/2@PERSON spoke/VBD/root/0 in/IN/case/4 Europe/NNP/obl/2@LOC"
    assert "Europe" not in mentions(f"{line}\n{line}")


def test_the_state_in_an_address_counts_where_the_article_names_it_elsewhere():
    address = "He/PRP/nsubj/2 lives/VBZ/root/0 in/IN/case/4 Osaka/NNP/obl/2@GPE ,/,/punct/6 Japan/NNP/nmod:unmarked/4@GPE"
    assert "Japan" not in mentions(address)
    assert mentions(f"{address}\nJapan/NNP/nsubj/2@GPE agreed/VBD/root/0")["Japan"] == ["Japan", "Japan"]


def test_a_surname_of_two_is_the_one_who_is_named_more():
    both = "Ana/NNP/nsubj/3@PERSON Klum/NNP/flat/1@+ met/VBD/root/0 Jan/NNP/obj/3@PERSON Klum/NNP/flat/4@+"
    again = "Ana/NNP/nsubj/3@PERSON Klum/NNP/flat/1@+ left/VBD/root/0"
    found = mentions(f"{both}\n{again}\nKlum/NNP/nsubj/2@PERSON smiled/VBD/root/0")
    assert found == {"Ana Klum": ["Ana Klum", "Ana Klum", "Klum"], "Jan Klum": ["Jan Klum"]}


def test_a_title_with_a_gender_says_which_of_two_a_surname_means():
    both = "Ana/NNP/nsubj/3@PERSON Klum/NNP/flat/1@+ met/VBD/root/0 Peter/NNP/obj/3@PERSON Klum/NNP/flat/4@+"
    line = "Mr./NNP/nmod:desc/2 Klum/NNP/nsubj/3@PERSON smiled/VBD/root/0"
    assert mentions(f"{both}\n{line}")["Peter Klum"] == ["Peter Klum", "Klum"]


def test_a_surname_read_as_a_plural_is_a_surname():
    first = "Ana/NNP/nsubj/3@PERSON Banks/NNP/flat/1@+ left/VBD/root/0"
    found = mentions(f"{first}\nBanks|bank/NNS/nsubj/2 returned/VBD/root/0")
    assert found == {"Ana Banks": ["Ana Banks", "Banks"]}


def test_plural_things_that_share_a_surname_are_things():
    first = "Ana/NNP/nsubj/3@PERSON Banks/NNP/flat/1@+ left/VBD/root/0"
    found = mentions(f"{first}\nBanks|bank/NNS/nsubj/2 close/VBP/root/0")
    assert found["Ana Banks"] == ["Ana Banks"]


def test_a_pronoun_shows_a_gender_that_later_ones_keep_to():
    found = mentions(
        "Byrne/NNP/nsubj/2@PERSON waited/VBD/root/0\nHe/PRP/nsubj/2 left/VBD/root/0\n"
        "Ana/NNP/nsubj/3@PERSON Klum/NNP/flat/1@+ came/VBD/root/0\n"
        "Byrne/NNP/nsubj/2@PERSON stayed/VBD/root/0\nShe/PRP/nsubj/2 smiled/VBD/root/0"
    )
    assert found["Byrne"] == ["Byrne", "He", "Byrne"]
    assert found["Ana Klum"] == ["Ana Klum", "She"]


def test_he_after_somebody_whom_nobody_names_stays_open():
    found = mentions(
        f"{WAITED}\nA/DT/det/2 person/NN/nsubj/3 pays/VBZ/root/0 when/WRB/advmod/6 he/PRP/nsubj/6 can/MD/advcl/3"
    )
    assert found == {"Trump": ["Trump"]}


def test_it_as_the_object_of_a_deed_is_not_who_does_it():
    found = mentions("Toyota/NNP/nsubj/2@ORG replaced/VBD/root/0 it/PRP/obj/2")
    assert found == {"Toyota": ["Toyota"]}


def test_two_brothers_that_are_new_in_the_article_are_nobody_before():
    found = mentions(f"{MET}\nHe/PRP/nsubj/2 has/VBZ/root/0 two/CD/nummod/4 brothers|brother/NNS/obj/2")
    assert found["Sanae Takaichi"] == ["Sanae Takaichi"]


def test_their_after_some_stays_open():
    found = mentions(f"{MET}\nSome/DT/nsubj/2 lost/VBD/root/0 their/PRP$/nmod:poss/4 orders|order/NNS/obj/2")
    assert found["Sanae Takaichi"] == ["Sanae Takaichi"]


def test_people_who_are_counted_and_say_nothing_are_no_actor():
    assert mentions("41/CD/nummod/2 nurses|nurse/NNS/nsubj/3 left/VBD/root/0") == {}


def test_a_plant_that_closes_is_no_actor():
    assert mentions("The/DT/det/2 plant/NN/nsubj/3 closed/VBD/root/0") == {}


def test_states_are_known_by_all_their_names():
    found = mentions(
        "The/DT/det/3 United/NNP/amod/3@GPE States/NNPS/nsubj/4@+ agreed/VBD/root/0\nThe/DT/det/2 U.S./NNP/nsubj/3@GPE left/VBD/root/0"
    )
    assert found == {"United States": ["United States", "U.S."]}


def test_a_company_is_known_without_its_suffix():
    found = mentions(
        "Toyota/NNP/nsubj/4@ORG Motor/NNP/flat/1@+ Corp/NNP/flat/1@+ grew/VBD/root/0\nToyota/NNP/nsubj/2@ORG hired/VBD/root/0"
    )
    assert found == {"Toyota Motor Corp": ["Toyota Motor Corp", "Toyota"]}


def test_what_a_dateline_names_is_no_actor():
    found = mentions(
        "NAIROBI/NNP/root/0 (/-LRB-/punct/3 _Wire/NNP/appos/1@ORG _)/-RRB-/punct/3 –/:/punct/1\n"
        "Trump/NNP/nsubj/2@PERSON left/VBD/root/0"
    )
    assert found == {"Trump": ["Trump"]}


def test_he_in_a_quote_is_not_who_says_it():
    before = "Abe/NNP/nsubj/2@PERSON met/VBD/root/0 Jan/NNP/obj/2@PERSON Klum/NNP/flat/3@+"
    quoted = "Abe/NNP/nsubj/2@PERSON said|say/VBD/root/0 _:/:/punct/2 _“/``/punct/6 _he/PRP/nsubj/6 lied/VBD/ccomp/2 _”/''/punct/6"
    assert mentions(f"{before}\n{quoted}") == {"Abe": ["Abe", "Abe"], "Jan Klum": ["Jan Klum", "he"]}


def test_who_speaks_again_is_who_spoke_before():
    found = mentions(
        "Abe/NNP/nsubj/2@PERSON said|say/VBD/root/0 Klum/NNP/nsubj/4@PERSON won/VBD/ccomp/2\n"
        "He/PRP/nsubj/2 added|add/VBD/root/0 more/JJR/obj/2"
    )
    assert found == {"Abe": ["Abe", "He"], "Klum": ["Klum"]}


def _read(notation: str):
    parse = parse_by_hand(notation)
    return parse, named(parse)
