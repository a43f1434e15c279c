"""The two pipelines that ship: they load, have what the reading needs, and keep their promises on made-up sentences."""

import pytest
from spacy.language import Language

from extract.english.load import load_pipeline, pipeline_identity

pytestmark = pytest.mark.model

COMPONENTS = {
    "encoder": ["encoder", "tagger", "line_breaks", "parser", "attributes", "lemmatizer", "ner"],
    "fast": ["tok2vec", "line_breaks", "parser", "tagger", "attributes", "lemmatizer", "ner"],
}


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Language]:
    return {name: load_pipeline(name) for name in COMPONENTS}


@pytest.fixture(params=COMPONENTS)
def nlp(request: pytest.FixtureRequest, pipelines: dict[str, Language]) -> Language:
    return pipelines[request.param]


@pytest.mark.parametrize("name", COMPONENTS)
def test_it_has_its_components(pipelines: dict[str, Language], name: str) -> None:
    assert pipelines[name].pipe_names == COMPONENTS[name]


@pytest.mark.parametrize(("name", "called"), [("encoder", "en_dateline"), ("fast", "en_dateline_fast")])
def test_it_says_what_it_is(pipelines: dict[str, Language], name: str, called: str) -> None:
    assert pipeline_identity(pipelines[name])[0] == called


def test_the_encoder_reads_where_nobody_names_another() -> None:
    assert pipeline_identity(load_pipeline())[0] == "en_dateline"


@pytest.mark.parametrize("component", ["tagger", "parser", "ner"])
def test_both_have_the_same_labels(pipelines: dict[str, Language], component: str) -> None:
    encoder, fast = (set(pipelines[name].get_pipe(component).labels) for name in COMPONENTS)
    assert encoder >= fast - {"_SP", "dep"}


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


def test_a_hyphen_parts_two_names(pipelines: dict[str, Language]) -> None:
    doc = pipelines["encoder"]("They spoke of U.S.-Japan relations.")
    assert [(e.text, e.label_) for e in doc.ents] == [("U.S.", "GPE"), ("Japan", "GPE")]


def test_a_verb_has_its_lemma(nlp: Language) -> None:
    doc = nlp("The army struck and withdrew.")
    assert [t.lemma_ for t in doc if t.pos_ == "VERB"] == ["strike", "withdraw"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "\n\n",
        "😀 😀 👩‍👩‍👧‍👦",
        "Der Minister sagte am Montag, er werde zurücktreten.",
        "外相は月曜日に辞任すると述べた。",
        "x" * 5_000,
        "the minister said that " * 1_000,
        "\u200f\u202e ]] [[ \u0301",
    ],
    ids=[
        "nothing",
        "a letter",
        "line breaks",
        "emoji",
        "German",
        "Japanese",
        "a long word",
        "no full stop",
        "marks",
    ],
)
def test_whatever_the_text_it_is_read_to_its_end(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(len(sentence) for sentence in doc.sents)


def test_what_stands_beside_a_text_in_a_batch_changes_nothing(nlp: Language) -> None:
    text = "Ines Varga resigned in Oslo on Friday, the party said."
    alone = nlp(text)
    _, beside, _ = nlp.pipe(["Prices rose. " * 50, text, "No."])
    assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in alone] == [
        (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in beside
    ]
