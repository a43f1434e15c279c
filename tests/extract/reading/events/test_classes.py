"""TimeML's class of an event's word, by what the word governs, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.english.syntax import Parse
from extract.reading.events.triggers import triggers
from extract.story import EventClass
from tests.parses import parse_by_hand


def classes(parse: Parse) -> dict[str, EventClass]:
    return {trigger.word.text: trigger.event_class for trigger in triggers(parse)}


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("They/PRP/nsubj/2 offered|offer/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "offered", "I_ACTION"),
        ("They/PRP/nsubj/2 offered|offer/VBD/root/0 a/DT/det/4 visit/NN/obj/2", "offered", "I_ACTION"),
        ("They/PRP/nsubj/2 offered|offer/VBD/root/0 tea/NN/obj/2", "offered", "OCCURRENCE"),
        (
            "They/PRP/nsubj:pass/3 were|be/VBD/aux:pass/3 invited|invite/VBN/root/0 to/TO/mark/5 come/VB/advcl/3",
            "invited",
            "I_ACTION",
        ),
        (
            "He/PRP/nsubj:pass/3 was|be/VBD/aux:pass/3 accused|accuse/VBN/root/0 of/IN/mark/5 lying|lie/VBG/advcl/3",
            "accused",
            "I_ACTION",
        ),
        ("a/DT/det/2 visit/NN/root/0 planned|plan/VBN/acl/2", "planned", "I_STATE"),
        ("She/PRP/nsubj/2 added|add/VBD/root/0 salt/NN/obj/2", "added", "OCCURRENCE"),
        (
            "She/PRP/nsubj/2 added|add/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 left|leave/VBD/ccomp/2",
            "added",
            "REPORTING",
        ),
        (
            "He/PRP/nsubj/5 left|leave/VBD/root/0 _,/,/punct/2 she/PRP/nsubj/5 added|add/VBD/parataxis/2",
            "added",
            "REPORTING",
        ),
        ("They/PRP/nsubj/2 kept|keep/VBD/root/0 waiting|wait/VBG/xcomp/2", "kept", "ASPECTUAL"),
        ("They/PRP/nsubj/2 kept|keep/VBD/root/0 the/DT/det/4 money/NN/obj/2", "kept", "OCCURRENCE"),
        ("They/PRP/nsubj/2 stopped|stop/VBD/root/0 the/DT/det/4 car/NN/obj/2", "stopped", "OCCURRENCE"),
        ("They/PRP/nsubj/2 carried|carry/VBD/root/0 on/RP/compound:prt/2", "carried", "ASPECTUAL"),
        ("They/PRP/nsubj/2 carried|carry/VBD/root/0 flags|flag/NNS/obj/2", "carried", "OCCURRENCE"),
        ("They/PRP/nsubj/2 had|have/VBD/root/0 money/NN/obj/2", "had", "STATE"),
        (
            "They/PRP/nsubj/2 have/VBP/root/0 money/NN/obj/2 this/DT/det/5 year/NN/obl:unmarked/2@DATE",
            "have",
            "STATE",
        ),
        (
            "He/PRP/nsubj/2 said|say/VBD/root/0 they/PRP/nsubj/4 have/VBP/ccomp/2 money/NN/obj/4",
            "have",
            "STATE",
        ),
        ("She/PRP/nsubj/2 promised|promise/VBD/root/0 to/TO/mark/4 do/VB/xcomp/2 it/PRP/obj/4", "do", "OCCURRENCE"),
        ("They/PRP/nsubj/2 put/VBD/root/0 money/NN/obj/2", "put", "OCCURRENCE"),
        (
            "They/PRP/nsubj/2 put/VBD/root/0 off/RP/compound:prt/2 a/DT/det/5 visit/NN/obj/2",
            "put",
            "I_ACTION",
        ),
        (
            "They/PRP/nsubj/2 named|name/VBD/root/0 her/PRP/obj/2 chief/NN/xcomp/2",
            "named",
            "I_ACTION",
        ),
        ("He/PRP/nsubj/2 declined/VBD/root/0 to/TO/mark/4 comment/VB/xcomp/2", "comment", "OCCURRENCE"),
        (
            "It/PRP/nsubj/2 closed|close/VBD/root/0 according/VBG/case/5 to/IN/fixed/3 police/NNS/obl/2",
            "according",
            "REPORTING",
        ),
        ("She/PRP/nsubj/3 is|be/VBZ/cop/3 able/JJ/root/0 to/TO/mark/5 leave/VB/xcomp/3", "able", "I_STATE"),
        ("He/PRP/nsubj/3 is|be/VBZ/cop/3 missing/JJ/root/0", "missing", "STATE"),
    ],
)  # fmt: skip
def test_the_class_is_by_what_the_word_governs(line: str, trigger: str, expected: str) -> None:
    assert classes(parse_by_hand(line))[trigger] == expected


@pytest.mark.parametrize(
    ("line", "trigger"),
    [
        ("the/DT/det/3 missing/JJ/amod/3 boy/NN/root/0", "missing"),
        ("They/PRP/nsubj/2 have/VBP/root/0 money/NN/obj/2", "have"),
        ("Oslo/NNP/nsubj/2 lies/VBZ/root/0 _,/,/punct/5 you/PRP/nsubj/5 know/VBP/parataxis/2", "know"),
        (
            "It/PRP/nsubj/2 cited|cite/VBD/root/0 U.N./NNP/compound/4 Resolution/NNP/obj/2 425/CD/nummod/4",
            "Resolution",
        ),
        (
            "the/DT/det/2 quarter/NN/root/0 ended|end/VBN/acl/2 Sept./NNP/obl:unmarked/3 30/CD/nummod/4",
            "ended",
        ),
        ("a/DT/det/2 firm/NN/root/0 owned|own/VBN/acl/2 by/IN/case/5 Japan/NNP/obl:agent/3", "owned"),
        (
            "He/PRP/nsubj/3 is|be/VBZ/aux/3 going|go/VBG/root/0 to/TO/mark/5 leave/VB/xcomp/3",
            "going",
        ),
        ("He/PRP/nsubj/2 watched|watch/VBD/root/0 Taiwan/NNP/compound/4@GPE sales|sale/NNS/obj/2", "sales"),
        ("his|he/PRP$/nmod:poss/2 hopes|hope/NNS/nsubj/3 faded|fade/VBD/root/0", "hopes"),
    ],
)  # fmt: skip
def test_what_only_describes_or_helps_is_no_event(line: str, trigger: str) -> None:
    assert trigger not in classes(parse_by_hand(line))


def test_a_hope_that_is_told_is_a_state_of_mind() -> None:
    line = "the/DT/det/2 hope/NN/nsubj/6 that/IN/mark/5 they/PRP/nsubj/5 come/VBP/acl/2 faded|fade/VBD/root/0"
    assert classes(parse_by_hand(line))["hope"] == "I_STATE"


def test_a_sale_that_says_of_what_is_an_event_without_its_article() -> None:
    line = "He/PRP/nsubj/2 stopped|stop/VBD/root/0 sales|sale/NNS/obj/2 of/IN/case/5 arms|arm/NNS/nmod/3"
    assert "sales" in classes(parse_by_hand(line))
