"""Not before the day of the sentence before, where the tale plainly goes on."""

from __future__ import annotations

from tests.extract.reading.dating import when

FIRST = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 _././punct/2\n"


def test_the_next_act_of_a_paragraph_is_no_earlier() -> None:
    assert when(FIRST + "Police/NNS/nsubj/2 seized|seize/VBD/root/0 a/DT/det/4 car/NN/obj/2", "seized") == (
        "2026-01-02",
        "2026-01-03",
        "inherited",
    )


def test_not_in_another_paragraph() -> None:
    line = FIRST + "\nPolice/NNS/nsubj/2 seized|seize/VBD/root/0 a/DT/det/4 car/NN/obj/2"
    assert when(line, "seized")[2] == "publication"


def test_not_what_had_happened_before() -> None:
    line = FIRST + "Police/NNS/nsubj/3 had|have/VBD/aux/3 seized|seize/VBN/root/0 a/DT/det/5 car/NN/obj/3"
    assert when(line, "seized")[2] == "publication"
