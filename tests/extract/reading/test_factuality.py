"""What has not happened although a verb in the past says it, on parses written by hand."""

from __future__ import annotations

import pytest

from tests.extract.reading.test_events import status

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
