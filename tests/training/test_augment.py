"""Variants keep what is true of the words."""

import random

from extract.training import augment
from extract.training.samples import Sample
from extract.training.today import Names

NAMES = Names(
    people=((("Ada",), ("Okafor",), False),),
    organisations={1: [["Acme"]]},
    places={1: [["Norway"]]},
    landscapes={},
    products=("Gadget",),
    demonyms=("Norwegian",),
    states=("Norway", "U.S."),
)


def sample(text: str, tags: str) -> Sample:
    words = text.split()
    return Sample(words, [True] * len(words), None, tags.split())


def test_quotation_marks_become_curly_by_the_space_around_them() -> None:
    plain = Sample(["He", "said", '"', "no", '"'], [True, True, False, False, False])
    assert augment.curly(plain, random.Random(0)).text == "He said “no”"


def test_an_apostrophe_becomes_curly() -> None:
    plain = Sample(["China", "'s", "drills"], [False, True, False])
    assert augment.curly(plain, random.Random(0)).words[1] == "’s"


def test_a_person_stays_the_same_person_through_a_sample() -> None:
    before = sample("Jane Doe left . Doe wept .", "B-PERSON I-PERSON O O B-PERSON O O")
    after = augment.swap(before, random.Random(0), NAMES, rate=1.0)
    assert after.words == "Ada Okafor left . Okafor wept .".split()


def test_a_swap_keeps_the_number_of_words() -> None:
    before = sample("Acme Widget Works closed", "B-ORG I-ORG I-ORG O")
    assert len(augment.swap(before, random.Random(0), NAMES, rate=1.0).words) == 4


def test_a_hyphenated_pair_has_a_tag_for_each_word() -> None:
    before = sample("the Kenyan talks", "O B-NORP O")
    after = augment.pair(before, random.Random(3), NAMES)
    assert after.names is not None
    assert len(after.words) == len(after.names) == 5


def test_a_sample_with_a_tree_gets_no_pair() -> None:
    from dataclasses import replace

    from extract.training.samples import Syntax

    tree = Syntax(
        [""] * 3, [""] * 3, [""] * 3, [""] * 3, [2, 2, 2], ["det", "amod", "ROOT"], [True, False, False]
    )
    before = replace(sample("the Kenyan talks", "O B-NORP O"), syntax=tree)
    assert augment.pair(before, random.Random(3), NAMES) is before
