"""Which events speak of one before them once more; what is not sure stays two."""

from __future__ import annotations

import pytest

from tests.extract.reading import events_of

TRUMP = "Trump/NNP/nsubj/3@PERSON"
INVITED = f"{TRUMP} has/VBZ/aux/3 invited|invite/VBN/root/0 Takaichi/NNP/obj/3@PERSON _././punct/3\n"
PRAISED = "praised|praise/VBD/root/0"


def same(notation: str, later: str, earlier: str) -> bool:
    events = events_of(notation)
    return events[later].same_as == events[earlier].id


def test_the_invitation_is_that_of_having_invited() -> None:
    line = INVITED + f"She/PRP/nsubj/2 {PRAISED} the/DT/det/4 invitation/NN/obj/2"
    assert same(line, "invitation", "invited")


@pytest.mark.parametrize(
    "phrase",
    [
        "an/DT/det/4 invitation/NN/obj/2",
        "the/DT/det/5 new/JJ/amod/5 invitation/NN/obj/2",
        "the/DT/det/4 invitations|invitation/NNS/obj/2",
        "the/DT/det/4 invitation/NN/obj/2 to/IN/case/6 China/NNP/nmod/4@GPE",
        "Xi/NNP/nmod:poss/5@PERSON _'s/POS/case/3 invitation/NN/obj/2",
        "the/DT/det/5 two/CD/nummod/5 invitation/NN/obj/2",
    ],
)
def test_an_invitation_of_which_something_new_is_said_may_be_another(phrase: str) -> None:
    assert not any(
        event.same_as for event in events_of(INVITED + f"She/PRP/nsubj/2 {PRAISED} {phrase}").values()
    )


def test_of_two_acts_that_fit_neither_is_chosen() -> None:
    second = (
        "Xi/NNP/nsubj/3@PERSON has/VBZ/aux/3 invited|invite/VBN/root/0 Modi/NNP/obj/3@PERSON _././punct/3\n"
    )
    line = INVITED + second + f"She/PRP/nsubj/2 {PRAISED} the/DT/det/4 invitation/NN/obj/2"
    assert events_of(line)["invitation"].same_as is None


def test_what_did_not_happen_is_no_mention_of_what_did() -> None:
    line = INVITED + f"She/PRP/nsubj/2 {PRAISED} no/DT/det/4 invitation/NN/obj/2"
    assert events_of(line)["invitation"].same_as is None


def test_acts_on_two_days_are_two() -> None:
    line = (
        "An/DT/det/2 attack/NN/nsubj/3 failed|fail/VBD/root/0 on/IN/case/5 Friday/NNP/obl/3 _././punct/3\n"
        "He/PRP/nsubj/2 praised|praise/VBD/root/0 Thursday/NNP/nmod:poss/5 _'s/POS/case/3 attack/NN/obj/2"
    )
    assert events_of(line)["attack 2"].same_as is None


def test_news_has_drills_and_exercises_for_one_thing() -> None:
    line = (
        "China/NNP/nsubj/2@GPE began|begin/VBD/root/0 exercises|exercise/NNS/obj/2 _././punct/2\n"
        f"He/PRP/nsubj/2 {PRAISED} the/DT/det/4 drills|drill/NNS/obj/2"
    )
    assert same(line, "drills", "began")
    assert same(line, "exercises", "began")


def test_the_quake_that_struck_is_one_event() -> None:
    assert same("The/DT/det/2 earthquake/NN/nsubj/3 struck|strike/VBD/root/0", "struck", "earthquake")


def test_a_deed_told_again_with_the_same_people_is_one() -> None:
    again = INVITED.replace("has/VBZ/aux/3 ", "").replace("/3", "/2") + INVITED
    assert same(again, "invited 2", "invited")


def test_a_deed_to_somebody_else_is_another() -> None:
    line = INVITED + INVITED.replace("Takaichi", "Modi")
    assert events_of(line)["invited 2"].same_as is None


def test_a_mention_has_the_date_of_its_act() -> None:
    line = (
        "Trump/NNP/nsubj/2@PERSON invited|invite/VBD/root/0 Takaichi/NNP/obj/2@PERSON on/IN/case/5 Friday/NNP/obl/2\n"
        f"She/PRP/nsubj/2 {PRAISED} the/DT/det/4 invitation/NN/obj/2"
    )
    time = events_of(line)["invitation"].time
    assert time is not None
    assert (time.value, time.basis) == ("2026-01-02", "inherited")


HEADLINE = (
    "Kenya/NNP/nsubj/4@GPE and/CC/cc/3 Uganda/NNP/conj/1@GPE agree/VBP/root/0 to/TO/mark/6 reopen/VB/xcomp/4 "
    "pipeline/NN/obj/6\n"
)


def test_the_lead_tells_the_act_of_the_headline_in_other_words() -> None:
    lead = (
        "Nairobi/NNP/nsubj/3@GPE has|have/VBZ/aux/3 agreed|agree/VBN/root/0 with/IN/case/5 Uganda/NNP/obl/3@GPE "
        "to/TO/mark/7 reopen/VB/xcomp/3 a/DT/det/10 fuel/NN/compound/10 pipeline/NN/obj/7 _././punct/3"
    )
    assert same(HEADLINE + lead, "agreed", "agree")


def test_another_agreement_below_the_headline_is_another() -> None:
    lead = (
        "Uganda/NNP/nsubj/3@GPE has|have/VBZ/aux/3 agreed|agree/VBN/root/0 to/TO/mark/5 free/VB/xcomp/3 "
        "prisoners|prisoner/NNS/obj/5 _././punct/3"
    )
    assert events_of(HEADLINE + lead)["agreed"].same_as is None


def test_jailed_in_the_headline_is_sentenced_below() -> None:
    headline = "Mayor/NN/nsubj/2 jailed|jail/VBD/root/0 for/IN/case/5 six/CD/nummod/5 years|year/NNS/obl/2\n"
    lead = (
        "A/DT/det/2 court/NN/nsubj/3 sentenced|sentence/VBD/root/0 the/DT/det/5 mayor/NN/obj/3 to/IN/case/8 "
        "six/CD/nummod/8 years|year/NNS/obl/3 _././punct/3"
    )
    assert same(headline + lead, "sentenced", "jailed")


def test_the_earthquake_of_the_lead_is_the_quake_of_the_headline() -> None:
    headline = "Quake/NN/nsubj/5 of/IN/case/3 magnitude/NN/nmod/1 6.8/CD/nummod/3 hits|hit/VBZ/root/0 Chile/NNP/obj/5@GPE\n"
    lead = (
        "A/DT/det/4 magnitude/NN/compound/4 6.8/CD/nummod/4 earthquake/NN/nsubj/5 struck|strike/VBD/root/0 "
        "Chile/NNP/obj/5@GPE _././punct/5\n"
    )
    later = "The/DT/det/2 quake/NN/nsubj/3 began|begin/VBD/root/0 on/IN/case/5 Friday/NNP/obl/3 _././punct/3"
    assert same(headline + lead, "earthquake", "Quake")
    assert same(headline + lead + later, "quake", "Quake")
