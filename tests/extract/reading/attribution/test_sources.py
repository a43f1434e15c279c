"""Who speaks where the article gives no name, and who does not."""

from __future__ import annotations

import pytest

from tests.extract.reading.attribution import read


def speakers(notation: str) -> list[str | None]:
    return [speaker for _, _, speaker in read(notation)]


def test_unnamed_experts_speak_for_themselves():
    line = "Skeptics|skeptic/NNS/nsubj/2 say/VBP/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2"
    assert speakers(line) == ["Skeptics"]


def test_data_that_suggest_something_are_no_speaker():
    line = "The/DT/det/2 data/NNS/nsubj/3 suggest/VBP/root/0 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3"
    assert speakers(line) == [None]


def test_whoever_is_worried_is_somebody_and_rules_that_are_clear_are_not():
    worried = "Residents|resident/NNS/nsubj/3 are|be/VBP/cop/3 worried/JJ/root/0 that/IN/mark/6 prices/NNS/nsubj/6 fell|fall/VBD/ccomp/3"
    assert speakers(worried) == ["Residents"]
    assert speakers(worried.replace("Residents|resident", "Norms|norm").replace("worried", "clear")) == [None]


def test_a_deed_that_shows_something_is_no_speaker():
    line = "The/DT/det/2 strike/NN/nsubj/3 said|say/VBD/root/0 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3"
    assert speakers(line) == [None]


def test_a_lone_singular_noun_is_a_name_that_nobody_knows():
    line = "Whitcomb/NN/nsubj/2 said|say/VBD/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2"
    assert speakers(line) == [None]


def test_a_surname_that_a_tagger_took_for_a_noun_is_the_person_s():
    text = (
        "Ana/NNP/nsubj/3@PERSON Waters/NNP/flat/1@+ spoke|speak/VBD/root/0 _././punct/3\n"
        "Waters|water/NNS/nsubj/2 said|say/VBD/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2"
    )
    assert speakers(text) == ["Ana Waters"]


@pytest.mark.parametrize("thing", ["jacket", "computer"])
def test_a_thing_says_nothing_in_its_own_name(thing):
    line = f"The/DT/det/2 {thing}/NN/nsubj/3 said|say/VBD/root/0 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3"
    assert speakers(line) == [None]


def test_a_neighbour_of_somebody_named_is_told_apart_by_the_name():
    line = (
        "Ito/NNP/nmod:poss/3@PERSON _'s/POS/case/1 neighbour/NN/nsubj/4 said|say/VBD/root/0 "
        "prices/NNS/nsubj/6 fell|fall/VBD/ccomp/4"
    )
    assert speakers(line) == ["Ito’s neighbour"]


def test_a_name_that_a_noun_describes_speaks():
    line = (
        "Neighbour/NN/nsubj/6 on/IN/case/3 duty/NN/nmod/1 _,/,/punct/5 Ito/NNP/appos/1@PERSON said|say/VBD/root/0 "
        "prices/NNS/nsubj/8 fell|fall/VBD/ccomp/6"
    )
    assert speakers(line) == ["Ito"]


def test_many_of_his_supporters_are_his_supporters():
    line = (
        "Many|many/JJ/nsubj/5 of/IN/case/4 his/PRP$/nmod:poss/4 supporters|supporter/NNS/nmod/1 believe/VBP/root/0 "
        "prices/NNS/nsubj/7 fell|fall/VBD/ccomp/5"
    )
    assert speakers(line) == ["supporters"]


def test_whom_somebody_forces_to_admit_it_admits_it():
    line = (
        "Ito/NNP/nsubj/2@PERSON forced|force/VBD/root/0 Sato/NNP/obj/2@PERSON to/TO/mark/5 admit/VB/advcl/2 "
        "prices/NNS/nsubj/7 fell|fall/VBD/ccomp/5"
    )
    assert "Sato" in speakers(line)


def test_two_sides_are_no_speaker_of_their_own():
    line = "Two/CD/nummod/2 sides|side/NNS/nsubj/3 say/VBP/root/0 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3"
    assert speakers(line) == [None]
