"""The late tagger learns what its network cannot see."""

import numpy
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from extract.english.late_tagger import FACTORY, LateTagger
from extract.training.fast.second_look import learn

LABELS = ["IN", "RB"]


class Undecided:
    """A network for which every word may be either."""

    ops = NumpyOps()

    def predict(self, docs: list[Doc]) -> list[numpy.ndarray]:
        return [numpy.zeros((len(doc), len(LABELS)), dtype=numpy.float32) for doc in docs]


def taught(*sentences: tuple[str, str]) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY, name="tagger")
    tagger = nlp.get_pipe("tagger")
    assert isinstance(tagger, LateTagger)
    tagger.model, tagger.cfg["labels"] = Undecided(), LABELS
    learn(nlp, [Doc(nlp.vocab, words=words.split(), tags=tags.split()) for words, tags in sentences * 1000])
    return nlp


def test_the_word_behind_tells_two_apart():
    nlp = taught(("as popular", "RB RB"), ("as chairman", "IN RB"))
    assert [doc[0].tag_ for doc in nlp.pipe(["as popular", "as chairman"])] == ["RB", "IN"]


def test_a_tag_that_the_network_does_not_know_teaches_nothing():
    nlp = taught(("as popular", "RB RB"), ("as chairman", "XX RB"))
    assert nlp("as chairman")[0].tag_ == "RB"
