"""Who does it and to whom it is done, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import find_actors
from extract.reading.entities import named
from extract.reading.events.participants import participants
from extract.reading.events.triggers import triggers
from tests.extract.reading import events_of
from tests.extract.reading.events import line, taking_part
from tests.parses import parse_by_hand


def roles(notation: str, trigger: str) -> dict[str, str]:
    """The roles by the names of those who take part."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    event = next(each for each in triggers(parse) if each.word.text == trigger)
    return {known.drafts[actor].name: role for actor, role in participants(known, event, {})}


@pytest.mark.parametrize(
    ("line", "trigger", "role"),
    [
        ("The/DT/det/2 murder/NN/nsubj/5 of/IN/case/4 Bo/NNP/nmod/2@PERSON shocked|shock/VBD/root/0", "murder", "patient"),
        ("The/DT/det/2 visit/NN/nsubj/5 of/IN/case/4 Bo/NNP/nmod/2@PERSON ended|end/VBD/root/0", "visit", "agent"),
        ("Bo/NNP/nmod:poss/3@PERSON _'s/POS/case/1 arrest/NN/nsubj/4 followed|follow/VBD/root/0", "arrest", "patient"),
        ("Bo/NNP/nmod:poss/3@PERSON _'s/POS/case/1 visit/NN/nsubj/4 ended|end/VBD/root/0", "visit", "agent"),
    ],
)  # fmt: skip
def test_whom_a_noun_happens_to_hangs_on_the_noun(line, trigger, role):
    assert roles(line, trigger) == {"Bo": role}


@pytest.mark.parametrize(
    ("name", "role"), [("Kharkiv", "place"), ("Kenya", "other"), ("U.S.", "agent"), ("US", "agent")]
)
def test_a_place_before_a_bombing_did_it_only_as_a_state_in_letters(name, role):
    line = "The/DT/det/3 {0}/NNP/compound/3@GPE bombing/NN/nsubj/4 continued|continue/VBD/root/0"
    assert set(roles(line.format(name), "bombing").values()) == {role}


@pytest.mark.parametrize(
    ("noun", "role"), [("visit", "agent"), ("arrest", "patient"), ("investigation", "other")]
)
def test_a_person_before_a_noun_does_it_or_not_by_the_noun(noun, role):
    line = f"The/DT/det/3 Bo/NNP/compound/3@PERSON {noun}/NN/nsubj/4 ended|end/VBD/root/0"
    assert roles(line, noun) == {"Bo": role}


def test_who_suffers_an_attack_has_not_done_it():
    line = "Bo/NNP/nsubj/2@PERSON suffered|suffer/VBD/root/0 an/DT/det/4 attack/NN/obj/2"
    assert roles(line, "attack") == {"Bo": "patient"}


def test_the_subject_of_a_headlines_participle_is_acted_on():
    assert roles("Bo/NNP/nsubj/2@PERSON jailed|jail/VBN/root/0 today/NN/obl:unmarked/2", "jailed") == {
        "Bo": "patient"
    }


def test_what_is_annexed_with_no_auxiliary_annexes_nothing():
    line = "With/IN/mark/3 Kuwait/NNP/nsubj/3@GPE annexed|annex/VBN/advcl/5 prices/NNS/nsubj/5 rose|rise/VBD/root/0"
    assert roles(line, "annexed") == {"Kuwait": "patient"}


@pytest.mark.parametrize(("verb", "role"), [("jailed|jail", "patient"), ("resigned|resign", "agent")])
def test_a_headlines_participle_may_be_read_as_a_past(verb, role):
    assert roles(f"Bo/NNP/nsubj/2@PERSON {verb}/VBD/root/0 today/NN/obl:unmarked/2", verb.split("|")[0]) == {
        "Bo": role
    }


def test_what_the_forces_of_a_state_do_it_does():
    line = (
        "Iran/NNP/nsubj/2@GPE denied|deny/VBD/root/0 it/PRP/obj/2\n"
        "{0}/{1}/{2}/2@{3} jets|jet/NNS/nsubj/3 bombed|bomb/VBD/root/0 farms|farm/NNS/obj/3"
    )
    assert roles(line.format("Iranian", "JJ", "amod", "NORP"), "bombed") == {"Iran": "agent"}
    assert roles(line.format("Swedish", "JJ", "amod", "NORP"), "bombed") == {}
    assert "Iran" not in roles(
        line.replace("jet", "student").format("Iranian", "JJ", "amod", "NORP"), "bombed"
    )


def test_of_two_passives_the_second_is_done_to_the_same():
    line = "Ito/NNP/nsubj:pass/3@PERSON was|be/VBD/aux:pass/3 fined|fine/VBN/root/0 and/CC/cc/5 barred|bar/VBN/conj/3"
    assert roles(line, "barred") == {"Ito": "patient"}


def test_who_is_arrested_on_suspicion_of_it_is_suspected_and_not_the_police():
    line = (
        "Police/NNS/nsubj/2@ORG arrested|arrest/VBD/root/0 Bo/NNP/obj/2@PERSON on/IN/case/5 suspicion/NN/obl/2 of/IN/mark/7 "
        "robbing|rob/VBG/acl/5 banks|bank/NNS/obj/7"
    )
    assert roles(line, "robbing") == {"Bo": "agent"}


def test_in_a_passive_the_subject_is_the_patient():
    line = "Trump/NNP/nsubj:pass/3@PERSON was|be/VBD/aux:pass/3 invited|invite/VBN/root/0 by/IN/case/5 Xi/NNP/obl:agent/3@PERSON"
    assert taking_part(line, "invited") == {("Trump", "patient"), ("Xi", "agent")}


def test_those_between_whom_it_is_are_all_agents():
    line = "talks|talk/NNS/root/0 between/IN/case/3 Japan/NNP/nmod/1@GPE and/CC/cc/5 China/NNP/conj/3@GPE"
    assert taking_part(line, "talks") == {("Japan", "agent"), ("China", "agent")}


def test_this_is_the_act_spoken_of_before():
    told = (
        "Trump/NNP/nsubj/2@PERSON announced|announce/VBD/root/0 a/DT/det/4 sale/NN/obj/2 to/IN/case/6 Taiwan/NNP/nmod/4@GPE\n"
        "If/IN/mark/2 approved|approve/VBN/advcl/7 by/IN/case/4 Congress/NNP/obl:agent/2@ORG this/DT/nsubj/7 "
        "would/MD/aux/7 help/VB/root/0"
    )
    assert line(told, "approved") == "sale to Taiwan approved by Congress"
    assert {name for name, _ in taking_part(told, "approved")} == {"Congress", "Taiwan"}


def test_it_is_the_mourning_that_begins_and_not_who_declared_it() -> None:
    line = (
        "Takaichi/NNP/nsubj/2@PERSON declared|declare/VBD/root/0 mourning/NN/obj/2 beginning|begin/VBG/advcl/2 "
        "on/IN/case/6 Friday/NNP/obl/4"
    )
    begun = events_of(line)["beginning"]
    assert begun.participants == ()
    assert begun.gist == "mourning beginning"
