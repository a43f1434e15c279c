"""The pipeline that ships: it loads, has what the reading needs, and keeps its promises on made-up sentences."""

import pytest
from spacy.language import Language

from extract.english.load import load_pipeline, pipeline_identity

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def test_it_has_its_components(nlp: Language) -> None:
    wanted = ["tok2vec", "tagger", "line_breaks", "parser", "attributes", "lemmatizer", "ner"]
    assert nlp.pipe_names == wanted


def test_it_says_what_it_is(nlp: Language) -> None:
    assert pipeline_identity(nlp) == ("en_dateline", "0.1.0")


def test_a_line_break_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("Storm hits Osaka\n\nThe storm killed two people on Monday.\nIt was the first.")
    assert [s.text.strip() for s in doc.sents] == [
        "Storm hits Osaka",
        "The storm killed two people on Monday.",
        "It was the first.",
    ]


def test_every_word_has_every_layer(nlp: Language) -> None:
    doc = nlp("The Kenyan president met Angela Okafor in Nairobi.")
    assert all(t.tag_ and t.pos_ and t.lemma_ and t.dep_ for t in doc)


def test_the_syntax_is_universal_dependencies(nlp: Language) -> None:
    doc = nlp("The minister was arrested by the police.")
    assert [t.dep_ for t in doc if t.text == "minister"] == ["nsubj:pass"]


def test_a_hyphen_parts_two_names(nlp: Language) -> None:
    doc = nlp("They spoke of U.S.-Japan relations.")
    assert [(e.text, e.label_) for e in doc.ents] == [("U.S.", "GPE"), ("Japan", "GPE")]


def test_a_verb_has_its_lemma(nlp: Language) -> None:
    doc = nlp("The army struck and withdrew.")
    assert [t.lemma_ for t in doc if t.pos_ == "VERB"] == ["strike", "withdraw"]
