"""What kind of act an event is, and where the text tells none, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.english.lexicon import EventTypeRule, event_type_rules
from extract.reading.actors import find_actors
from extract.reading.entities import named
from extract.reading.events.factuality import factuality_of
from extract.reading.events.participants import participants
from extract.reading.events.triggers import triggers
from extract.reading.events.types import Kind, directed, kinds
from extract.reading.events.types.rules import kind_by_words
from tests.parses import parse_by_hand


def kinds_in(notation: str) -> dict[str, Kind | None]:
    """The kinds by trigger."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    found = triggers(parse)
    statuses = [factuality_of(parse, trigger) for trigger in found]
    return {
        trigger.word.text: kind for trigger, kind in zip(found, kinds(known, found, statuses), strict=True)
    }


def types_in(notation: str) -> dict[str, str | None]:
    return {trigger: kind.type if kind else None for trigger, kind in kinds_in(notation).items()}


# -- the words


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("Iran/NNP/nsubj/2@GPE held|hold/VBD/root/0 talks|talk/NNS/obj/2", "talks", "CONSULT"),
        ("Students|student/NNS/nsubj/2 held|hold/VBD/root/0 a/DT/det/4 demonstration/NN/obj/2", "demonstration", "PROTEST"),
        ("Iran/NNP/nsubj/2@GPE withdrew|withdraw/VBD/root/0 its|its/PRP$/nmod:poss/4 troops/NNS/obj/2", "withdrew", "RETREAT"),
        ("Iran/NNP/nsubj/2@GPE withdrew|withdraw/VBD/root/0 its|its/PRP$/nmod:poss/4 envoy/NN/obj/2", "withdrew", "SANCTION"),
        ("Workers|worker/NNS/nsubj/2 struck|strike/VBD/root/0", "struck", "PROTEST"),
        ("Jets|jet/NNS/nsubj/2 struck|strike/VBD/root/0 a/DT/det/4 base/NN/obj/2", "struck", "ASSAULT"),
        ("It/PRP/nsubj/2 struck|strike/VBD/root/0 a/DT/det/4 balance/NN/obj/2", "struck", None),
    ],
)  # fmt: skip
def test_object_and_subject_decide_and_not_the_verb_alone(line, trigger, expected):
    assert types_in(line)[trigger] == expected


def test_the_words_that_decided_are_kept():
    line = "Iran/NNP/nsubj/2@GPE recalled|recall/VBD/root/0 its|its/PRP$/nmod:poss/4 envoy/NN/obj/2"
    kind = kinds_in(line)["recalled"]
    assert kind is not None
    assert [word.text for word in kind.cues] == ["envoy"]


def test_the_role_before_a_name_is_its_noun():
    line = "Iran/NNP/nsubj/2@GPE expelled|expel/VBD/root/0 ambassador/NN/nmod:desc/4 Bo/NNP/obj/2@PERSON"
    assert types_in(line)["expelled"] == "SANCTION"


def test_dozens_of_soldiers_are_soldiers():
    line = "Iran/NNP/nsubj/2@GPE withdrew|withdraw/VBD/root/0 dozens|dozen/NNS/obj/2 of/IN/case/5 soldiers|soldier/NNS/nmod/3"
    assert types_in(line)["withdrew"] == "RETREAT"


def test_a_sum_of_money_is_money():
    line = "Iran/NNP/nsubj/2@GPE sent|send/VBD/root/0 $/$/obj/2 2/CD/nummod/3 to/IN/case/6 Mali/NNP/obl/2@GPE"
    assert types_in(line)["sent"] == "AID"


def test_a_noun_in_two_parts_is_both():
    line = "Iran/NNP/nsubj/2@GPE declared|declare/VBD/root/0 a/DT/det/6 cease/NN/compound/6 _-/HYPH/punct/6 _fire/NN/obj/2"
    assert types_in(line)["declared"] == "CONCEDE"


def test_on_before_a_day_belongs_to_no_verb():
    line = (
        "Bo/NNP/nsubj/2@PERSON called|call/VBD/root/0 on/IN/case/4 Tuesday/NNP/obl/2@DATE "
        "it/PRP/obj/2 nonsense/NN/xcomp/2"
    )
    assert types_in(line)["called"] is None


