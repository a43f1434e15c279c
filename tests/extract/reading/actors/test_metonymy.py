"""A capital stands for its state where a rule says so, and is a place otherwise."""

from __future__ import annotations

import pytest

from extract.reading.actors.metonymy import MetonymyRule, metonymy_rules, reading_as_state
from tests.parses import parse_by_hand, word


@pytest.mark.parametrize(
    ("notation", "name"),
    [
        ("Beijing/NNP/nsubj/2 claims|claim/VBZ/root/0 it/PRP/obj/2", "Beijing"),
        ("They/PRP/nsubj/2 seek/VBP/root/0 ties|tie/NNS/obj/2 with/IN/case/5 Tokyo/NNP/obl/2", "Tokyo"),
        ("ties|tie/NNS/root/0 with/IN/case/3 Seoul/NNP/nmod/1 and/CC/cc/5 Tokyo/NNP/conj/3", "Tokyo"),
        ("Tokyo/NNP/nmod:poss/3 _'s/POS/case/1 decision/NN/root/0", "Tokyo"),
    ],
)
def test_a_deed_a_relation_or_a_policy_makes_it_the_state(notation, name):
    parse = parse_by_hand(notation)
    assert reading_as_state(parse, word(parse, name)) is not None


@pytest.mark.parametrize(
    "notation",
    [
        "He/PRP/nsubj/2 met/VBD/root/0 her/PRP/obj/2 in/IN/case/5 Tokyo/NNP/obl/2",
        "Tokyo/NNP/compound/2 stocks|stock/NNS/nsubj/3 fell/VBD/root/0",
        "He/PRP/nsubj/2 flew/VBD/root/0 to/IN/case/4 Tokyo/NNP/obl/2",
        "talks|talk/NNS/root/0 in/IN/case/3 Tokyo/NNP/nmod/1",
        "Tokyo/NNP/nsubj/4 is/VBZ/cop/4 a/DT/det/4 city/NN/root/0",
    ],
)
def test_without_proof_it_is_a_place(notation):
    parse = parse_by_hand(notation)
    assert reading_as_state(parse, word(parse, "Tokyo")) is None


@pytest.mark.model
@pytest.mark.parametrize("rule", metonymy_rules(), ids=lambda rule: rule.name)
def test_every_rule_reads_its_examples(rule: MetonymyRule, parsed):
    example, counterexample = parsed(rule.example.text), parsed(rule.counterexample.text)
    assert reading_as_state(example, word(example, rule.example.name)) == rule.name
    assert reading_as_state(counterexample, word(counterexample, rule.counterexample.name)) is None
