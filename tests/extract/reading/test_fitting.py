"""Lines that fit: what goes first where there are too many words, and what never goes."""

from __future__ import annotations

import pytest

from extract.reading.events.written import LONGEST, shortened
from tests.extract.reading.dating import events_of


def line(notation: str, trigger: str) -> str:
    return events_of(notation)[trigger].gist


FILLING = " ".join(f"{'long' * 4}/JJ/amod/{{0}}" for _ in range(3))
"""Three adjectives that make a line too long."""


def test_what_a_named_person_is_goes_first() -> None:
    notation = (
        "Former/JJ/amod/3 finance/NN/compound/3 minister/NN/nmod:desc/4 Ito/NNP/nsubj/5@PERSON signed|sign/VBD/root/0 "
        f"{FILLING.format(9)} papers|paper/NNS/obj/5"
    )
    assert line(notation, "signed").startswith("Ito signed long")


def test_a_clause_on_a_noun_goes_before_what_the_noun_is_of() -> None:
    notation = (
        "Ito/NNP/nsubj/2@PERSON signed|sign/VBD/root/0 "
        f"{FILLING.format(6)} papers|paper/NNS/obj/2 of/IN/case/8 Acme/NNP/nmod/6@ORG that/WDT/nsubj/11 "
        "had|have/VBD/aux/11 lapsed|lapse/VBN/acl:relcl/6"
    )
    assert line(notation, "signed").endswith("papers of Acme")


@pytest.mark.parametrize(
    ("preposition", "kept"), [("despite", False), ("with", True), ("against", True), ("after", False)]
)
def test_phrases_that_only_add_go_and_what_the_verb_is_about_stays(preposition: str, kept: bool) -> None:
    notation = (
        "Ito/NNP/nsubj/2@PERSON charged|charge/VBD/root/0 "
        f"{FILLING.format(6)} men|man/NNS/obj/2 {preposition}/IN/case/8 laundering/NN/obl/2"
    )
    told = line(notation, "charged")
    assert told.endswith("laundering" if kept else "men")


def test_the_words_of_a_name_stay_together() -> None:
    notation = (
        "Doctors|doctor/NNS/nsubj/4@ORG Without/IN/case/3@+ Borders/NNPS/nmod/1@+ urged|urge/VBD/root/0 "
        f"{FILLING.format(8)} ministers|minister/NNS/obj/4"
    )
    assert line(notation, "urged").startswith("Doctors Without Borders urged")


def test_no_line_is_longer_than_the_longest_and_none_ends_with_a_word_that_hangs() -> None:
    words = "Ito told the committee of the house that it had to pay for the repair of the bridge at once or close it"
    cut = shortened(words)
    assert len(cut) <= LONGEST
    assert cut.endswith("repair …")


NAMED = [
    (
        "Peru/NNP/nmod:poss/3@GPE _'s/POS/case/1 envoy/NN/nsubj/7 _,/,/punct/5 Ana/NNP/appos/3@PERSON _,/,/punct/3 "
        "left|leave/VBD/root/0 Rome/NNP/obj/7@GPE",
        "Peru's envoy Ana left Rome",
    ),
    (
        "The/DT/det/2 governor/NN/nsubj/9 of/IN/case/5 the/DT/det/5 region/NN/nmod/2 _,/,/punct/7 Ana/NNP/appos/2@PERSON "
        "_,/,/punct/2 left|leave/VBD/root/0 Rome/NNP/obj/9@GPE",
        "Ana left Rome",
    ),
    (
        "Peru/NNP/nsubj/2@GPE sued|sue/VBD/root/0 a/DT/det/4 contractor/NN/obj/2 _,/,/punct/6 Acme/NNP/appos/4@ORG",
        "Peru sued Acme",
    ),
    (
        "One/CD/nsubj/7 of/IN/case/4 her/PRP$/nmod:poss/4 aides|aide/NNS/nmod/1 _,/,/punct/6 Ana/NNP/appos/4@PERSON "
        "left|leave/VBD/root/0 Rome/NNP/obj/7@GPE",
        "Ana left Rome",
    ),
]


@pytest.mark.parametrize(("notation", "gist"), NAMED)
def test_who_is_named_between_commas_is_named_in_the_line(notation: str, gist: str) -> None:
    trigger = "sued" if "sued" in notation else "left"
    assert line(notation, trigger) == gist


SET = [
    (
        "Ana/NNP/nsubj/2@PERSON plans|plan/VBZ/root/0 to/TO/mark/4 start/VB/xcomp/2 selling|sell/VBG/xcomp/4 cars|car/NNS/obj/5",
        "selling",
        "Ana plans to start selling cars",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON expects|expect/VBZ/root/0 sales|sale/NNS/obj/2 to/TO/mark/5 fall/VB/xcomp/2",
        "fall",
        "Ana expects sales to fall",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON left|leave/VBD/root/0 Rome/NNP/obj/2@GPE and/CC/cc/6 is|be/VBZ/cop/6 due/JJ/conj/2 to/TO/mark/8 "
        "visit/VB/xcomp/6 Peru/NNP/obj/8@GPE",
        "visit",
        "Ana is due to visit Peru",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON started|start/VBD/root/0 selling|sell/VBG/xcomp/2 cars|car/NNS/obj/3",
        "selling",
        "Ana started selling cars",
    ),
]