def test_a_number_alone_can_be_of_people():
    line = "Police/NNS/nsubj/2 wounded|wound/VBD/root/0 twelve/CD/obj/2@CARDINAL"
    assert types_in(line)["wounded"] == "ASSAULT"


def test_a_headline_leaves_out_the_auxiliary_of_its_passive():
    assert types_in("Curfew/NN/nsubj/2 lifted|lift/VBN/root/0 today/NN/obl:unmarked/2")["lifted"] == "CONCEDE"


def test_the_dead_of_nobody_knows_what_are_no_assault():
    line = "Ten/CD/nummod/2 people|people/NNS/nsubj:pass/4 were|be/VBD/aux:pass/4 killed|kill/VBN/root/0"
    assert types_in(line)["killed"] is None
    line += " in/IN/case/7 the/DT/det/7 shelling/NN/obl/4"
    assert types_in(line)["killed"] == "ASSAULT"


def test_an_emergency_after_a_flood_represses_nobody():
    line = (
        "Bo/NNP/nsubj/2@PERSON declared|declare/VBD/root/0 an/DT/det/4 emergency/NN/obj/2 after/IN/case/7 "
        "the/DT/det/7 {}/NN/obl/2"
    )
    assert types_in(line.format("flood"))["declared"] is None
    assert types_in(line.format("rally"))["declared"] == "COERCE"


def test_a_crowd_that_should_is_given_advice():
    line = "Iran/NNP/nsubj/2@GPE said|say/VBD/root/0 Serbs|serb/NNPS/nsubj/5@NORP should/MD/aux/5 wait/VB/ccomp/2"
    assert types_in(line)["said"] is None


# -- verbs without a frame


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("Rebels|rebel/NNS/nsubj/2 strangled|strangle/VBD/root/0 a/DT/det/4 soldier/NN/obj/2", "strangled", "ASSAULT"),
        ("Rebels|rebel/NNS/nsubj/2 strangled|strangle/VBD/root/0 the/DT/det/4 economy/NN/obj/2", "strangled", None),
        ("Drought/NN/nsubj/2 strangled|strangle/VBD/root/0 a/DT/det/4 farmer/NN/obj/2", "strangled", None),
        ("Bo/NNP/nsubj/2@PERSON mocked|mock/VBD/root/0 Al/NNP/obj/2@PERSON", "mocked", "ACCUSE"),
        ("Bo/NNP/nsubj/2@PERSON kicked|kick/VBD/root/0 out/RP/compound:prt/2 two/CD/nummod/5 migrants|migrant/NNS/obj/2", "kicked", "COERCE"),
        ("Bo/NNP/nsubj/2@PERSON mocked|mock/VBD/root/0 up/RP/compound:prt/2 Al/NNP/obj/2@PERSON", "mocked", None),
        ("Iran/NNP/nsubj/2@GPE delayed|delay/VBD/root/0 the/DT/det/4 talks|talk/NNS/obj/2", "delayed", "REJECT"),
        ("Iran/NNP/nsubj/2@GPE delayed|delay/VBD/root/0 the/DT/det/4 harvest/NN/obj/2", "delayed", None),
        ("Bo/NNP/nsubj/2@PERSON outscored|outscore/VBD/root/0 Al/NNP/obj/2@PERSON", "outscored", None),
    ],
)  # fmt: skip
def test_a_verb_without_a_frame_is_read_as_its_synonyms_among_actors(line, trigger, expected):
    assert types_in(line)[trigger] == expected


# -- one act, one type


@pytest.mark.parametrize(
    ("line", "act", "content"),
    [
        ("Iran/NNP/nsubj/2@GPE threatened|threaten/VBD/root/0 to/TO/mark/4 arrest/VB/xcomp/2 Bo/NNP/obj/4@PERSON", "threatened", "arrest"),
        ("Iran/NNP/nsubj/2@GPE demanded|demand/VBD/root/0 the/DT/det/4 withdrawal/NN/obj/2 of/IN/case/6 troops|troop/NNS/nmod/4", "demanded", "withdrawal"),
        ("Iran/NNP/nsubj/2@GPE condemned|condemn/VBD/root/0 Israel/NNP/nmod:poss/5@GPE _'s/POS/case/3 attack/NN/obj/2", "condemned", "attack"),
        ("Police/NNS/nsubj/2 jailed|jail/VBD/root/0 Bo/NNP/obj/2@PERSON for/IN/mark/5 attacking|attack/VBG/advcl/2 Iran/NNP/obj/5@GPE", "jailed", "attacking"),
        ("Students|student/NNS/nsubj/2 protested|protest/VBD/root/0 ,/,/punct/4 demanding|demand/VBG/advcl/2 reforms|reform/NNS/obj/4", "protested", "demanding"),
        ("A/DT/det/2 curfew/NN/nsubj:pass/4 was|be/VBD/aux:pass/4 lifted|lift/VBN/root/0", "lifted", "curfew"),
    ],
)  # fmt: skip
def test_what_an_act_is_about_is_part_of_it(line, act, content):
    found = types_in(line)
    assert found[act] is not None
    assert found[content] is None


