"""Who does it and to whom it is done, where the event is a noun, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import find_actors
from extract.reading.entities import named
from extract.reading.events.participants import participants
from extract.reading.events.triggers import triggers
from tests.parses import parse_by_hand


def roles(notation: str, trigger: str) -> dict[str, str]:
    """The roles by the names of those who take part."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    event = next(each for each in triggers(parse) if each.word.text == trigger)
    return {known.drafts[actor].name: role for actor, role in participants(known, event, {})}


@pytest.mark.parametrize(
    ("line", "trigger", "role"),
    [
        ("The/DT/det/2 murder/NN/nsubj/5 of/IN/case/4 Bo/NNP/nmod/2@PERSON shocked|shock/VBD/root/0", "murder", "patient"),
        ("The/DT/det/2 visit/NN/nsubj/5 of/IN/case/4 Bo/NNP/nmod/2@PERSON ended|end/VBD/root/0", "visit", "agent"),
        ("Bo/NNP/nmod:poss/3@PERSON _'s/POS/case/1 arrest/NN/nsubj/4 followed|follow/VBD/root/0", "arrest", "patient"),
        ("Bo/NNP/nmod:poss/3@PERSON _'s/POS/case/1 visit/NN/nsubj/4 ended|end/VBD/root/0", "visit", "agent"),
    ],
)  # fmt: skip
def test_whom_a_noun_happens_to_hangs_on_the_noun(line, trigger, role):
    assert roles(line, trigger) == {"Bo": role}


def test_the_town_before_a_bombing_is_where_it_was_and_a_state_may_have_done_it():
    line = "The/DT/det/3 {0}/NNP/compound/3@GPE bombing/NN/nsubj/4 continued|continue/VBD/root/0"
    assert roles(line.format("Kharkiv"), "bombing") == {"Kharkiv": "place"}
    assert roles(line.format("Iran"), "bombing") == {"Iran": "agent"}
