"""Sentences with names drawn for their slots."""

import random

import spacy

from extract.training import templates
from extract.training.samples import name_spans
from tests.training.test_augment import NAMES

NLP = spacy.blank("en")


def test_a_slot_becomes_a_name_of_its_label() -> None:
    made = templates.fill("{NORP} envoys left", NLP, NAMES, random.Random(0))
    assert [(made.words[s:e], label) for s, e, label in name_spans(made.names or [])] == [
        (["Norwegian"], "NORP")
    ]


def test_a_marked_number_is_named_as_marked() -> None:
    made = templates.fill("cut [5,000](CARDINAL) jobs", NLP, NAMES, random.Random(0))
    assert made.names == ["O", "B-CARDINAL", "O"]


def test_a_surname_alone_is_a_person() -> None:
    made = templates.fill("the {SURNAME} regime", NLP, NAMES, random.Random(0))
    assert [label for _, _, label in name_spans(made.names or [])] == ["PERSON"]


def test_every_template_can_be_filled() -> None:
    from extract.training.today import load

    labels = {match["slot"] for line in templates.sentences() for match in templates.PIECE.finditer(line)}
    assert labels - {None} <= {"PERSON", "SURNAME", "ORG", "GPE", "LOC", "NORP", "PRODUCT"}
    assert load