def test_two_acts_in_one_sentence_are_two():
    line = (
        "Police/NNS/nsubj/2 arrested|arrest/VBD/root/0 Bo/NNP/obj/2@PERSON and/CC/cc/5 killed|kill/VBD/conj/2 "
        "Al/NNP/obj/5@PERSON"
    )
    assert types_in(line) == {"arrested": "COERCE", "killed": "ASSAULT"}


def test_an_act_beside_another_needs_somebody_who_does_it():
    line = "Bo/NNP/nsubj/2@PERSON resigned|resign/VBD/root/0 after/IN/case/5 an/DT/det/5 attack/NN/obl/2"
    assert types_in(line) == {"resigned": "RETREAT", "attack": None}
    line = "Bo/NNP/nsubj/2@PERSON resigned|resign/VBD/root/0 after/IN/mark/5 Iran/NNP/nsubj/5@GPE attacked|attack/VBD/advcl/2"
    assert types_in(line) == {"resigned": "RETREAT", "attacked": "ASSAULT"}


def test_a_noun_alone_is_a_topic_and_no_act():
    line = "{}The/DT/det/2 inquiry/NN/nsubj/3 ended|end/VBD/root/0"
    assert types_in(line.format(""))["inquiry"] is None
    assert (
        types_in("The/DT/det/2 inquiry/NN/nsubj/5 by/IN/case/4 Iran/NNP/nmod/2@GPE ended|end/VBD/root/0")[
            "inquiry"
        ]
        == "ACCUSE"
    )
    assert types_in("The/DT/det/2 bombing/NN/nsubj/3 ended|end/VBD/root/0")["bombing"] == "ASSAULT"


def test_who_opens_an_inquiry_accuses():
    line = "Police/NNS/nsubj/2 opened|open/VBD/root/0 an/DT/det/4 inquiry/NN/obj/2"
    assert "ACCUSE" in types_in(line).values()


def test_force_to_come_threatens_where_somebody_uses_it():
    line = "Homes|home/NNS/nsubj:pass/4 will/MD/aux/4 be/VB/aux:pass/4 bombed|bomb/VBN/root/0"
    assert types_in(line)["bombed"] is None
    assert types_in(line + " by/IN/case/6 Iran/NNP/obl:agent/4@GPE")["bombed"] == "THREATEN"


def test_who_acts_in_a_passive_stands_beside_nothing():
    line = (
        "Plants|plant/NNS/nsubj:pass/3 were|be/VBD/aux:pass/3 halted|halt/VBN/root/0 by/IN/case/6 an/DT/det/6 "
        "airstrike/NN/obl:agent/3"
    )
    assert types_in(line)["airstrike"] == "ASSAULT"


def test_a_letter_that_threatens_is_its_senders_threat():
    line = (
        "Bo/NNP/nsubj/2@PERSON sent|send/VBD/root/0 a/DT/det/4 letter/NN/obj/2 threatening|threaten/VBG/acl/4 "
        "Iran/NNP/obj/5@GPE"
    )
    assert types_in(line)["threatening"] == "THREATEN"


