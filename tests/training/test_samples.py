"""Samples to Docs and back."""

import spacy

from extract.training.samples import Sample, from_doc, name_spans, to_doc

VOCAB = spacy.blank("en").vocab


def test_a_missing_name_stays_missing() -> None:
    sample = Sample(["Acme", "met", "Quux"], [True, True, False], None, ["B-ORG", "O", "-"])
    assert from_doc(to_doc(sample, VOCAB)).names == ["B-ORG", "O", "-"]


def test_a_missing_layer_stays_missing() -> None:
    assert from_doc(to_doc(Sample(["Acme"], [False]), VOCAB)).names is None


def test_an_inside_tag_that_continues_nothing_opens_a_name() -> None:
    assert name_spans(["I-ORG", "I-ORG", "O", "I-LOC"]) == [(0, 2, "ORG"), (3, 4, "LOC")]
