"""Whether it happened, is planned, possible or denied, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.english.lexicon import factuality_rules
from extract.english.lexicon.factuality import FactualityRule
from extract.reading.events.factuality import factuality_of
from extract.reading.events.triggers import triggers
from tests.extract.reading import events_of
from tests.extract.reading.events import status

WOULD_STAY = "They/PRP/nsubj/3 would/MD/aux/3 stay/VB/root/0"


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        (f"{WOULD_STAY} until/IN/mark/6 he/PRP/nsubj/6 left|leave/VBD/advcl/3", "left", "conditional"),
        (f"{WOULD_STAY} before/IN/mark/6 he/PRP/nsubj/6 left|leave/VBD/advcl/3", "left", "conditional"),
        (
            "They/PRP/nsubj/3 will/MD/aux/3 stay/VB/root/0 before/IN/mark/6 he/PRP/nsubj/6 leaves|leave/VBZ/advcl/3",
            "leaves",
            "scheduled",
        ),
        (f"{WOULD_STAY} after/IN/mark/6 he/PRP/nsubj/6 left|leave/VBD/advcl/3", "left", "occurred"),
        (
            "They/PRP/nsubj/2 stayed|stay/VBD/root/0 until/IN/mark/5 he/PRP/nsubj/5 left|leave/VBD/advcl/2",
            "left",
            "occurred",
        ),
        (
            "They/PRP/nsubj/4 did|do/VBD/aux/4 not/RB/advmod/4 stay/VB/root/0 until/IN/mark/7 he/PRP/nsubj/7 "
            "left|leave/VBD/advcl/4",
            "left",
            "occurred",
        ),
    ],
)
def test_what_is_waited_for_is_no_fact(line: str, trigger: str, expected: str):
    assert status(line, trigger) == expected


def test_men_dismissed_before_the_firm_rehires_them_were_dismissed():
    line = (
        f"{WOULD_STAY} until/IN/mark/6 he/PRP/nsubj/6 rehired/VBD/advcl/3 men/NNS/obj/6 dismissed/VBN/acl/7"
    )
    assert status(line, "dismissed") == "occurred"


@pytest.mark.parametrize(
    ("claim", "expected"), [("examined/VBD/root/0", "possible"), ("denied|deny/VBD/root/0", "negated")]
)
def test_what_a_claim_says_is_no_fact(claim: str, expected: str):
    line = f"They/PRP/nsubj/2 {claim} claims|claim/NNS/obj/2 that/IN/mark/6 he/PRP/nsubj/6 paid|pay/VBD/acl/3"
    assert status(line, "paid") == expected


def test_what_somebody_is_accused_of_is_no_fact():
    line = "They/PRP/nsubj/2 accused|accuse/VBD/root/0 him/PRP/obj/2 of/IN/mark/5 paying|pay/VBG/advcl/2"
    assert status(line, "paying") == "possible"


def test_what_is_only_feared_may_be():
    line = "They/PRP/nsubj/2 fear/VBP/root/0 that/IN/mark/6 he/PRP/nsubj/6 will/MD/aux/6 leave/VB/ccomp/2"
    assert status(line, "leave") == "possible"


def test_what_is_told_is_told_as_a_fact():
    line = "They/PRP/nsubj/2 told|tell/VBD/root/0 her/PRP/iobj/2 that/IN/mark/6 he/PRP/nsubj/6 left|leave/VBD/ccomp/2"
    assert status(line, "left") == "occurred"


def test_a_second_would_of_what_is_said_is_a_plan_as_the_first():
    line = (
        "He/PRP/nsubj/2 said|say/VBD/root/0 he/PRP/nsubj/5 had|have/VBD/aux/5 stayed|stay/VBN/ccomp/2 and/CC/cc/8 "
        "would/MD/aux/8 leave/VB/conj/5"
    )
    assert status(line, "leave") == "scheduled"


@pytest.mark.parametrize(
    ("line", "trigger"),
    [
        ("Nobody/NN/nsubj/2 left|leave/VBD/root/0", "left"),
        ("No/DT/det/2 one/NN/nsubj:pass/4 was|be/VBD/aux:pass/4 hurt/VBN/root/0", "hurt"),
        ("They/PRP/nsubj/2 found|find/VBD/root/0 no/DT/det/4 drugs|drug/NNS/obj/2", "found"),
        (
            "He/PRP/nsubj/5 was|be/VBD/aux/5 to/TO/mark/5 have/VB/aux/5 spoken|speak/VBN/root/0",
            "spoken",
        ),
    ],
)
def test_what_nobody_does_did_not_happen(line: str, trigger: str):
    assert status(line, trigger) == "negated"


THREAT = (
    "They/PRP/nsubj/2 threatened|threaten/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2 unless/IN/mark/7 he/PRP/nsubj/7 "
    "paid|pay/VBD/advcl/2"
)


@pytest.mark.parametrize(("trigger", "expected"), [("threatened", "occurred"), ("leave", "conditional")])
def test_a_threat_is_made_and_what_it_threatens_hangs_on_the_condition(trigger: str, expected: str):
    assert status(THREAT, trigger) == expected


@pytest.mark.parametrize(("trigger", "expected"), [("failed", "conditional"), ("agree", "conditional")])
def test_of_a_failure_that_may_be_nothing_has_failed(trigger: str, expected: str):
    line = (
        "If/IN/mark/3 they/PRP/nsubj/3 failed|fail/VBD/advcl/8 to/TO/mark/5 agree/VB/xcomp/3 _,/,/punct/3 "
        "he/PRP/nsubj/8 leaves|leave/VBZ/root/0"
    )
    assert status(line, trigger) == expected


@pytest.mark.parametrize(
    ("below", "expected"), [("They/PRP/nsubj/2 stay/VBP/root/0", "occurred"), ("", "ongoing")]
)
def test_the_present_of_a_headline_tells_what_has_happened(below: str, expected: str):
    headline = "Strike/NN/nsubj/2 halts|halt/VBZ/root/0 port/NN/obj/2"
    assert status(f"{headline}\n\n{below}" if below else f"{headline} _././punct/2", "halts") == expected


def test_who_is_not_willing_to_do_something_does_not():
    line = (
        "They/PRP/nsubj/4 were|be/VBD/cop/4 not/RB/advmod/4 willing/JJ/root/0 to/TO/mark/6 leave/VB/xcomp/4"
    )
    assert status(line, "leave") == "negated"
    assert status(line.replace("not/RB/advmod", "so/RB/advmod"), "leave") == "possible"


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("He/PRP/nsubj/2 left/VBD/root/0", "left", "occurred"),
        ("He/PRP/nsubj/3 is|be/VBZ/aux/3 leaving|leave/VBG/root/0", "leaving", "ongoing"),
        ("He/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0", "leave", "scheduled"),
        ("He/PRP/nsubj/3 may/MD/aux/3 leave/VB/root/0", "leave", "possible"),
        ("He/PRP/nsubj/4 did|do/VBD/aux/4 not/RB/advmod/4 leave/VB/root/0", "leave", "negated"),
        ("He/PRP/nsubj/2 plans|plan/VBZ/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "scheduled"),
        ("He/PRP/nsubj/2 failed|fail/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "negated"),
        ("He/PRP/nsubj/2 managed|manage/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "occurred"),
        (
            "If/IN/mark/3 he/PRP/nsubj/3 leaves|leave/VBZ/advcl/6 _,/,/punct/3 she/PRP/nsubj/6 stays|stay/VBZ/root/0",
            "leaves",
            "conditional",
        ),
        (
            "If/IN/mark/4 he/PRP/nsubj/4 not/RB/advmod/4 leaves|leave/VBZ/advcl/7 _,/,/punct/4 she/PRP/nsubj/7 stays|stay/VBZ/root/0",
            "leaves",
            "conditional",
        ),
        (
            "He/PRP/nsubj/5 has|have/VBZ/aux/5 yet/RB/advmod/5 to/TO/mark/5 leave/VB/root/0",
            "leave",
            "negated",
        ),
        (
            "It/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 fallen|fall/VBN/root/0",
            "fallen",
            "negated",
        ),
        (
            "It/PRP/nsubj/5 would/MD/aux/5 not/RB/advmod/5 have/VB/aux/5 fallen|fall/VBN/root/0",
            "fallen",
            "occurred",
        ),
        (
            "Had|have/VBD/aux/3 he/PRP/nsubj/3 left|leave/VBN/advcl/7 she/PRP/nsubj/7 would/MD/aux/7 have/VB/aux/7 "
            "stayed|stay/VBN/root/0",
            "left",
            "negated",
        ),
        (
            "If/IN/mark/5 he/PRP/nsubj/5 had|have/VBD/aux/5 not/RB/advmod/5 left|leave/VBN/advcl/9 she/PRP/nsubj/9 "
            "would/MD/aux/9 have/VB/aux/9 stayed|stay/VBN/root/0",
            "left",
            "occurred",
        ),
        (
            "It/PRP/nsubj:pass/3 is|be/VBZ/aux:pass/3 expected|expect/VBN/root/0 to/TO/mark/6 be/VB/aux:pass/6 "
            "closed|close/VBN/xcomp/3",
            "closed",
            "scheduled",
        ),
        (
            "He/PRP/nsubj/4 may/MD/aux/4 have/VB/aux/4 left|leave/VBN/root/0",
            "left",
            "possible",
        ),
        ("A/DT/det/3 potential/JJ/amod/3 visit/NN/nsubj/4 worries|worry/VBZ/root/0 her/PRP/obj/4", "visit", "possible"),
        (
            "A/DT/det/2 road/NN/nsubj:pass/6 is|be/VBZ/aux/6 to/TO/mark/6 be/VB/aux:pass/6 closed|close/VBN/root/0",
            "closed",
            "scheduled",
        ),
    ],
)  # fmt: skip
def test_the_nearest_word_that_speaks_of_it_decides(line, trigger, expected):
    assert status(line, trigger) == expected


def test_the_words_that_decided_are_kept():
    parse_line = "He/PRP/nsubj/3 may/MD/aux/3 leave/VB/root/0"
    event = events_of(parse_line)["leave"]
    assert [(cue.span, cue.decides) for cue in event.cues if cue.decides == "factuality"] == [
        ((3, 6), "factuality")
    ]


def test_said_it_would_was_to_come_then_and_may_have_come_since():
    event = events_of(
        "He/PRP/nsubj/2 said|say/VBD/root/0 he/PRP/nsubj/5 would/MD/aux/5 sell/VB/ccomp/2 it/PRP/obj/5"
    )["sell"]
    assert event.factuality == "scheduled"
    assert event.time is not None
    assert (event.time.value, event.time.earliest, event.time.latest) == ("FUTURE_REF", None, None)


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        (
            "Had|have/VBD/aux/4 he/PRP/nsubj/4 not/RB/advmod/4 left|leave/VBN/advcl/8 she/PRP/nsubj/8 might/MD/aux/8 "
            "have/VB/aux/8 stayed|stay/VBN/root/0",
            "left",
            "occurred",
        ),
        (
            "Had|have/VBD/aux/3 he/PRP/nsubj/3 left|leave/VBN/advcl/7 she/PRP/nsubj/7 might/MD/aux/7 "
            "have/VB/aux/7 stayed|stay/VBN/root/0",
            "stayed",
            "negated",
        ),
        (
            "If/IN/mark/5 no/DT/det/3 agreement/NN/nsubj:pass/5 is|be/VBZ/aux:pass/5 reached|reach/VBN/advcl/7 "
            "they/PRP/nsubj/7 leave/VBP/root/0",
            "agreement",
            "conditional",
        ),
        (
            "The/DT/det/2 envoy/NN/nsubj/8 named|name/VBN/acl/2 by/IN/case/5 Rome/NNP/obl:agent/3@GPE last/JJ/amod/7 "
            "week/NN/obl:unmarked/3 leaves/VBZ/root/0".replace("leaves/VBZ/root/0", "will/MD/aux/9 leave/VB/root/0").replace(
                "nsubj/8", "nsubj/9"
            ),
            "named",
            "occurred",
        ),
        (
            "She/PRP/nsubj/2 said|say/VBD/root/0 it/PRP/nsubj/5 would/MD/aux/5 scrap/VB/ccomp/2 it/PRP/obj/5 "
            "and/CC/cc/8 leave/VB/conj/5 Rome/NNP/obj/8@GPE",
            "leave",
            "scheduled",
        ),
        (
            "Before/IN/case/3 the/DT/det/3 visit/NN/obl/5 they/PRP/nsubj/5 expected|expect/VBD/root/0 rain/NN/obj/5",
            "visit",
            "occurred",
        ),
    ],
)  # fmt: skip
def test_what_stands_around_it_says_whether_it_is_real(line: str, trigger: str, expected: str) -> None:
    assert status(line, trigger) == expected


def test_what_was_planned_and_given_up_is_not_to_come() -> None:
    line = (
        "Acme/NNP/nsubj/2@ORG abandoned|abandon/VBD/root/0 a/DT/det/4 plan/NN/obj/2 to/TO/mark/6 buy/VB/acl/4 "
        "Solis/NNP/obj/6@ORG"
    )
    assert status(line, "buy") == "negated"


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("Will/MD/aux/3 they/PRP/nsubj/3 block/VB/root/0 it/PRP/obj/3 _?/./punct/3", "block", "possible"),
        ("Did/VBD/aux/3 they/PRP/nsubj/3 leave/VB/root/0 _?/./punct/3", "leave", "possible"),
        ("They/PRP/nsubj/3 will/MD/aux/3 block/VB/root/0 it/PRP/obj/3 _?/./punct/3", "block", "scheduled"),
        ("Why/WRB/advmod/4 did/VBD/aux/4 they/PRP/nsubj/4 leave/VB/root/0 _?/./punct/4", "leave", "occurred"),
    ],
)
def test_what_is_asked_may_be_and_what_is_asked_about_is_taken_for_granted(
    line: str, trigger: str, expected: str
):
    assert status(line, trigger) == expected


def test_what_was_said_to_be_going_to_be_is_scheduled():
    line = "He/PRP/nsubj/2 said|say/VBD/root/0 that/IN/mark/7 work|work/NN/nsubj/7 was|be/VBD/aux/7 to/TO/mark/7 begin/VB/ccomp/2"
    assert status(line, "begin") == "scheduled"


@pytest.mark.model
@pytest.mark.parametrize("rule", factuality_rules().all, ids=lambda rule: rule.name)
def test_every_rule_decides_its_example(rule: FactualityRule, parsed):
    parse = parsed(rule.example.text)
    trigger = next(each for each in triggers(parse) if each.word.text == rule.example.trigger)
    assert factuality_of(parse, trigger).factuality == rule.effect
