"""Whose a party, an office or a client is, and whom "both sides" can mean, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading.actors import kinds, mentions

LED = (
    "The/DT/det/2 Alliance/NNP/nsubj/7@ORG ,/,/punct/4 led|lead/VBN/acl/2 by/IN/case/6 Varga/NNP/obl:agent/4@PERSON "
    "won/VBD/root/0"
)
KALLOS = "Kallos/NNP/nsubj/2@PERSON left/VBD/root/0"
HIS_PARTY = "his/PRP$/nmod:poss/2 party/NN/nsubj/3 objected/VBD/root/0"


def test_a_party_belongs_to_its_possessor():
    assert mentions(f"{KALLOS}\n{HIS_PARTY}")["Kallos’ party"] == ["party"]


def test_the_same_owners_party_is_the_same_party():
    assert mentions(f"{KALLOS}\n{HIS_PARTY}\n{HIS_PARTY}")["Kallos’ party"] == ["party", "party"]


def test_two_possessors_parties_are_never_merged():
    other = "Weiss/NNP/nmod:poss/3@PERSON _'s/POS/case/1 party/NN/nsubj/4 agreed/VBD/root/0"
    found = mentions(f"{KALLOS}\n{HIS_PARTY}\n{other}")
    assert (found["Kallos’ party"], found["Weiss’ party"]) == (["party"], ["party"])


def test_the_party_after_two_owners_is_neither():
    other = "Weiss/NNP/nmod:poss/3@PERSON _'s/POS/case/1 party/NN/nsubj/4 agreed/VBD/root/0"
    bare = "The/DT/det/2 party/NN/nsubj/3 objected/VBD/root/0"
    found = mentions(f"{KALLOS}\n{HIS_PARTY}\n{other}\n{bare}")
    assert (found["Kallos’ party"], found["Weiss’ party"]) == (["party"], ["party"])


def test_an_owner_that_is_not_known_owns_nothing_of_somebody_elses():
    found = mentions(f"{KALLOS}\n{HIS_PARTY}\nTheir/PRP$/nmod:poss/2 party/NN/nsubj/3 agreed/VBD/root/0")
    assert (found["Kallos’ party"], found["party"]) == (["party"], ["party"])


def test_her_party_is_the_one_that_she_is_said_to_lead():
    line = "Varga/NNP/nmod:poss/3@PERSON _'s/POS/case/1 party/NN/nsubj/4 agreed/VBD/root/0"
    assert mentions(f"{LED}\n{line}")["Alliance"] == ["Alliance", "party"]


def test_his_party_is_not_what_another_leads():
    assert mentions(f"{LED}\n{KALLOS}\n{HIS_PARTY}")["Alliance"] == ["Alliance"]


def test_somebodys_office_is_a_body():
    line = "Museveni/NNP/nmod:poss/3@PERSON _'s/POS/case/1 office/NN/nsubj/4 confirmed/VBD/root/0"
    assert kinds(line)["Museveni’s office"] == "ORG"


def test_the_client_of_somebodys_lawyer_is_that_somebody():
    line = (
        "Rinaldi/NNP/nmod:poss/3@PERSON _'s/POS/case/1 lawyer/NN/nsubj/4 said|say/VBD/root/0 his/PRP$/nmod:poss/6 "
        "client/NN/nsubj/7 waits/VBZ/ccomp/4"
    )
    assert mentions(line) == {"Rinaldi": ["Rinaldi", "client"], "Rinaldi’s lawyer": ["lawyer", "his"]}


def test_the_client_of_somebody_who_is_no_lawyer_is_nobody_known():
    line = (
        "Kallos/NNP/nsubj/2@PERSON said/VBD/root/0 his/PRP$/nmod:poss/4 client/NN/nsubj/5 waits/VBZ/ccomp/2"
    )
    assert "client" not in mentions(line)["Kallos"]


def test_a_brother_in_law_is_no_brother():
    line = (
        "Conti/NNP/nmod:poss/3@PERSON _'s/POS/case/1 brother/NN/nsubj/8 _-/HYPH/punct/6 _in/IN/case/6 _-/HYPH/punct/6 "
        "_law/NN/nmod/3 left/VBD/root/0"
    ).replace("_in/IN/case/6 _-/HYPH/punct/6 _law/NN/nmod/3", "_in/IN/case/7 _-/HYPH/punct/7 _law/NN/nmod/3")
    assert mentions(line)["Conti’s brother-in-law"] == ["brother-in-law"]


def test_who_urges_both_sides_is_neither():
    line = (
        "Japan/NNP/nsubj/4@GPE and/CC/cc/3 Chile/NNP/conj/1@GPE urged/VBD/root/0 both/DT/det/6 sides|side/NNS/obj/4 "
        "to/TO/mark/8 talk/VB/xcomp/4"
    )
    assert mentions(line) == {"Japan": ["Japan"], "Chile": ["Chile"]}


def test_both_sides_are_those_who_were_brought_together_before():
    line = (
        "Japan/NNP/nsubj/2@GPE met/VBD/root/0 Chile/NNP/obj/2@GPE\n"
        "Both/DT/det/2 sides|side/NNS/nsubj/3 agreed/VBD/root/0"
    )
    assert mentions(line) == {"Japan": ["Japan", "sides"], "Chile": ["Chile", "sides"]}


COUNTRIES = "The/DT/det/3 two/CD/nummod/3 countries|country/NNS/nsubj/4 agreed/VBD/root/0"


def test_the_two_countries_are_those_of_one_phrase():
    line = (
        "Kenya/NNP/nsubj/4@GPE and/CC/cc/3 Uganda/NNP/conj/1@GPE agreed/VBD/root/0 as/IN/mark/7 "
        "Tanzania/NNP/nsubj/7@GPE objected/VBD/advcl/4"
    )
    found = mentions(f"{line}\n{COUNTRIES}")
    assert (found["Kenya"][-1], found["Uganda"][-1], found["Tanzania"]) == (
        "countries",
        "countries",
        ["Tanzania"],
    )


def test_the_two_countries_are_those_of_their_presidents():
    line = (
        "Kenya/NNP/nsubj/2@GPE waits/VBZ/root/0\nUganda/NNP/nsubj/2@GPE waits/VBZ/root/0\n"
        "Kenyan/JJ/amod/2@NORP President/NNP/nmod:desc/3 Ruto/NNP/nsubj/4@PERSON met/VBD/root/0 "
        "Ugandan/JJ/amod/6@NORP President/NNP/nmod:desc/7 Museveni/NNP/obj/4@PERSON"
    )
    found = mentions(f"{line}\n{COUNTRIES}")
    assert (found["Kenya"], found["Uganda"]) == (["Kenya", "countries"], ["Uganda", "countries"])


def test_they_in_marks_are_not_those_who_speak_of_them():
    line = (
        "Analysts|analyst/NNS/nsubj/2 doubt/VBP/root/0 it/PRP/obj/2\n"
        "_“/``/punct/3 They/PRP/nsubj/3 wait/VBP/ccomp/5 _”/''/punct/3 said/VBD/root/0 Ruiz/NNP/nsubj/5@PERSON"
    )
    assert mentions(line)["Analysts"] == ["Analysts"]


def test_they_outside_of_marks_are_who_was_spoken_of():
    line = "Analysts|analyst/NNS/nsubj/2 doubt/VBP/root/0 it/PRP/obj/2\nThey/PRP/nsubj/2 waited/VBD/root/0"
    assert mentions(line)["Analysts"] == ["Analysts", "They"]


def test_who_want_them_want_others():
    line = "The/DT/det/3 Social/NNP/amod/3@ORG Democrats/NNPS/nsubj/4@+ want/VBP/root/0 them/PRP/obj/4"
    assert mentions(line) == {"Social Democrats": ["Social Democrats"]}


def test_a_body_with_a_plural_name_is_they():
    line = (
        "The/DT/det/3 Social/NNP/amod/3@ORG Democrats/NNPS/nsubj/4@+ won/VBD/root/0\n"
        "Their/PRP$/nmod:poss/2 win/NN/nsubj/3 stands/VBZ/root/0"
    )
    assert mentions(line)["Social Democrats"] == ["Social Democrats", "Their"]


def test_residents_who_claim_nothing_are_nobody():
    assert mentions("Residents|resident/NNS/nsubj/2 fled/VBD/root/0") == {}


def test_residents_who_say_something_are_somebody():
    line = "Residents|resident/NNS/nsubj/2 said|say/VBD/root/0 it/PRP/nsubj/4 burned/VBD/ccomp/2"
    assert mentions(line) == {"Residents": ["Residents"]}


def test_a_general_known_by_a_name_has_that_name():
    line = (
        "A/DT/det/3 former/JJ/amod/3 general/NN/nsubj/7 known|know/VBN/acl/3 as/IN/case/6 Sokol/NNP/obl/4@PERSON "
        "spoke/VBD/root/0"
    )
    assert mentions(line) == {"Sokol": ["former general", "Sokol"]}


def test_white_voters_are_more_than_anybody():
    line = "White/JJ/amod/2 voters|voter/NNS/nsubj/3 fled/VBD/root/0"
    assert mentions(line) == {"White voters": ["White voters"]}


HIS_WIFE = "his/PRP$/nmod:poss/2 wife/NN/nsubj/4 Ana/NNP/appos/2@PERSON left|leave/VBD/root/0"


def test_whoever_was_named_as_somebodys_wife_is_his_wife_later():
    found = mentions(
        f"{KALLOS}\n{HIS_WIFE}\nKallos/NNP/nsubj/2@PERSON told/VBD/root/0 his/PRP$/nmod:poss/4 wife/NN/obj/2"
    )
    assert found["Ana"] == ["wife", "Ana", "wife"]


def test_another_mans_wife_is_another():
    found = mentions(
        f"{KALLOS}\n{HIS_WIFE}\nHugo/NNP/nmod:poss/3@PERSON _'s/POS/case/1 wife/NN/nsubj/4 spoke|speak/VBD/root/0"
    )
    assert found["Ana"] == ["wife", "Ana"]


def test_his_first_wife_may_be_another_than_his_wife():
    first = (
        "his/PRP$/nmod:poss/3 first/JJ/amod/3 wife/NN/obj/5 Kallos/NNP/nsubj/5@PERSON left|leave/VBD/root/0"
    )
    assert mentions(f"{KALLOS}\n{HIS_WIFE}\n{first}")["Ana"] == ["wife", "Ana"]


def test_a_noun_that_describes_a_name_is_no_mention_of_its_own():
    line = "the/DT/det/3 carmaker/NN/nmod:desc/3 Corvid/NNP/nsubj/4@ORG left|leave/VBD/root/0"
    assert mentions(f"{line}\n{line}") == {"Corvid": ["Corvid", "Corvid"]}


def test_two_sides_that_are_not_named_are_nobody():
    line = "Two/CD/nummod/2 sides|side/NNS/nsubj/3 said|say/VBD/root/0 so/RB/advmod/3"
    assert mentions(line) == {}


def test_a_mention_ends_before_a_noun_that_stands_between_its_words():
    line = "a/DT/det/2 party/NN/compound/4 lawyer/NN/nsubj/5 council/NN/nsubj/5 agreed|agree/VBD/root/0"
    assert {"lawyer", "council"} <= {each for words in mentions(line).values() for each in words}


DEPUTY = "Kallos/NNP/nsubj/2@PERSON met/VBD/root/0 his/PRP$/nmod:poss/4 deputy/NN/obj/2 ,/,/punct/6 Ilir/NNP/appos/4@PERSON"


def test_his_deputy_is_the_one_named_beside():
    found = mentions(
        f"{DEPUTY}\nKallos/NNP/nsubj/5@PERSON and/CC/cc/4 his/PRP$/nmod:poss/4 deputy/NN/conj/1 left/VBD/root/0"
    )
    assert found["Ilir"] == ["deputy", "Ilir", "deputy"]


def test_a_pen_name_is_not_the_deputy_of_anybody():
    assert mentions(DEPUTY.replace("deputy", "name"))["Ilir"] == ["Ilir"]


def test_whose_husband_he_is_is_known_later():
    line = (
        "Ana/NNP/nsubj/7@PERSON ,/,/punct/6 whose/WP$/nmod:poss/4 husband/NN/nsubj/6 Ilir/NNP/appos/4@PERSON "
        "drives|drive/VBZ/acl:relcl/1 spoke|speak/VBD/root/0\nAna/NNP/nmod:poss/3@PERSON _'s/POS/case/1 husband/NN/nsubj/4 "
        "left|leave/VBD/root/0"
    )
    assert mentions(line)["Ilir"] == ["husband", "Ilir", "husband"]


def test_her_husband_is_the_one_that_one_alone_was_said_to_have():
    line = (
        "Emma/NNP/nsubj/2@PERSON met/VBD/root/0 Ana/NNP/obj/2@PERSON ,/,/punct/8 whose/WP$/nmod:poss/6 husband/NN/nsubj/8 "
        "Ilir/NNP/appos/6@PERSON drives|drive/VBZ/acl:relcl/3\nHer/PRP$/nmod:poss/2 husband/NN/nsubj/3 left|leave/VBD/root/0"
    )
    assert mentions(line)["Ilir"] == ["husband", "Ilir", "husband"]


def test_a_husband_who_describes_the_name_is_known_later_too():
    line = (
        "Ana/NNP/nsubj/7@PERSON ,/,/punct/6 whose/WP$/nmod:poss/5 husband/NN/nmod:desc/5 Ilir/NNP/nsubj/6@PERSON "
        "drives|drive/VBZ/acl:relcl/1 spoke|speak/VBD/root/0\nHer/PRP$/nmod:poss/2 husband/NN/nsubj/3 left|leave/VBD/root/0"
    )
    assert mentions(line)["Ilir"] == ["Ilir", "husband"]


MINISTER = "Environment/NNP/compound/2 Minister/NNP/nmod:desc/3 Pires/NNP/nsubj/4@PERSON left/VBD/root/0"
HIS_MINISTRY = "his/PRP$/nmod:poss/2 ministry/NN/nsubj/3 objected/VBD/root/0"


def test_the_environment_ministers_ministry_is_the_environment_ministry():
    ministry = "The/DT/det/3 environment/NN/compound/3 ministry/NN/nsubj/4 agreed/VBD/root/0"
    found = mentions(f"{ministry}\n{MINISTER}\n{HIS_MINISTRY}")
    assert found["environment ministry"] == ["environment ministry", "ministry"]


def test_the_ministry_of_another_minister_is_not_his():
    ministry = "The/DT/det/3 health/NN/compound/3 ministry/NN/nsubj/4 agreed/VBD/root/0"
    found = mentions(f"{ministry}\n{MINISTER}\n{HIS_MINISTRY}")
    assert (found["health ministry"], found["environment ministry"]) == (["health ministry"], ["ministry"])


def test_the_two_sides_are_the_bodies_whose_leaders_meet():
    led = (
        "Ruiz/NNP/nsubj/6@PERSON ,/,/punct/1 leader/NN/appos/1 of/IN/case/5 Corsa/NNP/nmod/3@ORG left/VBD/root/0\n"
        "Frost/NNP/nsubj/6@PERSON ,/,/punct/1 leader/NN/appos/1 of/IN/case/5 Unite/NNP/nmod/3@ORG left/VBD/root/0\n"
    )
    rain = "Rain/NN/nsubj/2 fell/VBD/root/0\n" * 6
    met = "Ruiz/NNP/nsubj/2@PERSON met/VBD/root/0 Frost/NNP/obj/2@PERSON\n"
    sides = "The/DT/det/3 two/CD/nummod/3 sides|side/NNS/nsubj/4 agreed/VBD/root/0"
    found = mentions(led + rain + met + sides)
    assert (found["Corsa"], found["Unite"]) == (["Corsa", "sides"], ["Unite", "sides"])


def test_the_two_sides_are_israel_and_hamas_whoever_else_is_named_since():
    line = (
        "Israel/NNP/nsubj/4@GPE and/CC/cc/3 Hamas/NNP/conj/1@ORG agreed/VBD/root/0\n"
        "Ruiz/NNP/nsubj/2@PERSON met/VBD/root/0 Frost/NNP/obj/2@PERSON\n"
        "The/DT/det/3 two/CD/nummod/3 sides|side/NNS/nsubj/4 agreed/VBD/root/0"
    )
    found = mentions(line)
    assert (found["Israel"], found["Hamas"]) == (["Israel", "sides"], ["Hamas", "sides"])


DOYLES = "Hannah/NNP/nsubj/5@PERSON and/CC/cc/3 Mark/NNP/conj/1@PERSON Doyle/NNP/flat/3@+ left/VBD/root/0"


def test_the_couple_is_the_two_whom_one_phrase_names():
    couple = "The/DT/det/2 couple/NN/nsubj/3 returned/VBD/root/0"
    found = mentions(f"{DOYLES}\n{couple}")
    assert found == {"Hannah Doyle": ["Hannah", "couple"], "Mark Doyle": ["Mark Doyle", "couple"]}


def test_mrs_doyle_is_she_of_the_couple():
    mrs = "The/DT/det/2 couple/NN/nsubj/3 returned/VBD/root/0\nMrs/NNP/nmod:desc/2 Doyle/NNP/nsubj/3@PERSON wept/VBD/root/0"
    assert mentions(f"{DOYLES}\n{mrs}")["Hannah Doyle"] == ["Hannah", "couple", "Doyle"]


def test_colleagues_do_not_share_a_surname():
    assert list(mentions(DOYLES)) == ["Hannah", "Mark Doyle"]


def test_a_couple_that_no_phrase_names_is_nobody_here():
    line = "Ana/NNP/nsubj/2@PERSON met/VBD/root/0 Tom/NNP/obj/2@PERSON\nThe/DT/det/2 couple/NN/nsubj/3 returned/VBD/root/0"
    assert mentions(line) == {"Ana": ["Ana"], "Tom": ["Tom"]}


def test_people_familiar_with_the_matter_are_called_so_in_full():
    line = (
        "Two/CD/nummod/2 people/NNS/nsubj/7 familiar/JJ/amod/2 with/IN/case/6 the/DT/det/6 matter/NN/obl/3 "
        "said|say/VBD/root/0 he/PRP/nsubj/9 left/VBD/ccomp/7"
    )
    assert list(mentions(line)) == ["Two people familiar with the matter"]


def test_neither_side_is_both_of_them():
    line = (
        "Israel/NNP/nsubj/4@GPE and/CC/cc/3 Hamas/NNP/conj/1@ORG met/VBD/root/0\n"
        "Neither/DT/det/2 side/NN/nsubj/3 agreed/VBD/root/0"
    )
    found = mentions(line)
    assert (found["Israel"], found["Hamas"]) == (["Israel", "side"], ["Hamas", "side"])


def test_whom_somebody_married_is_his_wife():
    line = (
        "Chao/NNP/nsubj/2@PERSON married|marry/VBD/root/0 Ana/NNP/obj/2@PERSON\n"
        "Chao/NNP/nsubj/2@PERSON left/VBD/root/0\nhis/PRP$/nmod:poss/2 wife/NN/nsubj/3 stayed/VBD/root/0"
    )
    assert mentions(line)["Ana"] == ["Ana", "wife"]


def test_his_daughter_is_the_one_of_the_couple():
    line = (
        f"{DOYLES}\nTheir/PRP$/nmod:poss/2 daughter/NN/nsubj/6 ,/,/punct/2 Isla/NNP/appos/2@PERSON ,/,/punct/2 "
        "died/VBD/root/0\nDoyle/NNP/nsubj/2@PERSON left/VBD/root/0\nhis/PRP$/nmod:poss/2 daughter/NN/nsubj/3 slept/VBD/root/0"
    )
    assert mentions(line)["Isla"] == ["daughter", "Isla", "daughter"]


def test_the_two_sides_are_those_of_both_sides_before_whoever_was_named_together_since():
    line = (
        "Israel/NNP/nsubj/4@GPE and/CC/cc/3 Hamas/NNP/conj/1@ORG met/VBD/root/0\n"
        "Both/DT/det/2 sides|side/NNS/nsubj/3 agreed/VBD/root/0\n"
        "Egypt/NNP/nsubj/4@GPE and/CC/cc/3 Qatar/NNP/conj/1@GPE watched/VBD/root/0\n"
        "The/DT/det/3 two/CD/nummod/3 sides|side/NNS/nsubj/4 waited/VBD/root/0"
    )
    found = mentions(line)
    assert (found["Hamas"], found["Qatar"]) == (["Hamas", "sides", "sides"], ["Qatar"])


def test_the_two_senators_are_those_who_are_said_to_be():
    line = (
        "Senator/NNP/nmod:desc/2 Vance/NNP/nsubj/3@PERSON spoke/VBD/root/0\n"
        "Zhao/NNP/nsubj/2@PERSON met/VBD/root/0 Senator/NNP/nmod:desc/4 Mills/NNP/obj/2@PERSON\n"
        "The/DT/det/3 two/CD/nummod/3 senators|senator/NNS/nsubj/4 agreed/VBD/root/0"
    )
    found = mentions(line)
    assert (found["Vance"], found["Zhao"], found["Mills"]) == (
        ["Vance", "senators"],
        ["Zhao"],
        ["Mills", "senators"],
    )


def test_two_granddaughters_are_both_who_are_named():
    line = (
        "Two/CD/nummod/2 granddaughters|granddaughter/NNS/nsubj/7 ,/,/punct/2 Claire/NNP/appos/2@PERSON and/CC/cc/6 "
        "Julie/NNP/conj/4@PERSON came/VBD/root/0"
    )
    assert mentions(line) == {"Claire": ["granddaughters", "Claire"], "Julie": ["granddaughters", "Julie"]}


def test_her_own_party_is_her_party():
    line = f"{KALLOS}\nhis/PRP$/nmod:poss/3 own/JJ/amod/3 party/NN/nsubj/4 objected/VBD/root/0"
    assert mentions(line)["Kallos’ party"] == ["party"]


NAMED_OFTEN = "\n".join(
    f"{state}/NNP/nsubj/2@GPE agreed/VBD/root/0"
    for state in ("Russia", "Ukraine", "Russia", "Ukraine", "Russia", "Ukraine")
)
THE_TWO = "the/DT/det/5 two/CD/nummod/5 countries|country/NNS/obj/2"


def test_the_two_countries_are_those_that_the_article_is_about():
    line = f"{NAMED_OFTEN}\nTurkey/NNP/nsubj/2@GPE urged|urge/VBD/root/0 {THE_TWO}"
    found = mentions(line)
    assert (found["Russia"][-1], found["Ukraine"][-1], found["Turkey"]) == (
        "countries",
        "countries",
        ["Turkey"],
    )


def test_the_two_countries_are_those_that_one_phrase_has_just_named():
    pair = "Egypt/NNP/nsubj/4@GPE and/CC/cc/3 Qatar/NNP/conj/1@GPE met/VBD/root/0"
    found = mentions(f"{NAMED_OFTEN}\n{pair}\nTurkey/NNP/nsubj/2@GPE urged|urge/VBD/root/0 {THE_TWO}")
    assert (found["Egypt"][-1], found["Qatar"][-1]) == ("countries", "countries")


def test_a_spokesman_is_none_of_both_presidents():
    line = (
        "President/NNP/nmod:desc/2 Ruto/NNP/nsubj/3@PERSON met/VBD/root/0 spokesman/NN/nmod:desc/5 Peskov/NNP/obj/3@PERSON\n"
        "Both/DT/det/2 presidents|president/NNS/nsubj/3 agreed/VBD/root/0"
    )
    assert "presidents" not in str(mentions(line))


def test_two_members_are_the_two_whom_one_phrase_names():
    line = (
        "Grant/NNP/nsubj/4@PERSON and/CC/cc/3 Whitman/NNP/conj/1@PERSON left/VBD/root/0\n"
        "The/DT/det/3 two/CD/nummod/3 members|member/NNS/nsubj/4 sued/VBD/root/0"
    )
    assert mentions(line) == {"Grant": ["Grant", "members"], "Whitman": ["Whitman", "members"]}
