"""spaCy's tagger, put behind the parser, where the words around and the tree have a say.

A small network sees four words to each side and no tree, so "as popular as" and "all wasted" are guesses to it. Its own answer
is therefore added to that of a second, linear model: one weight for each pair of a feature and a tag, the features hashed into
a table (Weinberger et al. 2009). They are worked out over whole arrays, as a loop over words would cost more than the network.
Importing this module registers the factory and does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline.tagger import DEFAULT_TAGGER_MODEL, Tagger  # type: ignore[import-not-found]  # Cython
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

FACTORY = "dateline_late_tagger_v1"
TRUST = 0.8
"""What the layer's own logits count for beside the table, which learned on texts that the layer had learned too."""
BITS = 18
"""The table has 2 ** BITS rows."""

_FILE = "second_look.npz"
_PRIME = numpy.uint64(0x9E3779B97F4A7C15)

Scores = NDArray[numpy.float32]
Rows = NDArray[numpy.intp]


class LateTagger(Tagger):  # type: ignore[misc]  # a Cython class has no types
    """spaCy's tagger with a table to look words up in; without one it is spaCy's tagger."""

    table: NDArray[numpy.int8] | None = None
    """(2 ** BITS, tags) weights, in units of `unit`."""
    unit: float = 1.0

    def predict(self, docs: Iterable[Doc]) -> Sequence[NDArray[numpy.intp]]:
        """The number of each word's tag."""
        docs = list(docs)
        if self.table is None or not any(map(len, docs)):
            guesses: Sequence[NDArray[numpy.intp]] = super().predict(docs)
            return guesses
        return [
            self._looked_up(doc, scores) for doc, scores in zip(docs, self.model.predict(docs), strict=True)
        ]

    def _looked_up(self, doc: Doc, scores: Scores) -> NDArray[numpy.intp]:
        assert self.table is not None
        weights = numpy.add.reduce(self.table.take(features(doc, scores), axis=0), axis=0, dtype=numpy.int16)
        best: NDArray[numpy.intp] = (scores * TRUST + weights * numpy.float32(self.unit)).argmax(axis=1)
        return best

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        super().to_disk(path, exclude=exclude)
        if self.table is not None:
            numpy.savez_compressed(Path(path) / _FILE, table=self.table, unit=self.unit)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> LateTagger:
        super().from_disk(path, exclude=exclude)
        kept = Path(path) / _FILE
        if kept.exists():
            with numpy.load(kept, allow_pickle=False) as arrays:
                self.table, self.unit = arrays["table"], float(arrays["unit"])
        return self


def features(doc: Doc, scores: Scores) -> Rows:
    """(features, words) rows of the table, for a parsed doc and the network's (words, tags) scores."""
    first, second = _two_best(scores)
    form, lower, start, end, shape, label, space, head = doc.to_array(
        ["ORTH", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "DEP", "SPACY", "HEAD"]
    ).T
    above = numpy.arange(len(doc)) + head.astype(numpy.int64)
    side = numpy.sign(head.astype(numpy.int64)).astype(numpy.uint64)
    tag, other = first.astype(numpy.uint64), second.astype(numpy.uint64)
    before, behind = _shifted(tag, 1), _shifted(tag, -1)
    word_before, word_behind = _shifted(lower, 1), _shifted(lower, -1)
    tag_above, word_above = tag[above], lower[above]
    parts: list[tuple[NDArray[numpy.uint64], ...]] = [
        (form,),
        (lower,),
        (end, shape),
        (start, end),
        (shape, tag, other),
        (word_before, lower),
        (word_behind, lower),
        (word_before, tag, other),
        (word_behind, tag, other),
        (before, tag),
        (behind, tag),
        (before, behind, tag),
        (_shifted(tag, 2), before, tag),
        (behind, _shifted(tag, -2), tag),
        (lower, space, _shifted(space, 1)),
        (label, tag),
        (label, tag, other),
        (label, lower),
        (label, tag_above, side),
        (label, tag_above, side, tag),
        (label, word_above),
    ]
    rows = [_mixed(number, each) >> numpy.uint64(64 - BITS) for number, each in enumerate(parts, 1)]
    return numpy.stack(rows).astype(numpy.intp)


def _two_best(scores: Scores) -> tuple[NDArray[numpy.intp], NDArray[numpy.intp]]:
    """The best tag of each word and the next."""
    first = scores.argmax(axis=1)
    others = scores.copy()
    others[numpy.arange(len(scores)), first] = -numpy.inf
    return first, others.argmax(axis=1)


def _shifted(values: NDArray[numpy.uint64], by: int) -> NDArray[numpy.uint64]:
    """Each word's neighbour, `by` words before it; beyond the ends is one value of its own."""
    moved = numpy.full_like(values, 2**32 - 1)
    if by > 0:
        moved[by:] = values[:-by]
    else:
        moved[:by] = values[-by:]
    return moved


def _mixed(number: int, parts: tuple[NDArray[numpy.uint64], ...]) -> NDArray[numpy.uint64]:
    """One hash of the parts, each multiplied in and folded (Fibonacci hashing)."""
    mixed = numpy.full_like(parts[0], number) * _PRIME
    for part in parts:
        mixed = (mixed ^ part) * _PRIME
        mixed ^= mixed >> numpy.uint64(31)
    return mixed * _PRIME


@Language.factory(
    FACTORY,
    assigns=["token.tag"],
    requires=["token.dep", "token.head"],
    default_config={"model": DEFAULT_TAGGER_MODEL, "overwrite": False},
    default_score_weights={"tag_acc": 1.0},
)
def make_late_tagger(
    nlp: Language, name: str, model: Model[list[Doc], list[Any]], overwrite: bool
) -> LateTagger:
    vocab: Vocab = nlp.vocab
    return LateTagger(vocab, model, name=name, overwrite=overwrite)
