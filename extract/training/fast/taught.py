"""What the small pipeline learns from the large one: trees and names of text that nobody annotated.

A small network that is shown a large one's answers on much text learns more than from the treebanks alone (self-training by a
better teacher; Kim and Rush 2016 call it distillation on the level of sequences). What people annotated stays as it is.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extract.training.augment import pair
from extract.training.corpora import write
from extract.training.samples import Sample, from_doc, name_tags
from extract.training.today import Names

PAIRED = 0.3


def teach(teacher: Language, work: Path, rng: random.Random, names: Names) -> None:
    """Write taught-gold.spacy and taught-silver.spacy from gold.spacy and silver.spacy under `work`."""
    for name in ("gold", "silver"):
        docs = DocBin().from_disk(work / f"{name}.spacy").get_docs(spacy.blank("en").vocab)
        samples = [_with_pair(from_doc(doc), rng, names) for doc in docs]
        write(work / f"taught-{name}.spacy", _taught(teacher, samples))


def _with_pair(sample: Sample, rng: random.Random, names: Names) -> Sample:
    """Hyphenated pairs ("U.S.-Japan talks") come in now: where there is a tree, the words can no longer change in number."""
    return pair(sample, rng, names) if rng.random() < PAIRED else sample


def _taught(teacher: Language, samples: list[Sample]) -> Iterator[Sample]:
    """The samples with the teacher's names where nobody gave any, and its tree and names where nobody gave a tree."""
    open_ones = [sample for sample in samples if sample.syntax is None or sample.names is None]
    docs = teacher.pipe(Doc(teacher.vocab, words=each.words, spaces=each.spaces) for each in open_ones)
    answers = dict(zip(map(id, open_ones), docs, strict=True))
    for sample in samples:
        doc = answers.get(id(sample))
        if doc is None:
            yield sample
            continue
        names = name_tags(len(doc), [(each.start, each.end, each.label_) for each in doc.ents])
        yield replace(sample, syntax=sample.syntax or from_doc(doc).syntax, names=names)
