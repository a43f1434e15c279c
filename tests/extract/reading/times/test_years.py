"""The year of a day that is named without one: near to publication, and where the verb looks."""

from __future__ import annotations

import pytest

from extract.story import Timex
from tests.extract.reading.times import times


def last(notation: str, published: str | None = "2026-10-26") -> Timex:
    return times(notation, published)[-1]


def test_what_a_past_verb_was_on_is_not_two_months_ahead():
    line = "It/PRP/nsubj/2 began|begin/VBD/root/0 on/IN/case/4 Jan./NNP/obl/2 1/CD/nummod/4"
    assert last(line).value == "2026-01-01"


def test_what_will_be_on_a_day_is_not_behind():
    line = "They/PRP/nsubj/3 will/MD/aux/3 meet/VB/root/0 on/IN/case/5 Jan./NNP/obl/3 5/CD/nummod/5"
    assert last(line, "2026-03-26").value == "2027-01-05"


def test_a_day_alone_is_of_the_month_that_its_sentence_has_named():
    line = (
        "It/PRP/nsubj/2 began|begin/VBD/root/0 on/IN/case/4 Jan./NNP/obl/2 1/CD/nummod/4 and/CC/cc/7 ended|end/VBD/conj/2"
        " on/IN/case/10 the/DT/det/10 15th/NN/obl/7"
    )
    assert last(line).value == "2026-01-15"


def test_what_came_later_than_nothing_named_is_no_later_than_publication():
    line = (
        "Two/CD/nummod/2 years|year/NNS/obl:unmarked/3 later/RB/advmod/5 he/PRP/nsubj/5 died|die/VBD/root/0"
    )
    assert (last(line).value, str(last(line).latest)) == ("PAST_REF", "2026-10-26")


DAY_OF_FAME = "They/PRP/nsubj/2 recalled|recall/VBD/root/0 the/DT/det/6 Sept./NNP/compound/6 11/CD/nummod/4 {}/NNS/obj/2"


@pytest.mark.parametrize(
    ("noun", "published", "value"),
    [
        ("attacks|attack", "2026-10-26", "2001-09-11"),
        ("talks|talk", "2026-10-26", "2026-09-11"),
        ("attacks|attack", "2000-10-26", "2000-09-11"),
    ],
)
def test_a_day_known_by_what_happened_is_of_that_year_only_with_it_and_after_it(noun, published, value):
    assert last(DAY_OF_FAME.format(noun), published).value == value


def test_the_past_months_end_with_publication():
    line = "It/PRP/nsubj/2 fell|fall/VBD/root/0 over/IN/case/7 the/DT/det/7 past/JJ/amod/7 three/CD/nummod/7 months|month/NNS/obl/2"
    spanned = last(line)
    assert (spanned.value, str(spanned.earliest), str(spanned.latest)) == ("P3M", "2026-07-26", "2026-10-26")


def test_the_next_days_begin_with_publication():
    line = "They/PRP/nsubj/3 will/MD/aux/3 meet/VB/root/0 in/IN/case/8 the/DT/det/8 next/JJ/amod/8 ten/CD/nummod/8 days|day/NNS/obl/3"
    spanned = last(line)
    assert (spanned.value, str(spanned.earliest), str(spanned.latest)) == ("P10D", "2026-10-26", "2026-11-05")