# -- what is no fact


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("Bo/NNP/nsubj/3@PERSON will/MD/aux/3 meet/VB/root/0 Al/NNP/obj/3@PERSON", "meet", "AGREE"),
        ("Iran/NNP/nsubj/3@GPE will/MD/aux/3 withdraw/VB/root/0 troops|troop/NNS/obj/3", "withdraw", "CONCEDE"),
        ("Iran/NNP/nsubj/3@GPE will/MD/aux/3 arrest/VB/root/0 Al/NNP/obj/3@PERSON", "arrest", "THREATEN"),
        ("Iran/NNP/nsubj/3@GPE may/MD/aux/3 arrest/VB/root/0 Al/NNP/obj/3@PERSON", "arrest", None),
        ("Iran/NNP/nsubj/4@GPE did|do/VBD/aux/4 not/RB/advmod/4 arrest/VB/root/0 Al/NNP/obj/4@PERSON", "arrest", None),
        ("Bo/NNP/nsubj/4@PERSON will/MD/aux/4 not/RB/advmod/4 meet/VB/root/0 Al/NNP/obj/4@PERSON", "meet", "REJECT"),
        ("Bo/NNP/nsubj/4@PERSON did|do/VBD/aux/4 not/RB/advmod/4 meet/VB/root/0 Al/NNP/obj/4@PERSON", "meet", None),
        ("Iran/NNP/nsubj/3@GPE is|be/VBZ/cop/3 ready/JJ/root/0 to/TO/mark/5 send/VB/xcomp/3 food/NN/obj/5", "send", "AGREE"),
        ("Iran/NNP/nsubj/4@GPE is|be/VBZ/cop/4 not/RB/advmod/4 ready/JJ/root/0 to/TO/mark/6 send/VB/xcomp/4 food/NN/obj/6", "send", None),
        ("Bo/NNP/nsubj/2@PERSON attempted|attempt/VBD/root/0 to/TO/mark/4 murder/VB/xcomp/2 Al/NNP/obj/4@PERSON", "murder", "ASSAULT"),
        ("Bo/NNP/nsubj/2@PERSON attempted|attempt/VBD/root/0 to/TO/mark/4 meet/VB/xcomp/2 Al/NNP/obj/4@PERSON", "meet", None),
    ],
)  # fmt: skip
def test_what_is_planned_wanted_or_denied_is_another_kind_or_none(line, trigger, expected):
    assert types_in(line)[trigger] == expected


def test_a_warning_of_what_one_would_do_is_a_threat():
    line = (
        "Iran/NNP/nsubj/2@GPE warned|warn/VBD/root/0 that/IN/mark/6 it/PRP/nsubj/6 would/MD/aux/6 expel/VB/ccomp/2 "
        "diplomats|diplomat/NNS/obj/6 if/IN/mark/10 they/PRP/nsubj/10 stayed|stay/VBD/advcl/6"
    )
    assert types_in(line)["expel"] == "THREATEN"


def test_a_promise_of_force_is_a_threat():
    line = "Bo/NNP/nsubj/2@PERSON promised|promise/VBD/root/0 to/TO/mark/4 bomb/VB/xcomp/2 Iran/NNP/obj/4@GPE"
    assert types_in(line) == {"promised": "THREATEN", "bomb": None}


def test_a_threat_with_a_condition_is_made():
    line = (
        "Iran/NNP/nsubj/2@GPE threatened|threaten/VBD/root/0 Mali/NNP/obj/2@GPE if/IN/mark/6 it/PRP/nsubj/6 "
        "acted|act/VBD/advcl/2"
    )
    assert types_in(line)["threatened"] == "THREATEN"


def test_who_says_that_another_must_asks_for_it():
    line = "{0}/NNP/nsubj/2@GPE said|say/VBD/root/0 {1}/nsubj/5 must/MD/aux/5 pay/VB/ccomp/2"
    assert (
        types_in(line.format("Iran", "Mali/NNP").replace("Mali/NNP/nsubj/5", "Mali/NNP/nsubj/5@GPE"))["said"]
        == "REQUEST"
    )
    assert types_in(line.format("Iran", "it/PRP"))["said"] is None


# -- whom it is directed at


