"""When an event is, by the expressions around it, on parses written by hand."""

from __future__ import annotations

import pytest

from tests.extract.reading import events_of

TRUMP = "Donald/NNP/nsubj/3@PERSON Trump/NNP/flat/1@+"


def test_an_event_has_the_date_in_its_clause():
    line = f"{TRUMP} left/VBD/root/0 on/IN/case/5 Friday/NNP/obl/3"
    time = events_of(line)["left"].time
    assert time is not None
    assert (time.value, time.basis) == ("2026-01-02", "explicit")


def test_during_an_event_is_when_that_event_is():
    events = events_of(
        "The/DT/det/2 call/NN/nsubj/3 took|take/VBD/root/0 place/NN/obj/3 on/IN/case/6 Friday/NNP/obl/3\n"
        "During/IN/case/3 the/DT/det/3 call/NN/obl/5 they/PRP/nsubj/5 agreed|agree/VBD/root/0"
    )
    time = events["agreed"].time
    assert time is not None
    assert (time.value, time.basis) == ("2026-01-02", "inherited")


def test_another_visit_does_not_take_over_the_date_of_the_first():
    events = events_of(
        "Her/PRP$/nmod:poss/2 visit/NN/nsubj/4 will/MD/aux/4 occur/VB/root/0 in/IN/case/6 April/NNP/obl/4\n"
        "He/PRP/nsubj/2 recalled|recall/VBD/root/0 a/DT/det/5 joint/JJ/amod/5 visit/NN/obj/2"
    )
    assert events["visit 2"].time is None


@pytest.mark.parametrize(
    ("preposition", "leaving"), [("after/IN", True), ("following/VBG", True), ("before/IN", False)]
)
def test_a_date_right_behind_an_event_is_that_events(preposition: str, leaving: bool):
    """Whichever the parse hangs it on: "left after the talks on Friday"."""
    events = events_of(
        f"{TRUMP} left/VBD/root/0 {preposition}/case/6 the/DT/det/6 talks|talk/NNS/obl/3 on/IN/case/8 Friday/NNP/obl/3"
    )
    assert events["talks"].time is not None
    assert (events["talks"].time.value, events["talks"].time.basis) == ("2026-01-02", "explicit")
    assert events["left"].time is not None
    assert (events["left"].time.earliest is not None) == leaving


def test_until_leaves_the_beginning_open():
    time = events_of("It/PRP/nsubj/2 lasts|last/VBZ/root/0 until/IN/case/4 Friday/NNP/obl/2")["lasts"].time
    assert time is not None
    assert time.earliest is None
    assert time.latest is not None


def test_past_tense_alone_says_before_publication():
    time = events_of("He/PRP/nsubj/2 left/VBD/root/0")["left"].time
    assert time is not None
    assert (time.basis, str(time.latest)) == ("publication", "2026-01-03")
