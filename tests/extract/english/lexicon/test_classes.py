"""Classes of events: what the table holds."""

from __future__ import annotations

import pytest

from extract.english.lexicon import event_classes, reporting


def test_a_word_has_no_rule_that_an_earlier_one_never_lets_decide() -> None:
    tables = event_classes()
    # these come as a block of their own
    spoken = {" ".join(filter(None, key)) for key in reporting().verbs}
    for table in (tables.verbs, tables.adjectives):
        for lemma, rules in table.items():
            assert lemma in spoken or all(rule.governing for rule in rules[:-1]), lemma


@pytest.mark.parametrize(
    ("lemma", "particle", "governed", "expected"),
    [
        ("begin", None, set(), "ASPECTUAL"),
        ("stop", None, {"thing"}, "OCCURRENCE"),
        ("stop", None, {"event"}, "ASPECTUAL"),
        ("point", "out", set(), "REPORTING"),
        ("rule", None, {"that"}, "OCCURRENCE"),
        ("oppose", None, {"thing"}, "STATE"),
        ("oppose", None, {"event"}, "I_ACTION"),
        ("walk", None, set(), "OCCURRENCE"),
    ],
)
def test_the_first_rule_that_fits_decides(
    lemma: str, particle: str | None, governed: set[str], expected: str
) -> None:
    assert event_classes().of_verb(lemma, particle, governed) == expected


def test_an_adjective_that_names_no_state_is_no_event() -> None:
    assert event_classes().of_adjective("blue", set()) is None