def recipient_of(notation: str, trigger: str) -> list[str]:
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    found = triggers(parse)
    all_kinds = kinds(known, found, [factuality_of(parse, each) for each in found])
    event, kind = next(pair for pair in zip(found, all_kinds, strict=True) if pair[0].word.text == trigger)
    parts = directed(known, event, kind, participants(known, event, {}))
    return [known.drafts[actor].name for actor, role in parts if role == "recipient"]


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("Iran/NNP/nsubj/2@GPE rejected|reject/VBD/root/0 Mali/NNP/nmod:poss/5@GPE _'s/POS/case/3 offer/NN/obj/2 to/IN/case/7 Peru/NNP/nmod/5@GPE", "rejected", ["Mali"]),
        ("Iran/NNP/nsubj/2@GPE cut|cut/VBD/root/0 aid/NN/obj/2 to/IN/case/5 Mali/NNP/nmod/3@GPE", "cut", ["Mali"]),
        ("Iran/NNP/nsubj/2@GPE demanded|demand/VBD/root/0 that/IN/mark/5 Mali/NNP/nsubj/5@GPE withdraw/VB/ccomp/2", "demanded", ["Mali"]),
        ("Iran/NNP/nsubj/2@GPE threatened|threaten/VBD/root/0 to/TO/mark/4 bomb/VB/xcomp/2 Mali/NNP/obj/4@GPE", "threatened", ["Mali"]),
        ("Iran/NNP/nsubj/2@GPE rejected|reject/VBD/root/0 the/DT/det/4 offer/NN/obj/2 after/IN/mark/7 Mali/NNP/nsubj/7@GPE left|leave/VBD/advcl/2", "rejected", []),
        ("Iran/NNP/nsubj/2@GPE saw|see/VBD/root/0 an/DT/det/4 offer/NN/obj/2 from/IN/case/6 Mali/NNP/nmod/4@GPE", "saw", []),
    ],
)  # fmt: skip
def test_the_nearest_actor_inside_what_an_act_is_about_is_its_recipient(line, trigger, expected):
    assert recipient_of(line, trigger) == expected


def test_what_only_stands_with_an_act_is_not_whom_it_is_directed_at():
    line = (
        "Iran/NNP/nsubj/2@GPE tightened|tighten/VBD/root/0 the/DT/det/4 blockade/NN/obj/2 of/IN/case/6 Mali/NNP/nmod/4@GPE "
        "with/IN/case/10 Peru/NNP/nmod:poss/10@GPE _'s/POS/case/8 help/NN/obl/2"
    )
    assert recipient_of(line, "tightened") == ["Mali"]


def test_where_a_named_thing_is_says_not_whom_it_is_bought_from():
    line = (
        "Iran/NNP/nsubj/2@GPE agreed|agree/VBD/root/0 to/TO/mark/4 buy/VB/xcomp/2 Mali/NNP/nmod:poss/7@GPE _'s/POS/case/5 "
        "Yards/NNPS/obj/4"
    )
    assert recipient_of(line, "agreed") == []


def test_what_an_act_is_on_goes_before_what_comes_with_it():
    line = (
        "Peru/NNP/nsubj/2@GPE carried|carry/VBD/root/0 out/RP/compound:prt/2 attacks|attack/NNS/obj/2 on/IN/case/8 "
        "Iran/NNP/nmod:poss/8@GPE _'s/POS/case/6 parliament/NN/nmod/4 with/IN/mark/11 Mali/NNP/nsubj/11@GPE watching|watch/VBG/advcl/2"
    )
    assert recipient_of(line, "attacks") == ["Iran"]


def test_what_is_talked_about_is_no_side_of_the_talk():
    line = (
        "Iran/NNP/nsubj/2@GPE held|hold/VBD/root/0 talks|talk/NNS/obj/2 about/IN/case/5 Mali/NNP/nmod/3@GPE "
        "with/IN/case/7 Peru/NNP/nmod/3@GPE"
    )
    assert recipient_of(line, "talks") == ["Peru"]


def test_who_is_acted_on_already_stays_the_only_one():
    line = (
        "Iran/NNP/nsubj/2@GPE accused|accuse/VBD/root/0 Mali/NNP/obj/2@GPE of/IN/mark/5 attacking|attack/VBG/advcl/2 "
        "Peru/NNP/obj/5@GPE"
    )
    assert recipient_of(line, "accused") == []


# -- the rules


@pytest.mark.model
@pytest.mark.parametrize("rule", event_type_rules().all, ids=lambda rule: rule.name)
def test_every_rule_decides_its_example(rule: EventTypeRule, parsed):
    parse = parsed(rule.example.text)
    known = find_actors(parse, named(parse))
    trigger = next(each for each in triggers(parse) if each.word.text == rule.example.trigger)
    kind = kind_by_words(known, trigger, {word.lemma for word in parse.words})
    assert (kind.type if kind else None) == rule.type
