"""The rules: each reads its example, and names only what there is."""

from __future__ import annotations

import pytest

from extract.reading.times import Published, recognise, resolve
from extract.reading.times.conditions import conditions
from extract.reading.times.expression import Rule, rules
from extract.reading.times.patterns import compiled
from extract.reading.times.words import word_list


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


READ_FROM_DIGITS = {
    "NUM",
    "YEAR",
    "DAYNUM",
    "MONTHNUM",
    "SHORTYEAR",
    "DECADE",
    "CLOCK",
    "TIME24",
    "MILITARY",
    "AMPM",
}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_names_only_classes_and_conditions_that_there_are(rule: Rule):
    places = {option for row in compiled(rule.pattern) for element in row for option in element.options}
    assert {place for place in places if place.isupper()} <= READ_FROM_DIGITS | set(word_list())
    assert set(rule.only.split()) <= conditions()


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