@pytest.mark.parametrize(("notation", "trigger", "gist"), SET)
def test_what_is_to_come_is_told_with_the_word_that_says_so(notation: str, trigger: str, gist: str) -> None:
    assert line(notation, trigger) == gist


def test_what_somebody_calls_something_is_part_of_the_line() -> None:
    notation = (
        "Acme/NNP/nsubj/2@ORG ended|end/VBD/root/0 what/WP/obj/2 it/PRP/nsubj/5 called|call/VBD/acl:relcl/3 a/DT/det/7 "
        "trick/NN/xcomp/5"
    )
    assert line(notation, "ended").endswith("called a trick")


@pytest.mark.parametrize("marker", ["of", "for", "with", "from"])
def test_what_somebody_is_accused_of_or_fined_for_is_part_of_the_line(marker: str) -> None:
    notation = (
        f"Peru/NNP/nsubj/2@GPE fined|fine/VBD/root/0 firms|firm/NNS/obj/2 {marker}/IN/mark/5 hiding|hide/VBG/acl/3 "
        "losses|loss/NNS/obj/5"
    )
    assert line(notation, "fined") == f"Peru fined firms {marker} hiding losses"


def test_who_says_so_is_no_part_of_the_line() -> None:
    notation = "Fighting/NN/nsubj/2 resumed|resume/VBD/root/0 according|accord/VBG/case/5 to/IN/fixed/3 Peru/NNP/obl/2@GPE"
    assert line(notation, "resumed") == "Fighting resumed"


@pytest.mark.parametrize("trigger", ["accepted", "rejected"])
def test_neither_and_nor_are_told_together(trigger: str) -> None:
    notation = (
        "Peru/NNP/nsubj/4@GPE has|have/VBZ/aux/4 neither/CC/cc:preconj/4 accepted|accept/VBN/root/0 nor/CC/cc/6 "
        "rejected|reject/VBN/conj/4 the/DT/det/8 offer/NN/obj/6"
    )
    assert line(notation, trigger) == "Peru has neither accepted nor rejected the offer"


TOLD = [
    (
        "Peru/NNP/nsubj/2@GPE responded|respond/VBD/root/0 by/IN/mark/4 closing|close/VBG/advcl/2 ports|port/NNS/obj/4",
        "closing",
        "Peru responded by closing ports",
    ),
    (
        "Peru/NNP/nsubj/2@GPE called|call/VBD/root/0 the/DT/det/4 charges|charge/NNS/obj/2 fabricated|fabricate/VBN/acl/4",
        "called",
        "Peru called the charges fabricated",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON declined|decline/VBD/root/0 to/TO/mark/4 say/VB/xcomp/2 how/WRB/advmod/6 long/RB/advmod/9 "
        "it/PRP/nsubj/9 would/MD/aux/9 last/VB/ccomp/4",
        "declined",
        "Ana declined to say how long it would last",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON called|call/VBD/root/0 for/IN/mark/6 Ito/NNP/nsubj/6@PERSON to/TO/mark/6 resign/VB/ccomp/2",
        "called",
        "Ana called for Ito to resign",
    ),
    (
        "Ana/NNP/nsubj/2@PERSON found|find/VBD/root/0 that/IN/mark/6 a/DT/det/5 third/NN/nsubj/6 had|have/VBD/ccomp/2",
        "found",
        "Ana found",
    ),
]


@pytest.mark.parametrize(("notation", "trigger", "gist"), TOLD)
def test_a_line_has_what_its_verb_says_nothing_without(notation: str, trigger: str, gist: str) -> None:
    assert line(notation, trigger) == gist


def test_what_commas_set_apart_inside_a_subject_is_not_told() -> None:
    notation = (
        "Trials|trial/NNS/nsubj/8 of/IN/case/3 drugs|drug/NNS/nmod/1 _,/,/punct/5 made|make/VBN/acl/3 by/IN/case/7 "
        "Acme/NNP/obl:agent/5@ORG began|begin/VBD/root/0 there/RB/advmod/8"
    )
    assert line(notation, "began") == "Trials of drugs began there"


def test_two_words_are_a_line_where_one_is_a_noun_made_of_a_verb() -> None:
    notation = "Peru/NNP/nsubj/2@GPE signed|sign/VBD/root/0 it/PRP/obj/2 but/CC/cc/6 fighting/VBG/nsubj/6 resumed|resume/VBD/conj/2"
    assert line(notation, "resumed") == "fighting resumed"


def test_where_an_act_was_goes_before_what_came_of_it() -> None:
    notation = (
        "Fires|fire/NNS/nsubj/2 tore|tear/VBD/root/0 north/RB/advmod/2 of/IN/case/8 "
        f"{FILLING.format(8)} Westmere/NNP/obl/3@GPE _,/,/punct/10 killing|kill/VBG/advcl/2 two/CD/obj/10"
    )
    assert line(notation, "killing") == "Fires tore, killing two"


def test_a_line_a_tenth_too_long_stays_whole_and_a_longer_one_breaks_off() -> None:
    def told(adjectives: int) -> str:
        filling = " ".join(f"{'long' * 4}/JJ/amod/{adjectives + 3}" for _ in range(adjectives))
        return line(
            f"Ito/NNP/nsubj/2@PERSON signed|sign/VBD/root/0 {filling} papers|paper/NNS/obj/2", "signed"
        )

    assert len(told(4)) > LONGEST and told(4).endswith("papers")
    assert told(5).endswith("…")
