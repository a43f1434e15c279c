"""What the encoder is trained on: the same samples as the small pipeline's, drawn anew for each epoch.

The first stage sees what people annotated; its network then goes over the silver data (`second_look`), and the second stage
sees both.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
import torch
from spacy.tokens import DocBin

from extract.english.encoder.pieces import Pieces
from extract.training import templates
from extract.training.augment import as_the_press_has_it
from extract.training.encoder.batches import DEVICE, Row, batch_of, row_of
from extract.training.encoder.doubt import with_second_look
from extract.training.encoder.net import Labels, Net
from extract.training.samples import Sample, from_doc, name_spans
from extract.training.today import load
from extract.training.tokenizer import customise

SILVER_SHARE = 0.25
MADE = 1200
# A relation that the treebanks have less often is an error or cannot be learned.
LEAST = 5


@dataclass(frozen=True, slots=True)
class Corpus:
    """`gold` has syntax, and names in part; `partial` and `silver` names only."""

    gold: list[Sample]
    partial: list[Sample]
    silver: list[Sample]


def read(work: Path) -> Corpus:
    """The DocBins that `extract.training.corpora.convert` wrote."""
    return Corpus(*(_samples(work / f"{name}.spacy") for name in ("gold", "partial", "silver")))


def labels_of(corpus: Corpus) -> Labels:
    """All labels of all samples; white space is no word."""
    trees = [sample.syntax for sample in corpus.gold if sample.syntax]
    tags = {tag for tree in trees for tag in tree.tags} - {"_SP"}
    relations = Counter(relation for tree in trees for relation in tree.deps)
    tagged = (
        sample.names
        for part in (corpus.gold, corpus.partial, corpus.silver)
        for sample in part
        if sample.names
    )
    names = sorted({label for tags in tagged for _, _, label in name_spans(tags)})
    return Labels(
        tuple(sorted(tags)),
        tuple(sorted(relation for relation, count in relations.items() if count >= LEAST)),
        ("O", *(f"{begin}-{label}" for label in names for begin in "BI")),
    )


def epochs(corpus: Corpus, pieces: Pieces, labels: Labels, seed: int) -> Iterator[Iterator[Row]]:
    """Without end: all gold and partial samples, a share of the silver ones and some made up, each as the press might have it."""
    rng = random.Random(seed)
    names = load()
    nlp = customise(spacy.blank("en"))
    while True:
        silver = rng.sample(corpus.silver, int(len(corpus.silver) * SILVER_SHARE))
        chosen = [*corpus.gold, *corpus.partial, *silver, *templates.draw(nlp, names, rng, MADE)]
        rng.shuffle(chosen)
        changed = (as_the_press_has_it(sample, rng, names) for sample in chosen)
        yield (row for sample in changed if (row := row_of(sample, pieces, labels)))


def second_look(corpus: Corpus, net: Net, pieces: Pieces, labels: Labels) -> Corpus:
    """Silver labels that the network contradicts become missing; where labels are missing, it gives those it is sure of."""
    net.eval().to(DEVICE)
    looked = [sample for sample in corpus.gold if sample.names is None] + corpus.silver
    seen = dict(zip(map(id, looked), _looked_at(looked, net, pieces, labels), strict=True))
    net.cpu()
    return Corpus(
        [seen.get(id(sample), sample) for sample in corpus.gold],
        corpus.partial,
        [seen[id(sample)] for sample in corpus.silver],
    )


def _looked_at(
    samples: Sequence[Sample], net: Net, pieces: Pieces, labels: Labels, size: int = 128
) -> Iterator[Sample]:
    order = sorted(range(len(samples)), key=lambda at: len(samples[at].words))
    done: dict[int, Sample] = {}
    for start in range(0, len(order), size):
        part = [
            (at, row) for at in order[start : start + size] if (row := row_of(samples[at], pieces, labels))
        ]
        batch = batch_of([row for _, row in part])
        with torch.no_grad(), torch.autocast(DEVICE.type, dtype=torch.bfloat16):
            words = net.words(batch.ids, batch.cases, batch.spaces, batch.mask, batch.first, batch.last)
            chances, best = net.name(words).float().softmax(-1).max(-1)
        for number, (at, row) in enumerate(part):
            count = len(row.first)
            said = [labels.names[label] for label in best[number, :count].tolist()]
            done[at] = with_second_look(samples[at], said, chances[number, :count].tolist())
    return (done.get(at, sample) for at, sample in enumerate(samples))


def _samples(path: Path) -> list[Sample]:
    return [from_doc(doc) for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)]
