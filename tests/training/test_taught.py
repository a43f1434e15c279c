"""Text that a teacher annotates, beside text that people did."""

import random
from pathlib import Path
from typing import cast

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from extract.training.corpora import write
from extract.training.fast.taught import teach
from extract.training.samples import Sample, Syntax, from_doc
from extract.training.today import Names

TREE = Syntax(
    ["NNP", "VBD"], ["PROPN", "VERB"], ["Ines", "win"], ["", ""], [1, 1], ["nsubj", "ROOT"], [True, False]
)


@Language.component("test_teacher")
def teacher_component(doc: Doc) -> Doc:
    """Every word is a verb on the first one, and the first one is a firm."""
    for token in doc:
        token.tag_, token.dep_, token.head = "VB", "conj" if token.i else "ROOT", doc[0]
    doc.ents = [Span(doc, 0, 1, "ORG")]
    return doc


@pytest.fixture
def taught(tmp_path: Path) -> dict[str, list[Sample]]:
    words, spaces = ["Ines", "won"], [True, False]
    gold = [
        Sample(words, spaces, TREE, None, "web"),
        Sample(words, spaces, TREE, ["B-PERSON", "O"], "news"),
    ]
    write(tmp_path / "gold.spacy", gold)
    write(tmp_path / "silver.spacy", [Sample(words, spaces, None, ["B-PERSON", "-"], "silver/1")])
    nlp = spacy.blank("en")
    nlp.add_pipe("test_teacher")
    teach(nlp, tmp_path, random.Random(0), cast(Names, None))  # no people in it, so no pair is made up
    return {
        name: [
            from_doc(doc)
            for doc in DocBin().from_disk(tmp_path / f"taught-{name}.spacy").get_docs(spacy.blank("en").vocab)
        ]
        for name in ("gold", "silver")
    }


def test_what_people_annotated_stays(taught: dict[str, list[Sample]]) -> None:
    web, news = taught["gold"]
    assert (web.syntax, news.syntax) == (TREE, TREE)
    assert news.names == ["B-PERSON", "O"]


def test_a_treebank_without_names_gets_the_teachers(taught: dict[str, list[Sample]]) -> None:
    assert taught["gold"][0].names == ["B-ORG", "O"]


def test_silver_text_gets_the_teachers_tree_and_names(taught: dict[str, list[Sample]]) -> None:
    (sample,) = taught["silver"]
    assert sample.syntax is not None
    assert (sample.syntax.tags, sample.syntax.heads) == (["VB", "VB"], [0, 0])
    assert sample.names == ["B-ORG", "O"]
