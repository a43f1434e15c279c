"""The tagger behind the parser, on parsed docs and answers of a network that are made by hand."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from extract.english.late_tagger import BITS, FACTORY, LateTagger, features

LABELS = ("IN", "RB", "JJ")
WORDS = ("quite", "as", "popular")
SCORES = numpy.array([[0, 3, 0], [2, 1, 0], [0, 0, 3]], dtype=numpy.float32)


class Network:
    """Stands for the network: the same answer each time."""

    ops = NumpyOps()

    def predict(self, docs: list[Doc]) -> list[numpy.ndarray]:
        return [SCORES[: len(doc)] for doc in docs]


def parsed(deps: tuple[str, ...] = ("advmod", "advmod", "ROOT")) -> Doc:
    return Doc(Vocab(), words=list(WORDS), heads=[2, 2, 2], deps=list(deps))


def tagger() -> LateTagger:
    made = LateTagger(Vocab(), Network())
    made.cfg["labels"] = list(LABELS)
    return made


def with_weight(word: int, label: str, doc: Doc) -> LateTagger:
    """A tagger whose table knows all about one word of this doc, and nothing of the others."""
    made = tagger()
    rows = features(doc, SCORES)
    table = numpy.zeros((2**BITS, len(LABELS)), dtype=numpy.int8)
    others = set(rows[:, [i for i in range(len(doc)) if i != word]].ravel().tolist())
    table[[row for row in rows[:, word].tolist() if row not in others], LABELS.index(label)] = 100
    made.table, made.unit = table, 0.01
    return made


def tags(made: LateTagger, doc: Doc) -> list[str]:
    return [LABELS[index] for index in made.predict([doc])[0]]


def test_without_a_table_it_is_the_networks_answer():
    assert tags(tagger(), parsed()) == ["RB", "IN", "JJ"]


def test_the_table_has_a_say():
    doc = parsed()
    assert tags(with_weight(1, "RB", doc), doc) == ["RB", "RB", "JJ"]


def test_what_it_says_depends_on_the_tree():
    doc, other = parsed(), parsed(("advmod", "case", "ROOT"))
    differing = (features(doc, SCORES) != features(other, SCORES))[:, 1]
    assert differing.any()
    assert not differing.all()


def test_a_word_s_features_do_not_hang_on_what_is_far_away():
    longer = Doc(
        Vocab(),
        words=[*WORDS, ".", "Nobody", "came"],
        heads=[2, 2, 2, 2, 5, 5],
        deps=["advmod", "advmod", "ROOT", "punct", "nsubj", "ROOT"],
    )
    scores = numpy.vstack([SCORES, SCORES])
    assert (features(longer, scores)[:, 0] == features(parsed(), SCORES)[:, 0]).all()


def test_features_are_rows_of_the_table():
    rows = features(parsed(), SCORES)
    assert rows.min() >= 0
    assert rows.max() < 2**BITS


@pytest.mark.parametrize("words", [[], ["One"]])
def test_short_docs(words: list[str]):
    doc = Doc(Vocab(), words=words, heads=[0] * len(words), deps=["ROOT"] * len(words))
    made = with_weight(1, "RB", parsed())
    assert [len(found) for found in made.predict([doc])] == [len(words)]


def made_in(nlp: Language) -> LateTagger:
    made = nlp.add_pipe(FACTORY, name="tagger")
    assert isinstance(made, LateTagger)
    example = Example.from_dict(nlp.make_doc("quite as popular"), {"tags": ["RB", "RB", "JJ"]})
    made.initialize(lambda: [example], nlp=nlp)
    return made


def test_the_table_travels_with_the_folder(tmp_path: Path):
    made, other = made_in(spacy.blank("en")), made_in(spacy.blank("en"))
    made.table, made.unit = numpy.eye(2**BITS, len(LABELS), dtype=numpy.int8), 0.5
    made.to_disk(tmp_path / "tagger")
    other.from_disk(tmp_path / "tagger")
    assert other.table is not None
    assert (other.table == made.table).all()
    assert other.unit == 0.5
