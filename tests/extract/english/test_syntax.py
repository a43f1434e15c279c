"""The questions that the reading asks of a parse."""

from __future__ import annotations

import pytest

from tests.parses import parse_by_hand, word


def subject_text(notation: str, verb: str) -> str | None:
    parse = parse_by_hand(notation)
    subject = parse.subject(word(parse, verb))
    return subject.text if subject else None


def test_an_infinitive_has_the_object_of_the_verb_above_as_subject():
    assert (
        subject_text("We/PRP/nsubj/2 urged/VBD/root/0 Tokyo/NNP/obj/2 to/TO/mark/5 act/VB/xcomp/2", "act")
        == "Tokyo"
    )


def test_after_promise_the_subject_acts():
    line = "We/PRP/nsubj/2 promised|promise/VBD/root/0 Tokyo/NNP/obj/2 to/TO/mark/5 act/VB/xcomp/2"
    assert subject_text(line, "act") == "We"


def test_a_conjunct_shares_the_subject():
    assert subject_text("Trump/NNP/nsubj/2 came/VBD/root/0 and/CC/cc/4 spoke/VBD/conj/2", "spoke") == "Trump"


def test_a_participle_shares_the_subject_of_its_clause():
    line = "Trump/NNP/nsubj/2 spoke/VBD/root/0 _,/,/punct/4 warning/VBG/advcl/2 China/NNP/obj/4"
    assert subject_text(line, "warning") == "Trump"


def test_intentions_to_act_are_those_of_whoever_has_them():
    line = "They/PRP/nsubj/2 expressed/VBD/root/0 intentions/NNS/obj/2 to/TO/mark/5 deepen/VB/acl/3 ties/NNS/obj/5"
    assert subject_text(line, "deepen") == "They"


def test_a_clause_as_subject_is_nobody():
    line = "That/IN/mark/3 he/PRP/nsubj/3 left/VBD/csubj/4 surprised/VBD/root/0 us/PRP/obj/4"
    assert subject_text(line, "surprised") is None


def test_a_reduced_conditional_is_passive():
    parse = parse_by_hand("If/IN/mark/2 approved/VBN/advcl/5 _,/,/punct/2 it/PRP/nsubj/5 works/VBZ/root/0")
    assert parse.is_passive(word(parse, "approved"))


def test_a_relative_clause_without_object_has_the_noun_as_object():
    parse = parse_by_hand("deal/NN/root/0 that/WDT/obj/4 Japan/NNP/nsubj/4 signed/VBD/acl:relcl/1")
    assert [each.text for each in parse.objects(word(parse, "signed"))] == ["deal"]


def test_prepositions_of_two_words_are_whole():
    parse = parse_by_hand("It/PRP/nsubj/2 fell/VBD/root/0 according/VBG/case/5 to/IN/fixed/3 him/PRP/obl/2")
    assert [each.preposition for each in parse.obliques(word(parse, "fell"))] == ["according to"]


@pytest.mark.parametrize(("adverb", "negated"), [("never/RB", True), ("often/RB", False)])
def test_negation_is_by_a_negative_word(adverb, negated):
    parse = parse_by_hand(f"He/PRP/nsubj/3 {adverb}/advmod/3 left/VBD/root/0")
    assert (parse.negation(word(parse, "left")) is not None) is negated


def test_not_only_affirms():
    parse = parse_by_hand("It/PRP/nsubj/4 not/RB/advmod/4 only/RB/advmod/2 fell/VBD/root/0")
    assert parse.negation(word(parse, "fell")) is None


def test_a_noun_phrase_leaves_out_what_hangs_on_it_as_a_clause():
    parse = parse_by_hand(
        "the/DT/det/3 big/JJ/amod/3 drills/NNS/root/0 by/IN/case/5 China/NNP/nmod/3 that/WDT/nsubj/7 angered/VBD/acl:relcl/3"
    )
    assert [each.text for each in parse.phrase(word(parse, "drills"))] == [
        "the",
        "big",
        "drills",
        "by",
        "China",
    ]


