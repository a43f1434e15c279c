"""Tags, trees and names off made-up numbers: no network runs here."""

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.english.encoder.component import LONGEST_SENTENCE, Encoder, Names, Parser, Tagger

TAGS = ["NN", "VB"]
RELATIONS = ["ROOT", "nsubj", "obj"]
LABELS = ["O", "B-ORG", "I-ORG"]
# Columns: two tags, three labels of names, start, root, arcs (four and four), relations (one and one).
START, ROOT, DEPENDENT, HEAD = 5, 6, 7, 11
WIDTH = 17


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


def doc_of(nlp: Language, *words: str) -> Doc:
    doc = Doc(nlp.vocab, words=list(words), spaces=[False] * len(words))
    doc.tensor = np.zeros((len(words), WIDTH), dtype=np.float16)
    return doc


def tagger(nlp: Language) -> Tagger:
    made = Tagger(nlp, "tagger")
    made.known = {"columns": [0, 2], "labels": TAGS}
    return made


def names(nlp: Language) -> Names:
    made = Names(nlp, "ner")
    made.known = {"columns": [2, 5], "labels": LABELS}
    return made


def parser(nlp: Language) -> Parser:
    made = Parser(nlp, "parser")
    made.known = {
        "labels": RELATIONS,
        "start": START,
        "root": ROOT,
        "dependent": [DEPENDENT, DEPENDENT + 4],
        "head": [HEAD, HEAD + 4],
        "dependent_label": [15, 16],
        "head_label": [16, 17],
    }
    made.relations = np.zeros((3, 2, 2), dtype=np.float32)
    made.relations[1, 1, 1] = 1  # nsubj, whatever the words
    return made


def hang(doc: Doc, dependent: int, head: int, feature: int) -> None:
    """Make `head` the best head of `dependent`; each arc needs a feature of its own."""
    doc.tensor[dependent, DEPENDENT + feature] = 3
    doc.tensor[head, HEAD + feature] = 3


def test_a_tag_is_the_one_with_the_highest_number(nlp: Language) -> None:
    doc = doc_of(nlp, "run", "\n", "home")
    doc.tensor[0, 1] = doc.tensor[2, 0] = 1
    assert [token.tag_ for token in tagger(nlp)(doc)] == ["VB", "_SP", "NN"]


def test_a_tree_hangs_on_its_root_and_white_space_on_the_word_before(nlp: Language) -> None:
    doc = doc_of(nlp, "dogs", " ", "bark")
    doc.tensor[2, ROOT] = 5
    hang(doc, 0, 2, 0)
    parser(nlp)(doc)
    assert [token.head.i for token in doc] == [2, 0, 2]
    assert [token.dep_ for token in doc] == ["nsubj", "dep", "ROOT"]


def test_a_sentence_starts_where_its_number_says(nlp: Language) -> None:
    doc = doc_of(nlp, "dogs", "bark", "cats", "purr")
    doc.tensor[2, START] = 1
    doc.tensor[[0, 1, 3], START] = -1
    parser(nlp)(doc)
    assert [sentence.text for sentence in doc.sents] == ["dogsbark", "catspurr"]


def test_what_typography_said_of_a_sentence_start_stands(nlp: Language) -> None:
    doc = doc_of(nlp, "dogs", "bark", "cats", "purr")
    doc.tensor[:, START] = (-1, 1, -1, 1)
    doc[1].is_sent_start = False
    doc[2].is_sent_start = True
    parser(nlp)(doc)
    assert [sentence.start for sentence in doc.sents] == [0, 2, 3]


def test_a_text_without_an_end_is_cut(nlp: Language) -> None:
    size = 5 * LONGEST_SENTENCE
    doc = doc_of(nlp, *["word"] * size)
    doc.tensor[:, START] = -1
    parser(nlp)(doc)
    assert all(len(sentence) <= LONGEST_SENTENCE for sentence in doc.sents)
    assert sum(len(sentence) for sentence in doc.sents) == size


def test_no_name_crosses_a_sentence(nlp: Language) -> None:
    doc = doc_of(nlp, "Northwind", "Bank", "Fell")
    doc[0].is_sent_start, doc[1].is_sent_start, doc[2].is_sent_start = True, False, True
    doc.tensor[0, 3] = doc.tensor[1, 4] = doc.tensor[2, 4] = 5
    names(nlp)(doc)
    assert [(span.start, span.end, span.label_) for span in doc.ents] == [(0, 2, "ORG")]


@pytest.mark.parametrize("words", [(), ("\n",), ("\n", " ")])
def test_nothing_to_read_is_no_error(nlp: Language, words: tuple[str, ...]) -> None:
    doc = doc_of(nlp, *words)
    for component in (tagger(nlp), parser(nlp), names(nlp)):
        doc = component(doc)
    assert not doc.ents


def test_an_encoder_without_weights_says_so(nlp: Language) -> None:
    with pytest.raises(ValueError, match="no weights"):
        Encoder(nlp, "encoder")(nlp.make_doc("Dogs bark."))
