"""Which way the words around a time look, where the nearest verb alone would mislead."""

from __future__ import annotations

import pytest

from extract.reading.times.direction import direction
from tests.parses import parse_by_hand, word


@pytest.mark.parametrize(
    ("line", "tense"),
    [
        (
            "They/PRP/nsubj/2 let|let/VBD/root/0 it/PRP/nsubj/4 begin/VB/ccomp/2 Friday/NNP/obl:unmarked/4",
            "past",
        ),
        (
            "It/PRP/nsubj/4 was|be/VBD/cop/4 the/DT/det/4 first/JJ/root/0 to/TO/mark/6 join/VB/acl/4 Friday/NNP/obl:unmarked/6",
            "past",
        ),
        (
            "The/DT/det/3 first/JJ/amod/3 states|state/NNS/nsubj/7 to/TO/mark/5 join/VB/acl/3 Friday/NNP/obl:unmarked/5 cheered|cheer/VBD/root/0",
            "past",
        ),
        (
            "The/DT/det/2 states|state/NNS/nsubj/6 to/TO/mark/4 join/VB/acl/2 Friday/NNP/obl:unmarked/4 cheered|cheer/VBD/root/0",
            "future",
        ),
        ("They/PRP/nsubj/2 planned|plan/VBD/root/0 to/TO/mark/4 join/VB/xcomp/2 Friday/NNP/obl:unmarked/4", "future"),
    ],
)  # fmt: skip
def test_an_infinitive_looks_ahead_unless_what_governs_it_is_done(line: str, tense: str) -> None:
    parse = parse_by_hand(line)
    assert direction(parse, [word(parse, "Friday")]).tense == tense


@pytest.mark.parametrize(("subject", "tense"), [("He/PRP", "future"), ("Nobody/NN", "past")])
def test_could_looks_ahead_unless_nobody_could(subject: str, tense: str) -> None:
    line = f"{subject}/nsubj/3 could/MD/aux/3 play/VB/root/0 on/IN/case/5 Friday/NNP/obl/3"
    parse = parse_by_hand(line)
    assert direction(parse, [word(parse, "Friday")]).tense == tense


def test_what_is_declared_from_a_day_on_begins_on_the_next_one() -> None:
    line = (
        "She/PRP/nsubj/2 declared|declare/VBD/root/0 mourning/NN/obj/2 beginning|begin/VBG/advcl/2 on/IN/case/6 "
        "Friday/NNP/obl/4"
    )
    parse = parse_by_hand(line)
    assert direction(parse, [word(parse, "Friday")]).tense == "future"


def test_what_is_promised_by_a_day_lies_ahead() -> None:
    parse = parse_by_hand(
        "They/PRP/nsubj/3 have/VBP/aux/3 promised|promise/VBN/root/0 two/CD/obj/3 by/IN/case/6 Friday/NNP/obl/3"
    )
    assert direction(parse, [word(parse, "Friday")]).tense == "future"
