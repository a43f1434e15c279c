"""What the trainer sees in an epoch: all gold samples, a share of the silver ones, augmented and shuffled anew.

Gold is repeated rather than silver weighted down, because spaCy's parser and name finder know no weights.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import registry

from extract.training import templates
from extract.training.augment import as_the_press_has_it
from extract.training.samples import from_doc, to_doc
from extract.training.today import load

Reader = Callable[[Language], Iterable[Example]]


def make_mix(gold: Path, partial: Path, silver: Path, silver_share: float, made: int, seed: int) -> Reader:
    """The training corpus of config.cfg."""
    return Mix(gold, partial, silver, silver_share, made, seed)


def make_plain(path: Path) -> Reader:
    """A DocBin as it is, on the tokenizer's own words."""

    def read(nlp: Language) -> Iterator[Example]:
        for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
            yield example(nlp, doc)

    return read


class Mix:
    """Callable on a pipeline; each call is one epoch and differs from the one before by the seed's next numbers."""

    def __init__(
        self, gold: Path, partial: Path, silver: Path, silver_share: float, made: int, seed: int
    ) -> None:
        self.gold, self.partial, self.silver = gold, partial, silver
        self.share, self.made = silver_share, made
        self.rng = random.Random(seed)
        self.names = load()
        self.epoch = 0
        self.docs: list[list[Doc]] = []

    def __call__(self, nlp: Language) -> Iterator[Example]:
        if not self.docs:
            self.docs = [
                list(DocBin().from_disk(path).get_docs(nlp.vocab))
                for path in (self.gold, self.partial, self.silver)
            ]
        gold, partial, silver = self.docs
        chosen = [*gold, *partial, *self.rng.sample(silver, int(len(silver) * self.share))]
        chosen += [to_doc(made, nlp.vocab) for made in templates.draw(nlp, self.names, self.rng, self.made)]
        self.rng.shuffle(chosen)
        self.epoch += 1
        for doc in chosen:
            if self.epoch == 1 and self.rng.random() < 0.5:
                yield example(
                    nlp, doc
                )  # labels are collected in the first pass: let it see the corpora as they are
            else:
                changed = as_the_press_has_it(from_doc(doc), self.rng, self.names)
                yield example(nlp, to_doc(changed, nlp.vocab))


def example(nlp: Language, reference: Doc) -> Example:
    """Predicted words come from the tokenizer: the model must live with its mistakes."""
    return Example(nlp.make_doc(reference.text), reference)


registry.readers("dateline.Mix.v1", func=make_mix)
registry.readers("dateline.Plain.v1", func=make_plain)
