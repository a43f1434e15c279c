"""Whether a time lies ahead or behind, as the words around it tell."""

from __future__ import annotations

import pytest

from tests.extract.reading.times import read

SPOKE_ON_FRIDAY = "They/PRP/nsubj/2 spoke/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"


def test_a_weekday_with_a_past_verb_is_the_last_one_before_publication():
    assert read(SPOKE_ON_FRIDAY) == [("Friday", "2026-01-02")]


def test_a_weekday_with_a_future_verb_is_the_next_one():
    line = "They/PRP/nsubj/3 will/MD/aux/3 speak/VB/root/0 on/IN/case/5 Friday/NNP/obl/3"
    assert read(line) == [("Friday", "2026-01-09")]


def test_an_infinitive_after_a_plan_looks_ahead():
    line = "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 speak/VB/xcomp/2 on/IN/case/6 Friday/NNP/obl/4"
    assert read(line) == [("Friday", "2026-01-09")]


def test_a_day_after_until_is_still_to_come():
    line = "They/PRP/nsubj/2 extended/VBD/root/0 it/PRP/obj/2 until/IN/case/5 Friday/NNP/obl/2"
    assert read(line) == [("Friday", "2026-01-09")]


def test_until_a_day_that_had_been_is_past():
    line = "Until/IN/case/2 Friday/NNP/obl/5 they/PRP/nsubj/5 had|have/VBD/aux/5 waited/VBN/root/0"
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_meets_on_a_weekday_in_the_present_meets_on_the_next_one():
    line = "The/DT/det/2 council/NN/nsubj/3 meets/VBZ/root/0 Friday/NNP/obl:unmarked/3"
    assert read(line) == [("Friday", "2026-01-09")]


def test_what_was_announced_on_a_day_is_past_though_the_sentence_is_not():
    line = "The/DT/det/2 plan/NN/nsubj/6 announced/VBN/acl/2 Friday/NNP/obl:unmarked/3 will/MD/aux/6 help/VB/root/0"
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_belongs_to_a_day_is_past():
    line = (
        "They/PRP/nsubj/3 will/MD/aux/3 discuss/VB/root/0 Friday/NNP/nmod:poss/6 _'s/POS/case/4 vote/NN/obj/3"
    )
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_they_planned_is_still_to_come():
    line = "Workers/NNS/nsubj/2 planned|plan/VBD/root/0 a/DT/det/4 strike/NN/obj/2 for/IN/case/6 Friday/NNP/obl/2"
    assert read(line) == [("Friday", "2026-01-09")]


def test_what_had_been_due_may_have_come():
    line = (
        "Strikes/NNS/nsubj/4 had/VBD/aux/4 been|be/VBN/cop/4 due/JJ/root/0 to/TO/mark/6 end/VB/xcomp/4 "
        "Friday/NNP/obl:unmarked/6"
    )
    assert read(line) == [("Friday", "2026-01-02")]


def test_a_day_of_the_near_future_is_not_a_year_ago():
    line = "It/PRP/nsubj/2 extended/VBD/root/0 it/PRP/obj/2 to/IN/case/5 Jan./NNP/obl/2 20/CD/nummod/5"
    assert read(line) == [("Jan. 20", "2026-01-20")]


def test_a_month_that_a_past_verb_stands_in_is_over():
    assert read("He/PRP/nsubj/2 died/VBD/root/0 in/IN/case/4 February/NNP/obl/2") == [("February", "2025-02")]


def test_a_leap_day_without_a_year_is_the_last_one():
    line = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Feb./NNP/obl/2 29/CD/nummod/4"
    assert read(line) == [("Feb. 29", "2024-02-29")]


def test_what_will_be_at_noon_is_on_no_day_before_publication():
    met = "He/PRP/nsubj/2 came|come/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"
    leaves = "\nHe/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0 at/IN/case/5 noon/NN/obl/3"
    assert read(met + leaves)[-1] == ("noon", "2026-01-03T12:00")


@pytest.mark.parametrize(
    ("behind", "value"),
    [
        ("on/IN/case/6 Aug./NNP/obl/4 6/CD/nummod/6", "2025-08-06"),
        ("for/IN/case/6 Aug./NNP/obl/4 6/CD/nummod/6", "2026-08-06"),
    ],
)
def test_a_record_set_on_a_day_is_behind_and_talks_set_for_it_are_ahead(behind: str, value: str):
    line = f"They/PRP/nsubj/2 are|be/VBP/root/0 records/NNS/obj/2 set/VBN/acl/3 {behind}"
    assert [found for _, found in read(line, "2026-02-06")] == [value]


def test_a_planned_visit_in_a_month_is_ahead():
    line = (
        "They/PRP/nsubj/2 discussed/VBD/root/0 the/DT/det/5 planned|plan/VBN/amod/5 visit/NN/obj/2 "
        "in/IN/case/7 September/NNP/nmod/5"
    )
    assert read(line, "2026-08-26") == [("September", "2026-09")]


def test_what_was_is_what_they_meet_to_mark():
    line = (
        "They/PRP/nsubj/2 met|meet/VBD/root/0 to/TO/mark/4 mark/VB/advcl/2 the/DT/det/6 entry/NN/obj/4 "
        "on/IN/case/8 Friday/NNP/obl/4"
    )
    assert read(line) == [("Friday", "2026-01-02")]
