"""Learn the late tagger's table: from the treebanks, and from the teacher's tags of text that nobody annotated.

Logistic regression over the hashed features, by gradient steps scaled to each row's history (AdaGrad, Duchi
et al. 2011). The layer below stays as it is.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from extract.english.late_tagger import BITS, TRUST, LateTagger, features

ROUNDS = 3
BATCH = 256
RATE = 0.03
LARGEST = 127


def learn(nlp: Language, docs: Iterable[Doc], seed: int = 0) -> None:
    """Give the "tagger" of `nlp`, a LateTagger, a table learned from the tags of these docs."""
    tagger = nlp.get_pipe("tagger")
    assert isinstance(tagger, LateTagger)
    tagger.table = None
    batches = list(_words(nlp, tagger, docs))
    rows, scores, gold = (numpy.concatenate(arrays) for arrays in zip(*batches, strict=True))
    table = _regression(rows, scores, gold, numpy.random.default_rng(seed))
    tagger.unit = float(numpy.abs(table).max()) / LARGEST
    tagger.table = numpy.round(table / tagger.unit).astype(numpy.int8)


def _words(
    nlp: Language, tagger: LateTagger, docs: Iterable[Doc]
) -> Iterator[tuple[NDArray[numpy.intp], NDArray[numpy.float32], NDArray[numpy.intp]]]:
    """Features, own scores and right tags of the words, (words, …) each."""
    number = {label: index for index, label in enumerate(tagger.labels)}
    stream = (doc for doc in docs if doc.has_annotation("TAG"))
    while batch := list(islice(stream, BATCH)):
        read = [
            Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
            for doc in batch
        ]
        for name, component in nlp.pipeline:
            if name in ("tok2vec", "line_breaks", "parser"):
                read = (
                    list(component.pipe(read)) if hasattr(component, "pipe") else list(map(component, read))
                )
        for doc, known, scores in zip(read, batch, tagger.model.predict(read), strict=True):
            gold = numpy.array([number.get(token.tag_, -1) for token in known])
            told = gold >= 0
            yield features(doc, scores).T[told], scores[told], gold[told]


def _regression(
    rows: NDArray[numpy.intp],
    scores: NDArray[numpy.float32],
    gold: NDArray[numpy.intp],
    rng: numpy.random.Generator,
) -> NDArray[numpy.float32]:
    table = numpy.zeros((2**BITS, scores.shape[1]), dtype=numpy.float32)
    history = numpy.full(2**BITS, 1e-2, dtype=numpy.float32)
    for _ in range(ROUNDS):
        order = rng.permutation(len(gold))
        for start in range(0, len(gold), BATCH):
            chosen = order[start : start + BATCH]
            logits = scores[chosen] * TRUST + table[rows[chosen]].sum(axis=1)
            error = numpy.exp(logits - logits.max(axis=1, keepdims=True))
            error /= error.sum(axis=1, keepdims=True)
            error[numpy.arange(len(chosen)), gold[chosen]] -= 1
            used, places = numpy.unique(rows[chosen], return_inverse=True)
            gradient = numpy.zeros((len(used), table.shape[1]), dtype=numpy.float32)
            numpy.add.at(gradient, places.ravel(), numpy.repeat(error, rows.shape[1], axis=0))
            history[used] += (gradient**2).mean(axis=1)
            table[used] -= RATE * gradient / numpy.sqrt(history[used])[:, None]
    return table