def test_what_angers_is_the_act_and_not_the_place_where_it_ended():
    line = (
        "a/DT/det/2 visit/NN/root/0 to/IN/case/4 China/NNP/nmod/2 _,/,/punct/7 which/WDT/nsubj/7 "
        "angered|anger/VBD/acl:relcl/4 Japan/NNP/obj/7"
    )
    assert subject_text(line, "angered") == "visit"


def test_whose_members_voted_has_no_object():
    line = "union/NN/root/0 whose/WP$/nmod:poss/3 members|member/NNS/nsubj/4 voted|vote/VBD/acl:relcl/1"
    parse = parse_by_hand(line)
    assert parse.objects(word(parse, "voted")) == []


def test_a_name_right_behind_its_description_is_in_the_phrase():
    parse = parse_by_hand("Opposition/NN/compound/2 leader/NN/nsubj/4 Devane/NNP/appos/2 left/VBD/root/0")
    assert [each.text for each in parse.phrase(word(parse, "leader"))] == ["Opposition", "leader", "Devane"]


@pytest.mark.parametrize(
    ("line", "verb", "subject"),
    [
        (
            "Judges/NNS/nsubj/2 jailed|jail/VBD/root/0 Rinaldi/NNP/obj/2 for/IN/mark/5 stealing/VBG/advcl/2",
            "stealing",
            "Rinaldi",
        ),
        (
            "They/PRP/nsubj/2 accused|accuse/VBD/root/0 rivals/NNS/obj/2 of/IN/mark/5 cheating/VBG/acl/3",
            "cheating",
            "rivals",
        ),
        (
            "He/PRP/nsubj/2 used|use/VBD/root/0 money/NN/obj/2 for/IN/mark/5 buying/VBG/advcl/2 votes/NNS/obj/5",
            "buying",
            "He",
        ),
        (
            "Rinaldi/NNP/nsubj:pass/3 was|be/VBD/aux:pass/3 jailed|jail/VBN/root/0 for/IN/mark/5 stealing/VBG/advcl/3",
            "stealing",
            "Rinaldi",
        ),
    ],
)
def test_whoever_is_judged_for_something_did_it(line, verb, subject):
    assert subject_text(line, verb) == subject


def test_a_number_keeps_what_makes_it_another():
    parse = parse_by_hand(
        "They/PRP/nsubj/2 fled/VBD/root/0 more/RBR/advmod/5 than/IN/fixed/3 20,000/CD/obj/2"
    )
    assert [each.text for each in parse.phrase(word(parse, "20,000"))] == ["more", "than", "20,000"]


def test_an_age_is_no_part_of_a_name():
    parse = parse_by_hand("Rinaldi/NNP/nsubj/4 ,/,/punct/3 58/CD/nmod:unmarked/1 left/VBD/root/0")
    assert [each.text for each in parse.phrase(word(parse, "Rinaldi"))] == ["Rinaldi"]


def test_what_one_takes_and_the_other_leaves_is_one_thing():
    parse = parse_by_hand(
        "An/DT/det/2 offer/NN/root/0 that/WDT/obj/5 Spain/NNP/nsubj/5 took|take/VBD/acl:relcl/2 but/CC/cc/8 "
        "Italy/NNP/nsubj/8 refused|refuse/VBD/conj/5"
    )
    assert parse.objects(word(parse, "refused")) == [word(parse, "offer")]


def test_where_something_happens_is_not_what_is_done():
    parse = parse_by_hand(
        "A/DT/det/2 siege/NN/root/0 in/IN/case/4 which/WDT/obl/6 nine/CD/nsubj/6 died|die/VBD/acl:relcl/2"
    )
    assert parse.objects(word(parse, "died")) == []


def test_who_others_say_has_done_it_has_done_it():
    line = "A/DT/det/2 gang/NN/root/0 which/WDT/nsubj/6 police/NNS/nsubj/5 say/VBP/acl:relcl/2 fled|flee/VBD/ccomp/5"
    assert subject_text(line, "fled") == "gang"


def test_who_is_called_on_to_act_acts():
    line = "We/PRP/nsubj/2 called|call/VBD/root/0 on/IN/case/4 Tokyo/NNP/obl/2 to/TO/mark/6 act/VB/xcomp/2"
    assert subject_text(line, "act") == "Tokyo"
