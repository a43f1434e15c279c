"""The corpora as DocBins: one for the treebanks (with GUM's names), one for partial and one for silver names, one to measure.

A DocBin is what spaCy trains from, and the place to look at what the model is told. Layers that a corpus lacks are missing.
"""

import random
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from extract.training import names, silver, treebanks
from extract.training.samples import Sample, to_doc
from extract.training.tokenizer import customise

CROSSNER = ("politics", "science", "literature", "music", "ai")


def convert(data: Path, work: Path, seed: int = 0) -> dict[str, int]:
    """Write gold.spacy, partial.spacy, silver.spacy and dev.spacy under `work`; how many samples each has."""
    work.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    nlp = customise(spacy.blank("en"))
    counts = {
        "gold": write(work / "gold.spacy", _gold(data, rng)),
        "partial": write(work / "partial.spacy", _partial(data, nlp)),
        "silver": write(work / "silver.spacy", silver.read(data / "ner-gmb.jsonl.xz")),
        "dev": write(work / "dev.spacy", _dev(data, rng)),
    }
    return counts


def _gold(data: Path, rng: random.Random) -> Iterable[Sample]:
    yield from treebanks.samples(data / "ud-ewt-train.conllu.xz", rng)
    overlays = {
        name: names.NameOverlay(record)
        for name, record in names.gum_names(data / "ner-gum-train.jsonl.xz").items()
    }
    for sample in treebanks.samples(data / "ud-gum-train.conllu.xz", rng):
        overlay = overlays.get(sample.source.split("/")[1])
        yield overlay.lay(sample) if overlay else sample


def _partial(data: Path, nlp: spacy.language.Language) -> Iterable[Sample]:
    yield from names.partial(data / "ner-re3d-train.jsonl.xz", nlp)
    yield from names.partial(data / "ner-uner-ewt-dev.jsonl.xz", nlp)
    for domain in CROSSNER:
        yield from names.partial(data / f"ner-crossner-{domain}.jsonl.xz", nlp)


def _dev(data: Path, rng: random.Random) -> Iterable[Sample]:
    """All of GUM dev's free genres and every fourth document of EWT dev: enough to choose a checkpoint by."""
    yield from treebanks.samples(data / "ud-gum-dev.conllu.xz", rng, longest=400)
    chosen: dict[str, int] = {}
    for sample in treebanks.samples(data / "ud-ewt-dev.conllu.xz", rng, longest=400):
        if chosen.setdefault(sample.source, len(chosen)) % 4 == 0:
            yield sample


def write(path: Path, samples: Iterable[Sample]) -> int:
    """Samples as a DocBin; how many there were."""
    vocab = spacy.blank("en").vocab
    store = DocBin(
        attrs=[
            "ORTH",
            "SPACY",
            "TAG",
            "POS",
            "LEMMA",
            "MORPH",
            "HEAD",
            "DEP",
            "SENT_START",
            "ENT_IOB",
            "ENT_TYPE",
        ],
        store_user_data=True,
    )
    for sample in samples:
        store.add(to_doc(sample, vocab))
    store.to_disk(path)
    return len(store)
