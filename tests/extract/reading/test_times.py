"""Time expressions: every rule's example, and what values become when the publication date is not known."""

from __future__ import annotations

import pytest

from extract.reading.times import Published, recognise, resolve
from extract.reading.times.recognise import Rule, rules
from tests.parses import parse_by_hand


def read(notation: str, published: str | None = "2026-01-03"):
    parse = parse_by_hand(notation)
    times = resolve(parse, recognise(parse), Published.from_iso(published))
    return [(parse.text[time.span[0] : time.span[1]], time.value) for time in times]


SPOKE_ON_FRIDAY = "They/PRP/nsubj/2 spoke/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"


def test_a_weekday_with_a_past_verb_is_the_last_one_before_publication():
    assert read(SPOKE_ON_FRIDAY) == [("Friday", "2026-01-02")]


def test_a_weekday_with_a_future_verb_is_the_next_one():
    line = "They/PRP/nsubj/3 will/MD/aux/3 speak/VB/root/0 on/IN/case/5 Friday/NNP/obl/3"
    assert read(line) == [("Friday", "2026-01-09")]


def test_an_infinitive_after_a_plan_looks_ahead():
    line = "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 speak/VB/xcomp/2 on/IN/case/6 Friday/NNP/obl/4"
    assert read(line) == [("Friday", "2026-01-09")]


def test_the_day_of_publication_is_itself():
    assert read(SPOKE_ON_FRIDAY, "2026-01-02") == [("Friday", "2026-01-02")]


@pytest.mark.parametrize("published", [None, "2026", "2026-01"])
def test_a_weekday_stays_open_where_the_day_of_publication_is_not_known(published):
    assert read(SPOKE_ON_FRIDAY, published) == [("Friday", "XXXX-WXX-5")]


def test_a_month_without_a_year_stays_open_without_publication():
    assert read("He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/4 April/NNP/obl/2", None) == [("April", "XXXX-04")]


def test_this_year_needs_only_the_year_of_publication():
    line = "He/PRP/nsubj/2 came/VBD/root/0 this/DT/det/4 year/NN/obl:unmarked/2"
    assert read(line, "2026") == [("this year", "2026")]


def test_march_as_a_verb_is_no_month():
    assert read("They/PRP/nsubj/2 March|march/VBP/root/0 on/IN/compound:prt/2") == []


def test_a_number_without_a_preposition_is_no_year():
    assert read("He/PRP/nsubj/2 sold/VBD/root/0 2026/CD/nummod/4 cars/NNS/obj/2") == []


def test_of_a_day_that_does_not_exist_only_the_month_is_read():
    line = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Feb./NNP/obl/2 30/CD/nummod/4"
    assert read(line) == [("Feb.", "2025-02")]


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


@pytest.mark.model
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_reads_its_example(rule: Rule, parsed):
    parse = parsed(rule.example.text)
    times = resolve(parse, recognise(parse), Published.from_iso(rule.example.published))
    found = [(parse.text[time.span[0] : time.span[1]], time.value) for time in times]
    if rule.make == "nothing":
        assert found == []
    else:
        assert (rule.example.words, rule.example.value) in found
